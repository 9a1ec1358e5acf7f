// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/progress/steps.h"

#include "judging/progress.h"
#include "workflow/judging/rounds.h"

#include <QCoreApplication>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StepTexts {
    Q_DECLARE_TR_FUNCTIONS(JudgingSteps)
};

JudgingStep openStep(const JudgingState &state)
{
    JudgingStep step{JudgingStepKind::Open, state.round};
    if (state.rubric.criteria.isEmpty()) {
        step.missing << (state.rounds.size() > 1
                             ? StepTexts::tr("The rubric of round %1 has no criterion yet.").arg(state.round)
                             : StepTexts::tr("The rubric has no criterion yet."));
    }
    if (state.judges.empty()) {
        step.missing << StepTexts::tr("There are no judges yet.");
    }
    if (state.submissions.empty()) {
        step.missing << StepTexts::tr("There are no submissions yet.");
    }
    if (step.missing.isEmpty() && opensWithoutReviews(state)) {
        step.notes << StepTexts::tr("No reviews are assigned yet.");
    }
    return step;
}

JudgingStep closeStep(const JudgingState &state)
{
    JudgingStep step{JudgingStepKind::Close, state.round};
    const int open = judgingProgress(state).open;
    if (open > 0 && !state.peers) { // how many of one another's submissions entrants rate is up to them
        step.notes << StepTexts::tr("%n review(s) are not done yet.", nullptr, open);
    }
    return step;
}

JudgingStep nextRoundStep(Workspace &workspace, EventId event, const JudgingState &state)
{
    JudgingStep step{JudgingStepKind::NextRound, state.round + 1};
    const auto next = nextRoundOf(workspace, event, state);
    if (!next) {
        step.missing << next.error().what;
        return step;
    }
    step.submissions = int(next->submissions.size());
    for (const Finding &finding : next->findings) {
        step.notes << finding.message;
    }
    return step;
}

/// Whether the round may still be left for the one before.
bool mayGoBack(const JudgingState &state)
{
    return state.round > 1 && !state.isScored();
}

} // namespace

Result<JudgingSteps> judgingSteps(Workspace &workspace, EventId event, const JudgingState &state)
{
    JudgingSteps steps;
    switch (state.phase) {
    case JudgingPhase::Draft:
        steps.next = openStep(state);
        if (mayGoBack(state)) {
            steps.back.push_back({JudgingStepKind::PreviousRound, state.round - 1});
        }
        break;
    case JudgingPhase::Open:
        steps.next = closeStep(state);
        steps.back.push_back({JudgingStepKind::BackToDraft, state.round});
        break;
    case JudgingPhase::Closed:
        steps.next = state.round < int(state.rounds.size()) ? nextRoundStep(workspace, event, state)
                                                            : JudgingStep{JudgingStepKind::Freeze, state.round};
        steps.back.push_back({JudgingStepKind::Reopen, state.round});
        break;
    case JudgingPhase::Frozen:
        steps.back.push_back({JudgingStepKind::Unfreeze, state.round});
        break;
    case JudgingPhase::Published:
        break;
    }
    return steps;
}

Result<ChangeId> takeStep(Workspace &workspace, EventId event, JudgingStepKind kind)
{
    const auto changeOf = [](const RoundChange &round) { return round.change; };
    switch (kind) {
    case JudgingStepKind::Open:
    case JudgingStepKind::Reopen:
        return setJudgingPhase(workspace, event, JudgingPhase::Open);
    case JudgingStepKind::Close:
    case JudgingStepKind::Unfreeze:
        return setJudgingPhase(workspace, event, JudgingPhase::Closed);
    case JudgingStepKind::Freeze:
        return setJudgingPhase(workspace, event, JudgingPhase::Frozen);
    case JudgingStepKind::BackToDraft:
        return setJudgingPhase(workspace, event, JudgingPhase::Draft);
    case JudgingStepKind::NextRound:
        return startNextRound(workspace, event).map(changeOf);
    case JudgingStepKind::PreviousRound:
        return goBackARound(workspace, event).map(changeOf);
    }
    Q_UNREACHABLE();
}

} // namespace jamwright
