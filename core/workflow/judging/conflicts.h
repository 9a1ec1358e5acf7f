// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "workflow/workspace.h"

#include <QString>

#include <optional>
#include <vector>

namespace jamwright {

// Which judge may, must or must not score which submission. Where judges are given by name and submissions by their
// team's name or their title, both are without case, and an unknown one is an error of kind Usage. Each call is one
// undo.

[[nodiscard]] Result<Judge> findJudge(const JudgingState &state, const QString &name);
/// A team's name goes before a title. Errors: likewise for a title that several have.
[[nodiscard]] Result<Submission> findSubmission(const std::vector<Submission> &submissions, const QString &teamOrTitle);

/// Reasons that can be declared: declared, mentor, recused. Puts the reason in the place of an earlier one. Errors
/// (kind Usage): a reason that is seen from who the judge is.
[[nodiscard]] Result<ChangeId> addConflict(Workspace &workspace, EventId event, const QString &judge,
                                           const QString &team, ConflictReason reason = ConflictReason::Declared);
/// Takes a declared one back. Errors (kind Input): there is none, or it follows from who she is.
[[nodiscard]] Result<ChangeId> removeConflict(Workspace &workspace, EventId event, const QString &judge,
                                              const QString &team);

/// Likewise, by ids.
[[nodiscard]] Result<ChangeId> addConflict(Workspace &workspace, EventId event, const Conflict &conflict);
[[nodiscard]] Result<ChangeId> removeConflict(Workspace &workspace, EventId event, JudgeId judge,
                                              SubmissionId submission);

/// Pins or forbids the pair for assignments to come, whatever it was before; empty = neither.
[[nodiscard]] Result<ChangeId> setReviewRule(Workspace &workspace, EventId event, const QString &judge,
                                             const QString &team, std::optional<ReviewRuleKind> kind);

} // namespace jamwright
