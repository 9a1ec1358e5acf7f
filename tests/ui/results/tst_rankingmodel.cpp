// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/charts/plotvalues.h"
#include "ui/results/ranking/rankingmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

RankedSubmission row(int rank, const QString &title, std::optional<double> score, bool tied = false)
{
    RankedSubmission made;
    made.rank = rank;
    made.submission = {qint64(rank) * 100 + title.size() + title.front().unicode()};
    made.title = title;
    made.team = u"Team "_s + title;
    made.raw = score;
    made.tied = tied;
    made.reviews = rank;
    return made;
}

Ranking ranking()
{
    Ranking made;
    made.method = u"weighted-mean"_s;
    made.rows = {row(1, u"Owl"_s, 8.5), row(2, u"Fox"_s, 7.25, true), row(2, u"Bat"_s, 7.25, true),
                 row(0, u"Ant"_s, {})};
    return made;
}

QString cell(const RankingModel &model, int line, int column)
{
    return model.index(line, column).data().toString();
}

} // namespace

class TestRankingModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void obeysTheRulesOfModels()
    {
        RankingModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRanking(ranking(), ranking());
        for (int column = 0; column < RankingModel::ColumnCount; ++column) {
            model.sort(column, Qt::DescendingOrder);
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        }
        model.setRanking({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void placesByTheMeanAreCountedWithinGroups()
    {
        Ranking raw = ranking();
        raw.rows = {row(1, u"Owl"_s, 9), row(2, u"Fox"_s, 8), row(3, u"Bat"_s, 7)};
        Ranking apart = raw; // Fox is the first of the individuals, as by the mean
        for (RankedSubmission &one : apart.rows) {
            one.group = one.title == "Fox"_L1 ? u"individual"_s : u"team"_s;
            one.rank = one.title == "Bat"_L1 ? 2 : 1;
            one.adjusted = one.raw;
        }
        RankingModel model;
        model.setRanking(apart, raw);
        for (int line = 0; line < 3; ++line) {
            QCOMPARE(cell(model, line, RankingModel::RawRankColumn), QString::number(apart.rows[size_t(line)].rank));
        }
    }

    void showsTheScoresOfEachRoundApart()
    {
        RankingModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Ranking two = ranking();
        const SubmissionId owl = two.rows[0].submission;
        const SubmissionId fox = two.rows[1].submission;
        model.setRanking(two, {}, {{1, u"Heats"_s, {{owl, 1}, {fox, 2}}}, {2, {}, {{owl, 8.5}}}}, 1);
        QCOMPARE(model.columnCount(), RankingModel::ColumnCount + 2);
        const int first = RankingModel::ScoreColumn + 1;
        QCOMPARE(model.headerData(first, Qt::Horizontal).toString(), u"Round 1: Heats"_s);
        QCOMPARE(model.headerData(first + 1, Qt::Horizontal).toString(), u"Round 2"_s);
        QCOMPARE(model.headerData(first + 2, Qt::Horizontal).toString(), u"Mean"_s);
        QCOMPARE(cell(model, 0, first), QLocale().toString(1.0, 'f', 1));
        QCOMPARE(cell(model, 1, first + 1), u"–"_s);
        QCOMPARE(cell(model, 0, RankingModel::ReviewsColumn + 2), u"1"_s);
        QVERIFY(model.isUsed(first) && model.isUsed(first + 1));
        QVERIFY(!model.isUsed(RankingModel::ScoreColumn));
        model.sort(first, Qt::DescendingOrder);
        QCOMPARE(cell(model, 0, RankingModel::TitleColumn), u"Fox"_s);
        model.setRanking(two, {});
        QCOMPARE(model.columnCount(), int(RankingModel::ColumnCount));
        QVERIFY(model.isUsed(RankingModel::ScoreColumn));
    }

    void showsTiesAndTheUnranked()
    {
        RankingModel model;
        model.setRanking(ranking(), ranking());
        QCOMPARE(cell(model, 0, RankingModel::RankColumn), u"1"_s);
        QCOMPARE(cell(model, 1, RankingModel::RankColumn), u"=2"_s);
        QCOMPARE(cell(model, 2, RankingModel::RankColumn), u"=2"_s);
        QCOMPARE(cell(model, 3, RankingModel::RankColumn), u"–"_s);
        QCOMPARE(cell(model, 3, RankingModel::ScoreColumn), u"–"_s);
        QCOMPARE(cell(model, 1, RankingModel::ScoreColumn), QLocale().toString(7.25, 'f', 2));
        QVERIFY(cell(model, 1, RankingModel::DecidedColumn).contains(u"tie"_s));
        const auto alignment = model.index(0, RankingModel::ScoreColumn).data(Qt::TextAlignmentRole).toInt();
        QVERIFY(alignment & int(Qt::AlignTrailing));
    }

    void theUnrankedStayLastInEveryOrder()
    {
        RankingModel model;
        model.setRanking(ranking(), ranking());
        for (int column = 0; column < RankingModel::ColumnCount; ++column) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                model.sort(column, order);
                QCOMPARE(cell(model, 3, RankingModel::TitleColumn), u"Ant"_s);
            }
        }
        model.sort(RankingModel::ScoreColumn, Qt::DescendingOrder);
        QCOMPARE(cell(model, 0, RankingModel::TitleColumn), u"Owl"_s);
    }

    void showsTheMeansPlaceBesideTheMethods()
    {
        const Ranking adjusted = rankingOf(6);
        Ranking raw = adjusted;
        raw.rows[0].rank = 3;
        raw.rows[2].rank = 1;
        RankingModel model;
        model.setRanking(adjusted, raw);
        QVERIFY(cell(model, 0, RankingModel::RawRankColumn).startsWith(u"▲2"_s));
        QVERIFY(cell(model, 0, RankingModel::RawRankColumn).endsWith(u"3"_s));
        QVERIFY(cell(model, 2, RankingModel::RawRankColumn).startsWith(u"▼2"_s));
        QCOMPARE(cell(model, 1, RankingModel::RawRankColumn), u"2"_s);
        QCOMPARE(cell(model, 3, RankingModel::IntervalColumn), u"2 to 6"_s);
        QCOMPARE(cell(model, 0, RankingModel::FirstColumn), u"50 %"_s);
        model.sort(RankingModel::RawRankColumn, Qt::AscendingOrder);
        QCOMPARE(cell(model, 0, RankingModel::TitleColumn), u"Submission 3"_s);
    }

    void columnsThatSayNothingAreNotUsed()
    {
        RankingModel model;
        model.setRanking(ranking(), ranking());
        for (const auto column : {RankingModel::ErrorColumn, RankingModel::IntervalColumn, RankingModel::FirstColumn,
                                  RankingModel::RawColumn, RankingModel::RawRankColumn, RankingModel::GroupColumn}) {
            QVERIFY(!model.isUsed(column));
        }
        QVERIFY(model.isUsed(RankingModel::DecidedColumn));
        QVERIFY(model.isUsed(RankingModel::ScoreColumn));
        model.setRanking(rankingOf(3), rankingOf(3));
        QVERIFY(model.isUsed(RankingModel::IntervalColumn));
        QVERIFY(!model.isUsed(RankingModel::DecidedColumn));
    }
};

QTEST_MAIN(TestRankingModel)
#include "tst_rankingmodel.moc"
