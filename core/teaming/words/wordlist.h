// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>

#include <span>

namespace jamwright {

/// The words of one theme, blank-separated, in any order. A name is an adjective and a noun with the same first letter.
struct WordList {
    QLatin1String theme;
    QLatin1String adjectives;
    QLatin1String nouns;   ///< plural
    QLatin1String unlucky; ///< "Adjective-Noun": pairs that are not to be made
};

namespace words {
// Nouns and unlucky pairs of the themes beside the animals.
extern const QLatin1String mythicalbeasts;
extern const QLatin1String mythicalbeastsUnlucky;
extern const QLatin1String space;
extern const QLatin1String spaceUnlucky;
extern const QLatin1String plants;
extern const QLatin1String plantsUnlucky;
extern const QLatin1String pythonwords;
extern const QLatin1String pythonwordsUnlucky;
} // namespace words

/// All themes.
[[nodiscard]] std::span<const WordList> wordLists();

} // namespace jamwright
