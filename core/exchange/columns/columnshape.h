// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"

#include <QString>
#include <QStringList>

namespace jamwright {

// What the cells of one column look like. A table without rows has no shape: everything is false.

/// Every cell is blank or what open forms write in the place of a respondent, "anonymous".
[[nodiscard]] bool isVacant(const Table &table, qsizetype column);
/// Every cell that is not blank has 17 to 20 digits, and they are not all the same (a guild's id beside each member).
[[nodiscard]] bool holdsDiscordIds(const Table &table, qsizetype column);
/// Every cell that is not blank has the shape of an e-mail address.
[[nodiscard]] bool holdsEmails(const Table &table, qsizetype column);
/// Every cell that is not blank is an offset with its sign or with UTC or GMT before it.
[[nodiscard]] bool holdsOffsets(const Table &table, qsizetype column);

/// What joins several choices in one cell of the column: ";", " / " or ", "; blank when its cells are single answers.
/// `format` says what its service does. A comma also stands in prose, so that it counts only where few pieces are used
/// again and again, or where `named` says that the header asks for several.
[[nodiscard]] QString choiceSeparator(const Table &table, qsizetype column, bool named);

/// Two pieces of comma-joined answers that never stand without each other: maybe one choice with a comma in it, "Docs,
/// tests". Blank when there are none.
[[nodiscard]] QString inseparableChoices(const Table &table, qsizetype column);

} // namespace jamwright
