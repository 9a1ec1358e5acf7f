// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/futures.h"
#include "discord/gate/rategate.h"
#include "practicefixture.h"
#include "support/simulatedtime.h"

#include <QTest>

#include <algorithm>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// An event's rooms by bare calls: a role, a text and a voice channel and a welcome a team, and a role a person; each
/// call is made as soon as what it needs is there.
class Rooms : public QObject
{
public:
    Rooms(RestClient &rest, Snowflake guild, int teams, int people)
        : m_rest(rest)
        , m_guild(guild)
        , m_teams(teams)
        , m_people(people)
    {
    }

    int start()
    {
        const int categories = (2 * m_teams + 49) / 50;
        for (int category = 0; category < categories; ++category) {
            Channel wanted;
            wanted.type = channeltype::Category;
            wanted.name = u"Jam"_s;
            expect(m_rest.createChannel(m_guild, wanted, u"run"_s), [this, category](const Channel &made) {
                for (int team = category * 25; team < std::min(m_teams, (category + 1) * 25); ++team) {
                    makeChannels(team, made.id);
                }
            });
        }
        for (int team = 0; team < m_teams; ++team) {
            Role wanted;
            wanted.name = u"Team %1"_s.arg(team);
            expect(m_rest.createRole(m_guild, wanted, u"run"_s), [this, team](const Role &made) {
                for (int person = team; person < m_people; person += m_teams) {
                    expect(m_rest.addMemberRole(m_guild, Snowflake(quint64(1000 + person)), made.id, u"run"_s),
                           [](bool) {});
                }
            });
        }
        m_loop.exec();
        return m_failed;
    }

private:
    void makeChannels(int team, Snowflake category)
    {
        for (const int type : {channeltype::Text, channeltype::Voice}) {
            Channel wanted;
            wanted.type = type;
            wanted.parent = category;
            wanted.name = u"team-%1"_s.arg(team);
            expect(m_rest.createChannel(m_guild, wanted, u"run"_s), [this, type](const Channel &made) {
                if (type == channeltype::Text) {
                    expect(m_rest.postMessage(made.id, {u"Welcome"_s}), [](const Message &) {});
                }
            });
        }
    }

    template <typename T, typename F>
    void expect(const QFuture<Answer<T>> &future, F next)
    {
        ++m_open;
        whenFinished(future, this, [this, next](const Answer<T> &answer) {
            if (answer) {
                next(*answer);
            } else {
                ++m_failed;
            }
            if (--m_open == 0) {
                m_loop.quit();
            }
        });
    }

    RestClient &m_rest;
    Snowflake m_guild;
    int m_teams;
    int m_people;
    int m_open = 0;
    int m_failed = 0;
    QEventLoop m_loop;
};

} // namespace

/// The gate's share of a run's time: against Discord's observed buckets, with 150 ms to each answer.
class tst_GatePace : public QObject
{
    Q_OBJECT

private slots:
    void isAsFastAsTheBucketsAllow_data()
    {
        QTest::addColumn<int>("teams");
        QTest::addColumn<int>("people");
        QTest::newRow("10 teams") << 10 << 50;
        QTest::newRow("63 teams") << 63 << 392;
        QTest::newRow("100 teams") << 100 << 500;
        QTest::newRow("200 teams") << 200 << 1000;
    }
    void isAsFastAsTheBucketsAllow()
    {
        QFETCH(int, teams);
        QFETCH(int, people);
        SimulatedTime time;
        const QTemporaryDir dir;
        auto opened = PracticeGuild::open(dir.filePath(u"practice.log"_s), time, {.rateLimits = true});
        QVERIFY(opened.ok());
        std::vector<PracticeMember> members;
        members.reserve(size_t(people));
        for (int i = 0; i < people; ++i) {
            members.push_back({Snowflake(quint64(1000 + i)), u"P"_s});
        }
        QVERIFY((*opened)->addMembers(members));
        SlowTransport slow(**opened, time, [] { return std::chrono::milliseconds(150); });
        RateGate gate(slow, time, time, Cancel());
        RestClient rest(gate);
        QCOMPARE(Rooms(rest, (*opened)->guildId(), teams, people).start(), 0);

        const int writes = teams + (2 * teams + 49) / 50 + 2 * teams + teams + people;
        QCOMPARE(rest.writes(), writes);
        QCOMPARE(gate.counts().rateLimited, 0);
        const int wholeWindows = (people - 1) / 10;
        const double bound = std::max(double(writes - 50) / 50, wholeWindows * 10.0);
        qInfo("%d teams, %d people: %d writes, %.1f s; the buckets alone take %.0f s (%.3f)", teams, people, writes,
              time.seconds(), bound, time.seconds() / bound);
        QVERIFY(time.seconds() <= 1.05 * bound);
    }
};

QTEST_GUILESS_MAIN(tst_GatePace)
#include "tst_gatepace.moc"
