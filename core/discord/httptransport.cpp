// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/httptransport.h"

#include "base/logging.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPromise>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 longestAnswer = 10'000'000;

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

// At most 512 characters, and no half of one.
QByteArray encodedReason(const QString &reason)
{
    qsizetype size = std::min<qsizetype>(reason.size(), 512);
    if (size < reason.size() && reason.at(size - 1).isHighSurrogate()) {
        --size;
    }
    return QUrl::toPercentEncoding(reason.left(size));
}

bool saysItIsJson(const QByteArray &contentType)
{
    return contentType.split(';').constFirst().trimmed().compare("application/json", Qt::CaseInsensitive) == 0;
}

// No byte of such a request left this machine.
bool neverConnected(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError ||
           error == QNetworkReply::SslHandshakeFailedError || error == QNetworkReply::ProxyConnectionRefusedError ||
           error == QNetworkReply::ProxyNotFoundError;
}

// A body that is read once. Qt sends a request again by itself when the connection ends before the answer, a POST too,
// and the server may have carried it out; with this it cannot.
class OnceOnlyBody final : public QIODevice
{
public:
    explicit OnceOnlyBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    bool reset() override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_read; }
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 part = std::min(size, bytesAvailable());
        std::copy_n(m_bytes.constData() + m_read, part, data);
        m_read += part;
        return part == 0 && size > 0 ? -1 : part;
    }
    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

Response noAnswer(const QNetworkReply &reply, const QString &brokenBecause)
{
    Response response;
    response.networkError = brokenBecause.isEmpty() ? reply.errorString() : brokenBecause;
    response.unsent = neverConnected(reply.error()) ? Unsent::Unreachable : Unsent::No;
    return response;
}

Response responseOf(QNetworkReply &reply, const QString &brokenBecause)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // An answer that broke off in the middle is no answer.
    const bool brokenOff = reply.error() != QNetworkReply::NoError && status < 400;
    if (status == 0 || brokenOff || !brokenBecause.isEmpty()) {
        return noAnswer(reply, brokenBecause);
    }
    Response response{.status = status};
    const QList<QNetworkReply::RawHeaderPair> headers = reply.rawHeaderPairs();
    for (const QNetworkReply::RawHeaderPair &header : headers) {
        response.headers.insert(header.first.toLower(), header.second);
    }
    if (saysItIsJson(response.headers.value("content-type"))) {
        response.body = parsedBody(reply.readAll());
    }
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
    network.setRawHeader("Authorization", "Bot " + m_token.reveal());
    network.setRawHeader("User-Agent", userAgent());
    network.setRawHeader("Accept", "application/json");
    if (!request.auditReason.isEmpty()) {
        network.setRawHeader("X-Audit-Log-Reason", encodedReason(request.auditReason));
    }
    QByteArray bytes;
    if (!request.body.isUndefined()) {
        network.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
        bytes = bodyBytes(request.body);
    }
    // What is not all of a piece with HTTP/1.1 is a second way over the wire, and no faster here.
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (request.verb != Verb::Post) {
        return watch(m_network.sendCustomRequest(network, verbName(request.verb), bytes));
    }
    network.setHeader(QNetworkRequest::ContentLengthHeader, bytes.size());
    network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto body = std::make_unique<OnceOnlyBody>(bytes);
    QNetworkReply *reply = m_network.sendCustomRequest(network, verbName(request.verb), body.get());
    body.release()->setParent(reply);
    return watch(reply);
}

QFuture<Response> HttpTransport::watch(QNetworkReply *reply) const
{
    auto promise = std::make_shared<QPromise<Response>>();
    promise->start();
    auto broken = std::make_shared<QString>();
    const auto breakOff = [reply, broken](const QString &why) {
        *broken = why;
        reply->abort();
    };
    // As a whole: one byte now and then does not keep it going.
    QTimer::singleShot(m_timeoutMs, reply, [breakOff] {
        breakOff(QCoreApplication::translate("HttpTransport", "the server took too long"));
    });
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, breakOff] {
        if (reply->bytesAvailable() > longestAnswer) {
            breakOff(QCoreApplication::translate("HttpTransport", "the answer is longer than 10 MB"));
        }
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, promise, broken] {
        reply->deleteLater();
        const Response response = responseOf(*reply, *broken);
        qCDebug(lcDiscord) << "answered with status" << response.status;
        promise->addResult(response);
        promise->finish();
    });
    return promise->future();
}

} // namespace jamwright
