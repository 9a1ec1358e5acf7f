// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/teamgoals.h"
#include "workflow/teams/teams.h"

#include <QString>

#include <vector>

namespace jamwright {

/// How a team does in one goal, as a sentence; blank for the goals that every team is told of anyway (mean skill, time
/// zones, languages, leader, who stays) and where nothing of the column is known. `members` are indices into the
/// problem's people.
[[nodiscard]] QString goalLine(const TeamProblem &problem, const Goal &goal, const std::vector<int> &members);

} // namespace jamwright
