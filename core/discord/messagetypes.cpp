// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/messagetypes.h"

#include <QCoreApplication>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 membersIntent = 1LL << 14;
constexpr qint64 membersIntentOfASmallBot = 1LL << 15;
constexpr int inVoice = 2;
constexpr int elsewhere = 3;
constexpr int guildOnly = 2;

Snowflake idOf(const QJsonObject &json, QLatin1String key)
{
    return Snowflake::parse(json[key].toString()).value_or(Snowflake());
}

Error noUsableId(const QString &object)
{
    return Error::remote(QCoreApplication::translate("ApiTypes", "The server sent an object without a usable id."),
                         object);
}

QJsonValue timeOrNull(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

} // namespace

bool Application::mayListMembers() const
{
    return (flags & (membersIntent | membersIntentOfASmallBot)) != 0;
}

Result<Application> Application::fromJson(const QJsonObject &json)
{
    const Application application{idOf(json, "id"_L1), json["flags"_L1].toInteger()};
    return application.id.isNull() ? Result<Application>(noUsableId(u"application"_s)) : application;
}

Result<Message> Message::fromJson(const QJsonObject &json)
{
    Message message;
    message.id = idOf(json, "id"_L1);
    message.channel = idOf(json, "channel_id"_L1);
    if (message.id.isNull()) {
        return noUsableId(u"message"_s);
    }
    const Result<User> author = User::fromJson(json["author"_L1].toObject());
    message.author = author.valueOr({});
    message.content = json["content"_L1].toString();
    message.nonce = json["nonce"_L1].toVariant().toString();
    message.pinned = json["pinned"_L1].toBool();
    message.pinnedAt = QDateTime::fromString(json["pinned_at"_L1].toString(), Qt::ISODateWithMs).toUTC();
    return message;
}

QJsonObject Message::toJson() const
{
    QJsonObject json{
        {u"id"_s, id.toString()},
        {u"channel_id"_s, channel.toString()},
        {u"author"_s,
         QJsonObject{{u"id"_s, author.id.toString()}, {u"username"_s, author.name}, {u"bot"_s, author.bot}}},
        {u"content"_s, content},
        {u"pinned"_s, pinned}};
    if (!nonce.isEmpty()) {
        json.insert(u"nonce"_s, nonce);
    }
    return json;
}

Result<Webhook> Webhook::fromJson(const QJsonObject &json)
{
    Webhook webhook;
    webhook.id = idOf(json, "id"_L1);
    if (webhook.id.isNull()) {
        return noUsableId(u"webhook"_s);
    }
    webhook.channel = idOf(json, "channel_id"_L1);
    webhook.name = json["name"_L1].toString();
    webhook.token = Secret(json["token"_L1].toString().toLatin1());
    return webhook;
}

QString Invite::url() const
{
    return "https://discord.gg/"_L1 + code;
}

Result<Invite> Invite::fromJson(const QJsonObject &json)
{
    const Invite invite{json["code"_L1].toString()};
    return invite.code.isEmpty() ? Result<Invite>(noUsableId(u"invite"_s)) : invite;
}

Result<ScheduledEvent> ScheduledEvent::fromJson(const QJsonObject &json)
{
    ScheduledEvent event;
    event.id = idOf(json, "id"_L1);
    if (event.id.isNull()) {
        return noUsableId(u"scheduled event"_s);
    }
    event.name = json["name"_L1].toString();
    event.start = QDateTime::fromString(json["scheduled_start_time"_L1].toString(), Qt::ISODateWithMs);
    event.end = QDateTime::fromString(json["scheduled_end_time"_L1].toString(), Qt::ISODateWithMs);
    event.channel = idOf(json, "channel_id"_L1);
    event.location = json["entity_metadata"_L1]["location"_L1].toString();
    return event;
}

QJsonObject ScheduledEvent::toJson() const
{
    QJsonObject json{{u"id"_s, id.toString()},
                     {u"name"_s, name},
                     {u"privacy_level"_s, guildOnly},
                     {u"scheduled_start_time"_s, timeOrNull(start)}};
    if (end.isValid()) {
        json.insert(u"scheduled_end_time"_s, timeOrNull(end));
    }
    if (channel.isNull()) {
        json.insert(u"entity_type"_s, elsewhere);
        json.insert(u"entity_metadata"_s, QJsonObject{{u"location"_s, location}});
    } else {
        json.insert(u"entity_type"_s, inVoice);
        json.insert(u"channel_id"_s, channel.toString());
    }
    return json;
}

} // namespace jamwright
