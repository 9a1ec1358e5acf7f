// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList teams(const QStringList &words)
{
    return QStringList{u"teams"_s} + words;
}

QJsonArray listOf(const Program &program)
{
    return program.json(teams({u"list"_s}))["teams"_L1].toArray();
}

QString nameOf(const Program &program, qsizetype team)
{
    return listOf(program)[team]["name"_L1].toString();
}

/// By Discord id: names of the sample may be anybody's.
QString memberOf(const Program &program, qsizetype team, qsizetype member)
{
    return listOf(program)[team]["members"_L1][member]["discord_id"_L1].toString();
}

QByteArray exported(const Program &program)
{
    return program.run(teams({u"export"_s, u"-"_s})).out;
}

} // namespace

/// Teams edited, explained, repaired, named, read and written from a shell.
class TestTeamCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<Program> m_program;

private Q_SLOTS:
    void initTestCase()
    {
        m_program = std::make_unique<Program>();
        formSampleTeams(*m_program);
    }

    void editsAreMadeSaidAndUndone()
    {
        const Program &program = *m_program;
        const QByteArray before = exported(program);
        const QString to = nameOf(program, 1);
        const QString who = memberOf(program, 0, 1);
        const QStringList move = teams({u"move"_s, who, to});
        const QJsonObject dry = program.json(move + QStringList{u"--dry-run"_s});
        QCOMPARE(exported(program), before);
        const QJsonObject done = program.json(move);
        QCOMPARE(done["cost"_L1], dry["cost"_L1]);
        QVERIFY(done["change"_L1].toString().contains(to));
        for (const QString &key : {u"objective_before"_s, u"objective_after"_s, u"goals"_s, u"mended"_s, u"ok"_s}) {
            QVERIFY2(done.contains(key), qPrintable(key));
        }
        QCOMPARE(program.json(teams({u"score"_s}))["objective"_L1], done["objective_after"_L1]);
        QVERIFY(program.run(teams({u"undo"_s})).out.contains(to.toUtf8()));
        QCOMPARE(exported(program), before);

        program.must(teams({u"swap"_s, memberOf(program, 0, 1), memberOf(program, 1, 1)}));
        program.must(teams({u"leader"_s, memberOf(program, 0, 1)}));
        program.must(teams({u"move"_s, memberOf(program, 0, 1), memberOf(program, 0, 2), u"reserves"_s}));
        QCOMPARE(program.json(teams({u"list"_s}))["reserves"_L1].toArray().size(), 2);
        program.must(teams({u"dissolve"_s, nameOf(program, 2)}));
        program.must(teams({u"new"_s}));
        program.must(teams({u"rename"_s, nameOf(program, 0), u"The"_s, u"Owls"_s}));
        QCOMPARE(nameOf(program, 0), u"The Owls"_s);
        QVERIFY(program.run(teams({u"show"_s, u"the"_s, u"owls"_s})).out.contains("The Owls"));
        for (int i = 0; i < 6; ++i) {
            program.must(teams({u"undo"_s}));
        }
        QCOMPARE(exported(program), before);
    }

    void locksHold()
    {
        const Program &program = *m_program;
        const QString team = nameOf(program, 0);
        const QString member = memberOf(program, 1, 1);
        program.must(teams({u"lock"_s, team}));
        program.must(teams({u"lock"_s, member}));
        QVERIFY(listOf(program)[0]["locked"_L1].toBool());
        QVERIFY(program.run(teams({u"list"_s})).out.contains("locked"));
        const Outcome refused = program.run(teams({u"move"_s, member, nameOf(program, 2)}));
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("Unlock"), refused.err.constData());
        QCOMPARE(program.run(teams({u"move"_s, memberOf(program, 2, 1), team})).exitCode, 1);
        program.must(teams({u"unlock"_s, team}));
        program.must(teams({u"unlock"_s, member}));
        QCOMPARE(program.run(teams({u"lock"_s, u"No Such"_s})).exitCode, 2);
    }

    void whatIsWrongIsSaid()
    {
        const Program &program = *m_program;
        const Outcome team = program.run(teams({u"move"_s, memberOf(program, 0, 1), u"Nowhere"_s}));
        QCOMPARE(team.exitCode, 2);
        QVERIFY(team.err.contains("no team"));
        QCOMPARE(program.run(teams({u"move"_s, u"Nobody Atall"_s, nameOf(program, 1)})).exitCode, 2);
        QCOMPARE(program.run(teams({u"swap"_s, memberOf(program, 0, 0)})).exitCode, 2);
        QCOMPARE(program.run(teams({u"swap"_s, memberOf(program, 0, 0), memberOf(program, 0, 1)})).exitCode, 1);
        QCOMPARE(program.run(teams({u"rename"_s, nameOf(program, 0), nameOf(program, 1)})).exitCode, 1);
        QCOMPARE(program.run(teams({u"explain"_s, u"Nobody Atall"_s})).exitCode, 2);
        QCOMPARE(program.run(teams({u"repair"_s})).exitCode, 1); // nobody is gone
        QCOMPARE(program.run(teams({u"names"_s, u"--theme"_s, u"cheeses"_s})).exitCode, 2);
        QCOMPARE(program.run(teams({u"import"_s, u"missing.csv"_s})).exitCode, 4);
    }

    void teamsAndPeopleAreExplained()
    {
        const Program &program = *m_program;
        const QJsonObject team = program.json(teams({u"explain"_s, nameOf(program, 0)}));
        QVERIFY(team["lines"_L1].toArray().size() >= 5);
        const QJsonObject person = program.json(teams({u"explain"_s, memberOf(program, 0, 1)}));
        QCOMPARE(person["team"_L1].toString(), nameOf(program, 0));
        QVERIFY(!person["reasons"_L1].toArray().isEmpty());
        QVERIFY(person["best_swap"_L1]["cost"_L1].isDouble());
        QVERIFY(program.json(teams({u"explain"_s}))["rules"_L1].toArray().size() >= 3);
        QVERIFY(program.run(teams({u"explain"_s})).out.contains("holds"));
    }

    void repairsAreProposedAndAdopted()
    {
        const Program &program = *m_program;
        const QByteArray before = exported(program);
        const QString one = memberOf(program, 0, 0);
        const QString other = memberOf(program, 1, 1);
        const QStringList call = teams({u"repair"_s, u"--gone"_s, one, other});
        const QJsonArray proposals = program.json(call)["proposals"_L1].toArray();
        QVERIFY(!proposals.isEmpty());
        QCOMPARE(proposals[0]["broken"_L1].toArray().size(), 0);
        QCOMPARE(proposals[0]["seats_missing"_L1].toInt(-1), 0);
        const QStringList apply = call + QStringList{u"--apply"_s, u"1"_s, u"--reason"_s, u"Ill."_s};
        program.must(apply + QStringList{u"--dry-run"_s});
        QCOMPARE(exported(program), before);
        QVERIFY(program.json(apply)["adopted"_L1].toBool());
        QVERIFY(!exported(program).contains(one.toUtf8()));
        QVERIFY(program.run({u"signups"_s, u"show"_s, one}).out.contains("Ill."));
        QCOMPARE(program.run(call).exitCode, 1); // they are gone already, and nobody else is
        program.must(teams({u"undo"_s}));
        QCOMPARE(exported(program), before);
        QCOMPARE(program.run(call + QStringList{u"--apply"_s, u"9"_s}).exitCode, 2);
    }

    void namesAreDrawnOfThemesAndOwnWords()
    {
        const Program &program = *m_program;
        const QByteArray before = exported(program);
        const QString second = nameOf(program, 1);
        const QJsonArray one =
            program.json(teams({u"names"_s, nameOf(program, 0), u"--theme"_s, u"space"_s}))["names"_L1].toArray();
        QCOMPARE(one[1].toString(), second);
        program.must(teams({u"undo"_s}));
        const QStringList all = teams({u"names"_s, u"--theme"_s, u"python words"_s, u"--seed"_s, u"5"_s});
        const QJsonArray names = program.json(all)["names"_L1].toArray();
        program.must(teams({u"undo"_s}));
        QCOMPARE(program.json(all)["names"_L1].toArray(), names); // the same seed
        program.must(teams({u"undo"_s}));
        program.write(u"words.txt"_s, "Beans\nCarrots\nDates\nEndives\nFennels\nGrapes\n");
        program.must(teams({u"names"_s, u"--words"_s, u"words.txt"_s}));
        QVERIFY(exported(program).contains("Beans"));
        program.must(teams({u"undo"_s}));
        program.must(teams({u"undo"_s})); // and the words
        program.write(u"bad.txt"_s, "Wankers\n");
        QCOMPARE(program.run(teams({u"names"_s, u"--words"_s, u"bad.txt"_s})).exitCode, 1);
        QCOMPARE(exported(program), before);
    }

    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : {u"csv"_s, u"sir-robin"_s, u"cjms"_s, u"json"_s}) {
            QTest::newRow(qPrintable(format)) << format;
        }
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(QString, format);
        const Program &program = *m_program;
        const QByteArray before = exported(program);
        program.must(teams({u"export"_s, u"teams.out"_s, u"--format"_s, format}));
        program.must(teams({u"swap"_s, memberOf(program, 0, 1), memberOf(program, 1, 1)}));
        const QJsonObject dry = program.json(teams({u"import"_s, u"teams.out"_s, u"--dry-run"_s}));
        QCOMPARE(dry["moved"_L1].toInt(), 2);
        QVERIFY(exported(program) != before);
        QCOMPARE(program.json(teams({u"import"_s, u"teams.out"_s}))["moved"_L1].toInt(), 2);
        QCOMPARE(exported(program), before);
    }

    void goalsAndRulesAreSetAsTheyAreShown()
    {
        const Program &program = *m_program;
        for (const QString &what : {u"goals"_s, u"rules"_s}) {
            const QByteArray shown = program.run(teams({what, u"show"_s})).out;
            QVERIFY2(shown.contains("\"format\""), shown.constData());
            program.write(what, shown);
            program.must(teams({what, u"set"_s, what}));
            QCOMPARE(program.run(teams({what, u"show"_s})).out, shown);
            program.write(what, "{\"nonsense\": 1}");
            const Outcome refused = program.run(teams({what, u"set"_s, what}));
            QCOMPARE(refused.exitCode, 1);
            QVERIFY2(refused.err.contains("nonsense"), refused.err.constData());
        }
        program.write(u"pairs.json"_s, R"({"pairs": [{"a": ")" + memberOf(program, 0, 0).toUtf8() + R"(", "b": ")" +
                                           memberOf(program, 0, 1).toUtf8() +
                                           R"(", "kind": "apart", "reason": "quarrel"}]})");
        program.must(teams({u"rules"_s, u"set"_s, u"pairs.json"_s}));
        QVERIFY(program.run(teams({u"rules"_s, u"show"_s})).out.contains("quarrel"));
        QVERIFY(program.run(teams({u"explain"_s})).out.contains("broken"));
        program.must(teams({u"undo"_s}));
        QVERIFY(!program.run(teams({u"rules"_s, u"show"_s})).out.contains("quarrel"));
    }

    void lockedTeamsOutliveForming()
    {
        const Program &program = *m_program;
        const QString name = nameOf(program, 0);
        const QJsonValue members = listOf(program)[0]["members"_L1];
        program.must(teams({u"lock"_s, name}));
        program.must(teams({u"form"_s, u"--keep-locked"_s, u"--seed"_s, u"9"_s, u"--moves"_s, u"20000"_s}));
        bool found = false;
        const QJsonArray list = listOf(program);
        for (const auto &team : list) {
            found = found || (team["name"_L1].toString() == name && team["members"_L1] == members);
        }
        QVERIFY(found);
        program.must(teams({u"form"_s, u"--seed"_s, u"8"_s, u"--moves"_s, u"20000"_s})); // without: all anew
        QVERIFY(!program.run(teams({u"list"_s})).out.contains("locked"));
    }
};

QTEST_GUILESS_MAIN(TestTeamCommands)
#include "tst_teamcommands.moc"
