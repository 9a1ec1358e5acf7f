// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/judging/viewvalues.h"
#include "ui/judging/judges/judgesmodel.h"
#include "ui/judging/judgingcalls.h"
#include "ui/judging/matrix/matrixmodel.h"
#include "ui/judging/phaseheader.h"
#include "ui/judging/rubric/criteriamodel.h"
#include "ui/judging/scoring/reviewcounts.h"
#include "ui/judging/submissions/submissionsmodel.h"
#include "ui/widgets/appearance.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

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
        QVERIFY(rubricObstacle({}).isEmpty()); // a round may wait for its criteria
        model.setRubric(smallJudging().rubric);
        QVERIFY(rubricObstacle(model.rubric()).isEmpty());
        QVERIFY(model.setData(model.index(1, CriteriaModel::NameColumn), u"fun"_s));
        QVERIFY(rubricObstacle(model.rubric()).contains(u"called"_s));
        QVERIFY(model.setData(model.index(1, CriteriaModel::NameColumn), u"Craft"_s));
        QVERIFY(model.setData(model.index(1, CriteriaModel::LowestColumn), u"9"_s));
        QVERIFY(rubricObstacle(model.rubric()).contains(u"upwards"_s));
        QVERIFY(model.setData(model.index(1, CriteriaModel::LowestColumn), u"1"_s));
        QVERIFY(model.setData(model.index(1, CriteriaModel::WeightColumn), u"0"_s));
        QVERIFY(rubricObstacle(model.rubric()).isEmpty()); // shown, not counted
        QVERIFY(model.setData(model.index(0, CriteriaModel::WeightColumn), u"0"_s));
        QVERIFY(rubricObstacle(model.rubric()).contains(u"weight"_s));
        QVERIFY(model.setData(model.index(0, CriteriaModel::WeightColumn), u"-1"_s));
        QVERIFY(rubricObstacle(model.rubric()).contains(u"below 0"_s));
        QVERIFY(model.setData(model.index(0, CriteriaModel::WeightColumn), u"1"_s));
        QVERIFY(model.setData(model.index(0, CriteriaModel::LabelsColumn), u"11 = huge"_s));
        QVERIFY(rubricObstacle(model.rubric()).contains(u"“11 = huge” of Fun"_s));
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

    void everythingOfACriterionIsEdited()
    {
        CriteriaModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.setRubric(smallJudging().rubric);
        QVERIFY(model.setData(model.index(0, CriteriaModel::RequiredColumn), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(0, CriteriaModel::NotApplicableColumn), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(0, CriteriaModel::RequiredColumn), true));
        QVERIFY(model.setData(model.index(0, CriteriaModel::TracksColumn), u" web; game ;Web"_s));
        QVERIFY(model.setData(model.index(0, CriteriaModel::LabelsColumn), u"1 = weak; 10=strong"_s));
        QVERIFY(model.typingProblem().isEmpty());
        QVERIFY(model.setData(model.index(0, CriteriaModel::DescriptionColumn), u"Made us smile?"_s));
        const Criterion &fun = model.rubric().criteria.at(0);
        QVERIFY(!fun.required && !fun.naAllowed);
        QCOMPARE(fun.tracks, QStringList({u"web"_s, u"game"_s}));
        QCOMPARE(fun.labels.at(10), u"strong"_s);
        QCOMPARE(model.index(0, CriteriaModel::LabelsColumn).data().toString(), u"1 = weak; 10 = strong"_s);
        QCOMPARE(model.index(1, CriteriaModel::TracksColumn).data().toString(), u"all"_s);
        model.moveCriterion(0, 1);
        model.moveCriterion(1, 1);
        QCOMPARE(model.rubric().criteria.at(1).name, u"Fun"_s);
    }

    void labelsThatCannotBeReadStayAndSayWhy()
    {
        CriteriaModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.setRubric(smallJudging().rubric);
        const QModelIndex cell = model.index(0, CriteriaModel::LabelsColumn);
        QSignalSpy edited(&model, &CriteriaModel::edited);
        QVERIFY(model.setData(cell, u"1 = weak"_s));
        QVERIFY(model.setData(cell, u"1 = weak; strong"_s));
        QCOMPARE(cell.data().toString(), u"1 = weak; strong"_s);
        QCOMPARE(cell.data(Qt::EditRole).toString(), u"1 = weak; strong"_s);
        QVERIFY(model.typingProblem().contains(u"Fun"_s) && model.typingProblem().contains(u"“strong”"_s));
        QCOMPARE(model.rubric().criteria.at(0).labels.size(), size_t(1)); // as it was
        model.setRubric(model.rubric());                                  // read again
        QCOMPARE(cell.data().toString(), u"1 = weak; strong"_s);
        model.moveCriterion(0, 1);
        QVERIFY(model.typingProblem().contains(u"Fun"_s));
        model.moveCriterion(1, -1);
        QVERIFY(model.setData(cell, u"1 = weak; 1 = meagre"_s));
        QVERIFY(model.typingProblem().contains(u"“1 = meagre” is the second"_s));
        QVERIFY(model.setData(cell, u"1 = weak"_s));
        QVERIFY(model.typingProblem().isEmpty());
        QVERIFY(model.setData(cell, u"weak"_s));
        model.forgetTyping();
        QCOMPARE(cell.data().toString(), u"1 = weak"_s);
    }

    void judgesAreEditedInPlace()
    {
        JudgesModel model;
        QAbstractItemModelTester tester(&model, strict);
        JudgingView view = viewOf(begunJudging());
        model.setView(view);
        QCOMPARE(model.index(0, JudgesModel::AssignedColumn).data().toString(), u"3"_s);
        QCOMPARE(model.index(0, JudgesModel::DoneColumn).data().toString(), u"1"_s);
        QCOMPARE(model.index(1, JudgesModel::ConflictsColumn).data().toString(), u"1"_s);
        QSignalSpy edited(&model, &JudgesModel::edited);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QVERIFY(model.setData(model.index(0, JudgesModel::DiscordColumn), u"100000000000000001"_s));
        QVERIFY(!model.setData(model.index(0, JudgesModel::DiscordColumn), u"1e17"_s));
        QVERIFY(model.setData(model.index(0, JudgesModel::CapacityColumn), u"4"_s));
        QVERIFY(!model.setData(model.index(0, JudgesModel::CapacityColumn), u"-1"_s));
        QVERIFY(model.setData(model.index(0, JudgesModel::ExpertiseColumn), u"sql; ui"_s));
        QVERIFY(model.setData(model.index(0, JudgesModel::ShadowColumn), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(0, JudgesModel::NameColumn), u" "_s));
        QCOMPARE(edited.size(), 4);
        QCOMPARE(model.judge(0).expertise, QStringList({u"sql"_s, u"ui"_s}));
        view.mayEditRubric = false;
        model.setView(view);
        QCOMPARE(reset.size(), 0); // the same people: the cursor stays
        QVERIFY(!model.setData(model.index(0, JudgesModel::NameColumn), u"Ida"_s));
        model.setView({});
        QCOMPARE(model.rowCount(), 0);
    }

    void submissionsAreEditedInPlace()
    {
        SubmissionsModel model;
        QAbstractItemModelTester tester(&model, strict);
        JudgingView view = viewOf(begunJudging());
        view.checklist = QStringList{u"Runs"_s, u"Licence"_s};
        view.submissions[0].checked = QStringList{u"Runs"_s};
        model.setView(view);
        QCOMPARE(model.index(0, SubmissionsModel::ChecklistColumn).data().toString(), u"1 of 2"_s);
        QCOMPARE(model.index(0, SubmissionsModel::JudgesColumn).data().toString(), u"2"_s);
        QCOMPARE(model.index(0, SubmissionsModel::TitleColumn).data().toString(), u"Owls"_s); // its team's
        QVERIFY(model.index(0, SubmissionsModel::TitleColumn).data(Qt::EditRole).toString().isEmpty());
        QSignalSpy edited(&model, &SubmissionsModel::edited);
        QVERIFY(model.setData(model.index(1, SubmissionsModel::LateColumn), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(1, SubmissionsModel::TrackColumn), u"web"_s));
        QVERIFY(!model.setData(model.index(1, SubmissionsModel::TeamColumn), u"Bats"_s));
        QVERIFY(!model.setData(model.index(1, SubmissionsModel::DoneColumn), u"9"_s));
        QCOMPARE(edited.size(), 2);
        QVERIFY(model.submission(1).late);
    }

    void theShortlistIsMarkedAmongTheSubmissions()
    {
        SubmissionsModel model;
        QAbstractItemModelTester tester(&model, strict);
        JudgingView view = viewOf(begunJudging());
        model.setView(view);
        QVERIFY(model.index(0, SubmissionsModel::RoundColumn).data().toString().isEmpty());
        view.state.round = view.state.currentRound = 2;
        std::erase_if(view.matrix.submissions,
                      [&](const auto &one) { return one.submission != view.submissions.front().id; });
        model.setView(view);
        QCOMPARE(model.index(0, SubmissionsModel::RoundColumn).data().toString(), u"in round 2"_s);
        QCOMPARE(model.index(1, SubmissionsModel::RoundColumn).data().toString(), u"not in round 2"_s);
    }

    void theMatrixSaysOnlyHowFarWhileItIsOpen()
    {
        MatrixModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.setMatrix(judgingMatrix(begunJudging()));
        const auto cell = [&model](int row, int judge) {
            return model.index(row, MatrixModel::FirstJudgeColumn + judge).data().toString();
        };
        QCOMPARE(cell(0, 0), u"\u2713"_s);
        QCOMPARE(cell(1, 0), u"1/2"_s);
        QCOMPARE(cell(2, 0), u"\u25CB"_s);
        QCOMPARE(cell(2, 1), u"C"_s);
        QCOMPARE(cell(1, 1), QString());
        QCOMPARE(model.index(0, MatrixModel::DoneColumn).data().toString(), u"1/2"_s);
        QCOMPARE(model.headerData(0, Qt::Vertical).toString(), u"Owls"_s);
        QCOMPARE(model.headerData(MatrixModel::FirstJudgeColumn + 1, Qt::Horizontal).toString(), u"Grace"_s);
        JudgingMatrix named = judgingMatrix(begunJudging());
        named.judges[0].name = u"Ada Featherstonehaugh-Cholmondeley"_s;
        named.judges[1].shadow = true;
        MatrixModel other;
        other.setMatrix(named);
        QCOMPARE(other.headerData(MatrixModel::FirstJudgeColumn, Qt::Horizontal).toString(),
                 u"Ada\nFeatherstone\u2026"_s);
        QVERIFY(other.headerData(MatrixModel::FirstJudgeColumn + 1, Qt::Horizontal).toString().contains(u"shadow"_s));
        QVERIFY(model.sentence(model.index(2, MatrixModel::FirstJudgeColumn + 1)).contains(u"mentored"_s));
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(!model.index(0, column).data().toString().contains(u"6"_s)); // her mean is nowhere
            QVERIFY(!model.index(0, column).data(Qt::ToolTipRole).toString().contains(u"6"_s));
        }
        model.setMatrix(judgingMatrix(begunJudging(JudgingPhase::Closed)));
        QCOMPARE(cell(0, 0), QLocale().toString(6.0, 'f', 2)); // (8 + 2 · 5) / 3
        QCOMPARE(model.index(0, MatrixModel::MeanColumn).data().toString(), QLocale().toString(6.0, 'f', 2));
        model.setMatrix({});
        QCOMPARE(model.rowCount(), 0);
    }

    void theMatrixIsOrderedByWhatIsLeft()
    {
        MatrixModel model;
        QAbstractItemModelTester tester(&model, strict);
        JudgingState state = begunJudging();
        std::swap(state.judges[0], state.judges[1]); // Grace has less left and stands first
        model.setMatrix(judgingMatrix(state));
        QCOMPARE(model.headerData(MatrixModel::FirstJudgeColumn, Qt::Horizontal).toString(), u"Grace"_s);
        model.setOrder(MatrixOrder::MostLeft);
        QCOMPARE(model.headerData(MatrixModel::FirstJudgeColumn, Qt::Horizontal).toString(), u"Ada"_s);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        state.ballots.clear();
        model.setMatrix(judgingMatrix(state)); // what changes under the reader does not jump
        QCOMPARE(reset.size(), 0);
        model.setOrder(MatrixOrder::Title);
        QCOMPARE(model.headerData(0, Qt::Vertical).toString(), u"Newts"_s);
    }

    void outliersAndDisputesAreMarked()
    {
        JudgingMatrix matrix = judgingMatrix(begunJudging(JudgingPhase::Closed));
        matrix.cells[0].outlier = true;
        matrix.cells[0].surprise = -2.5;
        matrix.submissions[0].spread = 3.0;
        matrix.submissions[0].disputed = true;
        MatrixModel model;
        model.setMatrix(matrix);
        const QModelIndex cell = model.index(0, MatrixModel::FirstJudgeColumn);
        QVERIFY(cell.data().toString().endsWith(u'!'));
        QCOMPARE(cell.data(MatrixModel::PillRole).toInt(), int(State::Warning));
        QVERIFY(model.sentence(cell).contains(u"far below"_s));
        QVERIFY(model.index(0, MatrixModel::SpreadColumn).data().toString().endsWith(u'!'));
    }

    void signsDifferByMoreThanColour()
    {
        for (const bool closed : {false, true}) {
            QSet<QString> signs;
            const QList<MatrixSign> all = matrixSigns(closed);
            for (const MatrixSign &sign : all) {
                signs.insert(sign.sign);
            }
            QCOMPARE(signs.size(), all.size());
        }
    }

    void sentences()
    {
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
        QCOMPARE(stepText({JudgingStepKind::NextRound, 2, 10}, 2), u"S&tart round 2 with 10 submission(s)"_s);
        QCOMPARE(stepText({JudgingStepKind::Close, 1}, 2), u"C&lose round 1"_s);
        QCOMPARE(stepText({JudgingStepKind::Close, 1}, 1), u"C&lose judging"_s);
    }
};

QTEST_MAIN(TestJudgingModels)
#include "tst_judgingmodels.moc"
