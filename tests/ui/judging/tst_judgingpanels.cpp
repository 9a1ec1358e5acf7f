// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/judging/viewvalues.h"
#include "ui/judging/judges/assignbox.h"
#include "ui/judging/judges/conflictsbox.h"
#include "ui/judging/judges/judgespanel.h"
#include "ui/judging/matrix/matrixpanel.h"
#include "ui/judging/matrix/remindersbox.h"
#include "ui/judging/rubric/criteriamodel.h"
#include "ui/judging/rubric/rubricpanel.h"
#include "ui/judging/submissions/submissionsmodel.h"
#include "ui/judging/submissions/submissionspanel.h"
#include "ui/widgets/findingsmodel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
T *part(QWidget &panel, const QString &name)
{
    auto *found = panel.findChild<T *>(name);
    if (found == nullptr) {
        qFatal("there is no %s", qPrintable(name));
    }
    return found;
}

void click(QWidget &panel, const QString &name)
{
    part<QPushButton>(panel, name)->click();
}

} // namespace

/// The panels by themselves: what they show of a state, and what they ask for.
class TestJudgingPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundsAreAddedAndSettled()
    {
        RubricPanel panel;
        panel.show();
        panel.setView(viewOf(smallJudging(JudgingPhase::Draft)));
        QSignalSpy edited(&panel, &RubricPanel::rubricsEdited);
        QVERIFY(!part<QSpinBox>(panel, u"roundShortlist"_s)->isEnabled()); // the first is for all
        click(panel, u"addRound"_s);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(panel.rubrics().rounds.size(), size_t(2));
        auto *shortlist = part<QSpinBox>(panel, u"roundShortlist"_s);
        QVERIFY(shortlist->isEnabled());
        QCOMPARE(shortlist->value(), 10);
        shortlist->setValue(4);
        auto *cut = part<QComboBox>(panel, u"roundCut"_s);
        cut->setCurrentIndex(1);
        Q_EMIT cut->activated(1);
        const Round &second = panel.rubrics().rounds.at(1);
        QCOMPARE(second.shortlist, std::optional(4));
        QCOMPARE(second.cut, ShortlistCut::LeaveTies);
        click(panel, u"addCriterion"_s);
        QCOMPARE(panel.rubrics().rubrics.at(1).criteria.size(), 1);
        QCOMPARE(panel.rubrics().rubrics.at(0).criteria.size(), 2); // the other round's stay
        click(panel, u"removeRound"_s);
        QCOMPARE(panel.rubrics().rounds.size(), size_t(1));
    }

    void whatIsNotSoundIsSaidAndNotSaved()
    {
        RubricPanel panel;
        panel.setView(viewOf(smallJudging(JudgingPhase::Draft)));
        QSignalSpy edited(&panel, &RubricPanel::rubricsEdited);
        auto *criteria = part<QTableView>(panel, u"criteriaTable"_s)->model();
        QVERIFY(criteria->setData(criteria->index(0, 0), u"craft"_s));
        QCOMPARE(edited.size(), 0);
        QVERIFY(part<QLabel>(panel, u"rubricHint"_s)->text().startsWith(u"Not saved yet"_s));
        QVERIFY(criteria->setData(criteria->index(0, 0), u"Joy"_s));
        QCOMPARE(edited.size(), 1);
        panel.discard();
        QCOMPARE(panel.rubrics().rubrics.front().criteria.front().name, u"Fun"_s);
    }

    void labelsThatCannotBeReadKeepTheRubricFromBeingSaved()
    {
        RubricPanel panel;
        panel.setView(viewOf(smallJudging(JudgingPhase::Draft)));
        QSignalSpy edited(&panel, &RubricPanel::rubricsEdited);
        auto *criteria = part<QTableView>(panel, u"criteriaTable"_s)->model();
        const int labels = CriteriaModel::LabelsColumn;
        QVERIFY(criteria->setData(criteria->index(0, labels), u"weak; strong"_s));
        QVERIFY(criteria->setData(criteria->index(0, 1), u"5"_s));
        QCOMPARE(edited.size(), 0);
        QVERIFY(part<QLabel>(panel, u"rubricHint"_s)->text().contains(u"“weak”"_s));
        QVERIFY(criteria->setData(criteria->index(0, labels), u"1 = weak; 5 = strong"_s));
        QCOMPARE(edited.size(), 1);
        QVERIFY(criteria->setData(criteria->index(0, labels), u"weak"_s));
        panel.discard();
        QCOMPARE(criteria->index(0, 1).data().toString(), u"1"_s);
        QVERIFY(criteria->index(0, labels).data().toString().isEmpty());
    }

    void aNewCriterionIsReadyToBeNamed()
    {
        RubricPanel panel;
        panel.show();
        panel.setView(viewOf(smallJudging(JudgingPhase::Draft)));
        auto *table = part<QTableView>(panel, u"criteriaTable"_s);
        click(panel, u"addCriterion"_s);
        QCOMPARE(table->currentIndex(), table->model()->index(table->model()->rowCount() - 1, 0));
        auto *editor = table->findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);
        QCOMPARE(editor->text(), u"New criterion"_s);
        QCOMPARE(editor->selectedText(), editor->text()); // typing replaces it
    }

    void aPendingChangeGivesWayToSomebodyElses()
    {
        RubricPanel panel;
        panel.show();
        JudgingView view = viewOf(begunJudging());
        view.rounds[0].locked = true;
        panel.setView(view);
        auto *criteria = part<QTableView>(panel, u"criteriaTable"_s)->model();
        QVERIFY(criteria->setData(criteria->index(0, 1), u"5"_s));
        QVERIFY(part<QWidget>(panel, u"reasonBar"_s)->isVisible());
        panel.setView(view);
        QCOMPARE(criteria->index(0, 1).data().toString(), u"5"_s);
        view.rubrics.rubrics[0].criteria[0].weight = 7;
        panel.setView(view);
        QCOMPARE(criteria->index(0, 1).data().toString(), u"7"_s);
        QVERIFY(!part<QWidget>(panel, u"reasonBar"_s)->isVisible());
    }

    void aRoundThatIsOverStaysAsItIs()
    {
        RubricPanel panel;
        JudgingState state = smallJudging(JudgingPhase::Draft);
        Round second;
        second.number = 2;
        state.rounds.push_back(second);
        state.round = 2;
        state.currentRound = 2;
        panel.setView(viewOf(state));
        auto *rounds = part<QTableView>(panel, u"roundsTable"_s);
        QCOMPARE(rounds->currentIndex().row(), 1); // the one that is judged now
        QVERIFY(part<QPushButton>(panel, u"addCriterion"_s)->isEnabled());
        rounds->setCurrentIndex(rounds->model()->index(0, 0));
        QVERIFY(!part<QPushButton>(panel, u"addCriterion"_s)->isEnabled());
        auto *criteria = part<QTableView>(panel, u"criteriaTable"_s)->model();
        QCOMPARE(criteria->rowCount(), 2);
        QVERIFY(!criteria->setData(criteria->index(0, 1), u"5"_s));
        QVERIFY(part<QLabel>(panel, u"rubricHint"_s)->text().contains(u"over"_s));
    }

    void conflictsAreAddedAndTakenBack()
    {
        JudgesPanel panel;
        panel.show();
        panel.setView(viewOf(begunJudging()));
        auto *judges = part<QTableView>(panel, u"judgesTable"_s);
        judges->setCurrentIndex(judges->model()->index(1, 0));
        auto *conflicts = part<QTableView>(panel, u"conflictsTable"_s);
        QCOMPARE(conflicts->model()->rowCount(), 1);
        QCOMPARE(conflicts->model()->index(0, 0).data().toString(), u"Yaks"_s);
        QCOMPARE(conflicts->model()->index(0, 1).data().toString(), u"mentored the team"_s);
        QSignalSpy removed(&panel.conflicts(), &ConflictsBox::removeWanted);
        conflicts->setCurrentIndex(conflicts->model()->index(0, 0));
        click(panel, u"removeConflict"_s);
        QCOMPARE(removed.size(), 1);
        QSignalSpy added(&panel.conflicts(), &ConflictsBox::addWanted);
        QVERIFY(!part<QPushButton>(panel, u"addConflict"_s)->isEnabled());
        part<QComboBox>(panel, u"conflictSubmission"_s)->setCurrentIndex(0);
        part<QComboBox>(panel, u"conflictReason"_s)->setCurrentIndex(2);
        click(panel, u"addConflict"_s);
        QCOMPARE(added.constFirst().constFirst().value<Conflict>(), (Conflict{{2}, {1}, ConflictReason::Recused}));
    }

    void aConflictThatIsSeenCannotBeTakenBack()
    {
        JudgesPanel panel;
        JudgingState state = begunJudging();
        state.conflicts = {{{1}, {1}, ConflictReason::Member}};
        panel.setView(viewOf(state));
        auto *conflicts = part<QTableView>(panel, u"conflictsTable"_s);
        conflicts->setCurrentIndex(conflicts->model()->index(0, 0));
        QVERIFY(!part<QPushButton>(panel, u"removeConflict"_s)->isEnabled());
    }

    void whatCameOfAssigningStaysUntilItIsOtherwise()
    {
        JudgesPanel panel;
        JudgingView view = viewOf(begunJudging());
        panel.setView(view);
        auto *result = part<QLabel>(panel, u"assignResult"_s);
        QVERIFY(result->text().startsWith(u"4 review(s) are assigned"_s));
        panel.assignment().setResult(u"Four."_s, {{Severity::Warning, u"x"_s, u"Few."_s, {}, {}}});
        view.state.assignments.pop_back();
        panel.setView(view); // the assignment that the result is about
        panel.setView(view);
        QCOMPARE(result->text(), u"Four."_s);
        QCOMPARE(part<FindingsList>(panel, u"assignFindings"_s)->findings().size(), 1);
        view.state.assignments.pop_back();
        panel.setView(view);
        QVERIFY(result->text() != u"Four."_s);
        QVERIFY(part<FindingsList>(panel, u"assignFindings"_s)->findings().isEmpty());
    }

    void theNewJudgeIsTypedAtOnce()
    {
        JudgesPanel panel;
        panel.show();
        JudgingView view = viewOf(begunJudging());
        panel.setView(view);
        QSignalSpy edited(&panel, &JudgesPanel::judgeEdited);
        click(panel, u"addJudge"_s);
        auto added = edited.constFirst().constFirst().value<Judge>();
        QVERIFY(!added.id.isStored());
        added.id = {3};
        view.state.judges.push_back(added);
        panel.setView(viewOf(view.state));
        auto *judges = part<QTableView>(panel, u"judgesTable"_s);
        QCOMPARE(judges->currentIndex().row(), 2);
        QVERIFY(judges->findChild<QLineEdit *>() != nullptr); // the name is open to be typed
    }

    void detailsAreSavedWhenTheCursorLeaves()
    {
        SubmissionsPanel panel;
        panel.show();
        JudgingView view = viewOf(begunJudging());
        view.checklist = QStringList{u"Runs"_s};
        view.submissions[0].late = true;
        panel.setView(view);
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        QSignalSpy edited(&panel, &SubmissionsPanel::submissionEdited);
        auto *files = part<QPlainTextEdit>(panel, u"submissionFiles"_s);
        files->setFocus();
        files->setPlainText(u"https://a.test\n\nhttps://a.test\n"_s);
        panel.setView(view); // what is being typed stays
        QVERIFY(!files->toPlainText().isEmpty());
        part<QPlainTextEdit>(panel, u"submissionDescription"_s)->setFocus();
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.constFirst().constFirst().value<Submission>().files, QStringList{u"https://a.test"_s});
        part<QListWidget>(panel, u"submissionTicks"_s)->item(0)->setCheckState(Qt::Checked);
        QCOMPARE(edited.size(), 2);
        QCOMPARE(edited.last().constFirst().value<Submission>().checked, QStringList{u"Runs"_s});
        auto *reason = part<QLineEdit>(panel, u"lateReason"_s);
        QVERIFY(reason->isEnabled());
        QVERIFY(!part<QLineEdit>(panel, u"disqualifiedReason"_s)->isEnabled());
        reason->setText(u"Bus"_s);
        // Going on to another one hands over what was typed last, and of the one before.
        auto *table = part<QTableView>(panel, u"submissionsTable"_s);
        table->setCurrentIndex(table->model()->index(1, 0));
        const auto last = edited.last().constFirst().value<Submission>();
        QCOMPARE(last.lateReason, u"Bus"_s);
        QCOMPARE(last.id, SubmissionId{1});
        QVERIFY(reason->text().isEmpty());
    }

    void publishedSubmissionsAndJudgesAreReadAlone()
    {
        JudgingView view = viewOf(begunJudging());
        view.submissions[0].late = true;
        SubmissionsPanel submissions;
        JudgesPanel judges;
        submissions.show();
        judges.show();
        submissions.setView(view);
        judges.setView(view);
        const auto *table = part<QTableView>(submissions, u"submissionsTable"_s)->model();
        const QModelIndex late = table->index(0, SubmissionsModel::LateColumn);
        QVERIFY(late.data(Qt::CheckStateRole).isValid());
        QVERIFY(!part<QLabel>(submissions, u"submissionsReadOnly"_s)->isVisible());
        view.state.phase = JudgingPhase::Published;
        view.mayEditRubric = false;
        submissions.setView(view);
        judges.setView(view);
        QVERIFY(!late.data(Qt::CheckStateRole).isValid());
        QCOMPARE(late.data().toString(), u"yes"_s);
        QVERIFY(!table->index(1, 3).data(Qt::CheckStateRole).isValid());
        QVERIFY(!table->flags(table->index(0, 0)).testFlag(Qt::ItemIsEditable));
        auto *why = part<QLabel>(submissions, u"submissionsReadOnly"_s);
        QVERIFY(why->isVisible() && why->text().contains(u"published"_s));
        QVERIFY(part<QLabel>(judges, u"judgesReadOnly"_s)->text().contains(u"published"_s));
    }

    void theChecklistIsEditedInPlace()
    {
        SubmissionsPanel panel;
        panel.show();
        JudgingView view = viewOf(begunJudging());
        view.checklist = QStringList{u"Runs"_s};
        panel.setView(view);
        QSignalSpy edited(&panel, &SubmissionsPanel::checklistEdited);
        click(panel, u"editChecklist"_s);
        auto *text = part<QPlainTextEdit>(panel, u"checklistText"_s);
        QCOMPARE(text->toPlainText(), u"Runs"_s);
        text->setPlainText(u"Runs\nHas a licence\n"_s);
        panel.setView(view); // what is being typed stays
        click(panel, u"saveChecklist"_s);
        QCOMPARE(edited.constFirst().constFirst().toStringList(), QStringList({u"Runs"_s, u"Has a licence"_s}));
        QVERIFY(!text->isVisible());
    }

    void remindersAreCopied()
    {
        MatrixPanel panel;
        panel.show();
        panel.setView(viewOf(begunJudging()));
        auto *table = part<QTableView>(panel, u"remindersTable"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"Ada"_s); // who has most left first
        QSignalSpy copied(&panel.reminders(), &RemindersBox::copied);
        click(panel, u"copyReminder"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Ada: 2\n- Newts\n- Yaks"_s);
        click(panel, u"copyReminders"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Grace: 1"_s));
        QCOMPARE(copied.size(), 2);
        QSignalSpy wording(&panel.reminders(), &RemindersBox::wordingEdited);
        click(panel, u"editWording"_s);
        part<QPlainTextEdit>(panel, u"reminderWording"_s)->setPlainText(u"Hi {judge}"_s);
        click(panel, u"saveWording"_s);
        QCOMPARE(wording.constFirst().constFirst().toString(), u"Hi {judge}"_s);
        panel.setView(viewOf(begunJudging(JudgingPhase::Closed)));
        QVERIFY(!part<QPushButton>(panel, u"copyReminders"_s)->isEnabled()); // nobody is to be reminded
    }

    void theMatrixIsReadByKeyboard()
    {
        MatrixPanel panel;
        panel.show();
        panel.setView(viewOf(begunJudging()));
        auto *matrix = part<QTableView>(panel, u"progressMatrix"_s);
        auto *sentence = part<QLabel>(panel, u"matrixSentence"_s);
        matrix->setCurrentIndex(matrix->model()->index(0, 4));
        QVERIFY(sentence->text().contains(u"Owls, Ada: Done."_s));
        QTest::keyClick(matrix, Qt::Key_Down);
        QVERIFY(sentence->text().contains(u"Newts, Ada: Begun"_s));
        QTest::keyClick(matrix, Qt::Key_Down);
        QTest::keyClick(matrix, Qt::Key_Right);
        QVERIFY(sentence->text().contains(u"Conflict: mentored the team."_s));
        QVERIFY(part<QLabel>(panel, u"matrixLegend"_s)->text().contains(u"conflict"_s));
        QVERIFY(matrix->isColumnHidden(2)); // no mean while it is open
        panel.setView(viewOf(begunJudging(JudgingPhase::Closed)));
        QVERIFY(!matrix->isColumnHidden(2));
    }
};

QTEST_MAIN(TestJudgingPanels)
#include "tst_judgingpanels.moc"
