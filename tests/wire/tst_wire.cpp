// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/rategate.h"
#include "discord/practiceguild.h"
#include "discord/restclient.h"
#include "support/simulatedtime.h"
#include "support/wiresupport.h"
#include "wire/wireserver.h"

#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList &loggedLines()
{
    static QStringList lines;
    return lines;
}

void keepLine(QtMsgType /*type*/, const QMessageLogContext & /*context*/, const QString &line)
{
    loggedLines() << line;
}

} // namespace

/// The real network stack, over HTTP on loopback, against the practice guild; only the time is simulated.
class tst_Wire : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SimulatedTime> m_time;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<PracticeGuild> m_guild;
    std::unique_ptr<WireServer> m_server;
    std::unique_ptr<HttpTransport> m_http;
    std::unique_ptr<CountedTransport> m_counted;
    std::unique_ptr<RateGate> m_gate;
    std::unique_ptr<RestClient> m_rest;

    [[nodiscard]] Snowflake id() const { return m_guild->guildId(); }
    [[nodiscard]] qsizetype roleCount() const { return m_guild->snapshot()["roles"_L1].toArray().size(); }
    QFuture<Answer<Role>> makeRole(const QString &name)
    {
        Role role;
        role.name = name;
        return m_rest->createRole(id(), role, u"für „Żółwie“, 100 %"_s);
    }
    void open(PracticeOptions options = {}, const QString &prefix = u"/api/v10"_s)
    {
        cleanup();
        m_time = std::make_unique<SimulatedTime>();
        m_dir = std::make_unique<QTemporaryDir>();
        auto opened = PracticeGuild::open(m_dir->filePath(u"practice.log"_s), *m_time, std::move(options));
        QVERIFY(opened.ok());
        m_guild = *std::move(opened);
        m_server = std::make_unique<WireServer>(*m_guild, prefix);
        m_http = m_server->connect();
        m_counted = std::make_unique<CountedTransport>(*m_http);
        m_time->standStillWhile([this] { return m_counted && m_counted->underWay > 0; });
        m_gate = std::make_unique<RateGate>(*m_counted, *m_time, *m_time, Cancel());
        m_rest = std::make_unique<RestClient>(*m_gate);
    }

private slots:
    void cleanup()
    {
        m_rest.reset();
        m_gate.reset();
        m_counted.reset();
        m_http.reset();
        m_server.reset();
        m_guild.reset();
    }

    void learnsBucketsAndIsNeverRefused()
    {
        open({.rateLimits = true});
        std::vector<PracticeMember> people;
        people.reserve(45);
        for (quint64 i = 1; i <= 45; ++i) {
            people.push_back({Snowflake(i), u"P"_s});
        }
        QVERIFY(m_guild->addMembers(people));
        const auto role = await(makeRole(u"Team"_s));
        QVERIFY2(role.ok(), role ? "" : qPrintable(role.error().sentence()));
        std::vector<QFuture<Answer<bool>>> given;
        given.reserve(people.size());
        for (const PracticeMember &member : people) {
            given.push_back(m_rest->addMemberRole(id(), member.id, role->id, {}));
        }
        for (const QFuture<Answer<bool>> &future : given) {
            QVERIFY(await(future).ok());
        }
        QCOMPARE(m_gate->counts().rateLimited, 0);
        QVERIFY2(m_time->seconds() >= 40 && m_time->seconds() < 45, qPrintable(QString::number(m_time->seconds())));
    }

    void obeysEveryKindOfLimit_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("bucket") << int(Fault::LimitedJson);
        QTest::newRow("front") << int(Fault::LimitedHtml);
        QTest::newRow("shared") << int(Fault::LimitedShared);
        QTest::newRow("global") << int(Fault::LimitedGlobal);
    }
    void obeysEveryKindOfLimit()
    {
        QFETCH(int, fault);
        open();
        m_guild->failNext(Fault(fault));
        const auto made = await(makeRole(u"Team"_s));
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().sentence()));
        QCOMPARE(m_gate->counts().rateLimited, 1);
        QCOMPARE(m_server->requests.size(), size_t(2));
        QVERIFY(m_time->seconds() > 0);
    }

    void obeysASubLimit()
    {
        open({.rateLimits = true});
        Channel wanted;
        wanted.name = u"room"_s;
        const auto room = await(m_rest->createChannel(id(), wanted, {}));
        for (const QString &topic : {u"a"_s, u"b"_s, u"c"_s}) {
            QVERIFY(await(m_rest->editChannel(room->id, {.topic = topic}, {})).ok());
        }
        QVERIFY(m_time->seconds() >= 600);
        QCOMPARE(m_gate->counts().rateLimited, 1);
    }

    // A POST is never sent again by itself: whoever made it is told, and looks.
    void aLostPostIsToldAndALostPutRepeated_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("made"); ///< -1 = either
        QTest::newRow("lost before") << int(Fault::LostBefore) << 0;
        QTest::newRow("lost after") << int(Fault::LostAfter) << 1;
        QTest::newRow("timeout") << int(Fault::Timeout) << -1;
        QTest::newRow("server error") << int(Fault::ServerError) << -1;
    }
    void aLostPostIsToldAndALostPutRepeated()
    {
        QFETCH(int, fault);
        QFETCH(int, made);
        open();
        QVERIFY(m_guild->addMembers({{Snowflake(1), u"P"_s}}));
        const auto role = await(makeRole(u"Team"_s));
        QVERIFY(role.ok());
        const qsizetype before = roleCount();
        const size_t requests = m_server->requests.size();
        m_guild->failNext(Fault(fault));
        const auto lost = await(makeRole(u"Twice?"_s));
        QVERIFY(!lost.ok());
        QVERIFY(!lost.refused);
        QCOMPARE(m_server->requests.size(), requests + 1);
        QVERIFY(made == -1 || roleCount() == before + made);
        m_guild->failNext(Fault(fault));
        QVERIFY(await(m_rest->addMemberRole(id(), Snowflake(1), role->id, {})).ok());
        QCOMPARE(m_server->requests.size(), requests + 3);
    }

    void reasonsArriveWhole()
    {
        open();
        QVERIFY(await(makeRole(u"Żółwie"_s)).ok());
        const auto log = await(m_rest->auditLog(id(), auditaction::RoleCreate, {}));
        QCOMPARE(log->constLast().reason, u"für „Żółwie“, 100 %"_s);
        QVERIFY(m_server->requests.front()["headers"_L1]["User-Agent"_L1].toString().startsWith("DiscordBot ("_L1));
    }

    void worksUnderAnyPrefix()
    {
        open({}, u"/some/where/api/v10"_s);
        QVERIFY(await(m_rest->me()).ok());
        QCOMPARE(m_server->requests.front()["path"_L1].toString(), u"/some/where/api/v10/users/@me"_s);
    }

    void aWrongTokenStopsEverything()
    {
        open();
        auto http = HttpTransport::open(m_server->base(), Secret("wrong"));
        RateGate gate(**http, *m_time, *m_time, Cancel());
        RestClient rest(gate);
        const auto me = await(rest.me());
        QCOMPARE(me.status, 401);
        QVERIFY(me.error().remedy.contains("token"_L1));
        const auto later = await(rest.guild(id()));
        QCOMPARE(later.status, 0);
        QVERIFY(later.refused);
        QCOMPARE(m_server->unauthorised, 1);
    }

    // The token shows in no log at full verbosity, no error, no file and no recording, whatever went wrong.
    void theTokenShowsNowhere()
    {
        // All but the server's own log, which is not ours.
        QLoggingCategory::setFilterRules(u"*=true\nqt.httpserver*=false"_s);
        loggedLines().clear();
        const QtMessageHandler before = qInstallMessageHandler(keepLine);
        open({.rateLimits = true});
        QStringList errors;
        const auto note = [&errors](const auto &answer) {
            if (!answer) {
                errors << answer.error().sentence();
            }
        };
        for (const Fault fault : {Fault::LimitedJson, Fault::LimitedHtml, Fault::ServerError, Fault::Timeout,
                                  Fault::LostBefore, Fault::LostAfter}) {
            m_guild->failNext(fault);
            note(await(makeRole(u"Team"_s)));
        }
        Channel wanted;
        wanted.name = u"room"_s;
        const auto room = await(m_rest->createChannel(id(), wanted, {}));
        const auto webhook = await(m_rest->createWebhook(room->id, u"news"_s, {}));
        QVERIFY(webhook.ok());
        note(await(m_rest->executeWebhook(webhook->id, webhook->token, {QString()})));
        note(await(m_rest->deleteRole(id(), Snowflake(9), {})));
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});

        QFile file(m_dir->filePath(u"practice.log"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(errors.size() >= 5);
        QVERIFY(loggedLines().size() > 10);
        const QString said = loggedLines().join(u'\n') + errors.join(u'\n');
        const QString token = QString::fromLatin1(wireTokenText());
        QVERIFY(!said.contains(token));
        QVERIFY(!said.contains(QString::fromLatin1(webhook->token.reveal())));
        QVERIFY(!file.readAll().contains(wireTokenText()));
        QVERIFY(!m_server->recording().contains(wireTokenText()));
    }
};

QTEST_GUILESS_MAIN(tst_Wire)
#include "tst_wire.moc"
