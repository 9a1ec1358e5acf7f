// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/persontable.h"

#include "store/database.h"
#include "store/rows.h"

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

QVariantList toColumns(const Person &person)
{
    return {toColumn(person.discordId), toColumn(person.discordName), toColumn(person.displayName),
            toColumn(person.email), toColumn(person.github)};
}

} // namespace

Result<std::vector<Person>> PersonTable::list()
{
    return m_database.select(
        u"SELECT id, discord_id, discord_name, display_name, email, github FROM person ORDER BY id"_s, {},
        [](const QSqlQuery &row) {
            Person person;
            person.id.value = row.value(0).toLongLong();
            person.discordId = snowflakeFromColumn(row.value(1));
            person.discordName = row.value(2).toString();
            person.displayName = row.value(3).toString();
            person.email = row.value(4).toString();
            person.github = row.value(5).toString();
            return person;
        });
}

Result<PersonId> PersonTable::insert(const Person &person)
{
    return m_database
        .insert(u"INSERT INTO person (discord_id, discord_name, display_name, email, github) VALUES (?, ?, ?, ?, ?)"_s,
                toColumns(person))
        .map([](qint64 id) { return PersonId{id}; });
}

Result<void> PersonTable::update(const Person &person)
{
    return m_database.run(
        u"UPDATE person SET discord_id = ?, discord_name = ?, display_name = ?, email = ?, github = ? WHERE id = ?"_s,
        toColumns(person) << person.id.value);
}

Result<std::map<PersonId, Ban>> PersonTable::bans()
{
    std::map<PersonId, Ban> bans;
    auto done = m_database.each(u"SELECT person_id, reason, jams, since FROM ban"_s, {}, [&](const QSqlQuery &row) {
        const PersonId person{row.value(0).toLongLong()};
        bans[person] = {person, row.value(1).toString(), numberFromColumn(row.value(2)),
                        QDateTime::fromString(row.value(3).toString(), Qt::ISODateWithMs)};
    });
    if (!done) {
        return done.error();
    }
    return bans;
}

Result<void> PersonTable::setBan(const Ban &ban)
{
    return m_database.run(
        u"INSERT INTO ban (person_id, reason, jams, since) VALUES (?, ?, ?, ?) ON CONFLICT (person_id) "
        "DO UPDATE SET reason = excluded.reason, jams = excluded.jams"_s,
        {ban.person.value, toColumn(ban.reason), toColumn(ban.jams), toColumn(ban.since)});
}

Result<std::vector<PastTeam>> PersonTable::pastTeams()
{
    return m_database.select(u"SELECT person_id, event, team, leader FROM past_team ORDER BY event, team, person_id"_s,
                             {}, [](const QSqlQuery &row) {
                                 return PastTeam{PersonId{row.value(0).toLongLong()}, row.value(1).toString(),
                                                 row.value(2).toString(), row.value(3).toBool()};
                             });
}

Result<void> PersonTable::addPastTeam(const PastTeam &team)
{
    return m_database.run(u"INSERT INTO past_team (event, team, person_id, leader) VALUES (?, ?, ?, ?) "
                          "ON CONFLICT (event, team, person_id) DO UPDATE SET leader = excluded.leader"_s,
                          {team.event, team.team, team.person.value, team.leader ? 1 : 0});
}

} // namespace jamwright::store
