// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/apitypes.h"

#include "discord/jsonlist.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

Snowflake readId(const QJsonValue &value)
{
    return Snowflake::parse(value.toString()).value_or(Snowflake());
}

// Discord writes permissions as strings; servers that speak its API sometimes write small ones as numbers.
Permissions readPermissions(const QJsonValue &value)
{
    return value.isDouble() ? Permissions(quint64(value.toInteger())) : Permissions::fromString(value.toString());
}

Error missingId(const QString &object)
{
    return Error::remote(QCoreApplication::translate("ApiTypes", "The server sent an object without a usable id."),
                         object);
}

template <typename T>
QJsonArray writeList(const QList<T> &list)
{
    QJsonArray array;
    for (const T &item : list) {
        array.append(item.toJson());
    }
    return array;
}

QJsonValue idOrNull(Snowflake id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

} // namespace

Result<User> User::fromJson(const QJsonObject &json)
{
    User user;
    user.id = readId(json["id"_L1]);
    if (user.id.isNull()) {
        return missingId(u"user"_s);
    }
    user.name = json["global_name"_L1].toString();
    if (user.name.isEmpty()) {
        user.name = json["username"_L1].toString();
    }
    user.bot = json["bot"_L1].toBool();
    return user;
}

Result<Role> Role::fromJson(const QJsonObject &json)
{
    Role role;
    role.id = readId(json["id"_L1]);
    if (role.id.isNull()) {
        return missingId(u"role"_s);
    }
    role.name = json["name"_L1].toString();
    role.position = json["position"_L1].toInt();
    role.permissions = readPermissions(json["permissions"_L1]);
    role.colour = json["color"_L1].toInt();
    role.hoist = json["hoist"_L1].toBool();
    role.mentionable = json["mentionable"_L1].toBool();
    role.managed = json["managed"_L1].toBool();
    role.botId = readId(json["tags"_L1].toObject()["bot_id"_L1]);
    return role;
}

QJsonObject Role::toJson() const
{
    QJsonObject json{
        {u"id"_s, id.toString()},  {u"name"_s, name},
        {u"position"_s, position}, {u"permissions"_s, permissions.toString()},
        {u"color"_s, colour},      {u"hoist"_s, hoist},
        {u"managed"_s, managed},   {u"mentionable"_s, mentionable},
    };
    if (!botId.isNull()) {
        json.insert(u"tags"_s, QJsonObject{{u"bot_id"_s, botId.toString()}});
    }
    return json;
}

Result<Overwrite> Overwrite::fromJson(const QJsonObject &json)
{
    Overwrite overwrite;
    overwrite.id = readId(json["id"_L1]);
    if (overwrite.id.isNull()) {
        return missingId(u"permission overwrite"_s);
    }
    overwrite.member = json["type"_L1].toInt() == 1;
    overwrite.allow = readPermissions(json["allow"_L1]);
    overwrite.deny = readPermissions(json["deny"_L1]);
    return overwrite;
}

QJsonObject Overwrite::toJson() const
{
    return {{u"id"_s, id.toString()},
            {u"type"_s, member ? 1 : 0},
            {u"allow"_s, allow.toString()},
            {u"deny"_s, deny.toString()}};
}

Result<Channel> Channel::fromJson(const QJsonObject &json)
{
    Channel channel;
    channel.id = readId(json["id"_L1]);
    if (channel.id.isNull()) {
        return missingId(u"channel"_s);
    }
    channel.type = json["type"_L1].toInt();
    channel.name = json["name"_L1].toString();
    channel.topic = json["topic"_L1].toString();
    channel.parent = readId(json["parent_id"_L1]);
    channel.position = json["position"_L1].toInt();
    Result<QList<Overwrite>> overwrites = listFromJson<Overwrite>(json["permission_overwrites"_L1].toArray());
    if (!overwrites) {
        return overwrites.error();
    }
    channel.overwrites = *std::move(overwrites);
    return channel;
}

QJsonObject Channel::toJson() const
{
    return {{u"id"_s, id.toString()},
            {u"type"_s, type},
            {u"name"_s, name},
            {u"topic"_s, topic.isEmpty() ? QJsonValue() : QJsonValue(topic)},
            {u"parent_id"_s, idOrNull(parent)},
            {u"position"_s, position},
            {u"permission_overwrites"_s, writeList(overwrites)}};
}

Result<Guild> Guild::fromJson(const QJsonObject &json)
{
    Guild guild;
    guild.id = readId(json["id"_L1]);
    if (guild.id.isNull()) {
        return missingId(u"guild"_s);
    }
    guild.name = json["name"_L1].toString();
    guild.owner = readId(json["owner_id"_L1]);
    guild.approximateMembers = json["approximate_member_count"_L1].toInt();
    Result<QList<Role>> roles = listFromJson<Role>(json["roles"_L1].toArray());
    if (!roles) {
        return roles.error();
    }
    guild.roles = *std::move(roles);
    return guild;
}

Result<Member> Member::fromJson(const QJsonObject &json)
{
    Result<User> user = User::fromJson(json["user"_L1].toObject());
    if (!user) {
        return user.error();
    }
    Member member;
    member.user = *std::move(user);
    member.nick = json["nick"_L1].toString();
    const QJsonArray roles = json["roles"_L1].toArray();
    for (const QJsonValue &role : roles) {
        member.roles << readId(role);
    }
    return member;
}

QJsonObject Member::toJson() const
{
    QJsonArray roleIds;
    for (const Snowflake role : roles) {
        roleIds.append(role.toString());
    }
    const QJsonObject userJson{{u"id"_s, user.id.toString()}, {u"username"_s, user.name}, {u"bot"_s, user.bot}};
    return {
        {u"user"_s, userJson}, {u"nick"_s, nick.isEmpty() ? QJsonValue() : QJsonValue(nick)}, {u"roles"_s, roleIds}};
}

Result<AuditEntry> AuditEntry::fromJson(const QJsonObject &json)
{
    AuditEntry entry;
    entry.id = readId(json["id"_L1]);
    if (entry.id.isNull()) {
        return missingId(u"audit log entry"_s);
    }
    entry.action = json["action_type"_L1].toInt();
    entry.target = readId(json["target_id"_L1]);
    entry.user = readId(json["user_id"_L1]);
    entry.reason = json["reason"_L1].toString();
    return entry;
}

QJsonObject AuditEntry::toJson() const
{
    QJsonObject json{{u"id"_s, id.toString()},
                     {u"action_type"_s, action},
                     {u"target_id"_s, idOrNull(target)},
                     {u"user_id"_s, idOrNull(user)}};
    if (!reason.isEmpty()) {
        json.insert(u"reason"_s, reason);
    }
    return json;
}

} // namespace jamwright
