// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "domain/judging.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/results.h"

namespace jamwright::cli {

[[nodiscard]] Report assignReport(const AssignOutcome &outcome);
[[nodiscard]] Report judgingStatusReport(const JudgingState &state);
[[nodiscard]] Report judgesReport(const JudgingState &state);
[[nodiscard]] Report submissionsReport(const JudgingState &state);
[[nodiscard]] Report rankingReport(const TalliedRound &tallied);

/// Reads the call's first argument and hands it to an import of workflow/judging/judging.h.
using ImportCall = Result<JudgingImport> (*)(Workspace &, EventId, const QByteArray &, const QString &, bool);
[[nodiscard]] Result<Report> importReport(const Call &call, ImportCall import);

} // namespace jamwright::cli
