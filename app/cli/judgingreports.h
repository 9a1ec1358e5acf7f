// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "domain/judging.h"
#include "domain/judging/matrix.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/progress/reminders.h"
#include "workflow/judging/results/results.h"

namespace jamwright::cli {

/// That something was changed, or was so already.
[[nodiscard]] Report changeReport(ChangeId change, const QString &sentence);
[[nodiscard]] QJsonObject judgeJson(const Judge &judge);
[[nodiscard]] Report judgingStatusReport(const JudgingState &state, const JudgingMatrix &matrix);
/// The texts behind what the report says already.
void addReminders(Report &report, const std::vector<Reminder> &reminders);
[[nodiscard]] Report judgesReport(const JudgingState &state);
[[nodiscard]] Report submissionsReport(const std::vector<Submission> &submissions);
/// Everything that is stored of one.
[[nodiscard]] Report submissionReport(const Submission &submission);
[[nodiscard]] Report rankingReport(const TalliedRound &tallied);

/// Reads the call's first argument and hands it to an import of workflow/judging/judging.h.
using ImportCall = Result<JudgingImport> (*)(Workspace &, EventId, const QByteArray &, const QString &, bool);
[[nodiscard]] Result<Report> importReport(const Call &call, ImportCall import);

} // namespace jamwright::cli
