// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/solver/placement.h"

#include "domain/utcoffset.h"

#include <algorithm>
#include <array>

namespace jamwright {
namespace {

constexpr int largestTeam = 50;

/// Smallest arc of the circle that holds the first `count` times; sorts them where they are.
int arcOf(int *times, int count)
{
    if (count < 2) {
        return 0;
    }
    for (int i = 1; i < count; ++i) {
        const int time = times[i];
        int k = i;
        for (; k > 0 && times[k - 1] > time; --k) {
            times[k] = times[k - 1];
        }
        times[k] = time;
    }
    int widestGap = times[0] + minutesPerDay - times[count - 1];
    for (int i = 1; i < count; ++i) {
        const int gap = times[i] - times[i - 1];
        widestGap = gap > widestGap ? gap : widestGap;
    }
    return minutesPerDay - widestGap;
}

} // namespace

Cost &Cost::operator+=(const Cost &other)
{
    repeatPairs += other.repeatPairs;
    leaderless += other.leaderless;
    arcExcess += other.arcExcess;
    soft += other.soft;
    return *this;
}

Cost &Cost::operator-=(const Cost &other)
{
    repeatPairs -= other.repeatPairs;
    leaderless -= other.leaderless;
    arcExcess -= other.arcExcess;
    soft -= other.soft;
    return *this;
}

Placement::Placement(const Problem &problem, const std::vector<int> &order)
    : m_problem(problem)
    , m_people(order)
    , m_teamOf(order.size(), 0)
    , m_seatOf(order.size(), 0)
{
    Q_ASSERT(int(order.size()) == problem.count());
    int seat = 0;
    const int groups = problem.teams() + 1;
    for (int team = 0; team < groups; ++team) {
        const int size = isTeam(team) ? problem.sizes[size_t(team)] : problem.reserves;
        Q_ASSERT(!isTeam(team) || size <= largestTeam);
        m_first.push_back(seat);
        for (int i = 0; i < size; ++i, ++seat) {
            const auto person = size_t(m_people[size_t(seat)]);
            m_teamOf[person] = team;
            m_seatOf[person] = seat;
        }
    }
    m_first.push_back(seat);
    Q_ASSERT(seat == problem.count());
    for (int team = 0; team < groups; ++team) {
        m_sums.push_back(sumsOf(team));
        m_costs.push_back(teamCost(team, m_sums.back()));
        m_cost += m_costs.back();
    }
}

Placement::Sums Placement::sumsOf(int team) const
{
    Sums sums;
    for (int seat = m_first[size_t(team)]; seat < m_first[size_t(team) + 1]; ++seat) {
        const Problem::Somebody &somebody = m_problem.people[size_t(m_people[size_t(seat)])];
        sums.skill += somebody.skill;
        sums.leaders += somebody.lead ? 1 : 0;
    }
    return sums;
}

qint64 Placement::skillCost(int team, qint64 sum) const
{
    if (!m_problem.skillsDiffer) {
        return 0;
    }
    const qint64 distance = sum * (m_problem.common / m_problem.sizes[size_t(team)]) - m_problem.target;
    return distance * distance;
}

int Placement::leaderCost(int leaders) const
{
    return m_problem.leaderNeeded && leaders == 0 ? 1 : 0;
}

Cost Placement::quickCost(int team, int out, int in) const
{
    Cost cost;
    if (isTeam(team)) {
        const Problem::Somebody &leaving = m_problem.people[size_t(out)];
        const Problem::Somebody &coming = m_problem.people[size_t(in)];
        const Sums &sums = m_sums[size_t(team)];
        cost.soft = skillCost(team, sums.skill - leaving.skill + coming.skill);
        cost.leaderless = leaderCost(sums.leaders - (leaving.lead ? 1 : 0) + (coming.lead ? 1 : 0));
    }
    return cost;
}

int Placement::repeatPairs(int team, int out, int in) const
{
    int pairs = m_costs[size_t(team)].repeatPairs;
    const int *person = m_people.data() + m_first[size_t(team)];
    const int *end = m_people.data() + m_first[size_t(team) + 1];
    for (; person != end; ++person) {
        if (*person != out) {
            pairs += (m_problem.met(in, *person) ? 1 : 0) - (m_problem.met(out, *person) ? 1 : 0);
        }
    }
    return pairs;
}

Cost Placement::slowCost(int team, int out, int in) const
{
    Cost cost;
    if (!isTeam(team)) {
        return cost;
    }
    const Problem::Somebody *people = m_problem.people.data();
    const int *person = m_people.data() + m_first[size_t(team)];
    const int *end = m_people.data() + m_first[size_t(team) + 1];
    int times[largestTeam]; // NOLINT(modernize-avoid-c-arrays): filled up to `known`, in the innermost loop
    int known = 0;
    quint64 languages = ~quint64(0);
    bool allKnown = true;
    for (; person != end; ++person) {
        const Problem::Somebody &somebody = people[*person == out ? in : *person];
        if (somebody.zone >= 0) {
            times[known++] = somebody.zone;
        }
        languages &= somebody.languages;
        allKnown = allKnown && somebody.languagesKnown;
    }
    const int arc = arcOf(times, known);
    cost.arcExcess = arc > m_problem.maxArc ? arc - m_problem.maxArc : 0;
    cost.soft = arc * m_problem.arcMinute + (allKnown && languages == 0 ? m_problem.noLanguage : 0);
    if (m_problem.anyMet) {
        cost.repeatPairs = repeatPairs(team, out, in);
    }
    return cost;
}

Placement::Swap Placement::look(int a, int b) const
{
    const int teamA = teamOf(a);
    const int teamB = teamOf(b);
    Q_ASSERT(teamA != teamB);
    Swap swap;
    swap.a = a;
    swap.b = b;
    swap.newA = quickCost(teamA, a, b) + slowCost(teamA, a, b);
    swap.newB = quickCost(teamB, b, a) + slowCost(teamB, b, a);
    swap.delta = swap.newA + swap.newB - m_costs[size_t(teamA)] - m_costs[size_t(teamB)];
    return swap;
}

bool Placement::lookWithin(int a, int b, const RulePrices &prices, qint64 limit, Swap &swap) const
{
    const int teamA = teamOf(a);
    const int teamB = teamOf(b);
    const qint64 allowed = prices.energy(m_costs[size_t(teamA)]) + prices.energy(m_costs[size_t(teamB)]) + limit;
    swap.newA = quickCost(teamA, a, b);
    swap.newB = quickCost(teamB, b, a);
    // The slow half is never negative, so this is the least the new energy can be.
    if (prices.energy(swap.newA) + prices.energy(swap.newB) > allowed) {
        return false;
    }
    swap.newA += slowCost(teamA, a, b);
    swap.newB += slowCost(teamB, b, a);
    if (prices.energy(swap.newA) + prices.energy(swap.newB) > allowed) {
        return false;
    }
    swap.a = a;
    swap.b = b;
    swap.delta = swap.newA + swap.newB - m_costs[size_t(teamA)] - m_costs[size_t(teamB)];
    return true;
}

void Placement::apply(const Swap &swap)
{
    const auto a = size_t(swap.a);
    const auto b = size_t(swap.b);
    const auto teamA = size_t(m_teamOf[a]);
    const auto teamB = size_t(m_teamOf[b]);
    const Problem::Somebody &personA = m_problem.people[a];
    const Problem::Somebody &personB = m_problem.people[b];
    const qint64 skill = personB.skill - personA.skill;
    const int leaders = (personB.lead ? 1 : 0) - (personA.lead ? 1 : 0);
    m_sums[teamA].skill += skill;
    m_sums[teamA].leaders += leaders;
    m_sums[teamB].skill -= skill;
    m_sums[teamB].leaders -= leaders;
    m_costs[teamA] = swap.newA;
    m_costs[teamB] = swap.newB;
    m_cost += swap.delta;
    std::swap(m_people[size_t(m_seatOf[a])], m_people[size_t(m_seatOf[b])]);
    std::swap(m_seatOf[a], m_seatOf[b]);
    std::swap(m_teamOf[a], m_teamOf[b]);
}

Cost Placement::teamCost(int team, const Sums &sums) const
{
    if (!isTeam(team)) {
        return {};
    }
    const int first = m_first[size_t(team)];
    const int end = m_first[size_t(team) + 1];
    Cost cost;
    cost.soft = skillCost(team, sums.skill);
    cost.leaderless = leaderCost(sums.leaders);
    std::array<int, largestTeam> times{};
    int known = 0;
    quint64 languages = ~quint64(0);
    bool allKnown = true;
    for (int seat = first; seat < end; ++seat) {
        const int person = m_people[size_t(seat)];
        const Problem::Somebody &somebody = m_problem.people[size_t(person)];
        if (somebody.zone >= 0) {
            times.at(size_t(known++)) = somebody.zone;
        }
        languages &= somebody.languages;
        allKnown = allKnown && somebody.languagesKnown;
        for (int other = first; other < seat; ++other) {
            cost.repeatPairs += m_problem.met(person, m_people[size_t(other)]) ? 1 : 0;
        }
    }
    const int arc = arcOf(times.data(), known);
    cost.arcExcess = std::max(0, arc - m_problem.maxArc);
    cost.soft += arc * m_problem.arcMinute + (allKnown && languages == 0 ? m_problem.noLanguage : 0);
    return cost;
}

Cost Placement::recount() const
{
    Cost cost;
    for (int team = 0; team < m_problem.teams(); ++team) {
        cost += teamCost(team, sumsOf(team));
    }
    return cost;
}

} // namespace jamwright
