// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/rest/reading.h"
#include "discord/restclient.h"

#include <QUrl>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;
using namespace rest;

QFuture<Answer<QList<Channel>>> RestClient::channels(Snowflake guild)
{
    const Request request{.path = guildPath(guild) + "/channels"_L1};
    return answerOf<QList<Channel>>(send(request), request, readArray<Channel>);
}

QFuture<Answer<Channel>> RestClient::channel(Snowflake channel)
{
    const Request request{.path = channelPath(channel)};
    return answerOf<Channel>(send(request), request, readObject<Channel>);
}

QFuture<Answer<Channel>> RestClient::createChannel(Snowflake guild, const Channel &wanted, const QString &reason)
{
    QJsonObject body = wanted.toJson();
    body.remove("id"_L1);
    body.remove("position"_L1);
    if (wanted.topic.isEmpty()) {
        body.remove("topic"_L1);
    }
    if (wanted.parent.isNull()) {
        body.remove("parent_id"_L1);
    }
    const Request request{Verb::Post, guildPath(guild) + "/channels"_L1, body, reason};
    return answerOf<Channel>(send(request), request, readObject<Channel>);
}

QFuture<Answer<Channel>> RestClient::editChannel(Snowflake channel, const ChannelEdit &edit, const QString &reason)
{
    const Request request{Verb::Patch, channelPath(channel), edit.toJson(), reason};
    return answerOf<Channel>(send(request), request, readObject<Channel>);
}

QFuture<Answer<bool>> RestClient::deleteChannel(Snowflake channel, const QString &reason)
{
    Request request{.verb = Verb::Delete, .path = channelPath(channel)};
    request.auditReason = reason;
    return answerOf<bool>(send(request), request, readNothing);
}

QFuture<Answer<bool>> RestClient::putOverwrite(Snowflake channel, const Overwrite &overwrite, const QString &reason)
{
    const QString path = channelPath(channel) + "/permissions/"_L1 + overwrite.id.toString();
    const Request request{Verb::Put, path, overwrite.toJson(), reason};
    return answerOf<bool>(send(request), request, readNothing);
}

QFuture<Answer<bool>> RestClient::deleteOverwrite(Snowflake channel, Snowflake roleOrMember, const QString &reason)
{
    Request request{.verb = Verb::Delete, .path = channelPath(channel) + "/permissions/"_L1 + roleOrMember.toString()};
    request.auditReason = reason;
    return answerOf<bool>(send(request), request, readNothing);
}

QFuture<Answer<Invite>> RestClient::createInvite(Snowflake channel, const NewInvite &invite, const QString &reason)
{
    const Request request{Verb::Post, channelPath(channel) + "/invites"_L1, invite.toJson(), reason};
    return answerOf<Invite>(send(request), request, readObject<Invite>);
}

QFuture<Answer<bool>> RestClient::deleteInvite(const QString &code, const QString &reason)
{
    const QString path = "/invites/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(code));
    Request request{.verb = Verb::Delete, .path = path};
    request.auditReason = reason;
    return answerOf<bool>(send(request), request, readNothing);
}

QFuture<Answer<Channel>> RestClient::createThread(Snowflake channel, const NewThread &thread, const QString &reason)
{
    const Request request{Verb::Post, channelPath(channel) + "/threads"_L1, thread.toJson(), reason};
    return answerOf<Channel>(send(request), request, readObject<Channel>);
}

} // namespace jamwright
