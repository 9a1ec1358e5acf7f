// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/guild/guildarchive.h"

#include "store/database.h"
#include "store/rows.h"
#include "store/transaction.h"

#include <array>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QLatin1String, 3> kindNames = {"room"_L1, "member"_L1, "pin"_L1};

ArchiveRow::Kind kindOf(const QString &name)
{
    return name == kindNames[1]   ? ArchiveRow::Kind::Member
           : name == kindNames[2] ? ArchiveRow::Kind::Pin
                                  : ArchiveRow::Kind::Room;
}

} // namespace

Result<void> GuildArchive::keep(Snowflake guild, const std::vector<ArchiveRow> &rows)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    Result<void> written;
    for (const ArchiveRow &row : rows) {
        if (row.kind == ArchiveRow::Kind::Room) {
            written = written.andThen([&] {
                return m_database.run(u"DELETE FROM guild_archive WHERE event_id = ? AND channel = ?"_s,
                                      {m_event.value, qint64(row.channel.value())});
            });
        }
    }
    for (const ArchiveRow &row : rows) {
        written = written.andThen([&] {
            const auto person = row.person.isNull() ? std::nullopt : std::optional(row.person);
            return m_database.run(
                u"INSERT INTO guild_archive (event_id, guild_id, channel, kind, person, name, content, "
                "at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {m_event.value, qint64(guild.value()), qint64(row.channel.value()),
                 QString(kindNames[size_t(row.kind)]), toColumn(person), toColumn(row.name), toColumn(row.content),
                 toColumn(m_database.clock().now())});
        });
    }
    return written ? transaction->commit() : written;
}

Result<std::vector<ArchiveRow>> GuildArchive::rows()
{
    return m_database.select(
        u"SELECT channel, kind, person, name, content, at FROM guild_archive WHERE event_id = ? "
        "ORDER BY (SELECT name FROM guild_archive AS room WHERE room.channel = guild_archive.channel "
        "AND room.event_id = guild_archive.event_id AND room.kind = 'room'), channel, "
        "CASE kind WHEN 'room' THEN 0 WHEN 'member' THEN 1 ELSE 2 END, id"_s,
        {m_event.value}, [](const QSqlQuery &row) {
            return ArchiveRow{Snowflake(quint64(row.value(0).toLongLong())),
                              kindOf(row.value(1).toString()),
                              Snowflake(quint64(row.value(2).toLongLong())),
                              row.value(3).toString(),
                              row.value(4).toString(),
                              QDateTime::fromString(row.value(5).toString(), Qt::ISODateWithMs)};
        });
}

} // namespace jamwright::store
