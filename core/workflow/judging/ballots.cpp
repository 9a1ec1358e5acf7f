// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/ballots.h"

#include "judging/ballots/ballotorder.h"
#include "judging/ballots/markbar.h"
#include "judging/ballotstate.h"
#include "judging/phases.h"
#include "store/database.h"
#include "store/eventtable.h"
#include "store/judging/judgingtable.h"
#include "store/judging/scorelog.h"
#include "store/transaction.h"
#include "workflow/judging/judging.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct BallotTexts {
    Q_DECLARE_TR_FUNCTIONS(Judging)
};

const Ballot *storedBallot(const JudgingState &state, const Ballot &ballot)
{
    const auto stored = std::find_if(state.ballots.begin(), state.ballots.end(), [&](const Ballot &other) {
        return other.judge == ballot.judge && other.submission == ballot.submission;
    });
    return stored == state.ballots.end() ? nullptr : &*stored;
}

Result<void> checkMark(const Criterion &criterion, const Mark &mark)
{
    if (mark.state == MarkState::Scored && !criterion.allows(mark.value)) {
        return Error::input(BallotTexts::tr("%1 is not on the scale from %2 to %3.")
                                .arg(mark.value)
                                .arg(criterion.lowest)
                                .arg(criterion.highest),
                            criterion.name);
    }
    if (mark.state == MarkState::NotApplicable && !criterion.naAllowed) {
        return Error::input(BallotTexts::tr("This criterion always applies, so it cannot be N/A."), criterion.name);
    }
    return {};
}

/// Whether each mark is of the rubric that counts. Marks for criteria of earlier versions stay as they are.
Result<void> checkMarks(const Ballot &ballot, const JudgingState &state)
{
    const Ballot *stored = storedBallot(state, ballot);
    for (const auto &[id, mark] : ballot.marks) {
        const Criterion *criterion = state.rubric.find(id);
        const bool isOld =
            criterion == nullptr && stored != nullptr && stored->marks.contains(id) && stored->marks.at(id) == mark;
        if (isOld) {
            continue;
        }
        if (criterion == nullptr) {
            return Error::input(BallotTexts::tr("The rubric has changed since; load the ballot again."));
        }
        if (auto sound = checkMark(*criterion, mark); !sound) {
            return sound;
        }
    }
    return {};
}

Result<void> mayMark(const JudgingState &state, const Ballot &before, const Ballot &after)
{
    const auto bar = markBar(state, before, after);
    if (!bar) {
        return {};
    }
    QString judge;
    for (const Judge &one : state.judges) {
        judge = one.id == after.judge ? one.name : judge;
    }
    QString submission;
    for (const Submission &one : state.submissions) {
        submission = one.id == after.submission ? one.shownTitle() : submission;
    }
    return markBarError(*bar, judge, submission);
}

} // namespace

Result<ChangeId> saveBallot(Workspace &workspace, EventId event, const Ballot &ballot, const ScoreAuthor &author)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    if (auto open = require(*state, JudgingAct::Score); !open) {
        return open.error();
    }
    if (auto sound = checkMarks(ballot, *state); !sound) {
        return sound.error();
    }
    const Ballot *stored = storedBallot(*state, ballot);
    const Ballot before = stored == nullptr ? Ballot{} : *stored;
    if (auto allowed = mayMark(*state, before, ballot); !allowed) {
        return allowed.error();
    }
    const Ballot after = succeeding(before, ballot);
    auto put = store::ScoreLog(workspace.database()).setAuthor(author).andThen([&] {
        return store::JudgingTable(workspace.database(), event).putBallot(state->round, after);
    });
    if (!put) {
        return put.error();
    }
    return transaction->commit(event, u"judging.ballot"_s, BallotTexts::tr("Scored a submission"));
}

Result<BallotEvent> loadBallotEvent(Workspace &workspace, EventId event)
{
    constexpr qsizetype digits = 16;
    store::EventTable events(workspace.database());
    const auto found = events.find(event);
    const auto workspaceId = events.remembered(u"workspace_id"_s);
    const auto checklist = store::JudgingTable(workspace.database(), event).checklist();
    if (!found || !workspaceId || !checklist) {
        return !found ? found.error() : !workspaceId ? workspaceId.error() : checklist.error();
    }
    const QByteArray text = workspaceId->toUtf8() + '/' + QByteArray::number(event.value);
    return BallotEvent{
        QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(digits)),
        *found ? (*found)->name : QString(), *checklist};
}

BallotFile judgesView(const JudgingState &state, JudgeId judge, const BallotEvent &event)
{
    return ballotFileOf(state, judge, event);
}

ReviewState reviewState(const BallotFile &view, SubmissionId submission)
{
    const Ballot ballot = view.ballotOf(submission);
    const Submission *about = view.find(submission);
    const ReviewState state =
        jamwright::reviewState(ballot, view.rubric.forTrack(about == nullptr ? QString() : about->track));
    const bool saidMore = state == ReviewState::Open && !isBlank(ballot); // a comment alone
    return saidMore ? ReviewState::Begun : state;
}

void takeBallot(BallotFile &file, const Ballot &ballot)
{
    file.put(succeeding(file.ballotOf(ballot.submission), ballot));
}

} // namespace jamwright
