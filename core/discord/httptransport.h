// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "discord/transport.h"

#include <QNetworkAccessManager>
#include <QUrl>

#include <memory>

namespace jamwright {

/// Discord's own address.
[[nodiscard]] QUrl discordBaseUrl();

/// Sends over HTTP(S): the bot's token, an honest User-Agent, JSON bodies. Follows no redirect, so that the token goes
/// nowhere else; takes no answer that is longer than 10 MB or takes longer than the timeout as a whole; reads as JSON
/// only what says it is. Lives on the thread that opened it, whose event loop must run.
class HttpTransport final : public Transport
{
public:
    /// Refuses (Usage) a base that is neither https nor http to this very machine, or that holds a user, query or
    /// fragment; and (Usage) an empty token or one that no header can hold.
    static Result<std::unique_ptr<HttpTransport>> open(const QUrl &base, Secret token, int timeoutMs = 30'000);

    QFuture<Response> send(const Request &request) override;

private:
    HttpTransport(QUrl base, Secret token, int timeoutMs);
    QFuture<Response> watch(QNetworkReply *reply) const;

    QUrl m_base;
    Secret m_token;
    int m_timeoutMs;
    QNetworkAccessManager m_network;
};

} // namespace jamwright
