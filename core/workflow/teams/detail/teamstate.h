// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/team.h"
#include "teaming/repair/fieldfacts.h"
#include "teaming/teamscore.h"
#include "workflow/teams/teams.h"

#include <functional>
#include <memory>
#include <vector>

namespace jamwright {

/// Teams as they become by an edit, and what the change log says of it.
struct EditedTeams {
    std::vector<Team> teams;
    QString sentence;
};

/// Teams as indices into the field, in the same order; members who take no part any more are left out.
[[nodiscard]] std::vector<FormedTeam> formedTeams(const FieldFacts &field, const std::vector<Team> &teams);
/// The problem's rules with the goals of the event's kind where it has none of its own.
[[nodiscard]] TeamRules rulesWithGoals(const TeamProblem &problem);
/// What teams of the problem are worth; the one place that edits, repairs and views ask.
[[nodiscard]] ScoreSheet scoreOf(const TeamProblem &problem, const std::vector<FormedTeam> &teams,
                                 Findings *findings = nullptr);
/// The teams of a view, for editing.
[[nodiscard]] std::vector<Team> teamsOf(const TeamsView &view);
/// Those teams as the desk shows them, scored.
[[nodiscard]] TeamsView makeView(std::shared_ptr<const TeamProblem> problem, const std::vector<Team> &teams);
/// Of a draft, with the locks and ids of the problem's standing teams that it keeps. Errors (kind Input): a locked team
/// is torn apart.
[[nodiscard]] Result<std::vector<Team>> toTeams(const TeamProblem &problem, const TeamDraft &draft);

/// Within a transaction that the caller holds: writes the teams. Errors (kind Input): a team that goes has handed
/// something in.
[[nodiscard]] Result<void> writeTeams(Workspace &workspace, EventId event, const std::vector<Team> &before,
                                      const std::vector<Team> &after);
/// Hands the event's teams to `edit` and writes what it makes of them: one transaction, one undo.
[[nodiscard]] Result<ChangeId> changeTeams(Workspace &workspace, EventId event, const QString &kind,
                                           const std::function<Result<EditedTeams>(const std::vector<Team> &)> &edit);

} // namespace jamwright
