// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging/tallychoice.h"
#include "judging/tally.h"

namespace jamwright {

/// A choice with its names understood.
struct ChosenTally {
    TallyMethod method = TallyMethod::WeightedMean;
    TallyOptions options; ///< without `people`
};

/// A blank method is the weighted mean. Errors (kind Usage): there is no method, or no tie rule, of that name; the
/// decimals are not from 0 to 9.
[[nodiscard]] Result<ChosenTally> readChoice(const TallyChoice &choice);

} // namespace jamwright
