// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/teamexport.h"

#include "exchange/csvwriter.h"
#include "exchange/values/numbertext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

QByteArray teamsCsv(const std::vector<TeamExportRow> &rows, bool forSpreadsheets)
{
    CsvWriter writer(forSpreadsheets);
    writer.row({u"team"_s, u"person_id"_s, u"discord_id"_s, u"display_name"_s, u"leader"_s, u"utc_offset_minutes"_s,
                u"skill"_s});
    for (const TeamExportRow &row : rows) {
        writer.row({row.team, QString::number(row.person.value), row.discordId ? row.discordId->toString() : QString(),
                    row.displayName, row.leader ? u"yes"_s : u"no"_s,
                    row.offset ? QString::number(row.offset->minutes()) : QString(),
                    row.skill ? numberText(*row.skill) : QString()});
    }
    return writer.bytes();
}

QByteArray teamsSirRobinCsv(const std::vector<TeamExportRow> &rows)
{
    CsvWriter writer;
    writer.row({u"Team Name"_s, u"Team Member Discord ID"_s, u"Team Leader"_s});
    for (const TeamExportRow &row : rows) {
        if (!row.team.isEmpty() && row.discordId) {
            writer.row({row.team, row.discordId->toString(), row.leader ? u"Y"_s : u"N"_s});
        }
    }
    return writer.bytes();
}

QByteArray teamsJamJson(const QString &event, const std::vector<TeamExportRow> &rows)
{
    QJsonArray teams;
    QString name;
    QJsonArray users;
    const auto finish = [&] {
        if (!name.isEmpty()) {
            teams << QJsonObject{{u"name"_s, name}, {u"users"_s, users}};
        }
        users = QJsonArray();
    };
    for (const TeamExportRow &row : rows) {
        if (row.team != name) {
            finish();
            name = row.team;
        }
        if (!name.isEmpty() && row.discordId) {
            users << QJsonObject{{u"user_id"_s, qint64(row.discordId->value())}, {u"is_leader"_s, row.leader}};
        }
    }
    finish();
    return QJsonDocument(QJsonObject{{u"name"_s, event}, {u"ongoing"_s, true}, {u"teams"_s, teams}}).toJson();
}

} // namespace jamwright
