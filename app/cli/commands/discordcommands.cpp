// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/guildcall.h"
#include "workflow/exports/exports.h"
#include "workflow/rooms/guildsetup.h"
#include "workflow/rooms/rooms.h"

#include <QJsonArray>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

RoomsOrder provideOrder(const Call &call)
{
    RoomsOrder order;
    order.adopt = call.isSet(u"adopt"_s);
    order.invites = call.isSet(u"invites"_s);
    return order;
}

Report checkReport(const GuildCheck &check)
{
    Report report;
    QJsonArray bindings;
    QStringList lines{u"%1, by the bot %2"_s.arg(check.guildName, check.bot)};
    for (const GuildBinding &binding : check.bindings) {
        bindings << QJsonObject{{u"key"_s, binding.key},
                                {u"name"_s, binding.name},
                                {u"picked"_s, !binding.bound.isNull()},
                                {u"id"_s, binding.found.isNull() ? QJsonValue() : binding.found.toString()}};
        lines << (binding.found.isNull() ? u"  missing   %1  (%2)"_s.arg(binding.name, binding.key)
                                         : u"  found     %1"_s.arg(binding.name));
    }
    lines << u"Room for %1 roles and %2 channels; %3 roles may be made in the next 48 hours"_s
                 .arg(check.limitsLeft.roles)
                 .arg(check.limitsLeft.channels)
                 .arg(check.limitsLeft.roleCreations48h);
    lines << u"%1 of %2 participants are in the guild"_s
                 .arg(check.participants - check.peopleMissing.size() - check.peopleWithoutId)
                 .arg(check.participants);
    if (check.peopleWithoutId > 0) {
        lines << u"  unknown   %1 have no Discord id"_s.arg(check.peopleWithoutId);
    }
    for (const QString &name : check.peopleMissing) {
        lines << u"  missing   %1"_s.arg(name);
    }
    report.text = lines.join(u'\n');
    report.json = {{u"bot"_s, check.bot},
                   {u"guild"_s, check.guild.toString()},
                   {u"guild_name"_s, check.guildName},
                   {u"participants"_s, check.participants},
                   {u"people_missing"_s, QJsonArray::fromStringList(check.peopleMissing)},
                   {u"may_list_members"_s, check.mayListMembers},
                   {u"bindings"_s, bindings},
                   {u"minutes"_s, check.minutes},
                   {u"limits_left"_s, QJsonObject{{u"roles"_s, check.limitsLeft.roles},
                                                  {u"channels"_s, check.limitsLeft.channels},
                                                  {u"role_creations_48h"_s, check.limitsLeft.roleCreations48h}}}};
    report.findings = check.findings;
    return report;
}

Result<Report> checkCommand(const Call &call)
{
    auto target = findTarget(call);
    if (!target) {
        return target.error();
    }
    return withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto check = finished(checkGuild(workspace, event.id, *target, call.cancel, &call.progress));
        return check ? checkReport(*check) : Result<Report>(check.error());
    });
}

Result<Report> planCommand(const Call &call)
{
    auto target = findTarget(call);
    if (!target) {
        return target.error();
    }
    return withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto plan = finished(planRooms(workspace, event.id, *target, provideOrder(call), call.cancel, &call.progress));
        if (!plan) {
            return plan.error();
        }
        Report report = planReport(*plan);
        if (const QString file = call.value(u"out"_s); !file.isEmpty()) {
            if (auto written = writeFile(file, planToFile(*plan, provideOrder(call))); !written) {
                return written.error();
            }
            QString where = target->practice ? u"--practice"_s : u"--guild "_s + target->guild.toString();
            if (!target->baseUrl.isEmpty()) {
                where += u" --base-url "_s + target->baseUrl.toString();
            }
            report.text +=
                u"\nThe plan is in %1; run it with 'jamctl discord apply --plan \"%1\" %2 --yes'."_s.arg(file, where);
        }
        return report;
    });
}

Result<Report> applyCommand(const Call &call)
{
    RoomsOrder order = provideOrder(call);
    QString fingerprint;
    if (const QString file = call.value(u"plan"_s); !file.isEmpty()) {
        auto bytes = readFile(file);
        auto read = bytes ? planFromFile(*bytes) : Result<SavedPlan>(bytes.error());
        if (!read) {
            return read.error();
        }
        if (const auto guild = Snowflake::parse(call.value(u"guild"_s)); guild && *guild != read->guild) {
            return Error::input(u"The plan is for another guild, %1."_s.arg(read->guild.toString()), file);
        }
        order = read->order;
        fingerprint = read->fingerprint;
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) {
        return runOrder(call, workspace, event, order, fingerprint);
    });
}

// Which command goes on with a run that has not come to its end; another one might undo what it did.
QString unfinishedText(const RoomsStatus &status)
{
    if (!status.unfinishedKind) {
        return u"The last run did not come to its end; the same command goes on with it."_s;
    }
    switch (*status.unfinishedKind) {
    case OrderKind::Announce:
        return u"An announcement did not come to its end; 'discord announce' with the same key or text sends the rest."_s;
    case OrderKind::Repair:
        return u"A repair did not come to its end; 'discord drift --repair' goes on with it."_s;
    case OrderKind::TearDown:
        return u"The teardown did not come to its end; 'discord teardown' goes on with it, while 'discord apply' would "
               "make the rooms again."_s;
    case OrderKind::Provide:
        break;
    }
    return u"The last run did not come to its end; 'discord apply' goes on with it."_s;
}

QString statusLine(const RoomsStatus &status)
{
    const QString counts = u"%1 (%2): %3 roles, categories, channels and messages made, %4 roles given."_s
                               .arg(status.guildName, status.guild.toString())
                               .arg(status.objectsMade)
                               .arg(status.rolesGiven);
    return status.runUnfinished ? counts + u' ' + unfinishedText(status) : counts;
}

Result<Report> statusCommand(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return roomsByGuild(workspace, event.id).map([](const std::vector<RoomsStatus> &guilds) {
            const RoomsStatus status = guilds.empty() ? RoomsStatus() : guilds.front();
            Report report;
            QJsonArray all;
            QStringList lines;
            for (const RoomsStatus &guild : guilds) {
                all << QJsonObject{{u"guild"_s, guild.guildName},
                                   {u"guild_id"_s, guild.guild.toString()},
                                   {u"objects"_s, guild.objectsMade},
                                   {u"roles_given"_s, guild.rolesGiven},
                                   {u"unfinished"_s, guild.runUnfinished}};
                lines << statusLine(guild);
            }
            report.json = {{u"guild"_s, status.guildName},
                           {u"guild_id"_s, status.guild.isNull() ? QJsonValue() : status.guild.toString()},
                           {u"objects"_s, status.objectsMade},
                           {u"roles_given"_s, status.rolesGiven},
                           {u"unfinished"_s, status.runUnfinished},
                           {u"unfinished_kind"_s,
                            status.unfinishedKind ? QJsonValue(nameOf(*status.unfinishedKind)) : QJsonValue()}};
            report.json[u"guilds"_s] = all;
            report.text = guilds.empty() ? u"No rooms yet: 'jamctl discord plan --practice'."_s : lines.join(u'\n');
            return report;
        });
    });
}

std::vector<QCommandLineOption> with(std::vector<QCommandLineOption> options,
                                     std::initializer_list<QCommandLineOption> more)
{
    options.insert(options.end(), more);
    return options;
}

} // namespace

std::vector<Command> discordCommands()
{
    const QCommandLineOption adopt{u"adopt"_s, u"Take what has the name of something wanted for the event's own."_s};
    const QCommandLineOption invites{u"invites"_s,
                                     u"Make an invite that carries the roles for who is not in the guild."_s};
    std::vector<Command> commands{
        {u"discord login"_s,
         {},
         u"Store the bot's token in the keychain, from the terminal or stdin."_s,
         0,
         0,
         {},
         loginCommand},
        {u"discord check"_s,
         {},
         u"Look at bot, guild, limits, and who is missing from the guild."_s,
         0,
         0,
         guildOptions(),
         checkCommand},
        {u"discord plan"_s,
         {},
         u"Say what would be done on the guild, step by step."_s,
         0,
         0,
         with(guildOptions(),
              {adopt, invites, {u"out"_s, u"Save the plan in a file, to be run as it is."_s, u"FILE"_s}}),
         planCommand},
        {u"discord apply"_s,
         {},
         u"Do it; after a kill, goes on where it stopped."_s,
         0,
         0,
         with(guildWriteOptions(),
              {adopt,
               invites,
               {u"plan"_s, u"A saved plan; refused when guild or event have changed since."_s, u"FILE"_s}}),
         applyCommand},
        {u"discord status"_s, {}, u"Show what was made, without asking the guild."_s, 0, 0, {}, statusCommand}};
    for (std::vector<Command> more : {discordRunCommands(), discordSetupCommands()}) {
        commands.insert(commands.end(), more.begin(), more.end());
    }
    return commands;
}

} // namespace jamwright::cli
