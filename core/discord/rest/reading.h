// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/snowflake.h"
#include "discord/jsonlist.h"
#include "discord/rest/answer.h"
#include "discord/rest/apierror.h"

#include <QCoreApplication>
#include <QFuture>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

/// How the calls make typed answers of responses.
namespace jamwright::rest {

template <typename T>
Answer<T> failed(const Request &request, const Response &response)
{
    Answer<T> answer(errorOf(request, response));
    answer.status = response.status;
    answer.code = response.body[QLatin1String("code")].toInt();
    answer.refused = response.unsent != Unsent::No || (response.status >= 400 && response.status < 500);
    return answer;
}

/// `read` makes a Result of the body of a good answer.
template <typename T, typename Read>
QFuture<Answer<T>> answerOf(QFuture<Response> future, const Request &request, Read read)
{
    return future.then([request, read](const Response &response) {
        if (response.unsent != Unsent::No || response.status < 200 || response.status > 299) {
            return failed<T>(request, response);
        }
        const Result<T> value = read(response.body);
        Answer<T> answer = value ? Answer<T>(*value) : Answer<T>(value.error());
        answer.status = response.status;
        return answer;
    });
}

inline Error unexpected()
{
    return Error::remote(QCoreApplication::translate("RestClient", "The server's answer is not what was asked for."),
                         {},
                         QCoreApplication::translate("RestClient", "Check that the address is that of Discord's API, "
                                                                   "and that no proxy answers in its place."));
}

template <typename T>
Result<T> readObject(const QJsonValue &body)
{
    return body.isObject() ? T::fromJson(body.toObject()) : Result<T>(unexpected());
}

template <typename T>
Result<QList<T>> readArray(const QJsonValue &body)
{
    if (!body.isArray()) {
        return unexpected();
    }
    return listFromJson<T>(body.toArray());
}

/// Of calls that answer nothing worth reading.
inline Result<bool> readNothing(const QJsonValue & /*body*/)
{
    return true;
}

inline QString guildPath(Snowflake guild)
{
    return QStringLiteral("/guilds/") + guild.toString();
}

inline QString channelPath(Snowflake channel)
{
    return QStringLiteral("/channels/") + channel.toString();
}

/// "/guilds/1/members/2"; null is the bot itself.
inline QString memberPath(Snowflake guild, Snowflake user)
{
    return guildPath(guild) + QStringLiteral("/members/") + (user.isNull() ? QStringLiteral("@me") : user.toString());
}

} // namespace jamwright::rest
