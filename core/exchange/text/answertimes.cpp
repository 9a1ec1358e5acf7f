// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/text/answertimes.h"

#include "exchange/columns/aliases.h"

#include <QRegularExpression>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class DayOrder { Unknown, MonthFirst, DayFirst, Mixed };

/// 7/31/2026 15:48:34, 31.07.2026 15:48, 7/31/26 3:48:34 PM
const QRegularExpression &localDate()
{
    static const QRegularExpression pattern(
        uR"(^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?)?)"_s);
    return pattern;
}

/// 2026-07-31 15:48:34, 2026/07/31 3:48:34PM EST, 2026-07-31T15:48:34Z
const QRegularExpression &yearFirstDate()
{
    static const QRegularExpression pattern(
        uR"(^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([AaPp][Mm])?)?)"_s);
    return pattern;
}

QTime clockTime(const QRegularExpressionMatch &match)
{
    int hours = match.capturedView(4).toInt();
    const QStringView half = match.capturedView(7);
    if (!half.isEmpty()) {
        hours = hours % 12 + (half.startsWith(u'p', Qt::CaseInsensitive) ? 12 : 0);
    }
    return {hours, match.capturedView(5).toInt(), match.capturedView(6).toInt()};
}

DayOrder orderOf(const QStringList &cells)
{
    bool monthFirst = false;
    bool dayFirst = false;
    for (const QString &cell : cells) {
        const auto match = localDate().match(cell);
        if (match.hasMatch()) {
            dayFirst = dayFirst || match.capturedView(1).toInt() > 12;
            monthFirst = monthFirst || match.capturedView(2).toInt() > 12;
        }
    }
    if (dayFirst && monthFirst) {
        return DayOrder::Mixed;
    }
    return dayFirst ? DayOrder::DayFirst : monthFirst ? DayOrder::MonthFirst : DayOrder::Unknown;
}

QDateTime readTime(const QString &cell, DayOrder order)
{
    if (const auto match = yearFirstDate().match(cell); match.hasMatch()) {
        // Where the stamp names its offset, ISO says so exactly.
        const QDateTime exact = QDateTime::fromString(cell, Qt::ISODateWithMs);
        if (exact.isValid() && exact.timeSpec() != Qt::LocalTime) {
            return exact.toUTC();
        }
        const QDate day(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
        return day.isValid() ? QDateTime(day, clockTime(match), Qt::UTC) : QDateTime();
    }
    const auto match = localDate().match(cell);
    if (!match.hasMatch() || (order != DayOrder::MonthFirst && order != DayOrder::DayFirst)) {
        return {};
    }
    const int first = match.capturedView(1).toInt();
    const int second = match.capturedView(2).toInt();
    const int year = match.capturedView(3).toInt();
    const QDate day(year < 100 ? 2000 + year : year, order == DayOrder::DayFirst ? second : first,
                    order == DayOrder::DayFirst ? first : second);
    return day.isValid() ? QDateTime(day, clockTime(match), Qt::UTC) : QDateTime();
}

} // namespace

void readAnswerTimes(Table &table)
{
    table.answeredAt.assign(table.rows.size(), {});
    const auto stamp = std::find_if(table.header.cbegin(), table.header.cend(),
                                    [](const QString &header) { return isTimestampHeader(header); });
    if (stamp == table.header.cend()) {
        return;
    }
    const qsizetype column = stamp - table.header.cbegin();
    QStringList cells;
    for (const QStringList &row : table.rows) {
        cells << row[column].trimmed();
    }
    const DayOrder order = orderOf(cells);
    for (size_t i = 0; i < table.rows.size(); ++i) {
        table.answeredAt[i] = readTime(cells[qsizetype(i)], order);
    }
}

} // namespace jamwright
