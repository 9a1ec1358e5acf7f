// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

/// Teams of bare files: what is written, what is refused.
class TestTeamSolve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTeamsThatReplay()
    {
        const Program program;
        writeFiles(program);
        const QJsonObject sheet = program.json(call(program) + QStringList{u"--moves"_s, u"20000"_s});
        QCOMPARE(sheet["people"_L1].toInt(), 23);
        QCOMPARE(sheet["teams"_L1].toInt(), 5);
        QCOMPARE(sheet["broken_apart"_L1].toInt(), 0);
        QCOMPARE(sheet["moves"_L1].toInt(), 20000);
        QCOMPARE(sheet["goals"_L1].toArray().size(), 2);
        const QByteArray teams = program.read(u"teams.csv"_s);
        QVERIFY(teams.startsWith("id,team\nx0,"));
        QCOMPARE(teams.count('\n'), 24);
        program.must(call(program) + QStringList{u"--moves"_s, u"20000"_s, u"--threads"_s, u"1"_s});
        QCOMPARE(program.read(u"teams.csv"_s), teams);
        QVERIFY(!QFile::exists(program.workspace()));
    }

    void secondsAreWrittenAsMoves()
    {
        const Program program;
        writeFiles(program);
        const QJsonObject sheet = program.json(call(program) + QStringList{u"--seconds"_s, u"0.05"_s});
        const QByteArray teams = program.read(u"teams.csv"_s);
        program.must(call(program) + QStringList{u"--moves"_s, QString::number(sheet["moves"_L1].toInteger())});
        QCOMPARE(program.read(u"teams.csv"_s), teams);
    }

    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("goals");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("mentions");
        const QByteArray fine = goalsFile();
        QTest::newRow("size") << QStringList{u"--size"_s, u"6-5"_s} << fine << 2 << QByteArray("--size");
        QTest::newRow("seconds") << QStringList{u"--seconds"_s, u"no"_s} << fine << 2 << QByteArray("--seconds");
        QTest::newRow("threads") << QStringList{u"--threads"_s, u"99"_s} << fine << 2 << QByteArray("--threads");
        QTest::newRow("no JSON") << QStringList{} << QByteArray("{") << 1 << QByteArray("goals.json");
        QTest::newRow("no goals") << QStringList{} << QByteArray("{}") << 1 << QByteArray("no goals");
        QTest::newRow("key") << QStringList{} << QByteArray(fine).replace("\"kind\"", "\"knid\"") << 1
                             << QByteArray("kind");
        QTest::newRow("kind") << QStringList{} << QByteArray(fine).replace("cover", "clover") << 1
                              << QByteArray("balance");
        QTest::newRow("column") << QStringList{} << QByteArray(fine).replace("\"role\"", "\"rule\"") << 1
                                << QByteArray("rule");
        QTest::newRow("weight") << QStringList{} << QByteArray(fine).replace("a lot", "loads") << 1
                                << QByteArray("first of all");
    }

    void refusesWhatIsWrong()
    {
        QFETCH(QStringList, more);
        QFETCH(QByteArray, goals);
        QFETCH(QByteArray, mentions);
        const Program program;
        writeFiles(program);
        program.write(u"goals.json"_s, goals);
        const Outcome outcome = program.run(call(program) + more);
        QTEST(outcome.exitCode, "exitCode");
        QVERIFY2(outcome.err.contains(mentions), outcome.err.constData());
        QVERIFY(!QFile::exists(program.path(u"teams.csv"_s)));
    }

private:
    static QByteArray goalsFile()
    {
        return R"({"size": {"min": 4, "max": 5}, "goals": [{"kind": "balance", "column": "skill", "weight": "a lot"},
                   {"kind": "cover", "column": "role"}], "apart": [{"column": "org"}, {"pairs": true}]})";
    }
    static void writeFiles(const Program &program)
    {
        QByteArray people = "id,skill,role,org\n";
        for (int i = 0; i < 23; ++i) {
            people += "x" + QByteArray::number(i) + ',' + QByteArray::number(i * 7 % 50) + ",r" +
                      QByteArray::number(i % 3) + (i % 6 == 0 ? ",acme\n" : ",\n");
        }
        program.write(u"people.csv"_s, people);
        program.write(u"pairs.csv"_s, "a,b,reason\nx1,x2,named\nx3,x4,named\n");
        program.write(u"goals.json"_s, goalsFile());
    }
    static QStringList call(const Program &program)
    {
        return {u"teams"_s,    u"solve"_s,
                u"--people"_s, program.path(u"people.csv"_s),
                u"--pairs"_s,  program.path(u"pairs.csv"_s),
                u"--goals"_s,  program.path(u"goals.json"_s),
                u"--out"_s,    program.path(u"teams.csv"_s)};
    }
};

QTEST_GUILESS_MAIN(TestTeamSolve)
#include "tst_teamsolve.moc"
