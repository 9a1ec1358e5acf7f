// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"
#include "domain/naming/names.h"

#include <array>

namespace jamwright {

/// How ballots become places.
enum class TallyMethod { WeightedMean };
template <>
struct EnumNames<TallyMethod> {
    static constexpr std::array names = {"weighted-mean"};
};

/// The ranking of all submissions of the event.
///
/// WeightedMean: a ballot is worth the weighted mean of its marks, the weights renormalised over the criteria that are
/// not N/A; a submission, the mean of its ballots. Missing is never zero: a ballot with a criterion left blank, recused
/// or not run does not count and is a finding. Nor do shadow judges' ballots. Values that are equal to within 1e-9
/// share the better place. Disqualified submissions and those without a ballot that counts have rank 0 and come last.
/// The fields after `raw` stay empty: this method estimates none of them.
///
/// Findings: "judging.incomplete-ballot", "judging.set-aside", "judging.no-mark", "judging.conflict-scored",
/// "judging.no-review", "judging.fewer-reviews", "judging.not-connected", "judging.scales-differ".
/// The order of the ballots changes nothing. Pure; any thread.
[[nodiscard]] Ranking tally(const JudgingState &state, TallyMethod method);

} // namespace jamwright
