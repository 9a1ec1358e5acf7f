// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"
#include "domain/judging/ranking.h"

#include <optional>
#include <vector>

namespace jamwright {

/// What one ballot that counts says, and how far that is from the others.
struct ReviewSurprise {
    Assignment review;
    double value = 0; ///< the weighted mean of its marks
    /// (value − severity − mean over the submission's ballots of that) / (s · sqrt(1 − 1/k)), k being the number of
    /// those ballots; empty of a submission with one ballot and where too little is known of s.
    std::optional<double> surprise = {};
    bool outlier = false; ///< beyond 2
};

struct Disagreement {
    SubmissionId submission;
    double mean = 0;              ///< of the ballots' values
    std::optional<double> spread; ///< their standard deviation (k − 1); empty of one ballot
    bool disputed = false; ///< the variance is above the 97.5 % point of that of k ballots with the common variance s²
};

struct ReviewSpread {
    std::vector<ReviewSurprise> reviews; ///< by submission, then judge
    std::vector<Disagreement> submissions;
    std::optional<double> sd; ///< s, pooled over submissions; empty below 5 degrees of freedom, or where all agree
};

/// Finds ballots that do not fit and submissions that judges disagree about, in a closed round. s² is the sum of the
/// squared residuals by ballots minus submissions. Severity is what a judge adds to her marks, where a method estimates
/// it (`Ranking::severity`), else 0. Shadow judges' and incomplete ballots are left out. Pure; any thread.
[[nodiscard]] ReviewSpread reviewSpread(const JudgingState &state, const std::vector<JudgeSeverity> &severity = {});

} // namespace jamwright
