// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/team.h"
#include "domain/teamgoals.h"

#include <QString>

#include <optional>

namespace jamwright {

/// What a goal is called, without its column: "Equal teams".
[[nodiscard]] QString goalName(GoalKind kind);
/// What it means, in one plain sentence.
[[nodiscard]] QString goalMeaning(GoalKind kind);
/// "Equal teams: skill"; only the name where the kind reads one column at all.
[[nodiscard]] QString goalTitle(const Goal &goal);
[[nodiscard]] QString goalWeightWords(GoalWeight weight);
[[nodiscard]] QString goalPresetWords(GoalPreset preset);
/// The word for a number that may be between two: the nearest at or above it.
[[nodiscard]] GoalWeight nearestWeight(double number);

/// The figure of a goal in a score sheet; empty when the sheet does not measure it.
[[nodiscard]] std::optional<GoalCost> figureOf(const ScoreSheet &sheet, const Goal &goal);
/// A figure of a score sheet in the user's words: the goal's title, or the rule that it counts the breaks of.
[[nodiscard]] QString figureTitle(const GoalCost &figure);
/// Whether nothing better is possible.
[[nodiscard]] bool isBestPossible(const GoalCost &figure);
/// "0.0003 where random teams have 1; nothing below 0.0003 is possible."
[[nodiscard]] QString figureSentence(const GoalCost &figure);

} // namespace jamwright
