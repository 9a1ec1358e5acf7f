// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString quillId = u"314159265358979323"_s;

Program withPeople()
{
    Program program;
    program.must({u"event"_s, u"new"_s, u"Jam"_s});
    program.write(u"people.csv"_s, "discord_id,discord_name,display_name,email\n"
                                   "314159265358979323,quillon.m,Quillon Marsh,quillon@example.test\n"
                                   "100000000000000002,bo,Bo,bo@example.test\n");
    program.must({u"signups"_s, u"import"_s, u"people.csv"_s});
    return program;
}

QStringList people(const QStringList &words)
{
    return QStringList{u"people"_s} + words;
}

} // namespace

/// Notes, warnings, bans, history and erasing from a shell.
class TestPeopleCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenStandsInTheHistory()
    {
        const Program program = withPeople();
        program.must(people({u"note"_s, u"Bo"_s, u"Knows"_s, u"SQL."_s, u"--by"_s, u"Mo"_s}));
        const QJsonObject warned =
            program.json({u"--event"_s, u"jam"_s, u"people"_s, u"warn"_s, u"Bo"_s, u"Late twice."_s});
        QCOMPARE(warned["person"_L1].toString(), u"Bo"_s);
        QCOMPARE(warned["new_person"_L1].toBool(true), false);
        const QJsonObject history = program.json(people({u"history"_s, u"bo@example.test"_s}));
        QCOMPARE(history["notes"_L1].toArray().size(), 2);
        QCOMPARE(history["notes"_L1][0]["text"_L1].toString(), u"Knows SQL."_s);
        QCOMPARE(history["notes"_L1][0]["by"_L1].toString(), u"Mo"_s);
        QCOMPARE(history["notes"_L1][0]["event"_L1].toString(), QString());
        QCOMPARE(history["notes"_L1][1]["kind"_L1].toString(), u"warning"_s);
        QCOMPARE(history["notes"_L1][1]["event"_L1].toString(), u"Jam"_s);
        const QByteArray text = program.run(people({u"history"_s, u"Bo"_s})).out;
        QVERIFY2(text.contains("Late twice.") && text.contains("approved"), text.constData());
        QVERIFY(program.run({u"signups"_s, u"show"_s, u"Bo"_s}).out.contains("Late twice."));
        program.must({u"teams"_s, u"undo"_s});
        QCOMPARE(program.json(people({u"history"_s, u"Bo"_s}))["notes"_L1].toArray().size(), 1);
    }

    void bansRejectAndAreLifted()
    {
        const Program program = withPeople();
        const Outcome banned = program.run(people({u"ban"_s, u"Bo"_s, u"Rude."_s, u"--jams"_s, u"2"_s}));
        QCOMPARE(banned.exitCode, 0);
        QVERIFY2(banned.err.contains("rejected"), banned.err.constData());
        QVERIFY(program.run({u"signups"_s, u"show"_s, u"Bo"_s}).out.contains("rejected"));
        const QJsonObject history = program.json(people({u"history"_s, u"Bo"_s}));
        QCOMPARE(history["ban"_L1]["jams"_L1].toInt(), 2);
        QCOMPARE(history["ban"_L1]["jams_left"_L1].toInt(), 1);
        program.must(people({u"unban"_s, u"Bo"_s}));
        QVERIFY(program.json(people({u"history"_s, u"Bo"_s}))["ban"_L1].isNull());
        QCOMPARE(program.run(people({u"unban"_s, u"Bo"_s})).exitCode, 1);
    }

    void somebodyWhomNobodyKnowsIsMade()
    {
        const Program program = withPeople();
        const QStringList call = people({u"ban"_s, u"200000000000000009"_s, u"Spams."_s, u"--forever"_s});
        const QJsonObject dry = program.json(call + QStringList{u"--dry-run"_s});
        QCOMPARE(dry["new_person"_L1].toBool(), true);
        QCOMPARE(program.json({u"workspace"_s, u"info"_s})["people"_L1].toInt(), 2);
        QCOMPARE(program.json(call)["new_person"_L1].toBool(), true);
        QCOMPARE(program.json({u"workspace"_s, u"info"_s})["people"_L1].toInt(), 3);
        program.write(u"late.csv"_s, "discord_id,display_name\n200000000000000009,Spam\n");
        const QJsonObject imported = program.json({u"signups"_s, u"import"_s, u"late.csv"_s});
        QCOMPARE(imported["findings"_L1][0]["key"_L1].toString(), u"import.banned"_s);
        QVERIFY(program.run({u"signups"_s, u"show"_s, u"Spam"_s}).out.contains("rejected"));
    }

    void allThatIsHeldOnOneIsWrittenOut()
    {
        const Program program = withPeople();
        program.must(people({u"export"_s, u"Bo"_s, u"bo.json"_s}));
        const QJsonObject json = QJsonDocument::fromJson(program.read(u"bo.json"_s)).object();
        QCOMPARE(json["person"_L1]["email"_L1].toString(), u"bo@example.test"_s);
        QCOMPARE(json["answers"_L1][0]["cells"_L1][2].toString(), u"Bo"_s);
        QVERIFY(!program.read(u"bo.json"_s).contains("quillon"));
        QCOMPARE(program.run(people({u"export"_s, u"Bo"_s, u"-"_s})).out, program.read(u"bo.json"_s));
    }

    void erasingAsksAndThenLeavesNothing()
    {
        const Program program = withPeople();
        QFile::remove(program.path(u"people.csv"_s)); // what the organiser keeps beside it is hers to delete
        program.must(people({u"warn"_s, u"Quillon Marsh"_s, u"Late."_s}));
        program.must({u"workspace"_s, u"backup"_s, u"saved.jamwright"_s});
        const QStringList call = people({u"erase"_s, quillId});
        const Outcome asked = program.run(call);
        QCOMPARE(asked.exitCode, 2);
        QVERIFY(asked.err.contains("--yes"));
        const QJsonObject dry = program.json(call + QStringList{u"--dry-run"_s});
        QCOMPARE(dry["backups_erased"_L1].toArray(), QJsonArray{u"saved.jamwright"_s});
        QVERIFY(program.read(u"jam.jamwright"_s).contains("Quillon Marsh"));

        const Outcome erased = program.run(call + QStringList{u"--yes"_s});
        QCOMPARE(erased.exitCode, 0);
        QVERIFY2(erased.out.contains("cannot be undone") && erased.out.contains("saved.jamwright"),
                 erased.out.constData());
        const QStringList files = QDir(program.path({})).entryList(QDir::Files | QDir::Hidden);
        QVERIFY(files.contains(u"saved.jamwright"_s));
        for (const QString &file : files) {
            for (const char *trace : {"Quillon", "quillon", "314159265358979323"}) {
                QVERIFY2(!program.read(file).contains(trace), qPrintable(file));
            }
        }
        program.must({u"workspace"_s, u"check"_s});
        QCOMPARE(program.run(people({u"history"_s, quillId})).exitCode, 2);
        QCOMPARE(program.json({u"signups"_s, u"list"_s})["count"_L1].toInt(), 2);
    }

    void wrongUseIsTwo_data()
    {
        QTest::addColumn<QStringList>("call");
        QTest::addColumn<QByteArray>("mentions");
        QTest::newRow("no text") << QStringList{u"note"_s, u"Bo"_s} << QByteArray("TEXT");
        QTest::newRow("blank text") << QStringList{u"note"_s, u"Bo"_s, u" "_s} << QByteArray("blank");
        QTest::newRow("nobody") << QStringList{u"warn"_s, u"Zoe"_s, u"x"_s} << QByteArray("Zoe");
        QTest::newRow("short id") << QStringList{u"ban"_s, u"12345"_s, u"x"_s} << QByteArray("12345");
        QTest::newRow("no jams") << QStringList{u"ban"_s, u"Bo"_s, u"x"_s, u"--jams"_s, u"0"_s} << QByteArray("--jams");
        QTest::newRow("not a number") << QStringList{u"ban"_s, u"Bo"_s, u"x"_s, u"--jams"_s, u"two"_s}
                                      << QByteArray("--jams");
        QTest::newRow("both") << QStringList{u"ban"_s, u"Bo"_s, u"x"_s, u"--jams"_s, u"2"_s, u"--forever"_s}
                              << QByteArray("not both");
        QTest::newRow("no file") << QStringList{u"export"_s, u"Bo"_s} << QByteArray("FILE");
        QTest::newRow("erase nobody") << QStringList{u"erase"_s, u"Zoe"_s, u"--yes"_s} << QByteArray("Zoe");
        QTest::newRow("unknown event") << QStringList{u"note"_s, u"Bo"_s, u"x"_s, u"--event"_s, u"Nope"_s}
                                       << QByteArray("Nope");
    }
    void wrongUseIsTwo()
    {
        QFETCH(const QStringList, call);
        QFETCH(const QByteArray, mentions);
        const Program program = withPeople();
        const Outcome outcome = program.run(people(call));
        QVERIFY2(outcome.exitCode == 2, outcome.err.constData());
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(mentions), outcome.err.constData());
        const Outcome asJson = program.run(people(call) + QStringList{u"--json"_s});
        QCOMPARE(asJson.exitCode, 2);
        QVERIFY(!asJson.json()["error"_L1].toObject()["what"_L1].toString().isEmpty());
        QCOMPARE(program.json({u"workspace"_s, u"info"_s})["changes"_L1].toInt(), 2); // the event, and the import
    }
};

QTEST_GUILESS_MAIN(TestPeopleCommands)
#include "tst_peoplecommands.moc"
