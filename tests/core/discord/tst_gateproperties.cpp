// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/rategate.h"
#include "discord/practice/ratemodel.h"
#include "support/simulatedtime.h"
#include "support/wiresupport.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// A server that does nothing but limit, by a table, and counts its refusals by bucket.
class LimitedServer final : public Transport
{
public:
    LimitedServer(const std::vector<practice::RateRule> &rules, const Clock &clock)
        : m_model(rules)
        , m_clock(clock)
    {
    }

    QFuture<Response> send(const Request &request) override
    {
        const Route route = routeOf(request);
        const QDateTime now = m_clock.now();
        if (const std::optional<Response> limited = m_model.refuse(route, request, now)) {
            ++refusals[limited->headers.value("x-ratelimit-bucket") + route.major];
            return QtFuture::makeReadyFuture(*limited);
        }
        Response response{.status = 200};
        m_model.addHeaders(response, route, now);
        return QtFuture::makeReadyFuture(response);
    }

    std::map<QByteArray, int> refusals;

private:
    practice::RateModel m_model;
    const Clock &m_clock;
};

/// A route of the tests: "/guilds/1/thing3/77".
Request requestOf(int thing, int major, int item)
{
    return {.verb = Verb::Put, .path = u"/guilds/%1/thing%2/%3"_s.arg(major).arg(thing).arg(item)};
}

practice::RateRule randomRule(int thing, const QByteArray &bucket)
{
    practice::RateRule rule;
    rule.route = "PUT /guilds/*/thing" + QByteArray::number(thing) + "/*";
    rule.bucket = bucket;
    rule.limit = *rc::gen::inRange(1, 13);
    rule.window = milliseconds(*rc::gen::inRange(200, 20'000));
    rule.count = *rc::gen::element(practice::Count::Fixed, practice::Count::Sliding, practice::Count::Drops);
    return rule;
}

struct Outcome {
    int answered = 0;
    int limited = 0;
    int mostOfABucket = 0;
};

Outcome run(const std::vector<practice::RateRule> &rules, int requests, quint32 seed)
{
    SimulatedTime time;
    LimitedServer server(rules, time);
    QRandomGenerator random(seed);
    SlowTransport slow(server, time, [&random] { return milliseconds(20 + random.bounded(400)); });
    RateGate gate(slow, time, time, Cancel());
    std::vector<QFuture<Response>> futures;
    futures.reserve(size_t(requests));
    for (int i = 0; i < requests; ++i) {
        futures.push_back(gate.send(requestOf(int(random.bounded(quint32(rules.size()))), 1 + random.bounded(2), i)));
    }
    Outcome outcome;
    for (const QFuture<Response> &future : futures) {
        outcome.answered += await(future).status == 200 ? 1 : 0;
    }
    for (const auto &[bucket, count] : server.refusals) {
        outcome.limited += count;
        outcome.mostOfABucket = std::max(outcome.mostOfABucket, count);
    }
    return outcome;
}

} // namespace

class tst_GateProperties : public QObject
{
    Q_OBJECT

private slots:
    // Whatever the sizes, and however the server counts: who asks once and believes is never refused.
    void honestHeadersAreNeverAnsweredWithTooMany()
    {
        QVERIFY(rc::check([] {
            std::vector<practice::RateRule> rules;
            const int things = *rc::gen::inRange(1, 5);
            rules.reserve(size_t(things));
            for (int thing = 0; thing < things; ++thing) {
                rules.push_back(randomRule(thing, "bucket" + QByteArray::number(thing)));
            }
            const Outcome outcome = run(rules, *rc::gen::inRange(1, 60), *rc::gen::arbitrary<quint32>());
            RC_ASSERT(outcome.limited == 0);
        }));
    }

    // Two routes that share a bucket do not know of each other before both were answered.
    void bucketsSharedUnknowinglyRefuseOnce()
    {
        QVERIFY(rc::check([] {
            practice::RateRule first = randomRule(0, "shared");
            practice::RateRule second = first;
            second.route = "PUT /guilds/*/thing1/*";
            const Outcome outcome = run({first, second}, *rc::gen::inRange(2, 60), *rc::gen::arbitrary<quint32>());
            RC_ASSERT(outcome.mostOfABucket <= 1);
        }));
    }

    void everythingIsAnsweredInTheEnd()
    {
        QVERIFY(rc::check([] {
            const int requests = *rc::gen::inRange(1, 40);
            const Outcome outcome = run({randomRule(0, "b")}, requests, *rc::gen::arbitrary<quint32>());
            RC_ASSERT(outcome.answered == requests);
        }));
    }
};

QTEST_GUILESS_MAIN(tst_GateProperties)
#include "tst_gateproperties.moc"
