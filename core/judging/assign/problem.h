// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "domain/judging.h"

#include <optional>
#include <vector>

// Inside the library: assignment as numbers. Judges and submissions are indices into the two lists; shadow judges and
// disqualified submissions are in neither.
namespace jamwright {

struct ReviewPair {
    int judge = 0;
    int submission = 0;
    friend auto operator<=>(const ReviewPair &, const ReviewPair &) = default;
};

/// A number for each judge and submission, [judge][submission].
using PairTable = std::vector<std::vector<char>>;

/// What reviews that were assigned before and are not begun are worth.
enum class Staying {
    Forgotten,
    Lightly, ///< less than even loads, more than expertise
    Firmly,  ///< more than even loads
};

struct AssignmentProblem {
    std::vector<Judge> judges;
    std::vector<Submission> submissions;
    std::vector<int> wanted;          ///< per submission: reviews
    std::vector<ReviewPair> kept;     ///< begun ballots and pinned pairs: reviews that stay where they are
    std::vector<Assignment> setAside; ///< what stays and is no review: ballots set aside, shadow judges' and their pins
    PairTable allowed;                ///< may be newly paired
    PairTable standing;               ///< was assigned before
    PairTable misfit;                 ///< by expertise, 0 = best, at most `worstMisfit`
    Staying staying = Staying::Lightly;
    std::vector<int> load; ///< per judge: kept reviews
    std::vector<int> room; ///< per judge: how many more she may take
    std::vector<int> need; ///< per submission: reviews still wanted
    int conflictsKept = 0; ///< kept reviews that are conflicts by now
    Findings findings;     ///< what cannot be kept of the organiser's rules

    static constexpr int worstMisfit = 3;
    /// Above all that expertise can give for one review.
    static constexpr int moveCost = 2 * (worstMisfit + 1);

    /// What it costs that the judge reviews the submission, beside her load: misfit, and leaving what stood.
    [[nodiscard]] int price(int judge, int submission) const
    {
        const auto j = size_t(judge);
        const auto s = size_t(submission);
        return misfit[j][s] + (staying == Staying::Forgotten || standing[j][s] != 0 ? 0 : moveCost);
    }
    [[nodiscard]] int price(const ReviewPair &pair) const { return price(pair.judge, pair.submission); }
    [[nodiscard]] bool mayReview(int judge, int submission) const
    {
        return allowed[size_t(judge)][size_t(submission)] != 0;
    }
    [[nodiscard]] Assignment ids(const ReviewPair &pair) const
    {
        return {judges[size_t(pair.judge)].id, submissions[size_t(pair.submission)].id};
    }
};

/// `wanted` reviews a submission; empty = as many as each has now, what a judge who is out had not finished included.
[[nodiscard]] AssignmentProblem assignmentProblem(const JudgingState &state, std::optional<int> wanted,
                                                  Staying staying = Staying::Lightly);

/// How little each judge's expertise says of each submission: `worstMisfit` less one for every entry of it, up to that
/// many, all of whose words are in the submission's track, title or description, without case and accents.
[[nodiscard]] PairTable misfitsOf(const std::vector<Judge> &judges, const std::vector<Submission> &submissions);

/// The new pairs, by min-cost flow; the order of what counts is in `judging/assignment.h`.
[[nodiscard]] std::vector<ReviewPair> solveByFlow(const AssignmentProblem &problem, quint64 seed);

} // namespace jamwright
