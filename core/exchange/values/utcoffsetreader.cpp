// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/values/utcoffsetreader.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Hours, with minutes or decimals, behind an optional UTC or GMT.
std::optional<int> readMinutes(const QString &text)
{
    static const QRegularExpression clock(uR"(^(?:UTC|GMT)?\s*([+\x{2212}\x{2013}-]?)\s*(\d{1,2}?)(?::?(\d{2}))?$)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression decimal(uR"(^(?:UTC|GMT)?\s*([+\x{2212}\x{2013}-]?)\s*(\d{1,2})[.,](\d{1,2})$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression zero(u"^(?:Z|UTC|GMT)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (zero.match(text).hasMatch()) {
        return 0;
    }
    int minutes = 0;
    QString sign;
    if (const auto match = clock.match(text); match.hasMatch()) {
        sign = match.captured(1);
        const int past = match.capturedView(3).toInt();
        if (past > 59) {
            return std::nullopt;
        }
        minutes = match.capturedView(2).toInt() * 60 + past;
    } else if (const auto part = decimal.match(text); part.hasMatch()) {
        sign = part.captured(1);
        const QString hours = part.captured(2) + u'.' + part.captured(3);
        minutes = qRound(hours.toDouble() * 60);
    } else {
        return std::nullopt;
    }
    return sign.isEmpty() || sign == u"+" ? minutes : -minutes;
}

/// "America/New York" → America/New_York; blank when it is not of that shape.
QString zoneName(const QString &text)
{
    // No dots: the name becomes a path below the system's zone files.
    static const QRegularExpression shape(u"^[A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}$"_s);
    QString name = text;
    name.replace(u' ', u'_');
    return shape.match(name).hasMatch() ? name : QString();
}

} // namespace

OffsetReading readUtcOffset(const QString &answer, QDate zoneDate)
{
    static const QRegularExpression remark(uR"(\s*\([^)]*\)$)"_s);
    const QString text = answer.trimmed().remove(remark);
    if (const auto minutes = readMinutes(text)) {
        // Every zone in use is a whole number of quarter hours.
        return {*minutes % 15 == 0 ? UtcOffset::fromMinutes(*minutes) : std::nullopt, {}};
    }
    const QString name = zoneName(text);
    const QTimeZone zone(name.toLatin1());
    if (name.isEmpty() || !zone.isValid() || !zoneDate.isValid()) {
        return {};
    }
    const int seconds = zone.offsetFromUtc(QDateTime(zoneDate, QTime(12, 0), Qt::UTC));
    return {UtcOffset::fromMinutes(seconds / 60), name};
}

} // namespace jamwright
