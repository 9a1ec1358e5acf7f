// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/edits.h"

#include <QJsonArray>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int suppressNotifications = 1 << 12;

QJsonArray idsToJson(const QList<Snowflake> &ids)
{
    QJsonArray array;
    for (const Snowflake id : ids) {
        array.append(id.toString());
    }
    return array;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template <typename T, typename F>
void insertGiven(QJsonObject &json, const QString &key, const std::optional<T> &value, F toJson)
{
    if (value) {
        json.insert(key, toJson(*value));
    }
}

const auto asItIs = [](const auto &value) { return QJsonValue(value); };

} // namespace

QJsonObject RoleEdit::toJson() const
{
    QJsonObject json;
    insertGiven(json, u"name"_s, name, asItIs);
    insertGiven(json, u"permissions"_s, permissions, [](Permissions bits) { return QJsonValue(bits.toString()); });
    insertGiven(json, u"color"_s, colour, asItIs);
    insertGiven(json, u"hoist"_s, hoist, asItIs);
    insertGiven(json, u"mentionable"_s, mentionable, asItIs);
    return json;
}

QJsonObject ChannelEdit::toJson() const
{
    QJsonObject json;
    insertGiven(json, u"name"_s, name, asItIs);
    insertGiven(json, u"topic"_s, topic, textOrNull);
    insertGiven(json, u"parent_id"_s, parent,
                [](Snowflake id) { return id.isNull() ? QJsonValue() : QJsonValue(id.toString()); });
    insertGiven(json, u"position"_s, position, asItIs);
    insertGiven(json, u"permission_overwrites"_s, overwrites, [](const QList<Overwrite> &all) {
        QJsonArray array;
        for (const Overwrite &overwrite : all) {
            array.append(overwrite.toJson());
        }
        return QJsonValue(array);
    });
    return json;
}

QJsonObject MemberEdit::toJson() const
{
    QJsonObject json;
    insertGiven(json, u"nick"_s, nick, textOrNull);
    insertGiven(json, u"roles"_s, roles, idsToJson);
    return json;
}

QJsonObject Mentions::toJson() const
{
    return {{u"parse"_s, everyone ? QJsonArray{u"everyone"_s} : QJsonArray()},
            {u"roles"_s, idsToJson(roles)},
            {u"users"_s, idsToJson(users)}};
}

QJsonObject NewMessage::toJson() const
{
    QJsonObject json{{u"content"_s, content}, {u"allowed_mentions"_s, mentions.toJson()}};
    if (!nonce.isEmpty()) {
        json.insert(u"nonce"_s, nonce);
        json.insert(u"enforce_nonce"_s, true);
    }
    if (silent) {
        json.insert(u"flags"_s, suppressNotifications);
    }
    return json;
}

QJsonObject NewInvite::toJson() const
{
    QJsonObject json{{u"max_age"_s, maxAgeSeconds}, {u"max_uses"_s, maxUses}, {u"unique"_s, true}};
    if (!roles.isEmpty()) {
        json.insert(u"role_ids"_s, idsToJson(roles));
    }
    return json;
}

QJsonObject NewThread::toJson() const
{
    return {{u"name"_s, name},
            {u"type"_s, isPrivate ? channeltype::PrivateThread : channeltype::PublicThread},
            {u"auto_archive_duration"_s, archiveMinutes}};
}

} // namespace jamwright
