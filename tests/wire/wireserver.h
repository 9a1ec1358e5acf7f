// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/secret.h"
#include "discord/httptransport.h"
#include "discord/transport.h"

#include <QHash>
#include <QHttpServer>
#include <QHttpServerResponse>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTcpSocket>
#include <QUrlQuery>

#include <memory>
#include <utility>
#include <vector>

namespace jamwright {

/// What the tests' bot is called by; must show nowhere.
inline QByteArray wireTokenText()
{
    return QByteArrayLiteral("MTIz.token-that-must-not-show.xyz");
}

inline Secret wireToken()
{
    return Secret(wireTokenText());
}

/// Knows how many requests of another transport are under way.
class CountedTransport final : public Transport
{
public:
    explicit CountedTransport(Transport &inner)
        : m_inner(inner)
    {
    }

    QFuture<Response> send(const Request &request) override
    {
        ++underWay;
        return m_inner.send(request).then([this](const Response &response) {
            --underWay;
            return response;
        });
    }

    int underWay = 0;

private:
    Transport &m_inner;
};

/// A real HTTP server on loopback in front of a transport, such as the practice guild: what goes over the wire is what
/// would go to Discord. Writes down every request, less the token, as tools/discord-contract reads it.
class WireServer
{
public:
    explicit WireServer(Transport &inner, QString prefix = QStringLiteral("/api/v10"))
        : m_inner(inner)
        , m_prefix(std::move(prefix))
    {
        m_server.setMissingHandler([this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
            answer(request, std::move(responder));
        });
        m_port = m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl base() const { return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(m_prefix)); }
    [[nodiscard]] std::unique_ptr<HttpTransport> connect(int timeoutMs = 5000) const
    {
        auto opened = HttpTransport::open(base(), wireToken(), timeoutMs);
        return opened ? *std::move(opened) : nullptr;
    }
    /// One JSON object a line.
    [[nodiscard]] QByteArray recording() const
    {
        QByteArray lines;
        for (const QJsonObject &request : requests) {
            lines += QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n';
        }
        return lines;
    }

    std::vector<QJsonObject> requests;
    int unauthorised = 0; ///< requests without the right token

private:
    static Verb verbOf(QHttpServerRequest::Method method)
    {
        switch (method) {
        case QHttpServerRequest::Method::Post:
            return Verb::Post;
        case QHttpServerRequest::Method::Put:
            return Verb::Put;
        case QHttpServerRequest::Method::Patch:
            return Verb::Patch;
        case QHttpServerRequest::Method::Delete:
            return Verb::Delete;
        default:
            return Verb::Get;
        }
    }

    static QJsonValue bodyOf(const QHttpServerRequest &request)
    {
        if (request.body().isEmpty()) {
            return QJsonValue(QJsonValue::Undefined);
        }
        const QJsonDocument document = QJsonDocument::fromJson(request.body());
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }

    void record(const QHttpServerRequest &request, Verb verb, const QJsonValue &body)
    {
        QJsonObject headers;
        const auto all = request.headers();
        for (const auto &header : all) {
            if (header.first.compare("authorization", Qt::CaseInsensitive) != 0) {
                headers.insert(QString::fromLatin1(header.first), QString::fromLatin1(header.second));
            }
        }
        QJsonObject query;
        const auto items = QUrlQuery(request.url()).queryItems(QUrl::FullyDecoded);
        for (const auto &[name, value] : items) {
            query.insert(name, value);
        }
        QJsonObject line{{QStringLiteral("method"), QLatin1String(verbName(verb))},
                         {QStringLiteral("path"), request.url().path()},
                         {QStringLiteral("query"), query},
                         {QStringLiteral("headers"), headers},
                         {QStringLiteral("body"), body.isUndefined() ? QJsonValue() : body}};
        requests.push_back(line);
    }

    void answer(const QHttpServerRequest &request, QHttpServerResponder &&responder)
    {
        const Verb verb = verbOf(request.method());
        const QJsonValue body = bodyOf(request);
        record(request, verb, body);
        if (request.value("Authorization") != "Bot " + wireTokenText()) {
            ++unauthorised;
            write(std::move(responder), {.status = 401, .body = QJsonObject{{QStringLiteral("code"), 0}}});
            return;
        }
        QString path = request.url().path(QUrl::FullyEncoded).mid(m_prefix.size());
        if (request.url().hasQuery()) {
            path += u'?' + request.url().query(QUrl::FullyEncoded);
        }
        const QByteArray reason = QByteArray::fromPercentEncoding(request.value("X-Audit-Log-Reason"));
        write(std::move(responder), m_inner.send({verb, path, body, QString::fromUtf8(reason)}).result());
    }

    // No answer is a connection that ends.
    static void write(QHttpServerResponder &&responder, const Response &response)
    {
        if (response.status == 0) {
            responder.socket()->abort();
            return;
        }
        QByteArray body;
        if (response.body.isArray()) {
            body = QJsonDocument(response.body.toArray()).toJson(QJsonDocument::Compact);
        } else if (response.body.isObject()) {
            body = QJsonDocument(response.body.toObject()).toJson(QJsonDocument::Compact);
        } else if (response.status != 204) {
            body = "<html><body>Error</body></html>";
        }
        responder.writeStatusLine(QHttpServerResponder::StatusCode(response.status));
        for (auto header = response.headers.begin(); header != response.headers.end(); ++header) {
            responder.writeHeader(header.key(), header.value());
        }
        if (!response.headers.contains("content-type")) {
            responder.writeHeader("content-type", body.startsWith('<') ? "text/html" : "application/json");
        }
        responder.writeHeader("content-length", QByteArray::number(body.size()));
        responder.writeBody(body);
    }

    Transport &m_inner;
    QString m_prefix;
    QHttpServer m_server;
    quint16 m_port = 0;
};

} // namespace jamwright
