// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <vector>

// Inside the library: assignment as numbers. Judges and submissions are indices into the two lists; shadow judges and
// disqualified submissions are in neither.
namespace jamwright {

struct ReviewPair {
    int judge = 0;
    int submission = 0;
};

struct AssignmentProblem {
    std::vector<Judge> judges;
    std::vector<Submission> submissions;
    int wanted = 0;                         ///< reviews a submission
    std::vector<ReviewPair> kept;           ///< begun ballots: reviews that stay where they are
    std::vector<Assignment> setAside;       ///< ballots that stay and are no reviews, shadow judges' among them
    std::vector<std::vector<char>> allowed; ///< [judge][submission]: may be newly paired
    std::vector<int> load;                  ///< per judge: kept reviews
    std::vector<int> room;                  ///< per judge: how many more she may take
    std::vector<int> need;                  ///< per submission: reviews still wanted
    int conflictsKept = 0;                  ///< kept reviews that are conflicts by now
};

[[nodiscard]] AssignmentProblem assignmentProblem(const JudgingState &state, int reviewsPerSubmission);

/// The new pairs, by min-cost flow: most reviews, then the evenest shortfalls, then the evenest loads, then the seed.
[[nodiscard]] std::vector<ReviewPair> solveByFlow(const AssignmentProblem &problem, quint64 seed);

/// Swaps submissions between the judges of two new pairs as long as that joins two parts of the graph; loads and
/// reviews stay as they are.
void connectBySwaps(const AssignmentProblem &problem, std::vector<ReviewPair> &pairs);

} // namespace jamwright
