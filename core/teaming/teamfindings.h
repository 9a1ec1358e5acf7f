// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "domain/event.h"
#include "domain/team.h"
#include "teaming/teamscore.h"

#include <utility>
#include <vector>

namespace jamwright {

/// What is known of one team; the score sheet adds it up, the findings tell of it.
struct TeamFacts {
    int number = 0; ///< 1-based
    QString name;   ///< blank = it is called by its number
    int size = 0;
    int willing = 0; ///< members who may lead
    int leader = -1; ///< index into people
    int arcMinutes = 0;
    double meanSkill = 0;
    bool languageMissing = false;                 ///< everybody's languages are known and none is common
    std::vector<std::pair<int, int>> repeatPairs; ///< indices into people
    std::vector<std::pair<int, int>> apartPairs;  ///< who must not meet, by name or organisation
};

/// One finding for each rule that a team breaks, with the reason, then those about what is not known of people.
[[nodiscard]] Findings describeTeams(const std::vector<Participant> &people, const std::vector<FormedTeam> &teams,
                                     const std::vector<TeamFacts> &facts, const TeamRules &rules);

/// One finding for each pair who must be together and are not.
[[nodiscard]] Findings describeSplit(const std::vector<Participant> &people,
                                     const std::vector<std::pair<int, int>> &pairs);

} // namespace jamwright
