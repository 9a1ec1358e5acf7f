// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <vector>

namespace jamwright {

/// What one judge was given, or finished without being asked, and what she has finished of it.
struct JudgeProgress {
    JudgeId judge;
    QString name;
    int assigned = 0;
    int done = 0;
    friend bool operator==(const JudgeProgress &, const JudgeProgress &) = default;
};

/// What one submission waits for, of judges whose marks count.
struct SubmissionProgress {
    SubmissionId submission;
    int assigned = 0;
    int done = 0;
    friend bool operator==(const SubmissionProgress &, const SubmissionProgress &) = default;
};

/// How far a round's judging has come, in what judges are asked for; every other place that counts reviews takes it
/// from here. `assigned` = `done` + `open`. A set-aside ballot is done. A complete ballot that nobody was asked for
/// counts in the results, so it is here as if it had been assigned. Shadow judges' reviews are in their own numbers
/// alone: results wait for no mark that does not count.
struct JudgingProgress {
    int assigned = 0;
    int done = 0;
    int open = 0;
    std::vector<JudgeProgress> judges;           ///< every judge, in the event's order
    std::vector<SubmissionProgress> submissions; ///< likewise
    friend bool operator==(const JudgingProgress &, const JudgingProgress &) = default;
};

/// What judges are asked to review: what is assigned, and in a peer jam every entrant every submission that she has no
/// conflict with; one who left what she has begun.
[[nodiscard]] std::vector<Assignment> askedReviews(const JudgingState &state);

[[nodiscard]] JudgingProgress judgingProgress(const JudgingState &state);

} // namespace jamwright
