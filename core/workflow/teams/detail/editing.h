// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/teams/detail/teamstate.h"
#include "workflow/teams/edits.h"

namespace jamwright {

/// What an edit makes of the teams; writes nothing. Previews and edits both go through here. Errors: those of
/// `applyTeamEdit` that need no workspace.
[[nodiscard]] Result<EditedTeams> editTeams(const TeamProblem &problem, const FieldFacts &field,
                                            const std::vector<Team> &teams, const TeamEdit &edit);

} // namespace jamwright
