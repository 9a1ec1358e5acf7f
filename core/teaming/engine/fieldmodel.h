// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "domain/importpreview.h"
#include "domain/teamgoals.h"
#include "teaming/engine/enginemodel.h"

namespace jamwright {

/// A field of bare files as the engine sees it.
struct FieldModel {
    EngineModel model;
    QStringList ids;           ///< by person
    QStringList numberColumns; ///< by their index in the model
    Findings
        findings; ///< "teams.sizes-impossible", "teams.unknown-value", "teams.too-many-values", "teams.unknown-person"
};

/// Makes the model of `people` (one row a person) and `pairs` (columns a, b, reason; may be empty). Values of a set are
/// parted by `;`. A blank number counts as the field's mean and a blank set or offset costs nothing; both are reported.
/// Errors: Input when a column is missing, an id is blank or twice there, a cell is no number where one is needed, the
/// sizes make no sense, or there are more than four columns of numbers, two that keep apart, or 128 values of sets.
[[nodiscard]] Result<FieldModel> makeFieldModel(const Table &people, const Table &pairs, const GoalSet &goals);

/// The same field with one goal alone, of weight 1 and without any rule: what a goal costs for given teams.
[[nodiscard]] EngineModel withOneGoal(const FieldModel &field, const GoalSet &goals, int goal);

} // namespace jamwright
