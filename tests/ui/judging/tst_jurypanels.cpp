// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/judging/viewvalues.h"
#include "ui/judging/judges/assignbox.h"
#include "ui/judging/judges/capacitybox.h"
#include "ui/judging/judges/conflictsbox.h"
#include "ui/judging/judges/judgespanel.h"
#include "ui/judging/judges/leavingbar.h"
#include "ui/judging/matrix/matrixmodel.h"
#include "ui/judging/matrix/matrixpanel.h"
#include "ui/widgets/findingsmodel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto strictly = QAbstractItemModelTester::FailureReportingMode::QtTest;

template <typename T>
T *piece(QWidget &panel, const QString &name)
{
    auto *found = panel.findChild<T *>(name);
    if (found == nullptr) {
        qFatal("there is no %s", qPrintable(name));
    }
    return found;
}

void press(QWidget &panel, const QString &name)
{
    piece<QPushButton>(panel, name)->click();
}

QString cellText(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

Leaving adasLeaving(bool removable)
{
    Leaving leaving;
    leaving.judge = {1};
    leaving.name = u"Ada"_s;
    leaving.removable = removable;
    leaving.finished = removable ? 0 : 1;
    leaving.open = 2;
    leaving.outcome.moves = {{u"Newts"_s, u"Ada"_s, u"Grace"_s}, {u"Yaks"_s, u"Ada"_s, {}}};
    leaving.outcome.findings = {{Severity::Warning, u"x"_s, u"Yaks has no judge."_s, {}, {}}};
    return leaving;
}

} // namespace

/// Who goes, who must and must not judge what, and what judging takes.
class TestJuryPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoHasJudgedIsAskedAboutAndLeaves()
    {
        JudgesPanel panel;
        panel.show();
        panel.setView(viewOf(begunJudging()));
        QSignalSpy asked(&panel, &JudgesPanel::leavingAsked);
        QSignalSpy leaves(&panel.leaving(), &LeavingBar::leaveWanted);
        QSignalSpy removes(&panel.leaving(), &LeavingBar::removeWanted);
        QVERIFY(!panel.leaving().isVisible());
        press(panel, u"leaveJury"_s);
        QCOMPARE(asked.constFirst().constFirst().value<JudgeId>(), JudgeId{1});
        QVERIFY(!panel.leaving().isVisible()); // what it would mean is not known yet
        panel.leaving().show(adasLeaving(false));
        QVERIFY(panel.leaving().isVisible());
        const QString question = piece<QLabel>(panel, u"leavingQuestion"_s)->text();
        QVERIFY(question.startsWith(u"Does Ada leave the jury?"_s));
        QVERIFY(question.contains(u"1 review(s) that she has finished"_s));
        auto *moves = piece<QTableView>(panel, u"leavingMoves"_s);
        const QAbstractItemModelTester tester(moves->model(), strictly);
        QCOMPARE(moves->model()->rowCount(), 2);
        QCOMPARE(cellText(moves, 0, 2), u"Grace"_s);
        QCOMPARE(cellText(moves, 1, 2), u"nobody"_s);
        QVERIFY(panel.leaving().findChild<FindingsList *>()->isVisible());

        panel.setView(viewOf(begunJudging())); // something changed: it is asked again, and stays open
        QCOMPARE(asked.size(), 2);
        QVERIFY(panel.leaving().isVisible());
        press(panel, u"keepJudge"_s);
        QVERIFY(!panel.leaving().isVisible());
        panel.setView(viewOf(begunJudging()));
        QCOMPARE(asked.size(), 2);

        press(panel, u"leaveJury"_s);
        panel.leaving().show(adasLeaving(false));
        press(panel, u"confirmLeaving"_s);
        QCOMPARE(leaves.constFirst().constFirst().toString(), u"Ada"_s);
        QCOMPARE(removes.size(), 0);
        QVERIFY(!panel.leaving().isVisible());
    }

    void whoHasNotIsRemoved()
    {
        JudgesPanel panel;
        panel.show();
        panel.setView(viewOf(begunJudging()));
        QSignalSpy removes(&panel.leaving(), &LeavingBar::removeWanted);
        press(panel, u"leaveJury"_s);
        panel.leaving().show(adasLeaving(true));
        QVERIFY(piece<QLabel>(panel, u"leavingQuestion"_s)->text().startsWith(u"Remove Ada from the judges?"_s));
        press(panel, u"confirmLeaving"_s);
        QCOMPARE(removes.constFirst().constFirst().value<JudgeId>(), JudgeId{1});
    }

    void theQuestionIsAboutWhoIsChosen()
    {
        JudgesPanel panel;
        panel.show();
        panel.setView(viewOf(begunJudging()));
        press(panel, u"leaveJury"_s);
        auto *judges = piece<QTableView>(panel, u"judgesTable"_s);
        judges->setCurrentIndex(judges->model()->index(1, 0));
        panel.leaving().show(adasLeaving(false)); // an answer that comes too late
        QVERIFY(!panel.leaving().isVisible());
        JudgingView view = viewOf(begunJudging(JudgingPhase::Frozen));
        view.mayEditRubric = false;
        panel.setView(view);
        QVERIFY(!piece<QPushButton>(panel, u"leaveJury"_s)->isEnabled());
    }

    void wishesStandBesideConflictsAndAreTakenBack()
    {
        JudgesPanel panel;
        panel.show();
        JudgingState state = begunJudging();
        state.rules = {{{2}, {1}, ReviewRuleKind::Pinned},
                       {{2}, {2}, ReviewRuleKind::Forbidden},
                       {{1}, {1}, ReviewRuleKind::Pinned}};
        panel.setView(viewOf(state));
        auto *judges = piece<QTableView>(panel, u"judgesTable"_s);
        judges->setCurrentIndex(judges->model()->index(1, 0));
        auto *table = piece<QTableView>(panel, u"conflictsTable"_s);
        const QAbstractItemModelTester tester(table->model(), strictly);
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(cellText(table, 0, 1), u"mentored the team"_s);
        QCOMPARE(cellText(table, 1, 1), u"must judge"_s);
        QCOMPARE(cellText(table, 1, 2), u"yes"_s);
        QCOMPARE(cellText(table, 2, 1), u"must not judge"_s);
        QCOMPARE(cellText(table, 2, 2), u"no"_s);
        QSignalSpy ruled(&panel.conflicts(), &ConflictsBox::ruleWanted);
        table->setCurrentIndex(table->model()->index(2, 0));
        press(panel, u"removeConflict"_s);
        QCOMPARE(ruled.size(), 1);
        QCOMPARE(ruled.constFirst().at(1).value<SubmissionId>(), SubmissionId{2});
        QVERIFY(!ruled.constFirst().at(2).value<std::optional<ReviewRuleKind>>().has_value());
        piece<QComboBox>(panel, u"conflictSubmission"_s)->setCurrentIndex(2);
        auto *reason = piece<QComboBox>(panel, u"conflictReason"_s);
        reason->setCurrentIndex(reason->findText(u"must not judge"_s));
        press(panel, u"addConflict"_s);
        QCOMPARE(ruled.size(), 2);
        QCOMPARE(ruled.last().at(1).value<SubmissionId>(), SubmissionId{3});
        QCOMPARE(ruled.last().at(2).value<std::optional<ReviewRuleKind>>(), std::optional(ReviewRuleKind::Forbidden));
    }

    void theMatrixShowsAndSetsWishes()
    {
        MatrixPanel panel;
        panel.show();
        JudgingState state = begunJudging();
        state.rules = {{{2}, {2}, ReviewRuleKind::Pinned}, {{1}, {3}, ReviewRuleKind::Forbidden}};
        panel.setView(viewOf(state));
        auto *matrix = piece<QTableView>(panel, u"progressMatrix"_s);
        const QAbstractItemModelTester tester(matrix->model(), strictly);
        constexpr int ada = MatrixModel::FirstJudgeColumn;
        QCOMPARE(cellText(matrix, 1, ada + 1), u"+"_s);
        QCOMPARE(cellText(matrix, 2, ada), u"\u25CB \u2212"_s); // assigned, and not to be
        auto *rule = piece<QComboBox>(panel, u"matrixRule"_s);
        QVERIFY(!rule->isEnabled()); // no cell is chosen
        QSignalSpy ruled(&panel, &MatrixPanel::ruleWanted);
        matrix->setCurrentIndex(matrix->model()->index(2, ada));
        QVERIFY(rule->isEnabled());
        QCOMPARE(rule->currentText(), u"must not judge"_s);
        QVERIFY(piece<QLabel>(panel, u"matrixSentence"_s)->text().contains(u"takes it from her"_s));
        rule->setCurrentIndex(0);
        Q_EMIT rule->activated(0);
        QCOMPARE(ruled.constFirst().at(0).value<JudgeId>(), JudgeId{1});
        QCOMPARE(ruled.constFirst().at(1).value<SubmissionId>(), SubmissionId{3});
        QVERIFY(!ruled.constFirst().at(2).value<std::optional<ReviewRuleKind>>().has_value());
        rule->setCurrentIndex(1);
        Q_EMIT rule->activated(1);
        QCOMPARE(ruled.last().at(2).value<std::optional<ReviewRuleKind>>(), std::optional(ReviewRuleKind::Pinned));
        matrix->setCurrentIndex(matrix->model()->index(2, MatrixModel::DoneColumn));
        QVERIFY(!rule->isEnabled());

        state.phase = JudgingPhase::Closed;
        JudgingView closed = viewOf(state);
        closed.mayAssign = false;
        panel.setView(closed);
        QVERIFY(!rule->isVisible());
        QVERIFY(!cellText(matrix, 1, ada + 1).contains(u'+')); // they bind nothing any more
    }

    void aSevereJudgesOutlierIsExplained()
    {
        MatrixModel model;
        const QAbstractItemModelTester tester(&model, strictly);
        JudgingMatrix matrix = viewOf(begunJudging(JudgingPhase::Closed)).matrix;
        matrix.judges[0].severity = -1.5;
        ReviewCell &cell = matrix.cells[0];
        cell.value = 6.5;
        cell.surprise = 2.4;
        cell.outlier = true;
        model.setMatrix(matrix);
        const QModelIndex index = model.index(0, MatrixModel::FirstJudgeColumn);
        QVERIFY(index.data().toString().endsWith(u'!'));
        const QString said = model.sentence(index);
        QVERIFY(said.contains(u"She marks 1.50 lower than the others do, so 8.00 is compared."_s));
        QVERIFY(said.contains(u"far above"_s));
    }

    void assigningAfreshIsAChoice()
    {
        AssignBox box;
        box.show();
        JudgingState state = begunJudging();
        box.setView(viewOf(state));
        QSignalSpy wanted(&box, &AssignBox::assignWanted);
        piece<QLineEdit>(box, u"assignSeed"_s)->setText(u"7"_s);
        press(box, u"assignJudges"_s);
        auto wish = wanted.last().constFirst().value<AssignmentWish>();
        QCOMPARE(wish.seed, quint64(7));
        QCOMPARE(wish.reviews, 1); // as most submissions have
        QVERIFY(!wish.afresh && !wish.bridges);
        piece<QCheckBox>(box, u"keepAssigned"_s)->setChecked(false);
        press(box, u"assignJudges"_s);
        QVERIFY(wanted.last().constFirst().value<AssignmentWish>().afresh);

        auto *bridges = piece<QPushButton>(box, u"assignBridges"_s);
        QVERIFY(!bridges->isVisible());
        box.setResult(u"Two groups."_s, {}, 1);
        QVERIFY(bridges->isVisible());
        bridges->click();
        wish = wanted.last().constFirst().value<AssignmentWish>();
        QVERIFY(wish.bridges && !wish.afresh); // what is there is linked, not made anew
        box.setResult(u"One group."_s, {}, 0);
        QVERIFY(!bridges->isVisible());

        state.assignments.clear();
        AssignBox empty;
        empty.setView(viewOf(state));
        QVERIFY(!piece<QCheckBox>(empty, u"keepAssigned"_s)->isEnabled()); // there is nothing to keep
    }

    /// One click on Assign asks for what is there, not for as many as the submission with the most reviews has.
    void asManyReviewsArePresetAsWereAskedFor()
    {
        JudgingState state = begunJudging();
        for (const qint64 id : {3, 4}) {
            Judge judge;
            judge.id = {id};
            judge.name = u"Judge %1"_s.arg(id);
            judge.shadow = id == 4;
            state.judges.push_back(judge);
        }
        for (const auto &[judge, submission] : {std::pair{2, 2}, {2, 3}, {3, 1}, {4, 1}}) {
            state.assignments.push_back({{judge}, {submission}}); // the third links, the fourth is a shadow's
        }
        AssignBox box;
        box.setView(viewOf(state));
        QCOMPARE(piece<QSpinBox>(box, u"reviewsPerSubmission"_s)->value(), 2);
        const QString said = piece<QLabel>(box, u"assignResult"_s)->text();
        QVERIFY2(said.startsWith(u"7 review"_s) && said.contains(u"1 to 3"_s), qPrintable(said));
    }

    void aPlanIsAskedForOnceItIsSeen()
    {
        JudgesPanel panel;
        panel.show();
        panel.setView(viewOf(begunJudging()));
        CapacityBox &box = panel.capacity();
        QSignalSpy wanted(&box, &CapacityBox::planWanted);
        QVERIFY(!box.isVisible());
        press(panel, u"showCapacity"_s);
        QVERIFY(box.isVisible());
        QTRY_COMPARE(wanted.size(), 1);
        auto wish = wanted.constFirst().constFirst().value<CapacityWish>();
        QVERIFY(wish.minutesAReview > 0 && !wish.hours && !wish.judges && !wish.submissions); // the event's

        CapacityPlan plan{12, 5, {{2, 24, 96, 3, 7.25}, {3, 36, 144, 7, std::nullopt}}};
        box.setPlan(plan);
        auto *table = piece<QTableView>(box, u"capacityTable"_s);
        const QAbstractItemModelTester tester(table->model(), strictly);
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(cellText(table, 0, 2), u"1 h 36 min"_s);
        QCOMPARE(cellText(table, 0, 3), u"3"_s);
        QVERIFY(cellText(table, 0, 4).startsWith(u"7."_s));
        QCOMPARE(cellText(table, 1, 3), u"7 (2 more)"_s);
        QCOMPARE(piece<QSpinBox>(box, u"capacityJudges"_s)->value(), 5);
        QCOMPARE(piece<QSpinBox>(box, u"capacitySubmissions"_s)->value(), 12);

        // Several changes at once are one question, and a number that is typed stays.
        piece<QSpinBox>(box, u"capacityJudges"_s)->setValue(9);
        piece<QDoubleSpinBox>(box, u"capacityHours"_s)->setValue(2);
        QTRY_COMPARE(wanted.size(), 2);
        wish = wanted.last().constFirst().value<CapacityWish>();
        QCOMPARE(wish.judges, std::optional(9));
        QCOMPARE(wish.hours, std::optional(2.0));
        QVERIFY(!wish.submissions);
        press(box, u"capacityAsEvent"_s);
        QTRY_COMPARE(wanted.size(), 3);
        QVERIFY(!wanted.last().constFirst().value<CapacityWish>().judges);

        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(piece<QSpinBox>(panel, u"reviewsPerSubmission"_s)->value(), 2);
        box.setRefused(u"There is nobody."_s);
        QVERIFY(!table->isVisible());
        QCOMPARE(piece<QLabel>(box, u"capacityHint"_s)->text(), u"There is nobody."_s);
    }

    void durationsAreWords_data()
    {
        QTest::addColumn<double>("minutes");
        QTest::addColumn<QString>("text");
        QTest::newRow("below an hour") << 44.2 << u"45 min"_s;
        QTest::newRow("hours") << 180.0 << u"3 h"_s;
        QTest::newRow("both") << 200.0 << u"3 h 20 min"_s;
        QTest::newRow("nothing") << 0.0 << u"0 min"_s;
    }
    void durationsAreWords()
    {
        QFETCH(double, minutes);
        QFETCH(QString, text);
        QCOMPARE(workloadText(minutes), text);
    }
};

QTEST_MAIN(TestJuryPanels)
#include "tst_jurypanels.moc"
