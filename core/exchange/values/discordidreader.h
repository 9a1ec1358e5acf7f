// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/snowflake.h"

#include <QString>

#include <optional>

namespace jamwright {

enum class DiscordIdState {
    Blank,
    Good,
    MaybeRounded, ///< 18 digits or more that end in three zeros: a spreadsheet may have rounded it
    DigitsLost,   ///< a spreadsheet made a number of it; the digits cannot be recovered
    NotAnId,      ///< out of range, or no number at all
};

struct DiscordIdReading {
    DiscordIdState state = DiscordIdState::Blank;
    std::optional<Snowflake> id; ///< of Good and MaybeRounded
};

/// Reads what people and spreadsheets put in the place of a Discord id. Outer blanks and an apostrophe before it are
/// taken off.
[[nodiscard]] DiscordIdReading readDiscordId(const QString &cell);

} // namespace jamwright
