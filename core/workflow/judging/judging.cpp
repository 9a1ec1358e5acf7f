// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/judging.h"

#include "domain/naming/nearestname.h"
#include "exchange/judgingfiles.h"
#include "judging/assignment.h"
#include "judging/ballotgenerator.h"
#include "judging/rubrics.h"
#include "store/database.h"
#include "store/eventtable.h"
#include "store/judgingtable.h"
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

bool hasScores(const JudgingState &state)
{
    return std::any_of(state.ballots.begin(), state.ballots.end(),
                       [](const Ballot &ballot) { return !ballot.marks.empty(); });
}

Result<void> checkRubric(const Rubric &rubric)
{
    std::set<QString> names;
    for (const Criterion &criterion : rubric.criteria) {
        const bool sound = !criterion.name.trimmed().isEmpty() && criterion.weight > 0 &&
                           criterion.lowest < criterion.highest && criterion.step > 0 &&
                           names.insert(criterion.name.toLower()).second;
        if (!sound) {
            return Error::input(
                JudgingTexts::tr(
                    "A criterion needs a name of its own, a weight and a step above 0, and a lowest mark below "
                    "the highest."),
                criterion.name);
        }
    }
    return {};
}

Result<void> requireOpen(const JudgingState &state)
{
    if (state.phase == JudgingPhase::Open) {
        return {};
    }
    return Error::input(state.phase == JudgingPhase::Draft
                            ? JudgingTexts::tr("Judging is not open yet, so no score can be taken.")
                            : JudgingTexts::tr("Judging is closed, so no score can be taken."),
                        {}, JudgingTexts::tr("Open it: 'jamctl judging open'."));
}

/// What has to stand before judges can score.
Result<void> requireReady(const JudgingState &state)
{
    if (state.rubric.criteria.isEmpty()) {
        return Error::input(JudgingTexts::tr("The rubric has no criterion yet."), {},
                            JudgingTexts::tr("Set one: 'jamctl judging rubric set FILE'."));
    }
    if (state.judges.empty()) {
        return Error::input(JudgingTexts::tr("There are no judges yet."), {},
                            JudgingTexts::tr("Import them: 'jamctl judges import FILE'."));
    }
    if (state.submissions.empty()) {
        return Error::input(
            JudgingTexts::tr("There are no submissions yet."), {},
            JudgingTexts::tr(
                "Import them: 'jamctl submissions import FILE', or assign judges, which makes one a team."));
    }
    return {};
}

Result<int> addMissing(Workspace &workspace, EventId event)
{
    store::JudgingTable judging(workspace.database(), event);
    auto teams = store::TeamTable(workspace.database()).list(event);
    auto state = judging.load();
    if (!teams || !state) {
        return !teams ? teams.error() : state.error();
    }
    std::set<TeamId> present;
    for (const Submission &submission : state->submissions) {
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

} // namespace

Result<JudgingState> loadJudging(Workspace &workspace, EventId event)
{
    return store::JudgingTable(workspace.database(), event).load();
}

Result<ChangeId> saveRubric(Workspace &workspace, EventId event, const Rubric &rubric)
{
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    if (hasScores(*state)) {
        return Error::input(JudgingTexts::tr("Scores exist already, so the rubric cannot change any more."),
                            state->rubric.name);
    }
    if (auto sound = checkRubric(rubric); !sound) {
        return sound.error();
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    if (state->rubric.name != rubric.name || writeRubricFile(state->rubric) != writeRubricFile(rubric)) {
        if (auto done = store::JudgingTable(workspace.database(), event).replaceRubric(rubric); !done) {
            return done.error();
        }
    }
    return transaction->commit(event, u"judging.rubric"_s, JudgingTexts::tr("Set the rubric to %1").arg(rubric.name));
}

Result<Rubric> readRubricFile(const QByteArray &json, const QString &fileName)
{
    auto rubric = readRubric(json, fileName);
    if (!rubric) {
        return rubric;
    }
    auto sound = checkRubric(*rubric);
    return sound ? rubric : Result<Rubric>(sound.error());
}

QByteArray writeRubricFile(const Rubric &rubric)
{
    return rubricJson(rubric);
}

QList<Rubric> builtInRubrics()
{
    return {pythonDiscordRubric(), pyweekRubric(), blankRubric()};
}

Result<ChangeId> addConflict(Workspace &workspace, EventId event, const QString &judgeName, const QString &teamName)
{
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    QStringList judges;
    QStringList teams;
    Conflict conflict;
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
    if (state->phase > JudgingPhase::Open) {
        return Error::input(JudgingTexts::tr("Judging is closed, so nobody can be assigned."), {},
                            JudgingTexts::tr("Open it: 'jamctl judging open'."));
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
        if (auto replaced = table.replaceAssignments(report->assignments); !replaced) {
            return replaced.error();
        }
    }
    auto change = transaction->commit(event, u"judging.assign"_s,
                                      JudgingTexts::tr("Assigned %n review(s)", nullptr, outcome.reviews));
    return change ? Result<AssignOutcome>(outcome) : Result<AssignOutcome>(change.error());
}

Result<ChangeId> setJudgingPhase(Workspace &workspace, EventId event, JudgingPhase phase)
{
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    if (phase == JudgingPhase::Open) {
        if (auto ready = requireReady(*state); !ready) {
            return ready.error();
        }
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    if (auto set = store::EventTable(workspace.database()).setPhase(event, phase); !set) {
        return set.error();
    }
    return transaction->commit(event, u"judging.phase"_s, JudgingTexts::tr("Set judging to %1").arg(nameOf(phase)));
}

Result<ChangeId> saveBallot(Workspace &workspace, EventId event, const Ballot &ballot)
{
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    if (auto open = requireOpen(*state); !open) {
        return open.error();
    }
    for (const auto &[id, mark] : ballot.marks) {
        const auto criterion = std::find_if(state->rubric.criteria.begin(), state->rubric.criteria.end(),
                                            [wanted = id](const Criterion &c) { return c.id == wanted; });
        if (criterion == state->rubric.criteria.end()) {
            return Error::input(JudgingTexts::tr("The rubric has changed since; load the ballot again."));
        }
        if (mark.state == MarkState::Scored && !criterion->allows(mark.value)) {
            return Error::input(JudgingTexts::tr("%1 is not on the scale from %2 to %3.")
                                    .arg(mark.value)
                                    .arg(criterion->lowest)
                                    .arg(criterion->highest),
                                criterion->name);
        }
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    if (auto put = store::JudgingTable(workspace.database(), event).putBallot(ballot); !put) {
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
    if (auto open = requireOpen(*state); !open) {
        return open.error();
    }
    const std::vector<Ballot> ballots = generateBallots(*state, seed);
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    for (const Ballot &ballot : ballots) {
        if (auto put = store::JudgingTable(workspace.database(), event).putBallot(ballot); !put) {
            return put.error();
        }
    }
    auto change =
        transaction->commit(event, u"judging.practice"_s,
                            JudgingTexts::tr("Generated %n practice ballot(s)", nullptr, int(ballots.size())));
    return change ? Result<int>(int(ballots.size())) : Result<int>(change.error());
}

} // namespace jamwright
