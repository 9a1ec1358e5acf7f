// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/charts/plotvalues.h"
#include "ui/charts/marksplot.h"
#include "ui/charts/rowplot.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

JudgingState judgingWithMarks(const Criterion &criterion, const std::vector<Mark> &marks)
{
    JudgingState state;
    state.rubric.criteria = {criterion};
    Submission submission;
    submission.id = {1};
    state.submissions.push_back(submission);
    for (size_t i = 0; i < marks.size(); ++i) {
        Judge judge;
        judge.id = {qint64(i) + 1};
        state.judges.push_back(judge);
        Ballot ballot;
        ballot.judge = judge.id;
        ballot.submission = submission.id;
        ballot.marks[criterion.id] = marks[i];
        state.ballots.push_back(ballot);
    }
    return state;
}

Mark scored(double value)
{
    return {MarkState::Scored, value};
}

} // namespace

class TestPlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesHaveADotABarAndAGroup()
    {
        const RowPlot plot = placesPlot(rankingOf(6));
        QCOMPARE(plot.rows.size(), size_t(6));
        QCOMPARE(plot.rows[3].point, std::optional(4.0));
        QCOMPARE(plot.rows[3].low, std::optional(2.0));
        QCOMPARE(plot.rows[3].high, std::optional(6.0));
        QCOMPARE(plot.most, 6.5);
        QCOMPARE(plot.bands, (std::vector<RowBand>{{0, 3}, {4, 5}}));
        QVERIFY2(
            plot.sentences.join(u' ').contains(QLocale().createSeparatedList({u"Submission 5"_s, u"Submission 6"_s})),
            qPrintable(plot.sentences.join(u' ')));
        QVERIFY(plot.caption.contains(u"Shaded"_s));
        QVERIFY(plot.rows[0].hint.contains(u"50 %"_s));
        QCOMPARE(plot.facts.rows.size(), size_t(6));
        QCOMPARE(plot.facts.rows[3][2].text, u"2 to 6"_s);
        QCOMPARE(plot.facts.rows[0].size(), size_t(plot.facts.headers.size()));
    }

    void submissionsWithoutAPlaceAreLeftOut()
    {
        Ranking ranking = rankingOf(3);
        ranking.rows[2].rank = 0;
        QCOMPARE(placesPlot(ranking).rows.size(), size_t(2));
        QVERIFY(placesPlot({}).rows.empty());
    }

    void aRowOfAnotherPartEndsABand()
    {
        Ranking ranking = rankingOf(4);
        ranking.notSeparable = {{{1}, {2}, {4}}};
        QCOMPARE(placesPlot(ranking).bands, (std::vector<RowBand>{{0, 1}}));
    }

    void placesWithoutIntervalsSayWhy()
    {
        Ranking ranking = rankingOf(3);
        ranking.notSeparable.clear();
        for (RankedSubmission &row : ranking.rows) {
            row.rankLow.reset();
            row.rankHigh.reset();
        }
        ranking.components = 2;
        const RowPlot parts = placesPlot(ranking);
        QVERIFY(parts.sentences.constFirst().contains(u"no judge links"_s));
        QVERIFY(!parts.rows[0].low);
        QCOMPARE(parts.facts.headers.size(), 2);
        ranking.method = u"median"_s;
        QVERIFY(placesPlot(ranking).sentences.constFirst().contains(u"severity-adjusted"_s));
    }

    void longGroupsNameSomeAndCountTheRest()
    {
        Ranking ranking = rankingOf(10);
        ranking.notSeparable = {{}};
        for (const RankedSubmission &row : ranking.rows) {
            ranking.notSeparable.front().push_back(row.submission);
        }
        const QString sentence = placesPlot(ranking).sentences.constFirst();
        QVERIFY2(sentence.contains(u"Submission 3 and 7 more"_s), qPrintable(sentence));
    }

    void onlyBearingMakesAJudgeSevere()
    {
        Ranking ranking;
        ranking.severity = {severityOf(1, u"Ada"_s, 0.4, JudgeBearing::Lenient),
                            severityOf(2, u"Bob"_s, -2.0, JudgeBearing::Unremarkable), // few reviews
                            severityOf(3, u"Cy"_s, -0.5, JudgeBearing::Severe)};
        const RowPlot plot = severityPlot(ranking);
        QCOMPARE(plot.rows[0].label, u"Bob"_s);
        QVERIFY(plot.rows[0].kind == PointKind::Plain);
        QCOMPARE(plot.facts.rows[0].back().text, u"nothing certain"_s);
        QVERIFY(plot.rows[1].kind == PointKind::Low);
        QVERIFY(plot.rows[2].kind == PointKind::High);
        QCOMPARE(plot.rows[1].low, std::optional(-0.7));
        QCOMPARE(plot.rows[1].high, std::optional(-0.3));
        QVERIFY(plot.least <= -2.2 && plot.most >= 2.2);
        QVERIFY(plot.sentences.constFirst().contains(u"1 judge"_s));
    }

    void judgesOfSeveralPanelsStandPanelByPanel()
    {
        Ranking ranking;
        ranking.severity = {severityOf(1, u"Ada"_s, 0.4, JudgeBearing::Unremarkable, 1),
                            severityOf(2, u"Bob"_s, 0.9, JudgeBearing::Unremarkable, 0)};
        const RowPlot plot = severityPlot(ranking);
        QCOMPARE(plot.rows[0].label, u"Bob"_s);
        QCOMPARE(plot.facts.rows[1].back().text, u"2"_s);
        QVERIFY(plot.sentences.constLast().contains(u"different panels"_s));
        QVERIFY(severityPlot({}).rows.empty());
        QVERIFY(severityPlot({}).sentences.constFirst().contains(u"severity-adjusted"_s));
    }

    void everyMarkOfASmallScaleIsABar()
    {
        const Criterion fun{{7}, u"Fun"_s, 1, 1, 5, 0.5};
        const MarksPlot plot = marksPlot(judgingWithMarks(
            fun, {scored(5), scored(2.5), scored(2.5), {MarkState::NotApplicable, 0}, {MarkState::CouldNotRun, 0}}));
        const CriterionMarks &marks = plot.criteria.at(0);
        QCOMPARE(marks.bins.size(), size_t(9));
        QCOMPARE(marks.bins[3], (MarkBin{QLocale().toString(2.5), 2}));
        QCOMPARE(marks.bins[8].count, 1);
        QCOMPARE(marks.scored, 3);
        QCOMPARE(marks.notApplicable, 1);
        QCOMPARE(marks.setAside, 1);
        QCOMPARE(marks.median, std::optional(2.5));
        QCOMPARE(plot.facts.rows[0].size(), size_t(plot.facts.headers.size()));
    }

    void largeScalesAreDrawnInTenBars()
    {
        const Criterion points{{7}, u"Points"_s, 1, 0, 100, 1};
        const MarksPlot plot = marksPlot(judgingWithMarks(points, {scored(0), scored(9), scored(10), scored(100)}));
        const std::vector<MarkBin> &bins = plot.criteria.at(0).bins;
        QCOMPARE(bins.size(), size_t(10));
        QCOMPARE(bins[0].count, 2);
        QCOMPARE(bins[1].count, 1);
        QCOMPARE(bins[9].count, 1);
        QCOMPARE(bins[1].label, u"10–19"_s);
        QCOMPARE(bins[9].label, u"90–100"_s);
    }

    void shadowJudgesAndTheDisqualifiedDoNotCount()
    {
        const Criterion fun{{7}, u"Fun"_s, 1, 1, 5, 1};
        JudgingState state = judgingWithMarks(fun, {scored(5), scored(4)});
        state.judges[0].shadow = true;
        QCOMPARE(marksPlot(state).criteria.at(0).scored, 1);
        state.submissions[0].disqualified = true;
        QCOMPARE(marksPlot(state).criteria.at(0).scored, 0);
        QVERIFY(!marksPlot(state).criteria.at(0).mean);
    }

    void factsObeyTheRulesOfModelsAndSortByNumber()
    {
        FactsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFacts(placesPlot(rankingOf(12)).facts);
        for (int column = 0; column < model.columnCount(); ++column) {
            model.sort(column, Qt::DescendingOrder);
        }
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(model.index(0, 0).data().toString(), u"12"_s);
        QCOMPARE(model.index(2, 0).data().toString(), u"10"_s);
        QVERIFY(model.index(0, 0).data(Qt::TextAlignmentRole).toInt() & int(Qt::AlignTrailing));
        QCOMPARE(model.index(0, 1).data(Qt::ToolTipRole).toString(), u"Submission 12"_s);
        model.setFacts({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestPlots)
#include "tst_plots.moc"
