// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/progress.h"

#include "judging/ballotstate.h"

#include <map>
#include <set>

namespace jamwright {

std::vector<Assignment> askedReviews(const JudgingState &state)
{
    if (!state.peers) {
        return state.assignments;
    }
    std::set<Assignment> conflicts;
    for (const Conflict &conflict : state.conflicts) {
        conflicts.insert({conflict.judge, conflict.submission});
    }
    std::set<Assignment> given;
    for (const Ballot &ballot : state.ballots) {
        given.insert({ballot.judge, ballot.submission});
    }
    std::vector<Assignment> asked;
    for (const Judge &judge : state.judges) {
        for (const Submission &submission : state.submissions) {
            const Assignment review{judge.id, submission.id};
            const bool isHers = judge.hasLeft() ? given.contains(review) : !conflicts.contains(review);
            if (isHers) {
                asked.push_back(review);
            }
        }
    }
    return asked;
}

JudgingProgress judgingProgress(const JudgingState &state)
{
    std::map<SubmissionId, Rubric> rubrics;
    for (const Submission &submission : state.submissions) {
        rubrics.emplace(submission.id, state.rubric.forTrack(submission.track));
    }
    const std::vector<Assignment> asked = askedReviews(state);
    std::set<Assignment> reviews(asked.begin(), asked.end());
    std::set<Assignment> finished;
    for (const Ballot &ballot : state.ballots) {
        const auto rubric = rubrics.find(ballot.submission);
        const BallotState done = rubric == rubrics.end() ? BallotState::Empty : ballotState(ballot, rubric->second);
        if (isFinished(done)) {
            finished.insert({ballot.judge, ballot.submission});
        }
        if (done == BallotState::Complete) {
            reviews.insert({ballot.judge, ballot.submission});
        }
    }

    JudgingProgress progress;
    std::map<JudgeId, size_t> index;
    std::map<SubmissionId, size_t> rows;
    std::set<JudgeId> shadows;
    for (const Judge &judge : state.judges) {
        if (judge.shadow) {
            shadows.insert(judge.id);
        }
        index.emplace(judge.id, progress.judges.size());
        progress.judges.push_back({judge.id, judge.name});
    }
    for (const Submission &submission : state.submissions) {
        rows.emplace(submission.id, progress.submissions.size());
        progress.submissions.push_back({submission.id});
    }
    for (const Assignment &assignment : reviews) {
        const int done = finished.contains(assignment) ? 1 : 0;
        if (!shadows.contains(assignment.judge)) {
            ++progress.assigned;
            progress.done += done;
            if (const auto row = rows.find(assignment.submission); row != rows.end()) {
                ++progress.submissions[row->second].assigned;
                progress.submissions[row->second].done += done;
            }
        }
        if (const auto found = index.find(assignment.judge); found != index.end()) {
            ++progress.judges[found->second].assigned;
            progress.judges[found->second].done += done;
        }
    }
    progress.open = progress.assigned - progress.done;
    return progress;
}

} // namespace jamwright
