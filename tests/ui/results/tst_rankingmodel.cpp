// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/rankingmodel.h"
#include "ui/results/resultspage.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

RankedSubmission row(int rank, const QString &title, std::optional<double> score, bool tied = false)
{
    RankedSubmission made;
    made.rank = rank;
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
        model.setRanking(ranking());
        for (int column = 0; column < RankingModel::ColumnCount; ++column) {
            model.sort(column, Qt::DescendingOrder);
        }
        model.setRanking({});
        QCOMPARE(model.rowCount(), 0);
    }

    void showsTiesAndTheUnranked()
    {
        RankingModel model;
        model.setRanking(ranking());
        QCOMPARE(cell(model, 0, RankingModel::RankColumn), u"1"_s);
        QCOMPARE(cell(model, 1, RankingModel::RankColumn), u"=2"_s);
        QCOMPARE(cell(model, 2, RankingModel::RankColumn), u"=2"_s);
        QCOMPARE(cell(model, 3, RankingModel::RankColumn), u"–"_s);
        QCOMPARE(cell(model, 3, RankingModel::ScoreColumn), u"–"_s);
        QCOMPARE(cell(model, 1, RankingModel::ScoreColumn), QLocale().toString(7.25, 'f', 2));
        const auto alignment = model.index(0, RankingModel::ScoreColumn).data(Qt::TextAlignmentRole).toInt();
        QVERIFY(alignment & int(Qt::AlignTrailing));
    }

    void theUnrankedStayLastInEveryOrder()
    {
        RankingModel model;
        model.setRanking(ranking());
        for (int column = 0; column < RankingModel::ColumnCount; ++column) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                model.sort(column, order);
                QCOMPARE(cell(model, 3, RankingModel::TitleColumn), u"Ant"_s);
            }
        }
        model.sort(RankingModel::ScoreColumn, Qt::DescendingOrder);
        QCOMPARE(cell(model, 0, RankingModel::TitleColumn), u"Owl"_s);
    }

    void namesTheMethodAndTheWeights()
    {
        Rubric rubric;
        Criterion creativity;
        creativity.name = u"Creativity"_s;
        creativity.weight = 2.5;
        rubric.criteria.append(creativity);
        const QString text = methodText(u"weighted-mean"_s, rubric);
        QVERIFY2(text.contains(u"Weighted mean"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Creativity × "_s + QLocale().toString(2.5)), qPrintable(text));
    }
};

QTEST_MAIN(TestRankingModel)
#include "tst_rankingmodel.moc"
