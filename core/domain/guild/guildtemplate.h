// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/permissions.h"
#include "domain/naming/names.h"

#include <QList>
#include <QString>

namespace jamwright {

/// Whom an overwrite of a template is for.
enum class OverwriteFor { Everyone, Bot, Staff, Role, Team };
template <>
struct EnumNames<OverwriteFor> {
    static constexpr std::array names = {"everyone", "bot", "staff", "role", "team"};
};

struct OverwriteTemplate {
    OverwriteFor target = OverwriteFor::Everyone;
    QString key; ///< of Staff and Role: which
    Permissions allow;
    Permissions deny;
    friend bool operator==(const OverwriteTemplate &, const OverwriteTemplate &) = default;
};

/// A role that the guild has already and that the event's rooms are opened to. It is bound to one of the guild's roles
/// by id; as long as nobody did, to the only one of its name.
struct StaffRole {
    QString key;  ///< "events-lead"
    QString name; ///< as the guild names it
    friend bool operator==(const StaffRole &, const StaffRole &) = default;
};

/// Who is to have a role.
enum class RoleFor {
    Leaders,
    Participants,
    Judges,
    Winners, ///< members of the teams on the first place, once the results are published
    Where,   ///< whoever's sign-up the role's query finds
    Nobody,  ///< it is given by hand
};
template <>
struct EnumNames<RoleFor> {
    static constexpr std::array names = {"leaders", "participants", "judges", "winners", "where", "nobody"};
};

/// A role of the event. It is made when somebody is to have it or a room is opened to it.
struct RoleTemplate {
    QString key;  ///< unique among the template's roles; blank for the teams' role
    QString name; ///< of the teams' role it may hold the placeholder {team}
    RoleFor audience = RoleFor::Nobody;
    QString where;         ///< of Where: a query over sign-ups, as the grid's filter takes it
    bool existing = false; ///< the guild's own: bound as staff roles are, given, and never made or deleted
    int colour = 0;        ///< 0xRRGGBB; 0 = none
    bool hoist = false;
    bool mentionable = false;
    friend bool operator==(const RoleTemplate &, const RoleTemplate &) = default;
};

/// Discord's number of a channel's type.
enum class ChannelType { Text = 0, Voice = 2, Category = 4, Announcement = 5, Forum = 15 };

/// A category of the event that is made once, or one that the guild has.
struct CategoryTemplate {
    QString key;
    QString name;
    bool existing = false;               ///< the guild's own, by name: channels go into it, and it stays as it is
    QList<OverwriteTemplate> overwrites; ///< none of an existing one
    friend bool operator==(const CategoryTemplate &, const CategoryTemplate &) = default;
};

/// A channel. Placeholders in its texts: {event}, and of a team's channel {team}, {leader} and {members}, of which the
/// last is a list with a mention a line; in the welcome also {channel} and {role}, which mention channel and team role.
struct ChannelTemplate {
    QString key; ///< unique among the template's channels, or among those of a team: a room is known by it for ever
    ChannelType type = ChannelType::Text;
    QString name;
    QString category;      ///< the key of a category; blank = outside of any; a team's channel goes into `teamCategory`
    bool existing = false; ///< the guild's own, by name: messages go there, and it stays as it is
    QString topic;         ///< 1024 characters at most, of a forum 4096; blank = whatever somebody gives it
    QString welcome;       ///< posted once when the channel is made, 2000 characters at most; blank = none
    bool pinWelcome = false;
    QList<OverwriteTemplate> overwrites;
    friend bool operator==(const ChannelTemplate &, const ChannelTemplate &) = default;
};

/// A message for every team's first text channel, or for one channel; it is sent once for ever.
struct AnnouncementTemplate {
    QString key;
    QString title;       ///< for the organiser
    QString channel;     ///< the key of a channel; blank = each team's own
    QString text;        ///< with the placeholders of a welcome
    QString mentionRole; ///< the key of the role that is notified; blank = in a team's channel its members, else nobody
    friend bool operator==(const AnnouncementTemplate &, const AnnouncementTemplate &) = default;
};

/// The rooms of an event on its guild: what is made once, and what each team gets.
struct GuildTemplate {
    QString name;
    QList<StaffRole> staff;
    QList<RoleTemplate> roles;
    QList<CategoryTemplate> categories;
    QList<ChannelTemplate> channels;
    CategoryTemplate teamCategory; ///< as many as are needed, 50 channels each
    RoleTemplate teamRole;
    QList<ChannelTemplate> teamChannels; ///< none = teams get no rooms and no role
    QList<AnnouncementTemplate> announcements;
    bool invites = false; ///< who is not in the guild gets an invite that carries the roles
    friend bool operator==(const GuildTemplate &, const GuildTemplate &) = default;

    [[nodiscard]] bool hasTeamRooms() const { return !teamChannels.isEmpty(); }
};

} // namespace jamwright
