// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/snowflake.h"

#include <algorithm>
#include <limits>

namespace jamwright {

std::optional<Snowflake> Snowflake::parse(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || text.size() > 20 || !std::all_of(text.begin(), text.end(), isDigit)) {
        return std::nullopt;
    }
    bool fits = false;
    const quint64 value = text.toULongLong(&fits);
    if (!fits || value == 0 || value > quint64(std::numeric_limits<qint64>::max())) {
        return std::nullopt;
    }
    return Snowflake(value);
}

namespace {

constexpr qint64 discordEpochMs = 1'420'070'400'000;

} // namespace

Snowflake Snowflake::before(const QDateTime &moment)
{
    const qint64 since = moment.toMSecsSinceEpoch() - discordEpochMs;
    return Snowflake(since > 0 ? quint64(since) << 22 : 0);
}

QDateTime Snowflake::createdAt() const
{
    return QDateTime::fromMSecsSinceEpoch(qint64(m_value >> 22) + discordEpochMs, Qt::UTC);
}

} // namespace jamwright
