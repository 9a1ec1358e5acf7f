// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "workflow/workspace.h"

namespace jamwright {

// Judges and their conflicts as they are edited in a window, by their ids. Allowed until the results are frozen.

/// Puts the judge in the place of who is stored under her id; without one she is new. Errors: Input for a blank name or
/// one that another judge has.
[[nodiscard]] Result<ChangeId> saveJudge(Workspace &workspace, EventId event, const Judge &judge);

/// Nothing happens where the pair has a conflict already. Errors: Input for a reason that is not stored but seen.
[[nodiscard]] Result<ChangeId> addConflict(Workspace &workspace, EventId event, const Conflict &conflict);
/// Takes back what was declared of that pair.
[[nodiscard]] Result<ChangeId> removeConflict(Workspace &workspace, EventId event, JudgeId judge,
                                              SubmissionId submission);

} // namespace jamwright
