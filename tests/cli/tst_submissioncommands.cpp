// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

Program withSubmissions()
{
    Program program;
    program.must({u"event"_s, u"new"_s, u"Jam"_s});
    program.write(u"people.csv"_s, "discord_id,email\n100000000000000001,ann@example.test\n"
                                   "100000000000000002,bo@example.test\n");
    program.must({u"signups"_s, u"import"_s, u"people.csv"_s});
    program.write(u"teams.csv"_s, "Team Name,Team Member Discord ID,Team Leader\nOwls,100000000000000001,Y\n"
                                  "Newts,100000000000000002,Y\n");
    program.must({u"teams"_s, u"import"_s, u"teams.csv"_s});
    program.write(u"s.csv"_s, "team,title\nOwls,Tide\nNewts,Ember\n");
    program.must({u"submissions"_s, u"import"_s, u"s.csv"_s});
    return program;
}

QStringList submissions(const QStringList &words)
{
    return QStringList{u"submissions"_s} + words;
}

} // namespace

/// Submissions and the state of judging from a shell.
class TestSubmissionCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreSetByTheirKeys()
    {
        const Program program = withSubmissions();
        const QStringList set =
            submissions({u"set"_s, u"owls"_s, u"late=yes"_s, u"late_reason=Missed the bus"_s, u"track=web"_s,
                         u"files=https://a.test;https://b.test"_s, u"repository=https://github.com/a/b?x=1"_s});
        program.must(set + QStringList{u"--dry-run"_s});
        QCOMPARE(program.json(submissions({u"list"_s}))["submissions"_L1][0]["late"_L1].toBool(true), false);
        const QJsonObject owls = program.json(set);
        QCOMPARE(owls["changed"_L1].toBool(), true);
        QCOMPARE(owls["repository"_L1].toString(), u"https://github.com/a/b?x=1"_s);
        const QJsonObject listed = program.json(submissions({u"list"_s}))["submissions"_L1][0].toObject();
        QCOMPARE(listed["late"_L1].toBool(), true);
        QCOMPARE(listed["late_reason"_L1].toString(), u"Missed the bus"_s);
        QCOMPARE(listed["files"_L1].toArray().size(), 2);
        QVERIFY(program.run(submissions({u"list"_s})).out.contains("late: Missed the bus"));
        QCOMPARE(program.json(set)["changed"_L1].toBool(true), false);
    }

    void mistakesNameTheNearest()
    {
        const Program program = withSubmissions();
        const Outcome team = program.run(submissions({u"set"_s, u"Owlz"_s, u"late=yes"_s}));
        QCOMPARE(team.exitCode, 2);
        QVERIFY(team.err.contains("Owls"));
        const Outcome key = program.run(submissions({u"set"_s, u"Owls"_s, u"repo=x"_s}));
        QCOMPARE(key.exitCode, 2);
        QVERIFY(key.err.contains("repository"));
        QCOMPARE(program.run(submissions({u"set"_s, u"Owls"_s, u"late"_s})).exitCode, 2);
        QCOMPARE(program.run(submissions({u"set"_s, u"Owls"_s})).exitCode, 2);
        program.write(u"bad.csv"_s, "team,title\nOwlz,Tide\n");
        QCOMPARE(program.run(submissions({u"import"_s, u"bad.csv"_s})).exitCode, 1);
    }

    void theChecklistIsSetAndTicked()
    {
        const Program program = withSubmissions();
        program.must(submissions({u"checklist"_s, u"--set"_s, u"Has a licence"_s, u"Runs"_s}));
        program.must(submissions({u"set"_s, u"Owls"_s, u"checked=runs"_s}));
        QJsonArray items = program.json(submissions({u"checklist"_s}))["checklist"_L1].toArray();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[1]["kept"_L1].toInt(), 1);
        QCOMPARE(program.run(submissions({u"set"_s, u"Owls"_s, u"checked=Rans"_s})).exitCode, 1);
        program.write(u"rules.txt"_s, "Has a readme\n\nRuns\n");
        program.must(submissions({u"checklist"_s, u"--set"_s, u"rules.txt"_s}));
        items = program.json(submissions({u"checklist"_s}))["checklist"_L1].toArray();
        QCOMPARE(items[0]["item"_L1].toString(), u"Has a readme"_s);
        QCOMPARE(items[1]["kept"_L1].toInt(), 1);
        QCOMPARE(program.run(submissions({u"checklist"_s, u"Runs"_s})).exitCode, 2);
        QCOMPARE(program.run(submissions({u"checklist"_s, u"--set"_s})).exitCode, 2);
        program.must(submissions({u"checklist"_s, u"--set"_s, QString()}));
        QVERIFY(program.json(submissions({u"checklist"_s}))["checklist"_L1].toArray().isEmpty());
    }

    void theStatusSaysWhoHasWhatLeft()
    {
        const Program program = withSubmissions();
        program.write(u"j.csv"_s, "name,email\nAda,ada@judges.test\n");
        program.must({u"judges"_s, u"import"_s, u"j.csv"_s});
        program.must({u"judging"_s, u"rubric"_s, u"set"_s, u"--built-in"_s, u"PyWeek"_s});
        // Opening without a review goes on, since some jams judge openly, and says so.
        const QJsonObject bare = program.json({u"judging"_s, u"open"_s, u"--dry-run"_s});
        QCOMPARE(bare["findings"_L1][0]["key"_L1].toString(), u"judging.nothing-assigned"_s);
        QVERIFY(bare["findings"_L1][0]["remedy"_L1].toString().contains(u"'jamctl judging scores import FILE'"_s));
        program.must({u"judging"_s, u"assign"_s, u"--reviews"_s, u"1"_s});
        QVERIFY(program.json({u"judging"_s, u"open"_s})["findings"_L1].toArray().isEmpty());
        const QJsonObject status = program.json({u"judging"_s, u"status"_s, u"--reminders"_s});
        QCOMPARE(status["round"_L1].toInt(), 1);
        QCOMPARE(status["phase"_L1].toString(), u"open"_s);
        QCOMPARE(status["judges"_L1][0]["left"_L1].toInt(), 2);
        QVERIFY(status["reminders"_L1][0]["text"_L1].toString().contains(u"- Tide"_s));
        const QByteArray text = program.run({u"judging"_s, u"status"_s, u"--reminders"_s}).out;
        QVERIFY2(text.contains("Ada <ada@judges.test>") && text.contains("2 left"), text.constData());
        QVERIFY(!program.json({u"judging"_s, u"status"_s}).contains("reminders"_L1));
    }

    void theStatusWaitsForNoShadowJudge()
    {
        const Program program = withSubmissions();
        program.write(u"j.csv"_s, "name,shadow\nAda,no\nEcho,yes\n");
        program.must({u"judges"_s, u"import"_s, u"j.csv"_s});
        program.must({u"judges"_s, u"pin"_s, u"Echo"_s, u"Owls"_s});
        program.must({u"judging"_s, u"assign"_s, u"--reviews"_s, u"1"_s});
        const QJsonObject status = program.json({u"judging"_s, u"status"_s});
        QCOMPARE(status["assigned"_L1].toInt(), 2); // Ada's
        QCOMPARE(status["judges"_L1][1]["assigned"_L1].toInt(), 1);
        QVERIFY(status["judges"_L1][1]["shadow"_L1].toBool());
        const QByteArray text = program.run({u"judging"_s, u"status"_s}).out;
        QVERIFY2(text.contains("0 of 2 done") && text.contains("1 left, shadow"), text.constData());
    }

    // It counts in the results, so it is no "0 of 0" either.
    void theStatusCountsScoresThatWereGivenElsewhere()
    {
        const Program program = withSubmissions();
        program.write(u"j.csv"_s, "name\nAda\n");
        program.must({u"judges"_s, u"import"_s, u"j.csv"_s});
        program.write(u"r.json"_s, R"({"format": "jamwright-rubric", "version": 1, "name": "R",
            "criteria": [{"name": "Fun"}]})");
        program.must({u"judging"_s, u"rubric"_s, u"set"_s, u"r.json"_s});
        program.must({u"judging"_s, u"open"_s});
        program.write(u"s.csv"_s, "judge,submission,round,criterion,score\nAda,Owls,1,Fun,4\n");
        program.must({u"judging"_s, u"scores"_s, u"import"_s, u"s.csv"_s});
        const QJsonObject status = program.json({u"judging"_s, u"status"_s});
        QCOMPARE(status["assigned"_L1].toInt(), 1);
        QCOMPARE(status["done"_L1].toInt(), 1);
        QVERIFY(program.run({u"judging"_s, u"status"_s}).out.contains("1 of 1 done"));

        // A rubric that takes it out of the tally says so, before and when it is set.
        program.write(u"q.json"_s, R"({"format": "jamwright-rubric", "version": 1, "name": "R",
            "criteria": [{"name": "Joy"}]})");
        const QStringList rename{u"judging"_s, u"rubric"_s, u"set"_s, u"q.json"_s, u"--reason"_s, u"rename"_s};
        for (const QStringList &call : {rename + QStringList{u"--dry-run"_s}, rename}) {
            const QJsonValue finding = program.json(call)["findings"_L1][0];
            QCOMPARE(finding["key"_L1].toString(), u"judging.rubric-unmarked"_s);
            QCOMPARE(finding["message"_L1].toString(), u"1 ballot of round 1 does not count any more until this is "
                                                       "marked: Joy. Criteria left out: Fun."_s);
        }
        QVERIFY(program.json(rename)["findings"_L1].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSubmissionCommands)
#include "tst_submissioncommands.moc"
