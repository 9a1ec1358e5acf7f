// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "workflow/workspace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

/// A file that an export makes, of several.
struct ExportFile {
    QString name; ///< "annoyed-alligators.html", or with a folder "feedback/annoyed-alligators.html"
    QByteArray bytes;
};

/// `csv`, `sir-robin`, or `cjms` (also `json`): see the contract of the command line. A text of bytes, nothing is
/// written.
[[nodiscard]] Result<QByteArray> exportTeams(Workspace &workspace, EventId event, const QString &format,
                                             bool forSpreadsheets = false);
/// The event's ranking over its rounds as `csv`, `json`, `html` or `md` (an announcement): once published, as
/// published; by the method of that name, as a what-if; blank = by the event's choice. A look at the results.
[[nodiscard]] Result<QByteArray> exportResults(Workspace &workspace, EventId event, const QString &format,
                                               bool forSpreadsheets = false, const QString &method = {});
/// What every team is told of how it was judged: for each submission a page to print and the same as Markdown, by file
/// name. Comments of judges whose marks count, as "Judge 1" … unless they are to be named, in an order that tells
/// nothing; no private note. A look at the results.
[[nodiscard]] Result<std::vector<ExportFile>> exportFeedback(Workspace &workspace, EventId event, bool judgesNamed);

/// `judge,reviews,severity,standard_error` of a round, none named = of the current one, by the severity-adjusted
/// method; blank where the marks do not tell. Errors: Usage where there was no such round yet.
[[nodiscard]] Result<QByteArray> exportSeverities(Workspace &workspace, EventId event, bool forSpreadsheets = false,
                                                  std::optional<int> round = {});
/// Every change of every mark: `at,round,judge,submission,criterion,old,new,by,why`.
[[nodiscard]] Result<QByteArray> exportAudit(Workspace &workspace, EventId event, bool forSpreadsheets = false);
/// A row a submission and round: means of criteria, reviews, raw and adjusted score, by the event's choice. A look at
/// the results.
[[nodiscard]] Result<QByteArray> exportScoresBySubmission(Workspace &workspace, EventId event,
                                                          bool forSpreadsheets = false);
/// The scores of a round, none named = of the current one. Errors: Usage where there was no such round yet.
[[nodiscard]] Result<QByteArray> exportScores(Workspace &workspace, EventId event, bool forSpreadsheets = false,
                                              std::optional<int> round = {});
[[nodiscard]] Result<QByteArray> exportSignups(Workspace &workspace, EventId event, bool forSpreadsheets = false);
/// Everything as CSV, results and feedback as pages and Markdown too once there is a ranking, last a manifest of row
/// counts and hashes. A look at the results.
[[nodiscard]] Result<std::vector<ExportFile>> exportAll(Workspace &workspace, EventId eventId,
                                                        bool forSpreadsheets = false);

/// Writes a file whole or not at all. Errors are of kind Storage.
[[nodiscard]] Result<void> writeFile(const QString &file, const QByteArray &bytes);
/// Writes all of them into a folder, which is made, with those that they name. Errors as writeFile: those before the
/// one that failed are written.
[[nodiscard]] Result<void> writeFiles(const QString &folder, const std::vector<ExportFile> &files);
[[nodiscard]] QStringList namesOf(const std::vector<ExportFile> &files);
[[nodiscard]] Result<QByteArray> readFile(const QString &file);

} // namespace jamwright
