// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/permissions.h"
#include "domain/naming/names.h"

#include <QList>
#include <QString>

namespace jamwright {

/// Whom an overwrite of a template is for.
enum class OverwriteFor { Everyone, Bot, Staff, Leaders, Team };
template <>
struct EnumNames<OverwriteFor> {
    static constexpr std::array names = {"everyone", "bot", "staff", "leaders", "team"};
};

struct OverwriteTemplate {
    OverwriteFor target = OverwriteFor::Everyone;
    QString staff; ///< of Staff: the key of the staff role
    Permissions allow;
    Permissions deny;
    friend bool operator==(const OverwriteTemplate &, const OverwriteTemplate &) = default;
};

/// A role that the guild has already and that the event's rooms are opened to.
struct StaffRole {
    QString key;  ///< "events-lead"
    QString name; ///< as the guild names it
    friend bool operator==(const StaffRole &, const StaffRole &) = default;
};

struct RoleTemplate {
    QString name;   ///< may hold the placeholder {team}
    int colour = 0; ///< 0xRRGGBB; 0 = none
    bool hoist = false;
    bool mentionable = false;
    friend bool operator==(const RoleTemplate &, const RoleTemplate &) = default;
};

/// Discord's number of a channel's type.
enum class ChannelType { Text = 0, Voice = 2, Category = 4, Forum = 15 };

struct ChannelTemplate {
    ChannelType type = ChannelType::Text;
    QString name;  ///< may hold the placeholder {team}
    QString topic; ///< likewise; 1024 characters at most
    QList<OverwriteTemplate> overwrites;
    friend bool operator==(const ChannelTemplate &, const ChannelTemplate &) = default;
};

/// The rooms of an event on its guild: what is made once, and what each team gets.
struct GuildTemplate {
    QString name;
    QList<StaffRole> staff;
    RoleTemplate leadersRole;
    QString mainCategory; ///< the guild's own category that the leaders' chat goes into; blank = none
    ChannelTemplate leadersChat;
    ChannelTemplate teamCategory; ///< as many as are needed, 50 channels each
    RoleTemplate teamRole;
    QList<ChannelTemplate> teamChannels;
    friend bool operator==(const GuildTemplate &, const GuildTemplate &) = default;
};

} // namespace jamwright
