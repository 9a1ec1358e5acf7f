// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace jamwright {

/// A text that a sheet keeps inside its cell (`t="inlineStr"`: all texts of openpyxl 3.1 and so of pandas, and of
/// libxlsxwriter with constant memory) instead of among the workbook's shared ones. Row and column count from 0.
struct InlineString {
    int row = 0;
    int column = 0;
    QString text;
};

/// A text of a workbook as it was before what XML does not allow in it was written as `_xHHHH_` (ECMA-376 part 1,
/// 22.9.2.19): "a_x000D_" is "a" and a carriage return.
[[nodiscard]] QString unescapedSheetText(const QString &text);

/// Those of a workbook, by the names of its sheets (ECMA-376 part 1, 18.3.1.4 and 18.3.1.53). They are read beside
/// orcus 0.17, to which such cells are blank. `checkWorkbookZip` must have passed. Throws what orcus does for a damaged
/// archive. Pure; any thread.
[[nodiscard]] std::map<QString, std::vector<InlineString>> inlineStrings(const QByteArray &xlsx);

} // namespace jamwright
