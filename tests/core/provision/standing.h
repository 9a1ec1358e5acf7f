// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "planningsupport.h"
#include "provision/afterwards/drift.h"

#include <algorithm>

namespace jamwright {

/// An event whose rooms stand.
struct Standing {
    explicit Standing(int teams = 2, int members = 3, const GuildTemplate &wanted = pythonDiscordTemplate())
        : Standing(someTeams(teams, members), wanted)
    {
    }
    Standing(EventRooms wanted, GuildTemplate with)
        : rooms(std::move(with))
        , event(std::move(wanted))
        , guild(freshGuild(event))
        , untouched(guild)
    {
        for (const auto &[role, holders] : event.holders) {
            for (const RoleHolder &holder : holders) {
                guild.members[holder.discordId].name = holder.name;
            }
        }
        carryOut(makePlan(guild, rooms, event, {}), guild, journalled);
        guild.wholeList = true;
    }
    [[nodiscard]] std::vector<Drift> drift() const { return driftOf(guild, rooms, event, journalled); }
    [[nodiscard]] Snowflake id(const QString &key) const { return journalled.at(key).id; }
    Role &role(const QString &key)
    {
        return *std::find_if(guild.guild.roles.begin(), guild.guild.roles.end(),
                             [&](const Role &one) { return one.id == id(key); });
    }
    Channel &channel(const QString &key)
    {
        return *std::find_if(guild.channels.begin(), guild.channels.end(),
                             [&](const Channel &one) { return one.id == id(key); });
    }

    void removeChannel(Snowflake id)
    {
        guild.channels.removeIf([id](const Channel &one) { return one.id == id; });
        for (Channel &one : guild.channels) {
            one.parent = one.parent == id ? Snowflake() : one.parent;
        }
    }

    GuildTemplate rooms;
    EventRooms event;
    GuildSnapshot guild;
    GuildSnapshot untouched;
    JournalledObjects journalled;
};

inline QStringList sentencesOf(const std::vector<Drift> &drift)
{
    QStringList sentences;
    for (const Drift &item : drift) {
        sentences << item.item.sentence;
    }
    return sentences;
}

} // namespace jamwright
