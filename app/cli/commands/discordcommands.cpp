// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/platform/keychainstore.h"
#include "workflow/rooms/rooms.h"

#include <QJsonArray>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<QCommandLineOption> guildOptions()
{
    return {{u"practice"_s, u"The built-in practice guild, kept beside the workspace."_s},
            {u"guild"_s, u"The guild's id."_s, u"ID"_s},
            {u"base-url"_s, u"A server that speaks Discord's API; plain http only on this machine."_s, u"URL"_s}};
}

/// The token of a real guild: the environment's, else the keychain's.
Result<Secret> findToken()
{
    QByteArray environment = qgetenv("JAMWRIGHT_DISCORD_TOKEN");
    if (!environment.isEmpty()) {
        return Secret(std::move(environment));
    }
    KeychainStore keychain;
    auto stored = finished(keychain.read(u"discord-token"_s));
    if (!stored) {
        return stored.error();
    }
    const std::optional<Secret> &token = *stored;
    if (!token) {
        return Error::usage(u"There is no Discord token."_s, {}, u"Set JAMWRIGHT_DISCORD_TOKEN, or use --practice."_s);
    }
    return *token;
}

Result<GuildTarget> findTarget(const Call &call)
{
    GuildTarget target;
    target.practice = call.isSet(u"practice"_s);
    if (target.practice) {
        return target;
    }
    const auto guild = Snowflake::parse(call.value(u"guild"_s));
    if (!guild) {
        return Error::usage(u"It is not said which guild is meant."_s, u"--guild"_s,
                            u"Give its id with --guild ID, or use --practice."_s);
    }
    target.guild = *guild;
    target.baseUrl = QUrl(call.value(u"base-url"_s));
    auto token = findToken();
    if (!token) {
        return token.error();
    }
    target.token = *token;
    return target;
}

Report toReport(const Plan &plan)
{
    Report report;
    QJsonArray steps;
    QStringList lines;
    for (const Step &step : plan.steps) {
        steps << QJsonObject{{u"key"_s, step.key},
                             {u"sentence"_s, step.sentence},
                             {u"kind"_s, nameOf(step.kind)},
                             {u"needs"_s, QJsonArray::fromStringList(step.needs)}};
        lines << step.sentence;
    }
    report.json = {{u"steps"_s, steps},
                   {u"writes"_s, plan.writes()},
                   {u"minutes"_s, plan.minutes},
                   {u"left_alone"_s, plan.leftAlone},
                   {u"people_missing"_s, QJsonArray::fromStringList(plan.peopleMissing)},
                   {u"limits_left"_s, QJsonObject{{u"roles"_s, plan.limitsLeft.roles},
                                                  {u"channels"_s, plan.limitsLeft.channels},
                                                  {u"role_creations_48h"_s, plan.limitsLeft.roleCreations48h}}}};
    lines << (plan.steps.isEmpty() ? u"Nothing to do on %1: the rooms are as planned."_s.arg(plan.guildName)
                                   : u"%1 writes on %2, about %3 minutes by Discord's limits."_s.arg(plan.writes())
                                         .arg(plan.guildName, QString::number(plan.minutes, 'f', 1)));
    report.text = lines.join(u'\n');
    report.findings = plan.findings;
    return report;
}

Report toReport(const RunReport &run)
{
    Report report;
    report.json = {{u"writes"_s, run.writes},
                   {u"reads"_s, run.reads},
                   {u"retries"_s, run.retries},
                   {u"rate_limited"_s, run.rateLimited},
                   {u"waited_seconds"_s, run.waitedSeconds},
                   {u"created"_s, run.created},
                   {u"changed"_s, run.changed},
                   {u"deleted"_s, run.deleted},
                   {u"left_alone"_s, run.leftAlone},
                   {u"people_missing"_s, QJsonArray::fromStringList(run.peopleMissing)},
                   {u"done"_s, run.done}};
    report.text = u"%1 writes: %2 created, %3 changed; %4 were as they should be already."_s.arg(run.writes)
                      .arg(run.created)
                      .arg(run.changed)
                      .arg(run.leftAlone);
    report.findings = run.findings;
    return report;
}

Result<Report> planCommand(const Call &call)
{
    auto target = findTarget(call);
    if (!target) {
        return target.error();
    }
    return withEvent(call, Access::Write, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto plan = finished(planRooms(workspace, event.id, *target));
        return plan ? toReport(*plan) : Result<Report>(plan.error());
    });
}

Result<Report> applyCommand(const Call &call)
{
    if (call.dryRun()) {
        return planCommand(call);
    }
    if (!call.isSet(u"practice"_s) && !call.isSet(u"yes"_s)) {
        return Error::usage(u"This writes to a real guild."_s, u"discord apply"_s,
                            u"Look at 'jamctl discord plan' and repeat with --yes."_s);
    }
    auto target = findTarget(call);
    if (!target) {
        return target.error();
    }
    return withEvent(call, Access::Write, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto run = finished(runRooms(workspace, event.id, *target, {}, {call.cancel, {}}, call.progress));
        return run ? toReport(*run) : Result<Report>(run.error());
    });
}

Result<Report> statusCommand(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return roomsStatus(workspace, event.id).map([](const RoomsStatus &status) {
            Report report;
            report.json = {{u"guild"_s, status.guildName},
                           {u"objects"_s, status.objectsMade},
                           {u"roles_given"_s, status.rolesGiven},
                           {u"unfinished"_s, status.runUnfinished}};
            report.text =
                status.guildName.isEmpty()
                    ? u"No rooms yet: 'jamctl discord plan --practice'."_s
                    : u"%1: %2 roles, categories and channels made, %3 roles given.%4"_s.arg(status.guildName)
                          .arg(status.objectsMade)
                          .arg(status.rolesGiven)
                          .arg(status.runUnfinished ? u" The last run did not come to its end; apply goes on."_s
                                                    : QString());
            return report;
        });
    });
}

} // namespace

std::vector<Command> discordCommands()
{
    std::vector<QCommandLineOption> applying = guildOptions();
    applying.emplace_back(u"yes"_s, u"Write to a real guild without asking."_s);
    applying.push_back(dryRunOption());
    return {{u"discord plan"_s,
             {},
             u"Say what would be done on the guild, step by step."_s,
             0,
             0,
             guildOptions(),
             planCommand},
            {u"discord apply"_s, {}, u"Do it; after a kill, goes on where it stopped."_s, 0, 0, applying, applyCommand},
            {u"discord status"_s, {}, u"Show what was made, without asking the guild."_s, 0, 0, {}, statusCommand}};
}

} // namespace jamwright::cli
