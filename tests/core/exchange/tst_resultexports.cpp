// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/results/awardsfile.h"
#include "exchange/results/feedback.h"
#include "exchange/results/scoretables.h"
#include "exchange/resultsexport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

RankedSubmission row(int rank, qint64 id, const QString &title, bool tied = false)
{
    RankedSubmission one;
    one.rank = rank;
    one.submission = {id};
    one.title = title;
    one.team = u"Team "_s + title;
    one.tied = tied;
    one.raw = 5;
    one.adjusted = 5.25;
    one.rankLow = 1;
    one.rankHigh = 3;
    one.reviews = 3;
    return one;
}

ResultsSheet evilSheet()
{
    ResultsSheet sheet;
    sheet.event = u"Jam & Jelly"_s;
    sheet.ranking.method = u"severity-adjusted"_s;
    sheet.ranking.components = 1;
    sheet.ranking.rows = {row(1, 1, u"<script>alert(1)</script> %2"_s, true), row(1, 2, u"*Bold* @everyone"_s, true),
                          row(3, 3, u"[link](https://evil.example)"_s)};
    sheet.ranking.notSeparable = {{{1}, {2}, {3}}};
    sheet.changes = {{{3}, u"[link](https://evil.example)"_s, 1, 3}};
    Award winner;
    winner.name = u"Winner"_s;
    winner.prize = u"# Cash"_s;
    winner.places = 2;
    Award mention;
    mention.name = u"Kind"_s;
    mention.kind = AwardKind::Mention;
    sheet.awards = {{winner, {{{1}, u"<script>"_s, u"Owls"_s, 1, {u"Ada"_s, u"Bo"_s, u"Cy"_s}, {u"Dee"_s}}}, {}},
                    {mention, {{{2}, u"*Bold*"_s, u"*Bold*"_s, 1, {}, {}}}, {}},
                    {winner, {}, {}}};
    sheet.judges = 4;
    sheet.reviews = 9;
    sheet.publication = 2;
    sheet.hash = u"abc123"_s;
    return sheet;
}

} // namespace

class ResultExportsTest : public QObject
{
    Q_OBJECT

private slots:
    void thePageIsWholeAndNothingInItIsMarkupOfOthers()
    {
        const QByteArray html = resultsHtml(evilSheet());
        QVERIFY(!html.contains("<script") && html.contains("&lt;script&gt;alert(1)&lt;/script&gt; %2"));
        QVERIFY(!html.contains("http-equiv") && !html.contains("src=") && !html.contains("href="));
        QVERIFY(html.contains("<th scope=\"col\">") && html.contains("<caption>Ranking</caption>"));
        QVERIFY(html.contains("role=\"img\"") && html.contains("<title id=\"plot-title\">"));
        QCOMPARE(html.count("<circle "), 3);
        QVERIFY(html.contains("<td>1 to 3</td>")); // what the drawing shows is in the table too
        QVERIFY(html.contains("share place 1") && html.contains("do not tell apart"));
        QVERIFY(html.contains("version 2, SHA-256 abc123"));
        // The body is well formed, the drawing included.
        const qsizetype body = html.indexOf("<body>");
        QXmlStreamReader reader(html.mid(body, html.indexOf("</body>") + 7 - body));
        while (!reader.atEnd()) {
            reader.readNext();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void withoutIntervalsThereIsNoDrawing()
    {
        ResultsSheet sheet = evilSheet();
        for (RankedSubmission &one : sheet.ranking.rows) {
            one.rankLow.reset();
        }
        QVERIFY(!resultsHtml(sheet).contains("<svg"));
    }

    void eachRoundHasItsScoresApart()
    {
        ResultsSheet sheet = evilSheet();
        sheet.ranking.rows = {row(1, 1, u"Owl"_s), row(2, 2, u"Fox"_s), row(3, 3, u"Bat"_s)};
        for (RankedSubmission &one : sheet.ranking.rows) {
            one.rankLow.reset();
            one.decidedBy = one.rank == 2 ? u"best-ballot"_s : QString();
            one.round = one.rank == 3 ? 1 : 2;
        }
        sheet.scores = {{1, {}, {{{1}, 23.0 / 3}, {{2}, 7.5}, {{3}, 7.25}}}, {2, u"Final <2>"_s, {{{1}, 4}, {{2}, 3}}}};
        const QByteArray html = resultsHtml(sheet);
        QVERIFY(html.contains(">Score of round 1</th><th scope=\"col\">Score of round 2, Final &lt;2&gt;</th>"));
        QVERIFY(!html.contains(">Score</th>") && !html.contains(">Adjusted</th>"));
        QVERIFY(html.contains("<td>7.67</td><td>4.00</td>") && html.contains("<td>7.25</td><td>–</td>"));
        QVERIFY(html.contains(">Tie decided by</th>") && html.contains("<td>best ballot</td>"));
        QVERIFY(html.contains("decided by the last round") && resultsMarkdown(sheet).contains("decided by the last"));
        sheet.decimals = 1;
        QVERIFY(resultsHtml(sheet).contains("<td>7.7</td><td>4.0</td>"));
        QVERIFY(!resultsHtml(evilSheet()).contains("Tie decided by"));
    }

    void scoresThatPartPlacesAreToldApart()
    {
        ResultsSheet sheet = evilSheet();
        sheet.ranking.rows = {row(1, 1, u"Owl"_s), row(2, 2, u"Fox"_s)};
        sheet.ranking.rows[0].adjusted = 23.0 / 3;
        sheet.ranking.rows[1].adjusted = 7.6649;
        QVERIFY(resultsHtml(sheet).contains("<td>5.00</td><td>7.67</td>"));
        sheet.ranking.rows[1].adjusted = 7.6659;
        QVERIFY(resultsHtml(sheet).contains("<td>5.000</td><td>7.667</td>"));
        QVERIFY(resultsHtml(sheet).contains("<td>7.666</td>"));
        QVERIFY(resultsCsv(sheet.ranking).contains(",7.666667,"));
        sheet.ranking.rows[1].decidedBy = u"median"_s; // which then tells them apart
        QVERIFY(resultsHtml(sheet).contains("<td>5.00</td><td>7.67</td>"));
    }

    void panelsThatDoNotConnectAreNotCompared()
    {
        ResultsSheet sheet = evilSheet();
        sheet.ranking.components = 2;
        const QByteArray text = resultsMarkdown(sheet);
        QVERIFY(text.contains("no judge in common") && !text.contains("do not tell apart"));
    }

    void theAnnouncementMentionsNobodyAndSaysWhatIsSure()
    {
        const QString text = QString::fromUtf8(resultsMarkdown(evilSheet()));
        QVERIFY(text.startsWith("# Results of Jam & Jelly\n\n## Awards\n\n**Winner**: \\# Cash\n- Place 1: "_L1));
        QVERIFY(text.contains(" by Owls (Ada, Bo and Cy)"_L1));
        QVERIFY(text.contains("## Special mentions\n\n**Kind**\n- **\\*Bold\\***\n"_L1));
        QVERIFY(!text.contains("@everyone"_L1) && !text.contains("://"_L1) && !text.contains("[link]("_L1));
        QVERIFY(text.contains("- =1: "_L1) && text.contains("- 3: "_L1));
        QVERIFY(text.contains("share place 1"_L1) && text.contains("do not tell apart"_L1));
        QVERIFY(text.contains("Thank you to 4 judge(s), who gave 9 review(s)"_L1)); // untranslated
        QCOMPARE(text.count(u"**Winner**"_s), 1); // an award that nobody receives is not told
    }

    void whatIsNotPublishedSaysSo()
    {
        ResultsSheet sheet = evilSheet();
        QVERIFY(!resultsMarkdown(sheet).contains("Provisional") && !resultsHtml(sheet).contains("Provisional"));
        sheet.publication = 0;
        QVERIFY(resultsMarkdown(sheet).contains("\n\n**Provisional: these results are not published yet"));
        QVERIFY(resultsHtml(sheet).contains("<strong>Provisional: these results are not published yet"));
        FeedbackSheet feedback{u"Jam"_s, u"Tide"_s, u"Owls"_s, {}, {}, true};
        QVERIFY(feedbackMarkdown(feedback).contains("Provisional") && feedbackHtml(feedback).contains("Provisional"));
        feedback.provisional = false;
        QVERIFY(!feedbackMarkdown(feedback).contains("Provisional"));
    }

    void whatCannotBeToldApartIsNamedInTheRankingsOrder()
    {
        ResultsSheet sheet = evilSheet();
        sheet.ranking.rows = {row(1, 9, u"Best"_s), row(2, 4, u"Middle"_s), row(3, 5, u"Last"_s)};
        sheet.ranking.notSeparable = {{{4}, {5}, {9}}};
        QVERIFY(resultsMarkdown(sheet).contains("do not tell apart: Best, Middle and Last."));
        QVERIFY(!resultsMarkdown(sheet).contains("first place apart"));
        sheet.ranking.notSeparable.clear();
        sheet.ranking.besideFirst = {{5}};
        QVERIFY(resultsMarkdown(sheet).contains("do not tell the first place apart from: Last."));
    }

    void groupsAndReasonsAreToldInEveryFormat()
    {
        ResultsSheet sheet = evilSheet();
        sheet.ranking.method = u"pyweek"_s;
        sheet.ranking.notSeparable.clear();
        sheet.ranking.rows = {row(1, 1, u"Owl"_s), row(1, 2, u"Fox"_s), row(0, 3, u"Bat"_s)};
        sheet.ranking.rows[0].group = u"team"_s;
        sheet.ranking.rows[1].group = u"individual"_s;
        for (RankedSubmission &one : sheet.ranking.rows) {
            one.rankLow = one.rankHigh = std::nullopt;
        }
        sheet.ranking.findings = {{Severity::Warning, u"judging.fewer-reviews"_s, u"Fox has fewer."_s, {}, {}},
                                  {Severity::Warning, u"judging.severity-not-carried"_s, u"Too few."_s, {}, {}}};
        sheet.notes = {{{3}, u"Disqualified: <late>"_s}};
        QVERIFY(resultsCsv(sheet.ranking, false, sheet.notes).contains(",no,team,1,\n"));
        QVERIFY(resultsCsv(sheet.ranking, false, sheet.notes).contains(",1,Disqualified: <late>\n"));
        const QJsonArray rows = QJsonDocument::fromJson(resultsJson(sheet)).object()["rows"_L1].toArray();
        QCOMPARE(rows[1]["group"_L1].toString(), u"individual"_s);
        QCOMPARE(rows[2]["note"_L1].toString(), u"Disqualified: <late>"_s);
        const QByteArray html = resultsHtml(sheet);
        QVERIFY(html.contains(">Rank</th><th scope=\"col\">Among</th>") && html.contains("<td>individuals</td>"));
        QVERIFY(html.contains(">Note</th>") && html.contains("<td>Disqualified: &lt;late&gt;</td>"));
        const QByteArray text = resultsMarkdown(sheet);
        QVERIFY(text.contains("## Without a place\n\n- Bat: Disqualified: \\<late\\>\n"));
        for (const QByteArray &page : {html, text}) {
            QVERIFY(page.contains("How sure the places are was not estimated by this method."));
            QVERIFY(page.contains("Fox has fewer.") && page.contains("Too few."));
        }
        QVERIFY(!resultsHtml(evilSheet()).contains(">Among<") && !resultsHtml(evilSheet()).contains(">Note<"));
        QVERIFY(!resultsMarkdown(evilSheet()).contains("not estimated"));
        QVERIFY(!resultsMarkdown(evilSheet()).contains("Without a place"));
    }

    void theJsonHasAwardsChangesAndThePublication()
    {
        const QJsonObject json = QJsonDocument::fromJson(resultsJson(evilSheet())).object();
        QCOMPARE(json["awards"_L1].toArray().size(), 3);
        QCOMPARE(json["awards"_L1][0]["winners"_L1][0]["people"_L1].toArray().size(), 3);
        QCOMPARE(json["changes"_L1][0]["raw_rank"_L1].toInt(), 1);
        QCOMPARE(json["not_separable"_L1][0].toArray().size(), 3);
        QCOMPARE(json["publication"_L1]["version"_L1].toInt(), 2);
    }

    // These files are for everybody. Who is left out of an award, since they did not take part, is nobody's business.
    void nobodyReadsWhoIsLeftOut()
    {
        const ResultsSheet sheet = evilSheet();
        for (const QByteArray &bytes :
             {resultsJson(sheet), resultsHtml(sheet), resultsMarkdown(sheet), resultsCsv(sheet.ranking)}) {
            QVERIFY(!bytes.contains("Dee"));
            QVERIFY(!bytes.contains("left_out"));
        }
    }

    void aFeedbackSheetIsEscaped()
    {
        const FeedbackSheet sheet{u"Jam"_s,
                                  u"<b>Tide</b>"_s,
                                  u"Owls"_s,
                                  {{u"Round 1"_s, {{u"Fun"_s, 1, 10, 6.5, 3, 5.25}, {u"Craft"_s, 1, 10, {}, 0, {}}}}},
                                  {{u"Judge 1"_s, u"Good.\n\n# Not a head @here <i>"_s}}};
        const QByteArray html = feedbackHtml(sheet);
        QVERIFY(html.contains("<td>6.50</td><td>5.25</td><td>3</td><td>1 to 10</td>"));
        QVERIFY(html.contains("&lt;b&gt;Tide") && html.contains("&lt;i&gt;") && !html.contains("<i>"));
        const QByteArray text = feedbackMarkdown(sheet);
        QVERIFY(text.contains("- Fun: 6.50; all submissions 5.25; 1 to 10\n- Craft: no mark\n"));
        QVERIFY(text.contains("### Judge 1\n\n> Good.\n>\n> \\# Not a head @\u200Bhere \\<i\\>"));
    }

    void tablesOfScoresAreSafeForSpreadsheets()
    {
        const ScoreChange change{1,
                                 QDateTime({2026, 8, 9}, {10, 0}, Qt::UTC),
                                 2,
                                 {1},
                                 {2},
                                 {3},
                                 Mark{MarkState::NotApplicable, 0},
                                 {},
                                 {u"judge"_s, u"=1+1"_s}};
        QCOMPARE(auditCsv({{change, u"Kim"_s, u"@Owls"_s, u"Fun"_s}}, true),
                 QByteArray("at,round,judge,submission,criterion,old,new,by,why\n"
                            "2026-08-09T10:00:00.000Z,2,Kim,'@Owls,Fun,NA,,judge,'=1+1\n"));
        RankedSubmission one = row(0, 1, u"Tide"_s);
        QCOMPARE(bySubmissionCsv({u"Fun"_s, u"Craft"_s}, {{one, u"web"_s, {4.5, std::nullopt}}}),
                 QByteArray("submission,team,track,round,rank,reviews,raw,adjusted,standard_error,mean:Fun,mean:Craft\n"
                            "Tide,Team Tide,web,1,,3,5,5.25,,4.5,\n"));
    }

    void awardsComeBack()
    {
        Award award;
        award.name = u"Best art"_s;
        award.kind = AwardKind::Criterion;
        award.criterion = u"Art"_s;
        award.track = u"web"_s;
        award.places = 3;
        award.prize = u"A book"_s;
        award.contributedOnly = false;
        Award mention;
        mention.name = u"Kind"_s;
        mention.kind = AwardKind::Mention;
        const auto read = readAwardsFile(awardsFileJson({{award, {}}, {mention, {u"Owls"_s}}}), u"a.json"_s).value();
        QCOMPARE(read.size(), size_t(2));
        QCOMPARE(read[0].award, award);
        QCOMPARE(read[1].award, mention);
        QCOMPARE(read[1].winners, QStringList{u"Owls"_s});
        QVERIFY(!readAwardsFile("[]", u"a.json"_s).ok() && !readAwardsFile("{", u"a.json"_s).ok());
        const auto near =
            readAwardsFile(R"({"format":"jamwright-awards","version":1,"awards":[{"nmae":"A"}]})", u"a.json"_s);
        QVERIFY(!near.ok() && near.error().what.contains("\"name\""_L1));
        QVERIFY(near.error().where.contains("award 1"_L1));
    }
};

QTEST_APPLESS_MAIN(ResultExportsTest)
#include "tst_resultexports.moc"
