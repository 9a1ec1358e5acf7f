// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/guild/guildsetuptable.h"

#include "store/database.h"
#include "store/rows.h"

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

Result<std::optional<QJsonObject>> GuildSetupTable::guildTemplate(EventId event)
{
    return m_database
        .select(u"SELECT guild_template FROM event WHERE id = ? AND guild_template IS NOT NULL"_s, {event.value},
                [](const QSqlQuery &row) { return objectFromColumn(row.value(0)); })
        .map([](const std::vector<QJsonObject> &rows) {
            return rows.empty() ? std::nullopt : std::optional(rows.front());
        });
}

Result<void> GuildSetupTable::setGuildTemplate(EventId event, const QJsonObject &rooms)
{
    return m_database.run(u"UPDATE event SET guild_template = ? WHERE id = ?"_s, {toJsonText(rooms), event.value});
}

Result<std::map<QString, Snowflake>> GuildSetupTable::bindings(Snowflake guild)
{
    std::map<QString, Snowflake> bound;
    auto read = m_database.each(
        u"SELECT key, snowflake FROM guild_binding WHERE guild_id = ?"_s, {qint64(guild.value())},
        [&](const QSqlQuery &row) { bound[row.value(0).toString()] = Snowflake(quint64(row.value(1).toLongLong())); });
    if (!read) {
        return read.error();
    }
    return bound;
}

Result<void> GuildSetupTable::bind(Snowflake guild, const QString &key, Snowflake object)
{
    if (object.isNull()) {
        return m_database.run(u"DELETE FROM guild_binding WHERE guild_id = ? AND key = ?"_s,
                              {qint64(guild.value()), key});
    }
    return m_database.run(u"INSERT INTO guild_binding (guild_id, key, snowflake) VALUES (?, ?, ?) "
                          "ON CONFLICT (guild_id, key) DO UPDATE SET snowflake = excluded.snowflake"_s,
                          {qint64(guild.value()), key, qint64(object.value())});
}

} // namespace jamwright::store
