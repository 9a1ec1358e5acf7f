// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/utcoffset.h"

#include <QDate>
#include <QString>

#include <optional>

namespace jamwright {

struct OffsetReading {
    std::optional<UtcOffset> offset; ///< empty = the answer is no place's offset
    QString zone;                    ///< the IANA zone, when the answer named one
};

/// Reads an answer to "which time zone are you in?": `+5:30`, `-03:30`, `+14`, `+0545`, `5.5`, `UTC+1`, `GMT-7`, `Z`,
/// and IANA zones such as `Europe/Oslo` or `America/New_York (EDT)`, which are turned into offsets at noon UTC of
/// `zoneDate`. Bare abbreviations (EST, IST) are not read: they mean several zones.
[[nodiscard]] OffsetReading readUtcOffset(const QString &answer, QDate zoneDate);

} // namespace jamwright
