// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/engine/enginemodel.h"
#include "teaming/engine/random.h"

#include <vector>

namespace jamwright {

/// Everybody by seat, in an order that is a good start: fixed people at home, the others of a stretch of teams, alike,
/// dealt out in a snake by the first number; those who must be together brought together where there is room.
[[nodiscard]] std::vector<int> engineDraft(const EngineModel &model);

/// Shuffles those of a draft who are not fixed; bundles stay together.
void shuffleFree(const EngineModel &model, std::vector<int> &seats, Random &random);

} // namespace jamwright
