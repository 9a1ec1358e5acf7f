// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/judging/judgingpage.h"
#include "ui/judging/matrix/matrixmodel.h"
#include "ui/judging/scoring/ballotsaver.h"
#include "ui/judging/scoring/ballotsheet.h"
#include "ui/judging/scoring/scoringmodels.h"
#include "ui/judging/scoring/scoringview.h"
#include "workflow/changes.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/ballots.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>

#include <algorithm>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

qsizetype assignedTo(const JudgingState &state, JudgeId judge)
{
    return std::count_if(state.assignments.begin(), state.assignments.end(),
                         [=](const Assignment &one) { return one.judge == judge; });
}

/// An empty one where nothing is stored.
Ballot storedBallot(const JudgingState &state, JudgeId judge, SubmissionId submission)
{
    const auto found = std::find_if(state.ballots.begin(), state.ballots.end(), [=](const Ballot &ballot) {
        return ballot.judge == judge && ballot.submission == submission;
    });
    return found == state.ballots.end() ? Ballot() : *found;
}

struct Shown {
    DeskFixture fixture;
    EventId event;
    std::unique_ptr<JudgingPage> page;

    /// The page on the sample event with teams; with judges and an open judging when wanted.
    bool make(bool ready)
    {
        if (!fixture.open()) {
            return false;
        }
        event = fixture.makeSample();
        if (!fixture.makeTeams(event) || (ready && !setUp())) {
            return false;
        }
        page = std::make_unique<JudgingPage>(fixture.desk);
        QObject::connect(&fixture.desk, &Desk::changed, page.get(), &Page::markStale);
        page->resize(1200, 900);
        page->show();
        page->setEvent(event);
        return QTest::qWaitFor([this] { return !button(u"judgingPhase"_s)->text().isEmpty() && page->isEnabled(); });
    }
    bool setUp()
    {
        const auto work = [where = event](Workspace &ws) -> Result<ChangeId> {
            const auto rubric = saveRubricSet(ws, where, builtInRubrics().constFirst());
            const auto judges = importJudges(ws, where, "name\nAda\nGrace\nAlan\n", u"judges.csv"_s);
            const auto assigned = assignJudges(ws, where, 2, 1);
            if (!rubric || !judges || !assigned) {
                return !rubric ? rubric.error() : !judges ? judges.error() : assigned.error();
            }
            return setJudgingPhase(ws, where, JudgingPhase::Open);
        };
        return DeskFixture::wait(fixture.desk.write(work)).ok();
    }
    [[nodiscard]] QPushButton *button(const QString &name) const { return page->findChild<QPushButton *>(name); }
    [[nodiscard]] QTableView *table(const QString &name) const { return page->findChild<QTableView *>(name); }
    [[nodiscard]] ScoringView *scoring() const { return page->findChild<ScoringView *>(); }
    /// Picks the first judge.
    [[nodiscard]] bool pickFirst() const
    {
        auto *chooser = page->findChild<QComboBox *>(u"judgeChooser"_s);
        if (!QTest::qWaitFor([chooser] { return chooser->count() > 0; })) {
            return false;
        }
        chooser->setCurrentIndex(0);
        return scoring()->current().isStored();
    }
    [[nodiscard]] JudgingState stored()
    {
        return *DeskFixture::wait(fixture.desk.read([where = event](Workspace &ws) { return loadJudging(ws, where); }));
    }
};

} // namespace

class TestJudgingPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsOfNoTeamAreAskedAbout()
    {
        Shown shown;
        QVERIFY(shown.make(false));
        QFile file(shown.fixture.file(u"games.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("team,title\nElsewhere Elks,Horns\n");
        file.close();
        const auto answer = [page = shown.page.get(), name = file.fileName()](const QString &button) {
            page->findChild<QPushButton *>(u"importSubmissions"_s)->click();
            Q_EMIT page->findChild<QFileDialog *>(u"fileDialog"_s)->fileSelected(name);
            QPointer<QMessageBox> box;
            if (!QTest::qWaitFor(
                    [page, &box] { return (box = page->findChild<QMessageBox *>(u"newTeams"_s)) != nullptr; })) {
                return false;
            }
            box->findChild<QPushButton *>(button)->click();
            return QTest::qWaitFor([&box] { return box.isNull(); });
        };
        QSignalSpy noticed(shown.page.get(), &Page::noticed);
        QVERIFY(answer(u"leaveOut"_s));
        QTRY_COMPARE(noticed.size(), 1);
        QCOMPARE(shown.table(u"submissionsTable"_s)->model()->rowCount(), 0);
        QVERIFY(answer(u"makeTeams"_s));
        QTRY_COMPARE(shown.table(u"submissionsTable"_s)->model()->rowCount(), 1);
    }

    void setsUpOpensAndCloses()
    {
        Shown shown;
        QVERIFY(shown.make(false));
        auto *phase = shown.button(u"judgingPhase"_s);
        auto *obstacle = shown.page->findChild<QLabel *>(u"judgingObstacle"_s);
        QTRY_VERIFY(obstacle->isVisible());
        QVERIFY(!phase->isEnabled());
        QVERIFY(obstacle->text().contains(u"There are no judges yet."_s));

        auto *builtIn = shown.page->findChild<QComboBox *>(u"builtInRubrics"_s);
        Q_EMIT builtIn->activated(0);
        QTRY_VERIFY(!shown.stored().rubric.criteria.isEmpty());
        shown.button(u"importJudges"_s)->click();
        auto *dialog = shown.page->findChild<QFileDialog *>(u"fileDialog"_s);
        QVERIFY(dialog != nullptr);
        QFile file(shown.fixture.file(u"judges.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name\nAda\nGrace\nAlan\n");
        file.close();
        Q_EMIT dialog->fileSelected(file.fileName()); // as if chosen
        QTRY_COMPARE(shown.table(u"judgesTable"_s)->model()->rowCount(), 3);
        shown.button(u"addMissing"_s)->click();
        QTRY_VERIFY(shown.table(u"submissionsTable"_s)->model()->rowCount() > 0);
        QTRY_VERIFY(phase->isEnabled());
        // Nobody is asked for a review yet: that is asked about, and the way to assign them leads to the judges.
        phase->click();
        QTRY_VERIFY(shown.page->findChild<QMessageBox *>(u"openBare"_s) != nullptr);
        QCOMPARE(shown.stored().phase, JudgingPhase::Draft);
        shown.page->findChild<QPushButton *>(u"assignFirst"_s)->click();
        QTRY_VERIFY(shown.button(u"assignJudges"_s)->isVisible());
        shown.button(u"assignJudges"_s)->click();
        QTRY_VERIFY(!shown.stored().assignments.empty());

        QTRY_VERIFY(shown.page->findChild<QMessageBox *>(u"openBare"_s) == nullptr);
        phase->click();
        QTRY_COMPARE(phase->text(), u"C&lose round 1"_s); // the ready-made rubric has two
        phase->click();
        QTRY_COMPARE(phase->text(), u"S&tart round 2"_s);
        QVERIFY(!phase->isEnabled()); // nothing is ranked
        QVERIFY(obstacle->text().contains(u"ranked"_s));
        QCOMPARE(shown.stored().phase, JudgingPhase::Closed);
        const auto back = shown.button(u"judgingBack"_s)->menu()->actions();
        QCOMPARE(back.size(), 1);
        back.front()->trigger();
        QTRY_COMPARE(shown.stored().phase, JudgingPhase::Open);
    }

    void opensWithoutReviewsWhereThatIsMeant()
    {
        Shown shown;
        QVERIFY(shown.make(false));
        Q_EMIT shown.page->findChild<QComboBox *>(u"builtInRubrics"_s)->activated(0);
        QTRY_VERIFY(!shown.stored().rubric.criteria.isEmpty());
        const auto added = shown.fixture.desk.write([event = shown.event](Workspace &workspace) {
            return importJudges(workspace, event, "name\nAda\n", u"judges.csv"_s);
        });
        QVERIFY(DeskFixture::wait(added).ok());
        shown.button(u"addMissing"_s)->click();
        auto *phase = shown.button(u"judgingPhase"_s);
        QTRY_VERIFY(phase->isEnabled());
        phase->click();
        QTRY_VERIFY(shown.page->findChild<QPushButton *>(u"openAnyway"_s) != nullptr);
        shown.page->findChild<QPushButton *>(u"openAnyway"_s)->click();
        QTRY_COMPARE(shown.stored().phase, JudgingPhase::Open);
    }

    void nobodyIsShownUnasked()
    {
        Shown shown;
        QVERIFY(shown.make(true));
        auto *tabs = shown.page->findChild<QTabWidget *>(u"judgingTabs"_s);
        QTRY_COMPARE(tabs->currentIndex(), 3); // judging is open: the ballots are in front
        auto *chooser = shown.page->findChild<QComboBox *>(u"judgeChooser"_s);
        QTRY_COMPARE(chooser->count(), 3);
        QCOMPARE(chooser->currentIndex(), -1);
        QVERIFY(!shown.scoring()->isVisible());
        chooser->setCurrentIndex(0);
        QVERIFY(shown.scoring()->isVisible());
        // Hers and nobody else's.
        const BallotFile &view = shown.scoring()->sheet().view();
        QCOMPARE(view.submissions.size(), size_t(assignedTo(shown.stored(), view.judge)));
    }

    void marksTypedAreSaved()
    {
        Shown shown;
        QVERIFY(shown.make(true) && shown.pickFirst());
        auto *grid = shown.table(u"markGrid"_s);
        const BallotSheet &sheet = shown.scoring()->sheet();
        const SubmissionId first = shown.scoring()->current();
        QTest::keyClicks(grid, u"10"_s);
        QTest::keyClick(grid, Qt::Key_Down);
        QTest::keyClicks(grid, u"8"_s);
        auto *saver = shown.page->findChild<BallotSaver *>();
        QTRY_VERIFY(!saver->isBusy());
        const Ballot stored = storedBallot(shown.stored(), sheet.view().judge, first);
        QCOMPARE(stored.marks, sheet.view().ballotOf(first).marks);
        QCOMPARE(stored.marks.size(), size_t(2));
        // The cursor stays where the judge types, whatever was loaded meanwhile.
        QTRY_COMPARE(grid->currentIndex().row(), 1);
        QCOMPARE(shown.scoring()->current(), first);

        QTest::keyClick(grid, Qt::Key_C);
        QTRY_VERIFY(!saver->isBusy());
        QTRY_VERIFY(shown.page->findChild<QComboBox *>(u"judgeChooser"_s)->currentText().contains(u"(1 of"_s));
    }

    void theNextRoundIsNotStartedBeforeTheWayOfRankingIsChosen()
    {
        Shown shown;
        QVERIFY(shown.make(true));
        const auto scored = [event = shown.event](Workspace &ws) -> Result<ChangeId> {
            const auto state = loadJudging(ws, event);
            Ballot ballot;
            ballot.judge = state->assignments.front().judge;
            ballot.submission = state->assignments.front().submission;
            for (const Criterion &criterion : state->rubric.criteria) {
                ballot.marks[criterion.id] = {MarkState::Scored, 7};
            }
            const auto saved = saveBallot(ws, event, ballot);
            return saved ? setJudgingPhase(ws, event, JudgingPhase::Closed) : saved;
        };
        QVERIFY(DeskFixture::wait(shown.fixture.desk.write(scored)).ok());
        auto *phase = shown.button(u"judgingPhase"_s);
        QTRY_VERIFY(phase->text().startsWith(u"S&tart round 2"_s) && phase->isEnabled());
        const auto answer = [page = shown.page.get(), phase](const QString &button) {
            phase->click();
            QPointer<QMessageBox> box;
            if (!QTest::qWaitFor(
                    [page, &box] { return (box = page->findChild<QMessageBox *>(u"firstLook"_s)) != nullptr; })) {
                return false;
            }
            box->findChild<QPushButton *>(button)->click();
            return QTest::qWaitFor([&box] { return box.isNull(); });
        };
        QSignalSpy elsewhere(shown.page.get(), &Page::pageWanted);
        QVERIFY(answer(u"chooseFirst"_s));
        QCOMPARE(elsewhere.size(), 1);
        QCOMPARE(shown.stored().currentRound, 1);
        QVERIFY(answer(u"startRound"_s));
        QTRY_COMPARE(shown.stored().currentRound, 2);
    }

    void wordsAreSavedWhenTheCursorLeaves()
    {
        Shown shown;
        QVERIFY(shown.make(true) && shown.pickFirst());
        auto *grid = shown.table(u"markGrid"_s);
        const JudgeId judge = shown.scoring()->sheet().view().judge;
        const SubmissionId first = shown.scoring()->current();
        auto *comment = shown.page->findChild<QPlainTextEdit *>(u"ballotComment"_s);
        comment->setPlainText(u"Lovely owls."_s);
        QTest::keyClick(grid, Qt::Key_Return);
        QVERIFY(comment->toPlainText().isEmpty());
        QTRY_VERIFY(!shown.page->findChild<BallotSaver *>()->isBusy());
        QCOMPARE(storedBallot(shown.stored(), judge, first).comment, u"Lovely owls."_s);
        QTest::keyClick(grid, Qt::Key_PageUp);
        QCOMPARE(comment->toPlainText(), u"Lovely owls."_s);
    }

    void aMarkThatIsRefusedIsTakenBackAndSaid()
    {
        Shown shown;
        QVERIFY(shown.make(true) && shown.pickFirst());
        auto *grid = shown.table(u"markGrid"_s);
        // Closed behind the page's back, as another window's colleague would.
        QObject::disconnect(&shown.fixture.desk, nullptr, shown.page.get(), nullptr);
        const EventId event = shown.event;
        QVERIFY(DeskFixture::wait(shown.fixture.desk.write([event](Workspace &ws) {
                    return setJudgingPhase(ws, event, JudgingPhase::Closed);
                })).ok());
        QSignalSpy noticed(shown.page.get(), &Page::noticed);
        QTest::keyClicks(grid, u"7"_s);
        QTRY_COMPARE(noticed.size(), 1);
        QCOMPARE(noticed.constFirst().constFirst().value<Notice>().severity, Severity::Error);
        QTRY_COMPARE(grid->model()->index(0, MarksModel::MarkColumn).data().toString(), u"–"_s);
        QTRY_VERIFY(shown.page->findChild<QLabel *>(u"ballotsClosed"_s)->isVisible());
    }

    void progressShowsWhoOwesWhat()
    {
        Shown shown;
        QVERIFY(shown.make(true));
        auto *matrix = shown.table(u"progressMatrix"_s);
        QTRY_COMPARE(matrix->model()->columnCount(), MatrixModel::FirstJudgeColumn + 3);
        QCOMPARE(matrix->model()->rowCount(), int(shown.stored().submissions.size()));
    }

    void aJudgeIsRemovedAndComesBackByUndo()
    {
        Shown shown;
        QVERIFY(shown.make(true));
        QTRY_COMPARE(shown.table(u"judgesTable"_s)->model()->rowCount(), 3);
        shown.page->findChild<QTabWidget *>(u"judgingTabs"_s)->setCurrentIndex(1);
        const size_t reviews = shown.stored().assignments.size();
        QSignalSpy noticed(shown.page.get(), &Page::noticed);
        auto *bar = shown.page->findChild<QWidget *>(u"leavingBar"_s);
        shown.button(u"leaveJury"_s)->click();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(shown.table(u"leavingMoves"_s)->model()->rowCount() > 0);
        QCOMPARE(shown.stored().judges.size(), size_t(3)); // it only looked
        shown.button(u"confirmLeaving"_s)->click();
        QTRY_COMPARE(shown.stored().judges.size(), size_t(2));
        QCOMPARE(shown.stored().assignments.size(), reviews);
        QTRY_COMPARE(shown.table(u"judgesTable"_s)->model()->rowCount(), 2);
        QTRY_COMPARE(noticed.size(), 1);
        QVERIFY(noticed.constFirst().constFirst().value<Notice>().text.startsWith(u"Ada "_s));
        noticed.constFirst().constFirst().value<Notice>().action();
        QTRY_COMPARE(shown.table(u"judgesTable"_s)->model()->rowCount(), 3);
    }

    void aJudgeWhoHasMarksLeavesTheJury()
    {
        Shown shown;
        QVERIFY(shown.make(true));
        const EventId event = shown.event;
        QVERIFY(DeskFixture::wait(shown.fixture.desk.write([event](Workspace &ws) {
                    return generatePracticeBallots(ws, event, 1);
                })).ok());
        shown.page->findChild<QTabWidget *>(u"judgingTabs"_s)->setCurrentIndex(1);
        auto *bar = shown.page->findChild<QWidget *>(u"leavingBar"_s);
        QTRY_VERIFY(shown.button(u"leaveJury"_s)->isEnabled());
        shown.button(u"leaveJury"_s)->click();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(shown.page->findChild<QLabel *>(u"leavingQuestion"_s)->text().contains(u"leave the jury"_s));
        shown.button(u"confirmLeaving"_s)->click();
        QTRY_COMPARE(shown.stored().judges.front().capacity, std::optional(0));
        QCOMPARE(shown.stored().judges.size(), size_t(3));
    }

    void aPairIsPinnedFromTheMatrix()
    {
        Shown shown;
        QVERIFY(shown.make(true));
        shown.page->findChild<QTabWidget *>(u"judgingTabs"_s)->setCurrentIndex(4);
        auto *matrix = shown.table(u"progressMatrix"_s);
        QTRY_VERIFY(matrix->model()->columnCount() > MatrixModel::FirstJudgeColumn);
        matrix->setCurrentIndex(matrix->model()->index(0, MatrixModel::FirstJudgeColumn));
        auto *rule = shown.page->findChild<QComboBox *>(u"matrixRule"_s);
        rule->setCurrentIndex(1);
        Q_EMIT rule->activated(1);
        QTRY_COMPARE(shown.stored().rules.size(), size_t(1));
        QCOMPARE(shown.stored().rules.front().kind, ReviewRuleKind::Pinned);
        QTRY_VERIFY(matrix->currentIndex().data().toString().contains(u'+'));
        QCOMPARE(rule->currentIndex(), 1);
    }

    void capacityIsPlannedWhileTheWindowWorks()
    {
        Shown shown;
        QVERIFY(shown.make(true));
        shown.page->findChild<QTabWidget *>(u"judgingTabs"_s)->setCurrentIndex(1);
        shown.button(u"showCapacity"_s)->click();
        auto *table = shown.table(u"capacityTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() == 2, 30000); // 2 and 3 of three judges
        QCOMPARE(table->model()->index(1, 0).data().toString(), u"3"_s);
    }

    void aLockedRubricAsksForTheReasonInPlace()
    {
        Shown shown;
        QVERIFY(shown.make(true));
        const EventId event = shown.event;
        QVERIFY(DeskFixture::wait(shown.fixture.desk.write([event](Workspace &ws) {
                    return generatePracticeBallots(ws, event, 1);
                })).ok());
        shown.page->findChild<QTabWidget *>(u"judgingTabs"_s)->setCurrentIndex(0);
        auto *hint = shown.page->findChild<QLabel *>(u"rubricHint"_s);
        QTRY_VERIFY(hint->text().contains(u"Locked"_s));
        auto *criteria = shown.table(u"criteriaTable"_s)->model();
        QVERIFY(criteria->setData(criteria->index(0, 1), u"3"_s));
        auto *bar = shown.page->findChild<QWidget *>(u"reasonBar"_s);
        QVERIFY(bar->isVisible());
        auto *save = shown.button(u"saveReason"_s);
        QVERIFY(!save->isEnabled());
        shown.page->markStale(); // whatever is loaded meanwhile, the change waits
        shown.fixture.settle();
        QCOMPARE(shown.stored().rubricVersion, 1);
        QCOMPARE(criteria->index(0, 1).data().toString(), u"3"_s);
        QTest::keyClicks(shown.page->findChild<QLineEdit *>(u"reason"_s), u"As announced"_s);
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_COMPARE(shown.stored().rubricVersion, 2);
        QTRY_VERIFY(!bar->isVisible());
        QTRY_COMPARE(shown.table(u"versionsTable"_s)->model()->rowCount(), 2);
        QCOMPARE(shown.table(u"versionsTable"_s)->model()->index(1, 2).data().toString(), u"As announced"_s);
    }

    void anEmptyEventIsCalm()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        JudgingPage page(fixture.desk);
        QSignalSpy noticed(&page, &Page::noticed);
        page.show();
        page.setEvent({});
        QVERIFY(!page.findChild<QPushButton *>(u"judgingPhase"_s)->isEnabled());
        page.setEvent(fixture.makeEvent(u"Summer Jam"_s));
        QTRY_VERIFY(page.findChild<QComboBox *>(u"builtInRubrics"_s)->isEnabled());
        QCOMPARE(noticed.size(), 0);
    }
};

QTEST_MAIN(TestJudgingPage)
#include "tst_judgingpage.moc"
