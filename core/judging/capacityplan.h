// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/result.h"
#include "domain/judging/assigning.h"

namespace jamwright {

/// What k = 2 … 6 reviews a submission ask of the judges and tell of the ranking; fewer lines where there are fewer
/// judges than reviews.
///
/// The judges needed are J = ceil(P k t / T) (the rule of MLH's guide), at least k. The width of the 90 % intervals is
/// that of places drawn by the severity model for simulated events, each with reviews dealt at random with equal loads:
/// quality N(0, 1), judges' severity N(0, 0.43) (the ratio found at NIPS 2014), noise of 1 of which 84 % is common to
/// the four criteria of a ballot, marks round(6 + 1.5 x) from 1 to 10. Events of more than 80 submissions are simulated
/// in proportion: the share of the places that an interval spans hardly depends on how many there are. The width is
/// empty where judges or reviews are too few for the model, or where hardly any such event holds together.
///
/// Takes well below a second. The same seed gives the same numbers on any machine. Errors: Usage for figures that are
/// not above 0; Cancelled. Any thread.
[[nodiscard]] Result<CapacityPlan> planCapacity(const CapacityQuestion &question, const Cancel &cancel);

} // namespace jamwright
