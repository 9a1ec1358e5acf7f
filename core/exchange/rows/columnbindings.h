// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "domain/columnmap.h"
#include "domain/importpreview.h"

#include <QList>
#include <QString>

#include <map>
#include <vector>

namespace jamwright {

/// Where a field is read from.
struct Binding {
    QString field;
    QList<qsizetype> columns;
    QString header; ///< of the first column, for findings
};

/// A column map laid on a table: the fields whose columns the file has.
class ColumnBindings
{
public:
    /// Finds each header exactly, else without case and punctuation; the first of several is used. A header that the
    /// file has not is a finding.
    ColumnBindings(const Table &table, const ColumnMap &map, const QString &fileName, Findings &findings);

    [[nodiscard]] bool has(QLatin1String name) const { return m_bindings.contains(name); }
    /// The header of a field's first column; blank when the file has none.
    [[nodiscard]] QString header(QLatin1String name) const;
    [[nodiscard]] const std::map<QString, Binding, std::less<>> &all() const noexcept { return m_bindings; }

    /// The field's text in a row: names spread over columns are joined by a blank, sets by `;`, consent is given in
    /// all of them or not, of all else it is the first that is not blank. Exactly as written when it is one column.
    [[nodiscard]] static QString text(const Binding &binding, const QStringList &cells);
    [[nodiscard]] QString text(QLatin1String name, const QStringList &cells) const;

private:
    std::map<QString, Binding, std::less<>> m_bindings;
};

/// Whether the field holds several values, joined by `;`.
[[nodiscard]] bool isListField(const QString &name);

} // namespace jamwright
