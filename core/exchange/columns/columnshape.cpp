// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/columns/columnshape.h"

#include "exchange/formats/formatname.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestChoice = 80;

/// Whether there is a cell that is not blank, and each such cell fits.
template <typename Fits>
bool everyCell(const Table &table, qsizetype column, Fits fits)
{
    bool any = false;
    for (const QStringList &row : table.rows) {
        const QString cell = row[column].trimmed();
        if (cell.isEmpty()) {
            continue;
        }
        if (!fits(cell)) {
            return false;
        }
        any = true;
    }
    return any;
}

bool anyCell(const Table &table, qsizetype column, const QString &text)
{
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [&](const QStringList &row) { return row[column].contains(text); });
}

bool piecesAreChoices(const Table &table, qsizetype column, const QString &separator)
{
    return everyCell(table, column, [&separator](const QString &cell) {
        const QStringList pieces = cell.split(separator);
        return std::all_of(pieces.begin(), pieces.end(), [](const QString &piece) {
            return piece.size() <= longestChoice && !piece.contains(u'\n');
        });
    });
}

/// Few different pieces, each used again: choices of a list and not prose.
bool piecesRepeat(const Table &table, qsizetype column)
{
    constexpr qsizetype mostChoices = 40;
    QSet<QString> different;
    qsizetype all = 0;
    for (const QStringList &row : table.rows) {
        const QStringList pieces = row[column].trimmed().split(u", "_s, Qt::SkipEmptyParts);
        different.unite(QSet<QString>(pieces.begin(), pieces.end()));
        all += pieces.size();
        if (different.size() > mostChoices) {
            return false;
        }
    }
    return different.size() > 1 && all >= 3 * different.size();
}

} // namespace

bool isVacant(const Table &table, qsizetype column)
{
    return !table.rows.empty() && std::all_of(table.rows.begin(), table.rows.end(), [column](const QStringList &row) {
        const QString cell = row[column].trimmed();
        return cell.isEmpty() || cell.compare("anonymous"_L1, Qt::CaseInsensitive) == 0;
    });
}

bool holdsDiscordIds(const Table &table, qsizetype column)
{
    static const QRegularExpression digits(u"^[0-9]{17,20}$"_s);
    QSet<QString> different;
    qsizetype count = 0;
    const bool ids = everyCell(table, column, [&](const QString &cell) {
        ++count;
        different.insert(cell);
        return digits.match(cell).hasMatch();
    });
    return ids && (count == 1 || different.size() > 1);
}

bool holdsEmails(const Table &table, qsizetype column)
{
    static const QRegularExpression shape(uR"(^[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+$)"_s);
    return everyCell(table, column, [](const QString &cell) { return shape.match(cell).hasMatch(); });
}

bool holdsOffsets(const Table &table, qsizetype column)
{
    static const QRegularExpression shape(
        uR"(^(?:(?:UTC|GMT)\s*[+\x{2212}-]?\s*\d{0,2}|[+\x{2212}-]\d{1,2})(?::?\d{2})?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return everyCell(table, column, [](const QString &cell) { return shape.match(cell).hasMatch(); });
}

QString choiceSeparator(const Table &table, qsizetype column, bool named)
{
    const QString semicolon = u";"_s;
    const QString slash = u" / "_s;
    const QString comma = u", "_s;
    if (table.format == format::MicrosoftForms) {
        // It ends even a single choice with a semicolon.
        return everyCell(table, column, [](const QString &cell) { return cell.endsWith(u';'); }) ? semicolon
                                                                                                 : QString();
    }
    if (table.format == format::Typeform) {
        return anyCell(table, column, slash) && piecesAreChoices(table, column, slash) ? slash : QString();
    }
    if (table.format != format::GoogleForms && table.format != format::Tally) {
        return {};
    }
    if (anyCell(table, column, semicolon) && !anyCell(table, column, u"; "_s) &&
        piecesAreChoices(table, column, semicolon)) {
        return semicolon;
    }
    const bool joined = anyCell(table, column, comma) && piecesAreChoices(table, column, comma);
    return joined && (named || piecesRepeat(table, column)) ? comma : QString();
}

QString inseparableChoices(const Table &table, qsizetype column)
{
    constexpr int often = 3;
    QHash<QString, int> alone;
    QHash<std::pair<QString, QString>, int> together;
    for (const QStringList &row : table.rows) {
        const QStringList pieces = row[column].trimmed().split(u", "_s, Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            ++alone[pieces[i]];
            if (i + 1 < pieces.size()) {
                ++together[{pieces[i], pieces[i + 1]}];
            }
        }
    }
    QStringList found;
    for (auto it = together.cbegin(); it != together.cend(); ++it) {
        const auto &[first, second] = it.key();
        if (it.value() >= often && alone[first] == it.value() && alone[second] == it.value()) {
            found << first + ", "_L1 + second;
        }
    }
    return found.isEmpty() ? QString() : *std::min_element(found.begin(), found.end());
}

} // namespace jamwright
