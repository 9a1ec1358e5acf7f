// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workspacefixture.h"
#include "workflow/desk.h"

#include <QSignalSpy>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

class tst_Events : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsReadBackWhatTheyShow()
    {
        WorkspaceFixture fixture;
        Event event = fixture.event;
        const QJsonObject shown = eventSettings(event);
        for (auto it = shown.begin(); it != shown.end(); ++it) {
            const QString text = it->isNull() ? QString() : it->toVariant().toString();
            QCOMPARE(must(withSetting(event, it.key(), text)), event);
        }
    }

    void settingsAreCheckedAndNamedNearly()
    {
        WorkspaceFixture fixture;
        QCOMPARE(must(withSetting(fixture.event, u"start"_s, u"2026-09-01"_s)).startsOn, QDate(2026, 9, 1));
        QCOMPARE(must(withSetting(fixture.event, u"team_size"_s, u"4-7"_s)).rules.maxSize, 7);
        QVERIFY(withSetting(fixture.event, u"team_siz"_s, u"5"_s).error().remedy.contains(u"team_size"_s));
        for (const auto &[key, value] :
             {std::pair(u"team_size"_s, u"6-5"_s), std::pair(u"team_size"_s, u"1"_s),
              std::pair(u"starts_on"_s, u"7 August"_s), std::pair(u"kind"_s, u"party"_s),
              std::pair(u"max_span_hours"_s, u"25"_s), std::pair(u"leader_needed"_s, u"maybe"_s)}) {
            QCOMPARE(withSetting(fixture.event, key, value).error().kind, ErrorKind::Usage);
        }
    }

    void goalsAreKeptWithTheEvent()
    {
        WorkspaceFixture fixture;
        Event event = fixture.event;
        event.rules.organisationsApart = true;
        event.rules.goals = presetGoals(GoalPreset::Hackathon);
        must(saveEvent(*fixture.workspace, event));
        QCOMPARE(must(loadEvent(*fixture.workspace, event.id)).rules, event.rules);
        QCOMPARE(goalsOf(event.rules, event.kind), event.rules.goals);
        QCOMPARE(goalsOf(TeamRules(), EventKind::TeamJam), presetGoals(GoalPreset::CodeJam));
    }

    void eventsAreFoundByNameOrWhenThereIsOnlyOne()
    {
        WorkspaceFixture fixture;
        QCOMPARE(must(findEvent(*fixture.workspace, {})).id, fixture.event.id);
        const Event other =
            must(createEvent(*fixture.workspace, {u"Winter Jam"_s, EventKind::PeerJam, fixture.event.id}));
        QCOMPARE(must(findEvent(*fixture.workspace, u"winter jam"_s)).id, other.id);
        QVERIFY(findEvent(*fixture.workspace, {}).error().what.contains(u"Winter Jam"_s));
        must(rememberEvent(*fixture.workspace, other.id));
        QCOMPARE(must(findEvent(*fixture.workspace, {})).id, other.id);
        QCOMPARE(createEvent(*fixture.workspace, {u"WINTER JAM"_s, EventKind::Space, {}}).error().kind,
                 ErrorKind::Usage);
    }

    void backupsAreWholeAndRestoringNeverOverwritesUnasked()
    {
        WorkspaceFixture fixture;
        fixture.importSample(u"google-forms.csv"_s);
        const QString backup = fixture.folder.filePath(u"backup.jamwright"_s);
        must(backUpWorkspace(*fixture.workspace, backup));
        QVERIFY(!backUpWorkspace(*fixture.workspace, backup).ok());
        const int people = must(workspaceInfo(*fixture.workspace)).people;
        QVERIFY(people > 100);

        QVERIFY(!restoreWorkspace(backup, fixture.file(), true, fixture.clock).ok()); // it is open here
        fixture.workspace.reset();
        QVERIFY(!restoreWorkspace(backup, fixture.file(), false, fixture.clock).ok());
        must(checkRestore(backup, fixture.file(), true, fixture.clock));
        QVERIFY(!checkRestore(backup, fixture.file(), false, fixture.clock).ok());
        QVERIFY(!checkRestore(backup, fixture.folder.filePath(u"none/jam.jamwright"_s), true, fixture.clock).ok());
        QVERIFY(!checkBackup(backup).ok());
        must(checkBackup(fixture.folder.filePath(u"other.jamwright"_s)));
        QVERIFY(!QFile::exists(fixture.folder.filePath(u"other.jamwright"_s)));
        must(restoreWorkspace(backup, fixture.file(), true, fixture.clock));
        QVERIFY(!QFile::exists(fixture.file() + u".restoring"_s));
        fixture.reopen();
        QCOMPARE(must(workspaceInfo(*fixture.workspace)).people, people);
        QVERIFY(must(checkWorkspace(*fixture.workspace)).findings.isEmpty());
    }

    void theDeskAnswersFromItsOwnThread()
    {
        QTemporaryDir folder;
        const SystemClock clock;
        Desk desk(clock);
        QSignalSpy changed(&desk, &Desk::changed);
        auto early = desk.read([](Workspace &workspace) { return listEvents(workspace); });
        QTRY_VERIFY(early.isFinished());
        QCOMPARE(early.result().error().kind, ErrorKind::Usage);

        auto opened = desk.open(folder.filePath(u"a.jamwright"_s));
        QTRY_VERIFY(opened.isFinished());
        QVERIFY(opened.result().ok());
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(!desk.file().isEmpty());

        QThread *const here = QThread::currentThread();
        bool elsewhere = false;
        auto made = desk.write([&](Workspace &workspace) {
            elsewhere = QThread::currentThread() != here;
            return createEvent(workspace, {u"Jam"_s, EventKind::TeamJam, {}});
        });
        QTRY_VERIFY(made.isFinished());
        QVERIFY(made.result().ok());
        QVERIFY(elsewhere);
        QTRY_COMPARE(changed.count(), 2);

        auto failed = desk.open(folder.filePath(u"no/such/folder/b.jamwright"_s));
        QTRY_VERIFY(failed.isFinished());
        QVERIFY(!failed.result().ok());
        auto still = desk.read([](Workspace &workspace) { return listEvents(workspace); });
        QTRY_VERIFY(still.isFinished());
        QCOMPARE(still.result()->size(), size_t(1)); // the one that was open stays open
    }
};

QTEST_GUILESS_MAIN(tst_Events)
#include "tst_events.moc"
