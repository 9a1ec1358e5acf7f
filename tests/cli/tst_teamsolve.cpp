// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

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

    void keepsTheRulesOfTheFile()
    {
        const Program program;
        writeFiles(program);
        program.write(u"goals.json"_s, rulesFile());
        const QJsonObject sheet = program.json(call(program) + QStringList{u"--moves"_s, u"20000"_s});
        QCOMPARE(sheet["broken_together"_L1].toInt(), 0);
        QCOMPARE(sheet["broken_apart"_L1].toInt(), 0);
        QCOMPARE(sheet["leaders_missing"_L1].toInt(), 0);
        const QJsonArray findings = sheet["findings"_L1].toArray();
        QVERIFY(std::all_of(findings.begin(), findings.end(), [](const QJsonValue &finding) {
            return finding["key"_L1].toString() == "teams.proven-best"_L1;
        }));
        QHash<QByteArray, QByteArray> teamOf;
        for (const QByteArray &line : program.read(u"teams.csv"_s).split('\n')) {
            teamOf.insert(line.split(',').value(0), line.split(',').value(1));
        }
        QCOMPARE(teamOf["x5"], teamOf["x6"]);  // share a friends' value
        QCOMPARE(teamOf["x1"], teamOf["x2"]);  // by the pairs file
        QVERIFY(teamOf["x3"] != teamOf["x4"]); // likewise
        QCOMPARE(teamOf["x10"], QByteArray("Owls"));
        QCOMPARE(teamOf["x11"], QByteArray("Owls"));
        QCOMPARE(teamOf["x12"], QByteArray("2")); // named like a number of ours
        QVERIFY(teamOf["x13"] != QByteArray("2") || teamOf["x13"] == teamOf["x12"]);
    }

    void nobodyIsInThePairs()
    {
        const Program program;
        writeFiles(program);
        program.write(u"pairs.csv"_s, "a,b,reason\n");
        const QJsonObject sheet = program.json(call(program) + QStringList{u"--moves"_s, u"5000"_s});
        QCOMPARE(sheet["people"_L1].toInt(), 23);
    }

    void tellsWhichRulesCannotBeKept()
    {
        const Program program;
        writeFiles(program);
        program.write(u"goals.json"_s,
                      rulesFile().replace("\"leads\"", "\"nobody\"").replace("\"hours\": 9", "\"hours\": 0"));
        const QJsonObject sheet = program.json(call(program) + QStringList{u"--moves"_s, u"20000"_s});
        QCOMPARE(sheet["leaders_missing"_L1], sheet["teams"_L1]);
        QStringList keys;
        const QJsonArray findings = sheet["findings"_L1].toArray();
        for (const auto finding : findings) {
            keys << finding["key"_L1].toString();
        }
        QVERIFY2(keys.contains(u"teams.no-leader"_s) && keys.contains(u"teams.arc-too-wide"_s),
                 qPrintable(keys.join(u' ')));
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
        const QByteArray rules = rulesFile();
        QTest::newRow("together without reasons")
            << QStringList{} << QByteArray(rules).replace("\"reasons\": [\"friend\"]", "\"reasons\": []") << 1
            << QByteArray("reasons");
        QTest::newRow("rule without a column")
            << QStringList{} << QByteArray(rules).replace("{\"column\": \"leads\"}", "{}") << 1 << QByteArray("leader");
        QTest::newRow("column of a rule")
            << QStringList{} << QByteArray(rules).replace("\"seat\"", "\"saet\"") << 1 << QByteArray("saet");
        QTest::newRow("span") << QStringList{} << QByteArray(rules).replace("\"hours\": 9", "\"hours\": 25") << 1
                              << QByteArray("0 to 24");
        QTest::newRow("too many together") << QStringList{} << QByteArray(rules).replace("\"friends\"", "\"role\"") << 1
                                           << QByteArray("must be together");
        QTest::newRow("too many locked") << QStringList{} << QByteArray(rules).replace("\"seat\"", "\"role\"") << 1
                                         << QByteArray("locked in the team");
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
    static QByteArray rulesFile()
    {
        return R"({"size": {"min": 4, "max": 5}, "goals": [{"kind": "balance", "column": "skill"}],
                   "apart": [{"pairs": true, "reasons": ["named"]}],
                   "together": [{"column": "friends"}, {"pairs": true, "reasons": ["friend"]}],
                   "lock": {"column": "seat"}, "leader": {"column": "leads"},
                   "max_span": {"column": "zone", "unit": "hours", "hours": 9}})";
    }
    static void writeFiles(const Program &program)
    {
        QByteArray people = "id,skill,role,org,friends,seat,leads,nobody,zone\n";
        for (int i = 0; i < 23; ++i) {
            people += "x" + QByteArray::number(i) + ',' + QByteArray::number(i * 7 % 50) + ",r" +
                      QByteArray::number(i % 3) + (i % 6 == 0 ? ",acme," : ",,") + (i == 5 || i == 6 ? "f1," : ",") +
                      (i == 10 || i == 11 ? "Owls,"
                       : i == 12          ? "2,"
                                          : ",") +
                      (i % 3 == 0 ? "yes" : "no") + ",no," + QByteArray::number(i % 8) + '\n';
        }
        program.write(u"people.csv"_s, people);
        program.write(u"pairs.csv"_s, "a,b,reason\nx1,x2,friend\nx3,x4,named\n");
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
