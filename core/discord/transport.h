// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QJsonValue>
#include <QString>

namespace jamwright {

enum class Verb { Get, Post, Put, Patch, Delete };

/// One call of Discord's REST API.
struct Request {
    Verb verb = Verb::Get;
    QString path = {}; ///< from the slash after the base, query included: "/guilds/1/members?limit=1000"
    QJsonValue body = QJsonValue(QJsonValue::Undefined); ///< undefined = no body
    QString auditReason = {}; ///< for the guild's audit log, at most 512 characters; blank = none
};

/// Why it is certain that a request never reached the server.
enum class Unsent {
    No,           ///< it was sent, or may have been
    Unreachable,  ///< no connection came about
    Cancelled,    ///< the user stopped it
    Unauthorised, ///< the token was refused once, so nothing more is asked with it
    Banned,       ///< Discord's front turns this machine away
    BudgetSpent,  ///< too many requests were refused; a ban would be next
    LongWait,     ///< Discord asks to wait long, and nobody agreed to that
};

/// What came back. Either `status` is an HTTP status, or it is 0 and `networkError` or `unsent` says why nothing came.
struct Response {
    int status = 0;
    QJsonValue body = QJsonValue(QJsonValue::Undefined); ///< undefined = none, or not JSON
    QHash<QByteArray, QByteArray> headers = {};          ///< names in lower case
    QString networkError = {};                           ///< a phrase from the network, never with a token in it
    Unsent unsent = Unsent::No;                          ///< unless No, status is 0 and nothing was done
    double waitSeconds = 0;                              ///< of LongWait: how long Discord asks to wait
};

/// What a transport had to do besides sending.
struct TransportCounts {
    int retries = 0;
    int rateLimited = 0; ///< answers with status 429
    double waitedSeconds = 0;
};

/// Where requests go: Discord, a server that speaks its API, or the practice guild. A transport is used on one thread;
/// the future finishes there. It must outlive the futures it gave out.
class Transport
{
public:
    virtual ~Transport() = default;
    virtual QFuture<Response> send(const Request &request) = 0;
    [[nodiscard]] virtual TransportCounts counts() const { return {}; }
};

/// "GET", "POST", …
[[nodiscard]] constexpr const char *verbName(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return "GET";
    case Verb::Post:
        return "POST";
    case Verb::Put:
        return "PUT";
    case Verb::Patch:
        return "PATCH";
    case Verb::Delete:
        return "DELETE";
    }
    return "";
}

} // namespace jamwright
