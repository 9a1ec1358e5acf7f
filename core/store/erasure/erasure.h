// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/person.h"
#include "store/erasure/traces.h"

namespace jamwright::store {

class Database;

/// What `erase` found to do.
struct ErasureCounts {
    int people = 0;           ///< rows of her; 0 = the file does not know her
    int signups = 0;          ///< events she signed up for
    int changesWithdrawn = 0; ///< entries of the change log that held her, and can be neither undone nor done again now
};

/// Takes everything that is known of a person out of the file, for good: her row becomes a stub without a name, her
/// answers, notes, bans and logs go, what others wrote about her loses her name, and the change log forgets the rows
/// that held her. Sign-ups, teams and scores keep their shape. No undo; the log says that somebody was erased.
/// Afterwards the file is written anew, and its write-ahead log emptied, so that no page holds her any more. Errors:
/// another program is reading the file; then she is erased, but a page of hers may be left until it is closed.
[[nodiscard]] Result<ErasureCounts> erase(Database &database, const Person &person);

} // namespace jamwright::store
