// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workspacefixture.h"
#include "workflow/changes.h"
#include "workflow/signups/imports/importtable.h"

#include <QFile>
#include <QHash>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QString field392(const QString &file)
{
    return QStringLiteral(JAMWRIGHT_SOURCE_DIR "/../shared/data/signups/field-392/") + file;
}

QByteArray header()
{
    return "discord_id,display_name,utc_offset,skill:python,leader\n";
}

std::vector<SignupRow> rowsOf(WorkspaceFixture &fixture)
{
    return must(loadSignups(*fixture.workspace, fixture.event.id));
}

int participantsOf(WorkspaceFixture &fixture)
{
    int count = 0;
    for (const SignupRow &row : rowsOf(fixture)) {
        count += row.participant ? 1 : 0;
    }
    return count;
}

} // namespace

class tst_Signups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anImportIsOneChangeAndOneUndo()
    {
        WorkspaceFixture fixture;
        const ImportOutcome outcome = fixture.import(header() + "100000000000000001,Ada,+01:00,2,Yes\n"
                                                                "100000000000000002,Bo,+05:30,1,No\n");
        QCOMPARE(outcome.counts.added, 2);
        QVERIFY(outcome.change.isStored());
        QCOMPARE(rowsOf(fixture).size(), size_t(2));
        QCOMPARE(rowsOf(fixture)[1].signup.fields.utcOffset()->minutes(), 330);

        must(undoChange(*fixture.workspace, outcome.change));
        QVERIFY(rowsOf(fixture).empty());
        must(redoChange(*fixture.workspace));
        QCOMPARE(rowsOf(fixture).size(), size_t(2));
        QVERIFY(must(checkWorkspace(*fixture.workspace)).findings.isEmpty());
    }

    void theTeamOfOneRowIsSeveralPeople()
    {
        WorkspaceFixture fixture;
        const ImportOutcome outcome =
            fixture.import("Project Title,Submission Url,Submitter First Name,Submitter Last Name,Submitter Email,"
                           "Additional Team Member Count,...\n"
                           "Tide,https://devpost.com/software/tide,Ann,A,ann@example.test,1,Bo,B,bo@example.test\n");
        QCOMPARE(outcome.counts.added, 2);
        QCOMPARE(rowsOf(fixture).size(), size_t(2));
        must(undoChange(*fixture.workspace, outcome.change));
        QVERIFY(rowsOf(fixture).empty());
    }

    void theMapOfALikeFileIsUsedAgain()
    {
        WorkspaceFixture fixture;
        ImportRequest request;
        request.fileName = u"first.csv"_s;
        request.bytes = "Timestamp,Who are you?,Which time zone?,Python\n,ann,+01:00,Wizard\n";
        request.map = ColumnMap{};
        request.map->fields = {{u"discord_name"_s, {u"Who are you?"_s}}, {u"skill:python"_s, {u"Python"_s}}};
        request.map->levels[u"python"_s][u"Wizard"_s] = 3;
        must(commitImport(*fixture.workspace, fixture.event.id,
                          must(previewImport(*fixture.workspace, fixture.event.id, request))));

        request.map.reset();
        request.bytes = "timestamp,who are you,Which time zone?,Python,Email\n,bo,+01:00,Wizard,bo@example.test\n";
        const ImportPreview preview = must(previewImport(*fixture.workspace, fixture.event.id, request));
        QCOMPARE(preview.rows[0].person.discordName, u"bo"_s);
        QCOMPARE(preview.rows[0].person.email, u"bo@example.test"_s);
        QCOMPARE(preview.rows[0].fields.skills().at(u"python"_s), 3.0);
        QVERIFY(std::any_of(preview.findings.begin(), preview.findings.end(),
                            [](const Finding &finding) { return finding.key == u"import.map-reused"_s; }));
    }

    void theTableIsProposedTheMapThatThePreviewUses()
    {
        WorkspaceFixture fixture;
        ImportRequest request;
        request.fileName = u"first.csv"_s;
        request.bytes = "Who are you?,Nick,Python\nann,Annie,2\n";
        request.map = ColumnMap{};
        request.map->fields = {{u"discord_name"_s, {u"Who are you?"_s}}};
        must(commitImport(*fixture.workspace, fixture.event.id,
                          must(previewImport(*fixture.workspace, fixture.event.id, request))));
        request.map.reset();
        request.bytes = "Who are you?,Nick,Python\nbo,Bobby,2\n";
        const ImportTable table = must(readImportTable(*fixture.workspace, fixture.event.id, request));
        QCOMPARE(table.proposal.fields.at(u"discord_name"_s), QStringList{u"Who are you?"_s});
        QVERIFY(std::any_of(table.findings.begin(), table.findings.end(),
                            [](const Finding &finding) { return finding.key == u"import.map-reused"_s; }));
        const ImportPreview preview = must(previewImport(*fixture.workspace, fixture.event.id, request));
        QCOMPARE(table.proposal.fields, preview.map.fields);
    }

    void aSlipInTheMapIsNoFieldLost()
    {
        WorkspaceFixture fixture;
        ImportRequest request{u"a.csv"_s, "discord_id,Zone\n100000000000000001,+01:00\n", ImportSource::Signup, {}, {},
                              {}};
        request.map = ColumnMap{{{u"discord_id"_s, {u"discord_id"_s}}, {u"utc_ofset"_s, {u"Zone"_s}}}, {}, {}};
        const auto preview = previewImport(*fixture.workspace, fixture.event.id, request);
        QVERIFY(!preview);
        QVERIFY(preview.error().what.contains(u"utc_ofset"_s) && preview.error().remedy.contains(u"utc_offset"_s));
    }

    /// A ticket is a sign-up: it does not turn everybody who came by another form into somebody who did not answer.
    void ticketsBesideAFormLeaveItsPeopleInThePool()
    {
        const QByteArray form = header() + "100000000000000001,Ada,+01:00,2,Yes\n";
        const QByteArray tickets = "Order #,Order Date,First Name,Last Name,Email,Attendee Status\n"
                                   "1,07/29/26 22:28,Bo,B,bo@example.test,Attending\n"
                                   "2,07/30/26 22:28,Cy,C,cy@example.test,Refunded\n";
        const QByteArray confirmation = "discord_id,confirmed\n100000000000000001,yes\n";
        for (const bool formFirst : {true, false}) {
            WorkspaceFixture fixture;
            fixture.import(formFirst ? form : tickets);
            fixture.import(formFirst ? tickets : form);
            QHash<QString, SignupRow> rows;
            for (const SignupRow &row : rowsOf(fixture)) {
                rows[row.person.shownName()] = row;
            }
            QVERIFY(rows[u"Ada"_s].participant && rows[u"Bo B"_s].participant && !rows[u"Cy C"_s].participant);
            QCOMPARE(rows[u"Cy C"_s].signup.statusReason, u"The ticket no longer counts: refunded."_s);
            // Once people are asked, only those who say yes take part, with a ticket or without.
            fixture.import(confirmation, ImportSource::Confirmation);
            for (const SignupRow &row : rowsOf(fixture)) {
                QCOMPARE(row.participant, row.person.shownName() == u"Ada"_s);
            }
        }
    }

    void offsetsFollowTheStart()
    {
        WorkspaceFixture fixture;
        fixture.event.startsOn = {};
        must(saveEvent(*fixture.workspace, fixture.event));
        fixture.import("discord_id,Time zone,time_zone\n100000000000000001,Europe/Paris,\n"
                       "100000000000000002,+02:00,\n100000000000000003,-03:00,Europe/Paris\n");
        const auto offsets = [&fixture] {
            QStringList list;
            for (const SignupRow &row : rowsOf(fixture)) {
                list << row.signup.fields.value(u"utc_offset");
            }
            return list.join(u' ');
        };
        const auto starts = [&fixture](QDate day) {
            fixture.event.startsOn = day;
            must(saveEvent(*fixture.workspace, fixture.event));
        };
        starts({2026, 3, 28}); // a day before the clocks change
        QCOMPARE(offsets(), u"+01:00 +02:00 -03:00"_s);
        starts({2026, 3, 29});
        QCOMPARE(offsets(), u"+02:00 +02:00 -03:00"_s); // the last was told apart from its zone
        must(undoChange(*fixture.workspace));
        QCOMPARE(offsets(), u"+01:00 +02:00 -03:00"_s);
    }

    /// The form's answers are exported again each time somebody new has come.
    void whatStaffSetOutlivesTheFormsNextExport()
    {
        WorkspaceFixture fixture;
        const QByteArray form = header() + "100000000000000001,Ada,+01:00,2,Yes\n";
        fixture.import(form);
        fixture.import("discord_id,utc_offset\n100000000000000001,+09:00\n", ImportSource::Corrections);
        const SignupId id = rowsOf(fixture).front().signup.id;
        must(setFields(*fixture.workspace, fixture.event.id, id, {{u"skill:python"_s, u"3"_s}, {u"leader"_s, {}}}, {}));
        const ImportPreview again = must(previewImport(*fixture.workspace, fixture.event.id,
                                                       {u"form.csv"_s, form, ImportSource::Signup, {}, {}, {}}));
        QCOMPARE(again.counts().same, 1);
        const auto kept = std::find_if(again.findings.begin(), again.findings.end(),
                                       [](const Finding &finding) { return finding.key == u"import.kept-by-staff"_s; });
        QVERIFY(kept != again.findings.end());
        QVERIFY(kept->message.contains(u"utc_offset \"+09:00\" (the file says \"+01:00\")"_s));
        // Staff may change their mind, and whether she comes is hers to say.
        fixture.import("discord_id,utc_offset\n100000000000000001,+02:00\n", ImportSource::Corrections);
        must(setFields(*fixture.workspace, fixture.event.id, id, {{u"confirmed"_s, u"yes"_s}}, {}));
        fixture.import("discord_id,confirmed\n100000000000000001,no\n", ImportSource::Confirmation);
        const Fields fields = rowsOf(fixture).front().signup.fields;
        QCOMPARE(fields.value(u"utc_offset"), u"+02:00"_s);
        QCOMPARE(fields.value(u"skill:python"), u"3"_s);
        QVERIFY(!fields.has(u"leader"));
        QCOMPARE(fields.confirmed(), std::optional(false));
    }

    void anOlderExportDoesNotUndoANewerAnswer()
    {
        WorkspaceFixture fixture;
        const QByteArray columns = "Timestamp,discord_id,display_name,utc_offset,skill:python,notes\n";
        fixture.import(columns + "2026-07-05 10:00:00,100000000000000001,Ada,+09:00,2,\n");
        const ImportOutcome older =
            fixture.import(columns + "2026-07-01 10:00:00,100000000000000001,Ada L,+01:00,2,Hello\n");
        QCOMPARE(older.counts.changed, 1);
        SignupRow row = rowsOf(fixture).front();
        QCOMPARE(row.signup.fields.value(u"utc_offset"), u"+09:00"_s);
        QCOMPARE(row.person.displayName, u"Ada"_s);
        QCOMPARE(row.signup.fields.value(u"notes"), u"Hello"_s); // blank in the newer answer

        const ImportPreview again =
            must(previewImport(*fixture.workspace, fixture.event.id,
                               {u"old.csv"_s,
                                columns + "2026-07-02 10:00:00,100000000000000001,Ada,-05:00,,\n",
                                ImportSource::Signup,
                                {},
                                {},
                                {}}));
        QCOMPARE(again.counts().same, 1);
        const auto found = std::find_if(again.findings.begin(), again.findings.end(),
                                        [](const Finding &finding) { return finding.key == u"import.older-answer"_s; });
        QVERIFY(found != again.findings.end());
        QVERIFY(found->message.contains(u"utc_offset \"+09:00\" (this file says \"-05:00\")"_s));

        fixture.import(columns + "2026-07-06 10:00:00,100000000000000001,Ada,-05:00,,\n");
        QCOMPARE(rowsOf(fixture).front().signup.fields.value(u"utc_offset"), u"-05:00"_s);
    }

    /// What staff decided goes with a list that is taken to another workspace.
    void whatStaffDecidedIsExportedAndImported()
    {
        WorkspaceFixture fixture;
        fixture.import(header() + "100000000000000001,Ada,+01:00,2,Yes\n100000000000000002,Bo,+05:30,1,No\n");
        must(setStatus(*fixture.workspace, fixture.event.id, {rowsOf(fixture)[1].signup.id}, SignupStatus::Rejected,
                       u"Too late"_s, false));
        const QByteArray exported = must(exportSignups(*fixture.workspace, fixture.event.id));

        WorkspaceFixture other;
        other.import(exported);
        QCOMPARE(rowsOf(other)[1].signup.status, SignupStatus::Rejected);
        QCOMPARE(rowsOf(other)[1].signup.statusReason, u"Too late"_s);
        QVERIFY(rowsOf(other)[1].signup.statusByHand);
        QVERIFY(!rowsOf(other)[0].signup.statusByHand);
        QCOMPARE(other.import(exported).counts.same, 2);

        other.import("discord_id,status_by_hand,status_reason\n100000000000000002,approved,Let in\n",
                     ImportSource::Corrections);
        QCOMPARE(rowsOf(other)[1].signup.status, SignupStatus::Approved);
        const ImportPreview odd = must(previewImport(*other.workspace, other.event.id,
                                                     {u"c.csv"_s,
                                                      "discord_id,status_by_hand\n100000000000000002,perhaps\n",
                                                      ImportSource::Corrections,
                                                      {},
                                                      {},
                                                      {}}));
        QVERIFY(std::any_of(odd.findings.begin(), odd.findings.end(),
                            [](const Finding &finding) { return finding.key == u"import.status-by-hand-unknown"_s; }));
    }

    void importingAgainChangesNothing()
    {
        WorkspaceFixture fixture;
        const QByteArray file = header() + "100000000000000001,Ada,+01:00,2,Yes\n";
        fixture.import(file);
        const int before = must(workspaceInfo(*fixture.workspace)).changes;
        const ImportOutcome again = fixture.import(file);
        QCOMPARE(again.counts.same, 1);
        QCOMPARE(again.counts.added + again.counts.changed, 0);
        QVERIFY(!again.change.isStored());
        QCOMPARE(must(workspaceInfo(*fixture.workspace)).changes, before);
    }

    void blanksDoNotOverwriteAndFieldsRememberTheirSource()
    {
        WorkspaceFixture fixture;
        fixture.import(header() + "100000000000000001,Ada,+01:00,2,Yes\n");
        fixture.import(header() + "100000000000000001,,,3,\n", ImportSource::Corrections, u"fix.csv"_s);
        const Signup signup = rowsOf(fixture).front().signup;
        QCOMPARE(signup.fields.value(u"skill:python"), u"3"_s);
        QCOMPARE(signup.fields.value(u"utc_offset"), u"+01:00"_s);
        QVERIFY(signup.sources.at(u"skill:python"_s) != signup.sources.at(u"utc_offset"_s));
        QCOMPARE(rowsOf(fixture).front().person.displayName, u"Ada"_s);
    }

    void aPreviewThatIsOutOfDateIsRefusedWhole()
    {
        WorkspaceFixture fixture;
        fixture.import(header() + "100000000000000001,Ada,+01:00,2,Yes\n");
        const QByteArray file = header() + "100000000000000001,Ada,+02:00,2,Yes\n100000000000000009,Cy,+01:00,2,Yes\n";
        const ImportPreview preview = must(
            previewImport(*fixture.workspace, fixture.event.id, {u"b.csv"_s, file, ImportSource::Signup, {}, {}, {}}));
        fixture.import(header() + "100000000000000001,Ada,+03:00,2,Yes\n");
        const auto refused = commitImport(*fixture.workspace, fixture.event.id, preview);
        QVERIFY(!refused.ok());
        QCOMPARE(rowsOf(fixture).size(), size_t(1));
        QCOMPARE(rowsOf(fixture).front().signup.fields.value(u"utc_offset"), u"+03:00"_s);
    }

    void confirmationsMoveStatusesAndStrangersStayOut()
    {
        WorkspaceFixture fixture;
        fixture.import(header() + "100000000000000001,Ada,+01:00,2,Yes\n100000000000000002,Bo,+01:00,1,No\n"
                                  "100000000000000003,Cy,+01:00,1,No\n");
        QCOMPARE(participantsOf(fixture), 3); // nobody was asked: approved means confirmed
        fixture.import("discord_id,confirmed\n100000000000000001,yes\n100000000000000002,no\n100000000000000099,yes\n",
                       ImportSource::Confirmation, u"confirm.csv"_s);
        const auto rows = rowsOf(fixture);
        QCOMPARE(rows.size(), size_t(3));
        QCOMPARE(rows[0].signup.status, SignupStatus::Confirmed);
        QCOMPARE(rows[1].signup.status, SignupStatus::Withdrawn);
        QCOMPARE(rows[2].signup.status, SignupStatus::Approved);
        QCOMPARE(participantsOf(fixture), 1);
    }

    void blocklistsRejectWhoeverSignedUpAndWhoeverWill()
    {
        WorkspaceFixture fixture;
        fixture.import(header() + "100000000000000001,Ada,+01:00,2,Yes\n");
        fixture.import("discord_id,discord_username,github_username\n100000000000000001,ada,\n100000000000000002,bo,\n",
                       ImportSource::Blocklist, u"blocklist.csv"_s);
        fixture.import(header() + "100000000000000002,Bo,+01:00,1,No\n");
        for (const SignupRow &row : rowsOf(fixture)) {
            QCOMPARE(row.signup.status, SignupStatus::Rejected);
            QVERIFY(row.ban.has_value());
        }
    }

    void bulkActionsPassByWhoIsOut()
    {
        WorkspaceFixture fixture;
        fixture.import("discord_id,qualifier_passed\n100000000000000001,yes\n100000000000000002,no\n");
        std::vector<SignupId> all;
        for (const SignupRow &row : rowsOf(fixture)) {
            all.push_back(row.signup.id);
        }
        const StatusOutcome bulk =
            must(setStatus(*fixture.workspace, fixture.event.id, all, SignupStatus::Waitlisted, {}, true));
        QCOMPARE(bulk.changed, 1);
        QCOMPARE(bulk.leftAlone, 1);
        QCOMPARE(bulk.findings.size(), 1);
        const StatusOutcome named =
            must(setStatus(*fixture.workspace, fixture.event.id, {all[1]}, SignupStatus::Approved, u"staff"_s, false));
        QCOMPARE(named.changed, 1);
        QCOMPARE(rowsOf(fixture)[1].signup.status, SignupStatus::Approved);
        // And what was set by hand stays when the same answers come again.
        fixture.import("discord_id,qualifier_passed,notes\n100000000000000002,no,hello\n");
        QCOMPARE(rowsOf(fixture)[1].signup.status, SignupStatus::Approved);
    }

    void approvingEverybodyTakesNobodysConfirmationAway()
    {
        WorkspaceFixture fixture;
        fixture.import("discord_id,confirmed\n100000000000000001,yes\n100000000000000002,\n");
        std::vector<SignupId> all;
        for (const SignupRow &row : rowsOf(fixture)) {
            all.push_back(row.signup.id);
        }
        must(setStatus(*fixture.workspace, fixture.event.id, all, SignupStatus::Approved, {}, true));
        QCOMPARE(participantsOf(fixture), 1);
    }

    void peopleAreFoundByWhatIsUnambiguous()
    {
        WorkspaceFixture fixture;
        fixture.import("discord_id,display_name,email\n100000000000000001,Ada,ada@example.test\n"
                       "100000000000000002,Ada,\n100000000000000003,Bo,\n");
        const auto rows = rowsOf(fixture);
        QCOMPARE(must(findSignup(rows, u"100000000000000002"_s)).signup.id, rows[1].signup.id);
        QCOMPARE(must(findSignup(rows, u"ADA@example.test"_s)).signup.id, rows[0].signup.id);
        QCOMPARE(must(findSignup(rows, u"bo"_s)).signup.id, rows[2].signup.id);
        QCOMPARE(findSignup(rows, u"Ada"_s).error().kind, ErrorKind::Usage);
        QCOMPARE(findSignup(rows, u"Zoe"_s).error().kind, ErrorKind::Usage);
    }

    void theFieldOf392ComesToItsExpectedCounts()
    {
        if (!QFile::exists(field392({}))) {
            QSKIP("the shared data is not beside this checkout");
        }
        WorkspaceFixture fixture;
        const auto bring = [&](const QString &name, ImportSource source) {
            return fixture.import(must(readFile(field392(name))), source, name).counts;
        };
        QCOMPARE(bring(u"forms-qualifier.json"_s, ImportSource::Signup).added, 392);
        QCOMPARE(bring(u"forms-confirmation.json"_s, ImportSource::Confirmation).rejected, 3);
        bring(u"blocklist.csv"_s, ImportSource::Blocklist);
        QCOMPARE(rowsOf(fixture).size(), size_t(392));
        QCOMPARE(participantsOf(fixture), 305);
        for (const auto &[name, source] : {std::pair(u"forms-qualifier.json"_s, ImportSource::Signup),
                                           std::pair(u"forms-confirmation.json"_s, ImportSource::Confirmation),
                                           std::pair(u"blocklist.csv"_s, ImportSource::Blocklist)}) {
            const ImportCounts again = bring(name, source);
            QCOMPARE(again.added + again.changed, 0);
        }
    }

    void theEventsMinimumAgeIsAskedForByTheImport()
    {
        WorkspaceFixture fixture;
        const QByteArray bytes = "discord_id,age_band\n100000000000000001,13-15\n100000000000000002,21-25\n";
        const auto keys = [&] {
            QStringList list;
            for (const Finding &finding :
                 must(previewImport(*fixture.workspace, fixture.event.id, {u"a.csv"_s, bytes, {}, {}, {}, {}}))
                     .findings) {
                list << finding.key;
            }
            return list;
        };
        QVERIFY(!keys().contains(u"import.under-age"_s));
        fixture.event.signupRules.minimumAge = 16;
        must(saveEvent(*fixture.workspace, fixture.event));
        QCOMPARE(keys().count(u"import.under-age"_s), 1);
    }

    // Two Discord ids are two people, whatever they are called: nobody is lost, and the preview is kept to.
    void twoPeopleOfOneNameAreImportedAsTwo()
    {
        WorkspaceFixture fixture;
        const auto outcome =
            fixture.import("discord_id,discord_name\n100000000000000001,sam\n100000000000000002,sam\n");
        QCOMPARE(outcome.counts.added, 2);
        const auto ids = [&fixture] {
            QStringList list;
            for (const SignupRow &row : must(loadSignups(*fixture.workspace, fixture.event.id))) {
                list << row.person.discordId->toString() + u' ' + row.person.discordName;
            }
            return list;
        };
        QCOMPARE(ids(), (QStringList{u"100000000000000001 sam"_s, u"100000000000000002 sam"_s}));
        QCOMPARE(fixture.import("discord_id,discord_name\n100000000000000003,sam\n").counts.added, 1);
        QCOMPARE(ids().size(), 3);
    }

    // A history tells of a new person several times; she is made once, and another of her name is made too.
    void aHistoryMakesEachPersonOnce()
    {
        WorkspaceFixture fixture;
        fixture.import("event,team,discord_id,discord_name\nA,One,100000000000000001,sam\n"
                       "B,Two,100000000000000001,sam\nA,Two,100000000000000002,sam\n",
                       ImportSource::History);
        QCOMPARE(must(workspaceInfo(*fixture.workspace)).people, 2);
    }
};

QTEST_GUILESS_MAIN(tst_Signups)
#include "tst_signups.moc"
