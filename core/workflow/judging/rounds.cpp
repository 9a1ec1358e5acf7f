// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/rounds.h"

#include "judging/phases.h"
#include "judging/shortlist.h"
#include "store/database.h"
#include "store/eventtable.h"
#include "store/judging/judgingtable.h"
#include "store/judging/rubrictable.h"
#include "store/transaction.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/results/record.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RoundTexts {
    Q_DECLARE_TR_FUNCTIONS(Rounds)
};

/// What has to stand before judges can score.
Result<void> requireReady(const JudgingState &state)
{
    if (state.rubric.criteria.isEmpty()) {
        return Error::input(RoundTexts::tr("The rubric has no criterion yet."), {},
                            RoundTexts::tr("Set one: 'jamctl judging rubric set FILE'."));
    }
    if (state.judges.empty()) {
        return Error::input(RoundTexts::tr("There are no judges yet."), {},
                            RoundTexts::tr("Import them: 'jamctl judges import FILE'."));
    }
    if (state.submissions.empty()) {
        return Error::input(
            RoundTexts::tr("There are no submissions yet."), {},
            RoundTexts::tr("Import them: 'jamctl submissions import FILE', or assign judges, which makes one a team."));
    }
    return {};
}

Result<void> requireStep(const JudgingState &state, JudgingPhase next, const QString &reason)
{
    if (next == JudgingPhase::Published) {
        return Error::input(RoundTexts::tr("Publishing keeps what is published, so it is a step of its own."), {},
                            RoundTexts::tr("Publish: 'jamctl judging publish'."));
    }
    if (state.phase == JudgingPhase::Published && next == JudgingPhase::Frozen && reason.trimmed().isEmpty()) {
        return Error::input(RoundTexts::tr("Taking published results back needs a reason."), {},
                            RoundTexts::tr("Say why: 'jamctl judging freeze --reason TEXT'."));
    }
    if (!mayFollow(state.phase, next)) {
        return Error::input(
            RoundTexts::tr("Judging is %1, which %2 does not follow.").arg(nameOf(state.phase), nameOf(next)), {},
            wayTo(state.phase, next));
    }
    if (next == JudgingPhase::Open) {
        return requireReady(state);
    }
    if (next == JudgingPhase::Frozen && state.round < int(state.rounds.size())) {
        return Error::input(RoundTexts::tr("Round %1 comes before the results can stand.").arg(state.round + 1), {},
                            RoundTexts::tr("Start it: 'jamctl judging round next'."));
    }
    return {};
}

/// What is judged, once it is sure that it may move to that phase.
Result<JudgingState> loadForStep(Workspace &workspace, EventId event, JudgingPhase next, const QString &reason)
{
    auto state = loadJudging(workspace, event);
    if (!state || state->phase == next) {
        return state;
    }
    auto allowed = requireStep(*state, next, reason);
    return allowed ? state : Result<JudgingState>(allowed.error());
}

/// Why no next round can start, or nothing.
Result<void> requireNextRound(const JudgingState &state)
{
    if (state.round >= int(state.rounds.size())) {
        return Error::input(RoundTexts::tr("There is no round after this one."), {},
                            RoundTexts::tr("Add one to the rubric, or freeze the results."));
    }
    if (state.phase != JudgingPhase::Closed) {
        return Error::input(RoundTexts::tr("A round has to be closed before the next one starts."), {},
                            RoundTexts::tr("Close it: 'jamctl judging close'."));
    }
    return {};
}

/// What goes back to the round before, which is what it would be again.
Result<RoundChange> wayBack(Workspace &workspace, EventId event, const JudgingState &state)
{
    if (state.round == 1) {
        return Error::input(RoundTexts::tr("This is the first round."));
    }
    if (state.isScored() || state.phase != JudgingPhase::Draft) {
        return Error::input(RoundTexts::tr("Round %1 has begun, so there is no way back.").arg(state.round));
    }
    return loadJudging(workspace, event, state.round - 1).map([&](const JudgingState &before) {
        RoundChange outcome{state.round - 1, {}, {}, {}};
        std::transform(before.submissions.begin(), before.submissions.end(), std::back_inserter(outcome.submissions),
                       [](const Submission &submission) { return submission.id; });
        return outcome;
    });
}

/// Inside a transaction: the other round, in that phase.
Result<void> goToRound(Workspace &workspace, EventId event, int round, JudgingPhase phase)
{
    return store::RubricTable(workspace.database(), event).setCurrentRound(round).andThen([&] {
        return store::EventTable(workspace.database()).setPhase(event, phase);
    });
}

/// Inside a transaction: starts the round. Whoever is told which submissions go on has had a look at the results.
Result<void> putNextRound(Workspace &workspace, EventId event, const JudgingState &before, const RoundChange &next)
{
    return noteLook(workspace, event, {before})
        .andThen([&] {
            return store::RubricTable(workspace.database(), event).replaceFinalists(next.round, next.submissions);
        })
        .andThen([&] { return goToRound(workspace, event, next.round, JudgingPhase::Draft); });
}

/// Inside a transaction: gives up what was set up of the round.
Result<void> putRoundBefore(Workspace &workspace, EventId event, int given)
{
    return store::JudgingTable(workspace.database(), event)
        .replaceAssignments(given, {})
        .andThen([&] { return store::RubricTable(workspace.database(), event).replaceFinalists(given, {}); })
        .andThen([&] { return goToRound(workspace, event, given - 1, JudgingPhase::Closed); });
}

Result<RoundChange> finishRound(store::RecordedTransaction &transaction, EventId event, RoundChange outcome,
                                const QString &sentence)
{
    return transaction.commit(event, u"judging.round"_s, sentence).map([&](ChangeId change) {
        outcome.change = change;
        return outcome;
    });
}

} // namespace

bool opensWithoutReviews(const JudgingState &state)
{
    return state.assignments.empty() && !state.peers;
}

Result<ChangeId> setJudgingPhase(Workspace &workspace, EventId event, JudgingPhase phase, const QString &reason,
                                 bool dryRun)
{
    if (dryRun) {
        return loadForStep(workspace, event, phase, reason).map([](const JudgingState &) { return ChangeId{}; });
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto state = loadForStep(workspace, event, phase, reason);
    if (!state || state->phase == phase) {
        return state ? Result<ChangeId>(ChangeId{}) : Result<ChangeId>(state.error());
    }
    if (auto set = store::EventTable(workspace.database()).setPhase(event, phase); !set) {
        return set.error();
    }
    if (state->phase == JudgingPhase::Published) { // told apart by its kind, since an undo would publish again
        return transaction->commit(event, u"judging.takeback"_s,
                                   RoundTexts::tr("Took the published results back: %1").arg(reason.simplified()));
    }
    return transaction->commit(event, u"judging.phase"_s, RoundTexts::tr("Set judging to %1").arg(nameOf(phase)));
}

Result<RoundChange> nextRoundOf(Workspace &workspace, EventId event, const JudgingState &state)
{
    if (auto ready = requireNextRound(state); !ready) {
        return ready.error();
    }
    auto choice = completeChoice(workspace, event, {});
    auto makers = loadMakers(workspace, event);
    if (!choice || !makers) {
        return !choice ? choice.error() : makers.error();
    }
    auto ranking = rankingWithoutDraws(state, *choice, *makers);
    if (!ranking) {
        return ranking.error();
    }
    const Shortlist list = shortlistOf(*ranking, state.rounds[size_t(state.round)]);
    if (list.in.empty()) {
        return Error::input(RoundTexts::tr("Nothing is ranked yet, so nobody can go on."), {},
                            RoundTexts::tr("Open judging again and take scores."));
    }
    RoundChange change{state.round + 1, list.in, {}, {}};
    std::copy_if(ranking->findings.begin(), ranking->findings.end(), std::back_inserter(change.findings),
                 [](const Finding &finding) { return finding.severity != Severity::Note; });
    change.findings += list.findings;
    return change;
}

Result<RoundChange> startNextRound(Workspace &workspace, EventId event, bool dryRun)
{
    const auto next = [&](const JudgingState &state) { return nextRoundOf(workspace, event, state); };
    if (dryRun) {
        return loadJudging(workspace, event).andThen(next);
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto state = loadJudging(workspace, event);
    auto outcome = state.andThen(next);
    if (!outcome) {
        return outcome;
    }
    if (auto put = putNextRound(workspace, event, *state, *outcome); !put) {
        return put.error();
    }
    const auto count = int(outcome->submissions.size());
    return finishRound(*transaction, event, *outcome,
                       RoundTexts::tr("Started round %1 with %n submission(s)", nullptr, count).arg(outcome->round));
}

Result<RoundChange> goBackARound(Workspace &workspace, EventId event, bool dryRun)
{
    const auto back = [&](const JudgingState &state) { return wayBack(workspace, event, state); };
    if (dryRun) {
        return loadJudging(workspace, event).andThen(back);
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto outcome = loadJudging(workspace, event).andThen(back);
    if (!outcome) {
        return outcome;
    }
    if (auto put = putRoundBefore(workspace, event, outcome->round + 1); !put) {
        return put.error();
    }
    return finishRound(*transaction, event, *outcome, RoundTexts::tr("Went back to round %1").arg(outcome->round));
}

} // namespace jamwright
