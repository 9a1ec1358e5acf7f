// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/httptransport.h"

#include "base/logging.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPromise>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isThisMachine(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

Result<void> checkBase(const QUrl &base)
{
    const QString where = base.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (!base.isValid() || base.host().isEmpty() || (base.scheme() != "https"_L1 && base.scheme() != "http"_L1)) {
        return Error::usage(QCoreApplication::translate("HttpTransport", "This is no web address."), where,
                            QCoreApplication::translate("HttpTransport", "Give one like https://discord.com/api/v10."));
    }
    if (!base.userInfo().isEmpty() || base.hasQuery() || base.hasFragment()) {
        return Error::usage(
            QCoreApplication::translate("HttpTransport", "The address may hold no user, query or fragment."), where,
            QCoreApplication::translate("HttpTransport", "Give one like https://discord.com/api/v10."));
    }
    if (base.scheme() == "http"_L1 && !isThisMachine(base.host())) {
        return Error::usage(
            QCoreApplication::translate("HttpTransport", "Plain http would show the bot's token to the network."),
            where,
            QCoreApplication::translate("HttpTransport", "Use https; http is for servers on this machine only."));
    }
    return {};
}

bool fitsInHeader(const QByteArray &token)
{
    return std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 127; });
}

// Discord takes a browser's agent, which is Qt's default, for an abuser's.
QByteArray userAgent()
{
    QByteArray version = QCoreApplication::applicationVersion().toLatin1();
    if (version.isEmpty()) {
        version = "0";
    }
    return "DiscordBot (https://jamwright.invalid, " + version + ") Jamwright";
}

QByteArray bodyBytes(const QJsonValue &body)
{
    return body.isArray() ? QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact)
                          : QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
}

QJsonValue parsedBody(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        return QJsonValue(QJsonValue::Undefined);
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Response responseOf(QNetworkReply &reply)
{
    Response response;
    response.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // An answer that broke off in the middle is no answer.
    const bool brokenOff = reply.error() != QNetworkReply::NoError && response.status < 400;
    if (response.status == 0 || brokenOff) {
        response.status = 0;
        response.networkError = reply.error() == QNetworkReply::OperationCanceledError
                                    ? QCoreApplication::translate("HttpTransport", "the server took too long")
                                    : reply.errorString();
        return response;
    }
    const QList<QNetworkReply::RawHeaderPair> headers = reply.rawHeaderPairs();
    for (const QNetworkReply::RawHeaderPair &header : headers) {
        response.headers.insert(header.first.toLower(), header.second);
    }
    response.body = parsedBody(reply.readAll());
    return response;
}

} // namespace

QUrl discordBaseUrl()
{
    return QUrl(u"https://discord.com/api/v10"_s);
}

Result<std::unique_ptr<HttpTransport>> HttpTransport::open(const QUrl &base, Secret token, int timeoutMs)
{
    if (const Result<void> checked = checkBase(base); !checked) {
        return checked.error();
    }
    if (token.isEmpty() || !fitsInHeader(token.reveal())) {
        return Error::usage(
            QCoreApplication::translate("HttpTransport", "There is no usable bot token."), {},
            QCoreApplication::translate(
                "HttpTransport", "Copy it again from Discord's developer portal, without blanks or line breaks."));
    }
    return std::unique_ptr<HttpTransport>(new HttpTransport(base, std::move(token), timeoutMs));
}

HttpTransport::HttpTransport(QUrl base, Secret token, int timeoutMs)
    : m_base(std::move(base))
    , m_token(std::move(token))
    , m_timeoutMs(timeoutMs)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QFuture<Response> HttpTransport::send(const Request &request)
{
    QString base = m_base.toString(QUrl::FullyEncoded);
    while (base.endsWith(u'/')) {
        base.chop(1);
    }
    QNetworkRequest network(QUrl(base + request.path, QUrl::StrictMode));
    network.setTransferTimeout(m_timeoutMs);
    network.setRawHeader("Authorization", "Bot " + m_token.reveal());
    network.setRawHeader("User-Agent", userAgent());
    if (!request.auditReason.isEmpty()) {
        network.setRawHeader("X-Audit-Log-Reason", QUrl::toPercentEncoding(request.auditReason.left(512)));
    }
    QByteArray bytes;
    if (!request.body.isUndefined()) {
        network.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
        bytes = bodyBytes(request.body);
    }
    QNetworkReply *reply = m_network.sendCustomRequest(network, verbName(request.verb), bytes);
    auto promise = std::make_shared<QPromise<Response>>();
    promise->start();
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, promise] {
        reply->deleteLater();
        const Response response = responseOf(*reply);
        qCDebug(lcDiscord) << "answered with status" << response.status;
        promise->addResult(response);
        promise->finish();
    });
    return promise->future();
}

} // namespace jamwright
