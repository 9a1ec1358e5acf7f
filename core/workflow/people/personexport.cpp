// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/answers/rawanswertable.h"
#include "store/database.h"
#include "workflow/people/people.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString momentText(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject identityJson(const Person &person)
{
    return {{u"discord_id"_s, person.discordId ? person.discordId->toString() : QString()},
            {u"discord_name"_s, person.discordName},
            {u"display_name"_s, person.displayName},
            {u"email"_s, person.email},
            {u"github"_s, person.github}};
}

QJsonValue banJson(const std::optional<Ban> &ban)
{
    if (!ban) {
        return QJsonValue::Null;
    }
    return QJsonObject{{u"reason"_s, ban->reason},
                       {u"by"_s, ban->by},
                       {u"since"_s, momentText(ban->since)},
                       {u"jams"_s, ban->jams ? QJsonValue(*ban->jams) : QJsonValue::Null},
                       {u"jams_left"_s, ban->jamsLeft() ? QJsonValue(*ban->jamsLeft()) : QJsonValue::Null}};
}

QJsonArray notesJson(const PersonRecord &record)
{
    QJsonArray notes;
    for (const PersonNote &note : record.notes) {
        QString event;
        for (const PersonAtEvent &at : record.events) {
            event = at.event.id == note.event ? at.event.name : event;
        }
        notes << QJsonObject{{u"kind"_s, nameOf(note.kind)},
                             {u"text"_s, note.text},
                             {u"by"_s, note.by},
                             {u"at"_s, momentText(note.at)},
                             {u"event"_s, event}};
    }
    return notes;
}

QJsonArray teamsJson(const PersonRecord &record)
{
    QJsonArray teams;
    for (const PastTeam &team : record.teams) {
        teams << QJsonObject{{u"event"_s, team.event},
                             {u"team"_s, team.team},
                             {u"leader"_s, team.leader},
                             {u"finished"_s, team.finished ? QJsonValue(*team.finished) : QJsonValue::Null},
                             {u"place"_s, team.place ? QJsonValue(*team.place) : QJsonValue::Null},
                             {u"notes"_s, team.notes}};
    }
    return teams;
}

QJsonArray signupsJson(const PersonRecord &record)
{
    QJsonArray signups;
    for (const PersonAtEvent &at : record.events) {
        QJsonArray log;
        for (const Decision &decision : at.log) {
            log << QJsonObject{{u"subject"_s, nameOf(decision.subject)},
                               {u"value"_s, decision.value},
                               {u"reason"_s, decision.reason},
                               {u"by"_s, decision.by},
                               {u"at"_s, momentText(decision.at)}};
        }
        signups << QJsonObject{{u"event"_s, at.event.name},
                               {u"status"_s, nameOf(at.signup.status)},
                               {u"status_reason"_s, at.signup.statusReason},
                               {u"team"_s, at.team},
                               {u"leads_team"_s, at.leadsTeam},
                               {u"fields"_s, at.signup.fields.toJson()},
                               {u"log"_s, log}};
    }
    return signups;
}

/// Each row as it came, by the header of its file.
QJsonArray answersJson(const std::vector<store::RawAnswerTable::RawAnswer> &answers)
{
    QJsonArray list;
    for (const auto &answer : answers) {
        list << QJsonObject{{u"file"_s, answer.fileName},
                            {u"line"_s, answer.line},
                            {u"answered_at"_s, answer.answeredAt},
                            {u"header"_s, QJsonDocument::fromJson(answer.header.toUtf8()).array()},
                            {u"cells"_s, QJsonDocument::fromJson(answer.cells.toUtf8()).array()}};
    }
    return list;
}

} // namespace

QJsonObject personJson(const PersonRecord &record)
{
    return {{u"person"_s, identityJson(record.person)},
            {u"ban"_s, banJson(record.ban)},
            {u"notes"_s, notesJson(record)},
            {u"teams"_s, teamsJson(record)},
            {u"signups"_s, signupsJson(record)}};
}

Result<QByteArray> exportPerson(Workspace &workspace, PersonId person)
{
    auto record = loadPerson(workspace, person);
    auto answers = store::RawAnswerTable(workspace.database()).ofPerson(person);
    if (!record || !answers) {
        return !record ? record.error() : answers.error();
    }
    QJsonObject json = personJson(*record);
    json["format"_L1] = u"jamwright-person"_s;
    json["version"_L1] = 1;
    json["answers"_L1] = answersJson(*answers);
    return QJsonDocument(json).toJson();
}

} // namespace jamwright
