// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/change.h"

#include <optional>
#include <vector>

namespace jamwright::store {

class Database;

/// Reads the change log and plays its entries backwards and forwards again.
class ChangeLog
{
public:
    explicit ChangeLog(Database &database)
        : m_database(database)
    {
    }

    /// The newest first.
    [[nodiscard]] Result<std::vector<Change>> list(int most);
    /// The newest entry that is not undone.
    [[nodiscard]] Result<std::optional<Change>> undoCandidate();
    /// The oldest undone entry after which nothing else was done, be that undone since or not.
    [[nodiscard]] Result<std::optional<Change>> redoCandidate();
    [[nodiscard]] Result<std::optional<Change>> find(ChangeId id);

    /// Where the log stands: while it is the same, so is everything that undo covers.
    [[nodiscard]] Result<QString> position();

    /// Turns the rows of an entry back (or forth, when it is undone), whole or not at all. Refused when a row is no
    /// longer as the entry left it.
    [[nodiscard]] Result<void> toggle(const Change &change);

private:
    Database &m_database;
};

} // namespace jamwright::store
