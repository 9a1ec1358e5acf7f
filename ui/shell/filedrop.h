// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace jamwright {

/// Takes files that are dropped anywhere on a window.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// A file with answers: CSV, TSV, text, XLSX or JSON.
    void answersDropped(const QString &file);
    void workspaceDropped(const QString &file);
    /// A judge's ballot file.
    void ballotsDropped(const QString &file);
};

} // namespace jamwright
