// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/text/tablebuilder.h"

#include "exchange/formats/formatname.h"
#include "exchange/formats/tickets.h"
#include "exchange/formats/unfold.h"
#include "exchange/text/answertimes.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct BuilderTexts {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

bool isBlankCell(const QString &cell)
{
    return cell.trimmed().isEmpty();
}

void reportDuplicateHeaders(Table &table, const QString &fileName, int line)
{
    QSet<QString> seen;
    for (const QString &header : table.header) {
        const QString key = header.trimmed().toCaseFolded();
        if (!key.isEmpty() && seen.contains(key)) {
            table.findings << Finding{
                Severity::Warning,
                u"import.duplicate-header"_s,
                BuilderTexts::tr("Two columns are called \"%1\"; the first of them is used.").arg(header),
                {fileName, line, header, {}},
                BuilderTexts::tr("If the other one is meant, rename the columns in the file.")};
        }
        seen.insert(key);
    }
}

/// Makes the row as wide as the header. Blank cells beyond it are only the file's way of ending lines.
void fitWidth(CsvRow &row, Table &table, const QString &fileName)
{
    const qsizetype width = table.header.size();
    if (row.cells.size() > width) {
        QStringList extra = row.cells.mid(width);
        extra.removeIf(isBlankCell);
        if (!extra.isEmpty()) {
            table.findings << Finding{Severity::Warning,
                                      u"import.extra-cells"_s,
                                      BuilderTexts::tr("The row has cells beyond the header, which are not used: %1.")
                                          .arg(extra.join("; "_L1).left(200)),
                                      {fileName, row.line, {}, {}},
                                      BuilderTexts::tr("Look whether a cell of the row lacks its quotes.")};
        }
        row.cells.resize(width);
    }
    while (row.cells.size() < width) {
        row.cells << QString();
    }
}

} // namespace

Table buildTable(std::vector<CsvRow> rows, const QString &fileName, const QString &writtenAs)
{
    Q_ASSERT(!rows.empty());
    Table table;
    const QString recognised = formatOfHeader(rows.front().cells);
    table.format = recognised.isEmpty() ? writtenAs : recognised;
    unfoldRows(table.format, rows, fileName, table.findings);
    table.header = rows.front().cells;
    reportDuplicateHeaders(table, fileName, rows.front().line);
    for (size_t i = 1; i < rows.size(); ++i) {
        CsvRow &row = rows[i];
        if (std::all_of(row.cells.cbegin(), row.cells.cend(), isBlankCell)) {
            continue;
        }
        fitWidth(row, table, fileName);
        table.rows.push_back(std::move(row.cells));
        table.lines.push_back(row.line);
    }
    readAnswerTimes(table, fileName);
    if (table.format == format::Eventbrite) {
        noteTickets(table, fileName);
    }
    return table;
}

} // namespace jamwright
