// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/judging/entranttable.h"

#include "domain/person.h"
#include "store/database.h"
#include "store/rows.h"

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

Result<std::vector<Entrant>> entrantsOf(Database &database, EventId event)
{
    return database.select(
        u"SELECT submission.id, person.id, discord_id, email, json_extract(fields, '$.organisation'), display_name, "
        "discord_name, team.name FROM submission JOIN team ON team.id = submission.team_id "
        "JOIN member ON member.team_id = team.id JOIN signup ON signup.id = signup_id "
        "JOIN person ON person.id = person_id WHERE submission.event_id = ? ORDER BY submission.id, signup.id"_s,
        {event.value}, [](const QSqlQuery &row) {
            Person person;
            person.id.value = row.value(1).toLongLong();
            person.discordId = snowflakeFromColumn(row.value(2));
            person.email = row.value(3).toString();
            person.displayName = row.value(5).toString();
            person.discordName = row.value(6).toString();
            return Entrant{SubmissionId{row.value(0).toLongLong()},
                           person.id,
                           person.discordId,
                           person.email,
                           row.value(4).toString(),
                           person.shownName(),
                           row.value(7).toString()};
        });
}

} // namespace jamwright::store
