// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelper.h"

#include <QTest>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

/// The header rows of shared/reference/import-formats.md that are about people, each with a row or two below it:
/// recognised, and mapped without a touch.
class TestFormats : public QObject
{
    Q_OBJECT

private slots:
    void headers_data();
    void headers();
    void columnOrderDoesNotMatter_data();
    void columnOrderDoesNotMatter();
};

namespace {

struct KnownHeader {
    const char *name;
    const char *format;
    const char *file;
    ImportSource source;
    QStringList fields; ///< "field=header", two headers parted by +, sorted by field
};

const std::vector<KnownHeader> &knownHeaders()
{
    static const std::vector<KnownHeader> all = {
        {"devpost projects",
         "devpost-projects",
         "Opt-In Prize,Project Title,Submission Url,Project Status,Project Created At,Project Submitted At,"
         "About The Project,\"\"\"Try it out\"\" Links\",Video Demo Link,Image Gallery URLs,Built With,Opt-In Prizes,"
         "Submitter First Name,Submitter Last Name,Submitter Email,Team Colleges/Universities,"
         "Additional Team Member Count,...\n"
         "Best Docs,Tide Clock,https://devpost.com/software/tide-clock,Submitted (Gallery/Visible),"
         "2026-08-17 21:04:11,2026-08-18 09:00:00,About,https://example.org,https://youtu.be/x,,python,\"Best Docs\","
         "Ann,Example,ann@example.test,Example College,2,Bo,Sample,bo@example.test,Cy,Test,cy@example.test\n",
         ImportSource::Signup,
         {u"display_name=Submitter First Name+Submitter Last Name"_s, u"email=Submitter Email"_s,
          u"organisation=Team Colleges/Universities"_s, u"team=Project Title"_s}},
        {"devpost projects, 2017",
         "devpost-projects",
         "Submission Title,Submission Url,Plain Description,Video,Website,File Url,Desired Prizes,Built With,"
         "Submitter Screen Name,Submitter First Name,Submitter Last Name,Submitter Email,"
         "College/Universities Of Team Members,Additional Team Member Count,...\n"
         "Tide Clock,https://devpost.com/software/tide-clock,Text,,,,,python,ann,Ann,Example,ann@example.test,"
         "Example College,0\n",
         ImportSource::Signup,
         {u"display_name=Submitter First Name+Submitter Last Name"_s, u"email=Submitter Email"_s,
          u"organisation=College/Universities Of Team Members"_s, u"team=Submission Title"_s}},
        {"devpost registrants",
         "devpost-registrants",
         "First Name,Last Name,Email,Portfolio Url,Submitted Project?,Project URLs,City,State,Country,Project Count,"
         "College/University Name,Job Specialty,Registered At,Do you have teammates?,"
         "Who told you about this hackathon?,Discord\n"
         "Ann,Example,ann@example.test,https://example.test,No,,Lyon,,France,3,Example College,Full-stack developer,"
         "2026-07-01 12:00:00,Looking for teammates,Friend,ann_example\n",
         ImportSource::Signup,
         {u"discord_name=Discord"_s, u"display_name=First Name+Last Name"_s, u"email=Email"_s,
          u"organisation=College/University Name"_s}},
        {"google forms, csv",
         "google-forms",
         "Timestamp,What is your first name?,What is your last name?,What is your email address?,"
         "Check the times that you will be UNAVAILABLE for group work. [Sunday],In which section are you enrolled?,"
         "Notes\n2026/07/07 3:48:34PM EST,Ann,Example,ann@example.test,8AM;9AM;10AM,Section 11,\n",
         ImportSource::Signup,
         {u"display_name=What is your first name?+What is your last name?"_s, u"email=What is your email address?"_s,
          u"notes=Notes"_s}},
        {"google forms, sheet",
         "google-forms",
         "Timestamp,Email Address,Discord username,Time zone,Python experience,Would you lead a team?\n"
         "7/7/2026 15:48:34,ann@example.test,ann_example,Europe/Paris,Intermediate,Yes\n",
         ImportSource::Signup,
         {u"discord_name=Discord username"_s, u"email=Email Address"_s, u"leader=Would you lead a team?"_s,
          u"skill:python=Python experience"_s, u"utc_offset=Time zone"_s}},
        {"google forms, spanish",
         "google-forms",
         "Marca temporal,Email address,Nombre de tu usuario de Discord\n7/7/2026 15:48:34,ann@example.test,ann\n",
         ImportSource::Signup,
         {u"discord_name=Nombre de tu usuario de Discord"_s, u"email=Email address"_s}},
        {"google forms, e-mail as username",
         "google-forms",
         "Horodateur,Username,Discord\n7/7/2026 15:48:34,ann@example.test,ann\n",
         ImportSource::Signup,
         {u"discord_name=Discord"_s, u"email=Username"_s}},
        {"gruepr",
         "google-forms",
         "Timestamp,What is your first name?,What is your last name?,What is your email address?,"
         "With which gender do you identify?,\"How do you identify your race, ethnicity, or cultural heritage?\","
         "What is your personal experience with computer programming?,"
         "What is your personal experience with hands-on build or repair tasks?,What is your academic major?,"
         "Check the times that you will be UNAVAILABLE for group work. [Sunday],"
         "Check the times that you will be UNAVAILABLE for group work. [Monday],In which section are you enrolled?,"
         "Notes\n2018/02/07 3:48:34PM EST,Ann,Example,ann@example.test,woman,,"
         "2. I have VERY LIMITED prior experience writing computer programs.,1. I have NEVER built anything.,Physics,"
         "8AM;9AM,8AM;9AM;10AM,Section 19,\n",
         ImportSource::Signup,
         {u"display_name=What is your first name?+What is your last name?"_s, u"email=What is your email address?"_s,
          u"notes=Notes"_s,
          u"skill:computer programming=What is your personal experience with computer programming?"_s}},
        {"microsoft forms",
         "microsoft-forms",
         "ID,Start time,Completion time,Email,Name,What is your Discord handle?,\"Pick areas\n(all that apply)\"\n"
         "1,7/27/26 19:06:23,7/27/26 19:17:10,anonymous,,ann_example,Backend;Docs;\n",
         ImportSource::Signup,
         {u"discord_name=What is your Discord handle?"_s, u"set:areas=Pick areas\n(all that apply)"_s}},
        {"typeform",
         "typeform",
         "#,What is your name?,Discord handle?,Which areas?,Start Date (UTC),Submit Date (UTC),Network ID\n"
         "068127e3d5e9ca5f5fac8e04fa692a9e,Ann,ann_example,Backend / Docs,2026-07-03 09:05:14,2026-07-03 09:05:40,"
         "d3560842b2\n",
         ImportSource::Signup,
         {u"discord_name=Discord handle?"_s, u"display_name=What is your name?"_s, u"set:areas=Which areas?"_s}},
        {"typeform, a column per choice",
         "typeform",
         "#,What is your name?,Discord handle?,Backend,Docs,Art,Other,Start Date (UTC),Submit Date (UTC),Network ID\n"
         "1,Ann,ann_example,Backend,Docs,,,2026-07-03 09:05:14,2026-07-03 09:05:40,d3560842b2\n"
         "2,Bo,bo_example,,Docs,,Sound,2026-07-03 09:05:14,2026-07-03 09:05:40,d3560842b2\n",
         ImportSource::Signup,
         {u"discord_name=Discord handle?"_s, u"display_name=What is your name?"_s,
          u"set:choices=Backend+Docs+Art+Other"_s}},
        {"tally",
         "tally",
         "Submission ID,Respondent ID,Submitted at,Your Full Name,Your Email,Rank/Order Your Choices\n"
         "PgYbzQ,l0WyWk,2026-07-11 23:25:40,Ann Example,ann@example.test,\"Backend, Docs, Art\"\n",
         ImportSource::Signup,
         {u"display_name=Your Full Name"_s, u"email=Your Email"_s, u"set:choices=Rank/Order Your Choices"_s}},
        {"eventbrite",
         "eventbrite",
         "Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,"
         "Currency,Total Paid,Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,Home Address 1,"
         "Home Address 2,Home City,Home State,Home Zip,Home Country,Job Title,Company\n"
         "11211912243,07/29/26 22:28,Ann,Example,ann@example.test,1,,General Admission,18441583423,,Free Order,USD,0,"
         "0,0,0,Attending,,,,,,,Dev,Example\n",
         ImportSource::Signup,
         {u"category:ticket type=Ticket Type"_s, u"display_name=First Name+Last Name"_s, u"email=Email"_s,
          u"organisation=Company"_s, u"ticket=Attendee Status"_s}},
        {"discord forms",
         "json-forms",
         R"([{"_id":"64e0","form_id":"cj12-qualifier","timestamp":"2026-07-07T17:11:42.123456+00:00",
          "user":{"id":"100000000000000001","username":"ann_example","discriminator":"0","email":null,"admin":false},
          "antispam":{"ip_hash":"x"},"response":{"timezone":"Europe/Paris","experience":"Intermediate","leader":true,
          "qualifier":{"value":"def f(): ...","passed":true,"failures":[]}}}])",
         ImportSource::Signup,
         {u"discord_id=user.id"_s, u"discord_name=user.username"_s, u"email=user.email"_s, u"experience=experience"_s,
          u"leader=leader"_s, u"qualifier_passed=qualifier.passed"_s, u"utc_offset=timezone"_s}},
        {"sir-robin",
         "sir-robin",
         "Team Name,Team Member Discord ID,Team Leader\nAnnoyed Alligators,100000000000000001,Y\n",
         ImportSource::History,
         {u"discord_id=Team Member Discord ID"_s, u"leader=Team Leader"_s, u"team=Team Name"_s}},
        {"mlh",
         "mlh",
         "First Name,Last Name,Age,Phone Number,Email,School,Level of Study,Country of Residence,MLH Code of Conduct,"
         "MLH Privacy,MLH Emails,Checked In\nAnn,Example,21,+33 1 00 00 00 00,ann@example.test,Example College,"
         "Undergraduate University (3+ year),FR,TRUE,TRUE,FALSE,TRUE\n",
         ImportSource::Signup,
         {u"age_band=Age"_s, u"consent=MLH Code of Conduct+MLH Privacy"_s, u"display_name=First Name+Last Name"_s,
          u"email=Email"_s, u"organisation=School"_s}},
    };
    return all;
}

QStringList fieldsOf(const ColumnMap &map)
{
    QStringList fields;
    for (const auto &[name, headers] : map.fields) {
        fields << name + u'=' + headers.join(u'+');
    }
    return fields;
}

} // namespace

void TestFormats::headers_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < knownHeaders().size(); ++i) {
        QTest::newRow(knownHeaders()[i].name) << int(i);
    }
}

void TestFormats::headers()
{
    QFETCH(const int, index);
    const KnownHeader &known = knownHeaders()[size_t(index)];
    const auto table = readTable(known.file, u"answers"_s);
    QVERIFY2(table.ok(), qPrintable(table ? QString() : table.error().sentence()));
    QCOMPARE(table->format, QString::fromLatin1(known.format));
    QCOMPARE(fieldsOf(proposeColumnMap(*table, known.source).map), known.fields);
    ImportContext context = contextFor(known.source);
    context.historyEvent = u"Jam 1"_s;
    const auto preview = previewBytes(known.file, context);
    QVERIFY2(preview.ok(), qPrintable(preview ? QString() : preview.error().sentence()));
    QVERIFY(preview->counts().added > 0);
    QCOMPARE(preview->counts().rejected, 0);
    QVERIFY(!hasErrors(preview->findings));
}

void TestFormats::columnOrderDoesNotMatter_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < knownHeaders().size(); ++i) {
        // Choices in columns of their own are told by standing beside each other, "Other" last.
        if (!QByteArray(knownHeaders()[i].name).contains("per choice")) {
            QTest::newRow(knownHeaders()[i].name) << int(i);
        }
    }
}

/// The same table with its columns in reverse means the same.
void TestFormats::columnOrderDoesNotMatter()
{
    QFETCH(const int, index);
    const KnownHeader &known = knownHeaders()[size_t(index)];
    auto table = readTable(known.file, u"answers"_s);
    QVERIFY(table.ok());
    Table turned = *table;
    std::reverse(turned.header.begin(), turned.header.end());
    for (QStringList &row : turned.rows) {
        std::reverse(row.begin(), row.end());
    }
    const auto names = [](const MapProposal &proposal) {
        QStringList all;
        for (const auto &[name, headers] : proposal.map.fields) {
            QStringList sorted = headers;
            sorted.sort();
            all << name + u'=' + sorted.join(u'+');
        }
        return all;
    };
    const QStringList expected = names(proposeColumnMap(*table, known.source));
    const QStringList read = names(proposeColumnMap(turned, known.source));
    QCOMPARE(read, expected);
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
