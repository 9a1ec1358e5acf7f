// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/teams/goals/pairpeople.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStringListModel;

namespace jamwright {

class PairsModel;
class TableView;

/// The named pairs, with a line to add one: names complete as they are typed.
class PairsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PairsEditor(QWidget *parent = nullptr);

    /// Announces nothing.
    void setPairs(const std::vector<PairRule> &pairs, const PairPeople &people);
    [[nodiscard]] const std::vector<PairRule> &pairs() const;

Q_SIGNALS:
    /// The user wants other pairs than those that are shown.
    void pairsWanted(const std::vector<jamwright::PairRule> &pairs);

private:
    void makeTable();
    QWidget *makeForm();
    QLineEdit *addName(const QString &objectName, const QString &label);
    /// What is missing, as a sentence; blank = it can be added.
    [[nodiscard]] QString problem() const;
    void check();
    void add();
    void removeSelected();

    PairPeople m_people;
    PairsModel *m_model = nullptr;
    QStringListModel *m_names = nullptr;
    TableView *m_table = nullptr;
    QPushButton *m_remove = nullptr;
    QLineEdit *m_first = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_second = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_add = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace jamwright
