// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelper.h"

#include <QTest>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

/// The traps that import-formats.md names, service by service.
class TestFormatTraps : public QObject
{
    Q_OBJECT

private slots:
    void eventbriteRefunded();
    void eventbriteIsNoConfirmation();
    void eventbriteSecondTicket();
    void eventbriteOrders();
    void eventbriteSeveralEvents();
    void devpostMembers();
    void devpostByPrize();
    void devpostCount();
    void devpostShifted();
    void devpostTableNumber();
    void devpostWithoutPeople();
    void microsoftAnonymous();
    void microsoftHalfAnonymous();
    void microsoftQuizAndRepeats();
    void typeformFolded();
    void typeformLevels();
    void typeformPlaceholders();
    void tallyCommas();
    void googleCheckboxes();
    void googleGrids();
    void googleDates_data();
    void googleDates();
    void roundedIds();
    void idsByShape();
    void shapesAreProposalsOnly();
};

namespace {

constexpr auto devpostHeader = "Project Title,Submission Url,Submitter First Name,Submitter Last Name,Submitter "
                               "Email,Additional Team Member Count";

ImportPreview previewed(const QByteArray &bytes, ImportSource source = ImportSource::Signup)
{
    const ImportContext context = contextFor(source);
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

QStringList namesOf(const ImportPreview &preview)
{
    QStringList names;
    for (const ImportRow &row : preview.rows) {
        if (row.state == RowState::New) {
            names << row.person.displayName;
        }
    }
    return names;
}

QStringList headersOf(const ImportPreview &preview, const QString &name)
{
    const auto found = preview.map.fields.find(name);
    return found == preview.map.fields.end() ? QStringList() : found->second;
}

} // namespace

/// A ticket that was given back withdraws the sign-up: its row stays, so that importing the report again moves on a
/// person who had a ticket before.
void TestFormatTraps::eventbriteRefunded()
{
    const QByteArray header = "Order #,Order Date,First Name,Last Name,Email,Attendee Status\n";
    const auto preview = previewed(header + "1,07/29/26 22:28,Ann,A,ann@example.test,Attending\n"
                                            "2,07/30/26 22:28,Bo,B,bo@example.test,Checked In\n"
                                            "3,07/30/26 22:28,Cy,C,cy@example.test,Refunded\n"
                                            "4,07/30/26 22:28,Di,D,di@example.test,Not Attending\n"
                                            "5,07/30/26 22:28,Ed,E,ed@example.test,Pondering\n");
    QCOMPARE(preview.counts().added, 5);
    QCOMPARE(preview.rows[0].fields.hasTicket(), std::optional(true));
    QCOMPARE(preview.rows[1].fields.hasTicket(), std::optional(true));
    for (const size_t i : {size_t(2), size_t(3)}) {
        QCOMPARE(readStatus(preview.rows[i].fields, {}).status, SignupStatus::Withdrawn);
    }
    QVERIFY(readStatus(preview.rows[2].fields, {}).reason.contains("refunded"_L1));
    QVERIFY(!preview.rows[4].fields.hasTicket());
    QCOMPARE(countOf(preview.findings, "import.not-attending"_L1), 2);
    const Finding refunded = findingOf(preview.findings, "import.not-attending"_L1);
    QCOMPARE(refunded.place.line, 4);
    QCOMPARE(refunded.place.column, u"Attendee Status"_s);
    QVERIFY(refunded.message.contains("Refunded"_L1));
    QCOMPARE(countOf(preview.findings, "import.ticket-unknown"_L1), 1);
    const auto later = previewBytes(header + "1,07/29/26 22:28,Ann,A,ann@example.test,Refunded\n",
                                    contextFor(ImportSource::Signup, applied(preview, {})));
    QCOMPARE(later->rows[0].state, RowState::Changed);
    QCOMPARE(later->rows[0].fields.hasTicket(), std::optional(false));
}

/// Buying a ticket is signing up: nobody was asked whether she still comes, unless the file is given as a confirmation.
void TestFormatTraps::eventbriteIsNoConfirmation()
{
    const QByteArray file = "Order #,Order Date,First Name,Last Name,Email,Attendee Status\n"
                            "1,07/29/26 22:28,Ann,A,ann@example.test,Attending\n"
                            "2,07/30/26 22:28,Cy,C,cy@example.test,Refunded\n"
                            "3,07/30/26 22:28,Di,D,di@example.test,Pondering\n";
    const auto preview = previewed(file);
    for (const ImportRow &row : preview.rows) {
        QVERIFY(!row.fields.confirmed());
    }
    QCOMPARE(readStatus(preview.rows[0].fields, {}).status, SignupStatus::Approved);
    const auto asked = previewBytes(file, contextFor(ImportSource::Confirmation, applied(preview, {})));
    QCOMPARE(asked->rows[0].fields.confirmed(), std::optional(true));
    QVERIFY(!asked->rows[1].fields.confirmed() && !asked->rows[2].fields.confirmed());
    QCOMPARE(readStatus(asked->rows[1].fields, {}).status, SignupStatus::Withdrawn);
    QCOMPARE(countOf(asked->findings, "import.listed-means-confirmed"_L1), 0);
}

void TestFormatTraps::eventbriteSecondTicket()
{
    const auto preview = previewed("Order #,Order Date,First Name,Last Name,Email,Attendee Status\n"
                                   "1,07/20/26 22:28,Ann,A,ann@example.test,Attending\n"
                                   "2,07/21/26 22:28,Ann,A,ann@example.test,Refunded\n"
                                   "3,07/22/26 22:28,Bo,B,ann@example.test,Refunded\n");
    QCOMPARE(preview.counts(), (ImportCounts{1, 0, 0, 0, 2}));
    QCOMPARE(preview.rows[2].fields.hasTicket(), std::optional(true));
    // Two people with one address would silently become one.
    QCOMPARE(countOf(preview.findings, "import.one-address-several-names"_L1), 2);
    const Finding names = findingOf(preview.findings, "import.one-address-several-names"_L1);
    QCOMPARE(names.place.line, 2);
    QVERIFY(names.message.contains("Ann A"_L1) && names.message.contains("Bo B"_L1));
}

void TestFormatTraps::eventbriteOrders()
{
    const auto preview = previewed("Order ID,Order Date,Buyer First Name,Buyer Last Name,Buyer Email,Quantity,"
                                   "Order Status\n1,07/29/26 22:28,Ann,A,ann@example.test,3,Completed\n"
                                   "2,07/29/26 22:28,Bo,B,bo@example.test,1,Refunded\n");
    QCOMPARE(preview.format, u"eventbrite"_s);
    QCOMPARE(namesOf(preview), QStringList({u"Ann A"_s, u"Bo B"_s}));
    QCOMPARE(preview.rows[1].fields.hasTicket(), std::optional(false));
    const Finding several = findingOf(preview.findings, "import.order-for-several"_L1);
    QCOMPARE(countOf(preview.findings, "import.order-for-several"_L1), 1);
    QCOMPARE(several.place.line, 2);
    QVERIFY(several.message.contains(u'3') && !several.remedy.isEmpty());
}

void TestFormatTraps::eventbriteSeveralEvents()
{
    const auto preview = previewed("Event Name,Order #,First Name,Last Name,Email,Attendee Status\n"
                                   "Jam,1,Ann,A,ann@example.test,Attending\n"
                                   "Party,2,Bo,B,bo@example.test,Attending\n");
    QVERIFY(findingOf(preview.findings, "import.several-events"_L1).message.contains("Jam; Party"_L1));
}

void TestFormatTraps::devpostMembers()
{
    const auto preview =
        previewed(QByteArray(devpostHeader) + ",...\nTide,https://devpost.com/software/tide,Ann,A,ann@example.test,2,"
                                              "Bo,B,bo@example.test,Cy,C,cy@example.test\n"
                                              "Solo,https://devpost.com/software/solo,Di,D,di@example.test,0\n");
    QCOMPARE(namesOf(preview), QStringList({u"Ann A"_s, u"Bo B"_s, u"Cy C"_s, u"Di D"_s}));
    QCOMPARE(preview.rows[2].person.email, u"cy@example.test"_s);
    QCOMPARE(preview.rows[2].fields.value(u"team"), u"Tide"_s);
    QCOMPARE(preview.rows[2].line, 2);
    QCOMPARE(preview.rows[3].line, 3);
    QVERIFY(!preview.header.contains(u"..."_s));
    QCOMPARE(countOf(preview.findings, "import.extra-cells"_L1), 0);
    QCOMPARE(countOf(preview.findings, "import.member-count"_L1), 0);
}

void TestFormatTraps::devpostByPrize()
{
    const auto preview =
        previewed("Opt-In Prize," + QByteArray(devpostHeader) +
                  ",...\nDocs,Tide,https://devpost.com/software/tide,Ann,A,ann@example.test,1,Bo,B,bo@example.test\n"
                  "Art,Tide,http://www.devpost.com/software/Tide/?ref=x,Ann,A,ann@example.test,1,Bo,B,bo@example.test\n"
                  "Art,Other,https://devpost.com/software/other,Cy,C,cy@example.test,0\n");
    QCOMPARE(preview.counts(), (ImportCounts{3, 0, 0, 0, 0}));
    const Finding repeated = findingOf(preview.findings, "import.project-repeated"_L1);
    QCOMPARE(repeated.place.line, 3);
    // Rejected members come back as rows of their own, which are no repetition.
    const auto apart = previewed(QByteArray(devpostHeader) +
                                 ",line,reason\nTide,https://devpost.com/software/tide,Ann,A,ann@example.test,1,2,x\n"
                                 "Tide,https://devpost.com/software/tide,Bo,B,bo@example.test,1,2,x\n");
    QCOMPARE(namesOf(apart), QStringList({u"Ann A"_s, u"Bo B"_s}));
}

void TestFormatTraps::devpostCount()
{
    const auto preview =
        previewed(QByteArray(devpostHeader) + ",...\nTide,https://devpost.com/software/tide,Ann,A,ann@example.test,3,"
                                              "Bo,B,bo@example.test\n");
    QCOMPARE(namesOf(preview), QStringList({u"Ann A"_s, u"Bo B"_s}));
    const Finding count = findingOf(preview.findings, "import.member-count"_L1);
    QCOMPARE(count.place.line, 2);
    QCOMPARE(count.place.column, u"Additional Team Member Count"_s);
    QVERIFY(count.message.contains(u'3') && count.message.contains(u'1'));
}

void TestFormatTraps::devpostShifted()
{
    const auto preview =
        previewed(QByteArray(devpostHeader) + ",...\nTide,https://devpost.com/software/tide,Ann,A,ann@example.test,2,"
                                              "Bo,bo@example.test,Cy,C,cy@example.test\n");
    QCOMPARE(namesOf(preview), QStringList{u"Ann A"_s});
    QCOMPARE(findingOf(preview.findings, "import.members-shifted"_L1).severity, Severity::Error);
}

/// After the event Devpost inserts a column behind the first; nothing goes by position.
void TestFormatTraps::devpostTableNumber()
{
    const auto preview =
        previewed("Project Title,Table Number,Submission Url,Submitter First Name,Submitter Last Name,Submitter Email,"
                  "Additional Team Member Count,...\n"
                  "Tide,12,https://devpost.com/software/tide,Ann,A,ann@example.test,1,Bo,B,bo@example.test\n");
    QCOMPARE(namesOf(preview), QStringList({u"Ann A"_s, u"Bo B"_s}));
    QCOMPARE(preview.rows[1].fields.value(u"team"), u"Tide"_s);
}

void TestFormatTraps::devpostWithoutPeople()
{
    const auto preview = previewBytes("Project Title,Submission Url,Project Status,\"\"\"Try it out\"\" Links\"\n"
                                      "Tide,https://devpost.com/software/tide,Draft,x\n",
                                      contextFor(ImportSource::Signup));
    QVERIFY(!preview);
    QVERIFY(preview.error().what.contains("names no people"_L1));
    QVERIFY(preview.error().remedy.contains("personal data"_L1));
}

void TestFormatTraps::microsoftAnonymous()
{
    const auto preview =
        previewed("Id,Start time,Completion time,Email,Name,Last modified time,What is your e-mail?,"
                  "Your name,\"Areas,\npick some\"\n"
                  "1,7/27/26 19:06:23,7/27/26 19:17:10,anonymous,,,ann@example.test,Ann,Backend;Docs;\n"
                  "2,7/27/26 19:06:23,7/27/26 19:17:10,Anonymous,,,bo@example.test,Bo,Docs;\n");
    QCOMPARE(headersOf(preview, u"email"_s), QStringList{u"What is your e-mail?"_s});
    QCOMPARE(headersOf(preview, u"display_name"_s), QStringList{u"Your name"_s});
    QCOMPARE(preview.rows[0].person.email, u"ann@example.test"_s);
    QCOMPARE(headersOf(preview, u"set:areas pick some"_s), QStringList{u"Areas,\npick some"_s});
    QCOMPARE(preview.rows[0].fields.list(u"set:areas pick some"), QStringList({u"Backend"_s, u"Docs"_s}));
    QCOMPARE(preview.rows[1].fields.list(u"set:areas pick some"), QStringList{u"Docs"_s});
    QCOMPARE(countOf(preview.findings, "import.email-unreadable"_L1), 0);
    QCOMPARE(countOf(preview.findings, "import.several-choices"_L1), 1);
}

/// Some people logged in: what Microsoft knows of them is used where they left the question blank.
void TestFormatTraps::microsoftHalfAnonymous()
{
    const auto preview = previewed("ID,Start time,Completion time,Email,Name,Contact email\n"
                                   "1,7/27/26 19:06:23,7/27/26 19:17:10,ann@work.test,Ann,\n"
                                   "2,7/27/26 19:06:23,7/27/26 19:17:10,anonymous,anonymous,bo@example.test\n");
    QCOMPARE(headersOf(preview, u"email"_s), QStringList({u"Contact email"_s, u"Email"_s}));
    QCOMPARE(preview.rows[0].person.email, u"ann@work.test"_s);
    QCOMPARE(preview.rows[1].person.email, u"bo@example.test"_s);
    QCOMPARE(preview.rows[0].person.displayName, u"Ann"_s);
    QVERIFY(preview.rows[1].person.displayName.isEmpty());
}

void TestFormatTraps::microsoftQuizAndRepeats()
{
    const auto preview = previewed(
        "ID,Start time,Completion time,Email,Name,Total points,Quiz feedback,Discord handle?,Points - Discord handle?,"
        "Feedback - Discord handle?,Python experience,Points - Python experience,Discord handle?2\n"
        "1,7/27/26 19:06:23,7/27/26 19:17:10,anonymous,,7,,ann_example,0,,Beginner,1,\n"
        "2,7/27/26 19:06:23,7/27/26 19:17:10,anonymous,,5,,,0,,Advanced,2,bo_example\n");
    QCOMPARE(headersOf(preview, u"discord_name"_s), QStringList({u"Discord handle?"_s, u"Discord handle?2"_s}));
    QCOMPARE(preview.rows[0].person.discordName, u"ann_example"_s);
    QCOMPARE(preview.rows[1].person.discordName, u"bo_example"_s);
    QCOMPARE(preview.rows[0].fields.number(u"qualifier_score"), std::optional(7.0));
    QCOMPARE(headersOf(preview, u"skill:python"_s), QStringList{u"Python experience"_s});
    QCOMPARE(preview.map.levels.size(), size_t(1));
}

void TestFormatTraps::typeformFolded()
{
    const auto preview = previewed("#,Discord handle?,Discord,A friend,Other,Would you lead a team?,Submit Date (UTC),"
                                   "Network ID\n"
                                   "1,ann,Discord,,,Yes,2026-07-03 09:05:40,d1\n"
                                   "2,bo,,A friend,\"A poster, red\",No,2026-07-03 09:05:40,d2\n");
    QCOMPARE(headersOf(preview, u"set:choices"_s), QStringList({u"Discord"_s, u"A friend"_s, u"Other"_s}));
    QCOMPARE(headersOf(preview, u"discord_name"_s), QStringList{u"Discord handle?"_s});
    QCOMPARE(preview.rows[0].fields.list(u"set:choices"), QStringList{u"Discord"_s});
    QCOMPARE(preview.rows[1].fields.list(u"set:choices"), QStringList({u"A friend"_s, u"A poster, red"_s}));
    QVERIFY(headersOf(preview, u"notes"_s).isEmpty());
    QCOMPARE(findingOf(preview.findings, "import.choices-folded"_L1).place.column, u"Discord"_s);
}

/// The choices of a question about a skill are its levels.
void TestFormatTraps::typeformLevels()
{
    const auto preview = previewed("#,Discord handle?,I have not used Python before,Beginner,"
                                   "\"Intermediate, I have finished projects\",Submit Date (UTC),Network ID\n"
                                   "1,ann,,Beginner,,2026-07-03 09:05:40,d1\n"
                                   "2,bo,,,\"Intermediate, I have finished projects\",2026-07-03 09:05:40,d2\n");
    QCOMPARE(preview.rows[0].fields.skills().at(u"python"_s), 1.0);
    QCOMPARE(preview.rows[1].fields.skills().at(u"python"_s), 2.0);
    QVERIFY(preview.unknownLevels.empty());
}

void TestFormatTraps::typeformPlaceholders()
{
    const auto preview = previewed("#,What is your name?,\"Hi {{answer_42471732}}, what is your e-mail?\","
                                   "Submit Date (UTC),Network ID\n1,Ann,ann@example.test,2026-07-03 09:05:40,d1\n");
    QCOMPARE(preview.rows[0].person.email, u"ann@example.test"_s);
    QCOMPARE(preview.rows[0].person.displayName, u"Ann"_s);
}

void TestFormatTraps::tallyCommas()
{
    QByteArray file = "Submission ID,Respondent ID,Submitted at,Your Email,Pick areas (all that apply)\n";
    int number = 0;
    for (const char *answer : {"Backend, Docs, tests", "Docs, tests", "Art, Docs, tests", "Backend, Art", "Art"}) {
        const QByteArray id = QByteArray::number(++number);
        file += id + ',' + id + ",2026-07-11 23:25:40,p" + id + "@example.test,\"" + answer + "\"\n";
    }
    const auto preview = previewed(file);
    QCOMPARE(preview.rows[0].fields.list(u"set:areas"), QStringList({u"Backend"_s, u"Docs"_s, u"tests"_s}));
    const Finding comma = findingOf(preview.findings, "import.choice-with-comma"_L1);
    QVERIFY(comma.message.contains("\"Docs, tests\""_L1));
    QCOMPARE(comma.place.column, u"Pick areas (all that apply)"_s);
}

void TestFormatTraps::googleCheckboxes()
{
    const auto forms = previewed("Timestamp,Email Address,Which areas interest you?,Why?\n"
                                 "2026/07/07 3:48:34PM EST,ann@example.test,Backend;Docs,I like it; really\n"
                                 "2026/07/07 3:48:34PM EST,bo@example.test,Docs,\"Well, one, two\"\n");
    QCOMPARE(forms.rows[0].fields.list(u"set:areas"), QStringList({u"Backend"_s, u"Docs"_s}));
    QCOMPARE(forms.map.fields.size(), size_t(2)); // prose is no choice
    const auto sheet = previewed("Timestamp,Email Address,Which areas interest you?,Why?\n"
                                 "7/27/2026 15:48:34,a@example.test,\"Backend, Docs\",\"Fun, mostly\"\n"
                                 "7/27/2026 15:48:34,b@example.test,\"Docs, Art\",\"People, music\"\n"
                                 "7/27/2026 15:48:34,c@example.test,\"Backend, Art\",Because\n"
                                 "7/27/2026 15:48:34,d@example.test,\"Backend, Docs, Art\",\n");
    QCOMPARE(sheet.rows[0].fields.list(u"set:areas"), QStringList({u"Backend"_s, u"Docs"_s}));
    QCOMPARE(sheet.map.fields.size(), size_t(2));
}

void TestFormatTraps::googleGrids()
{
    const auto preview = previewed("Timestamp,Email Address,How well do you know these? [Python],"
                                   "How well do you know these? [C++],Which days? [Sunday],Which days? [Monday]\n"
                                   "7/27/2026 15:48:34,ann@example.test,Beginner,Advanced,8AM;9AM,\n");
    QCOMPARE(preview.rows[0].fields.skills(), (std::map<QString, double>{{u"c++"_s, 3.0}, {u"python"_s, 1.0}}));
    QCOMPARE(preview.map.fields.size(), size_t(3));
    // A map that names one row of the grid does not read another one in its place.
    ColumnMap map = preview.map;
    map.fields[u"skill:rust"_s] = {u"How well do you know these? [Rust]"_s};
    const auto table = readTable("Timestamp,Email Address,How well do you know these? [Python]\n"
                                 "7/27/2026 15:48:34,ann@example.test,Beginner\n",
                                 u"test.csv"_s);
    const auto again = previewImport(*table, map, contextFor(ImportSource::Signup));
    QVERIFY(!again->rows[0].fields.has(u"skill:rust"));
    QVERIFY(countOf(again->findings, "import.column-missing"_L1) >= 1);
}

void TestFormatTraps::googleDates_data()
{
    QTest::addColumn<QStringList>("stamps");
    QTest::addColumn<QDateTime>("first");
    QTest::addColumn<QString>("finding");
    const QDateTime july(QDate(2026, 7, 7), QTime(15, 48, 34), Qt::UTC);
    QTest::newRow("day is month") << QStringList{u"7/7/2026 15:48:34"_s} << july << QString();
    QTest::newRow("month first") << QStringList{u"7/8/2026 15:48:34"_s, u"7/31/2026 15:48:34"_s}
                                 << QDateTime(QDate(2026, 7, 8), QTime(15, 48, 34), Qt::UTC) << QString();
    QTest::newRow("day first") << QStringList{u"7/8/2026 15:48:34"_s, u"31/8/2026 15:48:34"_s}
                               << QDateTime(QDate(2026, 8, 7), QTime(15, 48, 34), Qt::UTC) << QString();
    QTest::newRow("unclear") << QStringList{u"7/8/2026 15:48:34"_s, u"8/8/2026 15:48:34"_s} << QDateTime()
                             << u"import.date-order-unclear"_s;
    QTest::newRow("mixed") << QStringList{u"31/8/2026 15:48:34"_s, u"7/31/2026 15:48:34"_s} << QDateTime()
                           << u"import.date-order-mixed"_s;
    QTest::newRow("serial") << QStringList{u"46200.5"_s} << QDateTime(QDate(2026, 6, 27), QTime(12, 0), Qt::UTC)
                            << QString();
    QTest::newRow("zone word") << QStringList{u"2026/07/07 3:48:34PM EST"_s} << july << QString();
    QTest::newRow("iso") << QStringList{u"2026-07-07 15:48:34"_s} << july << QString();
    QTest::newRow("no date") << QStringList{u"12"_s} << QDateTime() << QString();
}

void TestFormatTraps::googleDates()
{
    QFETCH(const QStringList, stamps);
    QFETCH(const QDateTime, first);
    QFETCH(const QString, finding);
    QByteArray file = "Timestamp,Email Address\n";
    for (const QString &stamp : stamps) {
        file += stamp.toUtf8() + ",p" + QByteArray::number(file.size()) + "@example.test\n";
    }
    const auto preview = previewed(file);
    QCOMPARE(preview.rows[0].answeredAt, first);
    QCOMPARE(countOf(preview.findings, "import.date-order-unclear"_L1) +
                 countOf(preview.findings, "import.date-order-mixed"_L1),
             finding.isEmpty() ? 0 : 1);
    if (!finding.isEmpty()) {
        const Finding found = findingOf(preview.findings, QLatin1String(finding.toLatin1()));
        QCOMPARE(found.place.column, u"Timestamp"_s);
        QVERIFY(!found.remedy.isEmpty());
    }
}

/// A spreadsheet keeps 15 digits of an id. One that ends in three zeros may be so by chance; a column of them is not.
void TestFormatTraps::roundedIds()
{
    const auto one = previewed("Discord ID\n306871234567891000\n306871234567891002\n306871234567891003\n");
    QCOMPARE(one.counts().added, 3);
    QCOMPARE(countOf(one.findings, "import.id-maybe-rounded"_L1), 1);
    const auto all = previewed("Discord ID,name\n306871234567891000,A\n306871234567892000,B\n306871234567893000,C\n"
                               "306871234567893001,D\n");
    QCOMPARE(all.counts(), (ImportCounts{1, 0, 0, 3, 0}));
    const Finding lost = findingOf(all.findings, "import.id-lost-digits"_L1);
    QCOMPARE(lost.place.line, 2);
    QCOMPARE(lost.place.column, u"Discord ID"_s);
    QVERIFY(!lost.remedy.isEmpty());
}

void TestFormatTraps::idsByShape()
{
    const auto preview = previewed("who,guild,where\n100000000000000001,300000000000000001,+05:30\n"
                                   "100000000000000002,300000000000000001,UTC-3\n");
    QCOMPARE(headersOf(preview, u"discord_id"_s), QStringList{u"who"_s});
    QCOMPARE(headersOf(preview, u"utc_offset"_s), QStringList{u"where"_s});
    QCOMPARE(countOf(preview.findings, "import.column-by-shape"_L1), 2);
    const auto table = readTable("who,whom\n100000000000000001,100000000000000003\n"
                                 "100000000000000002,100000000000000004\n",
                                 u"test.csv"_s);
    const MapProposal proposal = proposeColumnMap(*table, ImportSource::Signup);
    QVERIFY(proposal.map.fields.empty());
    QVERIFY(findingOf(proposal.findings, "import.column-by-shape"_L1).message.contains("who, whom"_L1));
}

void TestFormatTraps::shapesAreProposalsOnly()
{
    const auto table = readTable("Discord ID,whom\n100000000000000001,100000000000000003\n"
                                 "100000000000000002,100000000000000004\n",
                                 u"test.csv"_s);
    const MapProposal named = proposeColumnMap(*table, ImportSource::Signup);
    QCOMPARE(named.map.fields.at(u"discord_id"_s), QStringList{u"Discord ID"_s});
    QVERIFY(named.findings.isEmpty());
    const auto mostly = readTable("who\n100000000000000001\nAnn\n", u"test.csv"_s);
    QVERIFY(proposeColumnMap(*mostly, ImportSource::Signup).map.fields.empty());
}

QTEST_GUILESS_MAIN(TestFormatTraps)
#include "tst_formattraps.moc"
