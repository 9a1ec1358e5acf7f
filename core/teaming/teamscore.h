// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "domain/event.h"
#include "domain/team.h"

#include <vector>

namespace jamwright {

/// One team as indices into a list of participants.
struct FormedTeam {
    std::vector<int> members; ///< indices into people
    int leader = -1;          ///< index into people, one of the members; -1 = nobody leads

    friend bool operator==(const FormedTeam &, const FormedTeam &) = default;
};

/// The score sheet of any assignment, computed from scratch: for teams as they were formed and for teams edited by
/// hand. Who is in no team is a reserve; a team without members is not counted. `seed`, `moves` and `seconds` stay 0.
///
/// Goals and what their cost is (0 is best for all of them; objective = sum of weight × cost):
/// - "sizes": seats under the smallest or over the largest allowed size
/// - "strangers": pairs of team-mates who were in one team before (weight 0 unless the rules want strangers)
/// - "leaders": teams without anybody who may lead (weight 0 unless the rules want leaders)
/// - "time-zone limit": hours beyond the widest allowed arc, summed over teams
/// - "mean skill": mean squared distance of a team's mean skill from the field's, as a share of what teams drawn at
/// random
///   would have (field variance / mean size). Unknown skills count as the field's mean
/// - "time zones": mean over teams of the arc in hours; unknown offsets cost nothing
/// - "languages": share of the teams without a language in common
/// The lower bound of "mean skill" is the integrality bound: team sums are whole steps of the skill scale.
///
/// `findings`, if given, gets one finding a rule and team that is broken, with the reason: "teams.wrong-size",
/// "teams.repeat-pair", "teams.no-leader", "teams.arc-too-wide", "teams.no-common-language" (a note), and
/// "teams.unknown-offset" and "teams.unknown-skill" once each with the count.
///
/// Every index must be within `people`, and nobody in two teams.
[[nodiscard]] ScoreSheet scoreTeams(const std::vector<Participant> &people, const std::vector<FormedTeam> &teams,
                                    const TeamRules &rules, Findings *findings = nullptr);

/// Who of the members leads: vetted by staff (the higher priority first) before willing before maybe, then the more
/// skilled, then the one who comes first. -1 when nobody may.
[[nodiscard]] int chooseLeader(const std::vector<Participant> &people, const std::vector<int> &members);

} // namespace jamwright
