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

constexpr auto personColumns = "SELECT id, discord_id, discord_name, display_name, email, github FROM person "_L1;

Person readPerson(const QSqlQuery &row)
{
    Person person;
    person.id.value = row.value(0).toLongLong();
    person.discordId = snowflakeFromColumn(row.value(1));
    person.discordName = row.value(2).toString();
    person.displayName = row.value(3).toString();
    person.email = row.value(4).toString();
    person.github = row.value(5).toString();
    return person;
}

constexpr auto pastTeamColumns = "SELECT person_id, event, team, leader, finished, place, notes FROM past_team "_L1;

PastTeam readPastTeam(const QSqlQuery &row)
{
    const QVariant finished = row.value(4);
    return {PersonId{row.value(0).toLongLong()},
            row.value(1).toString(),
            row.value(2).toString(),
            row.value(3).toBool(),
            finished.isNull() ? std::nullopt : std::optional(finished.toBool()),
            numberFromColumn(row.value(5)),
            row.value(6).toString()};
}

QVariantList toColumns(const PastTeam &team)
{
    return {team.event,
            team.team,
            team.person.value,
            team.leader ? 1 : 0,
            toColumn(team.finished ? std::optional(int(*team.finished)) : std::nullopt),
            toColumn(team.place),
            team.notes.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(team.notes)};
}

PersonNote readNote(const QSqlQuery &row)
{
    return {PersonId{row.value(0).toLongLong()},
            fromName<NoteKind>(row.value(1).toString()).value_or(NoteKind::Note),
            row.value(2).toString(),
            row.value(3).toString(),
            EventId{row.value(4).toLongLong()},
            QDateTime::fromString(row.value(5).toString(), Qt::ISODateWithMs)};
}

} // namespace

Result<std::vector<Person>> PersonTable::list()
{
    return m_database.select(personColumns + u"ORDER BY id"_s, {}, readPerson);
}

Result<std::optional<Person>> PersonTable::find(PersonId person)
{
    return m_database.select(personColumns + u"WHERE id = ?"_s, {person.value}, readPerson)
        .map([](const std::vector<Person> &found) {
            return found.empty() ? std::nullopt : std::optional(found.front());
        });
}

Result<PersonId> PersonTable::insert(const Person &person)
{
    return m_database
        .insert(u"INSERT INTO person (discord_id, discord_name, display_name, email, github) VALUES (?, ?, ?, ?, ?)"_s,
                toColumns(person))
        .map([](qint64 id) { return PersonId{id}; });
}

Result<PersonId> PersonTable::insertAll(size_t count, const std::function<Person(size_t)> &person)
{
    return m_database
        .insertAll(u"person (discord_id, discord_name, display_name, email, github)"_s, count,
                   [&](size_t i) { return toColumns(person(i)); })
        .map([](qint64 first) { return PersonId{first}; });
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
    auto done =
        m_database.each(u"SELECT person_id, reason, jams, since, decided_by FROM ban"_s, {}, [&](const QSqlQuery &row) {
            const PersonId person{row.value(0).toLongLong()};
            bans[person] = {person,
                            row.value(1).toString(),
                            numberFromColumn(row.value(2)),
                            QDateTime::fromString(row.value(3).toString(), Qt::ISODateWithMs),
                            row.value(4).toString(),
                            {}};
        });
    auto used = done.andThen([&] {
        return m_database.each(
            u"SELECT person_id, event_id FROM ban_use ORDER BY person_id, event_id"_s, {}, [&](const QSqlQuery &row) {
                bans[PersonId{row.value(0).toLongLong()}].usedAt.push_back(EventId{row.value(1).toLongLong()});
            });
    });
    if (!used) {
        return used.error();
    }
    return bans;
}

Result<void> PersonTable::setBan(const Ban &ban)
{
    return liftBan(ban.person).andThen([&] {
        return m_database.run(
            u"INSERT INTO ban (person_id, reason, jams, since, decided_by) VALUES (?, ?, ?, ?, ?)"_s,
            {ban.person.value, toColumn(ban.reason), toColumn(ban.jams), toColumn(ban.since), toColumn(ban.by)});
    });
}

Result<void> PersonTable::liftBan(PersonId person)
{
    return m_database.run(u"DELETE FROM ban_use WHERE person_id = ?"_s, {person.value}).andThen([&] {
        return m_database.run(u"DELETE FROM ban WHERE person_id = ?"_s, {person.value});
    });
}

Result<void> PersonTable::useBan(PersonId person, EventId event, const QDateTime &at)
{
    return m_database.run(
        u"INSERT INTO ban_use (person_id, event_id, at) VALUES (?, ?, ?) ON CONFLICT (person_id, event_id) DO NOTHING"_s,
        {person.value, event.value, toColumn(at)});
}

Result<std::vector<PastTeam>> PersonTable::pastTeams()
{
    return m_database.select(pastTeamColumns + u"ORDER BY event, team, person_id"_s, {}, readPastTeam);
}

Result<std::vector<PastTeam>> PersonTable::pastTeams(PersonId person)
{
    return m_database.select(pastTeamColumns + u"WHERE person_id = ? ORDER BY event, team"_s, {person.value},
                             readPastTeam);
}

Result<void> PersonTable::leaveOtherTeams(const PastTeam &team)
{
    return m_database.run(
        u"DELETE FROM past_team WHERE person_id = ? AND event = ? COLLATE NOCASE AND (event <> ? OR team <> ?)"_s,
        {team.person.value, team.event, team.event, team.team});
}

Result<void> PersonTable::putPastTeam(const PastTeam &team)
{
    // What an import does not say of a team stays as it was known.
    return leaveOtherTeams(team).andThen([&] {
        return m_database.run(u"INSERT INTO past_team (event, team, person_id, leader, finished, place, notes) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (event, team, person_id) DO UPDATE SET "
                              "leader = excluded.leader, finished = ifnull(excluded.finished, finished), "
                              "place = ifnull(excluded.place, place), notes = ifnull(excluded.notes, notes)"_s,
                              toColumns(team));
    });
}

Result<void> PersonTable::setOutcome(const PastTeam &team)
{
    return leaveOtherTeams(team).andThen([&] {
        return m_database.run(u"INSERT INTO past_team (event, team, person_id, leader, finished, place, notes) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (event, team, person_id) DO UPDATE SET "
                              "leader = excluded.leader, finished = excluded.finished, place = excluded.place"_s,
                              toColumns(team));
    });
}

Result<std::vector<PersonNote>> PersonTable::notes(PersonId person)
{
    return m_database.select(
        u"SELECT person_id, kind, text, written_by, event_id, at FROM note WHERE person_id = ? ORDER BY id"_s,
        {person.value}, readNote);
}

Result<std::vector<PersonNote>> PersonTable::notes()
{
    return m_database.select(u"SELECT person_id, kind, text, written_by, event_id, at FROM note ORDER BY id"_s, {},
                             readNote);
}

Result<void> PersonTable::addNote(const PersonNote &note)
{
    return m_database.run(
        u"INSERT INTO note (person_id, kind, text, written_by, event_id, at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {note.person.value, nameOf(note.kind), note.text, toColumn(note.by), toColumn(note.event), toColumn(note.at)});
}

Result<std::map<PersonId, std::vector<EventId>>> PersonTable::signedUpFor()
{
    std::map<PersonId, std::vector<EventId>> events;
    auto done =
        m_database.each(u"SELECT person_id, event_id FROM signup ORDER BY event_id"_s, {}, [&](const QSqlQuery &row) {
            events[PersonId{row.value(0).toLongLong()}].push_back(EventId{row.value(1).toLongLong()});
        });
    if (!done) {
        return done.error();
    }
    return events;
}

} // namespace jamwright::store
