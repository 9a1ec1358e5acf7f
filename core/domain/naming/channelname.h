// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace jamwright {

/// What Discord makes of a text channel's name: lower case, blanks to hyphens, punctuation other than `-` and `_` taken
/// out, runs of hyphens collapsed, none at the ends, at most 100 characters. Letters, digits and symbols of every
/// script stay. Normalising twice changes nothing; two names with the same result cannot be told apart in the guild.
/// Blank when nothing is left. Voice channels and categories keep a name as it is.
[[nodiscard]] QString discordChannelName(const QString &name);

} // namespace jamwright
