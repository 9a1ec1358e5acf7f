// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "domain/person.h"

#include <QJsonObject>
#include <QString>

namespace jamwright::cli {

/// What a command has to say: the same facts as text and as JSON, and what it found.
struct Report {
    QJsonObject json;
    QString text;      ///< for stdout; ends without a newline
    QByteArray bytes;  ///< for stdout instead of the text, exactly: an exported file
    Findings findings; ///< to stderr, or into the JSON
};

[[nodiscard]] QJsonObject toJson(const Finding &finding);
/// `warning: sentence (line 7, column utc_offset, Ada) Remedy.`
[[nodiscard]] QString toLine(const Finding &finding);

/// Writes a command's outcome and returns the exit code of the contract: 0, 1 with findings of severity error, or the
/// code of the error's kind. JSON is one document on stdout with `ok`, `findings` and `seconds`, and what
/// was to go to stdout as it is in `content`.
[[nodiscard]] int present(const Result<Report> &outcome, bool asJson, double seconds);

/// Rows in columns as wide as they need, parted by blanks; a cell is one line without control characters.
[[nodiscard]] QString toColumns(const QList<QStringList> &cells);

/// A team of an earlier event and how it fared: "Owls, led it, place 3".
[[nodiscard]] QString teamWords(const PastTeam &team);

} // namespace jamwright::cli
