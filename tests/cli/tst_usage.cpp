// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QFile>
#include <QTest>

using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

/// Wrong use, help, versions, and files that cannot be used: exit codes and what is said where.
class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysItsVersionAndHelps()
    {
        const Program program;
        const Outcome version = program.run({u"--version"_s});
        QCOMPARE(version.exitCode, 0);
        QVERIFY(version.out.startsWith("jamctl "));
        for (const QStringList &call : {QStringList{u"help"_s},
                                        {u"--help"_s},
                                        {},
                                        {u"help"_s, u"teams"_s, u"form"_s},
                                        {u"teams"_s, u"form"_s, u"--help"_s},
                                        {u"help"_s, u"formats"_s}}) {
            const Outcome help = program.run(call);
            QVERIFY2(help.exitCode == 0 && !help.out.isEmpty() && help.err.isEmpty(), qPrintable(call.join(u' ')));
        }
        QVERIFY(program.run({u"help"_s}).out.contains("signups import"));
        QVERIFY(!QFile::exists(program.workspace())); // asking makes nothing
    }

    void everyCommandOfTheHelpHasAHelpOfItsOwn()
    {
        const Program program;
        int seen = 0;
        const QList<QByteArray> lines = program.run({u"help"_s}).out.split('\n');
        for (const QByteArray &line : lines) {
            if (!line.startsWith("  ") || line.startsWith("   ")) {
                continue;
            }
            const QString name = QString::fromUtf8(line.mid(2, line.indexOf("  ", 2) - 2));
            const Outcome help = program.run(QStringList{u"help"_s} + name.split(u' '));
            QVERIFY2(help.exitCode == 0 && help.out.startsWith("jamctl " + name.toUtf8()), qPrintable(name));
            ++seen;
        }
        QVERIFY(seen > 40);
    }

    void aDryRunIsRefusedWhatTheCallWouldBeAndKeepsNothing()
    {
        const Program program;
        program.must({u"event"_s, u"new"_s, u"Jam"_s, u"--dry-run"_s});
        QVERIFY(!QFile::exists(program.workspace())); // not even an empty one
        program.must({u"event"_s, u"new"_s, u"Jam"_s});
        program.write(u"judges.csv"_s, "name\nAda\n");
        program.write(u"submissions.csv"_s, "team,title\nOwls,Owl\n");
        const QByteArray before = program.read(u"jam.jamwright"_s);
        const QStringList dry{u"--dry-run"_s};
        program.must(QStringList{u"judges"_s, u"import"_s, u"judges.csv"_s} + dry);
        program.must(QStringList{u"event"_s, u"set"_s, u"capacity_teams=3"_s} + dry);
        program.must(QStringList{u"judging"_s, u"rubric"_s, u"set"_s, u"--built-in"_s, u"pyweek"_s} + dry);
        program.must(QStringList{u"judging"_s, u"method"_s, u"borda"_s} + dry);
        for (const QStringList &call : {QStringList{u"judging"_s, u"method"_s, u"nosuch"_s},
                                        {u"event"_s, u"new"_s, u"Jam"_s},
                                        {u"judges"_s, u"pin"_s, u"Nobody"_s, u"Owls"_s},
                                        {u"judges"_s, u"conflict"_s, u"Nobody"_s, u"Owls"_s},
                                        {u"judging"_s, u"awards"_s, u"give"_s, u"Nothing"_s, u"Owls"_s},
                                        {u"judging"_s, u"contribution"_s, u"Nobody"_s, u"yes"_s},
                                        {u"judging"_s, u"open"_s},
                                        {u"teams"_s, u"redo"_s}}) {
            const Outcome rehearsed = program.run(call + dry);
            const Outcome outcome = program.run(call);
            QVERIFY2(outcome.exitCode != 0, qPrintable(call.join(u' ')));
            QCOMPARE(rehearsed.exitCode, outcome.exitCode);
            QCOMPARE(rehearsed.err, outcome.err);
        }
        QCOMPARE(program.read(u"jam.jamwright"_s), before);
        program.must(QStringList{u"workspace"_s, u"backup"_s, u"copy.jamwright"_s} + dry);
        QVERIFY(!QFile::exists(program.path(u"copy.jamwright"_s)));
        program.must({u"workspace"_s, u"backup"_s, u"copy.jamwright"_s});
        program.must({u"event"_s, u"new"_s, u"Other"_s});
        const QByteArray changed = program.read(u"jam.jamwright"_s);
        program.must(QStringList{u"workspace"_s, u"restore"_s, u"copy.jamwright"_s, u"--force"_s} + dry);
        QCOMPARE(program.read(u"jam.jamwright"_s), changed);
        QVERIFY(changed != before);
    }

    void aMistypedCommandNamesTheNearest()
    {
        const Program program;
        const Outcome outcome = program.run({u"teams"_s, u"frm"_s});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains("teams form"), outcome.err.constData());
    }

    void wrongUseIsTwoAndSaysWhere_data()
    {
        QTest::addColumn<QStringList>("call");
        QTest::addColumn<QByteArray>("mentions");
        QTest::newRow("unknown command") << QStringList{u"frobnicate"_s} << QByteArray("frobnicate");
        QTest::newRow("unknown option") << QStringList{u"event"_s, u"list"_s, u"--nope"_s} << QByteArray("nope");
        QTest::newRow("missing argument") << QStringList{u"signups"_s, u"import"_s} << QByteArray("FILE");
        QTest::newRow("too many") << QStringList{u"event"_s, u"list"_s, u"x"_s} << QByteArray("too many");
        QTest::newRow("no number") << QStringList{u"teams"_s, u"form"_s, u"--seed"_s, u"x"_s} << QByteArray("--seed");
        QTest::newRow("bad size") << QStringList{u"teams"_s, u"form"_s, u"--size"_s, u"6-5"_s} << QByteArray("size");
        QTest::newRow("unknown source") << QStringList{u"signups"_s, u"import"_s, u"x.csv"_s, u"--source"_s, u"y"_s}
                                        << QByteArray("source");
        QTest::newRow("unknown event") << QStringList{u"--event"_s, u"Nope"_s, u"event"_s, u"show"_s}
                                       << QByteArray("Jam");
        QTest::newRow("unknown key") << QStringList{u"event"_s, u"set"_s, u"start_on=2026-08-07"_s}
                                     << QByteArray("starts_on");
        QTest::newRow("no such day") << QStringList{u"event"_s, u"set"_s, u"starts_on=2026-02-30"_s}
                                     << QByteArray("2026-02-30");
        QTest::newRow("unknown stage") << QStringList{u"event"_s, u"stage"_s, u"nope"_s} << QByteArray("nope");
    }
    void wrongUseIsTwoAndSaysWhere()
    {
        QFETCH(const QStringList, call);
        QFETCH(const QByteArray, mentions);
        const Program program;
        program.must({u"event"_s, u"new"_s, u"Jam"_s});
        const Outcome outcome = program.run(call);
        QVERIFY2(outcome.exitCode == 2, outcome.err.constData());
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(mentions), outcome.err.constData());
        // And as a document: the same facts, and nothing else on stdout.
        const Outcome asJson = program.run(call + QStringList{u"--json"_s});
        QCOMPARE(asJson.exitCode, 2);
        QCOMPARE(asJson.json()["ok"_L1].toBool(true), false);
        QVERIFY(!asJson.json()["error"_L1].toObject()["what"_L1].toString().isEmpty());
    }

    void severalEventsAreListedWhenNoneIsNamed()
    {
        const Program program;
        program.must({u"event"_s, u"new"_s, u"One"_s});
        program.must({u"event"_s, u"new"_s, u"Two"_s});
        const Outcome outcome = program.run({u"event"_s, u"show"_s});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.err.contains("One") && outcome.err.contains("Two"));
        QCOMPARE(program.json({u"--event"_s, u"two"_s, u"event"_s, u"show"_s})["name"_L1].toString(), u"Two"_s);
    }

    void filesThatCannotBeUsedAreFour()
    {
        const Program program;
        QCOMPARE(program.run({u"workspace"_s, u"info"_s}).exitCode, 4); // there is none yet, and asking makes none
        program.must({u"event"_s, u"new"_s, u"Jam"_s});
        const Outcome missing = program.run({u"signups"_s, u"import"_s, u"missing.csv"_s});
        QCOMPARE(missing.exitCode, 4);
        QVERIFY(missing.err.contains("missing.csv"));
        program.write(u"text.jamwright"_s, "no database, but long enough to be looked at as one");
        QCOMPARE(program.run({u"--workspace"_s, u"text.jamwright"_s, u"event"_s, u"list"_s}).exitCode, 4);
        QCOMPARE(program.read(u"text.jamwright"_s), QByteArray("no database, but long enough to be looked at as one"));
        program.write(u"plain"_s, "x");
        QCOMPARE(program.run({u"export"_s, u"all"_s, u"plain"_s}).exitCode, 4);
    }

    void backupsComeBackAndNothingIsOverwrittenUnasked()
    {
        const Program program;
        program.must({u"event"_s, u"new"_s, u"Jam"_s});
        const QString backup = program.path(u"backup.jamwright"_s);
        program.must({u"workspace"_s, u"backup"_s, backup});
        QCOMPARE(program.run({u"workspace"_s, u"backup"_s, backup}).exitCode, 4);
        program.must({u"event"_s, u"new"_s, u"Later"_s});
        QCOMPARE(program.run({u"workspace"_s, u"restore"_s, backup}).exitCode, 4);
        program.must({u"workspace"_s, u"restore"_s, backup, u"--force"_s});
        QCOMPARE(program.json({u"workspace"_s, u"info"_s})["events"_L1].toInt(), 1);
        program.must({u"workspace"_s, u"check"_s});
    }
};

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
