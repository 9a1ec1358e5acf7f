// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/judgingfiles.h"

#include <QTest>

#include <algorithm>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

int countOf(const Findings &findings, QLatin1String key)
{
    return int(std::count_if(findings.begin(), findings.end(), [key](const Finding &f) { return f.key == key; }));
}

/// Without a backslash before each quote.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

/// What organisers hold of submissions, told apart by itself.
class TestSubmissionFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ourOwnTable()
    {
        const auto file =
            readSubmissions("team,title,repository,late,disqualified,track,files,late_reason\n"
                            "Owls,Tide,https://example.test/r,yes,,Web,https://a.test; https://b.test,Bus\n"
                            "Bats,,,,x,,,\nOwls,TIDE,,,,,,\n,,r,,,,,\n",
                            u"s.csv"_s);
        QVERIFY(file.ok());
        QCOMPARE(file->format, u"csv"_s);
        QCOMPARE(file->rows.size(), size_t(2));
        const SubmissionRow &owls = file->rows[0];
        QCOMPARE(owls.submission.teamName, u"Owls"_s);
        QCOMPARE(owls.submission.title, u"Tide"_s);
        QCOMPARE(owls.late, std::optional(true));
        QCOMPARE(owls.disqualified, std::nullopt); // the file does not say
        QCOMPARE(owls.submission.lateReason, u"Bus"_s);
        QCOMPARE(owls.submission.files, QStringList({u"https://a.test"_s, u"https://b.test"_s}));
        QVERIFY(file->rows[1].submission.title.isEmpty()); // a blank is no title
        QCOMPARE(file->rows[1].disqualified, std::optional(true));
        QCOMPARE(countOf(file->findings, "submissions.unusable"_L1), 2);
        QVERIFY(!readSubmissions("name,score\nx,1\n", u"s.csv"_s));
    }

    void devpostOfToday()
    {
        // Columns are found by name: after the event Devpost puts one for the table between the first two.
        const auto file = readSubmissions(
            "Project Title,Table,Submission Url,Project Status,Judging Status,About The Project,\"\"\"Try it out\"\" "
            "Links\","
            "Video Demo Link,Opt-In Prizes,Built With,Notes,Team Colleges/Universities,Additional Team Member Count\n"
            "Tide Clock,12,https://devpost.com/software/tide-clock,Submitted (Gallery/Visible),Pending,\"Shows "
            "tides,\nin "
            "ASCII\",\"https://example.org/tide, https://github.com/a/tide\",https://youtu.be/x,\"Best Beginner, Best "
            "Docs\",python,,Example College,2\n"
            "Half,13,https://devpost.com/software/half,Draft,,,,,,,,,0\n",
            u"projects.csv"_s);
        QVERIFY2(file.ok(), file.ok() ? "" : qPrintable(file.error().what));
        QCOMPARE(file->format, u"devpost-projects"_s);
        QCOMPARE(file->rows.size(), size_t(1));
        const Submission &tide = file->rows[0].submission;
        QCOMPARE(tide.title, u"Tide Clock"_s);
        QCOMPARE(tide.repository, u"https://github.com/a/tide"_s);
        QCOMPARE(tide.video, u"https://youtu.be/x"_s);
        QVERIFY(tide.description.contains(u"in ASCII"_s));
        QCOMPARE(tide.files,
                 QStringList({u"https://devpost.com/software/tide-clock"_s, u"https://example.org/tide"_s}));
        QVERIFY(tide.teamName.isEmpty());
        QCOMPARE(countOf(file->findings, "submissions.draft"_L1), 1);
        QCOMPARE(countOf(file->findings, "file.unknown-column"_L1), 0);
    }

    void devpostWithPeopleAndARowForEachPrize()
    {
        const QByteArray tail =
            "https://devpost.com/software/tide-clock,Submitted (Gallery/Visible),2026-08-17 21:04:11,"
            "2026-08-18 09:00:00,About,,,,,,Ann,Example,Ann@example.test,College,2,Bo,Sample,"
            "bo@example.test,Cy,Test,cy@example.test\n";
        const auto file = readSubmissions(
            "Opt-In Prize,Project Title,Submission Url,Project Status,Project Created At,Project Submitted At,About "
            "The "
            "Project,\"\"\"Try it out\"\" Links\",Video Demo Link,Image Gallery URLs,Built With,Opt-In "
            "Prizes,Submitter First "
            "Name,Submitter Last Name,Submitter Email,Team Colleges/Universities,Additional Team Member Count,...\n"
            "Best Docs,Tide Clock," +
                tail + "Best Beginner,Tide Clock," + tail,
            u"projects.csv"_s);
        QVERIFY(file.ok());
        QCOMPARE(file->rows.size(), size_t(1));
        QCOMPARE(file->rows[0].emails,
                 QStringList({u"ann@example.test"_s, u"bo@example.test"_s, u"cy@example.test"_s}));
        QCOMPARE(file->rows[0].line, 2);
    }

    void devpostOfLongAgo()
    {
        const auto file = readSubmissions("Submission Title,Submission Url,Plain Description,Video,Website,File Url\n"
                                          "Tide,https://devpost.com/software/tide,Old,https://v.test,https://w.test,\n",
                                          u"old.csv"_s);
        QVERIFY(file.ok());
        const Submission &tide = file->rows.at(0).submission;
        QCOMPARE(tide.description, u"Old"_s);
        QCOMPARE(tide.video, u"https://v.test"_s);
        QVERIFY(tide.files.contains(u"https://w.test"_s));
    }

    void itchEntries()
    {
        const auto file = readSubmissions(
            json("{'generated_on':1,'jam_games':[{'id':1,'url':'/jam/x/rate/1','field_responses':['Team "
                 "7',''],'game':{'title':'Tide','url':'https://a.itch.io/tide','short_text':'Waves'}},{'id':2,'url':'/"
                 "jam/x/rate/2'}]}"),
            u"entries.json"_s);
        QVERIFY(file.ok());
        QCOMPARE(file->format, u"itch-entries"_s);
        QCOMPARE(file->rows.size(), size_t(1));
        QCOMPARE(file->rows[0].submission.title, u"Tide"_s);
        QCOMPARE(file->rows[0].submission.description, u"Waves"_s);
        QCOMPARE(file->rows[0].submission.files, QStringList{u"https://a.itch.io/tide"_s});
        QCOMPARE(file->rows[0].names, QStringList{u"Team 7"_s});
        QCOMPARE(countOf(file->findings, "submissions.unusable"_L1), 1); // not published: said, and skipped
        QVERIFY(!hasErrors(file->findings));
    }

    void pyweekFiles()
    {
        const auto table = readSubmissions("Entry,Game,Users\nowls,Tide,ann; bo\n", u"entries.csv"_s);
        QVERIFY(table.ok());
        QCOMPARE(table->format, u"pyweek-entries"_s);
        QCOMPARE(table->rows.size(), size_t(1));
        QCOMPARE(table->rows[0].submission.teamName, u"owls"_s);
        QCOMPARE(table->rows[0].submission.title, u"Tide"_s);
        const auto downloads = readSubmissions(
            json("{'Tide':[{'name':'tide.zip','url':'https://pyweek.org/m/tide.zip','size':3}]}"), u"downloads.json"_s);
        QVERIFY(downloads.ok());
        QCOMPARE(downloads->format, u"pyweek-downloads"_s);
        QCOMPARE(downloads->rows.at(0).names, QStringList{u"Tide"_s});
        QCOMPARE(downloads->rows[0].submission.files, QStringList{u"https://pyweek.org/m/tide.zip"_s});
        QVERIFY(downloads->rows[0].submission.title.isEmpty());
    }

    void anyOtherDocumentIsRefused()
    {
        QVERIFY(!readSubmissions("{}", u"x.json"_s));
        QVERIFY(!readSubmissions(json("{'a':3}"), u"x.json"_s));
        QVERIFY(!readSubmissions(json("{'jam_games':"), u"x.json"_s));
        QVERIFY(readSubmissions("\xEF\xBB\xBF {\"jam_games\":[]}", u"x.json"_s).ok());
    }
};

QTEST_APPLESS_MAIN(TestSubmissionFiles)
#include "tst_submissionfiles.moc"
