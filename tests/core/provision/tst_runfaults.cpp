// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulatedrun.h"

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

// The soak build runs the whole field of 2021 and every point of death; CI a part of it.
#ifndef JAMWRIGHT_SOAK
#define JAMWRIGHT_SOAK 0
#endif

namespace {

constexpr int teamsInAll = JAMWRIGHT_SOAK != 0 ? 63 : 12;
constexpr int membersEach = JAMWRIGHT_SOAK != 0 ? 6 : 4;
constexpr int everyNth = JAMWRIGHT_SOAK != 0 ? 1 : 11;
constexpr int mostLives = 60;

const std::map<QString, Fault> &everyFault()
{
    static const std::map<QString, Fault> faults{{u"429 of the bucket"_s, Fault::LimitedJson},
                                                 {u"429 of the front"_s, Fault::LimitedHtml},
                                                 {u"429 for others"_s, Fault::LimitedShared},
                                                 {u"429 of everything"_s, Fault::LimitedGlobal},
                                                 {u"5xx"_s, Fault::ServerError},
                                                 {u"no answer in time"_s, Fault::Timeout},
                                                 {u"lost before"_s, Fault::LostBefore},
                                                 {u"lost after"_s, Fault::LostAfter},
                                                 {u"stale reads"_s, Fault::StaleRead}};
    return faults;
}

} // namespace

/// Whatever goes wrong on the way, and wherever the program dies: in the end the guild is as if nothing had, and there
/// is nothing left to do.
class tst_RunFaults : public QObject
{
    Q_OBJECT

private:
    QByteArray m_whole;

    // Runs until one life ends well; nobody can do more than start it again.
    static bool liveUntilDone(SimulatedRun &run)
    {
        for (int life = 0; life < mostLives; ++life) {
            const Life lived = run.live();
            if (lived.result && lived.result->ok()) {
                return true;
            }
        }
        return false;
    }

private slots:
    void initTestCase()
    {
        SimulatedRun run(someTeams(teamsInAll, membersEach));
        QVERIFY(run.live().result->ok());
        m_whole = run.state();
    }

    void cleanup()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void everyFaultAtEveryRate_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<double>("chance");
        for (const auto &[name, fault] : everyFault()) {
            for (const double chance : {0.01, 0.1, 0.3}) {
                QTest::addRow("%s, %g of all", qPrintable(name), chance) << int(fault) << chance;
            }
        }
    }
    void everyFaultAtEveryRate()
    {
        QFETCH(int, fault);
        QFETCH(double, chance);
        PracticeFaults faults;
        faults.chances[Fault(fault)] = chance;
        SimulatedRun run(someTeams(teamsInAll, membersEach), faults);
        QVERIFY(liveUntilDone(run));
        QCOMPARE(run.state(), m_whole);
        QVERIFY(run.journal.intents.empty());
        QVERIFY(liveUntilDone(run));
        const Life again = run.live();
        QVERIFY(again.result);
        QCOMPARE(again.report.writes, 0);
        QCOMPARE(run.state(), m_whole);
    }

    void everythingAtOnce()
    {
        PracticeFaults faults;
        for (const auto &[name, fault] : everyFault()) {
            faults.chances[fault] = 0.3 / double(everyFault().size());
        }
        SimulatedRun run(someTeams(teamsInAll, membersEach), faults);
        QVERIFY(liveUntilDone(run));
        QCOMPARE(run.state(), m_whole);
    }

    // And dies on top of it, again and again.
    void deathWithStaleReads()
    {
        PracticeFaults faults;
        faults.chances[Fault::StaleRead] = 0.3;
        for (int death = 4; death < teamsInAll * (membersEach + 3); death += everyNth) {
            SimulatedRun run(someTeams(teamsInAll, membersEach), faults);
            const Life killed = run.live(death, death % 2 == 0);
            QVERIFY(!killed.result || killed.result->ok());
            QVERIFY(liveUntilDone(run));
            QVERIFY2(run.state() == m_whole, qPrintable(u"died at request %1"_s.arg(death)));
            QCOMPARE(run.live().report.writes, 0);
        }
    }
};

QTEST_GUILESS_MAIN(tst_RunFaults)
#include "tst_runfaults.moc"
