// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/results/awards/awardfacts.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace jamwright {

class AwardForm;
class ContributionsBox;
class FactsModel;
class TableView;

/// The awards of an event: what each is for, who receives it, and who contributed to what was handed in.
class AwardsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AwardsPanel(QWidget *parent = nullptr);

    void setResults(const ResultsView &results, const std::vector<TeamView> &teams);

Q_SIGNALS:
    /// The whole list is to be other.
    void awardsEdited(const std::vector<jamwright::Award> &awards);
    void contributionSaid(const std::vector<jamwright::PersonId> &people, bool contributed, const QString &saidBy);

private:
    QWidget *makeAwards();
    QHBoxLayout *makeHead(QWidget *box);
    QHBoxLayout *makeOrder(QWidget *box);
    QWidget *makeDetails();
    [[nodiscard]] std::vector<Award> awards() const;
    [[nodiscard]] int current() const;
    /// Where the current row's award stands in the list; -1 = nowhere.
    [[nodiscard]] int currentIn(const std::vector<Award> &list) const;
    /// Tells a list with other rows; nothing can be edited until it came back.
    void send(const std::vector<Award> &list);
    void add();
    void remove();
    void move(int by);
    void showCurrent();
    void takeForm(const Award &award);

    ResultsView m_results;
    bool m_editable = false;
    bool m_adding = false; ///< a new award was asked for: it is shown as soon as it is there
    FactsModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QLabel *m_hint = nullptr;
    QWidget *m_details = nullptr;
    AwardForm *m_form = nullptr;
    QLabel *m_note = nullptr;
    FactsModel *m_winners = nullptr;
    TableView *m_winnersTable = nullptr;
    ContributionsBox *m_contributions = nullptr;
};

} // namespace jamwright
