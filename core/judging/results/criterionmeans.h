// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <map>
#include <optional>

namespace jamwright {

/// What one criterion came to for one submission: the mean of its marks in ballots that count.
struct CriterionMean {
    double mean = 0;
    int marks = 0; ///< at least 1
};
using CriterionMeans = std::map<CriterionId, CriterionMean>;

/// By submission; a criterion without a mark that counts is not there. Those of disqualified submissions are. Pure.
[[nodiscard]] std::map<SubmissionId, CriterionMeans> criterionMeans(const JudgingState &state);

/// The mean of the submissions' means of a criterion, the disqualified left out; empty = nobody was marked for it.
[[nodiscard]] std::optional<double>
fieldMean(const JudgingState &state, const std::map<SubmissionId, CriterionMeans> &means, CriterionId criterion);

} // namespace jamwright
