// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "workflow/exports/exports.h"
#include "workflow/teams/goals.h"
#include "workflow/teams/teamfiles.h"

#include <QJsonDocument>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Report> importTeams(const Call &call)
{
    const QString file = call.arguments.front();
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto import = readFile(file).andThen(
            [&](const QByteArray &bytes) { return previewTeamsImport(workspace, event.id, bytes, file); });
        if (!import) {
            return import.error();
        }
        if (auto done = commitTeamsImport(workspace, *import); !done) {
            return done.error();
        }
        return Report{
            {{u"teams"_s, qint64(import->teams.size())}, {u"people"_s, import->people}, {u"moved"_s, import->moved}},
            u"%1 people in %2 teams, %3 of them in another team than before."_s.arg(import->people)
                .arg(import->teams.size())
                .arg(import->moved),
            {},
            import->findings};
    });
}

/// A document as it is, also with --json.
Report documentReport(const QByteArray &document)
{
    return {QJsonDocument::fromJson(document).object(), QString::fromUtf8(document).trimmed(), {}, {}};
}

Result<QByteArray> goalsText(Workspace &workspace, const Event &event)
{
    return teamGoals(workspace, event.id).map([&](const std::vector<Goal> &goals) {
        TeamRules rules = event.rules;
        rules.goals = goals;
        return goalsDocument(rules);
    });
}

Result<Report> showGoals(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return goalsText(workspace, event).map(documentReport);
    });
}

Result<Report> setGoals(const Call &call)
{
    const QString file = call.arguments.front();
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto rules =
            readFile(file).andThen([&](const QByteArray &json) { return withGoalsDocument(event.rules, json, file); });
        if (!rules) {
            return rules.error();
        }
        if (auto done = setTeamGoals(workspace, event.id, rules->goals, *rules); !done) {
            return done.error();
        }
        return documentReport(goalsDocument(*rules));
    });
}

Result<Report> showRules(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return rulesDocument(workspace, event.id).map(documentReport);
    });
}

Result<Report> setRules(const Call &call)
{
    const QString file = call.arguments.front();
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto document = readFile(file).andThen(
            [&](const QByteArray &json) { return readRulesDocument(workspace, event.id, json, file); });
        if (!document) {
            return document.error();
        }
        auto done = setTeamRules(workspace, event.id, *document);
        return done ? rulesDocument(workspace, event.id).map(documentReport) : Result<Report>(done.error());
    });
}

} // namespace

std::vector<Command> teamFileCommands()
{
    const QString file = u"FILE"_s;
    return {
        {u"teams import"_s,
         file,
         u"Read teams as 'teams export' writes them (csv, sir-robin, cjms); who is not named becomes a reserve."_s,
         1,
         1,
         {dryRunOption()},
         importTeams},
        {u"teams goals show"_s, {}, u"Print what the event's teams are to be like."_s, 0, 0, {}, showGoals},
        {u"teams goals set"_s, file, u"Keep the goals of a file with the event."_s, 1, 1, {dryRunOption()}, setGoals},
        {u"teams rules show"_s, {}, u"Print the rules for teams, with the pairs of people."_s, 0, 0, {}, showRules},
        {u"teams rules set"_s,
         file,
         u"Keep the rules and pairs of a file with the event."_s,
         1,
         1,
         {dryRunOption()},
         setRules}};
}

} // namespace jamwright::cli
