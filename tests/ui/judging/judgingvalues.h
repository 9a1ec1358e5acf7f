// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

namespace jamwright {

/// Two judges, three submissions, two criteria from 1 to 10; Ada reviews all, Grace the first.
inline JudgingState smallJudging(JudgingPhase phase = JudgingPhase::Open)
{
    using namespace Qt::Literals::StringLiterals;
    JudgingState state;
    state.phase = phase;
    Criterion fun{{1}, u"Fun"_s, 1, 1, 10, 1};
    Criterion craft{{2}, u"Craft"_s, 2, 1, 5, 0.5};
    state.rubric = {u"Small"_s, {fun, craft}};
    for (const auto &[id, name] : {std::pair{1, u"Ada"_s}, {2, u"Grace"_s}}) {
        Judge judge;
        judge.id = {id};
        judge.name = name;
        state.judges.push_back(judge);
    }
    for (const auto &[id, name] : {std::pair{1, u"Owls"_s}, {2, u"Newts"_s}, {3, u"Yaks"_s}}) {
        Submission submission;
        submission.id = {id};
        submission.teamName = name;
        state.submissions.push_back(submission);
        state.assignments.push_back({{1}, {id}});
    }
    state.assignments.push_back({{2}, {1}});
    return state;
}

} // namespace jamwright
