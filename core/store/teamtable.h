// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/team.h"

#include <optional>
#include <vector>

namespace jamwright::store {

class Database;

/// How the teams that stand were formed.
struct FormationRecord {
    quint64 seed = 0;
    quint64 moves = 0;
    double seconds = 0;
};

class TeamTable
{
public:
    explicit TeamTable(Database &database)
        : m_database(database)
    {
    }

    /// In the order they were formed.
    [[nodiscard]] Result<std::vector<Team>> list(EventId event);
    /// Puts the teams in the place of the event's; the old ones' submissions, reviews and marks must be gone.
    [[nodiscard]] Result<void> replace(EventId event, const std::vector<Team> &teams, const FormationRecord &record,
                                       const QDateTime &at);
    [[nodiscard]] Result<std::optional<FormationRecord>> formation(EventId event);
    /// Former teams of this workspace's own other events, as past teams.
    [[nodiscard]] Result<std::vector<PastTeam>> teamsOfOtherEvents(EventId event);

private:
    Database &m_database;
};

} // namespace jamwright::store
