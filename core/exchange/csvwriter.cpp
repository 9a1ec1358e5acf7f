// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/csvwriter.h"

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool startsFormula(const QString &text)
{
    return !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front());
}

bool needsQuotes(const QString &text)
{
    const auto special = [](QChar c) { return c == u'"' || c == u',' || c == u'\n' || c == u'\r'; };
    return std::any_of(text.begin(), text.end(), special) || text.front().isSpace() || text.back().isSpace();
}

} // namespace

CsvWriter::CsvWriter(bool forSpreadsheets)
    : m_forSpreadsheets(forSpreadsheets)
{
}

void CsvWriter::row(const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            m_bytes += ',';
        }
        cell(cells[i], cells.size() == 1);
    }
    m_bytes += '\n';
}

void CsvWriter::cell(const QString &text, bool alone)
{
    if (text.isEmpty()) {
        m_bytes += alone ? "\"\"" : ""; // a line with nothing on it would be no row
        return;
    }
    QString written = m_forSpreadsheets && startsFormula(text) ? u'\'' + text : text;
    if (needsQuotes(written)) {
        written = u'"' + written.replace(u'"', "\"\""_L1) + u'"';
    }
    m_bytes += written.toUtf8();
}

} // namespace jamwright
