// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/ratedtransport.h"
#include "wiresupport.h"

#include <QJsonObject>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

// Remembers the waits and does not wait.
class NoWaiter final : public Waiter
{
public:
    QFuture<void> wait(milliseconds time, const Cancel &cancel) override
    {
        waits.push_back(time.count());
        if (cancelAtWait) {
            cancel.request();
        }
        QPromise<void> promise;
        promise.start();
        promise.finish();
        return promise.future();
    }

    std::vector<qint64> waits;
    bool cancelAtWait = false;
};

Response limited(const QByteArray &retryAfter, double body, const QByteArray &resetAfter)
{
    Response response{.status = 429, .body = QJsonObject{{u"retry_after"_s, body}}};
    response.headers = {{"retry-after", retryAfter}, {"x-ratelimit-reset-after", resetAfter}};
    return response;
}

} // namespace

class tst_RatedTransport : public QObject
{
    Q_OBJECT

private slots:
    void waitsForTheLongestHint()
    {
        ScriptedTransport wire;
        wire.answers = {limited("2", 1.5, "7.25"), limited("2", 9.5, "7.25"), {.status = 201}};
        NoWaiter waiter;
        RatedTransport gate(wire, waiter, Cancel());
        QCOMPARE(await(gate.send({.verb = Verb::Post})).status, 201);
        QCOMPARE(waiter.waits, (std::vector<qint64>{7251, 9501}));
        QCOMPARE(gate.counts().rateLimited, 2);
        QCOMPARE(gate.counts().retries, 2);
        QVERIFY(gate.counts().waitedSeconds > 16.7);
    }

    void handsOnAWaitOfHours()
    {
        ScriptedTransport wire;
        wire.answers = {limited("101995", 101995, "101995")};
        NoWaiter waiter;
        RatedTransport gate(wire, waiter, Cancel());
        QCOMPARE(await(gate.send({.verb = Verb::Post})).status, 429);
        QVERIFY(waiter.waits.empty());
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
        for (const int status : {502, 0}) {
            ScriptedTransport wire;
            wire.answers.assign(10, Response{.status = status, .networkError = u"lost"_s});
            NoWaiter waiter;
            RatedTransport gate(wire, waiter, Cancel());
            QCOMPARE(await(gate.send({.verb = Verb(verb)})).status, status);
            QTEST(int(wire.asked.size()), "tries");
        }
    }

    void doesNotRepeatARefusal()
    {
        ScriptedTransport wire;
        wire.answers = {{.status = 403}, {.status = 200}};
        NoWaiter waiter;
        RatedTransport gate(wire, waiter, Cancel());
        QCOMPARE(await(gate.send({})).status, 403);
        QCOMPARE(wire.asked.size(), size_t(1));
    }

    void keepsTheOrder()
    {
        ScriptedTransport wire;
        wire.answers = {limited("1", 1, "1"), {.status = 200}, {.status = 201}, {.status = 204}};
        NoWaiter waiter;
        RatedTransport gate(wire, waiter, Cancel());
        const QFuture<Response> first = gate.send({.path = u"/1"_s});
        const QFuture<Response> second = gate.send({.path = u"/2"_s});
        const QFuture<Response> third = gate.send({.path = u"/3"_s});
        QCOMPARE(await(third).status, 204);
        QCOMPARE(first.result().status, 200);
        QCOMPARE(second.result().status, 201);
        QCOMPARE(wire.asked.at(1).path, u"/1"_s);
        QCOMPARE(wire.asked.at(2).path, u"/2"_s);
    }

    void aCancelEndsAWait()
    {
        ScriptedTransport wire;
        wire.answers = {limited("500", 500, "500"), {.status = 200}};
        NoWaiter waiter;
        waiter.cancelAtWait = true;
        RatedTransport gate(wire, waiter, Cancel());
        const QFuture<Response> first = gate.send({});
        const QFuture<Response> second = gate.send({});
        QVERIFY(await(second).cancelled);
        QVERIFY(first.result().cancelled);
        QCOMPARE(wire.asked.size(), size_t(1));
    }

    void theTimersWaitEndsWithTheCancel()
    {
        TimerWaiter waiter;
        const Cancel cancel;
        QFuture<void> wait = waiter.wait(std::chrono::hours(1), cancel);
        QVERIFY(!wait.isFinished());
        cancel.request();
        QEventLoop loop;
        QFutureWatcher<void> watcher;
        connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(wait);
        loop.exec();
        QVERIFY(wait.isFinished());
    }
};

QTEST_GUILESS_MAIN(tst_RatedTransport)
#include "tst_ratedtransport.moc"
