// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "exchange/text/csvparser.h"

#include <QString>

#include <vector>

namespace jamwright {

/// Makes one row per person of formats that have one row per team; does nothing to others. The first row is the header.
///
/// Devpost projects: the first name, last name and e-mail of each member after the submitter stand beyond the header,
/// under a literal `...`; a row of hers has them in the submitter's columns. A project that comes once per prize is
/// read once. Members whose cells do not come in threes, or a count that is another, are findings; nothing is shifted.
/// PyWeek entries: the user names of one cell, parted by `;` or `, `.
void unfoldRows(const QString &formatName, std::vector<CsvRow> &rows, const QString &fileName, Findings &findings);

} // namespace jamwright
