// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QTest>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList discord(const QStringList &words)
{
    return QStringList{u"discord"_s} + words + QStringList{u"--practice"_s};
}

} // namespace

/// The guild's commands on the practice guild, in the order in which an organiser uses them.
class TestGuildCommands : public QObject
{
    Q_OBJECT

private:
    Program m_program;

private Q_SLOTS:
    void initTestCase() { formSampleTeams(m_program); }

    // Neither the practice guild's file nor a byte of the workspace.
    void whoOnlyLooksWritesNothing()
    {
        m_program.write(u"half.txt"_s, "Half-time!\n");
        const auto files = [this] {
            QMap<QString, QByteArray> contents;
            const QStringList names = QDir(m_program.path(u"."_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
            for (const QString &name : names) {
                contents[name] = m_program.read(name);
            }
            return contents;
        };
        const auto before = files();
        QVERIFY(before.contains(u"jam.jamwright"_s));
        const QString text = m_program.path(u"half.txt"_s);
        for (const QStringList &words :
             {QStringList{u"check"_s}, {u"plan"_s}, {u"apply"_s, u"--dry-run"_s}, {u"bind"_s}}) {
            m_program.must(discord(words));
            QCOMPARE(files().keys(), before.keys());
            QVERIFY2(files() == before, qPrintable(words.join(u' ')));
        }
        // There are no rooms yet, so these fail; but they write nothing either.
        for (const QStringList &words : {QStringList{u"announce"_s, u"--text"_s, text, u"--dry-run"_s},
                                         {u"drift"_s},
                                         {u"drift"_s, u"--repair"_s, u"--dry-run"_s},
                                         {u"teardown"_s, u"--dry-run"_s}}) {
            const Outcome refused = m_program.run(discord(words));
            QCOMPARE(refused.exitCode, 1);
            QVERIFY2(words.contains(u"announce"_s) || refused.err.contains("No run of the event was ever made on"),
                     refused.err.constData());
        }
        QVERIFY(files() == before);
        // Nor does a real one look like a teardown that is done.
        QCOMPARE(m_program.run(discord({u"teardown"_s})).exitCode, 1);
    }

    void checkSaysWhatIsThere()
    {
        const QJsonObject check = m_program.json(discord({u"check"_s}));
        QCOMPARE(check["bot"_L1].toString(), u"Jamwright"_s);
        QCOMPARE(check["people_missing"_L1].toArray().size(), 0);
        QVERIFY(check["participants"_L1].toInt() > 90);
        QCOMPARE(check["bindings"_L1].toArray().size(), 4);
        QVERIFY(check["limits_left"_L1]["roles"_L1].toInt() > 200);
    }

    void aRoleIsPickedAndLetGo()
    {
        QVERIFY(m_program.run(discord({u"bind"_s})).out.contains("staff:bots"));
        QCOMPARE(m_program.run(discord({u"bind"_s, u"staff:nobody"_s, u"Bots"_s})).exitCode, 2);
        QCOMPARE(m_program.run(discord({u"bind"_s, u"staff:bots"_s, u"No such role"_s})).exitCode, 1);
        m_program.must(discord({u"bind"_s, u"staff:bots"_s, u"Event Team"_s}));
        const QJsonObject bound = m_program.json(discord({u"check"_s}));
        QCOMPARE(bound["bindings"_L1].toArray().at(2)["picked"_L1].toBool(), true);
        m_program.must(discord({u"bind"_s, u"staff:bots"_s, u"none"_s}));
    }

    void aSavedPlanIsRunAsItIsOrNotAtAll()
    {
        const QString file = m_program.path(u"plan.json"_s);
        const QJsonObject plan = m_program.json(discord({u"plan"_s, u"--out"_s, file}));
        QVERIFY(plan["writes"_L1].toInt() > 100);
        const QJsonObject saved = QJsonDocument::fromJson(m_program.read(u"plan.json"_s)).object();
        QCOMPARE(saved["fingerprint"_L1], plan["fingerprint"_L1]);
        const QByteArray teams = m_program.run({u"teams"_s, u"list"_s, u"--json"_s}).out;
        const QString first = QJsonDocument::fromJson(teams)["teams"_L1].toArray().at(0)["name"_L1].toString();
        m_program.must({u"teams"_s, u"rename"_s, first, u"Other Otters"_s});
        const Outcome refused = m_program.run(discord({u"apply"_s, u"--plan"_s, file}));
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("changed since"), refused.err.constData());
        m_program.must({u"teams"_s, u"undo"_s});
        QCOMPARE(m_program.json(discord({u"apply"_s, u"--plan"_s, file}))["writes"_L1], plan["writes"_L1]);
        QCOMPARE(m_program.json(discord({u"apply"_s}))["writes"_L1].toInt(-1), 0);
        m_program.write(u"no-plan.json"_s, "{}");
        QCOMPARE(m_program.run(discord({u"apply"_s, u"--plan"_s, m_program.path(u"no-plan.json"_s)})).exitCode, 1);
    }

    void anAnnouncementIsSentOnceForEver()
    {
        QVERIFY(m_program.run({u"discord"_s, u"announce"_s}).out.contains("sorted"));
        QCOMPARE(m_program.run(discord({u"announce"_s, u"nothing"_s})).exitCode, 2);
        const int teams = m_program.json(discord({u"announce"_s, u"sorted"_s}))["created"_L1].toInt();
        QVERIFY(teams > 10);
        QCOMPARE(m_program.json(discord({u"announce"_s, u"sorted"_s}))["created"_L1].toInt(-1), 0);
        m_program.write(u"text.txt"_s, "Half-time! {team}, how is it going?\n");
        const QString text = m_program.path(u"text.txt"_s);
        const QStringList dry = discord({u"announce"_s, u"--text"_s, text, u"--dry-run"_s});
        const QJsonObject plan = m_program.json(dry);
        QCOMPARE(plan["writes"_L1].toInt(), teams);
        QCOMPARE(plan["messages"_L1].toArray().size(), 1);
        QCOMPARE(plan["messages"_L1][0]["channels"_L1].toArray().size(), teams);
        const QByteArray said = m_program.run(dry).out;
        QVERIFY2(said.contains("To " + QByteArray::number(teams) + " channels"), said.constData());
        QVERIFY2(said.contains("    Half-time! ") && said.contains(", how is it going?"), said.constData());
        QVERIFY2(said.contains("It notifies nobody."), said.constData());
        m_program.write(u"long.txt"_s, QByteArray(2001, 'x'));
        const Outcome tooLong = m_program.run(discord({u"announce"_s, u"--text"_s, m_program.path(u"long.txt"_s)}));
        QCOMPARE(tooLong.exitCode, 1);
        QVERIFY2(tooLong.err.contains("2001 characters"), tooLong.err.constData());
        m_program.write(u"bytes.txt"_s, QByteArray("\xff\xfe\0b", 4));
        const Outcome bytes = m_program.run(discord({u"announce"_s, u"--text"_s, m_program.path(u"bytes.txt"_s)}));
        QCOMPARE(bytes.exitCode, 1);
        QVERIFY2(bytes.err.contains("UTF-8"), bytes.err.constData());
        QCOMPARE(m_program.json(discord({u"announce"_s, u"--text"_s, text}))["created"_L1].toInt(), teams);
        QCOMPARE(m_program.json(discord({u"announce"_s, u"--text"_s, text}))["created"_L1].toInt(-1), 0);
        QCOMPARE(m_program.run(discord({u"announce"_s, u"sorted"_s, u"--team"_s, u"Nobodies"_s})).exitCode, 2);
        QCOMPARE(m_program.run(discord({u"announce"_s, u"sorted"_s, u"--text"_s, text})).exitCode, 2);
        const QStringList piped = discord({u"announce"_s, u"--text"_s, u"-"_s, u"--dry-run"_s});
        QVERIFY(m_program.run(piped, "Through a pipe").out.contains("Through a pipe"));
    }

    void nothingHasDrifted()
    {
        QCOMPARE(m_program.run(discord({u"drift"_s, u"nothing"_s})).exitCode, 2);
        QCOMPARE(m_program.run(discord({u"drift"_s, u"--repair"_s, u"nothing"_s})).exitCode, 1);
        QCOMPARE(m_program.run(discord({u"status"_s, u"--guild"_s, u"5"_s})).exitCode, 2);
        QCOMPARE(m_program.run(discord({u"plan"_s, u"--guild"_s, u"5"_s})).exitCode, 2);
        QCOMPARE(m_program.json(discord({u"drift"_s}))["drift"_L1].toArray().size(), 0);
        QCOMPARE(m_program.json(discord({u"drift"_s, u"--repair"_s}))["writes"_L1].toInt(-1), 0);
    }

    void aTeardownKeepsAnArchiveAndLeavesNothing()
    {
        QCOMPARE(m_program.run({u"discord"_s, u"teardown"_s, u"--guild"_s, u"1"_s}).exitCode, 2); // not without --yes
        const QJsonObject plan = m_program.json(discord({u"teardown"_s, u"--dry-run"_s}));
        const QJsonObject run = m_program.json(discord({u"teardown"_s, u"--archive"_s}));
        QCOMPARE(run["deleted"_L1], plan["writes"_L1]);
        const QJsonArray rooms = m_program.json({u"discord"_s, u"archive"_s})["rooms"_L1].toArray();
        QVERIFY(rooms.size() > 10);
        QVERIFY(rooms.at(0)["members"_L1].toArray().size() >= 5);
        const auto text = QString::fromUtf8(m_program.run({u"discord"_s, u"archive"_s}).out);
        for (const QJsonValue &room : rooms) {
            QVERIFY2(!room["members"_L1].toArray().isEmpty(),
                     qPrintable(room["name"_L1].toString())); // shared ones too
            QVERIFY(text.contains(room["name"_L1].toString()));
            QVERIFY(text.contains(room["members"_L1][0].toString()));
        }
        QCOMPARE(m_program.json({u"discord"_s, u"status"_s})["roles_given"_L1].toInt(-1), 0);
        QCOMPARE(m_program.json(discord({u"teardown"_s}))["deleted"_L1].toInt(-1), 0);
        // Rooms that are made again get what was announced in those that are gone.
        m_program.must(discord({u"apply"_s}));
        QVERIFY(m_program.json(discord({u"announce"_s, u"sorted"_s}))["created"_L1].toInt() > 10);
        m_program.must(discord({u"teardown"_s}));
        QVERIFY(m_program.json(discord({u"check"_s}))["limits_left"_L1]["role_creations_48h"_L1].toInt() < 215);
    }

    void templatesAreShownChangedAndSet()
    {
        QJsonObject shown = m_program.json({u"discord"_s, u"template"_s, u"show"_s});
        QCOMPARE(shown["name"_L1].toString(), u"Python Discord code jam"_s);
        m_program.must({u"discord"_s, u"template"_s, u"set"_s, u"--built-in"_s, u"PyWeek"_s});
        const QByteArray json = m_program.run({u"discord"_s, u"template"_s, u"show"_s}).out;
        QVERIFY(json.contains("pyweek-news"));
        m_program.write(u"rooms.json"_s, QByteArray(json).replace("pyweek-news", "news-of-the-jam"));
        m_program.must({u"discord"_s, u"template"_s, u"set"_s, m_program.path(u"rooms.json"_s)});
        QVERIFY(m_program.run({u"discord"_s, u"template"_s, u"show"_s}).out.contains("news-of-the-jam"));
        m_program.write(u"bad.json"_s, QByteArray(json).replace("\"hoist\"", "\"hoisted\""));
        const Outcome bad = m_program.run({u"discord"_s, u"template"_s, u"set"_s, m_program.path(u"bad.json"_s)});
        QCOMPARE(bad.exitCode, 1);
        QVERIFY2(bad.err.contains("hoisted"), bad.err.constData());
        // Another event takes them over.
        m_program.must({u"event"_s, u"new"_s, u"Next"_s, u"--from"_s, u"Sample"_s});
        QVERIFY(m_program.run({u"--event"_s, u"Next"_s, u"discord"_s, u"template"_s, u"show"_s})
                    .out.contains("news-of-the-jam"));
    }
};

QTEST_GUILESS_MAIN(TestGuildCommands)
#include "tst_guildcommands.moc"
