// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "domain/importpreview.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace jamwright {

/// A column of one of our own files: its name, and what others call it.
struct NamedColumn {
    QString name;
    QStringList alsoCalled;
};

/// A table whose columns are asked for by name, and the findings about its rows.
class NamedTable
{
public:
    /// Reads the bytes. Columns that are none of those given are findings that name the nearest.
    [[nodiscard]] static Result<NamedTable> read(const QByteArray &bytes, const QString &fileName,
                                                 const std::vector<NamedColumn> &columns);

    [[nodiscard]] bool has(const QString &column) const { return m_columns.contains(column); }
    [[nodiscard]] size_t rowCount() const { return m_table.rows.size(); }
    [[nodiscard]] int line(size_t row) const { return m_table.lines[row]; }
    /// What the file was recognised as: `Table::format`.
    [[nodiscard]] const QString &format() const { return m_table.format; }
    /// The cell without outer blanks; blank when the file has no such column.
    [[nodiscard]] QString cell(size_t row, const QString &column) const;
    /// The cell as it is written.
    [[nodiscard]] QString rawCell(size_t row, const QString &column) const;
    /// A yes/no cell; blank is no, anything else that is neither is a finding and no.
    [[nodiscard]] bool yesNo(size_t row, const QString &column);

    void report(size_t row, const QString &column, Severity severity, const QString &key, const QString &message,
                const QString &remedy = {});
    /// That the file lacks a column it needs.
    [[nodiscard]] Error missing(const QString &columns) const;
    /// Takes back what was said of columns that nobody uses, as another program's file has many.
    void forgetUnusedColumns();
    [[nodiscard]] Findings takeFindings() { return std::move(m_findings); }

private:
    Table m_table;
    QString m_fileName;
    std::map<QString, qsizetype> m_columns;
    Findings m_findings;
};

} // namespace jamwright
