// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/progress.h"
#include "teaming/solver/placement.h"

#include <optional>
#include <vector>

namespace jamwright {

/// The number of swaps that is usually enough for a field of that size.
[[nodiscard]] quint64 defaultMoves(int people);

/// How many swaps this machine looks at in a second, measured on the problem itself for a few hundredths of a second.
[[nodiscard]] double movesPerSecond(const Problem &problem);

struct SearchResult {
    std::vector<int> seats; ///< the people by seat, see Placement
    Cost cost;
};

/// Simulated annealing on swaps, from a draft (small fields from random starts too), then hill climbing until no swap
/// helps. All numbers are whole, so seed and moves decide the result everywhere. Empty when cancelled.
[[nodiscard]] std::optional<SearchResult> anneal(const Problem &problem, quint64 seed, quint64 moves,
                                                 const Cancel &cancel, Progress &progress);

} // namespace jamwright
