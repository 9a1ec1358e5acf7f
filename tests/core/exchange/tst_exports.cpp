// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/csvwriter.h"
#include "exchange/resultsexport.h"
#include "exchange/signupexport.h"
#include "exchange/teamexport.h"
#include "importhelper.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <rapidcheck.h>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

/// What goes out: CSV as such, sign-ups that come back unchanged, teams, results.
class TestExports : public QObject
{
    Q_OBJECT

private slots:
    void csvQuoting();
    void csvForSpreadsheets();
    void signupColumns();
    void signupsComeBack();
    void teams();
    void sirRobin();
    void resultsAsCsv();
    void resultsAsJson();
    void resultsAsHtml();
};

namespace {

/// Free text as people write it, and as attackers do. Never blank: a blank is never stored.
QString anyText()
{
    auto parts = *rc::gen::nonEmpty(rc::gen::container<std::vector<QString>>(rc::gen::elementOf(
        std::vector<QString>{u"a"_s, u"Zoé"_s, u"\""_s, u","_s, u"\n"_s, u"\r\n"_s, u" "_s, u";"_s, u", "_s, u"\t"_s,
                             u"=1+1"_s, u"@"_s, u"-"_s, u"'"_s, u"\U0001F600"_s, u"Łukasz"_s, u"\u202e"_s, u"|"_s})));
    parts.resize(std::min<size_t>(parts.size(), 20)); // names have at most 100 characters
    const QString text = QStringList(parts.begin(), parts.end()).join(QString());
    return text.trimmed().isEmpty() ? u"x"_s : text;
}

QString anyOf(const std::vector<QString> &texts)
{
    return *rc::gen::elementOf(texts);
}

SignupRow anySignup(int number)
{
    SignupRow row;
    row.person.discordId = Snowflake(100000000000000001U + quint64(number) * 7);
    row.person.discordName = u"user_%1"_s.arg(number);
    row.person.email = u"p%1@example.test"_s.arg(number);
    row.person.displayName = anyText();
    Fields &fields = row.signup.fields;
    const auto sometimes = [](const auto &set) {
        if (*rc::gen::arbitrary<bool>()) {
            set();
        }
    };
    const auto number0to3 = [] { return anyOf({u"0"_s, u"1"_s, u"2"_s, u"3"_s}); };
    sometimes([&] { fields.set(u"notes"_s, anyText()); });
    sometimes([&] { fields.set(u"organisation"_s, anyText()); });
    sometimes([&] { fields.set(u"category:tier"_s, anyText()); });
    sometimes([&] { fields.set(u"utc_offset"_s, anyOf({u"+05:30"_s, u"-03:30"_s, u"+14:00"_s, u"+00:00"_s})); });
    sometimes([&] {
        fields.set(u"utc_offset"_s, u"+02:00"_s);
        fields.set(u"time_zone"_s, u"Europe/Oslo"_s);
    });
    sometimes([&] { fields.set(u"leader"_s, anyOf({u"no"_s, u"maybe"_s, u"yes"_s})); });
    sometimes([&] { fields.set(u"lead_priority"_s, number0to3()); });
    sometimes([&] { fields.set(u"confirmed"_s, anyOf({u"no"_s, u"yes"_s})); });
    sometimes([&] { fields.set(u"weekly_hours"_s, anyOf({u"5"_s, u"7.5"_s})); });
    sometimes([&] { fields.set(u"languages"_s, anyOf({u"English;Hindi"_s, u"English"_s, u"Chess, sort of;Go"_s})); });
    sometimes([&] { fields.set(u"skill:python"_s, number0to3()); });
    sometimes([&] { fields.set(u"skill:C++"_s, number0to3()); });
    sometimes([&] { fields.set(u"set:areas"_s, anyOf({u"a;b"_s, u"c"_s})); });
    return row;
}

Ranking sampleRanking()
{
    Ranking ranking;
    ranking.method = u"weighted-mean"_s;
    RankedSubmission first;
    first.rank = 1;
    first.title = u"<b>Tide & \"Clock\"</b>"_s;
    first.team = u"=Owls"_s;
    first.raw = 25.0 / 3;
    first.standardError = 0.5;
    first.rankLow = 1;
    first.rankHigh = 2;
    first.reviews = 3;
    first.tied = true;
    RankedSubmission last;
    last.title = u"Late"_s;
    last.team = u"Bats"_s;
    ranking.rows = {first, last};
    return ranking;
}

ResultsSheet sheetOf(const QString &event, const Ranking &ranking)
{
    ResultsSheet sheet;
    sheet.event = event;
    sheet.ranking = ranking;
    return sheet;
}

} // namespace

void TestExports::csvQuoting()
{
    CsvWriter writer;
    writer.row({u"a"_s, u"b c"_s, QString(), u"é"_s});
    writer.row({u"say \"hi\""_s, u"x,y"_s, u"1\n2"_s, u" lead"_s});
    writer.row({QString()});
    QCOMPARE(writer.bytes(), QByteArray("a,b c,,\xc3\xa9\n\"say \"\"hi\"\"\",\"x,y\",\"1\n2\",\" lead\"\n\"\"\n"));
}

void TestExports::csvForSpreadsheets()
{
    CsvWriter plain;
    CsvWriter defused(true);
    const QStringList cells = {u"=1"_s, u"+1"_s, u"-1"_s, u"@a"_s, u"\tx"_s, u"\rx"_s, u"a=1"_s, u"1"_s};
    plain.row(cells);
    defused.row(cells);
    QCOMPARE(plain.bytes(), QByteArray("=1,+1,-1,@a,\"\tx\",\"\rx\",a=1,1\n"));
    QCOMPARE(defused.bytes(), QByteArray("'=1,'+1,'-1,'@a,'\tx,\"'\rx\",a=1,1\n"));
}

void TestExports::signupColumns()
{
    SignupRow row;
    row.person.discordId = Snowflake(306871234567891001U);
    row.signup.fields.set(u"skill:git"_s, u"2"_s);
    row.signup.fields.set(u"not canonical"_s, u"x"_s);
    const QByteArray csv = signupsCsv({row});
    const QList<QByteArray> lines = csv.split('\n');
    QCOMPARE(QString::fromUtf8(lines[0]),
             field::fixedNames().join(u',') + u",status_by_hand,status_reason,skill:git"_s);
    QVERIFY(lines[1].startsWith("306871234567891001,"));
    QVERIFY(lines[1].endsWith(",2"));
}

void TestExports::signupsComeBack()
{
    const bool holds = rc::check("importing exported sign-ups gives the same fields", [] {
        std::vector<SignupRow> rows;
        const int count = *rc::gen::inRange(1, 6);
        rows.reserve(size_t(count));
        for (int i = 0; i < count; ++i) {
            rows.push_back(anySignup(i));
        }
        const auto preview = previewBytes(signupsCsv(rows), contextFor(ImportSource::Signup));
        RC_ASSERT(preview.ok());
        RC_ASSERT(preview->rows.size() == rows.size());
        for (size_t i = 0; i < rows.size(); ++i) {
            RC_ASSERT(preview->rows[i].state == RowState::New);
            RC_ASSERT(preview->rows[i].person == rows[i].person);
            RC_ASSERT(preview->rows[i].fields == rows[i].signup.fields);
        }
    });
    QVERIFY(holds);
}

void TestExports::teams()
{
    const std::vector<TeamExportRow> rows = {{u"Annoyed Alligators"_s, PersonId{3}, Snowflake(306871234567891001U),
                                              u"Ada, A."_s, true, UtcOffset::fromMinutes(330), 4.5},
                                             {QString(), PersonId{4}, {}, u"-Bo"_s, false, {}, {}}};
    QCOMPARE(teamsCsv(rows), QByteArray("team,person_id,discord_id,display_name,leader,utc_offset_minutes,skill\n"
                                        "Annoyed Alligators,3,306871234567891001,\"Ada, A.\",yes,330,4.5\n"
                                        ",4,,-Bo,no,,\n"));
    QVERIFY(teamsCsv(rows, true).contains(",'-Bo,"));
}

void TestExports::sirRobin()
{
    const std::vector<TeamExportRow> rows = {
        {u"Owls"_s, PersonId{1}, Snowflake(100000000000000001U), u"A"_s, true, {}, {}},
        {u"Owls"_s, PersonId{2}, Snowflake(100000000000000002U), u"B"_s, false, {}, {}},
        {u"Owls"_s, PersonId{3}, {}, u"C"_s, false, {}, {}},
        {QString(), PersonId{4}, Snowflake(100000000000000004U), u"D"_s, false, {}, {}}};
    QCOMPARE(teamsSirRobinCsv(rows), QByteArray("Team Name,Team Member Discord ID,Team Leader\n"
                                                "Owls,100000000000000001,Y\nOwls,100000000000000002,N\n"));
}

void TestExports::resultsAsCsv()
{
    QCOMPARE(
        resultsCsv(sampleRanking()),
        QByteArray("rank,submission,team,raw,adjusted,standard_error,rank_low,rank_high,p_first,p_top3,reviews,tied,"
                   "group,round,note\n"
                   "1,\"<b>Tide & \"\"Clock\"\"</b>\",=Owls,8.333333,,0.5,1,2,,,3,yes,,1,\n"
                   ",Late,Bats,,,,,,,,0,no,,1,\n"));
    QVERIFY(resultsCsv(sampleRanking(), true).contains(",'=Owls,"));
}

void TestExports::resultsAsJson()
{
    const QJsonObject json = QJsonDocument::fromJson(resultsJson(sheetOf(u"Jam"_s, sampleRanking()))).object();
    QCOMPARE(json["format"_L1].toString(), u"jamwright-results"_s);
    QCOMPARE(json["event"_L1].toString(), u"Jam"_s);
    QCOMPARE(json["method"_L1].toString(), u"weighted-mean"_s);
    const QJsonArray rows = json["rows"_L1].toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0]["raw"_L1].toDouble(), 8.333333);
    QVERIFY(rows[0]["adjusted"_L1].isNull());
    QCOMPARE(rows[0]["rank"_L1].toInt(), 1);
    QCOMPARE(rows[0]["tied"_L1].toBool(), true);
    QVERIFY(rows[1]["rank"_L1].isNull());
    QCOMPARE(rows[0].toObject().size(), 15); // the columns and the round
    QVERIFY(json["publication"_L1].isNull());
}

void TestExports::resultsAsHtml()
{
    const QString html = QString::fromUtf8(resultsHtml(sheetOf(u"Jam <2026>"_s, sampleRanking())));
    QVERIFY(html.contains("Results of Jam &lt;2026&gt;"_L1));
    QVERIFY(html.contains("&lt;b&gt;Tide &amp; &quot;Clock&quot;&lt;/b&gt;"_L1));
    QVERIFY(!html.contains("<b>"_L1));
    QVERIFY(html.contains("color-scheme: light dark"_L1));
    QVERIFY(html.contains("<td>8.33</td>"_L1));
    QVERIFY(!html.contains("Adjusted"_L1));
    QVERIFY(!html.contains("http"_L1)); // needs nothing else
    Ranking adjusted = sampleRanking();
    adjusted.rows[0].adjusted = 8;
    QVERIFY(resultsHtml(sheetOf(u"Jam"_s, adjusted)).contains("Adjusted"));
}

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
