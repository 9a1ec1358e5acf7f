// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace jamwright {

/// Writes RFC 4180: UTF-8 without BOM, commas, lines ended by LF, cells quoted where they need it.
class CsvWriter
{
public:
    /// `forSpreadsheets` puts an apostrophe before cells that a spreadsheet would run as a formula: those that start
    /// with
    /// `=`, `+`, `-`, `@`, a tab or a carriage return.
    explicit CsvWriter(bool forSpreadsheets = false);

    void row(const QStringList &cells);
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    void cell(const QString &text, bool alone);

    QByteArray m_bytes;
    bool m_forSpreadsheets = false;
};

} // namespace jamwright
