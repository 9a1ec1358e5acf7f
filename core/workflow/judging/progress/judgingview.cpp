// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/progress/judgingview.h"

#include "judging/matrix/matrixview.h"
#include "judging/phases.h"
#include "judging/tally.h"
#include "workflow/events.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/progress/reminders.h"
#include "workflow/judging/rubrics.h"
#include "workflow/judging/submissions.h"

namespace jamwright {

namespace {

JudgingMatrix matrixOf(const JudgingState &state)
{
    if (state.phase < JudgingPhase::Closed) {
        return judgingMatrix(state);
    }
    TallyOptions options;
    options.draws = 0;
    return judgingMatrix(state, tally(state, TallyMethod::SeverityAdjusted, options).severity);
}

Result<std::vector<RoundView>> roundViews(Workspace &workspace, EventId event, const JudgingState &current)
{
    std::vector<RoundView> views;
    for (const Round &round : current.rounds) {
        auto versions = loadRubricVersions(workspace, event, round.number);
        auto state =
            round.number == current.round ? Result<JudgingState>(current) : loadJudging(workspace, event, round.number);
        if (!versions || !state) {
            return !versions ? versions.error() : state.error();
        }
        views.push_back({*std::move(versions), state->isScored()});
    }
    return views;
}

} // namespace

Result<JudgingMatrix> loadJudgingMatrix(Workspace &workspace, EventId event)
{
    return loadJudging(workspace, event).map(matrixOf);
}

Result<JudgingView> loadJudgingView(Workspace &workspace, EventId event)
{
    auto named = loadEvent(workspace, event);
    auto state = loadJudging(workspace, event);
    if (!named || !state) {
        return !named ? named.error() : state.error();
    }
    auto steps = judgingSteps(workspace, event, *state);
    auto rubrics = loadRubricSet(workspace, event);
    auto rounds = roundViews(workspace, event, *state);
    auto submissions = loadSubmissions(workspace, event);
    auto checklist = loadChecklist(workspace, event);
    auto wording = loadReminderWording(workspace, event);
    const auto errorOf = [](const auto &...results) {
        const Error *error = nullptr;
        ((error = error == nullptr && !results.ok() ? &results.error() : error), ...);
        return error;
    };
    if (const Error *error = errorOf(steps, rubrics, rounds, submissions, checklist, wording)) {
        return *error;
    }
    JudgingView view;
    view.eventName = named->name;
    view.matrix = matrixOf(*state);
    view.mayEditRubric = allows(state->phase, JudgingAct::EditRubric);
    view.mayAssign = allows(state->phase, JudgingAct::Assign);
    view.state = *std::move(state);
    view.steps = *std::move(steps);
    view.rubrics = *std::move(rubrics);
    view.rounds = *std::move(rounds);
    view.submissions = *std::move(submissions);
    view.checklist = *std::move(checklist);
    view.reminderWording = *std::move(wording);
    return view;
}

} // namespace jamwright
