// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging/ballotfile.h"

#include <vector>

namespace jamwright {

// What a judge has before her. Pure; any thread.

/// What is hers to score in the round: what she is assigned, or, where entrants rate one another and she has not left,
/// all that she has no conflict with. In her order, which is random, so that nobody's work is always seen first by
/// fresh eyes, but the same for her whenever and wherever it is asked for; a submission more or less does not change
/// the order of the others.
[[nodiscard]] std::vector<SubmissionId> submissionsOf(const JudgingState &state, JudgeId judge, const QString &eventId);

/// Her ballot file, not signed yet. `anonymous` leaves the teams' names out. The judge is one of the state's.
[[nodiscard]] BallotFile ballotFileOf(const JudgingState &state, JudgeId judge, const BallotEvent &event,
                                      bool anonymous = false);

} // namespace jamwright
