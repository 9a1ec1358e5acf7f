// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/progress.h"
#include "domain/team.h"
#include "teaming/engine/fieldmodel.h"

namespace jamwright {

struct FieldTeams {
    std::vector<int> teamOf; ///< by person; -1 = a reserve
    ScoreSheet sheet;        ///< with seed and moves; `seconds` stays 0
    Findings findings;       ///< what making the model found, "teams.broken-apart", and the note "teams.proven-best"
};

/// Forms the teams of a field. Same field, goals, seed and moves → same teams, whatever the number of threads (1..64).
/// Errors: Cancelled.
[[nodiscard]] Result<FieldTeams> formField(const FieldModel &field, const GoalSet &goals, quint64 seed, quint64 moves,
                                           int threads, const Cancel &cancel, Progress &progress);

/// The moves that usually are enough for a field of that size.
[[nodiscard]] quint64 usualFieldMoves(int people);

/// The least that a goal can cost (weight 1, whole field), whatever the teams: balance by the integrality of sums,
/// cover and leader by counting. 0 where nothing better is known.
[[nodiscard]] double goalLowerBound(const FieldModel &field, const GoalSet &goals, int goal);

} // namespace jamwright
