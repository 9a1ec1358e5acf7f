// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/judging/judgingvalues.h"
#include "ui/judging/criteriamodel.h"
#include "ui/judging/judgingcalls.h"
#include "ui/judging/listmodels.h"
#include "ui/judging/matrixmodel.h"
#include "ui/judging/scoring/reviewcounts.h"
#include "ui/widgets/appearance.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

Ballot ballot(qint64 judge, qint64 submission, int marks)
{
    Ballot made;
    made.judge = {judge};
    made.submission = {submission};
    for (int i = 1; i <= marks; ++i) {
        made.marks[{i}] = {MarkState::NotApplicable, 0};
    }
    return made;
}

} // namespace

class TestJudgingModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void criteriaAreEditedInPlace()
    {
        CriteriaModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.setRubric(smallJudging().rubric);
        QSignalSpy edited(&model, &CriteriaModel::edited);
        QVERIFY(model.setData(model.index(1, CriteriaModel::WeightColumn), u"2.5"_s));
        QCOMPARE(model.rubric().criteria.at(1).weight, 2.5);
        QVERIFY(!model.setData(model.index(1, CriteriaModel::WeightColumn), u"heavy"_s));
        QVERIFY(model.setData(model.index(1, CriteriaModel::WeightColumn), u"2.5"_s));
        QCOMPARE(edited.size(), 1);
        model.addCriterion();
        model.addCriterion();
        QCOMPARE(model.rubric().criteria.at(3).name, u"New criterion 2"_s);
        QCOMPARE(model.rubric().criteria.at(3).highest, 5.0); // on the scale of the one above
        model.removeCriterion(2);
        model.removeCriterion(-1);
        QCOMPARE(model.rowCount(), 3);
        model.setEditable(false);
        QVERIFY(!model.setData(model.index(0, CriteriaModel::NameColumn), u"Joy"_s));
        QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEditable));
    }

    void criteriaSayWhyTheyCannotBeUsed()
    {
        CriteriaModel model;
        QVERIFY(model.obstacle().contains(u"no criterion"_s));
        model.setRubric(smallJudging().rubric);
        QVERIFY(model.obstacle().isEmpty());
        QVERIFY(model.setData(model.index(1, CriteriaModel::NameColumn), u"fun"_s));
        QVERIFY(model.obstacle().contains(u"called"_s));
        QVERIFY(model.setData(model.index(1, CriteriaModel::NameColumn), u"Craft"_s));
        QVERIFY(model.setData(model.index(1, CriteriaModel::LowestColumn), u"9"_s));
        QVERIFY(model.obstacle().contains(u"upwards"_s));
        QVERIFY(model.setData(model.index(1, CriteriaModel::LowestColumn), u"1"_s));
        QVERIFY(model.setData(model.index(1, CriteriaModel::WeightColumn), u"0"_s));
        QVERIFY(model.obstacle().contains(u"weight"_s));
    }

    void theSameRubricReadAgainDisturbsNothing()
    {
        CriteriaModel model;
        Rubric rubric = smallJudging().rubric;
        model.setRubric(rubric);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        rubric.criteria[0].id = {77};
        model.setRubric(rubric);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.rubric().criteria.at(0).id, CriterionId{77});
        rubric.criteria[0].weight = 3;
        model.setRubric(rubric);
        QCOMPARE(reset.size(), 1);
    }

    void listsCountReviews()
    {
        JudgingState state = smallJudging();
        state.ballots = {ballot(1, 1, 2), ballot(1, 2, 1), ballot(2, 1, 2)};
        JudgesModel judges;
        SubmissionsModel submissions;
        QAbstractItemModelTester judgesTester(&judges, strict);
        QAbstractItemModelTester submissionsTester(&submissions, strict);
        judges.setState(state);
        submissions.setState(state);
        QCOMPARE(judges.index(0, 3).data().toString(), u"3"_s);
        QCOMPARE(judges.index(0, 4).data().toString(), u"1"_s);
        QCOMPARE(submissions.index(0, 2).data().toString(), u"2"_s);
        QCOMPARE(submissions.index(0, 3).data().toString(), u"2"_s);
        QCOMPARE(submissions.index(1, 3).data().toString(), u"0"_s);
        QCOMPARE(reviewsOf(state, JudgeId{1}).done, 1);
    }

    void theMatrixSaysWhoOwesWhat()
    {
        JudgingState state = smallJudging();
        state.ballots = {ballot(1, 1, 2), ballot(1, 2, 1), ballot(2, 3, 2)}; // the last one is of nobody's assignment
        MatrixModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.setState(state);
        const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, MatrixModel::DoneColumn), u"1 of 2"_s);
        QCOMPARE(cell(0, MatrixModel::FirstJudgeColumn), u"done"_s);
        QCOMPARE(cell(1, MatrixModel::FirstJudgeColumn), u"1 of 2"_s);
        QCOMPARE(cell(2, MatrixModel::FirstJudgeColumn), u"open"_s);
        QCOMPARE(cell(0, MatrixModel::FirstJudgeColumn + 1), u"open"_s);
        QCOMPARE(cell(2, MatrixModel::FirstJudgeColumn + 1), QString());
        QVERIFY(!model.index(2, MatrixModel::FirstJudgeColumn + 1).data(MatrixModel::PillRole).isValid());
        QCOMPARE(model.index(0, MatrixModel::FirstJudgeColumn).data(MatrixModel::PillRole).toInt(), int(State::Good));
        QCOMPARE(model.headerData(MatrixModel::FirstJudgeColumn + 1, Qt::Horizontal).toString(), u"Grace"_s);
        model.setState({});
        QCOMPARE(model.rowCount(), 0);
    }

    void sentences()
    {
        QVERIFY(openObstacle({}).contains(u"a rubric"_s));
        QVERIFY(openObstacle(smallJudging()).isEmpty());
        AssignOutcome outcome;
        outcome.reviews = 40;
        outcome.loadMin = outcome.loadMax = 8;
        outcome.components = 1;
        QCOMPARE(
            assignSentence(outcome),
            u"40 reviews, 8 to each judge. No conflict of interest. Every judge can be compared with every other."_s);
        outcome.loadMin = 7;
        outcome.conflictsBroken = 1;
        outcome.components = 2;
        QVERIFY(assignSentence(outcome).startsWith(u"40 reviews, 7 to 8 to each judge."_s));
        QVERIFY(assignSentence(outcome).contains(u"2 group(s)"_s));
    }
};

QTEST_MAIN(TestJudgingModels)
#include "tst_judgingmodels.moc"
