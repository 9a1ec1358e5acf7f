// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/repair/mender.h"

#include <algorithm>

namespace jamwright {

Mender::Mender(MendedTeams teams, RepairWay way)
    : m_teams(std::move(teams))
    , m_reserves(way == RepairWay::Fewest)
    , m_fill(way != RepairWay::Dissolve)
{
}

MendedTeams Mender::mend()
{
    const MendedTeams before = m_teams;
    std::set<int> stuck; // teams that cannot be dissolved, because somebody of them can go nowhere
    for (;;) {
        const std::set<int> going = superfluous(stuck);
        if (mendBut(going, stuck)) {
            break;
        }
        m_teams = before;
    }
    for (const int team : shortTeams()) {
        static_cast<void>(dissolve(team));
    }
    for (int team = 0; team < m_teams.count(); ++team) {
        if (m_teams.lacksLeader(team)) {
            bringLeader(team);
        }
    }
    return m_teams;
}

std::vector<int> Mender::shortTeams() const
{
    std::vector<int> teams;
    for (int team = 0; team < m_teams.count(); ++team) {
        if (m_teams.isShort(team)) {
            teams.push_back(team);
        }
    }
    return teams;
}

std::set<int> Mender::superfluous(const std::set<int> &but) const
{
    const TeamRules &rules = m_teams.field().rules();
    int missing = 0;
    for (int team = 0; team < m_teams.count(); ++team) {
        missing += m_teams.missingIn(team);
    }
    for (int person = 0; person < m_teams.field().count() && m_reserves; ++person) {
        missing -= m_teams.teamOf(person) == reservesTeam && m_teams.mayLeave(person) ? 1 : 0;
    }
    for (int team = 0; team < m_teams.count(); ++team) {
        const auto movable = std::count_if(m_teams.membersOf(team).begin(), m_teams.membersOf(team).end(),
                                           [this](int member) { return m_teams.isSpare(member); });
        missing -= std::clamp(m_teams.sizeOf(team) - rules.minSize, 0, int(movable));
    }
    std::vector<int> candidates = shortTeams();
    std::erase_if(candidates, [&](int team) { return !m_fill || but.contains(team) || !m_teams.mayDissolve(team); });
    std::stable_sort(candidates.begin(), candidates.end(),
                     [this](int a, int b) { return m_teams.sizeOf(a) < m_teams.sizeOf(b); });
    std::set<int> going;
    for (auto team = candidates.begin(); missing > 0 && team != candidates.end(); ++team) {
        going.insert(*team);
        missing -= rules.minSize; // its empty seats are none any more, and its members fill others
    }
    return going;
}

/// False when one of the teams cannot go; that one is noted.
bool Mender::mendBut(const std::set<int> &going, std::set<int> &stuck)
{
    for (const int team : shortTeams()) {
        if (m_fill && !going.contains(team)) {
            fill(team, going);
        }
    }
    for (const int team : going) {
        if (!dissolve(team)) {
            stuck.insert(team);
            return false;
        }
    }
    return true;
}

std::optional<Mender::Step> Mender::cheapest(int team, const std::vector<int> &people, bool leaderOnly) const
{
    std::optional<Step> best;
    for (const int person : people) {
        if (m_teams.teamOf(person) == team || !m_teams.mayLeave(person) ||
            (leaderOnly && !m_teams.field().canLead(person))) {
            continue;
        }
        const auto cost = m_teams.costOf(person, team);
        if (cost && (!best || *cost < best->cost)) {
            best = Step{person, team, *cost};
        }
    }
    return best;
}

/// From the reserves, else from larger teams.
std::optional<Mender::Step> Mender::spare(int team, bool leaderOnly) const
{
    std::vector<int> reserves;
    std::vector<int> members;
    for (int person = 0; person < m_teams.field().count(); ++person) {
        if (m_teams.isSpare(person)) {
            (m_teams.teamOf(person) == reservesTeam ? reserves : members).push_back(person);
        }
    }
    auto step = m_reserves ? cheapest(team, reserves, leaderOnly) : std::nullopt;
    return step ? step : cheapest(team, members, leaderOnly);
}

void Mender::fill(int team, const std::set<int> &going)
{
    while (m_teams.isShort(team)) {
        std::vector<int> leaving;
        for (const int other : going) {
            leaving.insert(leaving.end(), m_teams.membersOf(other).begin(), m_teams.membersOf(other).end());
        }
        // One who comes and may lead saves another who would have to come for it.
        const bool leader = m_teams.lacksLeader(team);
        auto step = cheapest(team, leaving, leader);
        step = step ? step : spare(team, leader);
        if (!step && leader) {
            step = cheapest(team, leaving, false);
            step = step ? step : spare(team, false);
        }
        if (!step) {
            return;
        }
        m_teams.move(step->person, team);
    }
}

/// Puts the members in other teams, whoever has the fewest to choose from first; all of them or nobody.
bool Mender::dissolve(int team)
{
    if (!m_teams.mayDissolve(team)) {
        return false;
    }
    const MendedTeams before = m_teams;
    while (m_teams.sizeOf(team) > 0) {
        const auto step = hardest(team);
        if (!step) {
            m_teams = before;
            return false;
        }
        m_teams.move(step->person, step->to);
    }
    return true;
}

/// Of the members who are left, the one with the fewest teams to go to, and the cheapest of them. No team is one to go
/// to that parts those who must stay together.
std::optional<Mender::Step> Mender::hardest(int team) const
{
    std::optional<Step> best;
    int fewest = 0;
    for (const int person : m_teams.membersOf(team)) {
        std::optional<Step> hers;
        int choices = 0;
        for (int to = 0; to < m_teams.count(); ++to) {
            if (to == team || m_teams.sizeOf(to) == 0 || m_teams.sizeOf(to) >= m_teams.field().rules().maxSize ||
                m_teams.isLocked(to)) {
                continue;
            }
            const std::vector<int> grown = m_teams.with(to, person);
            if (!m_teams.isHarmless(to, grown)) {
                continue;
            }
            ++choices;
            const double cost = m_teams.priceOf(grown) - m_teams.priceOf(m_teams.membersOf(to));
            if (!hers || cost < hers->cost) {
                hers = Step{person, to, cost};
            }
        }
        if (!hers) {
            return std::nullopt;
        }
        if (!best || choices < fewest) {
            best = hers;
            fewest = choices;
        }
    }
    return best;
}

/// Somebody who may lead: from the reserves, from a larger team, or in exchange for a member.
void Mender::bringLeader(int team)
{
    if (m_teams.sizeOf(team) < m_teams.field().rules().maxSize) {
        if (const auto step = spare(team, true)) {
            m_teams.move(step->person, team);
            return;
        }
    }
    exchangeForLeader(team);
}

void Mender::exchangeForLeader(int team)
{
    std::optional<Step> best;
    int leaves = -1;
    for (int person = 0; person < m_teams.field().count(); ++person) {
        const int from = m_teams.teamOf(person);
        if (from == reservesTeam || from == team || !m_teams.field().canLead(person) || !m_teams.mayLeave(person)) {
            continue;
        }
        for (const int member : m_teams.membersOf(team)) {
            if (!m_teams.mayLeave(member)) {
                continue;
            }
            std::vector<int> here = m_teams.without(team, member);
            here.push_back(person);
            std::vector<int> there = m_teams.without(from, person);
            there.push_back(member);
            if (!m_teams.isHarmless(team, here) || !m_teams.isHarmless(from, there)) {
                continue;
            }
            const double cost = m_teams.priceOf(here) + m_teams.priceOf(there) -
                                m_teams.priceOf(m_teams.membersOf(team)) - m_teams.priceOf(m_teams.membersOf(from));
            if (!best || cost < best->cost) {
                best = Step{person, from, cost};
                leaves = member;
            }
        }
    }
    if (best) {
        m_teams.move(best->person, team);
        m_teams.move(leaves, best->to);
    }
}

} // namespace jamwright
