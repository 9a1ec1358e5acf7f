// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "base/snowflake.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>

namespace jamwright::store {

class Database;

/// What an organiser sets up for a guild: the event's template, and what of the guild is meant by it.
class GuildSetupTable
{
public:
    explicit GuildSetupTable(Database &database)
        : m_database(database)
    {
    }

    /// The event's own template; empty = it has none.
    [[nodiscard]] Result<std::optional<QJsonObject>> guildTemplate(EventId event);
    [[nodiscard]] Result<void> setGuildTemplate(EventId event, const QJsonObject &rooms);

    [[nodiscard]] Result<std::map<QString, Snowflake>> bindings(Snowflake guild);
    /// null = not bound any more.
    [[nodiscard]] Result<void> bind(Snowflake guild, const QString &key, Snowflake object);

private:
    Database &m_database;
};

} // namespace jamwright::store
