// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/field/fieldmodel.h"

#include <vector>

namespace jamwright {

/// The least that a goal can cost (weight 1, whole field, not in units), whatever the teams: balance by the integrality
/// of sums, cover and leader by counting, time zones by everybody's nearest others. 0 where nothing better is known.
[[nodiscard]] double goalLowerBound(const FieldModel &field, int goal);

/// By person: the arc in minutes that any team of the smallest size with her has at least.
[[nodiscard]] std::vector<int> leastArcs(const EngineModel &model);

} // namespace jamwright
