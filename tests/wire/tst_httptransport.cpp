// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/rategate.h"
#include "discord/httptransport.h"
#include "discord/restclient.h"
#include "support/simulatedtime.h"
#include "support/wiresupport.h"
#include "wire/rawserver.h"

#include <QHttpServer>
#include <QHttpServerResponse>
#include <QJsonArray>
#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {
QByteArray tokenText()
{
    return "MTIz.token-that-must-not-show.xyz";
}

Secret token()
{
    return Secret(QByteArray(tokenText()));
}
} // namespace

class tst_HttpTransport : public QObject
{
    Q_OBJECT

private:
    QHttpServer m_server;
    QUrl m_base;
    QList<QHash<QByteArray, QByteArray>> m_headers; ///< of the requests, names in lower case
    QList<QByteArray> m_bodies;
    int m_calls = 0;

    void remember(const QHttpServerRequest &request)
    {
        QHash<QByteArray, QByteArray> headers;
        const auto all = request.headers();
        for (const auto &header : all) {
            headers.insert(header.first.toLower(), header.second);
        }
        m_headers << headers;
        m_bodies << request.body();
        ++m_calls;
    }
    std::unique_ptr<HttpTransport> open(int timeoutMs = 5000)
    {
        auto opened = HttpTransport::open(m_base, token(), timeoutMs);
        return opened ? *std::move(opened) : nullptr;
    }

private slots:
    void initTestCase()
    {
        m_server.route(u"/api/v10/users/@me"_s, [this](const QHttpServerRequest &request) {
            remember(request);
            return QHttpServerResponse(QJsonObject{{u"id"_s, u"80351110224678912"_s}, {u"username"_s, u"bot"_s}});
        });
        m_server.route(u"/api/v10/guilds/1/roles"_s, [this](const QHttpServerRequest &request) {
            remember(request);
            if (m_calls == 1) {
                QHttpServerResponse wait(QJsonObject{{u"retry_after"_s, 0.25}, {u"global"_s, false}},
                                         QHttpServerResponse::StatusCode::TooManyRequests);
                wait.setHeader("Retry-After", "1");
                wait.setHeader("X-RateLimit-Scope", "user");
                return wait;
            }
            return QHttpServerResponse(QJsonObject{{u"id"_s, u"42"_s}, {u"name"_s, u"Żółwie"_s}});
        });
        m_server.route(u"/api/v10/guilds/2/roles"_s, [this](const QHttpServerRequest &request) {
            remember(request);
            const QJsonObject leaf{{u"code"_s, u"BASE_TYPE_BAD_LENGTH"_s}, {u"message"_s, u"Too long."_s}};
            const QJsonObject name{{u"_errors"_s, QJsonArray{leaf}}};
            return QHttpServerResponse(QJsonObject{{u"code"_s, 50035},
                                                   {u"message"_s, u"Invalid Form Body"_s},
                                                   {u"errors"_s, QJsonObject{{u"name"_s, name}}}},
                                       QHttpServerResponse::StatusCode::BadRequest);
        });
        m_server.route(u"/api/v10/guilds/3/roles"_s, [this](const QHttpServerRequest &request) {
            remember(request);
            return QHttpServerResponse("text/html", "<html>Access denied</html>",
                                       QHttpServerResponse::StatusCode::Forbidden);
        });
        m_server.route(u"/api/v10/guilds/4/roles"_s, [this](const QHttpServerRequest &request) {
            remember(request);
            QHttpServerResponse elsewhere(QHttpServerResponse::StatusCode::Found);
            elsewhere.setHeader("Location", "/api/v10/users/@me");
            return elsewhere;
        });
        m_server.route(u"/api/v10/guilds/1/members/2/roles/3"_s, QHttpServerRequest::Method::Put,
                       [this](const QHttpServerRequest &request) {
                           remember(request);
                           return QHttpServerResponse(QHttpServerResponse::StatusCode::NoContent);
                       });
        const quint16 port = m_server.listen(QHostAddress::LocalHost);
        QVERIFY(port != 0);
        m_base = QUrl(u"http://127.0.0.1:%1/api/v10/"_s.arg(port));
    }

    void init()
    {
        m_headers.clear();
        m_bodies.clear();
        m_calls = 0;
    }

    void saysWhoItIs()
    {
        const auto http = open();
        RestClient rest(*http);
        const auto me = await(rest.me());
        QVERIFY2(me.ok(), me ? "" : qPrintable(me.error().sentence()));
        QCOMPARE(me->id, Snowflake(80351110224678912));
        QCOMPARE(m_headers.at(0).value("authorization"), "Bot " + tokenText());
        QVERIFY(m_headers.at(0).value("user-agent").startsWith("DiscordBot ("));
        QVERIFY(!m_headers.at(0).contains("content-type"));
    }

    void waitsAndSendsAgain()
    {
        const auto http = open();
        SimulatedTime time;
        RateGate gate(*http, time, time, Cancel());
        RestClient rest(gate);
        Role wanted;
        wanted.name = u"Żółwie"_s;
        const auto made = await(rest.createRole(Snowflake(1), wanted, u"für Żółwie, 100 %"_s));
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().sentence()));
        QCOMPARE(made->name, u"Żółwie"_s);
        QCOMPARE(m_calls, 2);
        QVERIFY(time.seconds() >= 1.0);
        QCOMPARE(gate.counts().rateLimited, 1);
        QCOMPARE(m_bodies.at(0), m_bodies.at(1));
        QVERIFY(m_bodies.at(0).contains("\"permissions\":\"0\""));
        QCOMPARE(m_headers.at(0).value("content-type"), QByteArray("application/json"));
        QCOMPARE(m_headers.at(0).value("x-audit-log-reason"),
                 QByteArray("f%C3%BCr%20%C5%BB%C3%B3%C5%82wie%2C%20100%20%25"));
    }

    void sendsAPutWithoutABody()
    {
        const auto http = open();
        RestClient rest(*http);
        const auto given = await(rest.addMemberRole(Snowflake(1), Snowflake(2), Snowflake(3), {}));
        QVERIFY2(given.ok(), given ? "" : qPrintable(given.error().sentence()));
        QCOMPARE(given.status, 204);
        QCOMPARE(m_headers.at(0).value("content-length"), QByteArray("0"));
    }

    void rendersErrorsAndHidesTheToken()
    {
        const auto http = open();
        RestClient rest(*http);
        const auto wrong = await(rest.createRole(Snowflake(2), {}, {}));
        QCOMPARE(wrong.code, errorcode::InvalidForm);
        QVERIFY2(wrong.error().what.contains("name: Too long."_L1), qPrintable(wrong.error().what));
        const auto blocked = await(rest.roles(Snowflake(3)));
        QCOMPARE(blocked.status, 403);
        QVERIFY(blocked.error().what.contains("403"_L1));
        const auto nowhere = await(rest.roles(Snowflake(99)));
        QCOMPARE(nowhere.status, 404);
        for (const Error &error : {wrong.error(), blocked.error(), nowhere.error()}) {
            QVERIFY(!error.sentence().contains(QString::fromLatin1(tokenText())));
        }
    }

    void followsNoRedirect()
    {
        const auto http = open();
        RestClient rest(*http);
        const auto answer = await(rest.roles(Snowflake(4)));
        QVERIFY(!answer.ok());
        QCOMPARE(answer.status, 302);
        QVERIFY(!answer.refused);
        QVERIFY(answer.error().what.contains("elsewhere"_L1));
        QCOMPARE(m_calls, 1);
    }

    void aServerThatIsNotThereIsAnErrorWithoutTheToken()
    {
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const quint16 port = nobody.serverPort();
        nobody.close();
        auto http = HttpTransport::open(QUrl(u"http://127.0.0.1:%1"_s.arg(port)), token());
        QVERIFY(http.ok());
        RestClient rest(**http);
        const auto answer = await(rest.me());
        QVERIFY(!answer.ok());
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.refused); // for certain
        QVERIFY(!answer.error().sentence().contains(QString::fromLatin1(tokenText())));
    }

    void anAnswerThatIsNoneIsAnError_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("says");
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        QTest::newRow("silence") << QByteArray() << u"too long"_s;
        QTest::newRow("a body that stops") << head + "Content-Length: 100\r\n\r\n{\"id\":" << u"too long"_s;
        QTest::newRow("a long body") << head + "Content-Length: 11000000\r\n\r\n" + QByteArray(11'000'000, ' ')
                                     << u"10 MB"_s;
        QTest::newRow("a long body of unknown length")
            << head + "Transfer-Encoding: chunked\r\n\r\nA7D8C0\r\n" + QByteArray(11'000'000, ' ') << u"10 MB"_s;
        QTest::newRow("a page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                              "Content-Length: 11\r\n\r\n{\"id\":\"42\"}")
                                << u"not what was asked for"_s;
        QTest::newRow("a text") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"id\":\"42\"}")
                                << u"not what was asked for"_s;
        QTest::newRow("half a number") << head + "Content-Length: 6\r\n\r\n{\"id\":" << u"not what was asked for"_s;
        QTest::newRow("no HTTP") << QByteArray("220 mail.example ESMTP\r\n") << u"No answer came"_s;
    }
    void anAnswerThatIsNoneIsAnError()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, says);
        const RawServer server(RawServer::say(answer));
        const bool silent = says == "too long"_L1;
        auto http = HttpTransport::open(server.base(), token(), silent ? 100 : 20'000);
        QVERIFY(http.ok());
        RestClient rest(**http);
        const auto me = await(rest.me());
        QVERIFY(!me.ok());
        QVERIFY(!me.refused);
        QVERIFY2(me.error().what.contains(says), qPrintable(me.error().sentence()));
        QVERIFY(!me.error().sentence().contains(QString::fromLatin1(tokenText())));
    }

    // Each byte comes in time, and all of them never would.
    void aBodyThatDripsIsGivenUp()
    {
        std::vector<std::unique_ptr<QTimer>> drips;
        const RawServer server([&drips](QTcpSocket &socket) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10000\r\n\r\n");
            drips.push_back(std::make_unique<QTimer>());
            connect(drips.back().get(), &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
            drips.back()->start(10);
        });
        auto http = HttpTransport::open(server.base(), token(), 200);
        RestClient rest(**http);
        const auto me = await(rest.me());
        QCOMPARE(me.status, 0);
        QVERIFY(me.error().what.contains("too long"_L1));
    }

    // An error with the right status counts, whatever its body is.
    void anErrorPageKeepsItsStatus()
    {
        const RawServer server(RawServer::say("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\n"
                                              "Content-Length: 13\r\n\r\n<html></html>"));
        auto http = HttpTransport::open(server.base(), token());
        RestClient rest(**http);
        const auto me = await(rest.me());
        QCOMPARE(me.status, 502);
        QVERIFY(!me.refused);
    }

    void reasonsAreCutBetweenCharacters()
    {
        const auto http = open();
        RestClient rest(*http);
        await(rest.roles(Snowflake(1))); // the first is answered with 429
        const QString reason = QString(511, u'x') + u"🐢 and more"_s;
        await(rest.createRole(Snowflake(1), {}, reason));
        QCOMPARE(m_headers.at(1).value("x-audit-log-reason"), QByteArray(511, 'x'));
    }

    void opensOnlySafeAddresses_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<bool>("good");
        QTest::newRow("discord") << discordBaseUrl().toString() << true;
        QTest::newRow("loopback 4") << u"http://127.0.0.1:8080/api"_s << true;
        QTest::newRow("loopback 6") << u"http://[::1]:8080/api"_s << true;
        QTest::newRow("localhost") << u"http://localhost:8080"_s << true;
        QTest::newRow("https elsewhere") << u"https://spacebar.example/api"_s << true;
        QTest::newRow("http elsewhere") << u"http://discord.com/api/v10"_s << false;
        QTest::newRow("http on the network") << u"http://192.168.1.5/api"_s << false;
        QTest::newRow("looks like loopback") << u"http://127.0.0.1.evil.example/"_s << false;
        QTest::newRow("localhost of somebody") << u"http://localhost.evil.example/"_s << false;
        QTest::newRow("user") << u"https://me:secret@discord.com/api"_s << false;
        QTest::newRow("query") << u"https://discord.com/api?x=1"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void opensOnlySafeAddresses()
    {
        QFETCH(QString, base);
        const auto opened = HttpTransport::open(QUrl(base), token());
        QTEST(opened.ok(), "good");
        if (!opened) {
            QCOMPARE(opened.error().kind, ErrorKind::Usage);
            QVERIFY(!opened.error().sentence().contains("secret"_L1));
            QVERIFY(!opened.error().sentence().contains(QString::fromLatin1(tokenText())));
        }
    }

    void refusesTokensThatNoHeaderHolds()
    {
        QVERIFY(!HttpTransport::open(discordBaseUrl(), Secret()).ok());
        const auto opened = HttpTransport::open(discordBaseUrl(), Secret(QByteArray("ab\r\nX-Other: 1")));
        QVERIFY(!opened.ok());
        QVERIFY(!opened.error().sentence().contains("X-Other"_L1));
    }
};

QTEST_GUILESS_MAIN(tst_HttpTransport)
#include "tst_httptransport.moc"
