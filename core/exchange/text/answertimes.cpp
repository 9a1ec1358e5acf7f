// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/text/answertimes.h"

#include "exchange/columns/aliases.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <future>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct TimesTexts {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

enum class DayOrder { Unknown, MonthFirst, DayFirst, Mixed };

/// What can be said of a cell without a pattern, which is slow over many thousand of them.
bool startsWithDigits(const QString &cell, qsizetype count)
{
    return cell.size() >= count &&
           std::all_of(cell.cbegin(), cell.cbegin() + count, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

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

/// 46200.5: days since the end of 1899, as spreadsheets count them. Only the years 1990 to 2100, or any number would
/// do.
QDateTime serialTime(const QString &cell)
{
    constexpr double first = 32874;
    constexpr double last = 73415;
    constexpr double millisecondsPerDay = 24.0 * 60 * 60 * 1000;
    static const QRegularExpression serial(uR"(^\d{5}(?:[.,]\d{1,12})?$)"_s);
    if (!startsWithDigits(cell, 5) || !serial.match(cell).hasMatch()) {
        return {};
    }
    const double days = QString(cell).replace(u',', u'.').toDouble();
    if (days < first || days > last) {
        return {};
    }
    return QDateTime(QDate(1899, 12, 30), QTime(0, 0), Qt::UTC).addMSecs(qRound64(days * millisecondsPerDay));
}

DayOrder orderOf(const QStringList &cells)
{
    bool monthFirst = false;
    bool dayFirst = false;
    bool matters = false;
    for (const QString &cell : cells) {
        const auto match = localDate().match(cell);
        if (match.hasMatch()) {
            dayFirst = dayFirst || match.capturedView(1).toInt() > 12;
            monthFirst = monthFirst || match.capturedView(2).toInt() > 12;
            matters = matters || match.capturedView(1).toInt() != match.capturedView(2).toInt();
        }
    }
    if (dayFirst && monthFirst) {
        return DayOrder::Mixed;
    }
    if (dayFirst || monthFirst || !matters) {
        return dayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
    }
    return DayOrder::Unknown;
}

QDateTime readTime(const QString &cell, DayOrder order)
{
    const auto yearFirst = startsWithDigits(cell, 4) ? yearFirstDate().match(cell) : QRegularExpressionMatch();
    if (yearFirst.hasMatch()) {
        // Where the stamp names its offset, ISO says so exactly.
        const QDateTime exact = QDateTime::fromString(cell, Qt::ISODateWithMs);
        if (exact.isValid() && exact.timeSpec() != Qt::LocalTime) {
            return exact.toUTC();
        }
        const QDate day(yearFirst.capturedView(1).toInt(), yearFirst.capturedView(2).toInt(),
                        yearFirst.capturedView(3).toInt());
        return day.isValid() ? QDateTime(day, clockTime(yearFirst), Qt::UTC) : QDateTime();
    }
    if (QDateTime serial = serialTime(cell); serial.isValid()) {
        return serial;
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

void noteOrder(Table &table, qsizetype column, DayOrder order, const QString &fileName)
{
    if (order != DayOrder::Unknown && order != DayOrder::Mixed) {
        return;
    }
    const bool mixed = order == DayOrder::Mixed;
    table.findings << Finding{
        mixed ? Severity::Warning : Severity::Note,
        mixed ? u"import.date-order-mixed"_s : u"import.date-order-unclear"_s,
        mixed ? TimesTexts::tr("Some dates are written with the day first and some with the month first, so none is "
                               "read; of two answers of a person the lower row counts.")
              : TimesTexts::tr("It does not show whether the day or the month comes first in the dates, so none is "
                               "read; of two answers of a person the lower row counts."),
        {fileName, 0, table.header[column], {}},
        TimesTexts::tr("Write the dates like 2026-07-31 if the order of the answers matters.")};
}

} // namespace

void readAnswerTimes(Table &table, const QString &fileName)
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
    noteOrder(table, column, order, fileName);
    const auto serial =
        std::find_if(cells.begin(), cells.end(), [](const QString &cell) { return serialTime(cell).isValid(); });
    if (serial != cells.end()) {
        table.findings << Finding{
            Severity::Note,
            u"import.date-serial"_s,
            TimesTexts::tr("\"%1\" is a date as spreadsheets count days, and is read as one.").arg(*serial),
            {fileName, table.lines[size_t(serial - cells.begin())], table.header[column], {}},
            TimesTexts::tr("Give the column a date format if it should show as a date.")};
    }
    // Both processors: the patterns cost as much as parsing the rest of a large file.
    const auto readFrom = [&table, &cells, order](size_t start, size_t end) {
        for (size_t i = start; i < end; ++i) {
            table.answeredAt[i] = readTime(cells[qsizetype(i)], order);
        }
    };
    const size_t half = table.rows.size() / 2;
    auto others = std::async(half > 1000 ? std::launch::async : std::launch::deferred, readFrom, 0, half);
    readFrom(half, table.rows.size());
    others.get();
}

} // namespace jamwright
