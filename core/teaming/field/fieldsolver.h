// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/progress.h"
#include "domain/team.h"
#include "teaming/field/fieldmodel.h"
#include "teaming/goalwatch.h"

namespace jamwright {

struct FieldEffort {
    quint64 seed = 1;
    quint64 moves = 0;
    int threads = 1; ///< 1..64
    /// Teams of the field to be made better, and never worse; empty = from nothing. What breaks the sizes or the locks
    /// of the field cannot be begun from, and is not.
    std::vector<FormedTeam> start;
    GoalWatch watch = {}; ///< empty = nobody
};

struct FieldTeams {
    std::vector<int> teamOf; ///< by person; -1 = a reserve
    ScoreSheet sheet;        ///< with seed and moves; `seconds` stays 0. Of rules it counts pairs and leaders
    bool stopped = false;    ///< by a cancel: the best so far, which seed and moves do not replay
    /// What making the model found, "teams.broken-apart" and what else is broken, and the notes "teams.proven-best",
    /// "teams.stopped-early" and "teams.start-unusable".
    Findings findings;
};

/// Forms the teams of a field. Same field, seed, moves and start → same teams, whatever the number of threads.
/// Errors: Cancelled, when there was no first result yet.
[[nodiscard]] Result<FieldTeams> formField(const FieldModel &field, const FieldEffort &effort, const Cancel &cancel,
                                           Progress &progress);

/// The moves that usually are enough for a field of that size.
[[nodiscard]] quint64 usualFieldMoves(int people);

/// By goal what these teams cost, and the least they could, in the goal's units: the weighed costs add up to the goals'
/// part of the objective, and none is below its bound. `people` by seat, see Seating; sizes are the model's.
[[nodiscard]] std::vector<GoalCost> goalCosts(const FieldModel &field, const std::vector<int> &people);

} // namespace jamwright
