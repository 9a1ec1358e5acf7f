// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/answers/rawanswertable.h"
#include "store/changelog.h"
#include "store/database.h"
#include "store/guild/guildtable.h"
#include "store/persontable.h"
#include "workflow/events.h"
#include "workflow/exports/exports.h"
#include "workflow/exports/exporttables.h"
#include "workflow/overview.h"
#include "workflow/signups/signups.h"
#include "workflow/teams/teams.h"

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> exportPeople(Workspace &workspace, EventId event, ExportTables &tables, bool forSpreadsheets)
{
    auto rows = loadSignups(workspace, event);
    auto signups = exportSignups(workspace, event, forSpreadsheets);
    if (!rows || !signups) {
        return !rows ? rows.error() : signups.error();
    }
    std::vector<QStringList> people;
    for (const SignupRow &row : *rows) {
        const Person &person = row.person;
        people.push_back({text(person.id), text(person.discordId), person.discordName, person.displayName, person.email,
                          person.github, nameOf(row.signup.status), row.signup.statusReason, yesNo(row.participant),
                          row.team});
    }
    auto raw = store::RawAnswerTable(workspace.database()).ofEvent(event);
    if (!raw) {
        return raw.error();
    }
    std::vector<QStringList> answers;
    for (const auto &answer : *raw) {
        answers.push_back({answer.fileName, QString::number(answer.line), text(answer.person), answer.answeredAt,
                           answer.header, answer.cells});
    }
    tables.table(u"people"_s,
                 {u"person_id"_s, u"discord_id"_s, u"discord_name"_s, u"display_name"_s, u"email"_s, u"github"_s,
                  u"status"_s, u"status_reason"_s, u"participant"_s, u"team"_s},
                 people);
    tables.bytes(u"signups"_s, *signups, int(rows->size()));
    tables.table(u"answers"_s, {u"file"_s, u"line"_s, u"person_id"_s, u"answered_at"_s, u"header"_s, u"cells"_s},
                 answers);
    return {};
}

/// What the workspace holds on people over all events: also on those who never signed up, as most who are banned.
Result<void> exportStaffTables(Workspace &workspace, ExportTables &tables)
{
    store::PersonTable table(workspace.database());
    auto people = table.list();
    auto notes = table.notes();
    auto bans = table.bans();
    auto past = table.pastTeams();
    auto events = listEvents(workspace);
    if (!people || !notes || !bans || !past || !events) {
        return !people  ? people.error()
               : !notes ? notes.error()
               : !bans  ? bans.error()
               : !past  ? past.error()
                        : events.error();
    }
    std::map<PersonId, QStringList> identity;
    for (const Person &person : *people) {
        identity[person.id] = {text(person.id), text(person.discordId), person.discordName, person.email};
    }
    std::map<EventId, QString> eventNames;
    for (const Event &event : *events) {
        eventNames[event.id] = event.name;
    }
    std::vector<QStringList> noteRows;
    for (const PersonNote &note : *notes) {
        noteRows.push_back(identity[note.person] + QStringList{nameOf(note.kind), note.text, note.by,
                                                               eventNames[note.event],
                                                               note.at.toString(Qt::ISODateWithMs)});
    }
    std::vector<QStringList> banRows;
    for (const auto &[person, ban] : *bans) {
        QStringList used;
        for (const EventId event : ban.usedAt) {
            used << eventNames[event];
        }
        const auto left = ban.jamsLeft();
        banRows.push_back(identity[person] + QStringList{ban.reason, ban.jams ? QString::number(*ban.jams) : QString(),
                                                         left ? QString::number(*left) : QString(), used.join(u';'),
                                                         ban.by, ban.since.toString(Qt::ISODateWithMs)});
    }
    std::vector<QStringList> pastRows;
    for (const PastTeam &team : *past) {
        pastRows.push_back(identity[team.person] + QStringList{team.event, team.team, yesNo(team.leader),
                                                               team.finished ? yesNo(*team.finished) : QString(),
                                                               team.place ? QString::number(*team.place) : QString(),
                                                               team.notes});
    }
    const QStringList who{u"person_id"_s, u"discord_id"_s, u"discord_name"_s, u"email"_s};
    tables.table(u"notes"_s, who + QStringList{u"kind"_s, u"text"_s, u"by"_s, u"event"_s, u"at"_s}, noteRows);
    tables.table(u"bans"_s,
                 who + QStringList{u"reason"_s, u"jams"_s, u"jams_left"_s, u"used_at"_s, u"by"_s, u"since"_s}, banRows);
    tables.table(u"history"_s,
                 who + QStringList{u"event"_s, u"team"_s, u"leader"_s, u"finished"_s, u"place"_s, u"notes"_s},
                 pastRows);
    return {};
}

Result<void> exportTeamTables(Workspace &workspace, EventId event, ExportTables &tables)
{
    auto view = loadTeams(workspace, event);
    if (!view) {
        return view.error();
    }
    std::vector<QStringList> teams;
    std::vector<QStringList> members;
    for (const TeamView &team : view->teams) {
        teams.push_back({text(team.id), team.name, QString::number(team.members.size()),
                         QString::number(team.spanHours),
                         team.meanSkill ? QString::number(*team.meanSkill) : QString()});
        for (const TeamView::Member &member : team.members) {
            members.push_back({text(team.id), text(member.person.person), text(member.person.discordId),
                               member.person.name, yesNo(member.leader)});
        }
    }
    tables.table(u"teams"_s, {u"team_id"_s, u"name"_s, u"size"_s, u"span_hours"_s, u"mean_skill"_s}, teams);
    tables.table(u"members"_s, {u"team_id"_s, u"person_id"_s, u"discord_id"_s, u"display_name"_s, u"leader"_s},
                 members);
    return {};
}

Result<void> exportRecords(Workspace &workspace, EventId event, ExportTables &tables)
{
    auto objects = store::guildObjects(workspace.database(), event);
    auto findings = loadProblems(workspace, event);
    auto changes = store::ChangeLog(workspace.database()).list(-1);
    if (!objects || !findings || !changes) {
        return !objects ? objects.error() : !findings ? findings.error() : changes.error();
    }
    std::vector<QStringList> objectRows;
    for (const store::GuildObjectRow &row : *objects) {
        objectRows.push_back({row.guild.toString(), row.key, text(row.object), row.doneAt.toString(Qt::ISODateWithMs)});
    }
    std::vector<QStringList> findingRows;
    findingRows.reserve(size_t(findings->size()));
    for (const Finding &finding : *findings) {
        findingRows.push_back(
            {severityName(finding.severity), finding.key, finding.message, finding.place.subject, finding.remedy});
    }
    std::vector<QStringList> changeRows;
    for (auto change = changes->rbegin(); change != changes->rend(); ++change) {
        if (change->event == event || !change->event.isStored()) {
            changeRows.push_back({text(change->id), change->at.toString(Qt::ISODateWithMs), change->kind,
                                  change->sentence, yesNo(change->undone)});
        }
    }
    tables.table(u"discord_objects"_s, {u"guild_id"_s, u"key"_s, u"discord_id"_s, u"done_at"_s}, objectRows);
    tables.table(u"findings"_s, {u"severity"_s, u"key"_s, u"message"_s, u"subject"_s, u"remedy"_s}, findingRows);
    tables.table(u"changes"_s, {u"change_id"_s, u"at"_s, u"kind"_s, u"sentence"_s, u"undone"_s}, changeRows);
    return {};
}

} // namespace

Result<std::vector<ExportFile>> exportAll(Workspace &workspace, EventId eventId, bool forSpreadsheets)
{
    auto event = loadEvent(workspace, eventId);
    if (!event) {
        return event.error();
    }
    ExportTables tables(forSpreadsheets);
    auto written = exportPeople(workspace, eventId, tables, forSpreadsheets)
                       .andThen([&] { return exportStaffTables(workspace, tables); })
                       .andThen([&] { return exportTeamTables(workspace, eventId, tables); })
                       .andThen([&] { return exportJudging(workspace, eventId, tables); })
                       .andThen([&] { return exportResultPages(workspace, eventId, tables); })
                       .andThen([&] { return exportRecords(workspace, eventId, tables); });
    return written ? Result<std::vector<ExportFile>>(tables.finish(event->name))
                   : Result<std::vector<ExportFile>>(written.error());
}

} // namespace jamwright
