// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/naming/durationtext.h"

#include <QCoreApplication>

#include <cmath>

namespace jamwright {

namespace {

struct DurationTexts {
    Q_DECLARE_TR_FUNCTIONS(Duration)
};

constexpr double secondsOfMinute = 60;
constexpr double secondsOfHour = 60 * secondsOfMinute;
constexpr double secondsOfDay = 24 * secondsOfHour;

// Of less than two hours minutes still tell something, of less than two days hours.
constexpr double unitsWorthTelling = 2;

} // namespace

QString durationText(double seconds)
{
    if (seconds < secondsOfMinute) {
        return DurationTexts::tr("less than a minute");
    }
    if (seconds <= unitsWorthTelling * secondsOfHour) {
        return DurationTexts::tr("about %n minute(s)", nullptr, int(std::ceil(seconds / secondsOfMinute)));
    }
    if (seconds <= unitsWorthTelling * secondsOfDay) {
        return DurationTexts::tr("about %n hour(s)", nullptr, int(std::ceil(seconds / secondsOfHour)));
    }
    return DurationTexts::tr("about %n day(s)", nullptr, int(std::ceil(seconds / secondsOfDay)));
}

} // namespace jamwright
