// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList judges(const QStringList &words)
{
    return QStringList{u"judges"_s} + words;
}
QStringList judging(const QStringList &words)
{
    return QStringList{u"judging"_s} + words;
}

QJsonObject judgeOf(const Program &program, const QString &name)
{
    const QJsonArray listed = program.json(judges({u"list"_s}))["judges"_L1].toArray();
    for (const QJsonValue &judge : listed) {
        if (judge["name"_L1].toString() == name) {
            return judge.toObject();
        }
    }
    return {};
}

QString teamOf(const Program &program, qsizetype number)
{
    return program.json({u"submissions"_s, u"list"_s})["submissions"_L1][number]["team"_L1].toString();
}

} // namespace

/// Who judges what, from a shell.
class TestJudgeCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<Program> m_program;

private Q_SLOTS:
    void initTestCase()
    {
        m_program = std::make_unique<Program>();
        formSampleTeams(*m_program);
        m_program->must(judges({u"import"_s, Program::sample(u"judges.csv"_s)}));
        m_program->must(judging({u"rubric"_s, u"set"_s, Program::sample(u"rubric.json"_s)}));
    }

    void capacityIsPlanned()
    {
        const Program &program = *m_program;
        const QStringList capacity = judging({u"capacity"_s, u"--minutes-per-review"_s, u"10"_s});
        const QJsonObject plan = program.json(capacity + QStringList{u"--hours"_s, u"2"_s});
        QCOMPARE(plan["judges"_L1].toInt(), 8);
        QVERIFY(plan["submissions"_L1].toInt() > 10); // of teams, though none handed in yet
        const QJsonObject first = plan["lines"_L1][0].toObject();
        QCOMPARE(first["reviews"_L1].toInt(), 2);
        QVERIFY(first["judges_needed"_L1].isDouble() && first["interval_width"_L1].isDouble());
        QVERIFY(program.run(capacity).out.contains("minutes a judge"));
        QCOMPARE(program.run(judging({u"capacity"_s})).exitCode, 2);
        QCOMPARE(program.run(judging({u"capacity"_s, u"--minutes-per-review"_s, u"soon"_s})).exitCode, 2);
        QCOMPARE(program.run(judging({u"capacity"_s, u"--minutes-per-review"_s, u"-3"_s})).exitCode, 2);
    }

    void assignsKeepsAndAssignsAfresh()
    {
        const Program &program = *m_program;
        const QJsonObject done = program.json(judging({u"assign"_s, u"--reviews"_s, u"2"_s}));
        for (const char *key : {"judges", "submissions", "reviews", "load_min", "load_max", "conflicts_broken",
                                "components", "overlap_min", "overlap_max", "bridges", "moves"}) {
            QVERIFY2(done.contains(QLatin1String(key)), key);
        }
        QCOMPARE(done["components"_L1].toInt(), 1);
        QVERIFY(done["bridges"_L1].toArray().isEmpty() && done["moves"_L1].toArray().isEmpty());
        const QStringList again = judging({u"assign"_s, u"--reviews"_s, u"2"_s, u"--seed"_s, u"5"_s});
        QVERIFY(program.json(again)["moves"_L1].toArray().isEmpty());
        QVERIFY(!program.json(again + QStringList{u"--afresh"_s, u"--dry-run"_s})["moves"_L1].toArray().isEmpty());
        QCOMPARE(program.run(judging({u"assign"_s, u"--reviews"_s, u"0"_s})).exitCode, 2);
        QCOMPARE(program.run(judging({u"assign"_s, u"--reviews"_s, u"9"_s})).exitCode, 1); // than judges
    }

    void conflictsAndWishesAreListed()
    {
        const Program &program = *m_program;
        const QString name = u"Bram Okonjo"_s;
        const QString team = teamOf(program, 0);
        program.must(judges({u"conflict"_s, name, team, u"--reason"_s, u"mentor"_s}));
        program.must(judges({u"pin"_s, name, teamOf(program, 1)}));
        program.must(judges({u"forbid"_s, name, teamOf(program, 2)}));
        const QJsonObject bram = judgeOf(program, name);
        QCOMPARE(bram["conflicts"_L1][0]["team"_L1].toString(), team);
        QCOMPARE(bram["conflicts"_L1][0]["reason"_L1].toString(), u"mentor"_s);
        QCOMPARE(bram["pinned"_L1][0].toString(), teamOf(program, 1));
        QCOMPARE(bram["forbidden"_L1][0].toString(), teamOf(program, 2));
        QVERIFY(program.run(judges({u"list"_s})).out.contains("(mentor)"));

        program.must(judges({u"pin"_s, name, team})); // a conflict: said when it is assigned
        const Outcome assigned = program.run(judging({u"assign"_s, u"--reviews"_s, u"2"_s, u"--dry-run"_s}));
        QCOMPARE(assigned.exitCode, 1);
        QVERIFY2(assigned.err.contains(name.toUtf8()) && assigned.err.contains(team.toUtf8()),
                 assigned.err.constData());

        program.must(judges({u"free"_s, name, team}));
        program.must(judges({u"free"_s, name, teamOf(program, 1)}));
        program.must(judges({u"free"_s, name, teamOf(program, 2)}));
        program.must(judges({u"conflict"_s, name, team, u"--remove"_s}));
        QCOMPARE(program.run(judges({u"conflict"_s, name, team, u"--remove"_s})).exitCode, 1);
        QCOMPARE(program.run(judges({u"conflict"_s, name, team, u"--reason"_s, u"dislike"_s})).exitCode, 2);
        QCOMPARE(program.run(judges({u"conflict"_s, name, team, u"--reason"_s, u"member"_s})).exitCode, 2);
        QCOMPARE(program.run(judges({u"pin"_s, u"Nobody"_s, team})).exitCode, 2);
        QCOMPARE(program.run(judges({u"forbid"_s, name, u"No such team"_s})).exitCode, 2);
        QCOMPARE(program.run(judges({u"free"_s, name})).exitCode, 2);
        QVERIFY(judgeOf(program, name)["conflicts"_L1].toArray().isEmpty());
    }

    void aJudgeIsSet()
    {
        const Program &program = *m_program;
        const QString name = u"Farid Nakamura"_s;
        const QStringList set = judges({u"set"_s, name, u"capacity=3"_s, u"organisation=Acme"_s});
        QCOMPARE(program.json(set + QStringList{u"--dry-run"_s})["capacity"_L1].toInt(), 3);
        QVERIFY(judgeOf(program, name)["capacity"_L1].isNull());
        QVERIFY(program.json(set)["changed"_L1].toBool());
        QCOMPARE(judgeOf(program, name)["organisation"_L1].toString(), u"Acme"_s);
        const Outcome wrong = program.run(judges({u"set"_s, name, u"capcity=3"_s}));
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(wrong.err.contains("capacity"));
        QCOMPARE(program.run(judges({u"set"_s, name, u"capacity"_s})).exitCode, 2);
        QCOMPARE(program.run(judges({u"set"_s, name, u"discord_id=12"_s})).exitCode, 2);
        QCOMPARE(program.run(judges({u"set"_s, u"Nobody"_s, u"capacity=3"_s})).exitCode, 2);
        program.must(judges({u"set"_s, name, u"capacity="_s, u"organisation="_s}));
        QCOMPARE(program.run(judges({u"from-entrants"_s})).exitCode, 1); // no peer jam
    }

    void whoHasNotJudgedIsRemoved()
    {
        const Program &program = *m_program;
        const QStringList remove = judges({u"remove"_s, u"Ivy"_s});
        QCOMPARE(program.run(remove).exitCode, 2); // she is none yet
        program.write(u"late.csv"_s, "name\nIvy\n");
        program.must(judges({u"import"_s, program.path(u"late.csv"_s)}));
        program.must(remove + QStringList{u"--dry-run"_s});
        QVERIFY(!judgeOf(program, u"Ivy"_s).isEmpty());
        program.must(remove);
        QVERIFY(judgeOf(program, u"Ivy"_s).isEmpty());
    }

    void whoLeavesIsReplaced()
    {
        const Program &program = *m_program;
        const QString name = u"Greta Osei"_s;
        const QJsonArray dry = program.json(judging({u"drop"_s, name, u"--dry-run"_s}))["moves"_L1].toArray();
        QVERIFY(!dry.isEmpty());
        for (const QJsonValue &move : dry) {
            QCOMPARE(move["from"_L1].toString(), name);
            QVERIFY(!move["to"_L1].toString().isEmpty() && !move["submission"_L1].toString().isEmpty());
        }
        QCOMPARE(program.json(judging({u"drop"_s, name}))["moves"_L1].toArray(), dry);
        QCOMPARE(judgeOf(program, name)["capacity"_L1].toInt(-1), 0);
        QVERIFY(program.run(judges({u"list"_s})).out.contains("takes none"));
        QCOMPARE(program.run(judging({u"drop"_s, u"Nobody"_s})).exitCode, 2);
        QCOMPARE(program.run(judging({u"drop"_s})).exitCode, 2);
        program.must(judging({u"open"_s}));
        program.must(judging({u"close"_s}));
        QCOMPARE(program.run(judging({u"drop"_s, u"Henk Abara"_s})).exitCode, 1); // too late
    }

    void assignmentsAreExportedWithTheirRound()
    {
        const Program &program = *m_program;
        program.must({u"export"_s, u"all"_s, program.path(u"out"_s)});
        const QList<QByteArray> lines = program.read(u"out/assignments.csv"_s).trimmed().split('\n');
        QCOMPARE(lines.front().trimmed(), QByteArray("judge,submission,round"));
        QVERIFY(lines.at(1).trimmed().endsWith(",1"));
    }
};

QTEST_GUILESS_MAIN(TestJudgeCommands)
#include "tst_judgecommands.moc"
