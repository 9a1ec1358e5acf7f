// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/rest/reading.h"
#include "discord/restclient.h"

namespace jamwright {

using namespace Qt::Literals::StringLiterals;
using namespace rest;

namespace {

QJsonArray placesToJson(const QList<OrderPlace> &places)
{
    QJsonArray array;
    for (const OrderPlace &place : places) {
        array.append(QJsonObject{{u"id"_s, place.id.toString()}, {u"position"_s, place.position}});
    }
    return array;
}

} // namespace

RestClient::RestClient(Transport &transport)
    : m_transport(transport)
{
}

QFuture<Response> RestClient::send(const Request &request)
{
    ++(request.verb == Verb::Get ? m_reads : m_writes);
    return m_transport.send(request);
}

QFuture<Answer<User>> RestClient::me()
{
    const Request request{.path = u"/users/@me"_s};
    return answerOf<User>(send(request), request, readObject<User>);
}

QFuture<Answer<Application>> RestClient::application()
{
    const Request request{.path = u"/applications/@me"_s};
    return answerOf<Application>(send(request), request, readObject<Application>);
}

QFuture<Answer<QList<Guild>>> RestClient::guilds()
{
    const Request request{.path = u"/users/@me/guilds"_s};
    return answerOf<QList<Guild>>(send(request), request, readArray<Guild>);
}

QFuture<Answer<Guild>> RestClient::guild(Snowflake guild)
{
    const Request request{.path = guildPath(guild) + "?with_counts=true"_L1};
    return answerOf<Guild>(send(request), request, readObject<Guild>);
}

QFuture<Answer<QList<AuditEntry>>> RestClient::auditLog(Snowflake guild, int action, Snowflake after)
{
    const QString query = u"/audit-logs?action_type=%1&after=%2&limit=100"_s.arg(action).arg(after.toString());
    const Request request{.path = guildPath(guild) + query};
    return answerOf<QList<AuditEntry>>(send(request), request, [](const QJsonValue &body) {
        return readArray<AuditEntry>(body["audit_log_entries"_L1]);
    });
}

QFuture<Answer<QList<Role>>> RestClient::roles(Snowflake guild)
{
    const Request request{.path = guildPath(guild) + "/roles"_L1};
    return answerOf<QList<Role>>(send(request), request, readArray<Role>);
}

QFuture<Answer<Role>> RestClient::createRole(Snowflake guild, const Role &wanted, const QString &reason)
{
    // Without a value for permissions Discord would give those of @everyone.
    const RoleEdit whole{wanted.name, wanted.permissions, wanted.colour, wanted.hoist, wanted.mentionable};
    const Request request{Verb::Post, guildPath(guild) + "/roles"_L1, whole.toJson(), reason};
    return answerOf<Role>(send(request), request, readObject<Role>);
}

QFuture<Answer<Role>> RestClient::editRole(Snowflake guild, Snowflake role, const RoleEdit &edit, const QString &reason)
{
    const Request request{Verb::Patch, guildPath(guild) + "/roles/"_L1 + role.toString(), edit.toJson(), reason};
    return answerOf<Role>(send(request), request, readObject<Role>);
}

QFuture<Answer<QList<Role>>> RestClient::moveRoles(Snowflake guild, const QList<OrderPlace> &places,
                                                   const QString &reason)
{
    const Request request{Verb::Patch, guildPath(guild) + "/roles"_L1, placesToJson(places), reason};
    return answerOf<QList<Role>>(send(request), request, readArray<Role>);
}

QFuture<Answer<bool>> RestClient::deleteRole(Snowflake guild, Snowflake role, const QString &reason)
{
    Request request{.verb = Verb::Delete, .path = guildPath(guild) + "/roles/"_L1 + role.toString()};
    request.auditReason = reason;
    return answerOf<bool>(send(request), request, readNothing);
}

QFuture<Answer<bool>> RestClient::moveChannels(Snowflake guild, const QList<OrderPlace> &places)
{
    const Request request{Verb::Patch, guildPath(guild) + "/channels"_L1, placesToJson(places)};
    return answerOf<bool>(send(request), request, readNothing);
}

QFuture<Answer<QList<ScheduledEvent>>> RestClient::scheduledEvents(Snowflake guild)
{
    const Request request{.path = guildPath(guild) + "/scheduled-events"_L1};
    return answerOf<QList<ScheduledEvent>>(send(request), request, readArray<ScheduledEvent>);
}

QFuture<Answer<ScheduledEvent>> RestClient::createScheduledEvent(Snowflake guild, const ScheduledEvent &wanted,
                                                                 const QString &reason)
{
    QJsonObject body = wanted.toJson();
    body.remove("id"_L1);
    const Request request{Verb::Post, guildPath(guild) + "/scheduled-events"_L1, body, reason};
    return answerOf<ScheduledEvent>(send(request), request, readObject<ScheduledEvent>);
}

QFuture<Answer<bool>> RestClient::deleteScheduledEvent(Snowflake guild, Snowflake event)
{
    const Request request{Verb::Delete, guildPath(guild) + "/scheduled-events/"_L1 + event.toString()};
    return answerOf<bool>(send(request), request, readNothing);
}

} // namespace jamwright
