// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/engine/enginemodel.h"
#include "teaming/engine/random.h"

#include <vector>

namespace jamwright {

/// Everybody by seat, in an order that is a good start: fixed people at home, the others of a stretch of so many teams,
/// alike, dealt out in a snake by the first number; those who must be together brought together where there is room.
/// Short stretches make teams of people who live at like times, long ones teams of like strength.
[[nodiscard]] std::vector<int> engineDraft(const EngineModel &model, int stretch = 40);

/// Shuffles those of a draft who are not fixed; bundles stay together.
void shuffleFree(const EngineModel &model, std::vector<int> &seats, Random &random);

} // namespace jamwright
