// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ballotvalues.h"
#include "ui/judging/scoring/ballotsheet.h"
#include "ui/judging/scoring/markgrid.h"
#include "ui/judging/scoring/scoringmodels.h"
#include "ui/judging/scoring/scoringview.h"
#include "ui/judging/scoring/submissioncard.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shown {
    ScoringView view;

    explicit Shown(int submissions, bool open = true)
    {
        view.resize(1100, 700);
        view.ScoringView::show(adasView(submissions), open);
        view.show();
        view.activateWindow();
        grid()->setFocus();
    }
    [[nodiscard]] MarkGrid *grid() const { return view.findChild<MarkGrid *>(); }
    [[nodiscard]] QTableView *list() const { return view.findChild<QTableView *>(u"herSubmissions"_s); }
    [[nodiscard]] QPlainTextEdit *comment() const { return view.findChild<QPlainTextEdit *>(u"ballotComment"_s); }
    [[nodiscard]] QString said() const { return view.findChild<QLabel *>(u"markRefused"_s)->text(); }
    [[nodiscard]] QString left() const { return view.findChild<QLabel *>(u"reviewsLeft"_s)->text(); }
    [[nodiscard]] QString stateOf(int row) const { return list()->model()->index(row, 1).data().toString(); }
    [[nodiscard]] Ballot ballot(int row) const { return view.sheet().view().ballotOf({101 + row}); }
    void type(const QString &keys) const { QTest::keyClicks(grid(), keys); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(grid(), static_cast<Qt::Key>(key), modifiers);
    }
};

} // namespace

class TestScoringView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsHoldTheirPromises()
    {
        Shown shown(3);
        const QAbstractItemModelTester list(shown.list()->model());
        const QAbstractItemModelTester marks(shown.grid()->model());
        shown.type(u"7"_s);
        shown.press(Qt::Key_Return);
        shown.view.ScoringView::show(adasView(2), true);
        QCOMPARE(shown.list()->model()->rowCount(), 2);
    }

    void fiveStatesAreToldApartByWordAndSign()
    {
        Shown shown(5);
        shown.type(u"7"_s); // begun
        shown.press(Qt::Key_PageDown);
        shown.type(u"7"_s);
        shown.press(Qt::Key_Down);
        shown.type(u"4"_s); // done
        shown.press(Qt::Key_PageDown);
        shown.type(u"r"_s);
        shown.press(Qt::Key_PageDown);
        shown.type(u"C"_s);
        QCOMPARE(shown.stateOf(0), u"◐ 1 of 2"_s);
        QCOMPARE(shown.stateOf(1), u"● Done"_s);
        QCOMPARE(shown.stateOf(2), u"⊘ Recused"_s);
        QCOMPARE(shown.stateOf(3), u"✕ Could not run"_s);
        QCOMPARE(shown.stateOf(4), u"○ Not begun"_s);
        QCOMPARE(shown.left(), u"2 of 5 left"_s);
        QCOMPARE(shown.ballot(2).marks.size(), size_t(2)); // the whole submission
    }

    void keysSetMoveAndTakeBack()
    {
        Shown shown(2);
        QCOMPARE(shown.grid()->currentIndex().row(), 0);
        shown.type(u"10"_s);
        QCOMPARE(shown.ballot(0).marks.at({1}), (Mark{MarkState::Scored, 10}));
        shown.press(Qt::Key_Tab);
        QCOMPARE(shown.grid()->currentIndex().row(), 1);
        shown.type(u"3.5"_s);
        QCOMPARE(shown.ballot(0).marks.at({2}), (Mark{MarkState::Scored, 3.5}));
        shown.type(u"n"_s);
        QVERIFY(shown.said().contains(u"Craft always applies"_s));
        shown.type(u"9"_s);
        QVERIFY(shown.said().contains(u"not on the scale"_s));
        QCOMPARE(shown.ballot(0).marks.at({2}), (Mark{MarkState::Scored, 3.5}));
        shown.press(Qt::Key_Up);
        shown.type(u"N"_s);
        QCOMPARE(shown.ballot(0).marks.at({1}).state, MarkState::NotApplicable);
        shown.press(Qt::Key_Delete);
        QVERIFY(!shown.ballot(0).marks.contains({1}));
        shown.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown.ballot(0).marks.at({1}).state, MarkState::NotApplicable);

        // Recusing takes the marks, and Ctrl+Z gives them back, also from another submission.
        shown.type(u"R"_s);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.view.current(), SubmissionId{102});
        shown.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown.view.current(), SubmissionId{101});
        QCOMPARE(shown.ballot(0).marks.at({2}), (Mark{MarkState::Scored, 3.5}));
        // A mark typed after all takes the recusal back whole.
        shown.type(u"R"_s);
        shown.type(u"4"_s);
        QCOMPARE(shown.ballot(0).marks.size(), size_t(1));
    }

    void tabGoesOnToTheWordsAndPageDownOnFromThere()
    {
        Shown shown(2);
        QVERIFY(QTest::qWaitForWindowActive(&shown.view));
        shown.grid()->setFocus();
        shown.press(Qt::Key_Tab);
        shown.press(Qt::Key_Tab);
        QTRY_VERIFY(shown.comment()->hasFocus());
        QTest::keyClicks(shown.comment(), u"Nice."_s);
        QTest::keyClick(shown.comment(), Qt::Key_PageDown);
        QCOMPARE(shown.ballot(0).comment, u"Nice."_s);
        QCOMPARE(shown.view.current(), SubmissionId{102});
        QVERIFY(shown.grid()->hasFocus());
        QVERIFY(shown.comment()->toPlainText().isEmpty());
    }

    void enterAtTheEndGoesToWhatWasLeftOut()
    {
        Shown shown(3);
        shown.press(Qt::Key_Return);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.view.current(), SubmissionId{103});
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.view.current(), SubmissionId{101});
        shown.press(Qt::Key_PageUp);
        QCOMPARE(shown.view.current(), SubmissionId{101});
    }

    void closedMeansClosed()
    {
        Shown shown(2, false);
        QSignalSpy edited(&shown.view, &ScoringView::ballotEdited);
        shown.type(u"7"_s);
        shown.press(Qt::Key_Delete);
        QCOMPARE(edited.size(), 0);
        QVERIFY(shown.said().contains(u"while judging is open"_s));
        QVERIFY(shown.comment()->isReadOnly());
    }

    void aReloadKeepsCursorPenAndWhatIsNotSavedYet()
    {
        Shown shown(3);
        shown.press(Qt::Key_Return);
        shown.type(u"7"_s);
        shown.comment()->setPlainText(u"half a sen"_s);
        BallotFile stored = adasView(3); // as it was before the mark
        stored.put({{7}, {101}, {{{1}, {MarkState::Scored, 2}}}, {}, {}});
        shown.view.ScoringView::show(stored, true);
        QCOMPARE(shown.view.current(), SubmissionId{102});
        QCOMPARE(shown.ballot(1).marks.at({1}), (Mark{MarkState::Scored, 7}));
        QCOMPARE(shown.ballot(1).comment, u"half a sen"_s);
        QCOMPARE(shown.ballot(0).marks.at({1}), (Mark{MarkState::Scored, 2})); // that came from elsewhere
        // Once it is settled, what is stored counts.
        shown.view.sheet().settled({102});
        shown.view.ScoringView::show(stored, true);
        QVERIFY(shown.ballot(1).marks.empty());
    }

    void onlyTheWebIsALink()
    {
        const Submission submission = adasView(1).submissions.front();
        const QString html = linksHtml(submission);
        QCOMPARE(html.count(u"<a href"_s), 1);
        QVERIFY(html.contains(u"https://example.org/1?a=1&amp;b="_s));
        QVERIFY(!html.contains(u"<2>"_s));
        QVERIFY(html.contains(u"javascript:alert(1)"_s)); // shown, and nothing more
    }

    void whatThereIsToJudgeIsShown()
    {
        Shown shown(1);
        QCOMPARE(shown.view.findChild<QLabel *>(u"submissionTitle"_s)->text(), u"Entry 1"_s);
        QVERIFY(shown.view.findChild<QLabel *>(u"submissionAbout"_s)->text().contains(u"by Team 1"_s));
        const QString kept = shown.view.findChild<QLabel *>(u"submissionChecklist"_s)->text();
        QVERIFY(kept.contains(u"✓ Has tests"_s));
        QVERIFY(kept.contains(u"✗ Has a licence"_s));
        const QString meaning = shown.grid()->model()->index(0, MarksModel::MeaningColumn).data().toString();
        QVERIFY(meaning.contains(u"1 to 10"_s) && meaning.contains(u"10 = a delight"_s));
    }
};

QTEST_MAIN(TestScoringView)
#include "tst_scoringview.moc"
