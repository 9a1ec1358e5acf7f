// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/limits/route.h"

#include <QJsonObject>
#include <QList>

#include <algorithm>
#include <array>

namespace jamwright {

namespace {

bool isId(const QByteArray &part)
{
    return !part.isEmpty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Observed, and nowhere in the headers: these count over all channels together.
bool countsForTheBot(const QByteArray &key)
{
    constexpr std::array<const char *, 2> routes = {"POST /channels/*/invites", "POST /channels/*/threads"};
    return std::any_of(routes.begin(), routes.end(), [&key](const char *route) { return key == route; });
}

// Changes of one member at the same time lose each other, and a channel's messages come in the order they were sent.
QByteArray serialOf(const QList<QByteArray> &parts)
{
    if (parts.size() >= 4 && parts.at(0) == "guilds" && parts.at(2) == "members") {
        return parts.mid(0, 4).join('/');
    }
    if (parts.size() >= 2 && parts.at(0) == "channels") {
        const bool messages = parts.value(2) == "messages";
        return parts.mid(0, messages ? 3 : 2).join('/');
    }
    return {};
}

QByteArray fieldNames(const QJsonValue &body)
{
    return body.toObject().keys().join(QChar(u' ')).toUtf8();
}

} // namespace

Route routeOf(const Request &request)
{
    const QByteArray path = request.path.section(QChar(u'?'), 0, 0).toUtf8();
    const QList<QByteArray> parts = path.mid(1).split('/');
    const bool webhook = parts.constFirst() == "webhooks";
    Route route;
    route.key = verbName(request.verb);
    route.key += ' ';
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool word = (webhook && i == 2) || (parts.constFirst() == "invites" && i == 1); // a token, or a code
        route.key += isId(parts.at(i)) || word ? "/*" : '/' + parts.at(i);
    }
    if (webhook) {
        route.major = parts.mid(1, 2).join('/');
    } else if ((parts.constFirst() == "guilds" || parts.constFirst() == "channels") && !countsForTheBot(route.key)) {
        route.major = parts.value(1);
    }
    if (request.verb != Verb::Get) {
        route.serial = serialOf(parts);
    }
    route.variety = QByteArray(verbName(request.verb)) + ' ' + path + ' ' + fieldNames(request.body);
    return route;
}

} // namespace jamwright
