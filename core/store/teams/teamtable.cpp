// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/teams/teamtable.h"

#include "store/database.h"
#include "store/rows.h"

#include <algorithm>
#include <set>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

const Team *teamOf(const std::vector<Team> &teams, TeamId id)
{
    const auto found = std::find_if(teams.begin(), teams.end(), [id](const Team &team) { return team.id == id; });
    return id.isStored() && found != teams.end() ? &*found : nullptr;
}

} // namespace

Result<std::vector<Team>> TeamTable::list(EventId event)
{
    std::vector<Team> teams;
    auto done = m_database.each(
        u"SELECT team.id, team.name, team.locked, member.signup_id, member.leader, member.locked FROM team "
        "LEFT JOIN member ON member.team_id = team.id "
        "WHERE team.event_id = ? ORDER BY team.position, team.id, member.leader DESC, member.signup_id"_s,
        {event.value}, [&](const QSqlQuery &row) {
            const TeamId id{row.value(0).toLongLong()};
            if (teams.empty() || teams.back().id != id) {
                teams.push_back({id, row.value(1).toString(), {}, row.value(2).toBool()});
            }
            if (!row.value(3).isNull()) {
                teams.back().members.push_back(
                    {SignupId{row.value(3).toLongLong()}, row.value(4).toBool(), row.value(5).toBool()});
            }
        });
    if (!done) {
        return done.error();
    }
    return teams;
}

Result<void> TeamTable::write(EventId event, const std::vector<Team> &before, const std::vector<Team> &after)
{
    if (auto removed = removeGone(before, after); !removed) {
        return removed;
    }
    for (const Team &team : after) {
        auto id = writeTeam(event, before, team);
        if (!id) {
            return id.error();
        }
        const Team *old = teamOf(before, team.id);
        auto written = writeMembers(*id, old == nullptr ? std::vector<TeamMember>() : old->members, team.members);
        if (!written) {
            return written;
        }
    }
    return {};
}

Result<void> TeamTable::removeGone(const std::vector<Team> &before, const std::vector<Team> &after)
{
    std::set<SignupId> placed;
    for (const Team &team : after) {
        for (const TeamMember &member : team.members) {
            placed.insert(member.signup);
        }
    }
    for (const Team &team : before) {
        const bool stays = teamOf(after, team.id) != nullptr;
        for (const TeamMember &member : team.members) {
            // Who only changes teams keeps her row, but for those whose team goes from under it.
            if (!stays || !placed.contains(member.signup)) {
                auto done = m_database.run(u"DELETE FROM member WHERE signup_id = ?"_s, {member.signup.value});
                if (!done) {
                    return done;
                }
            }
        }
        if (!stays) {
            auto done = m_database.run(u"DELETE FROM team WHERE id = ?"_s, {team.id.value});
            if (!done) {
                return done;
            }
        }
    }
    return {};
}

Result<TeamId> TeamTable::writeTeam(EventId event, const std::vector<Team> &before, const Team &team)
{
    const Team *old = teamOf(before, team.id);
    if (old == nullptr) {
        return m_database
            .insert(u"INSERT INTO team (event_id, position, name, locked) VALUES (?, "
                    "(SELECT coalesce(max(position), 0) + 1 FROM team WHERE event_id = ?), ?, ?)"_s,
                    {event.value, event.value, team.name, team.locked ? 1 : 0})
            .map([](qint64 id) { return TeamId{id}; });
    }
    if (old->name == team.name && old->locked == team.locked) {
        return team.id;
    }
    auto done = m_database.run(u"UPDATE team SET name = ?, locked = ? WHERE id = ?"_s,
                               {team.name, team.locked ? 1 : 0, team.id.value});
    return done ? Result<TeamId>(team.id) : Result<TeamId>(done.error());
}

Result<void> TeamTable::writeMembers(TeamId team, const std::vector<TeamMember> &before,
                                     const std::vector<TeamMember> &after)
{
    for (const TeamMember &member : after) {
        if (std::find(before.begin(), before.end(), member) != before.end()) {
            continue;
        }
        auto done = m_database.run(u"INSERT INTO member (signup_id, team_id, leader, locked) VALUES (?, ?, ?, ?) "
                                   "ON CONFLICT (signup_id) DO UPDATE SET team_id = excluded.team_id, "
                                   "leader = excluded.leader, locked = excluded.locked"_s,
                                   {member.signup.value, team.value, member.leader ? 1 : 0, member.locked ? 1 : 0});
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> TeamTable::setFormation(EventId event, const FormationRecord &record, const QDateTime &at)
{
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
