// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/engine/enginemodel.h"

namespace jamwright {

/// The least that the balance of a column of numbers can cost all teams together, whatever people go where, not
/// rounded: team sums are whole steps, so not every team can have the field's mean. Sizes may vary as the model allows.
[[nodiscard]] double balanceLowerBound(const EngineModel &model, int column);

/// The lowest cost that the numbers' integrality leaves possible, everything else being perfect, as the engine rounds
/// it: a cost up to it is proven best.
[[nodiscard]] qint64 softLowerBound(const EngineModel &model);

} // namespace jamwright
