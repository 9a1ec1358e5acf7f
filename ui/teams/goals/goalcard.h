// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/team.h"
#include "domain/teamgoals.h"
#include "ui/widgets/cells/cardframe.h"

#include <optional>

class QBoxLayout;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace jamwright {

class GoalColumns;

/// One goal as a card: what it means, which column it reads, how much it counts, and how near the teams are to it.
class GoalCard : public CardFrame
{
    Q_OBJECT

public:
    explicit GoalCard(QWidget *parent = nullptr);

    /// Announces nothing. `figure` is empty where no teams stand.
    void setGoal(const Goal &goal, const GoalColumns &columns, const std::optional<GoalCost> &figure);
    [[nodiscard]] const Goal &goal() const noexcept { return m_goal; }

Q_SIGNALS:
    /// The user changed the goal.
    void goalChanged();
    void removeWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeParts();
    void fillColumns(const GoalColumns &columns);
    void showFigure();
    void takeWeight();
    void takeColumn();
    void takeHours();

    Goal m_goal;
    std::optional<GoalCost> m_figure;
    bool m_answered = true;       ///< somebody answered the column
    bool m_showing = false;       ///< a goal is being shown, not changed
    QBoxLayout *m_head = nullptr; ///< title and fields, beside or below one another
    QWidget *m_fields = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_meaning = nullptr;
    QComboBox *m_column = nullptr;
    QDoubleSpinBox *m_hours = nullptr;
    QComboBox *m_weight = nullptr;
    QLabel *m_sign = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace jamwright
