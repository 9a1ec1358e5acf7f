// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/permissions.h"
#include "base/result.h"
#include "base/snowflake.h"

#include <QJsonObject>
#include <QList>
#include <QString>

/// What Discord's API sends, as far as this program reads it. Ids and permissions are decimal strings on the wire. Each
/// `fromJson` gives an Error of kind Remote where the id is missing or no id; all else that is missing reads as its
/// default.
namespace jamwright {

struct User {
    Snowflake id;
    QString name; ///< the display name where there is one, else the user name
    bool bot = false;

    [[nodiscard]] static Result<User> fromJson(const QJsonObject &json);
    friend bool operator==(const User &, const User &) = default;
};

struct Role {
    Snowflake id; ///< of @everyone: the guild's id
    QString name;
    int position = 0; ///< 0 = @everyone, the lowest; of equals the younger id is the lower
    Permissions permissions;
    int colour = 0; ///< 0xRRGGBB; 0 = none
    bool hoist = false;
    bool mentionable = false;
    bool managed = false; ///< belongs to an integration: nobody can be given it
    Snowflake botId;      ///< the bot whose own role it is; null = none

    [[nodiscard]] static Result<Role> fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;
    friend bool operator==(const Role &, const Role &) = default;
};

struct Overwrite {
    Snowflake id; ///< of the role or the member
    bool member = false;
    Permissions allow;
    Permissions deny;

    [[nodiscard]] static Result<Overwrite> fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;
    friend bool operator==(const Overwrite &, const Overwrite &) = default;
};

/// Discord's number of a channel's type, as far as they are made here. Others are read and left alone.
namespace channeltype {
inline constexpr int Text = 0;
inline constexpr int Voice = 2;
inline constexpr int Category = 4;
inline constexpr int Announcement = 5;
inline constexpr int PublicThread = 11;
inline constexpr int PrivateThread = 12;
inline constexpr int Stage = 13;
inline constexpr int Forum = 15;
} // namespace channeltype

struct Channel {
    Snowflake id;
    int type = channeltype::Text;
    QString name;
    QString topic;
    Snowflake parent; ///< the category; null = none
    int position = 0;
    QList<Overwrite> overwrites;

    [[nodiscard]] static Result<Channel> fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;
    friend bool operator==(const Channel &, const Channel &) = default;
};

struct Guild {
    Snowflake id;
    QString name;
    Snowflake owner;
    int approximateMembers = 0; ///< 0 = not asked for
    QList<Role> roles;

    [[nodiscard]] static Result<Guild> fromJson(const QJsonObject &json);
    friend bool operator==(const Guild &, const Guild &) = default;
};

/// A user in a guild.
struct Member {
    User user;
    QString nick;
    QList<Snowflake> roles; ///< without @everyone

    [[nodiscard]] static Result<Member> fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;
    friend bool operator==(const Member &, const Member &) = default;
};

/// Discord's numbers of what an audit log entry is about.
namespace auditaction {
inline constexpr int ChannelCreate = 10;
inline constexpr int ChannelUpdate = 11;
inline constexpr int ChannelDelete = 12;
inline constexpr int OverwriteCreate = 13;
inline constexpr int OverwriteUpdate = 14;
inline constexpr int OverwriteDelete = 15;
inline constexpr int MemberUpdate = 24;
inline constexpr int MemberRoleUpdate = 25;
inline constexpr int RoleCreate = 30;
inline constexpr int RoleUpdate = 31;
inline constexpr int RoleDelete = 32;
inline constexpr int InviteCreate = 40;
inline constexpr int InviteDelete = 42;
inline constexpr int WebhookCreate = 50;
inline constexpr int WebhookDelete = 52;
inline constexpr int MessagePin = 74;
inline constexpr int MessageUnpin = 75;
inline constexpr int ScheduledEventCreate = 100;
inline constexpr int ScheduledEventDelete = 102;
inline constexpr int ThreadCreate = 110;
} // namespace auditaction

struct AuditEntry {
    Snowflake id;
    int action = 0;
    Snowflake target; ///< what it was done to; null = nothing with an id
    Snowflake user;   ///< who did it
    QString reason;

    [[nodiscard]] static Result<AuditEntry> fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;
    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

} // namespace jamwright
