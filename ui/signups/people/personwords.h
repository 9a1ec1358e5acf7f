// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/person.h"
#include "ui/widgets/appearance.h"

#include <QString>

#include <optional>
#include <vector>

namespace jamwright {

struct PersonRecord;

/// One thing that is told of a person: a sentence, with more about it in small below.
struct PersonEntry {
    std::optional<State> state; ///< whose colour the text wears; empty = the usual one
    QString text;
    QString small;
};
/// What staff wrote about her, the newest first, each with who, when and at which event.
[[nodiscard]] std::vector<PersonEntry> noteEntries(const PersonRecord &record);
/// The jams she is known from, the newest first: status, team, place and what was decided there, by whom and why.
[[nodiscard]] std::vector<PersonEntry> jamEntries(const PersonRecord &record);

/// "For good", "2 more jams", "Used up".
[[nodiscard]] QString banLengthWord(const Ban &ban);
/// "Since 12/07/2026, by Mo".
[[nodiscard]] QString banOrigin(const Ban &ban);

} // namespace jamwright
