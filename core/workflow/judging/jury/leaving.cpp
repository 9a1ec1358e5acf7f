// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/jury/leaving.h"

#include "judging/assignment.h"
#include "judging/phases.h"
#include "judging/progress.h"
#include "store/database.h"
#include "store/judging/judgingtable.h"
#include "store/transaction.h"
#include "workflow/judging/conflicts.h"
#include "workflow/judging/judging.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct LeavingTexts {
    Q_DECLARE_TR_FUNCTIONS(Judging)
};

/// A judge with the state that she is in, which allows that she goes.
struct FoundJudge {
    JudgingState state;
    Judge judge;
};

Result<FoundJudge> findToLeave(Workspace &workspace, EventId event, JudgeId id)
{
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    if (auto allowed = require(*state, JudgingAct::EditJudges); !allowed) {
        return allowed.error();
    }
    const auto judge =
        std::find_if(state->judges.begin(), state->judges.end(), [id](const Judge &known) { return known.id == id; });
    if (judge == state->judges.end()) {
        return Error::input(LeavingTexts::tr("The judge is not there any more."));
    }
    Judge found = *judge;
    return FoundJudge{*std::move(state), std::move(found)};
}

/// Whether she was asked for reviews that others may be asked for now.
bool handsOn(const FoundJudge &found)
{
    const auto &all = found.state.assignments;
    return allows(found.state.phase, JudgingAct::Assign) &&
           std::any_of(all.begin(), all.end(), [&](const Assignment &one) { return one.judge == found.judge.id; });
}

/// Gives what she was asked for to others. Where nobody can take it, it goes with her.
Result<void> handOn(store::JudgingTable &table, const FoundJudge &found, quint64 seed)
{
    if (!handsOn(found)) {
        return {};
    }
    const auto report = reassignReviews(found.state, found.judge.id, seed);
    return report ? table.replaceAssignments(found.state.round, report->assignments) : Result<void>();
}

} // namespace

Result<Leaving> previewLeaving(Workspace &workspace, EventId event, JudgeId judge, quint64 seed)
{
    auto found = findToLeave(workspace, event, judge);
    auto judged = store::JudgingTable(workspace.database(), event).hasJudged(judge);
    if (!found || !judged) {
        return !found ? found.error() : judged.error();
    }
    Leaving leaving;
    leaving.judge = judge;
    leaving.name = found->judge.name;
    leaving.removable = !*judged;
    for (const JudgeProgress &progress : judgingProgress(found->state).judges) {
        if (progress.judge == judge) {
            leaving.finished = progress.done;
            // Nobody else is asked for what an entrant leaves unrated.
            leaving.open = found->state.peers ? 0 : progress.assigned - progress.done;
        }
    }
    if (leaving.removable && !handsOn(*found)) {
        return leaving;
    }
    auto outcome = dropJudge(workspace, event, leaving.name, seed, true);
    if (outcome) {
        leaving.outcome = *std::move(outcome);
        return leaving;
    }
    if (!leaving.removable) {
        return outcome.error();
    }
    leaving.outcome.findings = {{Severity::Warning, u"judging.lost"_s, outcome.error().sentence(), {}, {}}};
    return leaving;
}

Result<ChangeId> removeJudge(Workspace &workspace, EventId event, JudgeId judge, quint64 seed)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto found = findToLeave(workspace, event, judge);
    if (!found) {
        return found.error();
    }
    store::JudgingTable table(workspace.database(), event);
    auto judged = table.hasJudged(judge);
    if (!judged) {
        return judged.error();
    }
    if (*judged) {
        return Error::input(
            LeavingTexts::tr("%1 has judged already, and what she said is kept.", "a judge").arg(found->judge.name), {},
            LeavingTexts::tr("Let her leave the jury instead: 'jamctl judging drop'."));
    }
    auto removed = handOn(table, *found, seed).andThen([&] { return table.removeJudge(judge); });
    if (!removed) {
        return removed.error();
    }
    return transaction->commit(event, u"judges.remove"_s,
                               LeavingTexts::tr("Removed the judge %1").arg(found->judge.name));
}

Result<ChangeId> setReviewRule(Workspace &workspace, EventId event, JudgeId judge, SubmissionId submission,
                               std::optional<ReviewRuleKind> kind)
{
    auto found = findToLeave(workspace, event, judge);
    if (!found) {
        return found.error();
    }
    const auto &known = found->state.submissions;
    const auto its =
        std::find_if(known.begin(), known.end(), [&](const Submission &one) { return one.id == submission; });
    if (its == known.end()) {
        return Error::input(LeavingTexts::tr("The submission is not in this round."));
    }
    return setReviewRule(workspace, event, found->judge.name, its->teamName, kind);
}

} // namespace jamwright
