// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace jamwright {

/// A list of words that team names are made of.
struct NameWords {
    QStringList adjectives; ///< none = the built-in ones
    QStringList nouns;      ///< plural: a team is many

    [[nodiscard]] bool isEmpty() const { return nouns.isEmpty(); }
    friend bool operator==(const NameWords &, const NameWords &) = default;
};

} // namespace jamwright
