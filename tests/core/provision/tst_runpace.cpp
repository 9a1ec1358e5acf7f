// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulatedrun.h"

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

/// How many calls a whole run makes and how long they take, against the cost model of discord-api.md, section 6.
class tst_RunPace : public QObject
{
    Q_OBJECT

private slots:
    void makesNoCallTooManyAndWaitsForNothingButTheBuckets_data()
    {
        QTest::addColumn<int>("teams");
        QTest::addColumn<int>("members");
        QTest::newRow("10 teams of 5") << 10 << 5;
        QTest::newRow("63 teams of 6") << 63 << 6;
        QTest::newRow("100 teams of 5") << 100 << 5;
        QTest::newRow("200 teams of 5") << 200 << 5;
    }
    void makesNoCallTooManyAndWaitsForNothingButTheBuckets()
    {
        QFETCH(int, teams);
        QFETCH(int, members);
        SimulatedRun run(someTeams(teams, members));
        const Life life = run.live();
        QVERIFY(life.result && life.result->ok());
        // One call a role, a channel and a category, and one a role that somebody is given; leaders have two.
        const int grants = teams * members + teams;
        const int writes = 1 + teams + 1 + (teams + 49) / 50 + teams + grants;
        QCOMPARE(life.report.writes, writes);
        QCOMPARE(life.planned, writes);
        // The reading before may have met the limits' first answers; the run itself meets none.
        QCOMPARE(life.report.rateLimited, 0);
        const int wholeWindows = (grants - 1) / 10;
        const double bound = std::max(double(writes - 50) / 50, 10.0 * wholeWindows);
        qInfo("%d teams of %d: %d writes, %.1f s; the buckets alone take %.0f s (%.3f); the plan said %.0f s", teams,
              members, writes, life.seconds, bound, life.seconds / bound, life.bound);
        QVERIFY(life.seconds <= 1.05 * bound);
        QVERIFY(std::abs(life.bound - life.seconds) <= 0.1 * life.seconds);
        QCOMPARE(run.live().report.writes, 0);
    }

    // An answer that comes before those to earlier requests makes nobody believe that less is left than there is.
    void answersThatOvertakeEachOtherCostNothing()
    {
        SimulatedRun run(someTeams(20, 5));
        run.answersOvertake = true;
        const Life life = run.live();
        QVERIFY(life.result && life.result->ok());
        QCOMPARE(life.report.rateLimited, 0);
        QVERIFY2(life.seconds <= 1.05 * 110, qPrintable(QString::number(life.seconds)));
    }

    // Welcomes and pins go beside, at no cost of time.
    void messagesDoNotSlowItDown()
    {
        SimulatedRun run(someTeams(40, 5), {}, pyWeekTemplate());
        const Life life = run.live();
        QVERIFY(life.result && life.result->ok());
        const int grants = 40 * 5;
        // Two shared rooms and the teams' two categories, a role, two channels, a welcome and a pin each.
        QCOMPARE(life.report.writes, 1 + 2 + 2 + 40 * 5 + grants);
        QCOMPARE(life.report.rateLimited, 0);
        const int wholeWindows = (grants - 1) / 10;
        QVERIFY2(life.seconds <= 10.5 * wholeWindows, qPrintable(QString::number(life.seconds)));
    }
};

QTEST_GUILESS_MAIN(tst_RunPace)
#include "tst_runpace.moc"
