// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace jamwright {

/// Takes connections, reads to the end of a request's header, and then does what the test says: what no proper server
/// would answer.
class RawServer : public QObject
{
public:
    using Behave = std::function<void(QTcpSocket &)>;

    explicit RawServer(Behave behave)
        : m_behave(std::move(behave))
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray header = socket->peek(65'536);
                if (header.contains("\r\n\r\n")) {
                    socket->readAll();
                    ++requests;
                    m_behave(*socket);
                }
            });
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    ~RawServer() override { m_server.close(); }

    /// Answers with these bytes, as they are.
    static Behave say(const QByteArray &bytes)
    {
        return [bytes](QTcpSocket &socket) { socket.write(bytes); };
    }

    [[nodiscard]] QUrl base() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }

    int requests = 0;

private:
    Behave m_behave;
    QTcpServer m_server;
};

} // namespace jamwright
