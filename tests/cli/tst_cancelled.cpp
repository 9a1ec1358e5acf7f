// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"
#include "support/workspacefixture.h"

#include <QDir>
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
        const QByteArray said = forming->readAllStandardError();
        QVERIFY2(said.contains("no teams were adopted") && said.contains("--seconds"), said.constData());
        program.must({u"workspace"_s, u"check"_s});
        QCOMPARE(program.json({u"event"_s, u"show"_s})["name"_L1].toString(), u"Sample"_s);
        QVERIFY(program.json({u"teams"_s, u"list"_s})["teams"_L1].toArray().isEmpty());
    }

    void anInterruptOfASolveWritesNoFile()
    {
        const Program program;
        QByteArray people = "id,skill\n";
        for (int i = 0; i < 60; ++i) { // too many to be proven best and so be done before the signal
            people += QByteArray::number(i) + ',' + QByteArray::number(i * 37 % 101) + '\n';
        }
        program.write(u"people.csv"_s, people);
        program.write(u"goals.json"_s, R"({"id": "id", "size": {"min": 5, "max": 5}, "goals": [
            {"kind": "balance", "column": "skill", "weight": 1}, {"kind": "spread", "column": "skill", "weight": 1}]})");
        const auto solving =
            program.start({u"teams"_s, u"solve"_s, u"--people"_s, u"people.csv"_s, u"--goals"_s, u"goals.json"_s,
                           u"--out"_s, u"teams.csv"_s, u"--threads"_s, u"2"_s, u"--moves"_s, u"900000000000"_s});
        // The search is under way as soon as it has a second thread.
        const QString tasks = u"/proc/%1/task"_s.arg(solving->processId());
        QTRY_VERIFY(QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() > 1);
        ::kill(pid_t(solving->processId()), SIGINT);
        QVERIFY(solving->waitForFinished(60'000));
        QCOMPARE(solving->exitStatus(), QProcess::NormalExit);
        QCOMPARE(solving->exitCode(), 5);
        const QByteArray said = solving->readAllStandardError();
        QVERIFY2(said.contains("no file was written"), said.constData());
        QVERIFY(!QFile::exists(program.path(u"teams.csv"_s)));
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
