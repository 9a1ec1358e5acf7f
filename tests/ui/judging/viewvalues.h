// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "judging/matrix/matrixview.h"
#include "tests/ui/judging/judgingvalues.h"
#include "workflow/judging/progress/judgingview.h"
#include "workflow/judging/progress/reminders.h"

namespace jamwright {

/// What the page would load of that state.
inline JudgingView viewOf(const JudgingState &state)
{
    using namespace Qt::Literals::StringLiterals;
    JudgingView view;
    view.eventName = u"Owl Jam"_s;
    view.state = state;
    view.matrix = judgingMatrix(state);
    view.rubrics = {state.rubric.name, state.rounds, {state.rubric}};
    view.rubrics.rubrics.resize(state.rounds.size());
    RubricVersion version;
    version.version = 1;
    version.madeAt = u"2026-08-01T12:00:00.000Z"_s;
    version.rubric = state.rubric;
    view.rounds.resize(state.rounds.size());
    view.rounds[0].versions = {version};
    view.submissions = state.submissions;
    view.reminderWording = u"{judge}: {left}\n{submissions}"_s;
    return view;
}

/// Ada has done Owls and begun Newts; Grace may not score Yaks.
inline JudgingState begunJudging(JudgingPhase phase = JudgingPhase::Open)
{
    JudgingState state = smallJudging(phase);
    const auto ballot = [](qint64 judge, qint64 submission, std::map<CriterionId, Mark> marks) {
        Ballot made;
        made.judge = {judge};
        made.submission = {submission};
        made.marks = std::move(marks);
        return made;
    };
    state.ballots = {ballot(1, 1, {{{1}, {MarkState::Scored, 8}}, {{2}, {MarkState::Scored, 5}}}),
                     ballot(1, 2, {{{1}, {MarkState::Scored, 3}}})};
    state.conflicts = {{{2}, {3}, ConflictReason::Mentor}};
    return state;
}

} // namespace jamwright
