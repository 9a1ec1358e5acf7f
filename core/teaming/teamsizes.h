// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "domain/event.h"

#include <vector>

namespace jamwright {

/// How many teams of what size.
struct SizePlan {
    std::vector<int> sizes; ///< one a team, the larger first, differing by one at most
    int reserves = 0;
    Findings findings; ///< "teams.sizes-impossible" when somebody is left over
};

/// The number of teams T is the one nearest to people / (mean of the allowed sizes) with ceil(people / max) <= T <=
/// floor(people / min), lowered, never below that range, to the number of people who may lead where leaders are needed.
/// Where the range is empty: the most legal teams, the fewest reserves, and a finding with the smallest change that
/// would help. Errors: Input when the sizes make no sense or there are too few people for one team.
[[nodiscard]] Result<SizePlan> planSizes(int count, int willingToLead, const TeamRules &rules);

} // namespace jamwright
