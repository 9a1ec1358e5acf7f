// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practicefixture.h"

#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 hour = 60LL * 60 * 1000;

double retryAfter(const Response &response)
{
    return response.body["retry_after"_L1].toDouble();
}

} // namespace

/// Discord's buckets in the practice guild, and what goes wrong there on purpose.
class tst_PracticeLimits : public QObject
{
    Q_OBJECT

private slots:
    void tellsItsBuckets()
    {
        PracticeFixture f({.rateLimits = true});
        const Response first = f.ask(Verb::Get, f.path(u"/members/1"_s));
        QCOMPARE(first.status, 404);
        QCOMPARE(first.headers.value("x-ratelimit-limit"), "5");
        QCOMPARE(first.headers.value("x-ratelimit-remaining"), "4");
        QCOMPARE(first.headers.value("x-ratelimit-reset-after"), "1.000");
        QVERIFY(!first.headers.value("x-ratelimit-bucket").isEmpty());
        QVERIFY(!f.ask(Verb::Get, f.path(u"/roles"_s)).headers.contains("x-ratelimit-bucket"));
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(f.ask(Verb::Get, f.path(u"/members/1"_s)).status, 404);
        }
        f.clock.advance(400);
        const Response refused = f.ask(Verb::Get, f.path(u"/members/1"_s));
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.headers.value("x-ratelimit-scope"), "user");
        QCOMPARE(refused.headers.value("retry-after"), "1");
        QCOMPARE(retryAfter(refused), 0.6);
        f.clock.advance(600);
        QCOMPARE(f.ask(Verb::Get, f.path(u"/members/1"_s)).status, 404);
    }

    // Giving and taking count together, and changing a member apart.
    void rolesOfMembersShareABucket()
    {
        PracticeFixture f({.rateLimits = true});
        QVERIFY(f.guild->addMembers({{Snowflake(1), u"Ada"_s}}));
        const QString role = f.path(u"/members/1/roles/"_s + f.makeRole(u"T"_s).id.toString());
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(f.ask(Verb::Put, role).status, 204);
            QCOMPARE(f.ask(Verb::Delete, role).status, 204);
        }
        QCOMPARE(f.ask(Verb::Put, role).status, 429);
        QVERIFY(await(f.rest->editMember(f.id(), Snowflake(1), {.nick = u"x"_s}, {})).ok());
    }

    void channelsAreRenamedTwiceInTenMinutes()
    {
        PracticeFixture f({.rateLimits = true});
        const QString room = u"/channels/"_s + f.makeChannel(u"room"_s).id.toString();
        const QJsonObject name{{u"name"_s, u"x"_s}};
        QCOMPARE(f.ask(Verb::Patch, room, name).status, 200);
        QCOMPARE(f.ask(Verb::Patch, room, name).status, 200);
        const Response third = f.ask(Verb::Patch, room, name);
        QCOMPARE(third.status, 429);
        QVERIFY(third.headers.value("x-ratelimit-remaining").toInt() > 0);
        QCOMPARE(retryAfter(third), 600.0);
        QCOMPARE(f.ask(Verb::Patch, room, QJsonObject{{u"position"_s, 3}}).status, 200);
        f.clock.advance(600'000);
        QCOMPARE(f.ask(Verb::Patch, room, name).status, 200);
    }

    void allRequestsShareTheGlobalLimit()
    {
        PracticeFixture f({.rateLimits = true});
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(f.ask(Verb::Get, f.path(u"/roles"_s)).status, 200);
        }
        const Response refused = f.ask(Verb::Get, f.path(u"/channels"_s));
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.body["global"_L1].toBool());
        QCOMPARE(refused.headers.value("x-ratelimit-scope"), "global");
        QVERIFY(refused.headers.contains("x-ratelimit-global"));
    }

    // 250 in two days, whatever became of them, and also after the program was started again.
    void rolesOfTwoDaysAreCounted()
    {
        PracticeFixture f({.rateLimits = true});
        for (int i = 0; i < 250; ++i) {
            f.clock.advance(1000);
            const Role role = f.makeRole(u"T"_s);
            QVERIFY(await(f.rest->deleteRole(f.id(), role.id, {})).ok());
        }
        f.open({.rateLimits = true});
        const Response refused = f.ask(Verb::Post, f.path(u"/roles"_s), QJsonObject{{u"name"_s, u"x"_s}});
        QCOMPARE(refused.status, 429);
        QVERIFY(retryAfter(refused) > 47 * 3600);
        f.clock.advance(48 * hour);
        QCOMPARE(f.ask(Verb::Post, f.path(u"/roles"_s), QJsonObject{{u"name"_s, u"x"_s}}).status, 200);
    }

    void goesWrongAsItIsTold_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("made"); ///< roles; -1 = either
        QTest::newRow("limited") << int(Fault::LimitedJson) << 429 << 0;
        QTest::newRow("limited by the front") << int(Fault::LimitedHtml) << 429 << 0;
        QTest::newRow("limited for others") << int(Fault::LimitedShared) << 429 << 0;
        QTest::newRow("limited globally") << int(Fault::LimitedGlobal) << 429 << 0;
        QTest::newRow("server error") << int(Fault::ServerError) << 500 << -1;
        QTest::newRow("timeout") << int(Fault::Timeout) << 0 << -1;
        QTest::newRow("lost before") << int(Fault::LostBefore) << 0 << 0;
        QTest::newRow("lost after") << int(Fault::LostAfter) << 0 << 1;
    }
    void goesWrongAsItIsTold()
    {
        QFETCH(int, fault);
        QFETCH(int, status);
        QFETCH(int, made);
        PracticeFixture f;
        const auto roles = [&f] { return f.guild->snapshot()["roles"_L1].toArray().size(); };
        const qsizetype before = roles();
        f.guild->failNext(Fault(fault));
        const Response response = f.ask(Verb::Post, f.path(u"/roles"_s), QJsonObject{{u"name"_s, u"x"_s}});
        QCOMPARE(response.status / 100, status / 100);
        QCOMPARE(response.networkError.isEmpty(), status != 0);
        QVERIFY(made == -1 || roles() == before + made);
        QCOMPARE(f.ask(Verb::Get, f.path(u"/roles"_s)).status, 200);
    }

    void faultsComeAsOftenAsTheyAreAskedFor()
    {
        const auto failures = [](quint32 seed) {
            PracticeFixture f({.faults = {.chances = {{Fault::LostBefore, 0.2}}, .seed = seed}});
            QList<bool> lost;
            for (int i = 0; i < 500; ++i) {
                lost << (f.ask(Verb::Get, f.path(u"/roles"_s)).status == 0);
            }
            return lost;
        };
        const QList<bool> first = failures(1);
        QVERIFY(first.count(true) > 60 && first.count(true) < 140);
        QCOMPARE(failures(1), first);
        QVERIFY(failures(2) != first);
    }

    // A read may be some seconds behind, and never further.
    void readsAreStaleForSomeSeconds()
    {
        PracticeFixture f({.faults = {.chances = {{Fault::StaleRead, 1.0}}}});
        const auto names = [&f] {
            QStringList list;
            const auto roles = await(f.rest->roles(f.id()));
            for (const Role &role : *roles) {
                list << role.name;
            }
            return list;
        };
        f.makeRole(u"New"_s);
        f.clock.advance(1000);
        bool stale = false;
        bool fresh = false;
        for (int i = 0; i < 50; ++i) {
            (names().contains(u"New"_s) ? fresh : stale) = true;
        }
        QVERIFY(stale);
        QVERIFY(fresh);
        f.clock.advance(5000);
        for (int i = 0; i < 50; ++i) {
            QVERIFY(names().contains(u"New"_s));
        }
    }
};

QTEST_GUILESS_MAIN(tst_PracticeLimits)
#include "tst_practicelimits.moc"
