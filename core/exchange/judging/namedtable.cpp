// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/judging/namedtable.h"

#include "domain/naming/nearestname.h"
#include "exchange/columns/aliases.h"
#include "exchange/tablereader.h"
#include "exchange/values/answerreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString columnNamed(const QString &header, const std::vector<NamedColumn> &columns)
{
    const QString key = headerKey(header);
    for (const NamedColumn &column : columns) {
        if (headerKey(column.name) == key) {
            return column.name;
        }
        for (const QString &other : column.alsoCalled) {
            if (headerKey(other) == key) {
                return column.name;
            }
        }
    }
    return {};
}

Finding unknownColumn(const QString &header, const QStringList &names, const QString &fileName)
{
    const QString near = nearestName(header, names);
    return {near.isEmpty() ? Severity::Note : Severity::Warning,
            u"file.unknown-column"_s,
            QCoreApplication::translate("Files", "The column \"%1\" is not used.").arg(header),
            {fileName, 0, header, {}},
            near.isEmpty() ? QString() : QCoreApplication::translate("Files", "Did you mean \"%1\"?").arg(near)};
}

} // namespace

Result<NamedTable> NamedTable::read(const QByteArray &bytes, const QString &fileName,
                                    const std::vector<NamedColumn> &columns)
{
    auto table = readTable(bytes, fileName);
    if (!table) {
        return table.error();
    }
    NamedTable named;
    named.m_table = *std::move(table);
    named.m_fileName = fileName;
    named.m_findings = named.m_table.findings;
    QStringList names;
    for (const NamedColumn &column : columns) {
        names << column.name;
    }
    for (qsizetype i = 0; i < named.m_table.header.size(); ++i) {
        const QString &header = named.m_table.header[i];
        const QString column = columnNamed(header, columns);
        if (column.isEmpty()) {
            named.m_findings << unknownColumn(header, names, fileName);
        } else {
            named.m_columns.try_emplace(column, i);
        }
    }
    return named;
}

QString NamedTable::rawCell(size_t row, const QString &column) const
{
    const auto found = m_columns.find(column);
    return found == m_columns.end() ? QString() : m_table.rows[row][found->second];
}

QString NamedTable::cell(size_t row, const QString &column) const
{
    return rawCell(row, column).trimmed();
}

bool NamedTable::yesNo(size_t row, const QString &column)
{
    const QString text = cell(row, column);
    const auto answer = readYesNo(text);
    if (!answer && !text.isEmpty()) {
        report(row, column, Severity::Warning, u"file.not-yes-or-no"_s,
               QCoreApplication::translate("Files", "\"%1\" is neither yes nor no and counts as no.").arg(text),
               QCoreApplication::translate("Files", "Write yes or no."));
    }
    return answer.value_or(false);
}

void NamedTable::report(size_t row, const QString &column, Severity severity, const QString &key,
                        const QString &message, const QString &remedy)
{
    m_findings << Finding{severity, key, message, {m_fileName, line(row), column, {}}, remedy};
}

void NamedTable::forgetUnusedColumns()
{
    erase_if(m_findings, [](const Finding &finding) {
        return finding.key == "file.unknown-column"_L1 || finding.key == "import.pyweek-names"_L1;
    });
}

Error NamedTable::missing(const QString &columns) const
{
    return Error::input(QCoreApplication::translate("Files", "The file has no column %1.").arg(columns), m_fileName,
                        QCoreApplication::translate("Files", "The first row must name the columns."));
}

} // namespace jamwright
