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

/// The sample, judged: Program is open for scores.
void scoreSample(const Program &program)
{
    program.write(u"scores.csv"_s, openSampleJudging(program));
    program.must({u"judging"_s, u"scores"_s, u"import"_s, u"scores.csv"_s});
}

QStringList words(const QString &command)
{
    return command.split(u' ');
}

} // namespace

/// From the choice of the method to the published results, as a shell sees it.
class TestResultCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMethodIsChosenBeforeResultsAreSeen()
    {
        const Program program;
        scoreSample(program);
        QCOMPARE(program.json(words(u"judging method"_s))["method"_L1].toString(), u"weighted-mean"_s);
        QCOMPARE(program.run(words(u"judging method guess"_s)).exitCode, 2);
        QCOMPARE(program.run(words(u"judging method median --ties coin"_s)).exitCode, 2);
        const QString choose = u"judging method severity-adjusted --ties median,reviews --decimals 3 --seed 9"_s;
        program.must(words(choose + u" --dry-run"_s));
        QCOMPARE(program.json(words(u"judging method"_s))["method"_L1].toString(), u"weighted-mean"_s);
        program.must(words(choose));
        const QJsonObject kept = program.json(words(u"judging method"_s));
        QCOMPARE(kept["method"_L1].toString(), u"severity-adjusted"_s);
        QCOMPARE(kept["ties"_L1].toArray().size(), 2);
        QCOMPARE(kept["decimals"_L1].toInt(), 3);
        QCOMPARE(kept["seed"_L1].toInt(), 9);

        // A dry run is no look.
        QVERIFY(program.json(words(u"results export r.csv --dry-run"_s))["first_look"_L1].toBool());
        program.must(words(u"judging method median --decimals none"_s));
        QVERIFY(program.json(words(u"judging method"_s))["decimals"_L1].isNull());
        program.must(words(choose));

        const Outcome first = program.run(words(u"results export -"_s));
        QVERIFY(first.err.contains("first look") && !program.run(words(u"results export -"_s)).err.contains("look"));
        const Outcome compared = program.run(words(u"results export - --method median --format html"_s));
        QVERIFY(compared.err.contains("its own method is severity-adjusted"));
        QVERIFY(compared.out.contains("the event is ranked by the method severity-adjusted"));
        QVERIFY(!compared.out.contains("Provisional"));
        const QJsonObject tally = program.json(words(u"judging tally"_s));
        QCOMPARE(tally["method"_L1].toString(), u"severity-adjusted"_s);
        QVERIFY(tally["changes"_L1].isArray());
        const Outcome late = program.run(words(u"judging method weighted-mean"_s));
        QCOMPARE(late.exitCode, 1);
        QVERIFY(late.err.contains("looked at results"));
        const QJsonObject whatIf = program.json(words(u"judging tally --method median"_s));
        QCOMPARE(whatIf["findings"_L1].toArray().last()["key"_L1].toString(), u"judging.not-the-choice"_s);
        QCOMPARE(program.json(words(u"judging method"_s))["method"_L1].toString(), u"severity-adjusted"_s);
        QCOMPARE(program.run(words(u"judging tally --round 2"_s)).exitCode, 2);
    }

    void awardsAndContributions()
    {
        const Program program;
        scoreSample(program);
        program.write(u"awards.json"_s, program.run(words(u"judging awards show"_s)).out);
        QVERIFY(program.read(u"awards.json"_s).contains("Winner and runners-up"));
        QVERIFY(program.json(words(u"judging awards set awards.json"_s))["changed"_L1].toBool());
        QVERIFY(!program.json(words(u"judging awards set awards.json"_s))["changed"_L1].toBool());
        program.write(u"bad.json"_s, R"({"format":"jamwright-awards","version":1,"awards":[{"kind":"luck"}]})");
        QCOMPARE(program.run(words(u"judging awards set bad.json"_s)).exitCode, 1);
        QCOMPARE(program.run(words(u"judging awards set nowhere.json"_s)).exitCode, 4);
        program.write(u"more.json"_s, R"({"format":"jamwright-awards","version":1,"awards":[
            {"name":"Winner"},{"name":"Kind","kind":"mention"}]})");
        program.must(words(u"judging awards set more.json"_s));
        const QString team = program.json(words(u"teams list"_s))["teams"_L1][0]["name"_L1].toString();
        program.must({u"judging"_s, u"awards"_s, u"give"_s, u"Kind"_s, team});
        QVERIFY(program.run(words(u"judging awards show"_s)).out.contains(team.toUtf8()));
        QCOMPARE(program.run({u"judging"_s, u"awards"_s, u"give"_s, u"Winner"_s, team}).exitCode, 1);
        QCOMPARE(program.run({u"judging"_s, u"awards"_s, u"give"_s, u"Cruel"_s, team}).exitCode, 2);

        const QList<QByteArray> members = program.run(words(u"teams export - --format csv"_s)).out.split('\n');
        const QString person = QString::fromUtf8(members.at(1).split(',').at(2));
        const QStringList contribution{u"judging"_s, u"contribution"_s, person};
        QVERIFY(program.json(contribution + words(u"no --by Mo"_s))["changed"_L1].toBool());
        QCOMPARE(program.run(contribution + words(u"perhaps"_s)).exitCode, 2);
        QCOMPARE(program.run(words(u"judging contribution 999999999999999999 yes"_s)).exitCode, 2);
        // Several at once are one change, or none of them is said.
        const QString another = QString::fromUtf8(members.at(2).split(',').at(2));
        const QString unknown = u"999999999999999999"_s;
        QCOMPARE(program.run(contribution + QStringList{unknown, u"yes"_s}).exitCode, 2);
        program.must(contribution + QStringList{another, u"no"_s, u"--by"_s, u"Jo"_s});
        program.must(words(u"export all several"_s));
        QCOMPARE(program.read(u"several/contributions.csv"_s).count(",no,Jo,"), 2);
        program.must(words(u"teams undo"_s));
        program.must(words(u"export all undone"_s));
        QCOMPARE(program.read(u"undone/contributions.csv"_s).count(",no,Jo,"), 0);
        QVERIFY(!program.run(words(u"results export - --format json"_s)).out.contains("left_out"));
        program.must(words(u"export all all"_s));
        QVERIFY(program.read(u"all/contributions.csv"_s).contains(",no,Mo,"));
    }

    void frozenPublishedCheckedAndTakenBack()
    {
        const Program program;
        scoreSample(program);
        QCOMPARE(program.run(words(u"judging freeze"_s)).exitCode, 1); // open
        QCOMPARE(program.run(words(u"judging publish"_s)).exitCode, 1);
        program.must(words(u"judging close"_s));
        program.must(words(u"judging freeze"_s));
        QCOMPARE(program.run(words(u"judging check-publication"_s)).exitCode, 2); // nothing is published
        const QString wouldBe = program.json(words(u"judging publish --dry-run"_s))["hash"_L1].toString();
        const QJsonObject published = program.json(words(u"judging publish"_s));
        QCOMPARE(published["version"_L1].toInt(), 1);
        QCOMPARE(published["hash"_L1].toString().size(), 64);
        QCOMPARE(wouldBe.size(), 64);
        const QJsonObject check = program.json(words(u"judging check-publication 1"_s));
        QVERIFY(check["hash_holds"_L1].toBool() && check["recomputes"_L1].toBool());
        QCOMPARE(program.run(words(u"judging check-publication 2"_s)).exitCode, 2);
        QCOMPARE(program.run(words(u"judging check-publication one"_s)).exitCode, 2);

        const QByteArray text = program.run(words(u"results export - --format md"_s)).out;
        QVERIFY(text.startsWith("# Results of Sample") && text.contains("## Awards"));
        QCOMPARE(program.json(words(u"results export - --format md"_s))["content"_L1].toString().toUtf8(), text);
        QVERIFY(program.run(words(u"results export - --format html"_s)).out.startsWith("<!DOCTYPE html>"));
        QCOMPARE(program.run(words(u"results export - --format pdf"_s)).exitCode, 2);
        const QJsonObject json =
            QJsonDocument::fromJson(program.run(words(u"results export - --format json"_s)).out).object();
        QCOMPARE(json["publication"_L1]["hash"_L1], published["hash"_L1]);
        const QJsonValue winner = json["awards"_L1][0]["winners"_L1][0];
        const QString person = winner["people"_L1][0].toString();
        QVERIFY(program.run({u"people"_s, u"history"_s, person}).out.contains("place 1"));

        QCOMPARE(program.run(words(u"judging freeze"_s)).exitCode, 1); // without a reason
        const auto undone = program.run(words(u"teams undo"_s));       // nor so
        QCOMPARE(undone.exitCode, 1);
        QVERIFY(undone.err.contains("'jamctl judging freeze --reason TEXT'"));
        program.must(words(u"judging freeze --reason mistake"_s));
        QCOMPARE(program.json(words(u"judging publish"_s))["version"_L1].toInt(), 1); // nothing was corrected
    }

    // What a look at the first round has settled is not said again of the second.
    void theFirstLookIsSaidOnce()
    {
        const Program program;
        program.write(u"scores.csv"_s, openSampleJudging(program));
        QJsonObject rubric = QJsonDocument::fromJson(program.run(words(u"judging rubric show"_s)).out).object();
        const QJsonValue criteria = rubric.take("criteria"_L1);
        rubric[u"version"_s] = 2;
        rubric[u"rounds"_s] = QJsonArray{QJsonObject{{u"criteria"_s, criteria}},
                                         QJsonObject{{u"shortlist"_s, 2}, {u"criteria"_s, criteria}}};
        program.write(u"rounds.json"_s, QJsonDocument(rubric).toJson());
        program.must(words(u"judging rubric set rounds.json"_s));
        program.must(words(u"judging scores import scores.csv"_s));
        QVERIFY(program.run(words(u"results export -"_s)).err.contains("can no longer be chosen"));
        program.must(words(u"judging close"_s));
        program.must(words(u"judging round next"_s));
        program.must(words(u"judging assign --reviews 2"_s));
        program.must(words(u"judging open"_s));
        program.must(words(u"export all second"_s));
        const QByteArray assigned = program.read(u"second/assignments.csv"_s).trimmed();
        QByteArray scores = "judge,submission,round,criterion,score\n";
        const QJsonArray all = criteria.toArray();
        for (const QJsonValue &criterion : all) {
            scores += assigned.mid(assigned.lastIndexOf('\n') + 1).trimmed() + ',' +
                      criterion["name"_L1].toString().toUtf8() + ",3\n";
        }
        program.write(u"second.csv"_s, scores);
        program.must(words(u"judging scores import second.csv"_s));
        QVERIFY(program.json(words(u"results export r.csv --dry-run"_s))["first_look"_L1].toBool());
        QVERIFY(!program.run(words(u"results export -"_s)).err.contains("can no longer be chosen"));
        QVERIFY(!program.json(words(u"results export r.csv --dry-run"_s)).contains(u"first_look"_s));
    }

    void tablesAndFeedback()
    {
        const Program program;
        scoreSample(program);
        QCOMPARE(program.run(words(u"judging scores export"_s)).exitCode, 2);
        QCOMPARE(program.run(words(u"judging scores export - --audit -"_s)).exitCode, 2);
        program.must(
            words(u"judging scores export all.csv --audit audit.csv --by-submission by.csv --severity s.csv"_s));
        QVERIFY(program.read(u"audit.csv"_s).startsWith("at,round,judge,submission,criterion,old,new,by,why\n"));
        QVERIFY(program.read(u"by.csv"_s).startsWith("submission,team,track,round,rank,reviews,raw,"));
        QVERIFY(program.read(u"s.csv"_s).startsWith("judge,reviews,"));
        QVERIFY(program.read(u"all.csv"_s).startsWith("judge,submission,"));
        QVERIFY(program.run(words(u"judging scores export --audit -"_s)).out.startsWith("at,round"));

        program.must(words(u"results feedback sheets --dry-run"_s));
        QVERIFY(!QDir(program.path(u"sheets"_s)).exists());
        const QJsonObject written = program.json(words(u"results feedback sheets"_s));
        QCOMPARE(QDir(program.path(u"sheets"_s)).entryList(QDir::Files).size(), written["files"_L1].toArray().size());
        program.write(u"taken"_s, "a file");
        QCOMPARE(program.run(words(u"results feedback taken"_s)).exitCode, 4);
    }
};

QTEST_GUILESS_MAIN(TestResultCommands)
#include "tst_resultcommands.moc"
