// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/rules/requested.h"

#include <QJsonArray>

#include <algorithm>

namespace jamwright::practice {

using namespace Qt::Literals::StringLiterals;

namespace {

bool lowersNames(int type)
{
    return type == channeltype::Text || type == channeltype::Announcement || type == channeltype::Forum;
}

QString loweredChannelName(const QString &name)
{
    QString result;
    const QString lower = name.trimmed().toLower();
    for (const QChar c : lower) {
        const bool hyphen = c.isSpace() || c == u'-';
        if (hyphen && (result.isEmpty() || result.endsWith(u'-'))) {
            continue;
        }
        if (hyphen) {
            result += u'-';
        } else if (c.unicode() >= 128 || c.isLetterOrNumber() || c == u'_') {
            result += c;
        }
    }
    while (result.endsWith(u'-')) {
        result.chop(1);
    }
    return result;
}

} // namespace

std::optional<Permissions> readPermissionSet(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull()) {
        return Permissions();
    }
    if (value.isDouble()) {
        return value.toDouble() < 0 ? std::nullopt : std::optional(Permissions(quint64(value.toInteger())));
    }
    bool good = false;
    const quint64 bits = value.toString().toULongLong(&good);
    return good ? std::optional(Permissions(bits)) : std::nullopt;
}

Snowflake readSnowflake(const QJsonValue &value)
{
    return Snowflake::parse(value.toString()).value_or(Snowflake());
}

QList<Overwrite> readOverwrites(const QJsonValue &value)
{
    QList<Overwrite> overwrites;
    const QJsonArray array = value.toArray();
    overwrites.reserve(array.size());
    for (const QJsonValue &json : array) {
        overwrites << Overwrite{readSnowflake(json["id"_L1]), json["type"_L1].toInt() == 1,
                                readPermissionSet(json["allow"_L1]).value_or(Permissions()),
                                readPermissionSet(json["deny"_L1]).value_or(Permissions())};
    }
    return overwrites;
}

QString keptChannelName(int type, const QString &name)
{
    return lowersNames(type) ? loweredChannelName(name) : name.trimmed();
}

bool isKnownChannelType(int type)
{
    return lowersNames(type) || type == channeltype::Voice || type == channeltype::Category ||
           type == channeltype::Stage;
}

Role changedRole(const Role &role, const QJsonObject &body)
{
    Role changed = role;
    changed.name = body["name"_L1].toString(role.name);
    if (const QJsonValue permissions = body["permissions"_L1]; !permissions.isUndefined() && !permissions.isNull()) {
        changed.permissions = readPermissionSet(permissions).value_or(Permissions());
    }
    changed.colour = body["color"_L1].toInt(role.colour);
    changed.hoist = body["hoist"_L1].toBool(role.hoist);
    changed.mentionable = body["mentionable"_L1].toBool(role.mentionable);
    return changed;
}

Role requestedRole(const PracticeState &state, const QJsonObject &body)
{
    Role fresh;
    fresh.position = 1;
    fresh.permissions = state.roles.at(state.id).permissions;
    Role role = changedRole(fresh, body);
    if (role.name.isEmpty()) {
        role.name = u"new role"_s;
    }
    return role;
}

Channel changedChannel(const Channel &channel, const QJsonObject &body)
{
    Channel changed = channel;
    if (body.contains("name"_L1)) {
        changed.name = keptChannelName(channel.type, body["name"_L1].toString());
    }
    if (body.contains("topic"_L1)) {
        changed.topic = body["topic"_L1].toString();
    }
    if (body.contains("parent_id"_L1)) {
        changed.parent = readSnowflake(body["parent_id"_L1]);
    }
    if (body.contains("permission_overwrites"_L1)) {
        changed.overwrites = readOverwrites(body["permission_overwrites"_L1]);
    }
    changed.position = body["position"_L1].toInt(channel.position);
    return changed;
}

Channel requestedChannel(const PracticeState &state, const QJsonObject &body)
{
    Channel fresh;
    fresh.type = body["type"_L1].toInt();
    const Snowflake parent = readSnowflake(body["parent_id"_L1]);
    for (const auto &[id, other] : state.channels) {
        fresh.position = std::max(fresh.position, other.parent == parent ? other.position + 1 : 0);
    }
    Channel channel = changedChannel(fresh, body);
    // Without overwrites of its own a channel takes its category's.
    if (channel.overwrites.isEmpty() && !parent.isNull() && state.channels.contains(parent)) {
        channel.overwrites = state.channels.at(parent).overwrites;
    }
    return channel;
}

} // namespace jamwright::practice
