// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workspacefixture.h"
#include "workflow/changes.h"
#include "workflow/exports/exports.h"
#include "workflow/overview.h"
#include "workflow/people/erase.h"
#include "workflow/people/everybody.h"
#include "workflow/people/people.h"
#include "workflow/teams/teams.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray adaAndBo()
{
    return "discord_id,display_name,email\n100000000000000001,Ada,ada@example.test\n"
           "100000000000000002,Bo,bo@example.test\n";
}
const QString ada = u"100000000000000001"_s;

bool has(const Findings &findings, const QString &key)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding &finding) { return finding.key == key; });
}

} // namespace

struct PeopleFixture : WorkspaceFixture {
    PeopleFixture() { import(adaAndBo()); }
    SignupStatus statusOf(const QString &who, EventId at)
    {
        return must(findSignup(must(loadSignups(*workspace, at)), who)).signup.status;
    }
    SignupStatus statusOf(const QString &who) { return statusOf(who, event.id); }
    Event nextEvent(const QString &name)
    {
        Event next = must(createEvent(*workspace, {name, EventKind::TeamJam, {}}));
        next.startsOn = QDate(2027, 1, 1);
        must(saveEvent(*workspace, next));
        return next;
    }
    ImportPreview apply(const Event &at, const QByteArray &file = adaAndBo())
    {
        ImportPreview preview =
            must(previewImport(*workspace, at.id, {u"a.csv"_s, file, ImportSource::Signup, {}, {}, {}}));
        must(commitImport(*workspace, at.id, preview));
        return preview;
    }
};

/// Notes, warnings, bans and history, over events.
class tst_People : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anybodyCanBeWrittenAboutAtAnyTime()
    {
        PeopleFixture fixture;
        const PersonChange note =
            must(addNote(*fixture.workspace, u"Ada"_s, {NoteKind::Note, u" Two\nlines "_s, u"Mo"_s, fixture.event.id}));
        QVERIFY(!note.isNew);
        const PersonChange warning =
            must(addNote(*fixture.workspace, u"300000000000000003"_s, {NoteKind::Warning, u"Spams."_s, {}, {}}));
        QVERIFY(warning.isNew);
        const PersonRecord unknown = must(loadPerson(*fixture.workspace, warning.person.id));
        QCOMPARE(unknown.person.discordId, Snowflake(300000000000000003));
        QVERIFY(unknown.events.empty());
        QCOMPARE(unknown.notes.front().kind, NoteKind::Warning);
        const PersonRecord known = must(loadPerson(*fixture.workspace, note.person.id));
        QCOMPARE(known.notes.front(), (PersonNote{note.person.id, NoteKind::Note, u"Two\nlines"_s, u"Mo"_s,
                                                  fixture.event.id, fixture.clock.now()}));
        // It stands beside the sign-up, and goes with an undo, the new person too.
        QCOMPARE(must(loadSignups(*fixture.workspace, fixture.event.id))[0].notes, known.notes);
        must(undoChange(*fixture.workspace));
        QVERIFY(!findPerson(*fixture.workspace, u"300000000000000003"_s).ok());
        must(undoChange(*fixture.workspace));
        QVERIFY(must(loadPerson(*fixture.workspace, note.person.id)).notes.empty());
    }

    void whatMeansNobodyOrSaysNothingIsRefused()
    {
        PeopleFixture fixture;
        QCOMPARE(addNote(*fixture.workspace, u"Zoe"_s, {NoteKind::Note, u"x"_s, {}, {}}).error().kind,
                 ErrorKind::Usage);
        QCOMPARE(addNote(*fixture.workspace, u"42"_s, {NoteKind::Note, u"x"_s, {}, {}}).error().kind, ErrorKind::Usage);
        QCOMPARE(addNote(*fixture.workspace, ada, {NoteKind::Note, u"  "_s, {}, {}}).error().kind, ErrorKind::Usage);
        QCOMPARE(banPerson(*fixture.workspace, ada, {{}, {}, {}}).error().kind, ErrorKind::Usage);
        QCOMPARE(banPerson(*fixture.workspace, ada, {u"x"_s, 0, {}}).error().kind, ErrorKind::Usage);
        QCOMPARE(liftBan(*fixture.workspace, ada).error().kind, ErrorKind::Input);
        fixture.import("discord_id,display_name\n100000000000000005,Ada\n");
        QVERIFY(findPerson(*fixture.workspace, u"ada"_s).error().remedy.contains(ada));
    }

    void whoSharesANameIsMeantByHerId()
    {
        PeopleFixture fixture;
        fixture.import("discord_name,display_name\nada2,Ada\n");
        QVERIFY(!addNote(*fixture.workspace, u"Ada"_s, {NoteKind::Note, u"x"_s, {}, {}}).ok());
        const PersonId second = must(findPerson(*fixture.workspace, u"ada2"_s)).id;
        const PersonChange note = must(addNote(*fixture.workspace, second, {NoteKind::Note, u"x"_s, {}, {}}));
        QCOMPARE(note.person.discordName, u"ada2"_s);
        must(banPerson(*fixture.workspace, second, {u"Rude."_s, {}, {}}));
        QCOMPARE(fixture.statusOf(u"ada2"_s), SignupStatus::Rejected);
        QCOMPARE(fixture.statusOf(ada), SignupStatus::Approved);
        must(liftBan(*fixture.workspace, second));
        QCOMPARE(addNote(*fixture.workspace, PersonId{999}, {NoteKind::Note, u"x"_s, {}, {}}).error().kind,
                 ErrorKind::Usage);
    }

    void everybodyIsListedWithWhatThereIsOfThem()
    {
        PeopleFixture fixture;
        fixture.import("event,team,discord_id\nOld Jam,Owls,100000000000000001\ntest jam,Ants,100000000000000001\n",
                       ImportSource::History, u"history.csv"_s);
        const QString cy = u"300000000000000003"_s;
        must(addNote(*fixture.workspace, ada, {NoteKind::Note, u"Kind."_s, {}, {}}));
        must(addNote(*fixture.workspace, ada, {NoteKind::Warning, u"Late."_s, {}, {}}));
        must(addNote(*fixture.workspace, ada, {NoteKind::Warning, u"Late again."_s, {}, {}}));
        must(banPerson(*fixture.workspace, cy, {u"Rude."_s, 2, {}}));
        const std::vector<PersonSummary> people = must(listPeople(*fixture.workspace));
        QCOMPARE(people.size(), size_t(3));
        QCOMPARE(people[0].person.displayName, u"Ada"_s);
        QCOMPARE(people[0].notes, 1);
        QCOMPARE(people[0].warnings, 2);
        QCOMPARE(people[0].jams, 2); // what the history tells of this event is the same jam
        QCOMPARE(people[0].events, std::vector<EventId>{fixture.event.id});
        QVERIFY(!people[0].ban);
        QCOMPARE(people[1].jams, 1);
        QCOMPARE(people[2].person.discordId->toString(), cy);
        QCOMPARE(people[2].ban->jamsLeft(), std::optional(2));
        QCOMPARE(people[2].jams, 0);
        must(erasePerson(*fixture.workspace, people[0].person));
        QCOMPARE(must(listPeople(*fixture.workspace)).size(), size_t(2));
    }

    void aBanRejectsHerSignUpInTheSameChange()
    {
        PeopleFixture fixture;
        const PersonChange change = must(banPerson(*fixture.workspace, ada, {u"Rude."_s, {}, u"Mo"_s}));
        QVERIFY(has(change.findings, u"people.ban-enforced"_s));
        QCOMPARE(fixture.statusOf(ada), SignupStatus::Rejected);
        QVERIFY(!has(must(loadProblems(*fixture.workspace, fixture.event.id)), u"signups.banned"_s));
        must(undoChange(*fixture.workspace));
        QCOMPARE(fixture.statusOf(ada), SignupStatus::Approved);
    }

    void aBanOfTwoJamsIsUsedUpByTwoEventsHoweverManyImports()
    {
        PeopleFixture fixture;
        must(banPerson(*fixture.workspace, u"100000000000000009"_s, {u"Left the team."_s, 2, {}}));
        const QByteArray file = "discord_id,display_name,notes\n100000000000000009,Cy,";
        std::vector<Event> events;
        for (const QString &name : {u"Second"_s, u"Third"_s, u"Fourth"_s}) {
            events.push_back(fixture.nextEvent(name));
        }
        const auto applyTo = [&](const Event &event) {
            const Findings first = fixture.apply(event, file + "hello\n").findings;
            const Findings again = fixture.apply(event, file + "hello again\n").findings;
            return std::pair(has(first, u"import.banned"_s), has(again, u"import.banned"_s));
        };
        QCOMPARE(applyTo(events[0]), std::pair(true, true));
        const auto left = [&] {
            const Person cy = must(findPerson(*fixture.workspace, u"100000000000000009"_s));
            return *must(loadPerson(*fixture.workspace, cy.id)).ban->jamsLeft();
        };
        QCOMPARE(left(), 1);
        QCOMPARE(applyTo(events[1]), std::pair(true, true));
        QCOMPARE(left(), 0);
        QCOMPARE(applyTo(events[2]), std::pair(false, false));
        QCOMPARE(fixture.statusOf(u"Cy"_s, events[0].id), SignupStatus::Rejected);
        QCOMPARE(fixture.statusOf(u"Cy"_s, events[1].id), SignupStatus::Rejected);
        QCOMPARE(fixture.statusOf(u"Cy"_s, events[2].id), SignupStatus::Approved);
        // An import that is undone gives the jam back.
        must(undoChange(*fixture.workspace));
        must(undoChange(*fixture.workspace));
        must(undoChange(*fixture.workspace));
        must(undoChange(*fixture.workspace));
        QCOMPARE(left(), 1);
    }

    void aBanForEverNeverEndsUntilItIsLifted()
    {
        PeopleFixture fixture;
        must(banPerson(*fixture.workspace, ada, {u"Rude."_s, {}, {}}));
        for (const QString &name : {u"Second"_s, u"Third"_s}) {
            const Event event = fixture.nextEvent(name);
            fixture.apply(event);
            QCOMPARE(fixture.statusOf(ada, event.id), SignupStatus::Rejected);
        }
        QVERIFY(has(must(liftBan(*fixture.workspace, ada)).findings, u"people.stays-rejected"_s));
        const Event event = fixture.nextEvent(u"Fourth"_s);
        fixture.apply(event);
        QCOMPARE(fixture.statusOf(ada, event.id), SignupStatus::Approved);
    }

    void whoPlaysAlreadyIsBannedFromTheNextEventOn()
    {
        PeopleFixture fixture;
        fixture.event.stage = Stage::Running;
        must(saveEvent(*fixture.workspace, fixture.event));
        const PersonChange change = must(banPerson(*fixture.workspace, ada, {u"Left the team."_s, 1, {}}));
        QVERIFY(has(change.findings, u"people.ban-later"_s));
        QCOMPARE(fixture.statusOf(ada), SignupStatus::Approved);
        fixture.apply(fixture.event, "discord_id,notes\n100000000000000001,hi\n");
        QCOMPARE(fixture.statusOf(ada), SignupStatus::Approved);
        QVERIFY(!has(must(loadProblems(*fixture.workspace, fixture.event.id)), u"signups.banned"_s));
        Event next = fixture.nextEvent(u"Next"_s);
        next.stage = Stage::Running; // whoever comes late and is banned stays out, also when the file comes again
        must(saveEvent(*fixture.workspace, next));
        for (const QByteArray &note : {QByteArray("hi"), QByteArray("hi again")}) {
            fixture.apply(next, "discord_id,notes\n100000000000000001," + note + '\n');
            QCOMPARE(fixture.statusOf(ada, next.id), SignupStatus::Rejected);
        }
        const Person person = must(findPerson(*fixture.workspace, ada));
        QCOMPARE(must(loadPerson(*fixture.workspace, person.id)).ban->usedAt, std::vector<EventId>{next.id});
    }

    void aBanThatMakesRoomMovesTheWaitListUp()
    {
        WorkspaceFixture fixture;
        fixture.event.rules.minSize = 2;
        fixture.event.rules.maxSize = 2;
        fixture.event.signupRules.capacityTeams = 1;
        must(saveEvent(*fixture.workspace, fixture.event));
        fixture.import(adaAndBo() + "100000000000000003,Cy,cy@example.test\n");
        QVERIFY(has(must(banPerson(*fixture.workspace, ada, {u"Rude."_s, {}, {}})).findings, u"signups.promoted"_s));
        QCOMPARE(must(loadSignups(*fixture.workspace, fixture.event.id))[2].signup.status, SignupStatus::Approved);
    }

    void anOrganiserMayTakeABannedPersonByNameAndIsToldOfIt()
    {
        PeopleFixture fixture;
        must(banPerson(*fixture.workspace, ada, {u"Rude."_s, {}, {}}));
        const auto row = must(findSignup(must(loadSignups(*fixture.workspace, fixture.event.id)), ada));
        must(setStatus(*fixture.workspace, fixture.event.id, {row.signup.id}, SignupStatus::Approved, {}, false));
        QVERIFY(has(must(loadProblems(*fixture.workspace, fixture.event.id)), u"signups.banned"_s));
    }

    void historyIsOfFilesAndOfOurOwnEvents()
    {
        PeopleFixture fixture;
        fixture.import("event,team,discord_id,leader\nOld Jam,Owls,100000000000000001,Y\n", ImportSource::History,
                       u"history.csv"_s);
        fixture.event.rules = {2, 2, 24 * 60, false, false, {}};
        must(saveEvent(*fixture.workspace, fixture.event));
        TeamProblem problem = must(loadTeamProblem(*fixture.workspace, fixture.event.id));
        NoProgress progress;
        const TeamDraft draft = must(formTeams(problem, {1, 0, 100}, {}, progress));
        must(adoptTeams(*fixture.workspace, problem, draft));
        const PersonRecord record = must(loadPerson(*fixture.workspace, must(findPerson(*fixture.workspace, ada)).id));
        QCOMPARE(record.teams.size(), size_t(2));
        QCOMPARE(record.teams[0].team, u"Owls"_s);
        QCOMPARE(record.teams[1].event, u"Test Jam"_s);
        QCOMPARE(record.teams[1].team, draft.names.front());
        QCOMPARE(record.events.front().team, draft.names.front());
        QVERIFY(!record.teams[1].finished && !record.teams[1].place); // the results are not published
        // At the next event it stands beside her sign-up.
        const Event next = fixture.nextEvent(u"Next"_s);
        fixture.apply(next);
        QCOMPARE(must(loadSignups(*fixture.workspace, next.id))[0].history.size(), size_t(2));
    }

    void aBlocklistSaysWhomItKeepsOut()
    {
        PeopleFixture fixture;
        const ImportRequest blocklist{
            u"b.csv"_s, "discord_id\n100000000000000001\n100000000000000009\n", ImportSource::Blocklist, {}, {}, {}};
        const auto preview = [&] { return must(previewImport(*fixture.workspace, fixture.event.id, blocklist)); };
        QCOMPARE(preview().findings.size(), 1); // the other never signed up
        QCOMPARE(preview().findings.front().key, u"import.signup-blocked"_s);
        fixture.event.stage = Stage::Running;
        must(saveEvent(*fixture.workspace, fixture.event));
        QVERIFY(preview().findings.front().message.contains(u"next event"_s));
        fixture.event.stage = Stage::Signups;
        must(saveEvent(*fixture.workspace, fixture.event));
        must(commitImport(*fixture.workspace, fixture.event.id, preview()));
        QVERIFY(!has(preview().findings, u"import.signup-blocked"_s)); // known by now
        // A yes of hers is not passed over in silence.
        const ImportPreview yes = must(previewImport(
            *fixture.workspace, fixture.event.id,
            {u"c.csv"_s, "discord_id,confirmed\n100000000000000001,yes\n", ImportSource::Confirmation, {}, {}, {}}));
        QVERIFY(has(yes.findings, u"import.banned"_s));
    }

    void aBlocklistDoesNotGiveBackTheJamsOfABan()
    {
        PeopleFixture fixture;
        must(banPerson(*fixture.workspace, ada, {u"Rude."_s, 2, u"Mo"_s})); // the first is used up at once
        const Event next = fixture.nextEvent(u"Next"_s);
        const ImportPreview preview = must(previewImport(
            *fixture.workspace, next.id,
            {u"b.csv"_s, "discord_id,github\n100000000000000001,ada-gh\n", ImportSource::Blocklist, {}, {}, {}}));
        QCOMPARE(must(commitImport(*fixture.workspace, next.id, preview)).counts.changed, 1);
        const PersonRecord record = must(loadPerson(*fixture.workspace, must(findPerson(*fixture.workspace, ada)).id));
        QCOMPARE(record.person.github, u"ada-gh"_s);
        QCOMPARE(record.ban->jamsLeft(), std::optional(1));
    }

    void theExportHoldsWhatStaffWroteAndDecided()
    {
        PeopleFixture fixture;
        must(addNote(*fixture.workspace, ada, {NoteKind::Warning, u"Late."_s, u"Mo"_s, fixture.event.id}));
        must(banPerson(*fixture.workspace, ada, {u"Rude."_s, 2, u"Mo"_s}));
        fixture.import("discord_id\n100000000000000009\n", ImportSource::Blocklist, u"blocked.csv"_s);
        const QByteArray history = "event,team,discord_id,leader,finished,place,notes\n"
                                   "Old Jam,Owls,100000000000000002,Y,yes,2,Fine\n";
        fixture.import(history, ImportSource::History, u"history.csv"_s);
        const QString folder = fixture.folder.filePath(u"export"_s);
        must(writeFiles(folder, must(exportAll(*fixture.workspace, fixture.event.id))));
        const auto read = [&folder](const QString &name) {
            return QString::fromUtf8(must(readFile(folder + u'/' + name)));
        };
        QVERIFY(read(u"notes.csv"_s).contains(u",warning,Late.,Mo,Test Jam,"_s));
        QVERIFY(read(u"bans.csv"_s).contains(u",Rude.,2,1,Test Jam,Mo,"_s));
        QVERIFY(
            read(u"bans.csv"_s).contains(u",100000000000000009,,,On the blocklist blocked.csv,,,,,"_s)); // no sign-up
        QVERIFY(read(u"history.csv"_s).contains(u",Old Jam,Owls,yes,yes,2,Fine"_s));
        // What was exported is what was imported.
        const ImportPreview again =
            must(previewImport(*fixture.workspace, fixture.event.id,
                               {u"history.csv"_s, read(u"history.csv"_s).toUtf8(), ImportSource::History, {}, {}, {}}));
        QCOMPARE(again.counts(), (ImportCounts{0, 0, 1, 0, 0}));
    }

    void allThatIsHeldOnAPersonCanBeHandedOver()
    {
        PeopleFixture fixture;
        must(addNote(*fixture.workspace, ada, {NoteKind::Warning, u"Late."_s, u"Mo"_s, fixture.event.id}));
        must(banPerson(*fixture.workspace, ada, {u"Rude."_s, 2, {}}));
        const Person person = must(findPerson(*fixture.workspace, ada));
        const QJsonObject json = QJsonDocument::fromJson(must(exportPerson(*fixture.workspace, person.id))).object();
        QCOMPARE(json["format"_L1].toString(), u"jamwright-person"_s);
        QCOMPARE(json["person"_L1]["email"_L1].toString(), u"ada@example.test"_s);
        QCOMPARE(json["notes"_L1][0]["event"_L1].toString(), u"Test Jam"_s);
        QCOMPARE(json["ban"_L1]["jams_left"_L1].toInt(), 1);
        QCOMPARE(json["signups"_L1][0]["status"_L1].toString(), u"rejected"_s);
        QCOMPARE(json["signups"_L1][0]["log"_L1].toArray().size(), 2);
        QCOMPARE(json["answers"_L1][0]["cells"_L1][1].toString(), u"Ada"_s);
        QVERIFY(!QJsonDocument(json).toJson().contains("bo@example.test"));
    }

    void whoCouldBeErasedIsRememberedSomeMonthsAfterTheEnd()
    {
        PeopleFixture fixture;
        const auto reminded = [&](QDate end, int months) {
            fixture.event.endsOn = end;
            fixture.event.signupRules.retentionMonths = months;
            must(saveEvent(*fixture.workspace, fixture.event));
            const Findings findings = must(loadProblems(*fixture.workspace, fixture.event.id));
            const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
                return finding.key == "people.retention"_L1;
            });
            return found == findings.end() ? QString() : found->message;
        };
        QVERIFY(reminded({}, 6).isEmpty());
        QVERIFY(reminded(QDate(2026, 2, 2), 6).isEmpty()); // today is 2026-08-01
        QVERIFY(reminded(QDate(2026, 2, 1), 6).contains(u"2 person"_s));
        QVERIFY(reminded(QDate(2026, 2, 1), 7).isEmpty());
        QVERIFY(reminded(QDate(2020, 1, 1), 0).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_People)
#include "tst_people.moc"
