// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStringListModel;

namespace jamwright {

/// Lines under a heading that can be copied; while there are none, a sentence says so.
class NameList : public QWidget
{
    Q_OBJECT

public:
    /// `nothing`: what stands there while it is empty. `copyText`: the button's, with a mnemonic.
    NameList(const QString &nothing, const QString &copyText, QWidget *parent = nullptr);

    /// `copied` is what goes to the clipboard, a line for each; the same lines when empty.
    void setLines(const QString &heading, const QStringList &lines, const QStringList &copied = {});
    [[nodiscard]] QStringList lines() const;
    void copy() const;

private:
    QLabel *m_heading = nullptr;
    QLabel *m_nothing = nullptr;
    QPushButton *m_copy = nullptr;
    QStringListModel *m_model = nullptr;
    QListView *m_list = nullptr;
    QStringList m_copied;
};

} // namespace jamwright
