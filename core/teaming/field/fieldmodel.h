// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "domain/event.h"
#include "domain/importpreview.h"
#include "domain/team.h"
#include "domain/teamgoals.h"
#include "teaming/engine/enginemodel.h"
#include "teaming/formedteam.h"

namespace jamwright {

/// A field as the engine sees it.
struct FieldModel {
    EngineModel model;
    std::vector<Goal> goals;
    std::vector<double> units; ///< by goal: what it costs when teams are drawn at random; 1 where weights are raw
    QStringList ids;           ///< by person; of bare files only
    QStringList teamNames;     ///< of bare files: those of the first teams, which the lock column names
    QStringList numberColumns; ///< by their index in the model
    std::vector<int> standing; ///< by team: the standing team that it goes on from; -1 = a new one
    /// "teams.sizes-impossible", "teams.unknown-value", "teams.too-many-values", "teams.unknown-person",
    /// "teams.locks-impossible"
    Findings findings;
};

/// Makes the model of `people` (one row a person) and `pairs` (columns a, b, reason; may be empty). Values of a set are
/// parted by `;`. A blank number counts as the field's mean and a blank set or offset costs nothing; both are reported.
/// Errors: Input when a column is missing, an id is blank or twice there, a cell is no number where one is needed, the
/// sizes make no sense, more people are tied or locked than fit, or there are more than four columns of numbers, two
/// that keep apart, or 128 values of sets.
[[nodiscard]] Result<FieldModel> makeFieldModel(const Table &people, const Table &pairs, const GoalSet &goals);

/// What teams of participants are formed from and scored by. It refers to what its owner keeps.
struct TeamField {
    const std::vector<Participant> &people;
    const TeamRules &rules; ///< without goals: those of the code jam
    const std::vector<PairRule> &pairs;
    const std::vector<StandingTeam> &standing;
};

/// The model of participants, with every rule:
/// - locked teams stay as they are and locked members stay in their team, always; sizes are as the rules say, always,
///   but for locked teams;
/// - what else cannot be had gives way from the last to the first: pairs who must be together, pairs who must not meet
///   (former teams, organisations, those named), a leader a team, the widest arc. Every goal comes after.
/// Pairs that name people who are not in the field have no effect. Locks that the sizes leave no room for are dropped
/// and reported. Errors: Input when there are too few people for a team or the sizes make no sense; more than four
/// columns of numbers.
[[nodiscard]] Result<FieldModel> makeFieldModel(const TeamField &field);

/// The model for scoring teams that are there, whatever their sizes up to 50; teams without members are not counted.
/// Standing teams count only for the goal to stay.
[[nodiscard]] Result<FieldModel> makeScoreModel(const TeamField &field, const std::vector<FormedTeam> &teams);

/// The same field with one goal alone, of weight 1 and without any rule: what a goal costs for given teams.
[[nodiscard]] EngineModel withOneGoal(const FieldModel &field, int goal);

} // namespace jamwright
