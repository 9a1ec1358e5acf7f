// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray headerOf(const QByteArray &csv)
{
    return csv.left(csv.indexOf('\n')).trimmed();
}

bool hasKeys(const QJsonObject &json, const QStringList &keys)
{
    for (const QString &key : keys) {
        if (!json.contains(key)) {
            qWarning("%s is missing", qPrintable(key));
            return false;
        }
    }
    return true;
}

void talliedByEveryMethod(const Program &program)
{
    for (const QString &method :
         {u"weighted-mean"_s, u"severity-adjusted"_s, u"trimmed"_s, u"median"_s, u"itch"_s, u"pyweek"_s, u"borda"_s}) {
        const QJsonObject tally = program.json({u"judging"_s, u"tally"_s, u"--method"_s, method});
        QCOMPARE(tally["method"_L1].toString(), method);
        const bool plain = method == "weighted-mean"_L1;
        const bool severity = method == "severity-adjusted"_L1;
        QCOMPARE(tally["components"_L1].toInt(), 1);
        QCOMPARE(tally["severity"_L1].toArray().isEmpty(), !severity);
        QCOMPARE(tally["not_separable"_L1].toArray().isEmpty(), !severity);
        const QJsonObject first = tally["ranking"_L1].toArray().first().toObject();
        QCOMPARE(first["rank"_L1].toInt(), 1);
        QCOMPARE(first["adjusted"_L1].isNull(), plain);
        for (const char *key : {"standard_error", "rank_low", "rank_high", "p_first", "p_top3"}) {
            QCOMPARE(first[QLatin1String(key)].isNull(), !severity);
        }
    }
    const Outcome unknown = program.run({u"judging"_s, u"tally"_s, u"--method"_s, u"nope"_s});
    QVERIFY(unknown.err.contains("borda") && unknown.err.contains("severity-adjusted"));
    QCOMPARE(program.run({u"judging"_s, u"tally"_s, u"--ties"_s, u"median,nope"_s}).exitCode, 2);
    program.must({u"judging"_s, u"tally"_s, u"--ties"_s, u"median,reviews"_s, u"--decimals"_s, u"1"_s});

    const QByteArray columns("judge,reviews,severity,standard_error");
    QCOMPARE(headerOf(program.run({u"judging"_s, u"scores"_s, u"export"_s, u"--severity"_s, u"-"_s}).out), columns);
    program.must({u"judging"_s, u"scores"_s, u"export"_s, u"both.csv"_s, u"--severity"_s, u"severity.csv"_s});
    QCOMPARE(headerOf(program.read(u"severity.csv"_s)), columns);
    QVERIFY(headerOf(program.read(u"both.csv"_s)).startsWith("judge,submission"));
    QCOMPARE(program.run({u"judging"_s, u"scores"_s, u"export"_s, u"a.csv"_s, u"b.csv"_s}).exitCode, 2);
    const QByteArray adjusted =
        program.run({u"results"_s, u"export"_s, u"-"_s, u"--method"_s, u"severity-adjusted"_s}).out;
    // Every column of the first place is filled, but for group and note, of which there is none.
    const QByteArrayList fields = adjusted.split('\n').at(1).trimmed().split(',');
    QCOMPARE(fields.mid(fields.size() - 3), QByteArrayList({"", "1", ""}));
    QVERIFY2(!fields.first(fields.size() - 3).contains(QByteArray()), adjusted.constData());
}

} // namespace

/// A whole event from a shell, step by step, with the keys and columns that scripts rely on.
class TestWholeEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A team of these seeds spanned more than the four hours: no walk began with people of like times together.
    void noSeedWidensTheSpan()
    {
        const Program program;
        importSample(program);
        for (const QString &seed : {u"2"_s, u"16"_s, u"22"_s}) {
            const QJsonObject sheet = program.json({u"teams"_s, u"form"_s, u"--size"_s, u"5-6"_s, u"--seed"_s, seed,
                                                    u"--moves"_s, u"300000"_s, u"--dry-run"_s});
            QCOMPARE_LE(sheet["span_hours_max"_L1].toDouble(), 4.0);
        }
    }

    void teamsAreFormedAndReplayed()
    {
        const Program program;
        importSample(program);
        const QStringList form{u"teams"_s, u"form"_s, u"--size"_s, u"5-6"_s, u"--seed"_s, u"4"_s};
        const QJsonObject dry = program.json(form + QStringList{u"--dry-run"_s});
        QVERIFY(program.json({u"teams"_s, u"list"_s})["teams"_L1].toArray().isEmpty());
        const QJsonObject sheet = program.json(form);
        QVERIFY(hasKeys(sheet, {u"people"_s, u"teams"_s, u"sizes"_s, u"reserves"_s, u"leaders_missing"_s,
                                u"team_skill_mean_sd"_s, u"team_skill_mean_min"_s, u"team_skill_mean_max"_s,
                                u"span_hours_mean"_s, u"span_hours_max"_s, u"repeat_pairs"_s, u"broken_apart"_s,
                                u"broken_together"_s, u"language_missing"_s, u"objective"_s, u"seed"_s, u"seconds"_s,
                                u"ok"_s, u"findings"_s}));
        QCOMPARE(dry["team_skill_mean_sd"_L1], sheet["team_skill_mean_sd"_L1]);
        QCOMPARE(sheet["reserves"_L1].toInt(-1), 0);
        QCOMPARE(sheet["leaders_missing"_L1].toInt(-1), 0);
        QCOMPARE(sheet["repeat_pairs"_L1].toInt(-1), 0);
        QVERIFY(sheet["span_hours_max"_L1].toDouble() <= 4);
        QVERIFY(sheet["team_skill_mean_sd"_L1].toDouble() <= 0.12);
        QCOMPARE(program.json({u"teams"_s, u"score"_s})["objective"_L1], sheet["objective"_L1]);

        const QByteArray teams = program.run({u"teams"_s, u"export"_s, u"-"_s, u"--format"_s, u"csv"_s}).out;
        QCOMPARE(headerOf(teams), QByteArray("team,person_id,discord_id,display_name,leader,utc_offset_minutes,skill"));
        program.must(form);
        QCOMPARE(program.run({u"teams"_s, u"export"_s, u"-"_s, u"--format"_s, u"csv"_s}).out, teams);
        const QByteArray robin = program.run({u"teams"_s, u"export"_s, u"-"_s, u"--format"_s, u"sir-robin"_s}).out;
        QCOMPARE(headerOf(robin), QByteArray("Team Name,Team Member Discord ID,Team Leader"));
        QCOMPARE(program.run({u"teams"_s, u"export"_s, u"-"_s, u"--format"_s, u"nope"_s}).exitCode, 2);
    }

    void roomsAreMadeOnce()
    {
        const Program program;
        formSampleTeams(program);
        const QJsonObject plan = program.json({u"discord"_s, u"plan"_s, u"--practice"_s});
        QVERIFY(hasKeys(plan, {u"steps"_s, u"findings"_s, u"writes"_s, u"minutes"_s, u"limits_left"_s}));
        QVERIFY(hasKeys(plan["limits_left"_L1].toObject(), {u"roles"_s, u"channels"_s, u"role_creations_48h"_s}));
        const QJsonObject step = plan["steps"_L1].toArray().first().toObject();
        QVERIFY(hasKeys(step, {u"key"_s, u"sentence"_s, u"kind"_s, u"needs"_s}));
        const int writes = plan["writes"_L1].toInt();
        QVERIFY(writes > 100);

        const QStringList apply{u"discord"_s, u"apply"_s, u"--practice"_s, u"--yes"_s};
        QCOMPARE(program.json(apply + QStringList{u"--dry-run"_s})["writes"_L1].toInt(), writes);
        const QJsonObject first = program.json(apply);
        QVERIFY(
            hasKeys(first, {u"writes"_s, u"reads"_s, u"retries"_s, u"rate_limited"_s, u"waited_seconds"_s, u"created"_s,
                            u"changed"_s, u"deleted"_s, u"left_alone"_s, u"people_missing"_s, u"done"_s}));
        QCOMPARE(first["writes"_L1].toInt(), writes);
        QVERIFY(first["done"_L1].toBool());
        QCOMPARE(program.json(apply)["writes"_L1].toInt(-1), 0);
        QCOMPARE(program.run({u"discord"_s, u"apply"_s, u"--guild"_s, u"1"_s}).exitCode, 2); // not without --yes
    }

    void judgedAndExported()
    {
        const Program program;
        const QByteArray scores = openSampleJudging(program);
        program.write(u"scores.csv"_s, scores);
        const QStringList import{u"judging"_s, u"scores"_s, u"import"_s, u"scores.csv"_s};
        QCOMPARE(program.json(import + QStringList{u"--dry-run"_s})["new"_L1].toInt(), 54); // ballots
        QCOMPARE(headerOf(program.run({u"judging"_s, u"scores"_s, u"export"_s, u"-"_s}).out),
                 QByteArray("judge,submission,round,criterion,score,comment,private_note"));
        program.must(import);
        QCOMPARE(program.json(import)["new"_L1].toInt(-1), 0);

        // What goes out comes in again unchanged.
        program.must({u"judging"_s, u"scores"_s, u"export"_s, u"out.csv"_s});
        const QJsonObject same = program.json({u"judging"_s, u"scores"_s, u"import"_s, u"out.csv"_s});
        QCOMPARE(same["new"_L1].toInt(-1), 0);
        QCOMPARE(same["changed"_L1].toInt(-1), 0);

        const QJsonObject tally = program.json({u"judging"_s, u"tally"_s});
        QCOMPARE(tally["method"_L1].toString(), u"weighted-mean"_s);
        QCOMPARE(program.run({u"judging"_s, u"tally"_s, u"--method"_s, u"nope"_s}).exitCode, 2);
        talliedByEveryMethod(program);
        const QByteArray results = program.run({u"results"_s, u"export"_s, u"-"_s, u"--format"_s, u"csv"_s}).out;
        QCOMPARE(headerOf(results), QByteArray("rank,submission,team,raw,adjusted,standard_error,rank_low,rank_high,"
                                               "p_first,p_top3,reviews,tied,group,round,note"));
        QVERIFY(results.contains("\n1,"));
        program.must({u"judging"_s, u"close"_s});
        QCOMPARE(program.run(import).exitCode, 1); // closed: refused

        program.must({u"export"_s, u"all"_s, u"all"_s});
        const QJsonObject manifest = QJsonDocument::fromJson(program.read(u"all/manifest.json"_s)).object();
        QVERIFY(!manifest.isEmpty());
        for (const QString &name :
             {u"people"_s, u"signups"_s, u"answers"_s, u"teams"_s, u"members"_s, u"submissions"_s, u"judges"_s,
              u"assignments"_s, u"scores"_s, u"ranking"_s, u"awards"_s, u"discord_objects"_s, u"findings"_s,
              u"changes"_s, u"notes"_s, u"bans"_s, u"history"_s, u"contributions"_s, u"audit"_s}) {
            QVERIFY2(!program.read(u"all/"_s + name + u".csv"_s).isEmpty(), qPrintable(name));
        }
        QVERIFY(program.read(u"all/results.html"_s).contains("Provisional"));
        QVERIFY(program.read(u"all/results.md"_s).startsWith("# Results of "));
    }

    void theDemonstrationSaysWhatIsMadeUp()
    {
        const Program program;
        const Outcome first = program.run({u"demo"_s, u"--keep"_s, u"kept"_s, u"--seed"_s, u"2"_s});
        QCOMPARE(first.exitCode, 0);
        QVERIFY(first.out.contains("generator from the seed 2"));
        QVERIFY(QFile::exists(program.path(u"kept/results.html"_s)));
        QVERIFY(!QFile::exists(program.workspace())); // it has a workspace of its own
        QCOMPARE(program.run({u"demo"_s, u"--keep"_s, u"kept"_s}).exitCode, 4);
        const QByteArray teams = program.read(u"kept/teams-sir-robin.csv"_s);
        program.must({u"demo"_s, u"--keep"_s, u"again"_s, u"--seed"_s, u"2"_s});
        QCOMPARE(program.read(u"again/teams-sir-robin.csv"_s), teams);
    }
};

QTEST_GUILESS_MAIN(TestWholeEvent)
#include "tst_wholeevent.moc"
