// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/repair/repairsearch.h"

#include <algorithm>

namespace jamwright {
namespace {

// Looks at a team: some thousandths of a second, and as much as it takes where there is little to look at.
constexpr int mostWork = 6'000;
constexpr int mostWorkOfFew = 200'000;
constexpr int few = 12; ///< people

/// What is to be mended of a team.
enum class Defect { None, Short, Leaderless, Crowded, NewBreak };

/// Each step mends the first defect that there is, in every possible way; so every repair is reached by some order of
/// its moves, and those that move fewest are found by the bound.
class RepairSearch
{
public:
    RepairSearch(const MendedTeams &before, const MendedTeams &found, RepairWay way)
        : m_now(before)
        , m_best(found)
        , m_bestRank(rankOf(found))
        , m_bestPrice(found.objective())
        , m_reserves(way == RepairWay::Fewest)
        , m_mostWork(before.field().count() <= few ? mostWorkOfFew : mostWork)
        , m_moved(size_t(before.field().count()), false)
        , m_state(size_t(before.count()), State::Open)
    {
        for (int team = 0; team < before.count(); ++team) {
            m_base.push_back(before.field().breaks(before.membersOf(team), team, -1));
            m_missing.push_back(before.missingIn(team));
            m_leaderless.push_back(before.lacksLeader(team));
            if (before.isShort(team) || before.lacksLeader(team)) {
                m_touched.push_back(team);
            }
        }
    }

    MendedTeams run()
    {
        if (lowest() < m_bestRank) {
            step();
        }
        return m_best;
    }

private:
    /// What is to become of a team.
    enum class State : char { Open, Going, Left };

    [[nodiscard]] State &stateOf(int team) { return m_state[size_t(team)]; }

    [[nodiscard]] Defect defectOf(int team)
    {
        if (m_now.sizeOf(team) == 0) {
            return Defect::None;
        }
        if (stateOf(team) == State::Going) {
            return Defect::Crowded; // until nobody is left
        }
        const int size = m_now.sizeOf(team);
        if (size > m_now.field().rules().maxSize && !m_now.isLocked(team)) {
            return Defect::Crowded;
        }
        ++m_work;
        for (const RuleBreak &rule :
             newBreaks(m_base[size_t(team)], m_now.field().breaks(m_now.membersOf(team), team, -1))) {
            if (rule.rule != TeamRule::Size && rule.rule != TeamRule::Leader) {
                return Defect::NewBreak;
            }
        }
        if (stateOf(team) == State::Left) {
            return isWorse(team) ? Defect::NewBreak : Defect::None;
        }
        return m_now.isShort(team) ? Defect::Short : m_now.lacksLeader(team) ? Defect::Leaderless : Defect::None;
    }

    /// Whether it lacks what it did not lack before anything was moved.
    [[nodiscard]] bool isWorse(int team) const
    {
        return m_now.missingIn(team) > m_missing[size_t(team)] ||
               (m_now.lacksLeader(team) && !m_leaderless[size_t(team)]);
    }

    /// No repair that goes on from here can be better than that.
    [[nodiscard]] RepairRank lowest()
    {
        RepairRank rank = m_rank;
        const bool stay = m_rank.missing >= m_bestRank.missing && m_rank.dissolved >= m_bestRank.dissolved;
        const bool led = stay && m_rank.leaderless >= m_bestRank.leaderless; // nothing more may be left
        int coming = 0;
        int going = 0;
        for (const int team : m_touched) {
            if (stateOf(team) == State::Going) {
                going += m_now.sizeOf(team);
            } else if (stateOf(team) == State::Open && stay) {
                coming += std::max(m_now.missingIn(team), led && m_now.lacksLeader(team) ? 1 : 0);
            }
        }
        rank.moves += std::max(going, coming);
        return rank;
    }

    void step()
    {
        if (m_work > m_mostWork || !(lowest() <= m_bestRank)) {
            return;
        }
        for (const int team : m_touched) {
            if (const Defect defect = defectOf(team); defect != Defect::None) {
                mend(team, defect);
                return;
            }
        }
        const RepairRank rank = rankOf(m_now);
        const double price = m_now.objective();
        m_work += m_now.count();
        if (rank < m_bestRank || (rank == m_bestRank && price < m_bestPrice)) {
            m_best = m_now;
            m_bestRank = rank;
            m_bestPrice = price;
        }
    }

    void mend(int team, Defect defect)
    {
        if (defect == Defect::Short || defect == Defect::Leaderless) {
            bring(team, defect == Defect::Leaderless);
            leave(team, defect);
        } else {
            send(team);
        }
        if (defect == Defect::NewBreak) {
            bring(team, false); // who comes after her partner
        }
        const bool small = m_missing[size_t(team)] > 0; // not made so by a move
        if (defect == Defect::Short && small && m_now.mayDissolve(team)) {
            stateOf(team) = State::Going;
            ++m_rank.dissolved;
            step();
            --m_rank.dissolved;
            stateOf(team) = State::Open;
        }
    }

    void leave(int team, Defect defect)
    {
        if (isWorse(team)) {
            return;
        }
        const int missing = defect == Defect::Short ? m_now.missingIn(team) : 0;
        const int leaderless = m_now.lacksLeader(team) ? 1 : 0;
        stateOf(team) = State::Left;
        m_rank.leaderless += leaderless;
        m_rank.missing += missing;
        step();
        m_rank.leaderless -= leaderless;
        m_rank.missing -= missing;
        stateOf(team) = State::Open;
    }

    /// Everybody who can come, the spare first.
    void bring(int team, bool leaders)
    {
        for (const bool spare : {true, false}) {
            for (int person = 0; person < m_now.field().count(); ++person) {
                const int from = m_now.teamOf(person);
                const bool may = !m_moved[size_t(person)] && from != team && m_now.mayLeave(person) &&
                                 (m_reserves || from != reservesTeam) && (!leaders || m_now.field().canLead(person));
                if (may && m_now.isSpare(person) == spare) {
                    ++m_work;
                    relocate(person, team);
                }
            }
        }
    }

    /// Everybody of it to every other team.
    void send(int team)
    {
        const std::vector<int> members = m_now.membersOf(team);
        for (const int person : members) {
            for (int to = 0; to < m_now.count(); ++to) {
                const bool may = !m_moved[size_t(person)] && to != team && m_now.mayLeave(person) &&
                                 !m_now.isLocked(to) && m_now.sizeOf(to) > 0 && stateOf(to) != State::Going;
                if (may) {
                    ++m_work;
                    relocate(person, to);
                }
            }
        }
    }

    void relocate(int person, int to)
    {
        if (m_work > m_mostWork) {
            return;
        }
        const int from = m_now.teamOf(person);
        const bool empties = from != reservesTeam && m_now.sizeOf(from) == 1 && stateOf(from) != State::Going;
        if (empties && (stateOf(from) == State::Left || m_missing[size_t(from)] == 0)) {
            return; // nobody takes the last of a team that is to stay
        }
        m_rank.dissolved += empties ? 1 : 0;
        const size_t touched = m_touched.size();
        for (const int team : {to, from}) {
            if (team != reservesTeam && std::find(m_touched.begin(), m_touched.end(), team) == m_touched.end()) {
                m_touched.push_back(team);
            }
        }
        m_moved[size_t(person)] = true;
        ++m_rank.moves;
        m_now.move(person, to);
        step();
        m_now.move(person, from);
        --m_rank.moves;
        m_moved[size_t(person)] = false;
        m_touched.resize(touched);
        m_rank.dissolved -= empties ? 1 : 0;
    }

    MendedTeams m_now;
    MendedTeams m_best;
    RepairRank m_rank; ///< of what was done and given up so far
    RepairRank m_bestRank;
    double m_bestPrice = 0;
    bool m_reserves = true;
    int m_mostWork = 0;
    std::vector<bool> m_moved;                  ///< by person
    std::vector<State> m_state;                 ///< by team
    std::vector<std::vector<RuleBreak>> m_base; ///< by team: what was broken without those who are gone
    std::vector<int> m_missing;                 ///< by team: seats, without those who are gone
    std::vector<bool> m_leaderless;             ///< likewise
    std::vector<int> m_touched;                 ///< teams that can have a defect
    int m_work = 0;
};

} // namespace

RepairRank rankOf(const MendedTeams &teams)
{
    RepairRank rank;
    for (int team = 0; team < teams.count(); ++team) {
        rank.leaderless += teams.lacksLeader(team) ? 1 : 0;
        rank.missing += teams.missingIn(team);
    }
    rank.dissolved = teams.dissolved();
    rank.moves = int(teams.moves().size());
    return rank;
}

MendedTeams searchRepair(const MendedTeams &before, const MendedTeams &found, RepairWay way)
{
    return RepairSearch(before, found, way).run();
}

} // namespace jamwright
