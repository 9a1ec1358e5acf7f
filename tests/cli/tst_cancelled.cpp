// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"
#include "support/workspacefixture.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

/// Signals, and a workspace that another program holds.
class TestCancelled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInterruptEndsCleanlyWithNothingHalfWritten_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void anInterruptEndsCleanlyWithNothingHalfWritten()
    {
        QFETCH(const int, signal);
        const Program program;
        importSample(program);
        const auto forming =
            program.start({u"teams"_s, u"form"_s, u"--size"_s, u"5-6"_s, u"--moves"_s, u"900000000000"_s});
        // Under way as soon as it holds the workspace.
        QTRY_VERIFY(QFile::exists(program.workspace() + u".lock"_s));
        ::kill(pid_t(forming->processId()), signal);
        QVERIFY(forming->waitForFinished(60'000));
        QCOMPARE(forming->exitStatus(), QProcess::NormalExit);
        QCOMPARE(forming->exitCode(), 5);
        program.must({u"workspace"_s, u"check"_s});
        QCOMPARE(program.json({u"event"_s, u"show"_s})["name"_L1].toString(), u"Sample"_s);
        QVERIFY(program.json({u"teams"_s, u"list"_s})["teams"_L1].toArray().isEmpty());
    }

    void theOneWhoHoldsTheWorkspaceIsNamed()
    {
        const Program program;
        program.must({u"event"_s, u"new"_s, u"Jam"_s});
        const SystemClock clock;
        const auto held = jamwright::testing::must(Workspace::open(program.workspace(), Access::Write, clock));
        const Outcome outcome = program.run({u"event"_s, u"set"_s, u"name=Other"_s});
        QCOMPARE(outcome.exitCode, 4);
        QVERIFY2(outcome.err.contains(QByteArray::number(QCoreApplication::applicationPid())), outcome.err.constData());
        QCOMPARE(program.run({u"event"_s, u"show"_s}).exitCode, 0); // reading is allowed
    }
};

QTEST_GUILESS_MAIN(TestCancelled)
#include "tst_cancelled.moc"
