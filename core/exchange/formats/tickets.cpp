// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/formats/tickets.h"

#include "exchange/columns/aliases.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct TicketTexts {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

qsizetype columnWithKey(const Table &table, const QStringList &keys)
{
    const auto found = std::find_if(table.header.begin(), table.header.end(),
                                    [&keys](const QString &header) { return keys.contains(headerKey(header)); });
    return found == table.header.end() ? -1 : found - table.header.begin();
}

void noteQuantities(Table &table, qsizetype column, const QString &fileName)
{
    for (size_t i = 0; i < table.rows.size(); ++i) {
        const int tickets = table.rows[i][column].trimmed().toInt();
        if (tickets > 1) {
            table.findings << Finding{
                Severity::Warning,
                u"import.order-for-several"_s,
                TicketTexts::tr("The order is for %n people, but names only its buyer, who alone is read.", nullptr,
                                tickets),
                {fileName, table.lines[i], table.header[column], {}},
                TicketTexts::tr("Export the attendees report, which has a row for each person.")};
        }
    }
}

void noteEvents(Table &table, qsizetype column, const QString &fileName)
{
    QSet<QString> events;
    for (const QStringList &row : table.rows) {
        if (const QString event = row[column].trimmed(); !event.isEmpty()) {
            events.insert(event);
        }
    }
    if (events.size() > 1) {
        QStringList names(events.begin(), events.end());
        names.sort();
        table.findings << Finding{
            Severity::Warning,
            u"import.several-events"_s,
            TicketTexts::tr("The report is about several events, all of whose people are read: %1.")
                .arg(names.join("; "_L1).left(200)),
            {fileName, 0, table.header[column], {}},
            TicketTexts::tr("Export the report of this one event if the others are not meant.")};
    }
}

} // namespace

void noteTickets(Table &table, const QString &fileName)
{
    const qsizetype quantity =
        columnWithKey(table, {u"quantity"_s, u"ticket quantity"_s, u"tickets"_s, u"number of tickets"_s});
    if (quantity >= 0) {
        noteQuantities(table, quantity, fileName);
    }
    const qsizetype event = columnWithKey(table, {u"event name"_s, u"event"_s});
    if (event >= 0) {
        noteEvents(table, event, fileName);
    }
}

} // namespace jamwright
