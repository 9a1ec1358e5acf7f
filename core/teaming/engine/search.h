// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/progress.h"
#include "teaming/engine/seating.h"

#include <functional>
#include <optional>
#include <vector>

namespace jamwright {

struct EngineEffort {
    quint64 seed = 1;
    quint64 moves = 0;
    int threads = 1;
    /// By seat, see Seating: the work of an earlier search, to be made better and never worse. Empty = from a draft.
    std::vector<int> start;
    quint64 movesARound = 0; ///< 0 = as the field needs
    /// Told of the first teams and whenever a round has found better ones, on the caller's thread. Empty = nobody.
    std::function<void(const Seating &)> watch = {};
};

struct EngineResult {
    std::vector<int> people; ///< by seat, see Seating
    std::vector<int> sizes;  ///< one a team
    EngineCost cost;
    quint64 moves = 0;    ///< made; fewer than asked for when stopped, or when the bound was reached before
    bool proven = false;  ///< nothing better is possible
    bool stopped = false; ///< by a cancel: the best so far
};

/// By walks, see `Walk`; small fields are then solved exactly, see `solveExactly`. Field, seed, moves and start decide
/// the result; the number of threads never does. Empty when cancelled before there was a first result; a later cancel
/// gives the best so far. Reports once a round, with the cost so far.
[[nodiscard]] std::optional<EngineResult> searchTeams(const EngineModel &model, const EngineEffort &effort,
                                                      const Cancel &cancel, Progress &progress);

/// The moves that such a search makes in that time on this machine: short searches, a tenth of the time in all, tell.
/// Empty when cancelled.
[[nodiscard]] std::optional<quint64> movesIn(double seconds, const EngineModel &model, int threads,
                                             const Cancel &cancel);

} // namespace jamwright
