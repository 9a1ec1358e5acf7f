// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/rest/reading.h"
#include "discord/restclient.h"

namespace jamwright {

using namespace Qt::Literals::StringLiterals;
using namespace rest;

namespace {

// Where a message is only part of what is made, its nonce has no place.
QJsonObject withoutNonce(const NewMessage &message)
{
    QJsonObject json = message.toJson();
    json.remove("nonce"_L1);
    json.remove("enforce_nonce"_L1);
    return json;
}

QString pinPath(Snowflake channel, Snowflake message)
{
    return channelPath(channel) + "/messages/pins/"_L1 + message.toString();
}

Result<QList<Message>> readPins(const QJsonValue &body)
{
    if (!body["items"_L1].isArray()) {
        return unexpected();
    }
    QJsonArray messages;
    const QJsonArray items = body["items"_L1].toArray();
    for (const QJsonValue &item : items) {
        QJsonObject message = item["message"_L1].toObject();
        message.insert(u"pinned"_s, true);
        message.insert(u"pinned_at"_s, item["pinned_at"_L1]);
        messages.append(message);
    }
    return readArray<Message>(messages);
}

} // namespace

QFuture<Answer<Message>> RestClient::postMessage(Snowflake channel, const NewMessage &message)
{
    const Request request{Verb::Post, channelPath(channel) + "/messages"_L1, message.toJson()};
    return answerOf<Message>(send(request), request, readObject<Message>);
}

QFuture<Answer<QList<Message>>> RestClient::messages(Snowflake channel, Snowflake after)
{
    const Request request{.path = channelPath(channel) + "/messages?limit=%1&after=%2"_L1.arg(
                                                             QString::number(messagesAtOnce), after.toString())};
    return answerOf<QList<Message>>(send(request), request, readArray<Message>);
}

QFuture<Answer<QList<Message>>> RestClient::pins(Snowflake channel, const QDateTime &before)
{
    Request request{.path = channelPath(channel) + "/messages/pins?limit=50"_L1};
    if (before.isValid()) {
        request.path += "&before="_L1 + before.toUTC().toString(Qt::ISODateWithMs);
    }
    return answerOf<QList<Message>>(send(request), request, readPins);
}

QFuture<Answer<bool>> RestClient::pinMessage(Snowflake channel, Snowflake message, const QString &reason)
{
    Request request{.verb = Verb::Put, .path = pinPath(channel, message)};
    request.auditReason = reason;
    return answerOf<bool>(send(request), request, readNothing);
}

QFuture<Answer<bool>> RestClient::unpinMessage(Snowflake channel, Snowflake message, const QString &reason)
{
    Request request{.verb = Verb::Delete, .path = pinPath(channel, message)};
    request.auditReason = reason;
    return answerOf<bool>(send(request), request, readNothing);
}

QFuture<Answer<Webhook>> RestClient::createWebhook(Snowflake channel, const QString &name, const QString &reason)
{
    const Request request{Verb::Post, channelPath(channel) + "/webhooks"_L1, QJsonObject{{u"name"_s, name}}, reason};
    return answerOf<Webhook>(send(request), request, readObject<Webhook>);
}

QFuture<Answer<Message>> RestClient::executeWebhook(Snowflake webhook, const Secret &token, const NewMessage &message)
{
    const QString path =
        "/webhooks/"_L1 + webhook.toString() + u'/' + QString::fromLatin1(token.reveal()) + "?wait=true"_L1;
    const Request request{Verb::Post, path, withoutNonce(message)};
    return answerOf<Message>(send(request), request, readObject<Message>);
}

QFuture<Answer<bool>> RestClient::deleteWebhook(Snowflake webhook, const QString &reason)
{
    Request request{.verb = Verb::Delete, .path = "/webhooks/"_L1 + webhook.toString()};
    request.auditReason = reason;
    return answerOf<bool>(send(request), request, readNothing);
}

QFuture<Answer<Channel>> RestClient::createPost(Snowflake forum, const QString &name, const NewMessage &message,
                                                const QString &reason)
{
    const QJsonObject body{{u"name"_s, name}, {u"message"_s, withoutNonce(message)}};
    const Request request{Verb::Post, channelPath(forum) + "/threads"_L1, body, reason};
    return answerOf<Channel>(send(request), request, readObject<Channel>);
}

} // namespace jamwright
