// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging/rubric.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace jamwright {

class TableView;
class TextTableModel;

/// The versions that a round's rubric had, with their reasons, and what the chosen one asked for.
class VersionsBox : public QWidget
{
    Q_OBJECT

public:
    explicit VersionsBox(QWidget *parent = nullptr);

    /// Oldest first.
    void setVersions(const std::vector<RubricVersion> &versions);

private:
    void showVersion(int row);

    std::vector<RubricVersion> m_versions;
    TextTableModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_text = nullptr;
};

} // namespace jamwright
