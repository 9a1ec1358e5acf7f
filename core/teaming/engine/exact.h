// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/engine/search.h"

#include <optional>

namespace jamwright {

/// The best of all divisions of a small field, proven by dynamic programming over subsets: up to 20 people in teams
/// that must all be of one size, nobody left over, and no team that is other than the rest. Takes up to half a second
/// and 40 MB. Empty when the field is not of that kind.
[[nodiscard]] std::optional<EngineResult> solveExactly(const EngineModel &model);

} // namespace jamwright
