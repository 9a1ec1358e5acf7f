// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/ballotstate.h"

#include <algorithm>

namespace jamwright {

BallotState ballotState(const Ballot &ballot, const Rubric &rubric)
{
    const bool setAside = std::any_of(ballot.marks.begin(), ballot.marks.end(), [](const auto &mark) {
        return mark.second.state == MarkState::Recused || mark.second.state == MarkState::CouldNotRun;
    });
    if (setAside) {
        return BallotState::SetAside;
    }
    if (ballot.marks.empty()) {
        return BallotState::Empty;
    }
    const bool complete = std::all_of(rubric.criteria.begin(), rubric.criteria.end(), [&](const Criterion &criterion) {
        return !criterion.required || ballot.marks.contains(criterion.id);
    });
    return complete ? BallotState::Complete : BallotState::Begun;
}

ReviewState reviewState(const Ballot &ballot, const Rubric &rubric)
{
    switch (ballotState(ballot, rubric)) {
    case BallotState::Empty:
        return ReviewState::Open;
    case BallotState::Begun:
        return ReviewState::Begun;
    case BallotState::Complete:
        return ReviewState::Done;
    case BallotState::SetAside:
        break;
    }
    const bool recused = std::any_of(ballot.marks.begin(), ballot.marks.end(),
                                     [](const auto &mark) { return mark.second.state == MarkState::Recused; });
    return recused ? ReviewState::Recused : ReviewState::CouldNotRun;
}

} // namespace jamwright
