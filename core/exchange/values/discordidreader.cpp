// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/values/discordidreader.h"

#include <QRegularExpression>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

DiscordIdReading readDiscordId(const QString &cell)
{
    static const QRegularExpression number(uR"(^[+]?[0-9]+(?:[.,][0-9]*)?(?:[eE][+-]?[0-9]+)?$)"_s);
    static const QRegularExpression digits(u"^[0-9]+$"_s);
    constexpr qsizetype fewestDigits = 15; // an id of Discord's first weeks

    QString text = cell.trimmed();
    if (text.startsWith(u'\'')) {
        text = text.sliced(1).trimmed();
    }
    if (text.isEmpty()) {
        return {};
    }
    if (!digits.match(text).hasMatch()) {
        return {number.match(text).hasMatch() ? DiscordIdState::DigitsLost : DiscordIdState::NotAnId, {}};
    }
    const auto id = Snowflake::parse(text);
    if (!id) {
        return {DiscordIdState::NotAnId, {}};
    }
    const QString whole = id->toString();
    if (whole.size() < fewestDigits) {
        return {DiscordIdState::DigitsLost, {}};
    }
    const bool rounded = whole.size() >= 18 && whole.endsWith("000"_L1);
    return {rounded ? DiscordIdState::MaybeRounded : DiscordIdState::Good, id};
}

} // namespace jamwright
