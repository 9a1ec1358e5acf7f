// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"
#include "domain/judging/matrix.h"

namespace jamwright {

/// How far a ballot has come.
enum class BallotState {
    Empty,    ///< no mark
    Begun,    ///< some criteria marked
    Complete, ///< every required criterion scored or N/A
    SetAside, ///< a criterion is recused or could not be run: finished, and does not count
};

/// The rubric is that of the submission's track: `Rubric::forTrack`.
[[nodiscard]] BallotState ballotState(const Ballot &ballot, const Rubric &rubric);

/// How far a judge is with a submission that is hers. The rubric is that of its track.
[[nodiscard]] ReviewState reviewState(const Ballot &ballot, const Rubric &rubric);

/// Whether the judge has nothing left to do on it.
[[nodiscard]] inline bool isFinished(BallotState state)
{
    return state == BallotState::Complete || state == BallotState::SetAside;
}

} // namespace jamwright
