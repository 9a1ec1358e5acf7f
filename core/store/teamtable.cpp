// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/teamtable.h"

#include "store/database.h"
#include "store/rows.h"

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

Result<std::vector<Team>> TeamTable::list(EventId event)
{
    std::vector<Team> teams;
    auto done = m_database.each(
        u"SELECT team.id, team.name, member.signup_id, member.leader FROM team LEFT JOIN member ON member.team_id = "
        u"team.id "
        "WHERE team.event_id = ? ORDER BY team.position, team.id, member.leader DESC, member.signup_id"_s,
        {event.value}, [&](const QSqlQuery &row) {
            const TeamId id{row.value(0).toLongLong()};
            if (teams.empty() || teams.back().id != id) {
                teams.push_back({id, row.value(1).toString(), {}});
            }
            if (!row.value(2).isNull()) {
                teams.back().members.push_back({SignupId{row.value(2).toLongLong()}, row.value(3).toBool()});
            }
        });
    if (!done) {
        return done.error();
    }
    return teams;
}

Result<void> TeamTable::replace(EventId event, const std::vector<Team> &teams, const FormationRecord &record,
                                const QDateTime &at)
{
    auto cleared =
        m_database.run(u"DELETE FROM member WHERE team_id IN (SELECT id FROM team WHERE event_id = ?)"_s, {event.value})
            .andThen([&] { return m_database.run(u"DELETE FROM team WHERE event_id = ?"_s, {event.value}); });
    if (!cleared) {
        return cleared;
    }
    int position = 0;
    for (const Team &team : teams) {
        auto id = m_database.insert(u"INSERT INTO team (event_id, position, name) VALUES (?, ?, ?)"_s,
                                    {event.value, ++position, team.name});
        if (!id) {
            return id.error();
        }
        for (const TeamMember &member : team.members) {
            auto added = m_database.run(u"INSERT INTO member (signup_id, team_id, leader) VALUES (?, ?, ?)"_s,
                                        {member.signup.value, *id, member.leader ? 1 : 0});
            if (!added) {
                return added;
            }
        }
    }
    // Seed and moves as text: they use all 64 bits, SQLite's integers are signed.
    return m_database.run(
        u"INSERT INTO formation (event_id, seed, moves, seconds, formed_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (event_id) DO UPDATE SET seed = excluded.seed, moves = excluded.moves, "
        "seconds = excluded.seconds, formed_at = excluded.formed_at"_s,
        {event.value, QString::number(record.seed), QString::number(record.moves), record.seconds, toColumn(at)});
}

Result<std::optional<FormationRecord>> TeamTable::formation(EventId event)
{
    return m_database
        .select(u"SELECT seed, moves, seconds FROM formation WHERE event_id = ?"_s, {event.value},
                [](const QSqlQuery &row) {
                    return FormationRecord{row.value(0).toString().toULongLong(), row.value(1).toString().toULongLong(),
                                           row.value(2).toDouble()};
                })
        .map([](const std::vector<FormationRecord> &rows) {
            return rows.empty() ? std::nullopt : std::optional(rows.front());
        });
}

Result<std::vector<PastTeam>> TeamTable::teamsOfOtherEvents(EventId event)
{
    return m_database.select(u"SELECT signup.person_id, event.name, team.name, member.leader FROM member "
                             "JOIN team ON team.id = member.team_id JOIN signup ON signup.id = member.signup_id "
                             "JOIN event ON event.id = team.event_id WHERE team.event_id <> ? "
                             "ORDER BY event.id, team.id, signup.person_id"_s,
                             {event.value}, [](const QSqlQuery &row) {
                                 return PastTeam{PersonId{row.value(0).toLongLong()}, row.value(1).toString(),
                                                 row.value(2).toString(), row.value(3).toBool()};
                             });
}

} // namespace jamwright::store
