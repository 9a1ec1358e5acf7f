// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <span>

namespace jamwright {

/// Skills as whole thousandths; team sums can only be whole steps of the scale, so not every team can have the field's
/// mean.
struct SkillScale {
    qint64 lowest = 0; ///< thousandths
    qint64 step = 0;   ///< thousandths: every skill is `lowest` plus a whole number of steps; 0 = all equal
};

/// The scale that all skills are on.
[[nodiscard]] SkillScale skillScale(std::span<const qint64> thousandths);

/// A lower bound on the mean squared distance between a team's mean skill and `mean` (all in thousandths, squared),
/// whatever people go where. Each team's sum is a whole number of steps; where nobody is left over, the sums add up to
/// `total`. Exact for that relaxation: the cost is separable and convex in the sums, so raising the cheapest sum step
/// by step is best (team-forming reference, section 5.1 and 5.2).
[[nodiscard]] double meanSkillLowerBound(const SkillScale &scale, std::span<const int> sizes, double mean, qint64 total,
                                         bool everybodyPlaced);

} // namespace jamwright
