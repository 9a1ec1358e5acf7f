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
#include "workflow/judging/results/results.h"

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
            RoundTexts::tr("The phases are draft, open, closed, frozen, published, one by one."));
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

/// By the event's choice. A dry run changes nothing, so it is not noted as a look either.
Result<Ranking> rankingForShortlist(Workspace &workspace, EventId event, bool dryRun)
{
    if (!dryRun) {
        return tallyEvent(workspace, event, TallyChoice{});
    }
    return loadResults(workspace, event, {}, true).map([](const ResultsView &view) { return view.ranking; });
}

/// Inside a transaction: the other round, in that phase.
Result<void> goToRound(Workspace &workspace, EventId event, int round, JudgingPhase phase)
{
    return store::RubricTable(workspace.database(), event).setCurrentRound(round).andThen([&] {
        return store::EventTable(workspace.database()).setPhase(event, phase);
    });
}

} // namespace

Result<ChangeId> setJudgingPhase(Workspace &workspace, EventId event, JudgingPhase phase, const QString &reason,
                                 bool dryRun)
{
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    if (state->phase == phase) {
        return ChangeId{};
    }
    if (auto allowed = requireStep(*state, phase, reason); !allowed) {
        return allowed.error();
    }
    if (dryRun) {
        return ChangeId{};
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    if (auto set = store::EventTable(workspace.database()).setPhase(event, phase); !set) {
        return set.error();
    }
    const QString sentence = state->phase == JudgingPhase::Published
                                 ? RoundTexts::tr("Took the published results back: %1").arg(reason.simplified())
                                 : RoundTexts::tr("Set judging to %1").arg(nameOf(phase));
    return transaction->commit(event, u"judging.phase"_s, sentence);
}

Result<RoundChange> startNextRound(Workspace &workspace, EventId event, bool dryRun)
{
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    if (state->round >= int(state->rounds.size())) {
        return Error::input(RoundTexts::tr("There is no round after this one."), {},
                            RoundTexts::tr("Add one to the rubric, or freeze the results."));
    }
    if (state->phase != JudgingPhase::Closed) {
        return Error::input(RoundTexts::tr("A round has to be closed before the next one starts."), {},
                            RoundTexts::tr("Close it: 'jamctl judging close'."));
    }
    auto ranking = rankingForShortlist(workspace, event, dryRun);
    if (!ranking) {
        return ranking.error();
    }
    const Shortlist list = shortlistOf(*ranking, state->rounds[size_t(state->round)]);
    if (list.in.empty()) {
        return Error::input(RoundTexts::tr("Nothing is ranked yet, so nobody can go on."), {},
                            RoundTexts::tr("Open judging again and take scores."));
    }
    RoundChange outcome{state->round + 1, list.in, list.findings, {}};
    if (dryRun) {
        return outcome;
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto done = store::RubricTable(workspace.database(), event).replaceFinalists(outcome.round, list.in).andThen([&] {
        return goToRound(workspace, event, outcome.round, JudgingPhase::Draft);
    });
    if (!done) {
        return done.error();
    }
    auto change = transaction->commit(
        event, u"judging.round"_s,
        RoundTexts::tr("Started round %1 with %n submission(s)", nullptr, int(list.in.size())).arg(outcome.round));
    if (!change) {
        return change.error();
    }
    outcome.change = *change;
    return outcome;
}

Result<RoundChange> goBackARound(Workspace &workspace, EventId event, bool dryRun)
{
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    if (state->round == 1) {
        return Error::input(RoundTexts::tr("This is the first round."));
    }
    if (state->isScored() || state->phase != JudgingPhase::Draft) {
        return Error::input(RoundTexts::tr("Round %1 has begun, so there is no way back.").arg(state->round));
    }
    auto before = loadJudging(workspace, event, state->round - 1);
    if (!before) {
        return before.error();
    }
    RoundChange outcome{state->round - 1, {}, {}, {}};
    std::transform(before->submissions.begin(), before->submissions.end(), std::back_inserter(outcome.submissions),
                   [](const Submission &submission) { return submission.id; });
    if (dryRun) {
        return outcome;
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto done =
        store::JudgingTable(workspace.database(), event)
            .replaceAssignments(state->round, {})
            .andThen([&] { return store::RubricTable(workspace.database(), event).replaceFinalists(state->round, {}); })
            .andThen([&] { return goToRound(workspace, event, outcome.round, JudgingPhase::Closed); });
    if (!done) {
        return done.error();
    }
    auto change =
        transaction->commit(event, u"judging.round"_s, RoundTexts::tr("Went back to round %1").arg(outcome.round));
    if (!change) {
        return change.error();
    }
    outcome.change = *change;
    return outcome;
}

} // namespace jamwright
