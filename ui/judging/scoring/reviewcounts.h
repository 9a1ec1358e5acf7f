// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

namespace jamwright {

/// How many criteria of a rubric a ballot has marked.
[[nodiscard]] int markedCount(const Rubric &rubric, const Ballot &ballot);
/// The ballot of a judge for a submission, an empty one when she has none yet.
[[nodiscard]] Ballot ballotOf(const JudgingState &state, JudgeId judge, SubmissionId submission);
/// Assigned and done reviews of a judge.
struct ReviewCount {
    int assigned = 0;
    int done = 0;
};
[[nodiscard]] ReviewCount reviewsOf(const JudgingState &state, JudgeId judge);
/// Likewise of a submission.
[[nodiscard]] ReviewCount reviewsOf(const JudgingState &state, SubmissionId submission);

} // namespace jamwright
