// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practiceguild.h"
#include "journey/journeysupport.h"
#include "store/database.h"
#include "store/guild/guildtable.h"
#include "workflow/events.h"
#include "workflow/overview.h"
#include "workflow/rooms/guildsetup.h"

#include <algorithm>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

/// What the workspace knows of an event's rooms, and says of runs that have not come to their end.
class tst_RoomsStatus : public QObject
{
    Q_OBJECT

    static RoomsOrder orderOf(OrderKind kind, const QString &text = {})
    {
        RoomsOrder order;
        order.kind = kind;
        order.text = text;
        return order;
    }
    static Result<RunReport> run(TeamedFixture &fixture, const RoomsOrder &order)
    {
        NoProgress progress;
        return waitFor(runRooms(*fixture.workspace, fixture.event.id, {}, order, {}, progress));
    }
    /// Begins it and stops on the way.
    static bool breakOff(TeamedFixture &fixture, const RoomsOrder &order)
    {
        const Cancel cancel;
        StopAfter stopping(1, cancel);
        const auto stopped = waitFor(runRooms(*fixture.workspace, fixture.event.id, {}, order, {cancel, {}}, stopping));
        return !stopped && stopped.error().kind == ErrorKind::Cancelled;
    }
    static std::optional<OrderKind> unfinished(const TeamedFixture &fixture)
    {
        const RoomsStatus status = must(roomsStatus(*fixture.workspace, fixture.event.id));
        return status.runUnfinished ? status.unfinishedKind : std::nullopt;
    }
    static QString problemOf(const TeamedFixture &fixture)
    {
        const Findings problems = must(loadProblems(*fixture.workspace, fixture.event.id));
        const auto found = std::find_if(problems.begin(), problems.end(), [](const Finding &finding) {
            return finding.key == "rooms.run-unfinished"_L1;
        });
        return found == problems.end() ? QString() : found->message;
    }

private Q_SLOTS:
    void aBrokenOffTeardownIsNoBrokenOffApply()
    {
        TeamedFixture fixture;
        QVERIFY(breakOff(fixture, {}));
        QCOMPARE(unfinished(fixture), OrderKind::Provide);
        QVERIFY(must(run(fixture, {})).done);
        QCOMPARE(unfinished(fixture), std::nullopt);
        QVERIFY(breakOff(fixture, orderOf(OrderKind::TearDown)));
        QCOMPARE(unfinished(fixture), OrderKind::TearDown);
        QVERIFY2(problemOf(fixture).startsWith(u"The teardown on"_s), qPrintable(problemOf(fixture)));
        QVERIFY(must(run(fixture, orderOf(OrderKind::TearDown))).done);
        QCOMPARE(unfinished(fixture), std::nullopt);
        QVERIFY(problemOf(fixture).isEmpty());
    }

    // Whoever makes the rooms anew has thought better of the teardown.
    void roomsThatStandAgainEndATeardown()
    {
        TeamedFixture fixture;
        QVERIFY(must(run(fixture, {})).done);
        QVERIFY(breakOff(fixture, orderOf(OrderKind::TearDown)));
        QVERIFY(must(run(fixture, {})).done);
        QCOMPARE(unfinished(fixture), std::nullopt);
    }

    // It lacks some teams still, whatever else is run in between; and one that ends is no end of an apply.
    void anAnnouncementEndsByItselfAlone()
    {
        TeamedFixture fixture;
        QVERIFY(must(run(fixture, {})).done);
        const RoomsOrder halfTime = orderOf(OrderKind::Announce, u"Half-time!"_s);
        // Few teams get a message all at once; so this is what a kill leaves.
        const Snowflake guild = must(roomsStatus(*fixture.workspace, fixture.event.id)).guild;
        store::GuildTable table(fixture.workspace->database(), fixture.event.id, guild);
        must(table.beginRun(OrderKind::Announce, u"Practice guild"_s, 2, {}));
        QCOMPARE(unfinished(fixture), OrderKind::Announce);
        QVERIFY(must(run(fixture, {})).done);
        QCOMPARE(unfinished(fixture), OrderKind::Announce);
        QVERIFY(breakOff(fixture, orderOf(OrderKind::TearDown)));
        QVERIFY(must(run(fixture, {})).done);
        QVERIFY(must(run(fixture, halfTime)).done);
        QCOMPARE(unfinished(fixture), std::nullopt);

        TeamedFixture other;
        QVERIFY(must(run(other, {})).done);
        QVERIFY(breakOff(other, orderOf(OrderKind::TearDown)));
        QVERIFY(must(run(other, orderOf(OrderKind::Repair))).done);
        QCOMPARE(unfinished(other), OrderKind::TearDown);
    }

    // The practice guild's file was moved away: the next one has no rooms, and nothing there can have changed or be
    // taken down. Where rooms were taken down, doing so again is no mistake.
    void whatStandsOnAnotherGuildIsNotHere()
    {
        TeamedFixture fixture;
        QCOMPARE(run(fixture, orderOf(OrderKind::TearDown)).error().kind, ErrorKind::Input);
        QVERIFY(must(run(fixture, {})).done);
        const RoomsHere first = must(roomsOn(*fixture.workspace, fixture.event.id, {}));
        QVERIFY(first.here.objectsMade > 0);
        QVERIFY(!first.elsewhere);
        QVERIFY(QFile::remove(fixture.workspace->practiceGuildFile()));
        const RoomsHere second = must(roomsOn(*fixture.workspace, fixture.event.id, {}));
        QVERIFY(second.here.guild != first.here.guild);
        QCOMPARE(second.here.objectsMade, 0);
        QVERIFY(second.elsewhere);
        QCOMPARE(second.elsewhere->guild, first.here.guild);
        const auto drift = waitFor(findDrift(*fixture.workspace, fixture.event.id, {}));
        QVERIFY(!drift);
        QVERIFY2(drift.error().what.contains(second.here.guild.toString()), qPrintable(drift.error().what));
        QVERIFY2(drift.error().remedy.contains(first.here.guild.toString()), qPrintable(drift.error().remedy));
        for (const OrderKind kind : {OrderKind::TearDown, OrderKind::Repair}) {
            QCOMPARE(run(fixture, orderOf(kind)).error().what, drift.error().what);
        }
        QCOMPARE(must(roomsByGuild(*fixture.workspace, fixture.event.id)).size(), size_t(1));
        QVERIFY(must(run(fixture, {})).done);
        QVERIFY(must(run(fixture, orderOf(OrderKind::TearDown))).done);
        QVERIFY(must(run(fixture, orderOf(OrderKind::TearDown))).done);
        QVERIFY(must(waitFor(findDrift(*fixture.workspace, fixture.event.id, {}))).empty());
    }

    void whoTakesPartHasJoinedThePracticeGuild()
    {
        WorkspaceFixture fixture;
        fixture.import("discord_id,display_name\n100000000000000010,Ada\n100000000000000011,Bo\n");
        const GuildCheck check = must(waitFor(checkGuild(*fixture.workspace, fixture.event.id, {})));
        QCOMPARE(check.participants, 2);
        QVERIFY2(check.peopleMissing.isEmpty(), qPrintable(check.peopleMissing.join(u' ')));
    }

    void whatTheBotMayNotDoIsKnownBeforeThereAreTeams()
    {
        WorkspaceFixture fixture;
        fixture.import("discord_id,display_name\n100000000000000010,Ada\n");
        const QString path = fixture.workspace->file() + u".practice"_s;
        QVERIFY(PracticeGuild::open(path, fixture.workspace->clock()).ok());
        const auto has = [&](const QString &key) {
            const GuildCheck check = must(waitFor(checkGuild(*fixture.workspace, fixture.event.id, {})));
            return std::any_of(check.findings.begin(), check.findings.end(),
                               [&](const Finding &finding) { return finding.key == key; });
        };
        QVERIFY(!has(u"provision.bot-permissions"_s));
        QFile guild(path);
        QVERIFY(guild.open(QIODevice::ReadWrite));
        QByteArray log = guild.readAll();
        const qsizetype bot = log.indexOf("\"name\":\"Jamwright\",\"permissions\":\"");
        QVERIFY(bot > 0);
        const qsizetype from = log.indexOf("permissions\":\"", bot) + 14;
        log.replace(from, log.indexOf('"', from) - from, "1024");
        QVERIFY(guild.seek(0) && guild.resize(0) && guild.write(log) == log.size());
        guild.close();
        QVERIFY(has(u"provision.bot-permissions"_s));
    }

    // A teardown of version 5 that was killed after the channels: it did not write down what it was.
    void whatAnOlderVersionBeganIsNotGuessed()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"old.jamwright"_s);
        for (const QString &ending : {QString(), u".practice"_s}) {
            const QString from = QStringLiteral(JAMWRIGHT_TEST_DATA "/workspace-v5.jamwright") + ending;
            QVERIFY(QFile::copy(from, file + ending));
            QVERIFY(QFile::setPermissions(file + ending, QFile::ReadOwner | QFile::WriteOwner));
        }
        const SystemClock clock;
        const auto workspace = must(Workspace::open(file, Access::Write, clock));
        const EventId event = must(listEvents(*workspace)).front().id;
        const RoomsStatus before = must(roomsStatus(*workspace, event));
        QVERIFY(before.runUnfinished);
        QVERIFY(!before.unfinishedKind);
        QCOMPARE(before.objectsMade, 3);
        NoProgress progress;
        const auto gone = waitFor(runRooms(*workspace, event, {}, orderOf(OrderKind::TearDown), {}, progress));
        QCOMPARE(must(gone).deleted, 3);
        QVERIFY(!must(roomsStatus(*workspace, event)).runUnfinished);
        QCOMPARE(must(roomsStatus(*workspace, event)).objectsMade, 0);
    }
};

QTEST_GUILESS_MAIN(tst_RoomsStatus)
#include "tst_roomsstatus.moc"
