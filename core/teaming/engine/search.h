// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/progress.h"
#include "teaming/engine/seating.h"

#include <optional>
#include <vector>

namespace jamwright {

struct EngineResult {
    std::vector<int> people; ///< by seat, see Seating
    std::vector<int> sizes;  ///< one a team
    EngineCost cost;
    quint64 moves = 0;   ///< made; fewer than asked for when the bound was reached before
    bool proven = false; ///< nothing better is possible
};

/// Everybody in an order that is a good start: alike people of a stretch of teams dealt out in a snake by the first
/// number.
[[nodiscard]] std::vector<int> engineDraft(const EngineModel &model);

/// The lowest cost that the numbers' integrality leaves possible, everything else being perfect: the first column's
/// balance when all have a team and the sizes are fixed, else 0.
[[nodiscard]] qint64 softLowerBound(const EngineModel &model);

/// Small fields are solved exactly, see `solveExactly`. Else simulated annealing on swaps and moves in blocks of teams
/// that are drawn anew each round, then new divisions of two teams at a time until the moves are used up or the bound
/// is reached. `moves` and seed decide the result; the number of threads never does, because each block has its own
/// random numbers. Empty when cancelled. Reports once a round.
[[nodiscard]] std::optional<EngineResult> searchTeams(const EngineModel &model, quint64 seed, quint64 moves,
                                                      int threads, const Cancel &cancel, Progress &progress);

} // namespace jamwright
