// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/rejects.h"
#include "importhelper.h"

#include <QTest>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

/// Whom a row is joined to, how rows are folded, and what becomes of them.
class TestImporter : public QObject
{
    Q_OBJECT

private slots:
    void joinsById();
    void joinsByEmail();
    void joinsByName();
    void namesDoNotJoinTwoIds();
    void ambiguousNamesDoNotJoin();
    void emailOfAnother();
    void emailOfAnotherId();
    void foldsByTime();
    void foldsByOrderWithoutTimes();
    void blanksNeverOverwrite();
    void knownWithoutSignupIsNew();
    void correctionsNeedASignup();
    void listedMeansConfirmed();
    void nobody();
    void badEmail();
    void tooLong();
    void levelsOfTheMap();
    void mapWithoutLevelsIsCompleted();
    void missingColumn();
    void columnsSpread();
    void unknownAnswersOnce();
    void historyNeedsAnEvent();
    void historyChanges();
    void rejectsKeepCells();
    void rejectsOfSeveralFilesAreOne();
    void theMinimumAgeNeedsAColumn();
};

namespace {

KnownPerson person(qint64 id, quint64 discordId, const QString &name = {}, const QString &email = {},
                   bool signedUp = true)
{
    KnownPerson known;
    known.person.id = PersonId{id};
    if (discordId != 0) {
        known.person.discordId = Snowflake(discordId);
    }
    known.person.discordName = name;
    known.person.email = email;
    if (signedUp) {
        known.signup.emplace();
    }
    return known;
}

constexpr quint64 idA = 100000000000000001U;
constexpr quint64 idB = 100000000000000002U;

ImportPreview previewed(const QByteArray &bytes, const ImportContext &context = contextFor(ImportSource::Signup))
{
    const auto preview = previewBytes(bytes, context);
    if (!preview) {
        qFatal("%s", qPrintable(preview.error().sentence()));
    }
    return *preview;
}

} // namespace

void TestImporter::joinsById()
{
    const auto preview = previewed("discord_id,discord_name\n100000000000000001,new_name\n",
                                   contextFor(ImportSource::Signup, {person(7, idA, u"old_name"_s)}));
    QCOMPARE(preview.rows[0].known, PersonId{7});
    QCOMPARE(preview.rows[0].state, RowState::Changed);
    const std::vector<FieldChange> expected = {{u"discord_name"_s, u"old_name"_s, u"new_name"_s}};
    QCOMPARE(preview.rows[0].changes, expected);
    QVERIFY(!preview.rows[0].person.discordId); // only what the row adds
}

void TestImporter::joinsByEmail()
{
    const auto preview = previewed("email,discord_id\n ADA@Example.TEST ,100000000000000001\n",
                                   contextFor(ImportSource::Signup, {person(7, 0, {}, u"ada@example.test"_s)}));
    QCOMPARE(preview.rows[0].known, PersonId{7});
    QCOMPARE(preview.rows[0].person.discordId, std::optional(Snowflake(idA)));
    QVERIFY(preview.rows[0].person.email.isEmpty());
}

void TestImporter::joinsByName()
{
    const auto preview = previewed("discord_name,discord_id\nada,100000000000000001\n",
                                   contextFor(ImportSource::Signup, {person(7, 0, u"ada"_s)}));
    QCOMPARE(preview.rows[0].known, PersonId{7});
    QCOMPARE(countOf(preview.findings, "import.joined-by-name"_L1), 1);
    const auto other = previewed("discord_name\nAda\n", contextFor(ImportSource::Signup, {person(7, 0, u"ada"_s)}));
    QCOMPARE(other.rows[0].state, RowState::New); // exact
}

void TestImporter::namesDoNotJoinTwoIds()
{
    const auto preview = previewed("discord_name,discord_id\nada,100000000000000001\n",
                                   contextFor(ImportSource::Signup, {person(7, idB, u"ada"_s)}));
    QCOMPARE(preview.rows[0].state, RowState::New);
}

void TestImporter::ambiguousNamesDoNotJoin()
{
    const auto preview = previewed(
        "discord_name\nada\n", contextFor(ImportSource::Signup, {person(7, idA, u"ada"_s), person(8, idB, u"ada"_s)}));
    QCOMPARE(preview.rows[0].state, RowState::New);
}

void TestImporter::emailOfAnother()
{
    const auto preview =
        previewed("discord_id,email\n100000000000000001,bo@example.test\n",
                  contextFor(ImportSource::Signup, {person(7, idA), person(8, idB, {}, u"bo@example.test"_s)}));
    QCOMPARE(preview.rows[0].known, PersonId{7});
    QVERIFY(preview.rows[0].person.email.isEmpty());
    QCOMPARE(preview.rows[0].state, RowState::Same);
    QCOMPARE(countOf(preview.findings, "import.email-of-another"_L1), 1);
}

void TestImporter::emailOfAnotherId()
{
    const auto preview = previewed("discord_id,email\n100000000000000001,bo@example.test\n",
                                   contextFor(ImportSource::Signup, {person(8, idB, {}, u"bo@example.test"_s)}));
    QCOMPARE(preview.rows[0].state, RowState::New);
    QVERIFY(preview.rows[0].person.email.isEmpty());
    QCOMPARE(countOf(preview.findings, "import.email-of-another"_L1), 1);
}

void TestImporter::foldsByTime()
{
    const auto preview = previewed("Timestamp,email,leader,notes\n"
                                   "7/20/2026 10:00:00,a@example.test,Yes,\n"
                                   "7/1/2026 10:00:00,a@example.test,No,earlier\n");
    QCOMPARE(preview.rows[0].state, RowState::New);
    QCOMPARE(preview.rows[1].state, RowState::Superseded);
    QCOMPARE(preview.rows[0].fields.leader(), std::optional(Willingness::Yes));
    QCOMPARE(preview.rows[0].fields.value(u"notes"), u"earlier"_s);
}

void TestImporter::foldsByOrderWithoutTimes()
{
    // One of the two times cannot be read: the file's order rules.
    const auto preview =
        previewed("Timestamp,email,leader\n7/20/2026 10:00:00,a@example.test,Yes\n?,a@example.test,No\n");
    QCOMPARE(preview.rows[0].state, RowState::Superseded);
    QCOMPARE(preview.rows[1].fields.leader(), std::optional(Willingness::No));
}

void TestImporter::blanksNeverOverwrite()
{
    KnownPerson known = person(7, idA, u"ada"_s);
    known.signup->fields.set(u"notes"_s, u"kept"_s);
    known.signup->fields.set(u"utc_offset"_s, u"+01:00"_s);
    const auto preview = previewed("discord_id,discord_name,notes,utc_offset\n100000000000000001,,  ,\n",
                                   contextFor(ImportSource::Signup, {known}));
    QCOMPARE(preview.rows[0].state, RowState::Same);
    QVERIFY(preview.findings.isEmpty()); // the offset is known
}

void TestImporter::knownWithoutSignupIsNew()
{
    const auto preview = previewed("discord_id\n100000000000000001\n",
                                   contextFor(ImportSource::Signup, {person(7, idA, {}, {}, false)}));
    QCOMPARE(preview.rows[0].state, RowState::New);
    QCOMPARE(preview.rows[0].known, PersonId{7});
}

void TestImporter::correctionsNeedASignup()
{
    for (const ImportSource source : {ImportSource::Corrections, ImportSource::Confirmation}) {
        const auto preview = previewed("discord_id,confirmed\n100000000000000001,yes\n100000000000000002,yes\n",
                                       contextFor(source, {person(7, idA, {}, {}, false)}));
        QCOMPARE(preview.counts(), (ImportCounts{0, 0, 0, 2, 0}));
        const Finding finding = findingOf(preview.findings, "import.never-signed-up"_L1);
        QCOMPARE(finding.severity, Severity::Warning);
        QCOMPARE(finding.place.line, 2);
    }
}

void TestImporter::listedMeansConfirmed()
{
    const auto preview = previewed("discord_id,github_username\n100000000000000001,gh\n",
                                   contextFor(ImportSource::Confirmation, {person(7, idA)}));
    QCOMPARE(preview.rows[0].fields.confirmed(), std::optional(true));
    QCOMPARE(countOf(preview.findings, "import.listed-means-confirmed"_L1), 1);
}

void TestImporter::nobody()
{
    const auto preview = previewed("discord_id,email,name\n,,Ada\n");
    QCOMPARE(preview.rows[0].state, RowState::Rejected);
    QCOMPARE(countOf(preview.findings, "import.nobody"_L1), 1);
}

void TestImporter::badEmail()
{
    const auto preview = previewed("discord_id,email\n100000000000000001,anonymous\n");
    QCOMPARE(preview.rows[0].state, RowState::New);
    QVERIFY(preview.rows[0].person.email.isEmpty());
    QCOMPARE(countOf(preview.findings, "import.email-unreadable"_L1), 1);
}

void TestImporter::tooLong()
{
    const auto preview = previewed("discord_id,notes\n100000000000000001," + QByteArray(10'001, 'x') +
                                   "\n100000000000000002," + QByteArray(10'000, 'x') + "\n");
    QCOMPARE(preview.rows[0].state, RowState::Rejected);
    QCOMPARE(preview.rows[1].state, RowState::New);
    const auto names = previewed("discord_id,name\n100000000000000001," + QByteArray(101, 'x') +
                                 "\n100000000000000002," + QByteArray(100, 'x') + "\n");
    QCOMPARE(names.rows[0].state, RowState::Rejected);
    QCOMPARE(names.rows[1].state, RowState::New);
}

void TestImporter::levelsOfTheMap()
{
    const auto table = readTable("discord_id,Art?\n100000000000000001, MASTER \n100000000000000002,2\n", u"f"_s);
    ColumnMap map;
    map.fields = {{u"discord_id"_s, {u"discord id"_s}}, {u"skill:art"_s, {u"Art?"_s}}};
    map.levels[u"art"_s] = {{u"Master"_s, 5}};
    const auto preview = previewImport(*table, map, contextFor(ImportSource::Signup));
    QVERIFY(preview.ok());
    QCOMPARE(preview->rows[0].fields.value(u"skill:art"), u"5"_s);
    QCOMPARE(preview->rows[1].fields.value(u"skill:art"), u"2"_s);
}

void TestImporter::mapWithoutLevelsIsCompleted()
{
    const auto table = readTable("discord_id,git\n100000000000000001,I can commit and push\n", u"f"_s);
    ColumnMap map;
    map.fields = {{u"discord_id"_s, {u"discord_id"_s}}, {u"skill:git"_s, {u"git"_s}}};
    const auto preview = previewImport(*table, map, contextFor(ImportSource::Signup));
    QCOMPARE(preview->rows[0].fields.value(u"skill:git"), u"1"_s);
    QVERIFY(preview->map.levels.contains(u"git"_s));
}

void TestImporter::missingColumn()
{
    const auto table = readTable("discord_id\n100000000000000001\n", u"f"_s);
    ColumnMap map;
    map.fields = {{u"discord_id"_s, {u"discord_id"_s}}, {u"notes"_s, {u"Remarks"_s}}};
    const auto preview = previewImport(*table, map, contextFor(ImportSource::Signup));
    QCOMPARE(findingOf(preview->findings, "import.column-missing"_L1).place.column, u"Remarks"_s);
    map.fields = {{u"discord_id"_s, {u"Other"_s}}};
    QVERIFY(!previewImport(*table, map, contextFor(ImportSource::Signup)));
}

void TestImporter::columnsSpread()
{
    const auto table = readTable(
        "email,First Name,Last Name,A,B,None,Beginner\na@example.test,Ada,Alder,Docs,Art,,Beginner\n", u"f"_s);
    ColumnMap map;
    map.fields = {{u"email"_s, {u"email"_s}},
                  {u"display_name"_s, {u"First Name"_s, u"Last Name"_s}},
                  {u"set:areas"_s, {u"A"_s, u"B"_s}},
                  {u"skill:python"_s, {u"None"_s, u"Beginner"_s}}};
    const auto preview = previewImport(*table, map, contextFor(ImportSource::Signup));
    QCOMPARE(preview->rows[0].person.displayName, u"Ada Alder"_s);
    QCOMPARE(preview->rows[0].fields.list(u"set:areas"), QStringList({u"Docs"_s, u"Art"_s}));
    QCOMPARE(preview->rows[0].fields.value(u"skill:python"), u"1"_s);
}

void TestImporter::unknownAnswersOnce()
{
    const auto preview = previewed("discord_id,leader,skill:python\n100000000000000001,Perhaps,Wizard\n"
                                   "100000000000000002,Perhaps,Wizard\n100000000000000003,Perhaps, Wizard\n");
    QCOMPARE(countOf(preview.findings, "import.leader-unknown"_L1), 1);
    QCOMPARE(countOf(preview.findings, "import.level-unknown"_L1), 1);
    const std::vector<UnknownLevel> expected = {{u"python"_s, u"Wizard"_s, 3}};
    QCOMPARE(preview.unknownLevels, expected);
}

void TestImporter::historyNeedsAnEvent()
{
    const QByteArray bytes = "Team Name,Team Member Discord ID,Team Leader\nOwls,100000000000000001,y\n";
    QVERIFY(!previewBytes(bytes, contextFor(ImportSource::History)));
    ImportContext context = contextFor(ImportSource::History);
    context.historyEvent = u"Jam 2025"_s;
    const auto preview = previewed(bytes, context);
    QCOMPARE(*preview.rows[0].past, (PastTeam{{}, u"Jam 2025"_s, u"Owls"_s, true}));
    QVERIFY(!previewBytes("event,discord_id\nJam,100000000000000001\n", context)); // no team
}

void TestImporter::historyChanges()
{
    KnownPerson known = person(7, idA);
    known.history = {{PersonId{7}, u"Jam 2025"_s, u"Owls"_s, false}};
    const auto preview = previewed(
        "event,team,discord_id,leader\njam 2025,Owls,100000000000000001,N\nJam 2024,Bats,100000000000000001,N\n"
        "Jam 2024,,100000000000000002,N\n",
        contextFor(ImportSource::History, {known}));
    QCOMPARE(preview.rows[0].state, RowState::Same);
    QCOMPARE(preview.rows[1].state, RowState::Changed);
    QCOMPARE(preview.rows[1].past->person, PersonId{7});
    QCOMPARE(preview.rows[2].state, RowState::Rejected);
}

void TestImporter::rejectsKeepCells()
{
    const auto preview = previewed("discord_id,notes\n3.06871E+17,\"a \"\"b\"\"\nc, d\"\n100000000000000002,fine\n");
    const auto table = readTable(rejectsCsv({&preview, 1}), u"rejects.csv"_s);
    QCOMPARE(table->header, QStringList({u"discord_id"_s, u"notes"_s, u"line"_s, u"reason"_s}));
    QCOMPARE(table->rows.size(), size_t(1));
    QCOMPARE(table->rows[0][0], u"3.06871E+17"_s);
    QCOMPARE(table->rows[0][1], u"a \"b\"\nc, d"_s);
    QCOMPARE(table->rows[0][2], u"2"_s);
    QCOMPARE(table->rows[0][3], preview.rows[0].reason);
}

void TestImporter::rejectsOfSeveralFilesAreOne()
{
    const std::vector previews = {previewed("discord_id,notes\n3.06871E+17,a\n"),
                                  previewed("email,discord_id,discord_id\n,12a,b\n")};
    const auto table = readTable(rejectsCsv(previews), u"rejects.csv"_s);
    QCOMPARE(table->header, QStringList({u"discord_id"_s, u"notes"_s, u"email"_s, u"discord_id"_s, u"file"_s, u"line"_s,
                                         u"reason"_s}));
    QCOMPARE(table->rows.size(), size_t(2));
    QCOMPARE(table->rows[0].first(5), QStringList({u"3.06871E+17"_s, u"a"_s, {}, {}, u"test.csv"_s}));
    QCOMPARE(table->rows[1].first(5), QStringList({u"12a"_s, {}, {}, u"b"_s, u"test.csv"_s}));
    // Imported again and rejected again, the file has its own columns no more.
    const auto again = previewed(rejectsCsv(previews));
    QCOMPARE(readTable(rejectsCsv({&again, 1}), u"r.csv"_s)->header.last(3),
             QStringList({u"discord_id"_s, u"line"_s, u"reason"_s}));
}

void TestImporter::theMinimumAgeNeedsAColumn()
{
    ImportContext context = contextFor(ImportSource::Signup);
    context.minimumAge = 18;
    const auto preview = previewed("discord_id\n100000000000000001\n", context);
    QCOMPARE(countOf(preview.findings, "import.age-not-asked"_L1), 1);
    QCOMPARE(countOf(previewed("discord_id,age\n100000000000000001,20\n", context).findings, "import.age-not-asked"_L1),
             0);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
