// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"
#include "exchange/text/csvparser.h"

#include <QString>

#include <vector>

namespace jamwright {

/// Makes a table of rows, the first of which is the header: recognises whose format it is (else it has the name
/// `writtenAs`), parts rows that hold several people, makes every row as wide as the header, leaves out blank ones and
/// reads the times of the answers. `rows` is not empty. What the rows lose or lack is a finding.
[[nodiscard]] Table buildTable(std::vector<CsvRow> rows, const QString &fileName, const QString &writtenAs);

} // namespace jamwright
