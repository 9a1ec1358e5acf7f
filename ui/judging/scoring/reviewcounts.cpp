// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/reviewcounts.h"

#include <algorithm>

namespace jamwright {

int markedCount(const Rubric &rubric, const Ballot &ballot)
{
    return int(std::count_if(rubric.criteria.begin(), rubric.criteria.end(),
                             [&ballot](const Criterion &criterion) { return ballot.marks.contains(criterion.id); }));
}

Ballot ballotOf(const JudgingState &state, JudgeId judge, SubmissionId submission)
{
    const auto found = std::find_if(state.ballots.begin(), state.ballots.end(), [=](const Ballot &ballot) {
        return ballot.judge == judge && ballot.submission == submission;
    });
    if (found != state.ballots.end()) {
        return *found;
    }
    Ballot empty;
    empty.judge = judge;
    empty.submission = submission;
    return empty;
}

namespace {

template <typename Wanted>
ReviewCount countReviews(const JudgingState &state, Wanted wanted)
{
    ReviewCount count;
    const auto whole = int(state.rubric.criteria.size());
    for (const Assignment &assignment : state.assignments) {
        if (wanted(assignment)) {
            ++count.assigned;
            const Ballot ballot = ballotOf(state, assignment.judge, assignment.submission);
            count.done += whole > 0 && markedCount(state.rubric, ballot) == whole ? 1 : 0;
        }
    }
    return count;
}

} // namespace

ReviewCount reviewsOf(const JudgingState &state, JudgeId judge)
{
    return countReviews(state, [judge](const Assignment &assignment) { return assignment.judge == judge; });
}

ReviewCount reviewsOf(const JudgingState &state, SubmissionId submission)
{
    return countReviews(state,
                        [submission](const Assignment &assignment) { return assignment.submission == submission; });
}

} // namespace jamwright
