// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"

#include <QString>

namespace jamwright {

/// The canonical field that a column of a recognised format is by that service's own definition, where its name alone
/// would not say so: Eventbrite's "Attendee Status" is `confirmed`. Blank = the general rules say.
[[nodiscard]] QString fieldOfFormat(const Table &table, qsizetype column);

/// Whether the column is the service's own, about an answer and not one itself: "Points - What is your e-mail?".
[[nodiscard]] bool isServiceColumn(const Table &table, qsizetype column);

/// Whether Microsoft Forms filled the column itself and not for everybody: its Email and Name say "anonymous" or
/// nothing where people did not have to log in, and a question of the form asks instead.
[[nodiscard]] bool isHalfAnonymous(const Table &table, qsizetype column);

/// The header that this one repeats: Microsoft Forms calls a question that is asked again in another branch by its name
/// and a 2. Blank when it repeats none.
[[nodiscard]] QString repeatedHeader(const Table &table, qsizetype column);

} // namespace jamwright
