// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/guildsnapshot.h"

#include <algorithm>

namespace jamwright {

const Role *GuildSnapshot::role(Snowflake id) const
{
    const auto found = std::find_if(guild.roles.begin(), guild.roles.end(), [id](const Role &r) { return r.id == id; });
    return found == guild.roles.end() ? nullptr : &*found;
}

const Channel *GuildSnapshot::channel(Snowflake id) const
{
    const auto found = std::find_if(channels.begin(), channels.end(), [id](const Channel &c) { return c.id == id; });
    return found == channels.end() ? nullptr : &*found;
}

const GuildMember *GuildSnapshot::member(Snowflake id) const
{
    const auto found = members.find(id);
    return found == members.end() ? nullptr : &found->second;
}

Snowflake GuildSnapshot::newest() const
{
    Snowflake youngest;
    for (const Role &role : guild.roles) {
        youngest = std::max(youngest, role.id);
    }
    for (const Channel &channel : channels) {
        youngest = std::max(youngest, channel.id);
    }
    return youngest;
}

// By Discord's order: everybody's overwrite, those of the bot's roles together, its own.
bool GuildSnapshot::isShutTo(const Channel &channel) const
{
    const bool voice = channel.type == channeltype::Voice || channel.type == channeltype::Stage;
    const Permissions needed = permission::ViewChannel | (voice ? permission::Connect : Permissions());
    if (botPermissions.contains(permission::Administrator)) {
        return false;
    }
    Overwrite everyone;
    Overwrite ofRoles;
    Overwrite own;
    for (const Overwrite &one : channel.overwrites) {
        if (one.id == guild.id) {
            everyone = one;
        } else if (!one.member && botRoles.contains(one.id)) {
            ofRoles.allow = ofRoles.allow | one.allow;
            ofRoles.deny = ofRoles.deny | one.deny;
        } else if (one.member && one.id == bot.id) {
            own = one;
        }
    }
    Permissions may = botPermissions;
    for (const Overwrite &one : {everyone, ofRoles, own}) {
        may = one.deny.missing(may) | one.allow;
    }
    return !may.contains(needed);
}

} // namespace jamwright
