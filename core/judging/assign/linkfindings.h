// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "judging/assign/problem.h"

#include <vector>

// Inside the library: what is said of a graph that falls into parts. `pairs` are the assignment, with or without what
// the problem keeps; `offered` are bridging reviews that are not among them.
namespace jamwright {

/// "judging.bridges": which reviews would link parts.
[[nodiscard]] Finding bridgesOffered(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs,
                                     const std::vector<ReviewPair> &offered);

/// "judging.links-kept": which reviews stay beyond those asked for.
[[nodiscard]] Finding linksKept(const AssignmentProblem &problem, const std::vector<ReviewPair> &links);

/// "judging.not-connected", with what helps: taking what is offered; and where that leaves parts, what does away with
/// whatever keeps them apart, as far as it can be done away with.
[[nodiscard]] Finding partsLeft(const JudgingState &state, const AssignmentProblem &problem,
                                const std::vector<ReviewPair> &pairs, const std::vector<ReviewPair> &offered);

} // namespace jamwright
