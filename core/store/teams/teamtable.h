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
    /// Makes the event's teams, which are `before`, those of `after`: a team of the same id stays and becomes as it is
    /// there, one without an id is new, one that is not there any more goes; its submission must be gone. The order of
    /// those that stay is left as it is, new ones come behind.
    [[nodiscard]] Result<void> write(EventId event, const std::vector<Team> &before, const std::vector<Team> &after);
    [[nodiscard]] Result<void> setFormation(EventId event, const FormationRecord &record, const QDateTime &at);
    [[nodiscard]] Result<std::optional<FormationRecord>> formation(EventId event);
    /// Former teams of this workspace's own other events, as past teams.
    [[nodiscard]] Result<std::vector<PastTeam>> teamsOfOtherEvents(EventId event);

private:
    [[nodiscard]] Result<void> removeGone(const std::vector<Team> &before, const std::vector<Team> &after);
    [[nodiscard]] Result<TeamId> writeTeam(EventId event, const std::vector<Team> &before, const Team &team);
    [[nodiscard]] Result<void> writeMembers(TeamId team, const std::vector<TeamMember> &before,
                                            const std::vector<TeamMember> &after);

    Database &m_database;
};

} // namespace jamwright::store
