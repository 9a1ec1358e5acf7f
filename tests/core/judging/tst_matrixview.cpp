// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/matrix/matrixview.h"
#include "judgingfixture.h"

#include <QTest>

using namespace jamwright;
using namespace jamwright::test;

namespace {

JudgingState threeByThree()
{
    JudgingState state = makeState(3, 3, 2);
    state.judges[2].shadow = true;
    state.submissions[2].late = true;
    state.assignments = {{{1}, {101}}, {{1}, {102}}, {{1}, {103}}, {{2}, {101}}, {{3}, {103}}};
    state.conflicts = {{{2}, {103}, ConflictReason::Mentor}};
    state.ballots = {ballot(1, 101, {scored(3), scored(5)}), ballot(1, 102, {scored(3)}),
                     ballot(1, 103, {{MarkState::Recused, 0}}), ballot(2, 102, {scored(1), scored(2)}),
                     ballot(3, 103, {{MarkState::CouldNotRun, 0}})};
    return state;
}

} // namespace

class MatrixViewTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStateIsTold()
    {
        const JudgingMatrix matrix = judgingMatrix(threeByThree());
        QCOMPARE(matrix.at(0, 0).state, ReviewState::Done);
        QCOMPARE(matrix.at(1, 0).state, ReviewState::Begun);
        QCOMPARE(matrix.at(1, 0).marked, 1);
        QCOMPARE(matrix.at(1, 0).asked, 2);
        QCOMPARE(matrix.at(2, 0).state, ReviewState::Recused);
        QCOMPARE(matrix.at(0, 1).state, ReviewState::Open);
        QCOMPARE(matrix.at(1, 1).state, ReviewState::Done); // unasked, in no count
        QVERIFY(!matrix.at(1, 1).assigned);
        QCOMPARE(matrix.at(2, 1).state, ReviewState::None);
        QCOMPARE(matrix.at(2, 1).conflict, std::optional(ConflictReason::Mentor));
        QCOMPARE(matrix.at(2, 2).state, ReviewState::CouldNotRun);
        QVERIFY(matrix.submissions[2].late);
        QVERIFY(matrix.judges[2].shadow);
        QCOMPARE(matrix.judges[0].assigned, 3);
        QCOMPARE(matrix.judges[0].done, 2); // a recused one is nothing left to do
        QCOMPARE(matrix.judges[1].left(), 1);
        QCOMPARE(matrix.submissions[0].left(), 1);
    }

    /// What does not count in the tally is none of a submission's reviews; her own counts keep it.
    void aShadowJudgesReviewIsNoneOfASubmissions()
    {
        const JudgingMatrix matrix = judgingMatrix(threeByThree());
        QVERIFY(matrix.at(2, 2).assigned);
        QCOMPARE(matrix.judges[2].assigned, 1);
        QCOMPARE(matrix.judges[2].done, 1);
        QCOMPARE(matrix.submissions[2].assigned, 1); // judge 1's
        QCOMPARE(matrix.submissions[2].done, 1);
    }

    /// Neither a shadow judge's review nor one that links panels is what every submission was to have.
    void theUsualNumberOfReviewsIsThatOfMostSubmissions()
    {
        JudgingState state = makeState(5, 5);
        state.judges[4].shadow = true;
        QCOMPARE(judgingMatrix(state).usualReviews, 0); // nothing is assigned
        for (int s = 101; s <= 103; ++s) {
            state.assignments.insert(state.assignments.end(), {{{1}, {s}}, {{2}, {s}}});
        }
        state.assignments.push_back({{3}, {101}}); // links panels
        state.assignments.push_back({{4}, {101}});
        state.assignments.push_back({{5}, {102}});
        QCOMPARE(judgingMatrix(state).usualReviews, 2); // 4, 2, 2 and two submissions that came late
        state.submissions[1].disqualified = true;
        QCOMPARE(judgingMatrix(state).usualReviews, 2); // 4 and 2: the smaller
        state.submissions[2].disqualified = true;
        QCOMPARE(judgingMatrix(state).usualReviews, 4);
    }

    void inAPeerJamEntrantsAreAskedForAllButTheirOwn()
    {
        JudgingState state = threeByThree();
        state.peers = true;
        state.assignments.clear();
        state.judges[2].capacity = 0; // left
        const JudgingMatrix matrix = judgingMatrix(state);
        QCOMPARE(matrix.judges[0].assigned, 3);
        QCOMPARE(matrix.judges[0].done, 2);
        QCOMPARE(matrix.judges[1].assigned, 2);
        QCOMPARE(matrix.judges[1].left(), 1);
        QCOMPARE(matrix.judges[2].assigned, 1); // what she has given stays in the counts
        QCOMPARE(matrix.judges[2].left(), 0);
        QCOMPARE(matrix.at(2, 1).state, ReviewState::None);
    }

    void marksShowOnlyOnceTheRoundIsClosed()
    {
        JudgingState state = threeByThree();
        const JudgingMatrix open = judgingMatrix(state);
        QVERIFY(!open.closed);
        for (const ReviewCell &cell : open.cells) {
            QVERIFY(!cell.value && !cell.surprise && !cell.outlier);
        }
        QVERIFY(!open.submissions[0].mean);
        state.phase = JudgingPhase::Closed;
        const JudgingMatrix closed = judgingMatrix(state);
        QCOMPARE(*closed.at(0, 0).value, 4.0);
        QCOMPARE(*closed.submissions[0].mean, 4.0);
        QVERIFY(!closed.at(1, 0).value); // not finished, so it says nothing
        QCOMPARE(*closed.submissions[1].mean, 1.5);
    }

    void aTrackIsAskedForItsOwnCriteria()
    {
        JudgingState state = threeByThree();
        state.rubric.criteria[1].tracks = QStringList{QStringLiteral("web")};
        const JudgingMatrix matrix = judgingMatrix(state);
        QCOMPARE(matrix.at(1, 0).state, ReviewState::Done);
        QCOMPARE(matrix.at(1, 0).asked, 1);
    }

    void nothingIsAnEmptyMatrix() { QCOMPARE(judgingMatrix({}), JudgingMatrix()); }
};

QTEST_APPLESS_MAIN(MatrixViewTest)
#include "tst_matrixview.moc"
