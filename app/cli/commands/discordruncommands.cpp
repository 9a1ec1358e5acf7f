// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/guildcall.h"
#include "workflow/exports/exports.h"
#include "workflow/rooms/guildsetup.h"
#include "workflow/rooms/rooms.h"
#include "workflow/teams/teams.h"

#include <QFile>
#include <QJsonArray>
#include <QStringDecoder>

#include <algorithm>
#include <cstdio>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Report driftReport(const std::vector<DriftItem> &drift)
{
    Report report;
    QJsonArray items;
    QStringList lines;
    for (const DriftItem &item : drift) {
        items << QJsonObject{{u"key"_s, item.key},
                             {u"kind"_s, nameOf(item.kind)},
                             {u"sentence"_s, item.sentence},
                             {u"repair"_s, item.repair},
                             {u"repairable"_s, item.repairable}};
        lines << (item.repairable ? u"%1\n    %2  [%3]"_s.arg(item.sentence, item.repair, item.key)
                                  : u"%1\n    %2"_s.arg(item.sentence, item.repair));
    }
    lines << (drift.empty() ? u"Everything is as the last run left it."_s
                            : u"Repair all with --repair, some with --repair KEY…"_s);
    report.json = {{u"drift"_s, items}};
    report.text = lines.join(u'\n');
    return report;
}

Result<Report> driftCommand(const Call &call)
{
    auto target = findTarget(call);
    if (!target) {
        return target.error();
    }
    if (!call.arguments.isEmpty() && !call.isSet(u"repair"_s)) {
        return Error::usage(u"It is not said what is to be done with %1."_s.arg(call.arguments.front()),
                            u"discord drift"_s, u"Add --repair to put it right."_s);
    }
    const Access access = call.isSet(u"repair"_s) ? accessFor(call) : Access::Read;
    return withEvent(call, access, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        if (call.isSet(u"repair"_s)) {
            RoomsOrder order;
            order.kind = RoomsOrder::Kind::Repair;
            order.repairs = call.arguments;
            return runOrder(call, workspace, event, order);
        }
        auto drift = finished(findDrift(workspace, event.id, *target, call.cancel, &call.progress));
        return drift ? driftReport(*drift) : Result<Report>(drift.error());
    });
}

Result<std::vector<TeamId>> teamsNamed(Workspace &workspace, EventId event, const QStringList &names)
{
    auto teams = loadTeams(workspace, event);
    if (!teams) {
        return teams.error();
    }
    std::vector<TeamId> ids;
    for (const QString &name : names) {
        const auto team = std::find_if(teams->teams.begin(), teams->teams.end(), [&name](const TeamView &one) {
            return one.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (team == teams->teams.end()) {
            return Error::usage(u"There is no team of that name."_s, name, u"'jamctl teams list' names them."_s);
        }
        ids.push_back(team->id);
    }
    return ids;
}

Result<Report> listAnnouncements(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return loadGuildTemplate(workspace, event.id).map([](const GuildTemplate &rooms) {
            Report report;
            QJsonArray all;
            QStringList lines;
            for (const AnnouncementTemplate &one : rooms.announcements) {
                all << QJsonObject{{u"key"_s, one.key}, {u"title"_s, one.title}};
                lines << u"%1  %2, to %3"_s.arg(one.key, -12)
                             .arg(one.title, one.channel.isEmpty() ? u"every team"_s : one.channel);
            }
            lines << u"Send one with 'jamctl discord announce KEY', or a text of your own with --text FILE."_s;
            report.json = {{u"announcements"_s, all}};
            report.text = lines.join(u'\n');
            return report;
        });
    });
}

Result<QByteArray> readStdin()
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly)) {
        return Error::storage(u"Nothing can be read from stdin (%1)."_s.arg(in.errorString()), u"-"_s);
    }
    return in.readAll();
}

Result<Report> announceCommand(const Call &call)
{
    RoomsOrder order;
    order.kind = RoomsOrder::Kind::Announce;
    if (call.isSet(u"text"_s)) {
        if (!call.arguments.isEmpty()) {
            return Error::usage(u"Send either an announcement of the template or a text of your own, not both."_s,
                                call.arguments.front());
        }
        const QString file = call.value(u"text"_s);
        auto bytes = file == "-"_L1 ? readStdin() : readFile(file);
        if (!bytes) {
            return bytes.error();
        }
        // It goes out once for ever: nothing in it may be guessed.
        QStringDecoder decode(QStringDecoder::Utf8);
        order.text = QString(decode(*bytes)).trimmed();
        if (decode.hasError()) {
            return Error::input(u"That is not text in UTF-8."_s, file, u"Save it as UTF-8, then send it."_s);
        }
        if (order.text.isEmpty()) {
            return Error::input(u"There is no text in it."_s, file);
        }
    } else if (call.arguments.isEmpty()) {
        return listAnnouncements(call);
    } else {
        order.announcement = call.arguments.front();
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto teams = teamsNamed(workspace, event.id, call.options.values(u"team"_s));
        if (!teams) {
            return teams.error();
        }
        order.teams = *std::move(teams);
        return runOrder(call, workspace, event, order);
    });
}

Result<Report> teardownCommand(const Call &call)
{
    RoomsOrder order;
    order.kind = RoomsOrder::Kind::TearDown;
    order.archive = call.isSet(u"archive"_s);
    return withEvent(call, accessFor(call),
                     [&](Workspace &workspace, const Event &event) { return runOrder(call, workspace, event, order); });
}

QString roomText(const ArchivedRoom &room)
{
    QStringList lines{room.name};
    const auto add = [&lines](const QString &title, const QString &text) {
        const QStringList parts = text.split(u'\n');
        for (qsizetype i = 0; i < parts.size() && !text.isEmpty(); ++i) {
            lines << u"  %1  %2"_s.arg(i == 0 ? title : QString(), -7).arg(parts.at(i));
        }
    };
    add(u"topic"_s, room.topic);
    add(u"members"_s, room.members.join(", "_L1));
    for (const QString &pin : room.pins) {
        add(u"pin"_s, pin);
    }
    return lines.join(u'\n');
}

Result<Report> archiveCommand(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return loadArchive(workspace, event.id).map([](const std::vector<ArchivedRoom> &rooms) {
            Report report;
            QJsonArray all;
            QStringList lines;
            for (const ArchivedRoom &room : rooms) {
                all << QJsonObject{{u"name"_s, room.name},
                                   {u"topic"_s, room.topic},
                                   {u"members"_s, QJsonArray::fromStringList(room.members)},
                                   {u"pins"_s, QJsonArray::fromStringList(room.pins)},
                                   {u"at"_s, room.at.toString(Qt::ISODate)}};
                lines << roomText(room);
            }
            if (rooms.empty()) {
                lines << u"No archive: 'jamctl discord teardown --archive' keeps one."_s;
            }
            report.json = {{u"rooms"_s, all}};
            report.text = lines.join(u'\n');
            return report;
        });
    });
}

Result<Report> invitesCommand(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) -> Result<Report> {
        const auto guilds = roomsByGuild(workspace, event.id);
        if (!guilds) {
            return guilds.error();
        }
        QJsonArray all;
        QStringList lines;
        for (const RoomsStatus &status : *guilds) {
            const auto made = loadInvites(workspace, event.id, status.guild);
            if (!made) {
                return made.error();
            }
            for (const InviteView &invite : *made) {
                all << QJsonObject{{u"person"_s, invite.person},
                                   {u"url"_s, invite.url},
                                   {u"made_at"_s, invite.madeAt.toString(Qt::ISODate)},
                                   {u"guild"_s, status.guildName}};
                const QString where = guilds->size() > 1 ? u"  (%1)"_s.arg(status.guildName) : QString();
                lines << u"%1  %2"_s.arg(invite.url, invite.person) + where;
            }
        }
        if (all.isEmpty()) {
            lines << u"No invites: 'jamctl discord apply --invites' makes them for who is missing."_s;
        }
        return Report{{{u"invites"_s, all}}, lines.join(u'\n'), {}, {}};
    });
}

} // namespace

std::vector<Command> discordRunCommands()
{
    std::vector<QCommandLineOption> drift = guildWriteOptions();
    drift.emplace_back(u"repair"_s, u"Put the named items right, or all of them."_s);
    std::vector<QCommandLineOption> announce = guildWriteOptions();
    announce.emplace_back(u"text"_s, u"A text of your own for the teams' rooms, sent once for ever; - reads stdin."_s,
                          u"FILE"_s);
    announce.emplace_back(u"team"_s, u"To this team alone; may be given several times."_s, u"TEAM"_s);
    std::vector<QCommandLineOption> teardown = guildWriteOptions();
    teardown.emplace_back(u"archive"_s, u"Keep names, topics, pins and members of the rooms in the workspace first."_s);
    return {{u"discord drift"_s, u"[KEY…]"_s, u"Show what somebody changed on the guild, and put it right."_s, 0, -1,
             drift, driftCommand},
            {u"discord announce"_s, u"[KEY]"_s, u"Send an announcement of the template, or list them."_s, 0, 1,
             announce, announceCommand},
            {u"discord teardown"_s,
             {},
             u"Delete what runs made and take off what they gave."_s,
             0,
             0,
             teardown,
             teardownCommand},
            {u"discord archive"_s, {}, u"Show what a teardown kept."_s, 0, 0, {}, archiveCommand},
            {u"discord invites"_s, {}, u"Show the invites that were made."_s, 0, 0, {}, invitesCommand}};
}

} // namespace jamwright::cli
