// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/guild/guildtable.h"

#include "domain/guild/stepkeys.h"
#include "store/database.h"
#include "store/rows.h"
#include "store/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Before names were kept, nothing was said of which role was given but the key of the step that made it.
void nameGivenRoles(JournalledObjects &objects)
{
    for (auto &[key, object] : objects) {
        if (object.id.isNull() && stepkey::isGrant(key)) {
            const auto role = objects.find(stepkey::roleOfGrant(key));
            object.id = role == objects.end() ? Snowflake() : role->second.id;
        }
    }
}

std::optional<Snowflake> idToWrite(Snowflake id)
{
    return id.isNull() ? std::nullopt : std::optional(id);
}

} // namespace

Result<void> GuildTable::record(const std::vector<Done> &done, const QStringList &dropped,
                                const std::vector<Intent> &begun)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    const QString now = m_database.clock().now().toString(Qt::ISODateWithMs);
    const QVariantList place = {m_event.value, qint64(m_guild.value())};
    Result<void> written;
    const auto run = [&](const QString &sql, const QVariantList &values) {
        written = written.andThen([&] { return m_database.run(sql, place + values); });
    };
    const auto forgetIntent = [&](const QString &key) {
        run(u"DELETE FROM guild_intent WHERE event_id = ? AND guild_id = ? AND key = ?"_s, {key});
    };
    for (const Done &step : done) {
        forgetIntent(step.key);
        if (step.gone) {
            run(u"INSERT OR IGNORE INTO guild_role_gone SELECT guild_id, snowflake FROM guild_object WHERE event_id = "
                u"? "
                "AND guild_id = ? AND key = ? AND key LIKE '%:role' AND key NOT LIKE 'member:%' AND NOT adopted "
                "AND snowflake IS NOT NULL"_s,
                {step.key});
            run(u"DELETE FROM guild_object WHERE event_id = ? AND guild_id = ? AND key = ?"_s, {step.key});
        } else {
            run(u"INSERT INTO guild_object (event_id, guild_id, key, snowflake, name, note, adopted, done_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (event_id, guild_id, key) DO UPDATE SET "
                "snowflake = excluded.snowflake, name = excluded.name, note = excluded.note, "
                "adopted = excluded.adopted, done_at = excluded.done_at"_s,
                {step.key, toColumn(idToWrite(step.made.id)), toColumn(step.made.name), toColumn(step.made.note),
                 int(step.made.adopted), now});
        }
    }
    for (const QString &key : dropped) {
        forgetIntent(key);
    }
    for (const Intent &intent : begun) {
        run(u"INSERT INTO guild_intent (event_id, guild_id, key, step, at) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (event_id, guild_id, key) DO UPDATE SET step = excluded.step, at = excluded.at"_s,
            {intent.key, toJsonText(intent.step), now});
    }
    return written ? transaction->commit() : written;
}

Result<JournalledObjects> GuildTable::objects()
{
    JournalledObjects objects;
    auto done = m_database.each(
        u"SELECT key, snowflake, name, note, adopted, done_at FROM guild_object WHERE event_id = ? AND guild_id = ?"_s,
        {m_event.value, qint64(m_guild.value())}, [&](const QSqlQuery &row) {
            objects[row.value(0).toString()] = {Snowflake(quint64(row.value(1).toLongLong())), row.value(2).toString(),
                                                row.value(3).toString(), row.value(4).toBool(),
                                                QDateTime::fromString(row.value(5).toString(), Qt::ISODateWithMs)};
        });
    if (!done) {
        return done.error();
    }
    nameGivenRoles(objects);
    return objects;
}

Result<std::vector<QJsonObject>> GuildTable::intents()
{
    return m_database.select(u"SELECT step FROM guild_intent WHERE event_id = ? AND guild_id = ? ORDER BY at, key"_s,
                             {m_event.value, qint64(m_guild.value())},
                             [](const QSqlQuery &row) { return objectFromColumn(row.value(0)); });
}

Result<std::map<Snowflake, QString>> GuildTable::madeForOthers()
{
    std::map<Snowflake, QString> made;
    auto read = m_database.each(
        u"SELECT guild_object.snowflake, event.name FROM guild_object JOIN event ON event.id = event_id "
        "WHERE event_id <> ? AND guild_id = ? AND NOT adopted AND snowflake IS NOT NULL AND key NOT LIKE 'member:%'"_s,
        {m_event.value, qint64(m_guild.value())}, [&made](const QSqlQuery &row) {
            made[Snowflake(quint64(row.value(0).toLongLong()))] = row.value(1).toString();
        });
    return read ? Result<std::map<Snowflake, QString>>(std::move(made)) : read.error();
}

Result<QList<Snowflake>> GuildTable::rolesGone()
{
    return m_database
        .select(u"SELECT snowflake FROM guild_role_gone WHERE guild_id = ?"_s, {qint64(m_guild.value())},
                [](const QSqlQuery &row) { return Snowflake(quint64(row.value(0).toLongLong())); })
        .map([](const std::vector<Snowflake> &ids) { return QList<Snowflake>(ids.begin(), ids.end()); });
}

Result<void> GuildTable::forgetObjects(const QStringList &butNot)
{
    return m_database.run(u"DELETE FROM guild_object WHERE event_id = ? AND guild_id = ? "
                          "AND key NOT IN (SELECT value FROM json_each(?))"_s,
                          {m_event.value, qint64(m_guild.value()),
                           QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(butNot)).toJson())});
}

Result<void> GuildTable::beginRun(OrderKind kind, const QString &guildName, int steps, const Begun &plan)
{
    return m_database.run(
        u"INSERT INTO run (event_id, guild_id, kind, guild_name, steps, fingerprint, step_marks, started_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {m_event.value, qint64(m_guild.value()), nameOf(kind), toColumn(guildName), steps, toColumn(plan.fingerprint),
         toColumn(plan.stepMarks.join(u' ')), toColumn(m_database.clock().now())});
}

Result<GuildTable::Begun> GuildTable::unfinishedRun(OrderKind kind)
{
    return m_database
        .select(u"SELECT fingerprint, step_marks FROM run WHERE event_id = ? AND guild_id = ? AND finished_at IS NULL "
                "AND (kind IS NULL OR kind = ?) ORDER BY id DESC LIMIT 1"_s,
                {m_event.value, qint64(m_guild.value()), nameOf(kind)},
                [](const QSqlQuery &row) {
                    return Begun{row.value(0).toString(), row.value(1).toString().split(u' ', Qt::SkipEmptyParts)};
                })
        .map([](const std::vector<Begun> &rows) { return rows.empty() ? Begun() : rows.front(); });
}

Result<void> GuildTable::finishRuns(OrderKind kind)
{
    const QString which = kind == OrderKind::TearDown  ? QString()
                          : kind == OrderKind::Provide ? u" AND kind IS NOT 'announce'"_s
                                                       : u" AND kind = '%1'"_s.arg(nameOf(kind));
    return m_database.run(
        u"UPDATE run SET finished_at = ? WHERE event_id = ? AND guild_id = ? AND finished_at IS NULL"_s + which,
        {toColumn(m_database.clock().now()), m_event.value, qint64(m_guild.value())});
}

namespace {

Result<void> countObjects(Database &database, EventId event, GuildFacts &facts)
{
    return database.each(u"SELECT count(*) FILTER (WHERE key NOT LIKE 'member:%' AND snowflake IS NOT NULL), "
                         "count(*) FILTER (WHERE key LIKE 'member:%' AND key NOT LIKE '%:invite') "
                         "FROM guild_object WHERE event_id = ? AND guild_id = ?"_s,
                         {event.value, qint64(facts.guild.value())}, [&facts](const QSqlQuery &row) {
                             facts.objects = row.value(0).toInt();
                             facts.rolesGiven = row.value(1).toInt();
                         });
}

// Versions that kept no kind ended a run that was gone on with by the next one, whose row is newer.
Result<void> findUnfinished(Database &database, EventId event, GuildFacts &facts)
{
    const auto guild = qint64(facts.guild.value());
    return database.each(
        u"SELECT kind FROM run WHERE event_id = ? AND guild_id = ? AND finished_at IS NULL AND (kind IS NOT NULL OR "
        "id = (SELECT max(id) FROM run WHERE event_id = ? AND guild_id = ?)) ORDER BY id DESC LIMIT 1"_s,
        {event.value, guild, event.value, guild}, [&facts](const QSqlQuery &row) {
            facts.unfinished = true;
            facts.unfinishedKind = fromName<OrderKind>(row.value(0).toString());
        });
}

} // namespace

Result<std::vector<GuildFacts>> guildFacts(Database &database, EventId event)
{
    // SQLite takes the name from the row that has the maximum.
    auto guilds = database.select(u"SELECT guild_id, guild_name, max(id) AS newest FROM run WHERE event_id = ? "
                                  "GROUP BY guild_id ORDER BY newest DESC"_s,
                                  {event.value}, [](const QSqlQuery &row) {
                                      GuildFacts facts;
                                      facts.guild = Snowflake(quint64(row.value(0).toLongLong()));
                                      facts.guildName = row.value(1).toString();
                                      return facts;
                                  });
    if (!guilds) {
        return guilds.error();
    }
    for (GuildFacts &facts : *guilds) {
        auto counted = countObjects(database, event, facts);
        if (auto found = counted ? findUnfinished(database, event, facts) : counted; !found) {
            return found.error();
        }
    }
    return guilds;
}

Result<std::vector<Snowflake>> guildsWithRuns(Database &database)
{
    return database.select(u"SELECT DISTINCT guild_id FROM run"_s, {},
                           [](const QSqlQuery &row) { return Snowflake(quint64(row.value(0).toLongLong())); });
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
