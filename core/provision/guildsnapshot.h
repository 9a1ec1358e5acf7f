// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "discord/apitypes.h"
#include "domain/guild/plan.h"
#include "provision/guildaccess.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

#include <map>
#include <set>
#include <vector>

namespace jamwright {

/// A member of the guild.
struct GuildMember {
    QList<Snowflake> roles;
    QString name; ///< as the guild shows it: the nick, else the display name
    friend bool operator==(const GuildMember &, const GuildMember &) = default;
};

/// A guild as it was found, as far as planning needs it.
struct GuildSnapshot {
    Guild guild;             ///< roles included
    QList<Channel> channels; ///< categories included
    /// Of the people asked about, those who are in the guild; and where the whole list was read, everybody who was to
    /// be found in it.
    std::map<Snowflake, GuildMember> members;
    bool wholeList = false; ///< the guild's list of members was read to its end
    User bot;
    Snowflake botRole;          ///< the bot's own managed role; null = it has none
    Permissions botPermissions; ///< what it may do guild-wide; all bits for an administrator
    int botTopPosition = 0;     ///< of its highest role: it gives and makes only what lies below
    QList<Snowflake> botRoles;  ///< without @everyone
    /// Known channels that Discord did not list, but did not say that they are gone: the bot may not see them.
    std::set<Snowflake> hidden;
    QDateTime takenAt; ///< UTC
    int reads = 0;     ///< requests it took

    [[nodiscard]] const Role *role(Snowflake id) const;
    [[nodiscard]] const Channel *channel(Snowflake id) const;
    [[nodiscard]] const GuildMember *member(Snowflake id) const;
    /// Whether the bot may do nothing in it: not see it, or not enter it where people talk.
    [[nodiscard]] bool isShutTo(const Channel &channel) const;
    /// The youngest role or channel.
    [[nodiscard]] Snowflake newest() const;
};

/// Whom a snapshot is to look for.
struct SnapshotWish {
    std::vector<Snowflake> people;
    bool everybody = false;       ///< every member, as names are to be matched
    QList<Snowflake> roles = {};  ///< and whoever has one of these, so far as the list of members may be read
    JournalledObjects known = {}; ///< what must be there: a reading without it is not believed at once
};

/// Reads the guild: the bot, the guild with its roles, the channels, and of the people whichever is cheaper, all member
/// pages or one call each (the latter also where the bot may not list members; `access.progress` hears how many are
/// left). A reading in which something known is missing is taken a second time, but for the people of whom nothing is
/// missing. A cancel ends it at once, whatever is under way. Needs a running event loop; what `access` refers to must
/// outlive the future.
QFuture<Result<GuildSnapshot>> takeSnapshot(const GuildAccess &access, SnapshotWish wish);

} // namespace jamwright
