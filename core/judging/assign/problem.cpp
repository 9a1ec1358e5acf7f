// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/problem.h"

#include "judging/ballotstate.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace jamwright {

namespace {

using Index = std::map<Assignment, ReviewPair>;

/// Every pair that counts, by its ids.
Index pairsById(const AssignmentProblem &problem)
{
    Index index;
    for (size_t j = 0; j < problem.judges.size(); ++j) {
        for (size_t s = 0; s < problem.submissions.size(); ++s) {
            index.emplace(Assignment{problem.judges[j].id, problem.submissions[s].id}, ReviewPair{int(j), int(s)});
        }
    }
    return index;
}

bool isInTheRace(const AssignmentProblem &problem, SubmissionId submission)
{
    return std::any_of(problem.submissions.begin(), problem.submissions.end(),
                       [&](const Submission &other) { return other.id == submission; });
}

/// Begun ballots become kept reviews; set-aside ones and shadow judges' stay without being one.
void keepBallots(const JudgingState &state, const Index &index, AssignmentProblem &problem)
{
    std::set<JudgeId> judges;
    for (const Judge &judge : state.judges) {
        judges.insert(judge.id);
    }
    std::set<Assignment> seen;
    for (const Ballot &ballot : state.ballots) {
        const Assignment ids{ballot.judge, ballot.submission};
        const BallotState ballotIs = ballotState(ballot, state.rubric);
        const bool counts = judges.count(ids.judge) > 0 && isInTheRace(problem, ids.submission);
        if (ballotIs == BallotState::Empty || !counts || !seen.insert(ids).second) {
            continue;
        }
        const auto found = index.find(ids);
        if (found != index.end()) {
            problem.allowed[size_t(found->second.judge)][size_t(found->second.submission)] = 0;
        }
        if (found != index.end() && ballotIs != BallotState::SetAside) {
            problem.kept.push_back(found->second);
        } else {
            problem.setAside.push_back(ids);
        }
    }
}

} // namespace

AssignmentProblem assignmentProblem(const JudgingState &state, int reviewsPerSubmission)
{
    AssignmentProblem problem;
    problem.wanted = reviewsPerSubmission;
    std::copy_if(state.judges.begin(), state.judges.end(), std::back_inserter(problem.judges),
                 [](const Judge &judge) { return !judge.shadow; });
    std::copy_if(state.submissions.begin(), state.submissions.end(), std::back_inserter(problem.submissions),
                 [](const Submission &submission) { return !submission.disqualified; });
    problem.allowed.assign(problem.judges.size(), std::vector<char>(problem.submissions.size(), 1));

    const Index index = pairsById(problem);
    keepBallots(state, index, problem);
    problem.load.assign(problem.judges.size(), 0);
    problem.need.assign(problem.submissions.size(), reviewsPerSubmission);
    std::set<Assignment> conflicts;
    for (const Conflict &conflict : state.conflicts) {
        conflicts.insert({conflict.judge, conflict.submission});
    }
    for (const Assignment &conflict : conflicts) {
        if (const auto found = index.find(conflict); found != index.end()) {
            problem.allowed[size_t(found->second.judge)][size_t(found->second.submission)] = 0;
        }
    }
    for (const ReviewPair &pair : problem.kept) {
        ++problem.load[size_t(pair.judge)];
        int &need = problem.need[size_t(pair.submission)];
        need = std::max(0, need - 1);
        problem.conflictsKept += int(
            conflicts.count({problem.judges[size_t(pair.judge)].id, problem.submissions[size_t(pair.submission)].id}));
    }
    for (size_t j = 0; j < problem.judges.size(); ++j) {
        const int open = int(std::count(problem.allowed[j].begin(), problem.allowed[j].end(), 1));
        const int left = problem.judges[j].capacity.value_or(open + problem.load[j]) - problem.load[j];
        problem.room.push_back(std::clamp(left, 0, open));
    }
    return problem;
}

} // namespace jamwright
