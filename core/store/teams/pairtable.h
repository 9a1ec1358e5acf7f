// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/team.h"

#include <vector>

namespace jamwright::store {

class Database;

/// Who must, or must not, be in one team at an event.
class PairTable
{
public:
    explicit PairTable(Database &database)
        : m_database(database)
    {
    }

    /// By the people's ids, the smaller one of a pair first.
    [[nodiscard]] Result<std::vector<PairRule>> list(EventId event);
    /// Puts the rules in the place of the event's. No two may be about the same people.
    [[nodiscard]] Result<void> replace(EventId event, const std::vector<PairRule> &rules);

private:
    Database &m_database;
};

} // namespace jamwright::store
