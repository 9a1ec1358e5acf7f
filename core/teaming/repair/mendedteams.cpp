// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/repair/mendedteams.h"

#include <algorithm>

namespace jamwright {

MendedTeams::MendedTeams(const FieldFacts &field, const TeamPrices &prices, const RepairTask &task)
    : m_field(&field)
    , m_prices(&prices)
    , m_task(&task)
    , m_teamOf(size_t(field.count()), reservesTeam)
{
    for (const FormedTeam &team : task.teams) {
        std::vector<int> members = team.members;
        std::erase_if(members, [&task](int member) { return task.gone[size_t(member)]; });
        for (const int member : members) {
            m_teamOf[size_t(member)] = int(m_teams.size());
        }
        m_teams.push_back(std::move(members));
    }
    m_was = m_teamOf;
}

bool MendedTeams::isShort(int team) const
{
    return sizeOf(team) > 0 && sizeOf(team) < m_field->rules().minSize && !isLocked(team);
}

bool MendedTeams::lacksLeader(int team) const
{
    const auto led = [this](const std::vector<int> &members) {
        return std::any_of(members.begin(), members.end(), [this](int member) { return m_field->canLead(member); });
    };
    return m_field->rules().leaderNeeded && sizeOf(team) > 0 && !isLocked(team) && !led(membersOf(team)) &&
           led(m_task->teams[size_t(team)].members);
}

bool MendedTeams::mayLeave(int person) const
{
    const int team = teamOf(person);
    return !m_task->gone[size_t(person)] && !m_task->lockedPeople[size_t(person)] &&
           (team == reservesTeam || !isLocked(team));
}

bool MendedTeams::mayDissolve(int team) const
{
    return std::all_of(membersOf(team).begin(), membersOf(team).end(), [this](int member) { return mayLeave(member); });
}

bool MendedTeams::isSpare(int person) const
{
    const int team = teamOf(person);
    return mayLeave(person) && (team == reservesTeam || sizeOf(team) > m_field->rules().minSize);
}

std::vector<int> MendedTeams::with(int team, int person) const
{
    std::vector<int> members = membersOf(team);
    members.push_back(person);
    return members;
}

std::vector<int> MendedTeams::without(int team, int person) const
{
    std::vector<int> members = membersOf(team);
    std::erase(members, person);
    return members;
}

bool MendedTeams::isHarmless(int team, const std::vector<int> &members) const
{
    const auto now = m_field->breaks(members, team, -1);
    if (now.empty()) {
        return true;
    }
    const auto fresh = newBreaks(m_field->breaks(membersOf(team), team, -1), now);
    return std::all_of(fresh.begin(), fresh.end(), [](const RuleBreak &rule) { return rule.rule == TeamRule::Size; });
}

std::optional<double> MendedTeams::costOf(int person, int team) const
{
    const std::vector<int> grown = with(team, person);
    if (!isHarmless(team, grown)) {
        return std::nullopt;
    }
    double cost = priceOf(grown) - priceOf(membersOf(team));
    if (const int from = teamOf(person); from != reservesTeam) {
        const std::vector<int> left = without(from, person);
        if (!isHarmless(from, left)) {
            return std::nullopt;
        }
        cost += priceOf(left) - priceOf(membersOf(from));
    }
    return cost;
}

void MendedTeams::move(int person, int team)
{
    if (const int from = teamOf(person); from != reservesTeam) {
        std::erase(m_teams[size_t(from)], person);
    }
    m_teamOf[size_t(person)] = team;
    if (team != reservesTeam) {
        m_teams[size_t(team)].push_back(person);
    }
}

std::vector<Relocation> MendedTeams::moves() const
{
    std::vector<Relocation> moves;
    for (int person = 0; person < m_field->count(); ++person) {
        if (m_was[size_t(person)] != teamOf(person)) {
            moves.push_back({person, m_was[size_t(person)], teamOf(person)});
        }
    }
    return moves;
}

int MendedTeams::dissolved() const
{
    int dissolved = 0;
    for (size_t i = 0; i < m_teams.size(); ++i) {
        const std::vector<int> &then = m_task->teams[i].members;
        const bool stayed =
            std::any_of(then.begin(), then.end(), [this](int member) { return !m_task->gone[size_t(member)]; });
        dissolved += m_teams[i].empty() && stayed ? 1 : 0;
    }
    return dissolved;
}

double MendedTeams::objective() const
{
    TeamTerms sums;
    for (const std::vector<int> &team : m_teams) {
        sums.add(m_prices->read(team), 1);
    }
    return m_prices->objective(sums, m_field->splitPairs(m_teamOf));
}

} // namespace jamwright
