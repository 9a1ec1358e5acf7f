// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/judging.h"

#include "domain/naming/nearestname.h"
#include "exchange/judgingfiles.h"
#include "judging/assignment.h"
#include "judging/ballotgenerator.h"
#include "judging/phases.h"
#include "store/database.h"
#include "store/judging/judgingtable.h"
#include "store/judging/scorelog.h"
#include "store/teams/teamtable.h"
#include "store/transaction.h"
#include "workflow/events.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct JudgingTexts {
    Q_DECLARE_TR_FUNCTIONS(Judging)
};

Result<int> addMissing(Workspace &workspace, EventId event)
{
    store::JudgingTable judging(workspace.database(), event);
    auto teams = store::TeamTable(workspace.database()).list(event);
    auto submissions = judging.submissions();
    if (!teams || !submissions) {
        return !teams ? teams.error() : submissions.error();
    }
    std::set<TeamId> present;
    for (const Submission &submission : *submissions) {
        present.insert(submission.team);
    }
    int added = 0;
    for (const Team &team : *teams) {
        if (present.contains(team.id)) {
            continue;
        }
        Submission submission;
        submission.team = team.id;
        submission.title = team.name;
        if (auto id = judging.insertSubmission(submission); !id) {
            return id.error();
        }
        ++added;
    }
    return added;
}

Result<void> checkMark(const Criterion &criterion, const Mark &mark)
{
    if (mark.state == MarkState::Scored && !criterion.allows(mark.value)) {
        return Error::input(JudgingTexts::tr("%1 is not on the scale from %2 to %3.")
                                .arg(mark.value)
                                .arg(criterion.lowest)
                                .arg(criterion.highest),
                            criterion.name);
    }
    if (mark.state == MarkState::NotApplicable && !criterion.naAllowed) {
        return Error::input(JudgingTexts::tr("This criterion always applies, so it cannot be N/A."), criterion.name);
    }
    return {};
}

/// Whether each mark is of the rubric that counts. Marks for criteria of earlier versions stay as they are.
Result<void> checkMarks(const Ballot &ballot, const JudgingState &state)
{
    const auto stored = std::find_if(state.ballots.begin(), state.ballots.end(), [&](const Ballot &other) {
        return other.judge == ballot.judge && other.submission == ballot.submission;
    });
    for (const auto &[id, mark] : ballot.marks) {
        const Criterion *criterion = state.rubric.find(id);
        const bool isOld = criterion == nullptr && stored != state.ballots.end() && stored->marks.contains(id) &&
                           stored->marks.at(id) == mark;
        if (isOld) {
            continue;
        }
        if (criterion == nullptr) {
            return Error::input(JudgingTexts::tr("The rubric has changed since; load the ballot again."));
        }
        if (auto sound = checkMark(*criterion, mark); !sound) {
            return sound;
        }
    }
    return {};
}

} // namespace

Result<JudgingState> loadJudging(Workspace &workspace, EventId event, std::optional<int> round)
{
    return store::JudgingTable(workspace.database(), event).load(round);
}

Result<ChangeId> addConflict(Workspace &workspace, EventId event, const QString &judgeName, const QString &teamName,
                             ConflictReason reason)
{
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    if (auto allowed = require(*state, JudgingAct::EditJudges); !allowed) {
        return allowed.error();
    }
    QStringList judges;
    QStringList teams;
    Conflict conflict;
    conflict.reason = reason;
    for (const Judge &judge : state->judges) {
        judges << judge.name;
        if (judge.name.compare(judgeName, Qt::CaseInsensitive) == 0) {
            conflict.judge = judge.id;
        }
    }
    for (const Submission &submission : state->submissions) {
        teams << submission.teamName;
        if (submission.teamName.compare(teamName, Qt::CaseInsensitive) == 0 ||
            submission.title.compare(teamName, Qt::CaseInsensitive) == 0) {
            conflict.submission = submission.id;
        }
    }
    if (!conflict.judge.isStored()) {
        return Error::usage(JudgingTexts::tr("There is no judge of that name."), judgeName,
                            JudgingTexts::tr("Judges: %1.").arg(judges.join(u", "_s)));
    }
    if (!conflict.submission.isStored()) {
        return Error::usage(JudgingTexts::tr("No submission is of that team."), teamName,
                            JudgingTexts::tr("The nearest is '%1'.").arg(nearestName(teamName, teams)));
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    if (auto added = store::JudgingTable(workspace.database(), event).addConflict(conflict); !added) {
        return added.error();
    }
    return transaction->commit(event, u"judging.conflict"_s, JudgingTexts::tr("Declared a conflict"));
}

Result<int> addMissingSubmissions(Workspace &workspace, EventId event)
{
    auto allowed = loadJudging(workspace, event).andThen([](const JudgingState &state) {
        return require(state, JudgingAct::EditSubmissions);
    });
    if (!allowed) {
        return allowed.error();
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto added = addMissing(workspace, event);
    if (!added) {
        return added;
    }
    auto change = transaction->commit(event, u"judging.submissions"_s,
                                      JudgingTexts::tr("Added %n submission(s)", nullptr, *added));
    return change ? added : Result<int>(change.error());
}

Result<AssignOutcome> assignJudges(Workspace &workspace, EventId event, int reviews, quint64 seed, bool dryRun)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    if (auto added = addMissing(workspace, event); !added) {
        return added.error();
    }
    store::JudgingTable table(workspace.database(), event);
    auto state = table.load();
    if (!state) {
        return state.error();
    }
    if (auto allowed = require(*state, JudgingAct::Assign); !allowed) {
        return allowed.error();
    }
    auto report = assignReviews(*state, reviews, seed);
    if (!report) {
        return report.error();
    }
    AssignOutcome outcome;
    outcome.judges =
        int(std::count_if(state->judges.begin(), state->judges.end(), [](const Judge &j) { return !j.shadow; }));
    outcome.submissions = int(std::count_if(state->submissions.begin(), state->submissions.end(),
                                            [](const Submission &s) { return !s.disqualified; }));
    outcome.reviews = int(report->assignments.size());
    outcome.loadMin = report->loadMin;
    outcome.loadMax = report->loadMax;
    outcome.conflictsBroken = report->conflictsBroken;
    outcome.components = report->components;
    outcome.findings = report->findings;
    if (dryRun) {
        return outcome; // the transaction rolls back
    }
    if (report->assignments != state->assignments) {
        if (auto replaced = table.replaceAssignments(state->round, report->assignments); !replaced) {
            return replaced.error();
        }
    }
    auto change = transaction->commit(event, u"judging.assign"_s,
                                      JudgingTexts::tr("Assigned %n review(s)", nullptr, outcome.reviews));
    return change ? Result<AssignOutcome>(outcome) : Result<AssignOutcome>(change.error());
}

Result<ChangeId> saveBallot(Workspace &workspace, EventId event, const Ballot &ballot, const ScoreAuthor &author)
{
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
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto put = store::ScoreLog(workspace.database()).setAuthor(author).andThen([&] {
        return store::JudgingTable(workspace.database(), event).putBallot(state->round, ballot);
    });
    if (!put) {
        return put.error();
    }
    return transaction->commit(event, u"judging.ballot"_s, JudgingTexts::tr("Scored a submission"));
}

Result<int> generatePracticeBallots(Workspace &workspace, EventId event, quint64 seed)
{
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    if (auto open = require(*state, JudgingAct::Score); !open) {
        return open.error();
    }
    const std::vector<Ballot> ballots = generateBallots(*state, seed);
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    for (const Ballot &ballot : ballots) {
        if (auto put = store::JudgingTable(workspace.database(), event).putBallot(state->round, ballot); !put) {
            return put.error();
        }
    }
    auto change =
        transaction->commit(event, u"judging.practice"_s,
                            JudgingTexts::tr("Generated %n practice ballot(s)", nullptr, int(ballots.size())));
    return change ? Result<int>(int(ballots.size())) : Result<int>(change.error());
}

} // namespace jamwright
