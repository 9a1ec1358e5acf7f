// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/utcoffset.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace jamwright {

std::optional<UtcOffset> UtcOffset::fromMinutes(int minutes)
{
    if (minutes < -12 * 60 || minutes > 14 * 60) {
        return std::nullopt;
    }
    return UtcOffset(minutes);
}

std::optional<UtcOffset> UtcOffset::fromCanonical(QStringView text)
{
    if (text.size() != 6 || text[3] != u':' || (text[0] != u'+' && text[0] != u'-')) {
        return std::nullopt;
    }
    // Digit by digit: toInt() would take a sign or a blank among them.
    for (const qsizetype at : {1, 2, 4, 5}) {
        if (text[at] < u'0' || text[at] > u'9') {
            return std::nullopt;
        }
    }
    const int hours = text.sliced(1, 2).toInt();
    const int minutes = text.sliced(4, 2).toInt();
    if (minutes > 59) {
        return std::nullopt;
    }
    const int total = hours * 60 + minutes;
    return fromMinutes(text[0] == u'-' ? -total : total);
}

QString UtcOffset::toString() const
{
    const int size = std::abs(m_minutes);
    return QStringLiteral("%1%2:%3")
        .arg(QLatin1Char(m_minutes < 0 ? '-' : '+'))
        .arg(size / 60, 2, 10, QLatin1Char('0'))
        .arg(size % 60, 2, 10, QLatin1Char('0'));
}

int smallestArcMinutes(std::span<const UtcOffset> offsets)
{
    if (offsets.size() < 2) {
        return 0;
    }
    std::vector<int> times;
    times.reserve(offsets.size());
    for (const UtcOffset offset : offsets) {
        times.push_back((offset.minutes() + minutesPerDay) % minutesPerDay);
    }
    std::ranges::sort(times);
    int widestGap = times.front() + minutesPerDay - times.back();
    for (size_t i = 1; i < times.size(); ++i) {
        widestGap = std::max(widestGap, times[i] - times[i - 1]);
    }
    return minutesPerDay - widestGap;
}

} // namespace jamwright
