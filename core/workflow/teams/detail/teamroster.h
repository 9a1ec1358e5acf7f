// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/team.h"
#include "teaming/repair/fieldfacts.h"
#include "workflow/teams/teams.h"

#include <vector>

namespace jamwright {

inline constexpr int mostInTeam = 50;

/// Teams while they are edited: who is where, and who may come and go.
class TeamRoster
{
public:
    TeamRoster(const TeamProblem &problem, const FieldFacts &field, std::vector<Team> teams);

    [[nodiscard]] const TeamProblem &problem() const { return m_problem; }
    [[nodiscard]] const FieldFacts &field() const { return m_field; }
    [[nodiscard]] std::vector<Team> &teams() { return m_teams; }
    [[nodiscard]] const std::vector<Team> &teams() const { return m_teams; }

    [[nodiscard]] bool has(TeamId id) const;
    [[nodiscard]] Team &teamBy(TeamId id); ///< must be there
    /// Null = a reserve.
    [[nodiscard]] Team *teamOf(SignupId person);
    [[nodiscard]] static std::vector<TeamMember>::iterator memberOf(Team &team, SignupId person);
    [[nodiscard]] QString nameOf(SignupId person) const;
    [[nodiscard]] QString namesOf(const std::vector<SignupId> &people) const;

    // Errors (kind Input): she is locked, or the team is; the team is full; Discord could not tell the names apart.
    [[nodiscard]] Result<void> checkMayLeave(SignupId person);
    [[nodiscard]] static Result<void> checkMayCome(const Team &team);
    [[nodiscard]] Result<void> checkName(const QString &name, TeamId but) const;

    /// Takes her out of her team, wherever that is.
    void take(SignupId person);

private:
    const TeamProblem &m_problem;
    const FieldFacts &m_field;
    std::vector<Team> m_teams;
};

} // namespace jamwright
