// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelper.h"

#include <QTest>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

/// Who was in which team at earlier events, and how the team fared, as organisers keep it.
class TestHistoryFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sirRobinHistory();
    void historyTellsHowTeamsFared();
    void jamManagementHistory();
    void jamManagementWithoutMembers();
    void pyWeekHistory();
};

namespace {

constexpr auto devpostHeader = "Project Title,Submission Url,Submitter First Name,Submitter Last Name,Submitter "
                               "Email,Additional Team Member Count";

ImportPreview previewed(const QByteArray &bytes, ImportSource source, const QString &historyEvent = {})
{
    ImportContext context = contextFor(source);
    context.historyEvent = historyEvent;
    const auto table = readTable(bytes, context.fileName);
    if (!table) {
        qFatal("%s", qPrintable(table.error().sentence()));
    }
    const MapProposal proposal = proposeColumnMap(*table, source);
    auto preview = previewImport(*table, proposal.map, context);
    if (!preview) {
        qFatal("%s", qPrintable(preview.error().sentence()));
    }
    preview->findings = proposal.findings + preview->findings;
    return *preview;
}

} // namespace

void TestHistoryFiles::sirRobinHistory()
{
    const QByteArray file = "\xef\xbb\xbfTeam Name,Team Member Discord ID,Team Leader,Extra\n"
                            "Annoyed Alligators,100000000000000001,y,\n"
                            "Annoyed Alligators,100000000000000002,N,\n"
                            "Annoyed Alligators,1.00000000000000E+17,N,\n";
    const auto preview = previewed(file, ImportSource::History, u"Code Jam 11"_s);
    QCOMPARE(preview.counts(), (ImportCounts{2, 0, 0, 1, 0}));
    QCOMPARE(preview.rows[0].past->event, u"Code Jam 11"_s);
    QCOMPARE(preview.rows[0].past->team, u"Annoyed Alligators"_s);
    QVERIFY(preview.rows[0].past->leader);
    QVERIFY(!preview.rows[1].past->leader);
    QVERIFY(!previewBytes(file, contextFor(ImportSource::History)));
}

void TestHistoryFiles::historyTellsHowTeamsFared()
{
    const QByteArray file = "event,team,discord_id,leader,finished,place,notes\n"
                            "Jam,Owls,100000000000000001,Y,yes,2nd,Fine demo\n"
                            "Jam,Bats,100000000000000002,Y,no,,\n"
                            "Jam,Cats,100000000000000003,N,perhaps,last,\n";
    const auto preview = previewed(file, ImportSource::History);
    const PastTeam owl = *preview.rows[0].past;
    QCOMPARE(owl, (PastTeam{{}, u"Jam"_s, u"Owls"_s, true, true, 2, u"Fine demo"_s}));
    QCOMPARE(preview.rows[1].past->finished, std::optional(false));
    QVERIFY(!preview.rows[2].past->finished && !preview.rows[2].past->place);
    QCOMPARE(findingOf(preview.findings, "import.place-unknown"_L1).place.line, 4);
    QCOMPARE(countOf(preview.findings, "import.finished-unknown"_L1), 1);

    // Another file adds what it knows; what it leaves blank, or has no column for, stays.
    auto known = applied(preview, {});
    const auto again = previewBytes(file, contextFor(ImportSource::History, known));
    QCOMPARE(again->counts(), (ImportCounts{0, 0, 3, 0, 0}));
    const auto more = previewBytes("event,team,discord_id,rank\nJam,Owls,100000000000000001,\n"
                                   "Jam,Bats,100000000000000002,7\n",
                                   contextFor(ImportSource::History, known));
    QCOMPARE(more->counts(), (ImportCounts{0, 1, 1, 0, 0}));
    QVERIFY(more->rows[1].past->leader);
    QCOMPARE(more->rows[1].changes, (std::vector<FieldChange>{{u"place"_s, {}, u"7"_s}}));

    const auto sirRobin = previewed("Team Name,Team Member Discord ID,Team Leader,Finished,Place,Notes\n"
                                    "Owls,100000000000000001,Y,Y,1,Best code\n",
                                    ImportSource::History, u"Jam"_s);
    QCOMPARE(*sirRobin.rows[0].past, (PastTeam{{}, u"Jam"_s, u"Owls"_s, true, true, 1, u"Best code"_s}));
    const auto devpost = previewed(QByteArray(devpostHeader) + ",Project Status\n"
                                                               "Tide,https://devpost.com/software/tide,Ann,A,"
                                                               "ann@example.test,0,Submitted (Gallery/Visible)\n"
                                                               "Reef,https://devpost.com/software/reef,Bo,B,"
                                                               "bo@example.test,0,Draft\n",
                                   ImportSource::History, u"Jam"_s);
    QCOMPARE(devpost.rows[0].past->finished, std::optional(true));
    QCOMPARE(devpost.rows[1].past->finished, std::optional(false));
}

void TestHistoryFiles::jamManagementHistory()
{
    const QByteArray jam = R"({"id":1,"name":"Code Jam 2022","ongoing":false,
        "teams":[{"id":3,"jam_id":1,"name":"Alligators","discord_role_id":null,
                  "users":[{"user_id":100000000000000001,"is_leader":true},{"user_id":"306871234567891007","is_leader":false}]},
                 {"id":4,"jam_id":1,"name":"Bears","users":[]}],
        "infractions":[{"user_id":100000000000000001,"jam_id":1,"reason":"late","infraction_type":"note"},
                       {"user_id":100000000000000001,"jam_id":1,"reason":"rude","infraction_type":"warning"},
                       {"user_id":"306871234567891007","jam_id":1,"reason":"spam","infraction_type":"ban"},
                       {"user_id":100000000000000009,"jam_id":1,"reason":"left","infraction_type":"note"}],
        "winners":[{"user_id":100000000000000001,"first_place":true}]})";
    const auto preview = previewed(jam, ImportSource::History);
    QCOMPARE(preview.format, u"code-jam-management"_s);
    QCOMPARE(preview.counts().added, 2);
    QCOMPARE(preview.rows[1].person.discordId, std::optional(Snowflake(306871234567891007U))); // every digit
    QCOMPARE(preview.rows[0].past->event, u"Code Jam 2022"_s);
    QCOMPARE(preview.rows[0].past->team, u"Alligators"_s);
    QVERIFY(preview.rows[0].past->leader && !preview.rows[1].past->leader);
    // The best ten are listed as winners; of the others nobody knows whether they handed something in.
    QCOMPARE(preview.rows[0].past->finished, std::optional(true));
    QCOMPARE(preview.rows[0].past->place, std::optional(1));
    QCOMPARE(preview.rows[0].past->notes, u"Among the best 10.; late; Warning: rude"_s);
    QVERIFY(!preview.rows[1].past->finished && !preview.rows[1].past->place);
    QCOMPARE(preview.rows[1].past->notes, u"Banned: spam"_s);
    QVERIFY(findingOf(preview.findings, "import.infractions-left"_L1).message.contains("1 "_L1));
    QCOMPARE(countOf(preview.findings, "import.bans-not-enforced"_L1), 1);
    const auto several =
        previewed('[' + jam + ',' + QByteArray(jam).replace("2022", "2023") + ']', ImportSource::History);
    QCOMPARE(several.counts(), (ImportCounts{2, 2, 0, 0, 0}));
}

void TestHistoryFiles::jamManagementWithoutMembers()
{
    const auto preview = previewBytes(R"({"name":"Jam","teams":[]})", contextFor(ImportSource::History));
    QVERIFY(!preview);
    QVERIFY(preview.error().what.contains("No team"_L1));
    // People's own history has neither the names of the jams nor those of the teams.
    QVERIFY(!previewBytes(R"([{"id":1,"participation_history":[]}])", contextFor(ImportSource::History)));
}

void TestHistoryFiles::pyWeekHistory()
{
    const auto preview = previewed("Entry,Game,Users\nTeam7,Tide,ann;bo\nsolo,Reef,cy\nnobody,Void,\nshort\n",
                                   ImportSource::History, u"PyWeek 40"_s);
    QCOMPARE(preview.format, u"pyweek-entries"_s);
    QCOMPARE(preview.counts(), (ImportCounts{3, 0, 0, 2, 0})); // no row is dropped
    QCOMPARE(preview.rows[1].person.discordName, u"bo"_s);
    QCOMPARE(preview.rows[1].past->team, u"Team7"_s);
    QCOMPARE(countOf(preview.findings, "import.pyweek-names"_L1), 1);
}

QTEST_GUILESS_MAIN(TestHistoryFiles)
#include "tst_historyfiles.moc"
