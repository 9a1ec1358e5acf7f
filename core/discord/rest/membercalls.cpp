// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/rest/reading.h"
#include "discord/restclient.h"

#include <QUrl>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;
using namespace rest;

namespace {

Request memberRoleRequest(Verb verb, const QString &member, Snowflake role, const QString &reason)
{
    Request request{.verb = verb, .path = member + "/roles/"_L1 + role.toString()};
    request.auditReason = reason;
    return request;
}

} // namespace

QFuture<Answer<Member>> RestClient::member(Snowflake guild, Snowflake user)
{
    const Request request{.path = memberPath(guild, user)};
    return answerOf<Member>(send(request), request, readObject<Member>);
}

QFuture<Answer<QList<Member>>> RestClient::searchMembers(Snowflake guild, const QString &beginning, int most)
{
    const QString query = QString::fromLatin1(QUrl::toPercentEncoding(beginning.left(100)));
    const Request request{.path = guildPath(guild) + "/members/search?query="_L1 + query + "&limit="_L1 +
                                  QString::number(most)};
    return answerOf<QList<Member>>(send(request), request, readArray<Member>);
}

QFuture<Answer<QList<Member>>> RestClient::listMembers(Snowflake guild, Snowflake after)
{
    const Request request{.path = guildPath(guild) + "/members?limit=1000&after="_L1 + after.toString()};
    return answerOf<QList<Member>>(send(request), request, readArray<Member>);
}

QFuture<Answer<bool>> RestClient::addMemberRole(Snowflake guild, Snowflake user, Snowflake role, const QString &reason)
{
    const Request request = memberRoleRequest(Verb::Put, memberPath(guild, user), role, reason);
    return answerOf<bool>(send(request), request, readNothing);
}

QFuture<Answer<bool>> RestClient::removeMemberRole(Snowflake guild, Snowflake user, Snowflake role,
                                                   const QString &reason)
{
    const Request request = memberRoleRequest(Verb::Delete, memberPath(guild, user), role, reason);
    return answerOf<bool>(send(request), request, readNothing);
}

QFuture<Answer<Member>> RestClient::editMember(Snowflake guild, Snowflake user, const MemberEdit &edit,
                                               const QString &reason)
{
    const Request request{Verb::Patch, memberPath(guild, user), edit.toJson(), reason};
    return answerOf<Member>(send(request), request, readObject<Member>);
}

} // namespace jamwright
