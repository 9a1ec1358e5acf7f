// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/engine/enginemodel.h"

namespace jamwright {

/// To be drawn of participants for each size of teams: few, as a page that shows teams scores them whenever anything
/// changes.
inline constexpr int drawnOfPeople = 3'000;

/// What a team of so many people drawn at random costs in the mean, as the model has it: about so many people are drawn
/// in all, with random numbers of their own. Teams drawn at random cost the sum of that, whatever their number and
/// order, so one figure a size does for every set of teams of a field. The goal to stay, which depends on the team, is
/// passed over.
[[nodiscard]] double randomTeamCost(const EngineModel &model, int size, int peopleDrawn);

/// What teams of the model's sizes cost when they are drawn at random.
[[nodiscard]] double randomCost(const EngineModel &model, int peopleDrawn);

} // namespace jamwright
