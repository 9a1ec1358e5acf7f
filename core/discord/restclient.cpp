// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/restclient.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

// A form error mirrors the body: objects down to `_errors`, array indexes as keys.
void collectFieldErrors(const QJsonObject &node, const QString &path, QStringList &lines)
{
    for (auto it = node.constBegin(); it != node.constEnd(); ++it) {
        if (it.key() != "_errors"_L1) {
            collectFieldErrors(it.value().toObject(), path.isEmpty() ? it.key() : path + u'.' + it.key(), lines);
            continue;
        }
        const QJsonArray errors = it.value().toArray();
        for (const QJsonValue &error : errors) {
            const QString message = error["message"_L1].toString();
            lines << (path.isEmpty() ? message : path + ": "_L1 + message);
        }
    }
}

QString remedyOfStatus(int status)
{
    switch (status) {
    case 401:
        return QCoreApplication::translate(
            "RestClient", "Check the bot's token: log in again with a fresh one from Discord's developer portal.");
    case 429:
        return QCoreApplication::translate(
            "RestClient", "Wait as long as Discord asks, then run it again; it goes on from where it stopped.");
    default:
        return status >= 500 || status == 0
                   ? QCoreApplication::translate("RestClient", "Try again in a while; what was done is not done twice.")
                   : QString();
    }
}

QString remedyOf(int status, int code)
{
    switch (code) {
    case errorcode::UnknownGuild:
        return QCoreApplication::translate("RestClient", "Check the guild's id, and that the bot was invited to it.");
    case errorcode::TooManyRoles:
        return QCoreApplication::translate("RestClient", "Delete roles that nobody needs: a guild has 250 at most.");
    case errorcode::TooManyChannels:
        return QCoreApplication::translate("RestClient", "Delete channels that nobody needs: a guild has 500 at most.");
    case errorcode::MissingAccess:
    case errorcode::MissingPermissions:
        return QCoreApplication::translate(
            "RestClient", "Give the bot's role the permission, and move it above every role that it is to give.");
    case errorcode::InternalNetwork:
        return QCoreApplication::translate(
            "RestClient", "Discord's front took the request for a browser's; check that no proxy changes it.");
    default:
        return remedyOfStatus(status);
    }
}

// What a 429 says; only Discord's own has a body, the one of the front before it has none.
QString limitMessage(const QJsonObject &body)
{
    const double wait = body["retry_after"_L1].toDouble();
    return wait > 0 ? QCoreApplication::translate(
                          "RestClient", "Discord asks to wait for %1 seconds before the next request (HTTP 429).")
                          .arg(wait)
                    : QCoreApplication::translate("RestClient",
                                                  "Discord's front refuses requests from here for a while (HTTP 429).");
}

QString refusalMessage(int status, int code, const QJsonObject &body)
{
    QStringList details{body["message"_L1].toString()};
    if (details.constFirst().isEmpty()) {
        details[0] = QCoreApplication::translate("RestClient", "the answer is none of Discord's");
    }
    collectFieldErrors(body["errors"_L1].toObject(), {}, details);
    const QString numbers =
        code == 0 ? QCoreApplication::translate("RestClient", "(HTTP %1)").arg(status)
                  : QCoreApplication::translate("RestClient", "(HTTP %1, Discord's code %2)").arg(status).arg(code);
    return QCoreApplication::translate("RestClient", "Discord refused: %1 %2.").arg(details.join("; "_L1), numbers);
}

template <typename T>
Answer<T> failed(const Request &request, const Response &response)
{
    Answer<T> answer(errorOf(request, response));
    answer.status = response.status;
    answer.code = response.body.toObject()["code"_L1].toInt();
    answer.refused = response.cancelled || (response.status >= 400 && response.status < 500);
    return answer;
}

bool isSuccess(const Response &response)
{
    return response.status >= 200 && response.status < 300;
}

// `read` makes a Result of the body of a good answer.
template <typename T, typename Read>
QFuture<Answer<T>> answerOf(const QFuture<Response> &future, const Request &request, Read read)
{
    return QFuture<Response>(future).then([request, read](const Response &response) {
        if (!isSuccess(response)) {
            return failed<T>(request, response);
        }
        const Result<T> value = read(response.body);
        Answer<T> answer = value ? Answer<T>(*value) : Answer<T>(value.error());
        answer.status = response.status;
        return answer;
    });
}

Error unexpected(const QString &what)
{
    return Error::remote(QCoreApplication::translate("RestClient", "The server's answer is not what was asked for."),
                         what);
}

template <typename T>
Result<T> readObject(const QJsonValue &body)
{
    return body.isObject() ? T::fromJson(body.toObject()) : Result<T>(unexpected(u"object"_s));
}

template <typename T>
Result<QList<T>> readArray(const QJsonValue &body)
{
    if (!body.isArray()) {
        return unexpected(u"list"_s);
    }
    QList<T> list;
    const QJsonArray array = body.toArray();
    for (const QJsonValue &item : array) {
        Result<T> read = T::fromJson(item.toObject());
        if (!read) {
            return read.error();
        }
        list << *std::move(read);
    }
    return list;
}

QString guildPath(Snowflake guild)
{
    return "/guilds/"_L1 + guild.toString();
}

} // namespace

Error errorOf(const Request &request, const Response &response)
{
    const QString where = QLatin1String(verbName(request.verb)) + u' ' + request.path;
    if (response.cancelled) {
        return Error::cancelled();
    }
    if (response.status == 0) {
        const QString what =
            QCoreApplication::translate("RestClient", "No answer came: %1.").arg(response.networkError);
        return Error::remote(what, where, remedyOfStatus(0));
    }
    const QJsonObject body = response.body.toObject();
    const int code = body["code"_L1].toInt();
    const QString what = response.status == 429 ? limitMessage(body) : refusalMessage(response.status, code, body);
    return Error::remote(what, where, remedyOf(response.status, code));
}

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

QFuture<Answer<Guild>> RestClient::guild(Snowflake guild)
{
    const Request request{.path = guildPath(guild) + "?with_counts=true"_L1};
    return answerOf<Guild>(send(request), request, readObject<Guild>);
}

QFuture<Answer<QList<Role>>> RestClient::roles(Snowflake guild)
{
    const Request request{.path = guildPath(guild) + "/roles"_L1};
    return answerOf<QList<Role>>(send(request), request, readArray<Role>);
}

QFuture<Answer<QList<Channel>>> RestClient::channels(Snowflake guild)
{
    const Request request{.path = guildPath(guild) + "/channels"_L1};
    return answerOf<QList<Channel>>(send(request), request, readArray<Channel>);
}

QFuture<Answer<Member>> RestClient::member(Snowflake guild, Snowflake user)
{
    const Request request{.path = guildPath(guild) + "/members/"_L1 + user.toString()};
    return answerOf<Member>(send(request), request, readObject<Member>);
}

QFuture<Answer<QList<Member>>> RestClient::listMembers(Snowflake guild, Snowflake after)
{
    const Request request{.path = guildPath(guild) + "/members?limit=1000&after="_L1 + after.toString()};
    return answerOf<QList<Member>>(send(request), request, readArray<Member>);
}

QFuture<Answer<QList<AuditEntry>>> RestClient::auditLog(Snowflake guild, int action, Snowflake after)
{
    const QString query = u"/audit-logs?action_type=%1&after=%2&limit=100"_s.arg(action).arg(after.toString());
    const Request request{.path = guildPath(guild) + query};
    return answerOf<QList<AuditEntry>>(send(request), request, [](const QJsonValue &body) {
        return readArray<AuditEntry>(body.toObject()["audit_log_entries"_L1]);
    });
}

QFuture<Answer<Role>> RestClient::createRole(Snowflake guild, const Role &wanted, const QString &reason)
{
    // Without a value for permissions Discord would give those of @everyone.
    const QJsonObject body{{u"name"_s, wanted.name},
                           {u"permissions"_s, wanted.permissions.toString()},
                           {u"color"_s, wanted.colour},
                           {u"hoist"_s, wanted.hoist},
                           {u"mentionable"_s, wanted.mentionable}};
    const Request request{Verb::Post, guildPath(guild) + "/roles"_L1, body, reason};
    return answerOf<Role>(send(request), request, readObject<Role>);
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

QFuture<Answer<bool>> RestClient::addMemberRole(Snowflake guild, Snowflake user, Snowflake role, const QString &reason)
{
    Request request{.verb = Verb::Put, .auditReason = reason};
    request.path = guildPath(guild) + "/members/"_L1 + user.toString() + "/roles/"_L1 + role.toString();
    return answerOf<bool>(send(request), request, [](const QJsonValue &) { return Result<bool>(true); });
}

} // namespace jamwright
