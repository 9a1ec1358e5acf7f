// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/field/fieldmodel.h"

namespace jamwright {

/// What no teams of the field can have, found before any search, each with the smallest change that would make it
/// possible: "teams.clique-too-large" (more people who must not meet than teams), "teams.bundle-too-large" (more who
/// must be together than a team has), "teams.contradictory-pair" (must be together and must not meet),
/// "teams.too-few-leaders", "teams.arc-impossible" (nobody near enough). Sizes and locks are reported by the model.
[[nodiscard]] Findings feasibilityOf(const TeamField &field, const FieldModel &made);

} // namespace jamwright
