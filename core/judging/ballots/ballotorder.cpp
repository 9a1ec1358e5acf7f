// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/ballots/ballotorder.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>
#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where a submission stands in the order: as good as random, and the same on every machine.
QByteArray lot(JudgeId judge, const QString &eventId, SubmissionId submission)
{
    const QString text = u"%1/%2/%3"_s.arg(eventId).arg(judge.value).arg(submission.value);
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

std::vector<SubmissionId> submissionsOf(const JudgingState &state, JudgeId judge, const QString &eventId)
{
    const bool left = std::any_of(state.judges.begin(), state.judges.end(),
                                  [=](const Judge &one) { return one.id == judge && one.hasLeft(); });
    std::vector<std::pair<QByteArray, SubmissionId>> drawn;
    for (const Submission &submission : state.submissions) {
        const Assignment pair{judge, submission.id};
        const bool hers = state.peers && !left ? !state.hasConflict(judge, submission.id)
                                               : std::find(state.assignments.begin(), state.assignments.end(), pair) !=
                                                     state.assignments.end();
        if (hers) {
            drawn.emplace_back(lot(judge, eventId, submission.id), submission.id);
        }
    }
    std::sort(drawn.begin(), drawn.end());
    std::vector<SubmissionId> order;
    order.reserve(drawn.size());
    for (const auto &[place, submission] : drawn) {
        order.push_back(submission);
    }
    return order;
}

BallotFile ballotFileOf(const JudgingState &state, JudgeId judge, const BallotEvent &event, bool anonymous)
{
    BallotFile file{event, state.round, {}, state.rubricVersion, state.rubric, judge, {}, {}, {}, {}};
    for (const Round &round : state.rounds) {
        file.roundName = round.number == state.round ? round.name : file.roundName;
    }
    for (const Judge &one : state.judges) {
        file.judgeName = one.id == judge ? one.name : file.judgeName;
    }
    std::map<SubmissionId, const Submission *> submissions;
    for (const Submission &submission : state.submissions) {
        submissions[submission.id] = &submission;
    }
    std::map<SubmissionId, const Ballot *> ballots;
    for (const Ballot &ballot : state.ballots) {
        if (ballot.judge == judge) {
            ballots[ballot.submission] = &ballot;
        }
    }
    for (const SubmissionId id : submissionsOf(state, judge, event.id)) {
        Submission submission = *submissions.at(id);
        submission.team = {};
        if (anonymous) {
            // A title that is the team's name, as of submissions nobody entered by hand, would tell it.
            const bool tells = submission.shownTitle().compare(submission.teamName, Qt::CaseInsensitive) == 0;
            submission.title = tells ? u"#%1"_s.arg(id.value) : submission.title;
            submission.teamName.clear();
        }
        file.submissions.push_back(std::move(submission));
        if (const auto ballot = ballots.find(id); ballot != ballots.end()) {
            file.ballots.push_back(*ballot->second);
        }
    }
    return file;
}

} // namespace jamwright
