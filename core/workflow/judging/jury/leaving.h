// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "workflow/judging/assigning.h"
#include "workflow/workspace.h"

#include <QString>

#include <optional>

namespace jamwright {

/// What it would mean that a judge is no longer one.
struct Leaving {
    JudgeId judge;
    QString name;
    bool removable = false; ///< she marked and wrote nothing, in any round, so that nothing is lost with her
    int finished = 0;       ///< reviews of the round; they stay and count
    int open = 0;           ///< hers of the round, and not finished
    AssignOutcome outcome;  ///< what goes to others, as by `dropJudge`; empty where she has nothing to give away
};

/// Looks at it: `removeJudge` would do it with who is removable, `dropJudge` with the others, both with the same moves
/// for the same seed. Errors: Input where the judge is not there any more, and where she has marks and nobody can be
/// assigned.
[[nodiscard]] Result<Leaving> previewLeaving(Workspace &workspace, EventId event, JudgeId judge, quint64 seed);

/// Removes a judge who marked and wrote nothing, with her conflicts and rules; what she was asked for goes to others
/// while judges may be assigned and there is another. One undo. Errors: Input for one who has judged, for one who is
/// not there any more, and once the results are frozen.
[[nodiscard]] Result<ChangeId> removeJudge(Workspace &workspace, EventId event, JudgeId judge, quint64 seed);

/// As `setReviewRule` of `conflicts.h`, by ids.
[[nodiscard]] Result<ChangeId> setReviewRule(Workspace &workspace, EventId event, JudgeId judge,
                                             SubmissionId submission, std::optional<ReviewRuleKind> kind);

} // namespace jamwright
