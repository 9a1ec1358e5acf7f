// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <initializer_list>

namespace jamwright::test {

/// An open event with judges 1 …, submissions 101 … and criteria 201 … marked from 1 to 10, all of weight 1.
inline JudgingState makeState(int judges, int submissions, int criteria = 1)
{
    JudgingState state;
    state.phase = JudgingPhase::Open;
    for (int i = 0; i < criteria; ++i) {
        Criterion criterion;
        criterion.id = {201 + i};
        criterion.name = QStringLiteral("criterion %1").arg(i + 1);
        state.rubric.criteria << criterion;
    }
    for (int i = 0; i < judges; ++i) {
        Judge judge;
        judge.id = {1 + i};
        judge.name = QStringLiteral("judge %1").arg(i + 1);
        state.judges.push_back(judge);
    }
    for (int i = 0; i < submissions; ++i) {
        Submission submission;
        submission.id = {101 + i};
        submission.title = QStringLiteral("entry %1").arg(i + 1);
        state.submissions.push_back(submission);
    }
    return state;
}

inline Ballot ballot(int judge, int submission, std::initializer_list<Mark> marks)
{
    Ballot result{{judge}, {submission}, {}, {}, {}};
    qint64 criterion = 201;
    for (const Mark &mark : marks) {
        result.marks[{criterion++}] = mark;
    }
    return result;
}

inline Mark scored(double value)
{
    return {MarkState::Scored, value};
}

inline int countKey(const Findings &findings, QLatin1String key)
{
    int count = 0;
    for (const Finding &finding : findings) {
        count += finding.key == key ? 1 : 0;
    }
    return count;
}

} // namespace jamwright::test
