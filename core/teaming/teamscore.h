// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "domain/event.h"
#include "domain/team.h"
#include "teaming/field/fieldmodel.h"
#include "teaming/formedteam.h"

#include <vector>

namespace jamwright {

/// The score sheet of any assignment, computed from scratch: for teams as they were formed and for teams edited by
/// hand. Who is in no team is a reserve; a team without members is not counted. `seed`, `moves` and `seconds` stay 0.
///
/// First the rules, each with what breaks it (0 is best; objective = sum of weight × cost):
/// - "sizes": seats under the smallest or over the largest allowed size
/// - "strangers": pairs of team-mates who were in one team before (weight 0 unless the rules want strangers)
/// - "leaders": teams without anybody who may lead (weight 0 unless the rules want leaders)
/// - "time-zone limit": hours beyond the widest allowed arc, summed over teams
/// - "apart": pairs of team-mates who must not meet, by name or organisation
/// - "together": pairs who must be together and are not
/// Then the goals of the rules, "balance skill" and the like, see `GoalKind`: 1 is what teams drawn at random cost.
/// Unknown values cost nothing; an unknown number counts as the field's mean. The lower bound of a goal is the least
/// that any teams of these sizes could cost; no cost is below it. Where a team has more than 50 people there are no
/// goals.
///
/// `findings`, if given, gets one finding a rule and team that is broken, with the reason: "teams.wrong-size",
/// "teams.repeat-pair", "teams.broken-apart", "teams.no-leader", "teams.arc-too-wide", "teams.no-common-language" (a
/// note), "teams.broken-together" once a pair, and "teams.unknown-offset" and "teams.unknown-skill" once each with the
/// count.
///
/// Every index must be within the people, and nobody in two teams.
[[nodiscard]] ScoreSheet scoreTeams(const TeamField &field, const std::vector<FormedTeam> &teams,
                                    Findings *findings = nullptr);
/// The same without pairs and standing teams.
[[nodiscard]] ScoreSheet scoreTeams(const std::vector<Participant> &people, const std::vector<FormedTeam> &teams,
                                    const TeamRules &rules, Findings *findings = nullptr);

/// Who of the members leads: vetted by staff (the higher priority first) before willing before maybe, then the more
/// skilled, then the one who comes first. -1 when nobody may.
[[nodiscard]] int chooseLeader(const std::vector<Participant> &people, const std::vector<int> &members);

} // namespace jamwright
