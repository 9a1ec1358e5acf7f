// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/rejects.h"

#include "exchange/csvwriter.h"

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

QByteArray rejectsCsv(const ImportPreview &preview)
{
    const QStringList added = {u"line"_s, u"reason"_s};
    // A rejects file that is imported again has these columns already: its own are renewed.
    const bool again = preview.header.size() >= 2 && preview.header.last(2) == added;
    const qsizetype width = preview.header.size() - (again ? 2 : 0);
    CsvWriter writer;
    writer.row(preview.header.first(width) + added);
    for (const ImportRow &row : preview.rows) {
        if (row.state == RowState::Rejected) {
            writer.row(row.cells.first(width) + QStringList{QString::number(row.line), row.reason});
        }
    }
    return writer.bytes();
}

} // namespace jamwright
