// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/columnproposal.h"
#include "importhelper.h"

#include <QTest>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

/// Header rows that organisers really have, mapped without help.
class TestColumnProposal : public QObject
{
    Q_OBJECT

private slots:
    void headers_data();
    void headers();
    void canonicalBeatsSynonym();
    void everyCanonicalNameMapsToItself();
    void nameParts();
    void skills_data();
    void skills();
    void levels();
    void positionDoesNotMatter();
    void sourcesWantDifferentFields();
};

namespace {

Table tableWith(const QStringList &header, const QString &format = u"csv"_s)
{
    Table table;
    table.header = header;
    table.format = format;
    return table;
}

QString mapped(const MapProposal &proposal, const QString &name)
{
    const auto found = proposal.map.fields.find(name);
    return found == proposal.map.fields.end() ? QString() : found->second.join(u'+');
}

} // namespace

void TestColumnProposal::headers_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *header, const char *name) {
        QTest::newRow(header) << QString::fromUtf8(header) << QString::fromUtf8(name);
    };
    row("Email Address", "email");
    row("E-Mail", "email");
    row("What is your email address?", "email");
    row("Submitter Email", "email");
    row("What is your Discord username?", "discord_name");
    row("Discord handle?", "discord_name");
    row("What is your Discord handle?", "discord_name");
    row("Discord", "discord_name");
    row("discord_username", "discord_name");
    row("Your Discord ID (Settings > Advanced > Developer Mode)", "discord_id");
    row("Discord id", "discord_id");
    row("Team Member Discord ID", "discord_id");
    row("user.id", "discord_id");
    row("user.username", "discord_name");
    row("member_id", "discord_id"); // an export of a server's members
    row("member_name", "discord_name");
    row("user.email", "email");
    row("User ID", "");
    row("Time zone", "utc_offset");
    row("timezone", "utc_offset");
    row("UTC offset", "utc_offset");
    row("time_zone", "time_zone");
    row("Would you lead a team?", "leader");
    row("Would you lead a team\n(any team)?", "leader");
    row("team-leader", "leader");
    row("Lead?", "leader");
    row("lead_priority", "lead_priority");
    row("Which languages do you speak?", "languages");
    row("Hours a week", "weekly_hours");
    row("Anything else?", "notes");
    row("age-range", "age_band");
    row("code-jam-experience", "experience");
    row("codejam_experience", "experience");
    row("participation", "confirmed");
    row("github_username", "github");
    row("GITHUB", "github");
    row("What is your name?", "display_name");
    row("name", "display_name");
    row("solution.passed", "qualifier_passed");
    row("College/University Name", "organisation");
    row("skill:python", "skill:python");
    row("Skill:C++", "skill:C++");
    row("set:areas", "set:areas");
    row("Start Date (UTC)", "");
    row("Network ID", "");
    row("#", "");
    row("colour", "");
    row("", "");
}

void TestColumnProposal::headers()
{
    QFETCH(const QString, header);
    QFETCH(const QString, field);
    const MapProposal proposal = proposeColumnMap(tableWith({header}), ImportSource::Signup);
    QCOMPARE(proposal.map.fields.size(), size_t(field.isEmpty() ? 0 : 1));
    if (!field.isEmpty()) {
        QCOMPARE(mapped(proposal, field), header);
        QVERIFY(proposal.unusedColumns.isEmpty());
    } else {
        QCOMPARE(proposal.unusedColumns, QStringList{header});
    }
}

void TestColumnProposal::canonicalBeatsSynonym()
{
    const MapProposal proposal = proposeColumnMap(tableWith({u"Contact email"_s, u"email"_s}), ImportSource::Signup);
    QCOMPARE(mapped(proposal, u"email"_s), u"email"_s);
    QCOMPARE(countOf(proposal.findings, "import.column-ambiguous"_L1), 1);
    QCOMPARE(proposal.unusedColumns, QStringList{u"Contact email"_s});
}

void TestColumnProposal::everyCanonicalNameMapsToItself()
{
    const MapProposal proposal = proposeColumnMap(tableWith(field::fixedNames()), ImportSource::Signup);
    for (const QString &name : field::fixedNames()) {
        QCOMPARE(mapped(proposal, name), name);
    }
    QVERIFY(proposal.findings.isEmpty());
}

void TestColumnProposal::nameParts()
{
    const MapProposal proposal =
        proposeColumnMap(tableWith({u"First Name"_s, u"Email"_s, u"Last Name"_s}), ImportSource::Signup);
    QCOMPARE(mapped(proposal, u"display_name"_s), u"First Name+Last Name"_s);
}

void TestColumnProposal::skills_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("field");
    QTest::newRow("1") << u"How much Python do you know?"_s << u"skill:python"_s;
    QTest::newRow("2") << u"How much git do you know?"_s << u"skill:git"_s;
    QTest::newRow("3") << u"python-experience"_s << u"skill:python"_s;
    QTest::newRow("4") << u"python_experience"_s << u"skill:python"_s;
    QTest::newRow("5") << u"Python experience"_s << u"skill:python"_s;
    QTest::newRow("6") << u"How much C++ do you know?"_s << u"skill:c++"_s;
    QTest::newRow("7") << u"Experience with Node.js"_s << u"skill:node.js"_s;
    QTest::newRow("8") << u"Rate your SQL skills"_s << u"skill:sql"_s;
    QTest::newRow("work") << u"Work experience"_s << QString();
    QTest::newRow("years") << u"Years of experience"_s << QString();
    QTest::newRow("study") << u"Level of Study"_s << QString();
}

void TestColumnProposal::skills()
{
    QFETCH(const QString, header);
    QFETCH(const QString, field);
    const MapProposal proposal = proposeColumnMap(tableWith({header}), ImportSource::Signup);
    QCOMPARE(proposal.map.fields.size(), size_t(field.isEmpty() ? 0 : 1));
    if (!field.isEmpty()) {
        QCOMPARE(mapped(proposal, field), header);
    }
}

void TestColumnProposal::levels()
{
    const MapProposal proposal = proposeColumnMap(
        tableWith({u"python-experience"_s, u"git-experience"_s, u"skill:art"_s}), ImportSource::Signup);
    const auto &levels = proposal.map.levels;
    QCOMPARE(levels.size(), size_t(3));
    QCOMPARE(levels.at(u"python"_s).at(u"I have not used Python before"_s), 0.0);
    QCOMPARE(levels.at(u"python"_s).at(u"Advanced, I use it daily"_s), 3.0);
    QCOMPARE(levels.at(u"git"_s).at(u"None"_s), 0.0);
    QCOMPARE(levels.at(u"git"_s).at(u"Branches and pull requests"_s), 2.0);
    QCOMPARE(levels.at(u"art"_s).at(u"Expert"_s), 3.0);
    QVERIFY(!levels.at(u"art"_s).contains(u"I can commit and push"_s));
}

void TestColumnProposal::positionDoesNotMatter()
{
    const QStringList header = {u"Timestamp"_s, u"Email Address"_s, u"Time zone"_s, u"How much git do you know?"_s};
    const QStringList turned(header.rbegin(), header.rend());
    QCOMPARE(proposeColumnMap(tableWith(header), ImportSource::Signup).map,
             proposeColumnMap(tableWith(turned), ImportSource::Signup).map);
}

void TestColumnProposal::sourcesWantDifferentFields()
{
    const Table history =
        tableWith({u"event"_s, u"team"_s, u"discord_id"_s, u"leader"_s, u"notes"_s, u"Place"_s, u"weekly_hours"_s});
    const MapProposal past = proposeColumnMap(history, ImportSource::History);
    QCOMPARE(mapped(past, u"event"_s), u"event"_s);
    QCOMPARE(mapped(past, u"leader"_s), u"leader"_s);
    QCOMPARE(mapped(past, u"place"_s), u"Place"_s);
    QCOMPARE(mapped(past, u"notes"_s), u"notes"_s);
    QCOMPARE(past.unusedColumns, QStringList{u"weekly_hours"_s});
    const MapProposal now = proposeColumnMap(history, ImportSource::Signup);
    QVERIFY(!now.map.fields.contains(u"event"_s) && !now.map.fields.contains(u"place"_s));
    const MapProposal sirRobin = proposeColumnMap(
        tableWith({u"Team Name"_s, u"Team Member Discord ID"_s, u"Team Leader"_s}), ImportSource::History);
    QCOMPARE(mapped(sirRobin, u"team"_s), u"Team Name"_s);
    QCOMPARE(mapped(sirRobin, u"leader"_s), u"Team Leader"_s);
    const MapProposal blocked = proposeColumnMap(tableWith({u"discord_id"_s, u"timezone"_s}), ImportSource::Blocklist);
    QCOMPARE(blocked.map.fields.size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestColumnProposal)
#include "tst_columnproposal.moc"
