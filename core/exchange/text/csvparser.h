// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

struct CsvRow {
    int line = 0; ///< on which it starts, 1-based
    QStringList cells;
};

/// The rows before the end of the text or before `error`, whichever comes first.
struct CsvRows {
    std::vector<CsvRow> rows;
    std::optional<Error> error; ///< of kind Input, naming the line
};

/// More columns than this are no sign-up form.
inline constexpr int mostColumns = 512;

/// Parses separated values strictly: quotes stand around a whole cell or nowhere. Lines end in LF, CR or CRLF. Lines
/// with nothing on them are left out. `firstLine` is the number of the text's first line. `delimiter` is an ASCII
/// character.
[[nodiscard]] CsvRows parseCsv(const QString &text, QChar delimiter, const QString &fileName, int firstLine = 1);

/// Which of , ; tab and bar gives rows of the most consistent width; a comma where none separates anything.
[[nodiscard]] QChar sniffDelimiter(const QString &text);

} // namespace jamwright
