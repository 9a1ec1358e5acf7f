// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/naming/namewords.h"

#include <QString>
#include <QStringList>

namespace jamwright {

/// The word lists that team names can be made of.
[[nodiscard]] QStringList teamNameThemes();

/// The theme of an event's own words.
inline constexpr QLatin1String ownTheme{"own"};

/// Alliterating names, "Annoyed Alligators": as many as asked for, unique among themselves and against `taken` by what
/// Discord makes of them (see discordChannelName), none unlucky. Nouns repeat only after all of them are used. The same
/// theme, count, seed and taken names give the same names on every machine. `own` are the words of the theme "own"; its
/// nouns may stand alone once their letter has no adjective. Errors: Usage for an unknown theme, Input
/// when the words do not make that many.
[[nodiscard]] Result<QStringList> makeTeamNames(const QString &theme, int count, quint64 seed,
                                                const QStringList &taken = {}, const NameWords &own = {});

/// Whether a name is on the block list: offensive, or two words that are harmless alone and not together.
[[nodiscard]] bool isUnluckyTeamName(const QString &name);

} // namespace jamwright
