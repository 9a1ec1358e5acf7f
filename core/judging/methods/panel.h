// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <map>
#include <vector>

namespace jamwright {

/// What one judge says of one submission as a whole.
struct BallotVerdict {
    Assignment review;
    const Ballot *ballot = nullptr;
    double value = 0; ///< the weighted mean of her marks
};

/// The ballots of an event that count, with what a method wants to know of them. Points into the state.
struct Panel {
    const JudgingState &state;
    std::map<JudgeId, const Judge *> judges;
    std::map<SubmissionId, const Submission *> submissions;
    std::vector<BallotVerdict> verdicts; ///< by submission and then judge, whatever order the ballots came in

    [[nodiscard]] bool isDisqualified(SubmissionId submission) const
    {
        return submissions.at(submission)->disqualified;
    }
    /// The verdicts on submissions that are not disqualified, as edges of the graph.
    [[nodiscard]] std::vector<Assignment> reviews() const;
    /// A submission's verdicts.
    [[nodiscard]] std::vector<const BallotVerdict *> of(SubmissionId submission) const;
    [[nodiscard]] std::vector<double> valuesOf(SubmissionId submission) const;
    /// The marks of one criterion in a submission's verdicts; none where its track is not asked for the criterion.
    [[nodiscard]] std::vector<double> marksOf(SubmissionId submission, CriterionId criterion) const;
};

/// Finds what counts, and says of the rest why it does not.
[[nodiscard]] Panel panelOf(const JudgingState &state, Findings &findings);

/// A row for every submission, with raw mean and number of reviews; the rank is 1 where there is a place to give.
[[nodiscard]] std::vector<RankedSubmission> rowsOf(const Panel &panel);

/// What the panel leaves to be desired: submissions with fewer reviews than others or none, parts that no review links,
/// criteria of different scales.
void addPanelFindings(const Panel &panel, const std::vector<RankedSubmission> &rows, int components,
                      Findings &findings);

} // namespace jamwright
