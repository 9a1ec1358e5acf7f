// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/rest/apierror.h"

#include "discord/rest/remedy.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct RestTexts {
    Q_DECLARE_TR_FUNCTIONS(RestClient)
};

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

// What Discord's number means, where its own words leave that open; empty where they do not.
QString meaningOf(int code)
{
    switch (code) {
    case errorcode::UnknownChannel:
        return RestTexts::tr("The channel is gone.");
    case errorcode::UnknownGuild:
        return RestTexts::tr("There is no such guild, or the bot is not in it.");
    case errorcode::UnknownMember:
        return RestTexts::tr("This person is not in the guild.");
    case errorcode::UnknownMessage:
        return RestTexts::tr("The message is gone.");
    case errorcode::UnknownRole:
        return RestTexts::tr("The role is gone.");
    case errorcode::UnknownUser:
        return RestTexts::tr("Discord knows nobody with this id.");
    case errorcode::UnknownWebhook:
        return RestTexts::tr("The webhook is gone.");
    case errorcode::MissingAccess:
        return RestTexts::tr("The bot cannot see this.");
    case errorcode::MissingPermissions:
        return RestTexts::tr("The bot may not do this.");
    case errorcode::InvalidForm:
        return RestTexts::tr("Discord does not take what was sent.");
    case errorcode::CommunityChannel:
        return RestTexts::tr("The guild's community settings need this channel.");
    case errorcode::InternalNetwork:
        return RestTexts::tr("The servers in front of Discord turned the request away.");
    default:
        return {};
    }
}

// What a 429 says; only Discord's own has a body, the one of the front before it has none.
QString limitMessage(const QJsonObject &body)
{
    const double wait = body["retry_after"_L1].toDouble();
    return wait > 0
               ? RestTexts::tr("Discord asks to wait for %1 seconds before the next request (HTTP 429).").arg(wait)
               : RestTexts::tr("The servers in front of Discord refuse requests from here for a while (HTTP 429).");
}

QString refusalMessage(int status, int code, const QJsonObject &body)
{
    QStringList details{body["message"_L1].toString()};
    if (details.constFirst().isEmpty()) {
        details[0] = RestTexts::tr("the answer is none of Discord's");
    }
    collectFieldErrors(body["errors"_L1].toObject(), {}, details);
    const QString numbers = code == 0 ? RestTexts::tr("(HTTP %1)").arg(status)
                                      : RestTexts::tr("(HTTP %1, Discord's code %2)").arg(status).arg(code);
    const QString meaning = meaningOf(code);
    const QString refused = RestTexts::tr("Discord refused: %1 %2.").arg(details.join("; "_L1), numbers);
    return meaning.isEmpty() ? refused : meaning + u' ' + refused;
}

QString longWaitText(double seconds)
{
    constexpr double hour = 3600;
    return seconds < 2 * hour ? RestTexts::tr("Discord takes no more of these requests for %n minute(s).", nullptr,
                                              int(std::ceil(seconds / 60)))
                              : RestTexts::tr("Discord takes no more of these requests for about %n hour(s).", nullptr,
                                              int(std::ceil(seconds / hour)));
}

Error unsentError(const Request &request, const Response &response, const QString &where)
{
    switch (response.unsent) {
    case Unsent::Cancelled:
        return Error::cancelled();
    case Unsent::Unauthorised:
        return Error::remote(RestTexts::tr("Discord does not take the bot's token, so nothing more was sent."), where,
                             remedyOf(request, 401));
    case Unsent::Banned:
        return Error::remote(RestTexts::tr("The servers in front of Discord turn this machine away, so nothing more "
                                           "was sent."),
                             where, RestTexts::tr("Try again in an hour; each try before that makes it longer."));
    case Unsent::BudgetSpent:
        return Error::remote(RestTexts::tr("Discord refused so many requests that a ban would be next, so nothing more "
                                           "was sent."),
                             where,
                             RestTexts::tr("See what it refused, and mend that first; then wait for ten minutes."));
    case Unsent::LongWait:
        return Error::remote(longWaitText(response.waitSeconds), where,
                             RestTexts::tr("What was done stands. Go on with it then, or let it wait by itself: --wait "
                                           "agrees to that on the command line, and the window asks."));
    case Unsent::Unreachable:
    case Unsent::No:
        break;
    }
    return Error::remote(RestTexts::tr("No connection came about: %1.").arg(response.networkError), where,
                         RestTexts::tr("Check the network and the address of the server, and try again."));
}

// Whether it was carried out matters only where doing it again would do it twice.
QString lostMessage(const Request &request, const Response &response)
{
    return request.verb == Verb::Post
               ? RestTexts::tr("No answer came, and it may have been carried out all the same: %1.")
                     .arg(response.networkError)
               : RestTexts::tr("No answer came: %1.").arg(response.networkError);
}

} // namespace

QString shownCall(const Request &request)
{
    QStringList parts = request.path.section(u'?', 0, 0).split(u'/');
    if (parts.value(1) == "webhooks"_L1 && parts.size() > 3) {
        parts[3] = u"…"_s;
    }
    return QLatin1String(verbName(request.verb)) + u' ' + parts.join(u'/');
}

Error errorOf(const Request &request, const Response &response)
{
    const QString where = shownCall(request);
    if (response.unsent != Unsent::No) {
        return unsentError(request, response, where);
    }
    if (response.status == 0) {
        return Error::remote(lostMessage(request, response), where, remedyOf(request, 0));
    }
    if (response.status >= 300 && response.status < 400) {
        return Error::remote(RestTexts::tr("The server sends the request elsewhere (HTTP %1), which is not followed.")
                                 .arg(response.status),
                             where, RestTexts::tr("Check the address of the server."));
    }
    const QJsonObject body = response.body.toObject();
    const int code = body["code"_L1].toInt();
    if (response.status == 429) {
        return Error::remote(limitMessage(body), where, remedyOf(request, 429));
    }
    if (response.status == 403 && !response.body.isObject()) {
        return Error::remote(RestTexts::tr("The servers in front of Discord turned the request away (HTTP 403)."),
                             where, remedyOf(request, 403, errorcode::InternalNetwork));
    }
    return Error::remote(refusalMessage(response.status, code, body), where, remedyOf(request, response.status, code));
}

} // namespace jamwright
