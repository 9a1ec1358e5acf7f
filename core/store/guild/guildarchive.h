// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "base/snowflake.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace jamwright::store {

class Database;

/// A row of what a teardown kept of a room.
struct ArchiveRow {
    enum class Kind { Room, Member, Pin };
    Snowflake channel;
    Kind kind = Kind::Room;
    Snowflake person; ///< of Member and Pin; null = not known
    QString name;     ///< of the room, the member or who wrote the pin
    QString content;  ///< the topic, or what is pinned
    QDateTime at;     ///< when it was kept
};

/// The rooms that teardowns of an event kept, on whatever guild.
class GuildArchive
{
public:
    GuildArchive(Database &database, EventId event)
        : m_database(database)
        , m_event(event)
    {
    }

    /// In one transaction. What was kept of the same channels before is replaced.
    [[nodiscard]] Result<void> keep(Snowflake guild, const std::vector<ArchiveRow> &rows);
    /// Room by room, each with its members and then its pins.
    [[nodiscard]] Result<std::vector<ArchiveRow>> rows();

private:
    Database &m_database;
    EventId m_event;
};

} // namespace jamwright::store
