// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/columnproposal.h"
#include "exchange/importer.h"
#include "exchange/rejects.h"
#include "exchange/tablereader.h"

#include <cstdlib>

namespace jamwright::fuzzing {

/// What must be so of every preview, whatever the file.
inline void check(const Table &table, const ImportPreview &preview)
{
    const ImportCounts counts = preview.counts();
    const int sum = counts.added + counts.changed + counts.same + counts.rejected + counts.superseded;
    if (preview.rows.size() != table.rows.size() || size_t(sum) != preview.rows.size()) {
        std::abort(); // a row was lost
    }
    for (const ImportRow &row : preview.rows) {
        const bool out = row.state == RowState::Rejected || row.state == RowState::Superseded;
        if (out && row.reason.isEmpty()) {
            std::abort(); // nobody is told why
        }
    }
}

inline void preview(const Table &table, const ColumnMap &map)
{
    static const KnownPerson known = [] {
        KnownPerson person;
        person.person.id = PersonId{1};
        person.person.discordId = Snowflake(100000000000000001U);
        person.person.email = QStringLiteral("a@example.test");
        return person;
    }();
    for (const ImportSource source : {ImportSource::Signup, ImportSource::Confirmation, ImportSource::Blocklist,
                                      ImportSource::Corrections, ImportSource::History}) {
        ImportContext context;
        context.source = source;
        context.fileName = QStringLiteral("fuzz.csv");
        context.zoneDate = QDate(2026, 8, 7);
        context.known = {known};
        context.historyEvent = QStringLiteral("Before");
        if (const auto made = previewImport(table, map, context)) {
            check(table, *made);
            const QByteArray rejects = rejectsCsv({&*made, 1});
            Q_UNUSED(rejects)
        }
    }
}

/// Reads a file and previews it as everything that it could be.
inline void import(const QByteArray &bytes)
{
    const auto table = readTable(bytes, QStringLiteral("fuzz.csv"));
    if (!table) {
        return;
    }
    for (const QStringList &row : table->rows) {
        if (row.size() != table->header.size()) {
            std::abort();
        }
    }
    preview(*table, proposeColumnMap(*table, ImportSource::Signup).map);
}

} // namespace jamwright::fuzzing
