// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "domain/query/signupquery.h"
#include "workflow/exports/exports.h"
#include "workflow/signups/signups.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject toJson(const SignupRow &row)
{
    QJsonArray history;
    for (const PastTeam &past : row.history) {
        history << QJsonObject{{u"event"_s, past.event},
                               {u"team"_s, past.team},
                               {u"leader"_s, past.leader},
                               {u"finished"_s, past.finished ? QJsonValue(*past.finished) : QJsonValue::Null},
                               {u"place"_s, past.place ? QJsonValue(*past.place) : QJsonValue::Null},
                               {u"notes"_s, past.notes}};
    }
    QJsonArray notes;
    for (const PersonNote &note : row.notes) {
        notes << QJsonObject{{u"kind"_s, nameOf(note.kind)}, {u"text"_s, note.text}, {u"by"_s, note.by}};
    }
    return {{u"name"_s, row.person.shownName()},
            {u"discord_id"_s, row.person.discordId ? row.person.discordId->toString() : QString()},
            {u"discord_name"_s, row.person.discordName},
            {u"display_name"_s, row.person.displayName},
            {u"email"_s, row.person.email},
            {u"github"_s, row.person.github},
            {u"status"_s, nameOf(row.signup.status)},
            {u"status_reason"_s, row.signup.statusReason},
            {u"participant"_s, row.participant},
            {u"team"_s, row.team},
            {u"leads_team"_s, row.leadsTeam},
            {u"ban"_s, row.ban ? QJsonValue(row.ban->reason) : QJsonValue()},
            {u"fields"_s, row.signup.fields.toJson()},
            {u"history"_s, history},
            {u"notes"_s, notes}};
}

/// The query of --where; an empty one is refused, since in a script it is a mistake.
Result<SignupQuery> whereQuery(const Call &call, const std::vector<SignupRow> &rows)
{
    auto query = parseSignupQuery(call.value(u"where"_s), ownFieldNames(rows));
    if (query && query->terms.empty()) {
        return Error::usage(u"The query of --where is empty."_s, {}, u"Write 'all' for everybody."_s);
    }
    return query;
}

QCommandLineOption whereOption()
{
    return {u"where"_s, u"Whom: 'all', words, 'status:applied tz:+1..+3'; see 'jamctl help formats'."_s, u"QUERY"_s};
}

Result<std::vector<SignupRow>> signupsWhere(const Call &call, Workspace &workspace, const Event &event)
{
    auto rows = loadSignups(workspace, event.id);
    if (!rows || !call.isSet(u"where"_s)) {
        return rows;
    }
    const auto query = whereQuery(call, *rows);
    if (!query) {
        return query.error();
    }
    std::erase_if(*rows, [&query](const SignupRow &row) { return !query->matches(row); });
    return rows;
}

Result<Report> signupList(const Call &call)
{
    return withEvent(call, Access::Read, [&call](Workspace &workspace, const Event &event) {
        return signupsWhere(call, workspace, event).map([](const std::vector<SignupRow> &signups) {
            Report report;
            QJsonArray people;
            QList<QStringList> rows;
            int participants = 0;
            for (const SignupRow &row : signups) {
                people << toJson(row);
                participants += row.participant ? 1 : 0;
                rows << QStringList{row.person.shownName(), nameOf(row.signup.status),
                                    row.signup.fields.value(QString(field::UtcOffset)), row.team};
            }
            report.json = {
                {u"signups"_s, people}, {u"count"_s, int(signups.size())}, {u"participants"_s, participants}};
            rows << QStringList{u"%1 sign-ups, %2 participants"_s.arg(signups.size()).arg(participants)};
            report.text = toColumns(rows);
            return report;
        });
    });
}

Result<Report> signupShow(const Call &call)
{
    return withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) {
        return loadSignups(workspace, event.id)
            .andThen([&](const std::vector<SignupRow> &rows) { return findSignup(rows, call.arguments.front()); })
            .map([](const SignupRow &row) {
                Report report;
                report.json = toJson(row);
                QList<QStringList> lines = {{u"name"_s, row.person.shownName()},
                                            {u"status"_s, nameOf(row.signup.status)},
                                            {u"because"_s, row.signup.statusReason},
                                            {u"team"_s, row.team}};
                for (const auto &[name, value] : row.signup.fields.all()) {
                    lines << QStringList{name, value};
                }
                for (const PastTeam &past : row.history) {
                    lines << QStringList{past.event, teamWords(past)};
                }
                for (const PersonNote &note : row.notes) {
                    lines << QStringList{nameOf(note.kind), note.text};
                }
                report.text = toColumns(lines);
                return report;
            });
    });
}

/// The sign-ups that the call means; `bulk` when they were not named one by one.
Result<std::vector<SignupId>> chosen(const Call &call, const std::vector<SignupRow> &rows, bool &bulk)
{
    std::vector<SignupId> ids;
    bulk = call.isSet(u"where"_s);
    if (bulk != call.arguments.isEmpty()) {
        return Error::usage(u"Name people, or choose them with --where QUERY."_s);
    }
    if (bulk) {
        const auto query = whereQuery(call, rows);
        if (!query) {
            return query.error();
        }
        for (const SignupRow &row : rows) {
            if (query->matches(row)) {
                ids.push_back(row.signup.id);
            }
        }
        return ids;
    }
    for (const QString &who : call.arguments) {
        auto found = findSignup(rows, who);
        if (!found) {
            return found.error();
        }
        ids.push_back(found->signup.id);
    }
    return ids;
}

Command statusVerb(const QString &verb, SignupStatus status)
{
    const auto run = [status](const Call &call) {
        return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
            auto rows = loadSignups(workspace, event.id);
            if (!rows) {
                return rows.error();
            }
            bool bulk = false;
            auto ids = chosen(call, *rows, bulk);
            if (!ids) {
                return ids.error();
            }
            auto outcome = call.dryRun() ? previewStatus(workspace, event.id, *ids, status, bulk)
                                         : setStatus(workspace, event.id, *ids, status, call.value(u"reason"_s), bulk,
                                                     call.value(u"by"_s));
            if (!outcome) {
                return outcome.error();
            }
            const QString sentence = call.dryRun() ? u"%1 would be set to %2, %3 left as they are."_s
                                                   : u"%1 set to %2, %3 left as they were."_s;
            return Report{{{u"chosen"_s, int(ids->size())},
                           {u"changed"_s, outcome->changed},
                           {u"left_alone"_s, outcome->leftAlone},
                           {u"promoted"_s, QJsonArray::fromStringList(outcome->promoted)}},
                          sentence.arg(outcome->changed).arg(nameOf(status)).arg(outcome->leftAlone),
                          {},
                          outcome->findings};
        });
    };
    return {u"signups "_s + verb,
            u"(PERSON... or --where QUERY)"_s,
            u"Set people to %1."_s.arg(nameOf(status)),
            0,
            -1,
            {whereOption(),
             {u"reason"_s, u"Why, kept with the sign-up."_s, u"TEXT"_s},
             {u"by"_s, u"Who decides, kept in the sign-up's log."_s, u"NAME"_s},
             dryRunOption()},
            run};
}

Result<Report> signupSet(const Call &call)
{
    std::vector<FieldText> fields;
    for (const QString &assignment : call.arguments.mid(1)) {
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals < 1) {
            return Error::usage(u"A field is written KEY=VALUE."_s, assignment);
        }
        fields.push_back({assignment.first(equals).trimmed(), assignment.sliced(equals + 1)});
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto rows = loadSignups(workspace, event.id);
        auto row = rows ? findSignup(*rows, call.arguments.front()) : Result<SignupRow>(rows.error());
        if (!row) {
            return row.error();
        }
        auto outcome = call.dryRun() ? previewFields(workspace, event.id, row->signup.id, fields)
                                     : setFields(workspace, event.id, row->signup.id, fields, call.value(u"reason"_s),
                                                 call.value(u"by"_s));
        if (!outcome) {
            return outcome.error();
        }
        return Report{{{u"changed"_s, QJsonArray::fromStringList(outcome->changed)}},
                      outcome->changed.isEmpty() ? u"Nothing changes."_s
                      : call.dryRun()            ? u"%1 would change."_s.arg(outcome->changed.join(u", "_s))
                                                 : u"%1 changed."_s.arg(outcome->changed.join(u", "_s)),
                      {},
                      outcome->findings};
    });
}

} // namespace

std::vector<Command> signupCommands()
{
    std::vector<Command> commands = signupImportCommands();
    commands.push_back({u"signups list"_s, {}, u"List the event's sign-ups."_s, 0, 0, {whereOption()}, signupList});
    commands.push_back({u"signups show"_s, u"PERSON"_s, u"Show one sign-up whole."_s, 1, 1, {}, signupShow});
    commands.push_back({u"signups set"_s,
                        u"PERSON KEY=VALUE..."_s,
                        u"Set fields by hand; a blank value removes one."_s,
                        2,
                        -1,
                        {{u"reason"_s, u"Why, kept with a leader priority."_s, u"TEXT"_s},
                         {u"by"_s, u"Who decides, kept with a leader priority."_s, u"NAME"_s},
                         dryRunOption()},
                        signupSet});
    commands.push_back(statusVerb(u"qualify"_s, SignupStatus::Qualified));
    commands.push_back(statusVerb(u"approve"_s, SignupStatus::Approved));
    commands.push_back(statusVerb(u"waitlist"_s, SignupStatus::Waitlisted));
    commands.push_back(statusVerb(u"reject"_s, SignupStatus::Rejected));
    commands.push_back(statusVerb(u"confirm"_s, SignupStatus::Confirmed));
    commands.push_back(statusVerb(u"withdraw"_s, SignupStatus::Withdrawn));
    commands.push_back(statusVerb(u"no-show"_s, SignupStatus::NoShow));
    return commands;
}

} // namespace jamwright::cli
