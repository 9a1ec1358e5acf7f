// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/field/fieldmodel.h"

namespace jamwright {

/// Decides how many teams of what size there are, which of them go on from standing teams, and who stays where she is.
/// Fills in sizes, reserves, home, fixed people and locked teams of the model. Errors: see `planSizes`.
[[nodiscard]] Result<void> planSeats(const TeamField &field, FieldModel &made);

} // namespace jamwright
