// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/repair/mendedteams.h"

#include <compare>

namespace jamwright {

/// How well a repair mends, the weightiest first.
struct RepairRank {
    int missing = 0; ///< seats
    int dissolved = 0;
    int leaderless = 0; ///< teams; none goes only because nobody may lead it
    int moves = 0;
    friend auto operator<=>(const RepairRank &, const RepairRank &) = default;
};

[[nodiscard]] RepairRank rankOf(const MendedTeams &teams);

/// The best repair that branch and bound finds from `before`, and never a worse one than `found`. Small fields are
/// searched to the end; in a large one the search stops after so much work. It looks no further where `found` is as
/// good as any can be.
[[nodiscard]] MendedTeams searchRepair(const MendedTeams &before, const MendedTeams &found, RepairWay way);

} // namespace jamwright
