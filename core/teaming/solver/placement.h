// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/solver/problem.h"

#include <compare>
#include <vector>

namespace jamwright {

/// How bad a placement is. The order of the members is the order in which they are compared: rules first.
struct Cost {
    int repeatPairs = 0;
    int leaderless = 0; ///< teams
    int arcExcess = 0;  ///< minutes beyond the widest arc, summed over teams
    qint64 soft = 0;    ///< mean skill, arcs and languages at the problem's prices

    Cost &operator+=(const Cost &other);
    Cost &operator-=(const Cost &other);
    friend Cost operator+(Cost a, const Cost &b) { return a += b; }
    friend Cost operator-(Cost a, const Cost &b) { return a -= b; }
    friend auto operator<=>(const Cost &, const Cost &) = default;
};

/// What breaking a rule counts while the search is still free to do so.
struct RulePrices {
    qint64 repeatPair = 0;
    qint64 leaderless = 0;
    qint64 arcMinute = 0;

    [[nodiscard]] qint64 energy(const Cost &cost) const
    {
        return cost.soft + repeatPair * cost.repeatPairs + leaderless * cost.leaderless + arcMinute * cost.arcExcess;
    }
};

/// Who sits where, with each team's cost kept up to date. Everybody has a seat; the last `reserves` seats belong to no
/// team and cost nothing. A swap touches two teams and costs a few dozen operations.
class Placement
{
public:
    /// `order` is a permutation of the people: the first team takes the first of them, and so on.
    Placement(const Problem &problem, const std::vector<int> &order);

    /// A swap that was looked at and not done yet.
    struct Swap {
        int a = 0;
        int b = 0;
        Cost newA; ///< cost of a's present team with b in a's seat
        Cost newB;
        Cost delta;
    };

    [[nodiscard]] const Cost &cost() const { return m_cost; }
    [[nodiscard]] int teamOf(int person) const { return m_teamOf[size_t(person)]; }
    /// The people by seat: a permutation as the constructor takes it.
    [[nodiscard]] const std::vector<int> &seats() const { return m_people; }

    /// Looks at exchanging two people of different teams.
    [[nodiscard]] Swap look(int a, int b) const;
    /// Like `look`, but gives up, with false, as soon as the energy is sure to rise by more than `limit`.
    [[nodiscard]] bool lookWithin(int a, int b, const RulePrices &prices, qint64 limit, Swap &swap) const;
    void apply(const Swap &swap);
    /// The cost from scratch; always equals `cost`.
    [[nodiscard]] Cost recount() const;

private:
    struct Sums {
        qint64 skill = 0;
        int leaders = 0;
    };

    [[nodiscard]] qint64 skillCost(int team, qint64 sum) const;
    [[nodiscard]] int leaderCost(int leaders) const;
    [[nodiscard]] bool isTeam(int team) const { return team < m_problem.teams(); }
    /// The cheap half of a team's cost: mean skill and leaders.
    [[nodiscard]] Cost quickCost(int team, int out, int in) const;
    /// The other half: repeat pairs, arc, language.
    [[nodiscard]] Cost slowCost(int team, int out, int in) const;
    [[nodiscard]] int repeatPairs(int team, int out, int in) const;
    [[nodiscard]] Cost teamCost(int team, const Sums &sums) const;
    [[nodiscard]] Sums sumsOf(int team) const;

    const Problem &m_problem;
    std::vector<int> m_people; ///< by seat
    std::vector<int> m_first;  ///< by team: its first seat; one more for the end
    std::vector<int> m_teamOf; ///< by person
    std::vector<int> m_seatOf; ///< by person
    std::vector<Sums> m_sums;  ///< by team
    std::vector<Cost> m_costs; ///< by team
    Cost m_cost;
};

} // namespace jamwright
