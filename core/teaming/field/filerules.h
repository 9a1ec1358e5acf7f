// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/field/columns.h"
#include "teaming/field/fieldmodel.h"
#include "teaming/field/rulereader.h"

namespace jamwright {

// The rules of a goals file beside those that keep people apart.

/// Who may lead, where the file has a rule on leaders: 1, yes or maybe in its column.
[[nodiscard]] Result<void> readLeaders(const FieldColumns &columns, const GoalSet &goals, EngineModel &model);
/// Ties those whom a column or a pair ties. Errors: Input when more are tied than a team can have, or a column is
/// missing.
[[nodiscard]] Result<void> tieTogether(const FieldColumns &columns, const GoalSet &goals,
                                       std::vector<PersonPair> together, EngineModel &model);
/// Gives each value of the lock column a team, the largest the largest, and keeps its people there. The sizes must be
/// there. Errors: Input when the locks do not fit the sizes, or the column is missing.
[[nodiscard]] Result<void> lockTeams(const FieldColumns &columns, const GoalSet &goals, FieldModel &field);

/// How often teams break each rule. `teamOf` by person; -1 = a reserve.
struct RuleCounts {
    int apart = 0;    ///< pairs
    int together = 0; ///< pairs; those of two reserves are none
    int leaderless = 0;
    int quarterHours = 0; ///< beyond the widest span, each team rounded up
};
[[nodiscard]] RuleCounts countBroken(const EngineModel &model, const std::vector<int> &teamOf, int teams);

} // namespace jamwright
