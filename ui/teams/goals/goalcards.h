// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/team.h"
#include "domain/teamgoals.h"
#include "ui/teams/goals/goalcolumns.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace jamwright {

class GoalCard;

/// The goals as cards, the weightiest first. Cards stay when their goals come again, so that the focus does too.
class GoalCards : public QScrollArea
{
    Q_OBJECT

public:
    explicit GoalCards(QWidget *parent = nullptr);

    /// Announces nothing. A sheet without teams has no figures.
    void setGoals(const std::vector<Goal> &goals, const GoalColumns &columns, const ScoreSheet &sheet);
    /// As shown.
    [[nodiscard]] std::vector<Goal> goals() const;

Q_SIGNALS:
    /// The user changed or removed a goal.
    void goalsChanged();

private:
    GoalCard *cardFor(const Goal &goal, std::vector<GoalCard *> &kept);
    void remove(GoalCard *card);

    QWidget *m_host = nullptr;
    QVBoxLayout *m_column = nullptr;
    std::vector<GoalCard *> m_cards; ///< in the order shown
};

/// The weightiest first; those of one weight in the order they have.
[[nodiscard]] std::vector<Goal> byWeight(std::vector<Goal> goals);

} // namespace jamwright
