// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/rubric/rubricdraft.h"

#include "ui/judging/rubric/criteriamodel.h"

#include <algorithm>

namespace jamwright {

namespace {

bool isSameSet(const RubricSet &a, const RubricSet &b)
{
    return a.rounds == b.rounds &&
           std::equal(a.rubrics.begin(), a.rubrics.end(), b.rubrics.begin(), b.rubrics.end(), saysTheSame);
}

} // namespace

void RubricDraft::load(const RubricSet &stored, const std::vector<bool> &locked)
{
    const bool pending = isChanged() && isSameSet(stored, m_stored);
    m_stored = stored;
    m_locked = locked;
    if (!pending) {
        m_set = stored;
    }
}

bool RubricDraft::isLocked(int round) const
{
    return size_t(round) < m_locked.size() && m_locked[size_t(round)];
}

bool RubricDraft::isChanged() const
{
    return !isSameSet(m_set, m_stored);
}

bool RubricDraft::needsReason() const
{
    const size_t both = std::min(m_set.rubrics.size(), m_stored.rubrics.size());
    for (size_t i = 0; i < both; ++i) {
        if (isLocked(int(i)) && !saysTheSame(m_set.rubrics[i], m_stored.rubrics[i])) {
            return true;
        }
    }
    return false;
}

QString RubricDraft::obstacle() const
{
    for (const Rubric &rubric : m_set.rubrics) {
        if (const QString obstacle = rubricObstacle(rubric); !obstacle.isEmpty()) {
            return obstacle;
        }
    }
    return {};
}

void RubricDraft::setRubric(int round, const Rubric &rubric)
{
    m_set.rubrics.at(size_t(round)) = rubric;
}

void RubricDraft::setRound(int round, const Round &wanted)
{
    Round &place = m_set.rounds.at(size_t(round));
    const int number = place.number;
    place = wanted;
    place.number = number;
    if (round == 0) {
        place.shortlist.reset();
    }
}

void RubricDraft::addRound()
{
    constexpr int usualShortlist = 10;
    Round round;
    round.number = int(m_set.rounds.size()) + 1;
    round.shortlist = usualShortlist;
    m_set.rounds.push_back(round);
    m_set.rubrics.push_back({m_set.rubrics.empty() ? QString() : m_set.rubrics.back().name, {}});
}

void RubricDraft::removeLastRound()
{
    if (m_set.rounds.size() > 1) {
        m_set.rounds.pop_back();
        m_set.rubrics.pop_back();
    }
}

void RubricDraft::replace(const RubricSet &set)
{
    m_set = set;
}

} // namespace jamwright
