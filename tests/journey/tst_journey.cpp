// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/cancel.h"
#include "discord/practiceguild.h"
#include "discord/restclient.h"
#include "journey/journeysupport.h"
#include "provision/running/runjournal.h"
#include "store/database.h"
#include "store/guild/guildtable.h"
#include "workflow/changes.h"
#include "workflow/events.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/judging.h"
#include "workflow/overview.h"
#include "workflow/rooms/guildsetup.h"
#include "workflow/rooms/rooms.h"
#include "workflow/sample.h"
#include "workflow/teams/teams.h"

#include <QDir>
#include <QSignalSpy>

#include <algorithm>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

/// A whole event through the use cases, and its run on the practice guild stopped at every step and taken up again.
class tst_Journey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSampleEventRunsFromSignUpsToWinners()
    {
        WorkspaceFixture fixture;
        NoProgress progress;
        const QString folder = fixture.folder.filePath(u"out"_s);
        const DemoSummary summary = must(waitFor(runDemo(*fixture.workspace, 1, folder, {}, progress)));
        QVERIFY(summary.signups > 100);
        QCOMPARE(summary.teams.reserves, 0);
        QCOMPARE(summary.teams.repeatPairs, 0);
        QCOMPARE(summary.teams.leadersMissing, 0);
        QVERIFY(summary.run.done);
        QVERIFY(summary.ballots > 0);
        QCOMPARE(summary.ranking.rows.front().rank, 1);
        for (const QString &file : summary.files) {
            QVERIFY2(QFile::exists(QDir(folder).filePath(file)), qPrintable(file));
        }
        const EventOverview overview = must(loadOverview(*fixture.workspace, summary.event.id));
        QCOMPARE(overview.reviewsDone, overview.reviewsAssigned);
        QCOMPARE(overview.teams, summary.teams.teams);
        QVERIFY(!overview.rooms.runUnfinished);
        QVERIFY(!hasErrors(must(loadProblems(*fixture.workspace, summary.event.id))));
        QVERIFY(must(checkWorkspace(*fixture.workspace)).findings.isEmpty());
    }

    void theSameSeedGivesTheSameEvent()
    {
        NoProgress progress;
        QByteArray first;
        for (int i = 0; i < 2; ++i) {
            WorkspaceFixture fixture;
            const DemoSummary summary =
                must(waitFor(runDemo(*fixture.workspace, 7, fixture.folder.filePath(u"out"_s), {}, progress)));
            const QByteArray teams = must(exportTeams(*fixture.workspace, summary.event.id, u"csv"_s)) +
                                     must(exportResults(*fixture.workspace, summary.event.id, u"csv"_s));
            QVERIFY(i == 0 || teams == first);
            first = teams;
        }
    }

    void aRunStoppedAtAnyStepGoesOnWhereItStopped()
    {
        TeamedFixture whole;
        NoProgress progress;
        const RunReport uninterrupted = must(whole.apply({}, progress));
        QVERIFY(uninterrupted.writes > 10);
        const RoomsStatus wanted = must(roomsStatus(*whole.workspace, whole.event.id));

        for (int stop = 1; stop <= uninterrupted.writes; ++stop) {
            TeamedFixture fixture;
            const Cancel cancel;
            StopAfter stopping(stop, cancel);
            const auto stopped = fixture.apply(cancel, stopping);
            if (!stopped) {
                QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
                QVERIFY(must(roomsStatus(*fixture.workspace, fixture.event.id)).runUnfinished);
            }
            fixture.reopen();
            QVERIFY(must(fixture.apply({}, progress)).done);
            const RoomsStatus status = must(roomsStatus(*fixture.workspace, fixture.event.id));
            QCOMPARE(status.objectsMade, wanted.objectsMade);
            QCOMPARE(status.rolesGiven, wanted.rolesGiven);
            QVERIFY(!status.runUnfinished);
            QCOMPARE(must(fixture.apply({}, progress)).writes, 0);
        }
    }

    // A run of version 3 that was killed while it gave the last role: nothing is made twice, what the template has
    // otherwise by now is changed once, and it can all be taken down.
    void roomsOfAnOlderVersionAreKnown()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"old.jamwright"_s);
        for (const QString &ending : {QString(), u".practice"_s}) {
            const QString from = QStringLiteral(JAMWRIGHT_TEST_DATA "/workspace-v3.jamwright") + ending;
            QVERIFY(QFile::copy(from, file + ending));
            QVERIFY(QFile::setPermissions(file + ending, QFile::ReadOwner | QFile::WriteOwner));
        }
        const SystemClock clock;
        const auto workspace = must(Workspace::open(file, Access::Write, clock));
        const EventId event = must(listEvents(*workspace)).front().id;
        NoProgress progress;
        const RunReport again = must(waitFor(runRooms(*workspace, event, {}, {}, {}, progress)));
        QCOMPARE(again.created, 0);
        QCOMPARE(again.changed, 4); // of two teams, whether the role may be mentioned and what it may do in its room
        QCOMPARE(must(waitFor(runRooms(*workspace, event, {}, {}, {}, progress))).writes, 0);
        QVERIFY(must(waitFor(findDrift(*workspace, event, {}))).empty());
        RoomsOrder teardown;
        teardown.kind = RoomsOrder::Kind::TearDown;
        const RunReport gone = must(waitFor(runRooms(*workspace, event, {}, teardown, {}, progress)));
        QCOMPARE(gone.deleted, 7); // three roles, a category, three channels
        QCOMPARE(must(roomsStatus(*workspace, event)).objectsMade, 0);
        QCOMPARE(must(waitFor(runRooms(*workspace, event, {}, {}, {}, progress))).created, 7);
    }

    // A workspace in which version 4 took scores: nothing of them is lost, and their log begins.
    void scoresOfAnOlderVersionAreKept()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"old.jamwright"_s);
        QVERIFY(QFile::copy(QStringLiteral(JAMWRIGHT_TEST_DATA "/workspace-v4.jamwright"), file));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        const SystemClock clock;
        const auto workspace = must(Workspace::open(file, Access::Write, clock));
        const EventId event = must(listEvents(*workspace)).front().id;
        const JudgingState state = must(loadJudging(*workspace, event));
        QCOMPARE(state.phase, JudgingPhase::Open);
        QCOMPARE(state.rubric.name, u"PyWeek"_s);
        QCOMPARE(state.rubric.criteria.size(), 3);
        QCOMPARE(state.rubricVersion, 1);
        QCOMPARE(state.assignments.size(), size_t(8));
        QCOMPARE(state.ballots.size(), size_t(6));
        QCOMPARE(state.ballots.front().marks.size(), size_t(3));
        const QByteArray scores = must(exportScores(*workspace, event));
        QVERIFY(scores.contains("Ada,"));
        QCOMPARE(scores.count('\n'), 19);
        QVERIFY(must(importScores(*workspace, event, scores, u"s.csv"_s)).same == 6);
        // What undo no longer reaches it does not offer.
        const auto changes = must(listChanges(*workspace, 50));
        for (const Change &change : changes) {
            QVERIFY2(change.kind != u"scores.import" || !change.undoable, qPrintable(change.kind));
        }
    }

    // A workspace of a newer version, or one that another program writes to, is looked at all the same.
    void planningNeedsNoLeaveToWrite()
    {
        TeamedFixture fixture;
        const Plan plan = must(waitFor(planRooms(*fixture.workspace, fixture.event.id, {})));
        const auto reader = must(Workspace::open(fixture.file(), Access::Read, fixture.clock));
        QCOMPARE(must(waitFor(planRooms(*reader, fixture.event.id, {}))).fingerprint, plan.fingerprint);
        QVERIFY(!QFile::exists(fixture.workspace->practiceGuildFile()));
        must(fixture.workspace->database().run(u"PRAGMA user_version=999"_s));
        fixture.reopen();
        QVERIFY(fixture.workspace->isReadOnly());
        QCOMPARE(must(waitFor(planRooms(*fixture.workspace, fixture.event.id, {}))).fingerprint, plan.fingerprint);
        const auto drift = waitFor(findDrift(*fixture.workspace, fixture.event.id, {}));
        QVERIFY(drift.error().what.contains(u"No run of the event"_s)); // there is nothing to compare
        QCOMPARE(must(waitFor(checkGuild(*fixture.workspace, fixture.event.id, {}))).peopleMissing, QStringList());
    }

    // What was planned on a guild that was only thought of is done as it was planned, and a guild that was taken away
    // is followed by another one.
    void theGuildThatIsMadeIsTheOneThatWasPlannedOn()
    {
        TeamedFixture fixture;
        NoProgress progress;
        const Plan plan = must(waitFor(planRooms(*fixture.workspace, fixture.event.id, {})));
        const auto run =
            waitFor(runRooms(*fixture.workspace, fixture.event.id, {}, {}, {}, progress, plan.fingerprint));
        QCOMPARE(must(run).writes, plan.writes());
        QVERIFY(QFile::remove(fixture.workspace->practiceGuildFile()));
        const Plan anew = must(waitFor(planRooms(*fixture.workspace, fixture.event.id, {})));
        QVERIFY(anew.guild != plan.guild);
        QCOMPARE(anew.writes(), plan.writes());
        QVERIFY(std::none_of(anew.findings.begin(), anew.findings.end(),
                             [](const Finding &finding) { return finding.key == "provision.object-gone"_L1; }));
    }

    // A run died between making a role and hearing of it: whoever plans knows it is there, and leaves the writing down
    // to the next run.
    void planningSettlesForItselfAlone()
    {
        TeamedFixture fixture;
        NoProgress progress;
        must(fixture.apply({}, progress));
        const Snowflake guild = must(roomsStatus(*fixture.workspace, fixture.event.id)).guild;
        store::Database &database = fixture.workspace->database();
        store::GuildTable table(database, fixture.event.id, guild);
        QString key;
        StepIntent intent;
        {
            const auto practice = must(PracticeGuild::open(fixture.workspace->practiceGuildFile(), fixture.clock));
            RestClient rest(*practice);
            const QFuture<Answer<QList<AuditEntry>>> log = rest.auditLog(guild, auditaction::RoleCreate, Snowflake(1));
            QTRY_VERIFY(log.isFinished());
            const AuditEntry entry = log.result()->constFirst(); // "Jamwright MARKER: KEY"
            key = entry.reason.section(u": "_s, 1);
            intent = {key, StepKind::CreateRole, must(table.objects()).at(key).name,
                      Snowflake(entry.target.value() - 1), entry.reason.section(u' ', 1, 1).chopped(1)};
        }
        must(database.run(u"DELETE FROM guild_object WHERE key = ? OR key LIKE ?"_s, {key, u"member:%:"_s + key}));
        must(table.record({}, {}, {{key, intentToJson(intent)}}));
        const Plan plan = must(waitFor(planRooms(*fixture.workspace, fixture.event.id, {})));
        QVERIFY2(plan.steps.isEmpty(), qPrintable(plan.steps.value(0).sentence));
        QCOMPARE(must(table.intents()).size(), size_t(1));
        QVERIFY(!must(table.objects()).contains(key));
        QCOMPARE(must(fixture.apply({}, progress)).writes, 0);
        QVERIFY(must(table.intents()).empty());
        QVERIFY(must(table.objects()).contains(key));
    }

    // By hand, on the guild itself: found, and put right to the end.
    void whatWasMovedIsMovedBack()
    {
        TeamedFixture fixture;
        NoProgress progress;
        must(fixture.apply({}, progress));
        const Snowflake guild = must(roomsStatus(*fixture.workspace, fixture.event.id)).guild;
        store::GuildTable table(fixture.workspace->database(), fixture.event.id, guild);
        const JournalledObjects made = must(table.objects());
        const Snowflake category = made.at(u"category:1"_s).id;
        const auto findIt = [workspace = fixture.workspace.get(), event = fixture.event.id] {
            return must(waitFor(findDrift(*workspace, event, {})));
        };
        {
            const auto practice = must(PracticeGuild::open(fixture.workspace->practiceGuildFile(), fixture.clock));
            RestClient rest(*practice);
            const QFuture<Answer<bool>> gone = rest.deleteChannel(category, {});
            QTRY_VERIFY(gone.isFinished());
            QVERIFY(gone.result().ok());
        }
        const std::vector<DriftItem> drift = findIt();
        QCOMPARE(drift.size(), size_t(1));
        QCOMPARE(drift[0].key, u"category:1"_s);
        RoomsOrder repair;
        repair.kind = RoomsOrder::Kind::Repair;
        const RunReport report =
            must(waitFor(runRooms(*fixture.workspace, fixture.event.id, {}, repair, {}, progress)));
        QVERIFY(report.done);
        QCOMPARE(report.created, 1);
        QCOMPARE(report.changed, 2); // twelve people are two teams
        QVERIFY(findIt().empty());
        QCOMPARE(must(fixture.apply({}, progress)).writes, 0);
    }

    void withoutTeamsThereIsNothingToMakeRoomsFor()
    {
        WorkspaceFixture fixture;
        const auto plan = waitFor(planRooms(*fixture.workspace, fixture.event.id, {}));
        QVERIFY(!plan.ok());
        QCOMPARE(plan.error().kind, ErrorKind::Input);
    }
};

QTEST_GUILESS_MAIN(tst_Journey)
#include "tst_journey.moc"
