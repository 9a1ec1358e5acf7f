// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/rows/columnbindings.h"

#include "domain/field.h"
#include "exchange/columns/aliases.h"
#include "exchange/values/answerreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

qsizetype columnOf(const Table &table, const QString &header)
{
    const qsizetype exact = table.header.indexOf(header);
    if (exact >= 0) {
        return exact;
    }
    // With what stands in brackets first, for a grid's columns differ in nothing else.
    const auto like = [&](QString (*keyOf)(const QString &)) {
        const QString key = keyOf(header);
        const auto found = std::find_if(table.header.begin(), table.header.end(),
                                        [&](const QString &other) { return !key.isEmpty() && keyOf(other) == key; });
        return found == table.header.end() ? qsizetype(-1) : found - table.header.begin();
    };
    const qsizetype whole = like(wholeHeaderKey);
    return whole >= 0 || gridHeader(header) ? whole : like(headerKey);
}

} // namespace

bool isListField(const QString &name)
{
    return name == field::Languages || name == field::KeepWith || name == field::KeepApart ||
           name.startsWith(field::SetPrefix);
}

ColumnBindings::ColumnBindings(const Table &table, const ColumnMap &map, const QString &fileName, Findings &findings)
{
    for (const auto &[name, headers] : map.fields) {
        Binding binding{name, {}, {}};
        for (const QString &header : headers) {
            const qsizetype column = columnOf(table, header);
            if (column < 0) {
                findings << Finding{Severity::Warning,
                                    u"import.column-missing"_s,
                                    QCoreApplication::translate(
                                        "Import", "The column map reads %1 from \"%2\", which the file has not.")
                                        .arg(name, header),
                                    {fileName, 0, header, {}},
                                    QCoreApplication::translate("Import", "Choose another column for it, or none.")};
                continue;
            }
            if (binding.columns.isEmpty()) {
                binding.header = table.header[column];
            }
            binding.columns << column;
        }
        if (!binding.columns.isEmpty()) {
            m_bindings.emplace(name, binding);
        }
    }
}

QString ColumnBindings::header(QLatin1String name) const
{
    const auto found = m_bindings.find(name);
    return found == m_bindings.end() ? QString() : found->second.header;
}

QString ColumnBindings::text(const Binding &binding, const QStringList &cells)
{
    const auto isBlank = [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); };
    if (binding.columns.size() == 1) {
        const QString &cell = cells[binding.columns.constFirst()];
        return isBlank(cell) ? QString() : cell;
    }
    QStringList parts;
    for (const qsizetype column : binding.columns) {
        if (const QString &cell = cells[column]; !isBlank(cell)) {
            parts << cell;
        }
    }
    if (isListField(binding.field)) {
        return parts.join(u';');
    }
    if (binding.field == field::Consent) {
        // Several boxes are consent when every one of them is ticked.
        const auto refused =
            std::find_if(parts.begin(), parts.end(), [](const QString &part) { return readConsent(part) != true; });
        if (refused != parts.end() || parts.size() < binding.columns.size()) {
            return refused == parts.end() ? QString() : *refused;
        }
    }
    if (binding.field == field::DisplayName) {
        return parts.join(u' ');
    }
    return parts.isEmpty() ? QString() : parts.front();
}

QString ColumnBindings::text(QLatin1String name, const QStringList &cells) const
{
    const auto found = m_bindings.find(name);
    return found == m_bindings.end() ? QString() : text(found->second, cells);
}

} // namespace jamwright
