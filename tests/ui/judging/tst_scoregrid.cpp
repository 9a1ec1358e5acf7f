// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/judging/judgingvalues.h"
#include "ui/judging/scoring/scoregrid.h"
#include "ui/judging/scoring/scoregridmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr int first = ScoreGridModel::FirstCriterionColumn;

struct Grid {
    ScoreGridModel model;
    ScoreGrid view;
    QList<Ballot> edited;

    Grid()
    {
        view.setGridModel(&model);
        model.setState(smallJudging(), {1});
        QObject::connect(&model, &ScoreGridModel::ballotEdited, &model,
                         [this](const Ballot &ballot) { edited.append(ballot); });
        view.goToFirstOpen();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view, Qt::Key(key), modifiers);
    }
    void type(const QString &keys) { QTest::keyClicks(&view, keys); }
    [[nodiscard]] QString cell(int row, int column) const { return model.index(row, column).data().toString(); }
};

} // namespace

class TestScoreGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHerSubmissionsOnly()
    {
        ScoreGridModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.setState(smallJudging(), {2});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.index(0, ScoreGridModel::TitleColumn).data().toString(), u"Owls"_s);
        QCOMPARE(model.index(0, model.stateColumn()).data().toString(), u"Open"_s);
        QVERIFY(model.index(0, first).data(Qt::AccessibleTextRole).toString().contains(u"Owls, Fun: no mark yet"_s));
        model.setState(smallJudging(), {1});
        QCOMPARE(model.rowCount(), 3);
        model.setState({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void marksAreTypedAndAnnouncedWhole()
    {
        Grid grid;
        grid.type(u"7"_s);
        QCOMPARE(grid.cell(0, first), u"7"_s);
        grid.press(Qt::Key_Return);
        grid.type(u"3.5"_s);
        QCOMPARE(grid.cell(0, first + 1), u"3.5"_s);
        QCOMPARE(grid.cell(0, grid.model.stateColumn()), u"Done"_s);
        QVERIFY(grid.model.isDone(0));
        QCOMPARE(grid.edited.constLast().marks.size(), size_t(2));
        QCOMPARE(grid.edited.constLast().judge, JudgeId{1});
        QCOMPARE(grid.edited.constLast().submission, SubmissionId{1});
        grid.press(Qt::Key_Return); // from the end of a row to the next
        QCOMPARE(grid.view.currentIndex(), grid.model.index(1, first));
        grid.press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(grid.view.currentIndex(), grid.model.index(0, first + 1));
        grid.press(Qt::Key_Delete);
        QCOMPARE(grid.cell(0, grid.model.stateColumn()), u"1 of 2"_s);
        QVERIFY(!grid.edited.constLast().marks.contains({2}));
    }

    void lettersSetStatesAndShiftTheWholeRow()
    {
        Grid grid;
        grid.type(u"n"_s);
        QCOMPARE(grid.cell(0, first), u"n/a"_s);
        grid.press(Qt::Key_Down);
        grid.press(Qt::Key_R, Qt::ShiftModifier);
        QCOMPARE(grid.cell(1, first), u"recused"_s);
        QCOMPARE(grid.cell(1, first + 1), u"recused"_s);
        QVERIFY(grid.model.isDone(1));
        grid.press(Qt::Key_Down);
        grid.type(u"x"_s);
        QCOMPARE(grid.cell(2, first), u"not run"_s);
        QCOMPARE(grid.model.doneCount(), 1);
    }

    void aNumberIsOfOneCellOnly()
    {
        Grid grid;
        grid.type(u"1"_s);
        grid.press(Qt::Key_Down);
        QSignalSpy refused(&grid.view, &ScoreGrid::refused);
        grid.type(u"0"_s); // no 10 over two cells
        QCOMPARE(grid.cell(0, first), u"1"_s);
        QCOMPARE(grid.cell(1, first), u"–"_s);
        QVERIFY(refused.constLast().constFirst().toString().contains(u"1 to 10"_s));
        grid.press(Qt::Key_Up);
        QVERIFY(refused.constLast().constFirst().toString().isEmpty());
    }

    void aBeginningIsShownAndForgotten()
    {
        Grid grid;
        JudgingState state = smallJudging();
        state.rubric.criteria[0].lowest = 10;
        state.rubric.criteria[0].highest = 20;
        grid.model.setState(state, {1});
        grid.view.goToFirstOpen();
        grid.type(u"1"_s);
        QCOMPARE(grid.cell(0, first), u"1…"_s);
        grid.press(Qt::Key_Down);
        QCOMPARE(grid.cell(0, first), u"–"_s);
        QVERIFY(grid.edited.isEmpty());
    }

    void closedMeansClosed()
    {
        Grid grid;
        grid.model.setState(smallJudging(JudgingPhase::Closed), {1});
        QSignalSpy refused(&grid.view, &ScoreGrid::refused);
        grid.type(u"7"_s);
        grid.press(Qt::Key_Delete);
        grid.press(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(grid.edited.isEmpty());
        QCOMPARE(grid.cell(0, first), u"–"_s);
        QVERIFY(!refused.isEmpty());
    }

    void aReloadKeepsCursorAndWhatIsNotSavedYet()
    {
        Grid grid;
        grid.press(Qt::Key_Down);
        grid.type(u"4"_s);
        JudgingState state = smallJudging();
        Ballot elsewhere;
        elsewhere.judge = {1};
        elsewhere.submission = {1};
        elsewhere.marks[{1}] = {MarkState::Scored, 9};
        state.ballots.push_back(elsewhere);
        grid.model.setState(state, {1}); // read before the 4 was written
        QCOMPARE(grid.cell(0, first), u"9"_s);
        QCOMPARE(grid.cell(1, first), u"4"_s);
        QCOMPARE(grid.view.currentIndex(), grid.model.index(1, first));
        grid.model.settled({2});
        grid.model.setState(state, {1}); // and the desk says it was not
        QCOMPARE(grid.cell(1, first), u"–"_s);
    }

    void goesToTheFirstOpenCell()
    {
        Grid grid;
        grid.press(Qt::Key_N, Qt::ShiftModifier);
        grid.view.goToFirstOpen();
        QCOMPARE(grid.view.currentIndex(), grid.model.index(1, first));
    }
};

QTEST_MAIN(TestScoreGrid)
#include "tst_scoregrid.moc"
