// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/planning/planfile.h"
#include "store/guild/guildtable.h"
#include "workflow/rooms/guildsession.h"
#include "workflow/rooms/rooms.h"

#include <QJsonDocument>
#include <QJsonObject>

/// What is known of rooms and plans without asking the guild.
namespace jamwright {

using namespace Qt::Literals::StringLiterals;

Result<std::vector<RoomsStatus>> roomsByGuild(Workspace &workspace, EventId event)
{
    return store::guildFacts(workspace.database(), event).map([](const std::vector<store::GuildFacts> &guilds) {
        std::vector<RoomsStatus> all;
        all.reserve(guilds.size());
        for (const store::GuildFacts &facts : guilds) {
            all.push_back({facts.objects, facts.rolesGiven, facts.unfinished, facts.unfinishedKind, facts.guildName,
                           facts.guild});
        }
        return all;
    });
}

Result<RoomsStatus> roomsStatus(Workspace &workspace, EventId event)
{
    return roomsByGuild(workspace, event).map([](const std::vector<RoomsStatus> &all) {
        return all.empty() ? RoomsStatus() : all.front();
    });
}

Result<RoomsHere> roomsOn(Workspace &workspace, EventId event, const GuildTarget &target)
{
    auto guild = guildOf(workspace, target);
    auto all = roomsByGuild(workspace, event);
    if (!guild || !all) {
        return !guild ? guild.error() : all.error();
    }
    RoomsHere rooms;
    rooms.here.guild = *guild;
    for (const RoomsStatus &status : *all) {
        if (status.guild == *guild) {
            rooms.here = status;
        } else if (!rooms.elsewhere && status.objectsMade > 0) {
            rooms.elsewhere = status;
        }
    }
    return rooms;
}

QByteArray planToFile(const Plan &plan, const RoomsOrder &order)
{
    QJsonObject json = planToJson(plan);
    json.insert(u"adopt"_s, order.adopt);
    json.insert(u"invites"_s, order.invites);
    return QJsonDocument(json).toJson();
}

Result<SavedPlan> planFromFile(const QByteArray &file)
{
    const QJsonObject json = QJsonDocument::fromJson(file).object();
    return planFileFromJson(json).map([&json](const PlanFile &plan) {
        SavedPlan saved{plan.guild, plan.fingerprint, {}};
        saved.order.adopt = json["adopt"_L1].toBool();
        saved.order.invites = json["invites"_L1].toBool();
        return saved;
    });
}

} // namespace jamwright
