// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workspacefixture.h"
#include "workflow/changes.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"
#include "workflow/people/erase.h"
#include "workflow/people/people.h"
#include "workflow/rooms/guildsetup.h"
#include "workflow/rooms/rooms.h"
#include "workflow/signups/signups.h"
#include "workflow/teams/edits.h"
#include "workflow/teams/teams.h"

#include <QDir>
#include <QStringEncoder>
#include <QtEndian>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint64 herId = 271828182845904523;
const QString herName = u"Ottoline Fairweather"_s;

/// Everything that she can be told by, as text and as SQLite stores her id.
QList<QByteArray> herTraces()
{
    QByteArray stored(8, '\0');
    qToBigEndian(herId, stored.data());
    QList<QByteArray> traces{stored};
    for (const QString &text : {herName, u"Fairweather"_s, u"ottoline.f"_s, u"ottoline@example.test"_s, u"fairhub"_s,
                                u"271828182845904523"_s, u"I sing sea shanties"_s, u"Interrupted the talk"_s}) {
        traces << text.toUtf8() << QByteArray(QStringEncoder(QStringEncoder::Utf16LE).encode(text))
               << QByteArray(QStringEncoder(QStringEncoder::Utf16BE).encode(text));
    }
    return traces;
}

} // namespace

/// An event with her in a team, in rooms, judged, banned, written about, and in the answers of others.
struct ErasureFixture : WorkspaceFixture {
    ErasureFixture()
    {
        import("discord_id,discord_name,display_name,email,github,utc_offset,skill:python,leader,keep_with,notes\n"
               "271828182845904523,ottoline.f,Ottoline Fairweather,ottoline@example.test,fairhub,+01:00,3,yes,,"
               "I sing sea shanties\n"
               "100000000000000002,bo,Bo,bo@example.test,,+01:00,2,no,ottoline.f;cy,"
               "I know Ottoline Fairweather (271828182845904523)\n"
               "100000000000000003,cy,Cy,cy@example.test,,+01:00,1,no,,\n"
               "100000000000000004,di,Di,di@example.test,,+02:00,2,yes,,\n");
        import("event,team,discord_id,leader\nOld Jam,Owls,271828182845904523,Y\nOld Jam,Owls,100000000000000002,N\n",
               ImportSource::History, u"history.csv"_s);
        const auto row = must(findSignup(must(loadSignups(*workspace, event.id)), herName));
        person = row.person;
        must(setFields(*workspace, event.id, row.signup.id, {{u"lead_priority"_s, u"3"_s}},
                       u"Ottoline Fairweather leads well."_s));
        must(addNote(*workspace, herName, {NoteKind::Warning, u"Interrupted the talk"_s, u"Mo"_s, event.id}));
        must(addNote(*workspace, u"Bo"_s, {NoteKind::Note, u"Works with Ottoline Fairweather."_s, herName, {}}));
        formAndJudge();
        must(banPerson(*workspace, herName, {u"Fairweather was rude"_s, 2, u"Mo"_s}));
        must(undoChange(*workspace)); // her name is also in what could be done again
    }
    void formAndJudge()
    {
        event.rules = {2, 2, 24 * 60, false, false, {}};
        must(saveEvent(*workspace, event));
        const TeamProblem problem = must(loadTeamProblem(*workspace, event.id));
        NoProgress progress;
        must(adoptTeams(*workspace, problem, must(formTeams(problem, {1, 0, 500}, {}, progress))));
        auto run = runRooms(*workspace, event.id, {}, {}, {}, progress);
        QVERIFY(QTest::qWaitFor([&] { return run.isFinished(); }, 60'000));
        QVERIFY(run.result().ok());
        must(saveRubricSet(*workspace, event.id, builtInRubrics().constFirst()));
        must(importJudges(*workspace, event.id,
                          "name,email,discord_id\nOttoline Fairweather,,\nMs F.,ottoline@example.test,\nJudy,,\n",
                          u"judges.csv"_s));
        must(assignJudges(*workspace, event.id, 1, 1));
        must(setJudgingPhase(*workspace, event.id, JudgingPhase::Open));
        QVERIFY(must(generatePracticeBallots(*workspace, event.id, 1)) > 0);
    }
    /// What of her is in which file of the folder.
    QStringList found() const
    {
        QStringList places;
        const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files | QDir::Hidden);
        for (const QFileInfo &info : files) {
            QFile file(info.absoluteFilePath());
            if (!file.open(QIODevice::ReadOnly)) {
                places << u"cannot look into "_s + info.fileName();
                continue;
            }
            const QByteArray bytes = file.readAll();
            const QList<QByteArray> traces = herTraces();
            for (const QByteArray &trace : traces) {
                if (bytes.contains(trace)) {
                    places << info.fileName() + u": "_s + QString::fromUtf8(trace);
                }
            }
        }
        return places;
    }

    Person person;
};

class tst_Erase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfHerIsLeftInAnyByte()
    {
        ErasureFixture fixture;
        must(backUpWorkspace(*fixture.workspace, fixture.folder.filePath(u"saved.jamwright"_s)));
        const QString upgrade = fixture.file() + u".v1-20260101-000000.backup"_s;
        must(backUpWorkspace(*fixture.workspace, upgrade));
        const QStringList before = fixture.found();
        for (const QString &name : {u"test.jamwright"_s, u"saved.jamwright"_s, u"test.jamwright.practice"_s,
                                    u"test.jamwright.v1-20260101-000000.backup"_s}) {
            QVERIFY2(before.join(u'\n').contains(name), qPrintable(name)); // the search finds her where she is
        }

        const EraseOutcome outcome = must(erasePerson(*fixture.workspace, fixture.person));
        QCOMPARE(fixture.found(), QStringList());
        fixture.workspace.reset();
        QCOMPARE(fixture.found(), QStringList());
        QCOMPARE(outcome.events, 1);
        QVERIFY(outcome.changesWithdrawn >= 5);
        QCOMPARE(outcome.backupsErased, QStringList{u"saved.jamwright"_s});
        QCOMPARE(outcome.backupsRemoved, QStringList{QFileInfo(upgrade).fileName()});
        QVERIFY(outcome.findings.isEmpty());
        // What is left is sound, the backup too.
        fixture.reopen();
        QVERIFY(must(checkWorkspace(*fixture.workspace)).findings.isEmpty());
        const auto backup =
            must(Workspace::open(fixture.folder.filePath(u"saved.jamwright"_s), Access::Read, fixture.clock));
        QVERIFY(must(checkWorkspace(*backup)).findings.isEmpty());
        QCOMPARE(must(workspaceInfo(*backup)).people, 4);
    }

    // Who has no Discord id stands in the guild's journal by a reference, and her name beside it.
    void aGuestWithoutADiscordIdIsErasedFromTheRoomsToo()
    {
        WorkspaceFixture fixture;
        fixture.import("email,display_name\nottoline@example.test,Ottoline Fairweather\nbo@example.test,Bo\n");
        std::vector<SignupId> all;
        for (const SignupRow &row : must(loadSignups(*fixture.workspace, fixture.event.id))) {
            all.push_back(row.signup.id);
        }
        must(setStatus(*fixture.workspace, fixture.event.id, all, SignupStatus::Approved, {}, true));
        must(saveGuildTemplate(*fixture.workspace, fixture.event.id, builtInTemplates().constLast()));
        NoProgress progress;
        auto run = runRooms(*fixture.workspace, fixture.event.id, {}, {}, {}, progress);
        QVERIFY(QTest::qWaitFor([&] { return run.isFinished(); }, 60'000));
        QVERIFY(run.result().ok());
        const Snowflake guild = must(roomsStatus(*fixture.workspace, fixture.event.id)).guild;
        QCOMPARE(must(loadInvites(*fixture.workspace, fixture.event.id, guild)).size(), size_t(2));
        const auto row = must(findSignup(must(loadSignups(*fixture.workspace, fixture.event.id)), herName));
        must(erasePerson(*fixture.workspace, row.person));
        const auto left = must(loadInvites(*fixture.workspace, fixture.event.id, guild));
        QCOMPARE(left.size(), size_t(1));
        QCOMPARE(left[0].person, u"Bo"_s);
        fixture.workspace.reset();
        const QFileInfoList files = QDir(fixture.folder.path()).entryInfoList(QDir::Files | QDir::Hidden);
        for (const QFileInfo &info : files) {
            QFile file(info.absoluteFilePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("Fairweather"), qPrintable(info.fileName()));
        }
    }

    void teamsAndScoresKeepTheirShapeAndOthersKeepTheirs()
    {
        ErasureFixture fixture;
        const QByteArray scores = must(exportScores(*fixture.workspace, fixture.event.id));
        const auto shape = [](const TeamsView &view) {
            QStringList teams;
            for (const TeamView &team : view.teams) {
                teams << u"%1 %2"_s.arg(team.name).arg(team.members.size());
            }
            return teams;
        };
        const QStringList teams = shape(must(loadTeams(*fixture.workspace, fixture.event.id)));
        must(erasePerson(*fixture.workspace, fixture.person));
        QCOMPARE(shape(must(loadTeams(*fixture.workspace, fixture.event.id))), teams);
        QCOMPARE(must(exportScores(*fixture.workspace, fixture.event.id)).count('\n'), scores.count('\n'));
        const auto rows = must(loadSignups(*fixture.workspace, fixture.event.id));
        QCOMPARE(rows.size(), size_t(4));
        QVERIFY(rows[0].person.isErased() && rows[0].participant && rows[0].signup.fields.isEmpty());
        QVERIFY(!rows[0].person.shownName().isEmpty());
        QCOMPARE(rows[1].person.email, u"bo@example.test"_s);
        QCOMPARE(rows[1].signup.fields.value(u"keep_with"), u"cy"_s);
        QCOMPARE(rows[1].signup.fields.value(u"notes"), u"I know … (…)"_s);
        QCOMPARE(rows[1].notes.front().text, u"Works with …."_s);
        QVERIFY(!findPerson(*fixture.workspace, herName).ok());
        // Whoever applies again with her id is somebody new.
        fixture.import("discord_id,display_name\n271828182845904523,Ottoline\n");
        QCOMPARE(must(loadSignups(*fixture.workspace, fixture.event.id)).size(), size_t(5));
    }

    void thereIsNoUndoAndTheOthersChangesStillUndo()
    {
        ErasureFixture fixture;
        must(addNote(*fixture.workspace, u"Cy"_s, {NoteKind::Note, u"Kind."_s, {}, {}}));
        must(erasePerson(*fixture.workspace, fixture.person));
        const auto changes = must(listChanges(*fixture.workspace, 1));
        QCOMPARE(changes.front().kind, u"people.erase"_s);
        QVERIFY(!changes.front().undoable);
        QVERIFY(!must(undoState(*fixture.workspace)).redo);
        QCOMPARE(must(undoChange(*fixture.workspace)).sentence, u"Wrote a note about Cy"_s);
    }

    void aPreviewSaysWhatItWouldReachAndChangesNothing()
    {
        ErasureFixture fixture;
        must(backUpWorkspace(*fixture.workspace, fixture.folder.filePath(u"saved.jamwright"_s)));
        must(writeFile(fixture.folder.filePath(u"signups.csv"_s), "ottoline@example.test\n"));
        const EraseOutcome preview = must(previewErase(*fixture.workspace, fixture.person));
        QCOMPARE(preview.backupsErased, QStringList{u"saved.jamwright"_s});
        QCOMPARE(preview.findings.size(), 1);
        QCOMPARE(preview.findings.front().key, u"people.trace-left"_s);
        QCOMPARE(preview.findings.front().place.file, u"signups.csv"_s);
        QCOMPARE(must(findPerson(*fixture.workspace, herName)), fixture.person);
    }

    void aTeamThatIsCalledLikeHerIsPointedAt()
    {
        ErasureFixture fixture;
        const TeamView team = must(loadTeams(*fixture.workspace, fixture.event.id)).teams.front();
        must(applyTeamEdit(*fixture.workspace, fixture.event.id, TeamEdit::rename(team.id, herName + u"'s team"_s)));
        for (const EraseOutcome &outcome : {must(previewErase(*fixture.workspace, fixture.person)),
                                            must(erasePerson(*fixture.workspace, fixture.person))}) {
            QCOMPARE(outcome.findings.size(), 1);
            QCOMPARE(outcome.findings.front().key, u"people.team-name"_s);
        }
    }

    void foldersOfExportsBesideItAreLookedThrough()
    {
        ErasureFixture fixture;
        const auto write = [&](const QString &name, const QString &text) {
            const QFileInfo file(fixture.folder.filePath(name));
            QVERIFY(file.absoluteDir().mkpath(u"."_s));
            must(writeFile(file.absoluteFilePath(), text.toUtf8()));
        };
        write(u"feedback/owls.md"_s, u"ottoline@\u200Bexample.test"_s); // as Markdown is escaped
        write(u"feedback/larks.md"_s, u"nobody"_s);
        write(u"all/people.csv"_s, u"ottoline@example.test"_s);
        write(u"all/photo.raw"_s, u"ottoline@example.test"_s); // no kind of file that is written there
        QStringList told;
        for (const Finding &finding : must(erasePerson(*fixture.workspace, fixture.person)).findings) {
            QCOMPARE(finding.key, u"people.trace-left"_s);
            told << finding.place.file;
        }
        QCOMPARE(told, (QStringList{u"all/people.csv"_s, u"feedback/owls.md"_s}));
    }

    void whileABackupCannotBeWrittenTheWorkspaceIsLeftAsItIs()
    {
        ErasureFixture fixture;
        const QString saved = fixture.folder.filePath(u"saved.jamwright"_s);
        must(backUpWorkspace(*fixture.workspace, saved));
        {
            const auto held = must(Workspace::open(saved, Access::Write, fixture.clock));
            const auto refused = erasePerson(*fixture.workspace, fixture.person);
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().kind, ErrorKind::Storage);
            QCOMPARE(refused.error().where, u"saved.jamwright"_s);
            QVERIFY(!refused.error().sentence().contains(herName));
            QCOMPARE(must(findPerson(*fixture.workspace, herName)), fixture.person);
        }
        must(erasePerson(*fixture.workspace, fixture.person));
        QCOMPARE(fixture.found(), QStringList());
    }

    void anotherWorkspaceBesideItIsNotTouched()
    {
        ErasureFixture fixture;
        const QString other = fixture.folder.filePath(u"other.jamwright"_s);
        {
            const auto workspace = must(Workspace::open(other, Access::Write, fixture.clock));
            must(createEvent(*workspace, {u"Other"_s, EventKind::TeamJam, {}}));
            must(addNote(*workspace, QString::number(herId), {NoteKind::Note, u"Hello"_s, {}, {}}));
        }
        const EraseOutcome outcome = must(erasePerson(*fixture.workspace, fixture.person));
        QVERIFY(outcome.backupsErased.isEmpty());
        QCOMPARE(outcome.findings.front().place.file, u"other.jamwright"_s);
        const auto workspace = must(Workspace::open(other, Access::Read, fixture.clock));
        QVERIFY(findPerson(*workspace, QString::number(herId)).ok());
    }
};

QTEST_GUILESS_MAIN(tst_Erase)
#include "tst_erase.moc"
