// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "exchange/text/csvparser.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace jamwright {

/// The first sheet of a workbook that has a cell, from its first row with one on; lines are the sheet's row numbers.
struct SheetRows {
    std::vector<CsvRow> rows;
    Findings findings; ///< formulas, whose last results are read
};

/// Reads an XLSX file. Dates are ISO text where the cell's format says that they are dates ("2026-07-31 15:48:34");
/// whole numbers have all their digits up to 15, beyond which a spreadsheet has none to give; truth is TRUE or FALSE.
/// The size is checked before anything is unpacked (see zipdirectory.h).
/// Errors (kind Input): damaged, no workbook, too big, no cell in it. Pure; any thread.
[[nodiscard]] Result<SheetRows> readXlsx(const QByteArray &bytes, const QString &fileName);

} // namespace jamwright
