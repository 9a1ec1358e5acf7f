// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/scorejson.h"
#include "app/cli/teamwords.h"
#include "workflow/changes.h"
#include "workflow/events.h"
#include "workflow/exports/exports.h"
#include "workflow/teams/teams.h"

#include <QJsonArray>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<FormOptions> formOptions(const Call &call)
{
    FormOptions options;
    auto seed = numberOption(call, u"seed"_s, 1);
    auto moves = numberOption(call, u"moves"_s, 0);
    if (!seed || !moves) {
        return !seed ? seed.error() : moves.error();
    }
    options.seed = *seed;
    options.moves = *moves;
    if (call.isSet(u"seconds"_s)) {
        bool fits = false;
        options.seconds = call.value(u"seconds"_s).toDouble(&fits);
        if (!fits || options.seconds <= 0) {
            return Error::usage(u"Seconds are a number above 0."_s, u"--seconds"_s);
        }
    }
    return options;
}

Report toReport(const ScoreSheet &sheet, const Findings &findings)
{
    return {scoreJson(sheet), scoreText(sheet), {}, findings};
}

Result<Report> form(const Call &call)
{
    auto options = formOptions(call);
    if (!options) {
        return options.error();
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto problem = loadTeamProblem(workspace, event.id);
        if (!problem) {
            return problem.error();
        }
        if (!call.isSet(u"keep-locked"_s)) {
            problem = withoutLocks(*problem);
        }
        if (call.isSet(u"size"_s)) {
            auto sized = withSetting(event, u"team_size"_s, call.value(u"size"_s));
            if (!sized) {
                return sized.error();
            }
            problem->rules = sized->rules;
        }
        auto draft = formTeams(*problem, *options, call.cancel, call.progress);
        if (draft ? draft->stopped : draft.error().kind == ErrorKind::Cancelled) {
            return searchStopped(u"no teams were adopted."_s);
        }
        if (!draft) {
            return draft.error();
        }
        if (auto adopted = adoptTeams(workspace, *problem, *draft); !adopted) {
            return adopted.error();
        }
        return toReport(draft->sheet, draft->findings);
    });
}

Result<Report> score(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return loadTeams(workspace, event.id).map([](const TeamsView &view) {
            return toReport(view.sheet, view.findings);
        });
    });
}

QJsonObject toJson(const TeamView &team)
{
    QJsonArray members;
    for (const TeamView::Member &member : team.members) {
        members << QJsonObject{
            {u"name"_s, member.person.name},
            {u"discord_id"_s, member.person.discordId ? member.person.discordId->toString() : QString()},
            {u"leader"_s, member.leader},
            {u"locked"_s, member.locked},
            {u"utc_offset"_s, member.person.offset ? member.person.offset->toString() : QString()},
            {u"skill"_s, member.person.skill ? QJsonValue(*member.person.skill) : QJsonValue()}};
    }
    return {{u"name"_s, team.name},
            {u"locked"_s, team.locked},
            {u"span_hours"_s, team.spanHours},
            {u"mean_skill"_s, team.meanSkill ? QJsonValue(*team.meanSkill) : QJsonValue()},
            {u"members"_s, members}};
}

QString toText(const TeamView &team)
{
    QList<QStringList> rows;
    for (const TeamView::Member &member : team.members) {
        rows << QStringList{u"  "_s + member.person.name,
                            member.person.offset ? member.person.offset->toString() : u"?"_s,
                            member.person.skill ? QString::number(*member.person.skill) : u"?"_s,
                            member.leader ? u"leader"_s : QString(), member.locked ? u"locked"_s : QString()};
    }
    return u"%1 (%2 h apart%3)\n%4"_s.arg(team.name)
        .arg(team.spanHours)
        .arg(team.locked ? u", locked"_s : QString(), toColumns(rows));
}

Result<Report> teamList(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return loadTeams(workspace, event.id).map([](const TeamsView &view) {
            Report report;
            QJsonArray teams;
            QStringList texts;
            for (const TeamView &team : view.teams) {
                teams << toJson(team);
                texts << toText(team);
            }
            QJsonArray reserves;
            for (const Participant &reserve : view.reserves) {
                reserves << reserve.name;
            }
            report.json = {{u"teams"_s, teams}, {u"reserves"_s, reserves}};
            report.text = texts.isEmpty() ? u"No teams yet: 'jamctl teams form'."_s : texts.join(u"\n\n"_s);
            return report;
        });
    });
}

Result<Report> teamShow(const Call &call)
{
    return withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) {
        return loadTeams(workspace, event.id)
            .andThen([&](const TeamsView &view) { return teamNamed(view, call.arguments.join(u' ')); })
            .map([](const TeamView &team) {
                return Report{toJson(team), toText(team), {}, {}};
            });
    });
}

Result<Report> exportFile(const Call &call)
{
    return withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        const QString format = call.isSet(u"format"_s) ? call.value(u"format"_s) : u"csv"_s;
        auto bytes = exportTeams(workspace, event.id, format, call.isSet(u"for-spreadsheets"_s));
        return bytes ? deliver(call, *bytes) : Result<Report>(bytes.error());
    });
}

Result<Report> toggle(const Call &call, Result<Change> (*change)(Workspace &), const QString &word)
{
    return withWorkspace(call, accessFor(call), [&](Workspace &workspace) {
        return change(workspace).map([&](const Change &done) {
            return Report{{{u"change"_s, done.sentence}}, u"%1: %2"_s.arg(word, done.sentence), {}, {}};
        });
    });
}

} // namespace

std::vector<Command> teamCommands()
{
    const QCommandLineOption format{u"format"_s, u"csv, sir-robin, or cjms (also json); default csv."_s, u"FORMAT"_s};
    std::vector<Command> commands = {
        {u"teams form"_s,
         {},
         u"Form teams of the event's participants and adopt them; Ctrl-C ends it and adopts none."_s,
         0,
         0,
         {{u"size"_s, u"People in a team, such as 5-6 (default: the event's)."_s, u"MIN-MAX"_s},
          seedOption(),
          {u"seconds"_s, u"How long to search; the moves it makes are printed and replay it."_s, u"S"_s},
          {u"moves"_s, u"How many swaps to try (default: enough for the field)."_s, u"M"_s},
          {u"keep-locked"_s, u"Leave locked teams and people where they are."_s},
          dryRunOption()},
         form},
        {u"teams score"_s, {}, u"Print the score sheet of the teams that stand."_s, 0, 0, {}, score},
        {u"teams list"_s, {}, u"List the teams with their members."_s, 0, 0, {}, teamList},
        {u"teams show"_s, u"TEAM"_s, u"Show one team."_s, 1, -1, {}, teamShow},
        {u"teams export"_s,
         u"FILE"_s,
         u"Write the teams; '-' is stdout."_s,
         1,
         1,
         {format, spreadsheetOption(), dryRunOption()},
         exportFile},
        {u"teams undo"_s,
         {},
         u"Take back the last change of the workspace."_s,
         0,
         0,
         {dryRunOption()},
         [](const Call &call) {
             return toggle(
                 call, [](Workspace &workspace) { return undoChange(workspace); }, u"Undone"_s);
         }},
        {u"teams redo"_s, {}, u"Do again what was undone last."_s, 0, 0, {dryRunOption()}, [](const Call &call) {
             return toggle(call, redoChange, u"Done again"_s);
         }}};
    for (const auto &more : {teamEditCommands(), teamRepairCommands(), teamFileCommands()}) {
        commands.insert(commands.end(), more.begin(), more.end());
    }
    return commands;
}

} // namespace jamwright::cli
