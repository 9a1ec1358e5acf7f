// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"
#include "domain/signup.h"
#include "ui/widgets/appearance.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace jamwright {

/// A canonical field in the user's words: "Time zone", "Skill: python"; a name that is not canonical is returned as it
/// is.
[[nodiscard]] QString fieldWords(const QString &field);

/// What a column of a file can mean.
struct Meaning {
    QString field; ///< canonical name; blank = the column is not used
    QString words;
    QString group; ///< heading under which it is offered; blank for "not used"
};
/// The meanings to offer for a column of that header, in groups. `known` are the map's fields: its skills and
/// categories are offered for further columns too. Of a history, also the event's name.
[[nodiscard]] QList<Meaning> meaningsFor(const QString &header, const QStringList &known, ImportSource source);

[[nodiscard]] QString statusWord(SignupStatus status);
[[nodiscard]] State statusState(SignupStatus status);
/// "maybe" → "Maybe", and what a blank stands for: nothing.
[[nodiscard]] QString willingnessWord(const std::optional<Willingness> &willingness);

[[nodiscard]] QString sourceWord(ImportSource source);
/// One sentence: what is in such a file and what becomes of it.
[[nodiscard]] QString sourceSentence(ImportSource source);

[[nodiscard]] QString rowStateWord(RowState state);
[[nodiscard]] State rowStateState(RowState state);

/// How long a ban lasts, in words.
[[nodiscard]] QString banWords(const Ban &ban);

} // namespace jamwright
