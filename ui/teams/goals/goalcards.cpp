// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/goals/goalcards.h"

#include "ui/teams/goals/goalcard.h"
#include "ui/teams/goals/goalwords.h"
#include "ui/widgets/appearance.h"

#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

GoalCards::GoalCards(QWidget *parent)
    : QScrollArea(parent)
    , m_host(new QWidget(this))
    , m_column(new QVBoxLayout(m_host))
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else cards that change their height would change their width
    m_column->setContentsMargins(0, 0, space::Small, 0);
    m_column->setSpacing(space::Small);
    m_column->addStretch();
    setWidget(m_host);
}

void GoalCards::setGoals(const std::vector<Goal> &goals, const GoalColumns &columns, const ScoreSheet &sheet)
{
    std::vector<GoalCard *> kept = std::move(m_cards);
    m_cards.clear();
    for (const Goal &goal : byWeight(goals)) {
        GoalCard *card = cardFor(goal, kept);
        card->setGoal(goal, columns, sheet.teams > 0 ? figureOf(sheet, goal) : std::nullopt);
        const auto place = int(m_cards.size());
        if (m_column->indexOf(card) != place) {
            m_column->removeWidget(card);
            m_column->insertWidget(place, card);
        }
        if (!m_cards.empty()) {
            setTabOrder(m_cards.back(), card);
        }
        m_cards.push_back(card);
    }
    for (GoalCard *card : kept) {
        remove(card);
    }
}

GoalCard *GoalCards::cardFor(const Goal &goal, std::vector<GoalCard *> &kept)
{
    const auto found = std::find_if(kept.begin(), kept.end(), [&goal](const GoalCard *card) {
        return card->goal().kind == goal.kind && card->goal().column == goal.column;
    });
    if (found != kept.end()) {
        GoalCard *card = *found;
        kept.erase(found);
        return card;
    }
    auto *card = new GoalCard(m_host);
    connect(card, &GoalCard::goalChanged, this, &GoalCards::goalsChanged);
    connect(card, &GoalCard::removeWanted, this, [this, card] {
        m_cards.erase(std::remove(m_cards.begin(), m_cards.end(), card), m_cards.end());
        remove(card);
        Q_EMIT goalsChanged();
    });
    return card;
}

void GoalCards::remove(GoalCard *card)
{
    m_column->removeWidget(card);
    card->hide();
    card->deleteLater(); // it may be the sender of what is going on
}

std::vector<Goal> GoalCards::goals() const
{
    std::vector<Goal> goals;
    goals.reserve(m_cards.size());
    for (const GoalCard *card : m_cards) {
        goals.push_back(card->goal());
    }
    return goals;
}

std::vector<Goal> byWeight(std::vector<Goal> goals)
{
    std::stable_sort(goals.begin(), goals.end(), [](const Goal &a, const Goal &b) { return a.weight > b.weight; });
    return goals;
}

} // namespace jamwright
