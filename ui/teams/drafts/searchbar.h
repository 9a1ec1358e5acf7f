// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/teams/teams.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace jamwright {

/// How to look for a draft, and the button that does.
class SearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    [[nodiscard]] FormOptions options() const;
    void setSeed(quint64 seed);
    /// Whether locked members and teams stay as they are; never where nothing is locked.
    [[nodiscard]] bool keepsLocks() const;
    /// How many members and teams are locked: without any, keeping them is not offered.
    void setLocks(int members, int teams);
    void setFormingPossible(bool possible);

Q_SIGNALS:
    void formWanted();

private:
    QLineEdit *m_seed = nullptr;
    QComboBox *m_effort = nullptr;
    QCheckBox *m_keepLocks = nullptr;
    QPushButton *m_form = nullptr;
    bool m_hasLocks = false;
};

} // namespace jamwright
