// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "domain/judging.h"

#include <vector>

namespace jamwright {

/// Who is to score what, and how even that came out. Loads are reviews a judge, kept ones included; shadow judges are
/// not counted in them.
struct AssignmentReport {
    std::vector<Assignment> assignments; ///< all of the event, kept ones included, sorted by judge, then submission
    int loadMin = 0;
    int loadMax = 0;
    int conflictsBroken = 0; ///< only where a ballot that was begun before the conflict was declared is kept
    int components = 0; ///< of the judge–submission graph, over those who have a review; 1 = all places comparable
    Findings findings;
};

/// Gives each submission `reviewsPerSubmission` judges by an exact min-cost flow. In this order: as many of the wanted
/// reviews as possible, shortfalls spread evenly, loads as equal as conflicts, capacities and kept ballots allow
/// (within one where that is possible at all), then tie-breaking costs drawn from `seed`: another seed gives other
/// panels, the same seed the same panels on any machine. Afterwards reviews are swapped, loads unchanged, to connect
/// the graph where that is cheap.
///
/// Never a new pair that is in `conflicts`. What a judge has begun to mark stays hers. A ballot that was set aside
/// (recused, could not run) stays too but does not count as a review, so that its submission gets another judge. Shadow
/// judges get nothing new, disqualified submissions nobody.
///
/// Errors: Usage for `reviewsPerSubmission` < 1; Input without judges or submissions that count and where more reviews
/// are wanted than there are judges. Pure; any thread. After the design in HotCRP's automatic assignment.
[[nodiscard]] Result<AssignmentReport> assignReviews(const JudgingState &state, int reviewsPerSubmission, quint64 seed);

} // namespace jamwright
