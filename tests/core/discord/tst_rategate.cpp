// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/rategate.h"
#include "support/simulatedtime.h"
#include "support/wiresupport.h"

#include <QJsonObject>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

Response limited(const QByteArray &retryAfter, double body, const QByteArray &resetAfter, const QByteArray &scope = {},
                 const QByteArray &remaining = "0")
{
    Response response{.status = 429, .body = QJsonObject{{u"retry_after"_s, body}}};
    response.headers = {{"retry-after", retryAfter},
                        {"x-ratelimit-reset-after", resetAfter},
                        {"x-ratelimit-limit", "5"},
                        {"x-ratelimit-remaining", remaining},
                        {"x-ratelimit-bucket", "b"}};
    if (!scope.isEmpty()) {
        response.headers.insert("x-ratelimit-scope", scope);
    }
    return response;
}

Response page(int status, const QByteArray &retryAfter = {})
{
    Response response{.status = status};
    response.headers = {{"content-type", "text/html"}};
    if (!retryAfter.isEmpty()) {
        response.headers.insert("retry-after", retryAfter);
    }
    return response;
}

Response told(int limit, int remaining, const QByteArray &resetAfter, const QByteArray &bucket = "b")
{
    Response response{.status = 200};
    response.headers = {{"x-ratelimit-limit", QByteArray::number(limit)},
                        {"x-ratelimit-remaining", QByteArray::number(remaining)},
                        {"x-ratelimit-reset-after", resetAfter},
                        {"x-ratelimit-bucket", bucket}};
    return response;
}

Request get(const QString &path)
{
    return {.path = path};
}

Request write(Verb verb, const QString &path)
{
    return {.verb = verb, .path = path};
}

} // namespace

/// Remembers what it was told, and says yes or no.
class Watcher final : public GateWatcher
{
public:
    void waiting(const GateWait &wait) override { waits.push_back(wait); }
    void resumed() override { ++resumes; }
    QFuture<bool> agree(const GateWait &wait) override
    {
        asked.push_back(wait);
        return QtFuture::makeReadyFuture(yes);
    }

    std::vector<GateWait> waits;
    std::vector<GateWait> asked;
    int resumes = 0;
    bool yes = true;
};

class tst_RateGate : public QObject
{
    Q_OBJECT

private:
    SimulatedTime m_time;
    std::unique_ptr<ScriptedTransport> m_wire;
    std::unique_ptr<Watcher> m_watcher;
    std::unique_ptr<SlowTransport> m_slow;
    std::unique_ptr<RateGate> m_gate;
    Cancel m_cancel;
    double m_begun = 0;

    [[nodiscard]] double elapsed() const { return m_time.seconds() - m_begun; }
    [[nodiscard]] size_t asked() const { return m_wire->asked.size(); }
    // Answers come a tenth of a second after the request.
    void open(std::deque<Response> answers, GateOptions options = {}, bool watched = false)
    {
        m_gate.reset();
        m_cancel = Cancel();
        m_wire = std::make_unique<ScriptedTransport>();
        m_wire->answers = std::move(answers);
        m_watcher = std::make_unique<Watcher>();
        m_slow = std::make_unique<SlowTransport>(*m_wire, m_time, [] { return 100ms; });
        m_gate =
            std::make_unique<RateGate>(*m_slow, m_time, m_time, m_cancel, options, watched ? m_watcher.get() : nullptr);
        m_begun = m_time.seconds();
    }

private slots:
    void cleanupTestCase()
    {
        m_gate.reset();
        m_slow.reset();
    }

    void waitsForTheLongestHint_data()
    {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<double>("body");
        QTest::addColumn<QByteArray>("resetAfter");
        QTest::newRow("Retry-After") << QByteArray("8") << 1.5 << QByteArray("7.25");
        QTest::newRow("retry_after") << QByteArray("2") << 8.0 << QByteArray("7.25");
        QTest::newRow("Reset-After") << QByteArray("2") << 1.5 << QByteArray("8.000");
    }
    void waitsForTheLongestHint()
    {
        QFETCH(QByteArray, retryAfter);
        QFETCH(double, body);
        QFETCH(QByteArray, resetAfter);
        open({limited(retryAfter, body, resetAfter), {.status = 201}});
        QCOMPARE(await(m_gate->send(write(Verb::Post, u"/guilds/1/roles"_s))).status, 201);
        QCOMPARE(m_gate->counts().rateLimited, 1);
        QCOMPARE(m_gate->counts().retries, 1);
        // Two answers and the wait, with a part of a second more at most.
        QVERIFY2(elapsed() >= 8.2 && elapsed() <= 8.46, qPrintable(QString::number(elapsed())));
        QVERIFY(m_gate->counts().waitedSeconds >= 8.0);
    }

    void sendsOneAndThenAsManyAsTheBucketTakes()
    {
        std::deque<Response> answers{told(4, 3, "5.000")};
        for (int remaining : {2, 1, 0}) {
            answers.push_back(told(4, remaining, "4.900"));
        }
        answers.push_back(told(4, 3, "5.000"));
        open(answers);
        std::vector<QFuture<Response>> futures;
        futures.reserve(15);
        for (int i = 0; i < 5; ++i) {
            futures.push_back(m_gate->send(get(u"/guilds/1/members/%1"_s.arg(i))));
        }
        size_t alone = 0;
        const std::unique_ptr<Alarm> soon = m_time.makeAlarm([&] { alone = asked(); });
        soon->set(90ms);
        QCOMPARE(await(futures[3]).status, 200);
        QCOMPARE(alone, size_t(1));
        QVERIFY(elapsed() < 0.21);
        QCOMPARE(await(futures[4]).status, 200);
        QCOMPARE(asked(), size_t(5));
        QVERIFY2(elapsed() >= 5.1 && elapsed() < 5.3, qPrintable(QString::number(elapsed())));
        QCOMPARE(m_gate->counts().rateLimited, 0);
    }

    // Two guilds have the same hash and are counted apart; two routes with one hash are counted together.
    void knowsBucketsByHashAndMajor()
    {
        open({told(1, 0, "60.000"), told(1, 0, "60.000"), told(1, 0, "60.000")});
        QCOMPARE(await(m_gate->send(write(Verb::Put, u"/guilds/1/members/5/roles/7"_s))).status, 200);
        QCOMPARE(await(m_gate->send(write(Verb::Put, u"/guilds/2/members/5/roles/7"_s))).status, 200);
        QVERIFY(elapsed() < 0.3);
        open({told(2, 1, "60.000"), told(2, 0, "59.000"), told(2, 1, "60.000")});
        QCOMPARE(await(m_gate->send(write(Verb::Put, u"/guilds/1/members/5/roles/7"_s))).status, 200);
        QCOMPARE(await(m_gate->send(write(Verb::Delete, u"/guilds/1/members/6/roles/7"_s))).status, 200);
        QVERIFY(elapsed() < 0.3);
        QCOMPARE(await(m_gate->send(write(Verb::Put, u"/guilds/1/members/9/roles/7"_s))).status, 200);
        QVERIFY(elapsed() >= 59.0);
    }

    // Some routes are answered with one hash now and another then.
    void livesWithAlternatingHashes()
    {
        std::deque<Response> answers;
        for (int i = 0; i < 4; ++i) {
            answers.push_back(told(4, 3 - i, "5.000", "one"));
            answers.push_back(told(4, 3 - i, "5.000", "two"));
        }
        open(answers);
        std::vector<QFuture<Response>> futures;
        futures.reserve(15);
        for (int i = 0; i < 8; ++i) {
            futures.push_back(m_gate->send(get(u"/guilds/1/members/%1"_s.arg(i))));
        }
        for (const QFuture<Response> &future : futures) {
            QCOMPARE(await(future).status, 200);
        }
        QVERIFY2(elapsed() < 11, qPrintable(QString::number(elapsed())));
    }

    // A server whose headers never count down.
    void countsForItself()
    {
        open(std::deque<Response>(7, told(3, 3, "10.000")));
        std::vector<QFuture<Response>> futures;
        futures.reserve(15);
        for (int i = 0; i < 7; ++i) {
            futures.push_back(m_gate->send(get(u"/guilds/1/members/%1"_s.arg(i))));
        }
        await(futures[6]);
        QVERIFY2(elapsed() >= 20, qPrintable(QString::number(elapsed())));
    }

    void routesWithoutHeadersHaveNoLimitButTheGlobalOne()
    {
        open(std::deque<Response>(120, Response{.status = 204}), {.lanes = 30});
        QFuture<Response> last;
        for (int i = 0; i < 120; ++i) {
            last = m_gate->send(write(Verb::Delete, u"/guilds/1/roles/%1"_s.arg(i)));
        }
        QCOMPARE(await(last).status, 204);
        QVERIFY2(elapsed() >= 2.0 && elapsed() < 2.8, qPrintable(QString::number(elapsed())));
    }

    void aGlobalLimitPausesEverything()
    {
        open({limited("3", 3, "3", "global"), {.status = 200}, {.status = 200}});
        const QFuture<Response> one = m_gate->send(get(u"/guilds/1/roles"_s));
        await(m_gate->send(get(u"/guilds/1/channels"_s)));
        QVERIFY(!one.isFinished() || elapsed() >= 3);
        await(one);
        QVERIFY(elapsed() >= 3);
    }

    void aSubLimitHoldsOnlyTheSameThing()
    {
        open({told(5, 4, "15.000"), limited("580", 580, "14", "user", "3"), told(5, 2, "13.000"), told(5, 1, "12.000"),
              told(5, 4, "15.000")});
        const Request rename{Verb::Patch, u"/channels/9"_s, QJsonObject{{u"name"_s, u"x"_s}}};
        const Request other{Verb::Patch, u"/channels/8"_s, QJsonObject{{u"name"_s, u"x"_s}}};
        const Request move{Verb::Patch, u"/channels/9"_s, QJsonObject{{u"position"_s, 1}}};
        await(m_gate->send(rename));
        const QFuture<Response> moved = m_gate->send(move);
        const QFuture<Response> again = m_gate->send(rename);
        await(moved);
        QVERIFY(elapsed() < 600);
        await(m_gate->send(other));
        await(again);
        QVERIFY(elapsed() >= 580);
        QCOMPARE(asked(), size_t(5));
    }

    // Everybody's fault but ours: obeyed, and not counted towards the ban.
    void aSharedLimitIsObeyedAndNotCounted()
    {
        std::deque<Response> answers(5, limited("1", 1, "1", "shared"));
        answers.push_back({.status = 200});
        open(answers, {.invalidBudget = 3});
        QCOMPARE(await(m_gate->send(get(u"/guilds/1/roles"_s))).status, 200);
        QVERIFY(elapsed() >= 5);
        QCOMPARE(m_gate->counts().rateLimited, 5);
    }

    void stopsBeforeABan()
    {
        open(std::deque<Response>(50, limited("1", 1, "1", "user")), {.invalidBudget = 10});
        const Response response = await(m_gate->send(get(u"/guilds/1/roles"_s)));
        QCOMPARE(response.unsent, Unsent::BudgetSpent);
        QCOMPARE(asked(), size_t(10));
        QCOMPARE(await(m_gate->send(get(u"/users/@me"_s))).unsent, Unsent::BudgetSpent);
        QCOMPARE(asked(), size_t(10));
    }

    void refusalsCountTowardsTheBan()
    {
        Response forbidden{.status = 403, .body = QJsonObject{{u"code"_s, 50013}}};
        open(std::deque<Response>(50, forbidden), {.lanes = 1, .invalidBudget = 10});
        std::vector<QFuture<Response>> futures;
        futures.reserve(15);
        for (int i = 0; i < 15; ++i) {
            futures.push_back(m_gate->send(write(Verb::Put, u"/guilds/1/members/%1/roles/1"_s.arg(i))));
        }
        QCOMPARE(await(futures[14]).unsent, Unsent::BudgetSpent);
        QCOMPARE(futures[9].result().status, 403);
        QCOMPARE(asked(), size_t(10));
    }

    void aRefusedTokenStopsEverything()
    {
        open({{.status = 401, .body = QJsonObject{{u"code"_s, 0}}}}, {.lanes = 1});
        const QFuture<Response> first = m_gate->send(get(u"/users/@me"_s));
        const QFuture<Response> second = m_gate->send(get(u"/guilds/1"_s));
        QCOMPARE(await(first).status, 401);
        QCOMPARE(await(second).unsent, Unsent::Unauthorised);
        QCOMPARE(await(m_gate->send(get(u"/guilds/1"_s))).unsent, Unsent::Unauthorised);
        QCOMPARE(asked(), size_t(1));
    }

    void aRefusedWebhooksTokenDoesNot()
    {
        open({{.status = 401, .body = QJsonObject{{u"code"_s, 50027}}}, {.status = 200}});
        QCOMPARE(await(m_gate->send(write(Verb::Post, u"/webhooks/1/abc"_s))).status, 401);
        QCOMPARE(await(m_gate->send(get(u"/users/@me"_s))).status, 200);
    }

    void obeysTheFront()
    {
        open({page(429, "90"), {.status = 200}}, {}, true);
        QCOMPARE(await(m_gate->send(get(u"/users/@me"_s))).status, 200);
        QVERIFY(elapsed() >= 90);
        QCOMPARE(m_watcher->waits.front().reason, WaitReason::Front);
    }

    void takesAFrontThatGoesOnForABan_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("limited without a hint") << 429;
        QTest::newRow("forbidden") << 403;
    }
    void takesAFrontThatGoesOnForABan()
    {
        QFETCH(int, status);
        open(std::deque<Response>(9, page(status)), {.lanes = 1});
        std::vector<QFuture<Response>> futures;
        futures.reserve(15);
        for (int i = 0; i < 4; ++i) {
            futures.push_back(m_gate->send(get(u"/guilds/%1"_s.arg(i))));
        }
        QCOMPARE(await(futures[3]).unsent, Unsent::Banned);
        QCOMPARE(asked(), size_t(3));
    }

    void asksBeforeALongWait()
    {
        open({limited("101995", 101995, "101995", "user"), {.status = 201}, {.status = 200}}, {}, true);
        m_watcher->yes = true;
        QCOMPARE(await(m_gate->send(write(Verb::Post, u"/guilds/1/roles"_s))).status, 201);
        QVERIFY(elapsed() >= 101'995);
        QCOMPARE(m_watcher->asked.size(), size_t(1));
        QCOMPARE(m_watcher->asked.front().call, u"POST /guilds/*/roles"_s);
        QVERIFY(!m_watcher->waits.empty());
        QVERIFY(m_watcher->waits.back().everything);
        QVERIFY(m_watcher->resumes > 0);
    }

    void aDeclinedWaitIsAnAnswer_data()
    {
        QTest::addColumn<bool>("watched");
        QTest::newRow("somebody says no") << true;
        QTest::newRow("nobody to ask") << false;
    }
    void aDeclinedWaitIsAnAnswer()
    {
        QFETCH(bool, watched);
        open({limited("101995", 101995, "101995", "user"), {.status = 200}}, {.lanes = 1}, watched);
        m_watcher->yes = false;
        const QFuture<Response> first = m_gate->send(write(Verb::Post, u"/guilds/1/roles"_s));
        const QFuture<Response> second = m_gate->send(write(Verb::Post, u"/guilds/1/roles"_s));
        const QFuture<Response> other = m_gate->send(get(u"/guilds/1/channels"_s));
        QCOMPARE(await(first).unsent, Unsent::LongWait);
        QCOMPARE(await(second).unsent, Unsent::LongWait);
        QVERIFY(qAbs(second.result().waitSeconds - 101'995) < 10);
        QCOMPARE(await(other).status, 200);
        QVERIFY(elapsed() < 5);
        QCOMPARE(asked(), size_t(2));
        QCOMPARE(m_watcher->asked.size(), size_t(watched ? 1 : 0));
    }

    // The last answer said so before any 429.
    void asksAlsoWhereHeadersSayIt()
    {
        open({told(250, 0, "100000.000")}, {}, true);
        m_watcher->yes = false;
        QCOMPARE(await(m_gate->send(write(Verb::Post, u"/guilds/1/roles"_s))).status, 200);
        QCOMPARE(await(m_gate->send(write(Verb::Post, u"/guilds/1/roles"_s))).unsent, Unsent::LongWait);
        QCOMPARE(asked(), size_t(1));
    }

    void showsWaitsOfAMinute()
    {
        open({told(1, 0, "120.000"), {.status = 200}, told(1, 0, "120.000")}, {}, true);
        await(m_gate->send(write(Verb::Put, u"/channels/3/permissions/4"_s)));
        const QFuture<Response> held = m_gate->send(write(Verb::Put, u"/channels/3/permissions/5"_s));
        await(m_gate->send(get(u"/guilds/1/roles"_s)));
        QCOMPARE(m_watcher->waits.front().call, u"PUT /channels/*/permissions/*"_s);
        QVERIFY(!m_watcher->waits.front().everything);
        await(held);
        QVERIFY(!waitSentence(m_watcher->waits.front()).isEmpty());
    }

    void repeatsWhatMayBeRepeated_data()
    {
        QTest::addColumn<int>("verb");
        QTest::addColumn<int>("tries");
        QTest::newRow("get") << int(Verb::Get) << 5;
        QTest::newRow("put") << int(Verb::Put) << 5;
        QTest::newRow("patch") << int(Verb::Patch) << 5;
        QTest::newRow("delete") << int(Verb::Delete) << 5;
        QTest::newRow("a post might have been carried out") << int(Verb::Post) << 1;
    }
    void repeatsWhatMayBeRepeated()
    {
        QFETCH(int, verb);
        for (const int status : {500, 502, 524, 0}) {
            open(std::deque<Response>(10, Response{.status = status, .networkError = u"lost"_s}));
            QCOMPARE(await(m_gate->send(write(Verb(verb), u"/guilds/1/roles"_s))).status, status);
            QTEST(int(asked()), "tries");
            // 1 + 2 + 4 + 8 seconds, and something more.
            QVERIFY(elapsed() < 17);
            QVERIFY(verb == int(Verb::Post) || elapsed() >= 15);
        }
    }

    void repeatsAPostThatNeverLeft()
    {
        open({{.networkError = u"refused"_s, .unsent = Unsent::Unreachable}, {.status = 201}});
        QCOMPARE(await(m_gate->send(write(Verb::Post, u"/guilds/1/roles"_s))).status, 201);
    }

    void doesNotRepeatARefusal()
    {
        open({{.status = 404, .body = QJsonObject{{u"code"_s, 10011}}}, {.status = 200}});
        QCOMPARE(await(m_gate->send(write(Verb::Delete, u"/guilds/1/roles/2"_s))).status, 404);
        QCOMPARE(asked(), size_t(1));
    }

    void writesOfOneMemberGoOneAfterTheOther()
    {
        open(std::deque<Response>(6, Response{.status = 204}));
        await(m_gate->send(write(Verb::Put, u"/guilds/1/members/9/roles/9"_s))); // the route is known then
        m_begun = m_time.seconds();
        std::vector<QFuture<Response>> futures;
        futures.reserve(15);
        for (int role : {1, 2, 3}) {
            futures.push_back(m_gate->send(write(Verb::Put, u"/guilds/1/members/5/roles/%1"_s.arg(role))));
        }
        const QFuture<Response> other = m_gate->send(write(Verb::Put, u"/guilds/1/members/6/roles/1"_s));
        await(other);
        QVERIFY(elapsed() < 0.15);
        await(futures[2]);
        QVERIFY2(elapsed() >= 0.3, qPrintable(QString::number(elapsed())));
        QCOMPARE(m_wire->asked.back().path, u"/guilds/1/members/5/roles/3"_s);
    }

    void messagesOfOneChannelKeepTheirOrder()
    {
        open(
            {Response{.status = 200}, limited("1", 1, "1", "user"), {.status = 200}, {.status = 200}, {.status = 200}});
        std::vector<QFuture<Response>> futures;
        futures.reserve(15);
        for (const QString &text : {u"1"_s, u"2"_s, u"3"_s, u"4"_s}) {
            futures.push_back(m_gate->send({Verb::Post, u"/channels/5/messages"_s, QJsonObject{{u"content"_s, text}}}));
        }
        await(futures[3]);
        QStringList sent;
        for (const Request &request : m_wire->asked) {
            sent << request.body["content"_L1].toString();
        }
        QCOMPARE(sent, (QStringList{u"1"_s, u"2"_s, u"2"_s, u"3"_s, u"4"_s}));
    }

    void aCancelAnswersWhatWasNotSent()
    {
        open({{.status = 200}}, {.lanes = 1});
        const QFuture<Response> first = m_gate->send(get(u"/guilds/1"_s));
        const QFuture<Response> second = m_gate->send(get(u"/guilds/2"_s));
        const std::unique_ptr<Alarm> soon = m_time.makeAlarm([this] { m_cancel.request(); });
        soon->set(50ms);
        QCOMPARE(await(second).unsent, Unsent::Cancelled);
        QCOMPARE(await(first).status, 200);
        QCOMPARE(asked(), size_t(1));
        QCOMPARE(await(m_gate->send(get(u"/guilds/3"_s))).unsent, Unsent::Cancelled);
    }

    // With real alarms and a wait of two days, which the test does not sit through.
    void aCancelEndsALongWait()
    {
        ScriptedTransport wire;
        wire.answers = {limited("172800", 172800, "172800", "user")};
        FixedClock clock(m_time.now());
        EventLoopTimers timers;
        Watcher watcher;
        const Cancel cancel;
        RateGate gate(wire, clock, timers, cancel, {}, &watcher);
        const QFuture<Response> role = gate.send(write(Verb::Post, u"/guilds/1/roles"_s));
        QTRY_VERIFY(!watcher.waits.empty());
        QVERIFY(!role.isFinished());
        cancel.request();
        QCOMPARE(await(role).unsent, Unsent::Cancelled);
    }

    void theSameSeedWaitsTheSame()
    {
        const auto run = [this](quint32 seed) {
            open({limited("2", 2, "2"), limited("2", 2, "2"), {.status = 200}}, {.seed = seed});
            await(m_gate->send(get(u"/guilds/1"_s)));
            return qRound64(elapsed() * 1000);
        };
        const qint64 first = run(7);
        QCOMPARE(run(7), first);
        QVERIFY(run(8) != first);
    }

    void whoWaitsHearsWhenTheGateGoes()
    {
        open({}, {.lanes = 1});
        QFuture<Response> future = m_gate->send(get(u"/guilds/1"_s));
        m_gate.reset();
        QVERIFY(future.isCanceled());
    }
};

QTEST_GUILESS_MAIN(tst_RateGate)
#include "tst_rategate.moc"
