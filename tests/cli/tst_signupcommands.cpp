// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QJsonArray>
#include <QTest>

using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray people()
{
    return "discord_id,display_name,email,utc_offset\n"
           "100000000000000001,Ada,ada@example.test,+01:00\n"
           "100000000000000002,Bo,bo@example.test,+02:00\n";
}

Program withEvent()
{
    Program program;
    program.must({u"event"_s, u"new"_s, u"Jam"_s});
    program.write(u"people.csv"_s, people());
    return program;
}

QStringList importing(const QString &file, const QStringList &more = {})
{
    return QStringList{u"signups"_s, u"import"_s, file} + more;
}

QList<int> counts(const QJsonObject &json)
{
    return {json["new"_L1].toInt(-1), json["changed"_L1].toInt(-1), json["same"_L1].toInt(-1),
            json["rejected"_L1].toInt(-1)};
}

} // namespace

/// Importing and changing sign-ups from a shell.
class TestSignupCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDryRunCountsAndWritesNothing()
    {
        const Program program = withEvent();
        const QJsonObject dry = program.json(importing(u"people.csv"_s, {u"--dry-run"_s}));
        QCOMPARE(counts(dry), (QList<int>{2, 0, 0, 0}));
        QCOMPARE(dry["map"_L1]["fields"_L1]["discord_id"_L1].toString(), u"discord_id"_s);
        QCOMPARE(dry["dialect"_L1]["delimiter"_L1].toString(), u","_s);
        QVERIFY(dry.contains("findings"_L1) && dry.contains("seconds"_L1) && dry["ok"_L1].toBool());
        QCOMPARE(program.json({u"workspace"_s, u"info"_s})["people"_L1].toInt(-1), 0);
    }

    void aSecondImportChangesNothing()
    {
        const Program program = withEvent();
        QCOMPARE(counts(program.json(importing(u"people.csv"_s))), (QList<int>{2, 0, 0, 0}));
        const int changes = program.json({u"workspace"_s, u"info"_s})["changes"_L1].toInt();
        QCOMPARE(counts(program.json(importing(u"people.csv"_s))), (QList<int>{0, 0, 2, 0}));
        QCOMPARE(program.json({u"workspace"_s, u"info"_s})["changes"_L1].toInt(), changes);
    }

    void rejectedRowsComeBackWhole()
    {
        const Program program = withEvent();
        program.write(u"mixed.csv"_s, people() + "1.00000000000000E+17,\"Cy, the third\",,+03:00\n");
        const Outcome outcome = program.run(importing(u"mixed.csv"_s, {u"--rejects"_s, u"rejects.csv"_s}));
        QCOMPARE(outcome.exitCode, 1); // done, but an error remains
        QVERIFY2(outcome.err.contains("line 4"), outcome.err.constData());
        const QByteArray rejects = program.read(u"rejects.csv"_s);
        QVERIFY2(rejects.contains("1.00000000000000E+17,\"Cy, the third\""), rejects.constData());
        // Mended, it goes in.
        program.write(u"mended.csv"_s, QByteArray(rejects).replace("1.00000000000000E+17", "100000000000000003"));
        QCOMPARE(counts(program.json(importing(u"mended.csv"_s))), (QList<int>{1, 0, 0, 0}));
    }

    void severalFilesAreAccountedFor()
    {
        const Program program = withEvent();
        program.write(u"one.csv"_s, "discord_id,notes\n1E+17,a\n100000000000000003,b\n");
        program.write(u"two.csv"_s, "email,discord_id\n,12a\n");
        QCOMPARE(program.run(importing(u"one.csv"_s, {u"two.csv"_s, u"--rejects"_s, u"rejects.csv"_s})).exitCode, 1);
        const QByteArray rejects = program.read(u"rejects.csv"_s);
        QVERIFY2(rejects.startsWith("discord_id,notes,email,file,line,reason\n1E+17,a,,one.csv,2,"),
                 rejects.constData());
        QVERIFY2(rejects.contains("\n12a,,,two.csv,2,"), rejects.constData());
        // What stops the second leaves the first, and says so.
        program.write(u"more.csv"_s, "discord_id\n100000000000000004\n");
        const Outcome outcome = program.run(importing(u"more.csv"_s, {u"none.csv"_s}));
        QCOMPARE(outcome.exitCode, 4);
        QVERIFY2(outcome.err.contains("more.csv: 1 new"), outcome.err.constData());
    }

    void historyTellsHowTeamsFared()
    {
        const Program program = withEvent();
        program.must(importing(u"people.csv"_s));
        program.write(u"history.csv"_s,
                      "event,team,discord_id,leader,place,notes\nOld,Owls,100000000000000001,Y,3,Neat\n");
        program.must(importing(u"history.csv"_s, {u"--source"_s, u"history"_s}));
        const QStringList show{u"signups"_s, u"show"_s, u"100000000000000001"_s};
        QVERIFY(program.run(show).out.contains("Owls, led it, place 3, Neat"));
        QCOMPARE(program.json(show)["history"_L1][0]["notes"_L1].toString(), u"Neat"_s);
    }

    void somebodyWhoNeverSignedUpIsNoNewPerson()
    {
        const Program program = withEvent();
        program.must(importing(u"people.csv"_s));
        program.write(u"confirmed.csv"_s, "discord_id,confirmed\n100000000000000001,yes\n100000000000000009,yes\n");
        const QJsonObject json = program.json(importing(u"confirmed.csv"_s, {u"--source"_s, u"confirmation"_s}));
        QCOMPARE(counts(json), (QList<int>{0, 1, 0, 1}));
        QCOMPARE(program.json({u"workspace"_s, u"info"_s})["people"_L1].toInt(), 2);
    }

    void aColumnMapFileIsObeyed()
    {
        const Program program = withEvent();
        program.write(u"odd.csv"_s, "A,B\nada#1,100000000000000001\n");
        program.write(u"map.json"_s, R"({"fields": {"discord_id": "B", "display_name": "A"}})");
        QCOMPARE(counts(program.json(importing(u"odd.csv"_s, {u"--map"_s, u"map.json"_s}))), (QList<int>{1, 0, 0, 0}));
        program.write(u"broken.json"_s, "{");
        QCOMPARE(program.run(importing(u"odd.csv"_s, {u"--map"_s, u"broken.json"_s})).exitCode, 1);
    }

    void statusesChangeAndComeBack()
    {
        const Program program = withEvent();
        program.must(importing(u"people.csv"_s));
        program.must({u"signups"_s, u"withdraw"_s, u"100000000000000001"_s, u"--reason"_s, u"ill"_s});
        QVERIFY(program.run({u"signups"_s, u"show"_s, u"Ada"_s}).out.contains("withdrawn"));
        QCOMPARE(program.run({u"signups"_s, u"withdraw"_s, u"Nobody"_s}).exitCode, 2);
        program.must({u"teams"_s, u"undo"_s});
        QVERIFY(!program.run({u"signups"_s, u"show"_s, u"Ada"_s}).out.contains("withdrawn"));
    }

    void aQueryChoosesWhomToListAndChange()
    {
        const Program program = withEvent();
        program.must(importing(u"people.csv"_s));
        const auto listed = [&program](const QString &query) {
            QStringList names;
            const QJsonArray found =
                program.json({u"signups"_s, u"list"_s, u"--where"_s, query})["signups"_L1].toArray();
            for (const auto &one : found) {
                names << one["name"_L1].toString();
            }
            return names;
        };
        QCOMPARE(listed(u"tz:+1:30..+3"_s), QStringList{u"Bo"_s});
        QCOMPARE(listed(u"-bo"_s), QStringList{u"Ada"_s});
        QCOMPARE(listed(u"all"_s), (QStringList{u"Ada"_s, u"Bo"_s}));
        QCOMPARE(listed(u"name:nobody"_s), QStringList());
        const QJsonObject set = program.json({u"signups"_s, u"waitlist"_s, u"--where"_s, u"status:approved tz<2"_s});
        QCOMPARE(set["changed"_L1].toInt(), 1);
        QCOMPARE(listed(u"status:waitlisted"_s), QStringList{u"Ada"_s});
    }

    void aQueryThatIsNotUnderstoodChangesNobody()
    {
        const Program program = withEvent();
        program.must(importing(u"people.csv"_s));
        for (const QString &query : {u"stauts:approved"_s, u""_s, u"status:aproved"_s}) {
            const Outcome outcome = program.run({u"signups"_s, u"reject"_s, u"--where"_s, query});
            QCOMPARE(outcome.exitCode, 2);
        }
        const Outcome outcome = program.run({u"signups"_s, u"list"_s, u"--where"_s, u"ada stauts:approved"_s});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains("status") && outcome.err.contains("character 5"), outcome.err.constData());
        QVERIFY(!program.run({u"signups"_s, u"show"_s, u"Ada"_s}).out.contains("rejected"));
        QCOMPARE(program.run({u"signups"_s, u"reject"_s, u"Ada"_s, u"--where"_s, u"all"_s}).exitCode, 2);
    }

    void aStepThatMakesNoSenseIsRefused()
    {
        const Program program = withEvent();
        program.must(importing(u"people.csv"_s));
        program.must({u"signups"_s, u"reject"_s, u"Ada"_s});
        const Outcome outcome = program.run({u"signups"_s, u"no-show"_s, u"Bo"_s, u"Ada"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("Ada") && outcome.err.contains("no-show"), outcome.err.constData());
        QVERIFY(program.run({u"signups"_s, u"show"_s, u"Bo"_s}).out.contains("approved")); // nothing of it was done
        QCOMPARE(program.run({u"signups"_s, u"qualify"_s, u"Bo"_s}).exitCode, 1);
    }

    void theWaitListMovesUpAndADryRunSaysSo()
    {
        const Program program = withEvent();
        program.must({u"event"_s, u"set"_s, u"team_size=2"_s, u"capacity_teams=1"_s});
        program.write(u"more.csv"_s, people() + "100000000000000003,Cy,cy@example.test,+02:00\n");
        const QJsonObject imported = program.json(importing(u"more.csv"_s));
        QCOMPARE(imported["findings"_L1][0]["key"_L1].toString(), u"import.event-full"_s);
        QVERIFY(program.run({u"signups"_s, u"show"_s, u"Cy"_s}).out.contains("waitlisted"));
        const QStringList call{u"signups"_s, u"withdraw"_s, u"Ada"_s, u"--reason"_s, u"ill"_s, u"--by"_s, u"Mo"_s};
        const QJsonObject dry = program.json(call + QStringList{u"--dry-run"_s});
        QCOMPARE(dry["promoted"_L1].toArray(), QJsonArray{u"Cy"_s});
        QVERIFY(program.run({u"signups"_s, u"show"_s, u"Cy"_s}).out.contains("waitlisted"));
        const QJsonObject done = program.json(call);
        QCOMPARE(done["changed"_L1].toInt(), 1);
        QCOMPARE(done["promoted"_L1].toArray(), QJsonArray{u"Cy"_s});
        QVERIFY(program.run({u"signups"_s, u"show"_s, u"Cy"_s}).out.contains("approved"));
        QVERIFY(program.run({u"people"_s, u"history"_s, u"Ada"_s}).out.contains("ill (Mo)"));
        program.must({u"teams"_s, u"undo"_s});
        QVERIFY(program.run({u"signups"_s, u"show"_s, u"Cy"_s}).out.contains("waitlisted"));
    }

    void fieldsAreSetByHand()
    {
        const Program program = withEvent();
        program.must(importing(u"people.csv"_s));
        const QStringList call{
            u"signups"_s,   u"set"_s,  u"Ada"_s, u"utc_offset=Asia/Kolkata"_s, u"lead_priority=3"_s, u"--reason"_s,
            u"Led well."_s, u"--by"_s, u"Mo"_s};
        const QJsonObject dry = program.json(call + QStringList{u"--dry-run"_s});
        QCOMPARE(dry["changed"_L1].toArray(), (QJsonArray{u"utc_offset"_s, u"lead_priority"_s}));
        QVERIFY(!program.run({u"signups"_s, u"show"_s, u"Ada"_s}).out.contains("Kolkata"));
        program.must(call);
        const QJsonObject fields = program.json({u"signups"_s, u"show"_s, u"Ada"_s})["fields"_L1].toObject();
        QCOMPARE(fields["utc_offset"_L1].toString(), u"+05:30"_s);
        QCOMPARE(fields["time_zone"_L1].toString(), u"Asia/Kolkata"_s);
        QVERIFY(program.run({u"people"_s, u"history"_s, u"Ada"_s}).out.contains("lead_priority 3"));
        program.must({u"signups"_s, u"set"_s, u"Ada"_s, u"lead_priority="_s});
        QVERIFY(
            !program.json({u"signups"_s, u"show"_s, u"Ada"_s})["fields"_L1].toObject().contains("lead_priority"_L1));
        for (const QString &wrong : {u"lead_priority=4"_s, u"leed_priority=1"_s, u"notes"_s, u"email=no"_s}) {
            const Outcome outcome = program.run({u"signups"_s, u"set"_s, u"Ada"_s, wrong});
            QVERIFY2(outcome.exitCode == 2 && outcome.out.isEmpty(), qPrintable(wrong));
        }
        QVERIFY(program.run({u"signups"_s, u"set"_s, u"Ada"_s, u"leed_priority=1"_s}).err.contains("lead_priority"));
        QCOMPARE(program.run({u"signups"_s, u"set"_s, u"Ada"_s, u"email=bo@example.test"_s}).exitCode, 1); // Bo's
    }
};

QTEST_GUILESS_MAIN(TestSignupCommands)
#include "tst_signupcommands.moc"
