// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"
#include "domain/judging/scorechange.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace jamwright {

// Scores for whoever checks them.

/// One line of the log of marks, with names.
struct AuditLine {
    ScoreChange change;
    QString judge;
    QString submission;
    QString criterion;
};
/// `at,round,judge,submission,criterion,old,new,by,why`; a blank old or new is no mark.
[[nodiscard]] QByteArray auditCsv(const std::vector<AuditLine> &lines, bool forSpreadsheets = false);

/// What one submission got in one round.
struct SubmissionScores {
    RankedSubmission row;
    QString track;
    std::vector<std::optional<double>> means; ///< by criterion, as the table's; empty = no mark that counts
};
/// `submission,team,track,round,rank,reviews,raw,adjusted,standard_error`, then `mean:CRITERION` for each of the
/// criteria.
[[nodiscard]] QByteArray bySubmissionCsv(const QStringList &criteria, const std::vector<SubmissionScores> &scores,
                                         bool forSpreadsheets = false);

} // namespace jamwright
