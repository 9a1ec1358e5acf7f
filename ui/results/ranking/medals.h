// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"
#include "ui/charts/facts.h"

namespace jamwright {

/// Who is best in each criterion, for events that give a medal for each: criterion, group where groups are ranked
/// apart, first, second and third, with their means. A mean is of the marks of judges that count, cut off at two
/// decimals as the overall score is; equal ones share a place. Submissions without a place get no medal.
[[nodiscard]] FactsTable criterionMedals(const JudgingState &state, const Ranking &ranking);

} // namespace jamwright
