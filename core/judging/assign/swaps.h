// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "judging/assign/problem.h"

#include <limits>
#include <vector>

// Inside the library: what is done to the flow's answer. `pairs` are its new pairs; kept ones stay, and so do loads,
// reviews a submission, and who may review what.
namespace jamwright {

/// Parts of the graph over those judges and submissions that have a review.
[[nodiscard]] int countParts(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs);

/// Swaps submissions between the judges of two new pairs as long as that joins two parts, the cheapest first. At most
/// `mayMove` of what was assigned before is moved by it.
void connectBySwaps(const AssignmentProblem &problem, std::vector<ReviewPair> &pairs,
                    int mayMove = std::numeric_limits<int>::max());

/// How many submissions two judges share.
struct OverlapRange {
    int least = 0;
    int most = 0;
    qint64 squares = 0; ///< sum over the pairs of judges
};
/// Over the judges with a review.
[[nodiscard]] OverlapRange overlapsOf(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs);

/// Swaps as long as that lowers the sum of the squared overlaps, costs nothing in expertise, moves nothing that was
/// assigned before, and parts nothing; at most some million looks.
void evenOverlaps(const AssignmentProblem &problem, std::vector<ReviewPair> &pairs);

/// The fewest further reviews that link all parts: one less than there are parts, of judges with room and without
/// conflict, the least loaded first. Where that is impossible, as many as join something.
[[nodiscard]] std::vector<ReviewPair> bridgingReviews(const AssignmentProblem &problem,
                                                      const std::vector<ReviewPair> &pairs);

/// Of the reviews that were assigned before, the fewest further ones that leave no more parts than those had: likewise.
[[nodiscard]] std::vector<ReviewPair> standingLinks(const AssignmentProblem &problem,
                                                    const std::vector<ReviewPair> &pairs);

} // namespace jamwright
