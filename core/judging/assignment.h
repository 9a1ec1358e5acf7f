// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "domain/judging.h"
#include "domain/judging/assigning.h"

#include <vector>

namespace jamwright {

/// Who is to score what, and how even that came out. Loads are reviews a judge, kept ones included; shadow judges are
/// not counted in them, nor are judges of capacity 0.
struct AssignmentReport {
    std::vector<Assignment> assignments; ///< all of the event, kept ones included, sorted by judge, then submission
    int loadMin = 0;
    int loadMax = 0;
    int conflictsBroken = 0; ///< only where a ballot that was begun before the conflict was declared is kept
    int components = 0; ///< of the judge–submission graph, over those who have a review; 1 = all places comparable
    int overlapMin = 0; ///< submissions that two judges share, over the pairs of judges who have a review
    int overlapMax = 0;
    /// The fewest further reviews that would link all components; with `AssignmentWish::bridges` they are among the
    /// assignments, and `components` counts them. Empty where there is one component, or nobody may link them; then the
    /// finding that they are not connected says what keeps them apart and what helps.
    std::vector<Assignment> bridges;
    std::vector<Assignment> gone; ///< was assigned, and is no more
    std::vector<Assignment> come; ///< was not assigned, and is now
    Findings findings;
};

/// Gives each submission `wish.reviews` judges. By an exact min-cost flow, in this order:
/// 1. as many of the wanted reviews as possible, 2. shortfalls spread evenly, 3. loads as equal as the rest allows
/// (within one where that is possible at all), 4. what is assigned already stays (unless `wish.afresh`), 5. expertise:
/// a judge is cheaper the more entries of her expertise the submission's track, title and description mention, up to
/// three, 6. costs drawn from the seed.
/// Then by swaps that leave reviews and loads as they are: 7. to connect the graph, where they may overrule 4 and 5,
/// the cheapest first; 8. to lower the sum of the squared overlaps of judges, where they overrule nothing.
/// 9. Last, unless `wish.afresh`, of what is assigned already that stays which links parts, though its submission has
/// its reviews without: the fewest that leave no more parts than there were. That is a finding which names them. Each
/// is one review more of its judge, within her capacity, on top of the even loads; who has least is taken first.
///
/// Never a new pair that is in `conflicts` or forbidden by a rule, and for a judge with tracks never a submission of
/// another or of none. A pinned pair is in it whatever tracks and capacities say; one that is a conflict is not, which
/// is a finding. What a judge has begun to mark stays hers, except for one of capacity
/// 0, who has left: of hers what is complete stays. A ballot that was set aside (recused, could not run) stays too but
/// does not count as a review, so that its submission gets another judge. Shadow judges get nothing new but pins, which
/// is a finding that names those without any; disqualified submissions nobody.
///
/// Errors: Usage for fewer than one review; Input without judges or submissions that count and where more reviews are
/// wanted than there are judges. Pure; any thread. After the design in HotCRP's automatic assignment.
[[nodiscard]] Result<AssignmentReport> assignReviews(const JudgingState &state, const AssignmentWish &wish);
[[nodiscard]] inline Result<AssignmentReport> assignReviews(const JudgingState &state, int reviews, quint64 seed)
{
    return assignReviews(state, AssignmentWish{reviews, seed, false, false});
}

/// Hands what a judge who left has not finished to others: each submission keeps as many reviews as it had. Only where
/// a review would be lost otherwise does anything else move, in as few places as possible, and to connect the graph at
/// most two reviews more; loads are evened after that. Finished reviews never move. Errors: Input where nobody else's
/// marks count. Pure; any thread.
[[nodiscard]] Result<AssignmentReport> reassignReviews(const JudgingState &state, JudgeId left, quint64 seed);

/// Conflicts that follow from who a judge is and who made a submission: she is in its team (by person, Discord id or
/// e-mail address), somebody of it is of her organisation (without case), or has an address of her e-mail's domain
/// where that is no public provider's, nor common: in the teams of more than half of six submissions or more. An
/// entrant who rates others has only the first. Sorted, one a pair and reason. Pure.
[[nodiscard]] std::vector<Conflict> derivedConflicts(const std::vector<Judge> &judges,
                                                     const std::vector<Entrant> &entrants);

} // namespace jamwright
