// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/importpreview.h"

#include <QByteArray>
#include <QString>

namespace jamwright {

/// What the caller knows about a file beforehand.
struct ReadOptions {
    Dialect wanted;            ///< what is not blank here is not sniffed
    QByteArray formDefinition; ///< the form of Discord's forms-backend as JSON, which orders and names its questions;
                               ///< may be empty
    bool mayBeEmpty = false;   ///< a header without a row below it is no error
};

/// The most bytes that a file may have: 100,000 sign-ups with answers of some hundred words each.
inline constexpr qint64 mostFileBytes = qint64(256) << 20;

/// Reads the bytes of a file into a table without making anything of its cells. Text (comma, semicolon, tab or bar
/// separated, in any encoding that ICU knows), an XLSX workbook (its first sheet with a cell), the JSON list of
/// responses of Discord's forms-backend, or the jams of Python Discord's code-jam-management; which one is seen by the
/// content. The table's format is the service whose header it has, else "csv", "tsv" or "xlsx".
///
/// Cells are as written, except that a NUL reads as U+FFFD, as does what the encoding cannot hold; both are findings.
/// Rows in which every cell is blank are left out; a row about several people (Devpost's projects) becomes one row for
/// each, on one line. The columns of forms JSON are `user.id`, `user.username`, `user.email`, then the questions, by
/// their ids or, where a definition is given and the id says nothing, their names; a question answered with code has
/// `<id>.passed` (yes/no) and `<id>.failures` (joined by ;) beside it. The `antispam`
/// part of a response is never read.
///
/// Errors (kind Input): nothing in it, no row below the header, not text, a quote that never closes, more than 512
/// columns, more than `mostFileBytes`, a workbook that would unpack to more than `mostUnpackedBytes`, JSON of another
/// shape. Pure; any thread.
[[nodiscard]] Result<Table> readTable(const QByteArray &bytes, const QString &fileName,
                                      const ReadOptions &options = {});

} // namespace jamwright
