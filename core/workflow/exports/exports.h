// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "workflow/workspace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace jamwright {

/// `csv`, `sir-robin`, or `cjms` (also `json`): see the contract of the command line. A text of bytes, nothing is
/// written.
[[nodiscard]] Result<QByteArray> exportTeams(Workspace &workspace, EventId event, const QString &format,
                                             bool forSpreadsheets = false);
/// `csv`, `json` or `html`; by the method of that name, blank = the weighted mean.
[[nodiscard]] Result<QByteArray> exportResults(Workspace &workspace, EventId event, const QString &format,
                                               bool forSpreadsheets = false, const QString &method = {});
[[nodiscard]] Result<QByteArray> exportScores(Workspace &workspace, EventId event, bool forSpreadsheets = false);
[[nodiscard]] Result<QByteArray> exportSignups(Workspace &workspace, EventId event, bool forSpreadsheets = false);
/// Everything as CSV into a folder, which is made, with a manifest of row counts and hashes. Returns the files' names.
[[nodiscard]] Result<QStringList> exportAll(Workspace &workspace, EventId eventId, const QString &path,
                                            bool forSpreadsheets = false);

/// Writes a file whole or not at all. Errors are of kind Storage.
[[nodiscard]] Result<void> writeFile(const QString &file, const QByteArray &bytes);
[[nodiscard]] Result<QByteArray> readFile(const QString &file);

} // namespace jamwright
