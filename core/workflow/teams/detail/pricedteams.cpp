// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/detail/pricedteams.h"

#include "workflow/teams/detail/teamstate.h"

#include <utility>

namespace jamwright {

PricedTeams::PricedTeams(std::shared_ptr<const TeamProblem> problem, std::shared_ptr<const FieldFacts> field,
                         std::vector<Team> teams)
    : m_problem(std::move(problem))
    , m_field(std::move(field))
    , m_teams(std::move(teams))
    , m_formed(formedTeams(*m_field, m_teams))
{
}

const PricedTeams::Made &PricedTeams::made() const
{
    std::call_once(m_once, [this] {
        const std::vector<StandingTeam> nothing; // as they are: what they were before is no part of it
        m_made.prices = std::make_unique<const TeamPrices>(
            TeamField{m_problem->people, m_field->rules(), m_problem->pairs, nothing}, *m_field, m_formed);
        for (const FormedTeam &team : m_formed) {
            const bool fits = team.members.size() <= size_t(mostMembers);
            m_made.terms.push_back(fits ? m_made.prices->read(team.members) : TeamTerms());
            m_made.sums.add(m_made.terms.back(), 1);
        }
    });
    return m_made;
}

int PricedTeams::splitPairs(const std::vector<FormedTeam> &teams) const
{
    std::vector<int> teamOf(size_t(m_field->count()), -1);
    for (size_t i = 0; i < teams.size(); ++i) {
        for (const int member : teams[i].members) {
            teamOf[size_t(member)] = int(i);
        }
    }
    return m_field->splitPairs(teamOf);
}

PricedTeams::Costs PricedTeams::costsOf(const TeamTerms &sums, const std::vector<FormedTeam> &teams) const
{
    const int split = splitPairs(teams);
    return {prices().costs(sums, split), prices().objective(sums, split)};
}

PricedTeams::Costs PricedTeams::before() const
{
    return costsOf(made().sums, m_formed);
}

std::optional<PricedTeams::Costs> PricedTeams::after(const std::vector<FormedTeam> &now,
                                                     const std::vector<Changed> &changed) const
{
    const Made &ready = made();
    if (!ready.prices->suits(now) || !ready.prices->suits(m_formed)) {
        return std::nullopt;
    }
    TeamTerms sums = ready.sums;
    for (const Changed &team : changed) {
        if (team.was >= 0) {
            sums.add(ready.terms[size_t(team.was)], -1);
        }
        if (team.is >= 0) {
            sums.add(ready.prices->read(now[size_t(team.is)].members), 1);
        }
    }
    return costsOf(sums, now);
}

} // namespace jamwright
