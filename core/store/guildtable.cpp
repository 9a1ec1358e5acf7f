// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/guildtable.h"

#include "store/database.h"
#include "store/rows.h"
#include "store/transaction.h"

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

Result<void> GuildTable::record(const QString &doneKey, Snowflake object, const QString &intentKey,
                                const QJsonObject &intent)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    const QString now = m_database.clock().now().toString(Qt::ISODateWithMs);
    if (!doneKey.isEmpty()) {
        auto done =
            m_database.run(u"INSERT INTO guild_object (event_id, guild_id, key, snowflake, done_at) "
                           "VALUES (?, ?, ?, ?, ?) ON CONFLICT (event_id, guild_id, key) "
                           "DO UPDATE SET snowflake = excluded.snowflake, done_at = excluded.done_at"_s,
                           {m_event.value, qint64(m_guild.value()), doneKey, toColumn(std::optional(object)), now});
        if (!done) {
            return done;
        }
    }
    const QVariantList place = {m_event.value, qint64(m_guild.value())};
    auto noted =
        intentKey.isEmpty()
            ? m_database.run(u"DELETE FROM guild_intent WHERE event_id = ? AND guild_id = ?"_s, place)
            : m_database.run(u"INSERT INTO guild_intent (event_id, guild_id, key, step, at) VALUES (?, ?, ?, ?, ?) "
                             "ON CONFLICT (event_id, guild_id) DO UPDATE SET key = excluded.key, step = excluded.step, "
                             "at = excluded.at"_s,
                             place + QVariantList{intentKey, toJsonText(intent), now});
    return noted ? transaction->commit() : noted;
}

Result<JournalledObjects> GuildTable::objects()
{
    JournalledObjects objects;
    auto done = m_database.each(u"SELECT key, snowflake FROM guild_object WHERE event_id = ? AND guild_id = ? "
                                "AND snowflake IS NOT NULL"_s,
                                {m_event.value, qint64(m_guild.value())}, [&](const QSqlQuery &row) {
                                    objects[row.value(0).toString()] = Snowflake(quint64(row.value(1).toLongLong()));
                                });
    if (!done) {
        return done.error();
    }
    return objects;
}

Result<std::optional<QJsonObject>> GuildTable::intent()
{
    return m_database
        .select(u"SELECT step FROM guild_intent WHERE event_id = ? AND guild_id = ?"_s,
                {m_event.value, qint64(m_guild.value())},
                [](const QSqlQuery &row) { return objectFromColumn(row.value(0)); })
        .map([](const std::vector<QJsonObject> &rows) {
            return rows.empty() ? std::nullopt : std::optional(rows.front());
        });
}

Result<RunId> GuildTable::beginRun(const QString &guildName, int steps)
{
    return m_database
        .insert(
            u"INSERT INTO run (event_id, guild_id, guild_name, steps, started_at) VALUES (?, ?, ?, ?, ?)"_s,
            {m_event.value, qint64(m_guild.value()), toColumn(guildName), steps, toColumn(m_database.clock().now())})
        .map([](qint64 id) { return RunId{id}; });
}

Result<void> GuildTable::finishRuns()
{
    return m_database.run(
        u"UPDATE run SET finished_at = ? WHERE event_id = ? AND guild_id = ? AND finished_at IS NULL"_s,
        {toColumn(m_database.clock().now()), m_event.value, qint64(m_guild.value())});
}

Result<GuildFacts> guildFacts(Database &database, EventId event)
{
    GuildFacts facts;
    qint64 guild = 0;
    auto newest = database.each(u"SELECT guild_id, guild_name, finished_at IS NULL FROM run WHERE event_id = ? "
                                "ORDER BY id DESC LIMIT 1"_s,
                                {event.value}, [&](const QSqlQuery &row) {
                                    guild = row.value(0).toLongLong();
                                    facts.guildName = row.value(1).toString();
                                    facts.unfinished = row.value(2).toBool();
                                });
    if (!newest) {
        return newest.error();
    }
    auto counted =
        database.each(u"SELECT count(snowflake), count(*) FROM guild_object WHERE event_id = ? AND guild_id = ?"_s,
                      {event.value, guild}, [&](const QSqlQuery &row) {
                          facts.objects = row.value(0).toInt();
                          facts.rolesGiven = row.value(1).toInt() - facts.objects;
                      });
    if (!counted) {
        return counted.error();
    }
    return facts;
}

Result<std::vector<GuildObjectRow>> guildObjects(Database &database, EventId event)
{
    return database.select(u"SELECT guild_id, key, snowflake, done_at FROM guild_object WHERE event_id = ? "
                           "ORDER BY guild_id, key"_s,
                           {event.value}, [](const QSqlQuery &row) {
                               return GuildObjectRow{Snowflake(quint64(row.value(0).toLongLong())),
                                                     row.value(1).toString(), snowflakeFromColumn(row.value(2)),
                                                     QDateTime::fromString(row.value(3).toString(), Qt::ISODateWithMs)};
                           });
}

} // namespace jamwright::store
