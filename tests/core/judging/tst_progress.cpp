// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/ballotstate.h"
#include "judging/matrix/matrixview.h"
#include "judging/progress.h"
#include "judging/tally.h"
#include "judgingfixture.h"

#include <QTest>

using namespace jamwright;
using namespace jamwright::test;

class ProgressTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsHowFarABallotIs()
    {
        const Rubric rubric = makeState(0, 0, 2).rubric;
        QCOMPARE(ballotState(ballot(1, 101, {}), rubric), BallotState::Empty);
        QCOMPARE(ballotState(ballot(1, 101, {scored(3)}), rubric), BallotState::Begun);
        QCOMPARE(ballotState(ballot(1, 101, {scored(3), scored(4)}), rubric), BallotState::Complete);
        QCOMPARE(ballotState(ballot(1, 101, {scored(3), {MarkState::NotApplicable, 0}}), rubric),
                 BallotState::Complete);
        QCOMPARE(ballotState(ballot(1, 101, {{MarkState::Recused, 0}}), rubric), BallotState::SetAside);
        QCOMPARE(ballotState(ballot(1, 101, {scored(3), {MarkState::CouldNotRun, 0}}), rubric), BallotState::SetAside);
        QVERIFY(isFinished(BallotState::Complete));
        QVERIFY(isFinished(BallotState::SetAside));
        QVERIFY(!isFinished(BallotState::Begun));
        QVERIFY(!isFinished(BallotState::Empty));
    }

    void countsPerJudge()
    {
        JudgingState state = makeState(3, 3, 2);
        state.assignments = {{{1}, {101}}, {{1}, {102}}, {{2}, {101}}, {{2}, {103}}, {{2}, {103}}};
        state.ballots = {ballot(1, 101, {scored(1), scored(2)}), ballot(1, 102, {scored(1)}),
                         ballot(2, 103, {{MarkState::Recused, 0}}), ballot(3, 102, {{MarkState::Recused, 0}})};
        const JudgingProgress progress = judgingProgress(state);
        QCOMPARE(progress.assigned, 4); // one was there twice
        QCOMPARE(progress.done, 2);
        QCOMPARE(progress.open, 2);
        QCOMPARE(progress.judges.size(), size_t(3));
        QCOMPARE(progress.judges[0], (JudgeProgress{{1}, QStringLiteral("judge 1"), 2, 1}));
        QCOMPARE(progress.judges[1], (JudgeProgress{{2}, QStringLiteral("judge 2"), 2, 1}));
        QCOMPARE(progress.judges[2], (JudgeProgress{{3}, QStringLiteral("judge 3"), 0, 0}));
    }

    /// Scores that judges gave elsewhere count in the results, whether anybody was asked for them or not.
    void whatCountsIsCountedThoughNobodyWasAsked()
    {
        JudgingState state = makeState(3, 3, 2);
        state.judges[2].shadow = true;
        state.ballots = {ballot(1, 101, {scored(1), scored(2)}), ballot(1, 102, {scored(1), scored(2)}),
                         ballot(2, 101, {scored(1), scored(2)}), ballot(2, 102, {scored(1)}),
                         ballot(3, 103, {scored(1), scored(2)})};
        const JudgingProgress progress = judgingProgress(state);
        QCOMPARE(progress.assigned, int(countedReviews(state).size()));
        QCOMPARE(progress.done, 3);
        QCOMPARE(progress.open, 0);
        QCOMPARE(progress.judges[0], (JudgeProgress{{1}, QStringLiteral("judge 1"), 2, 2}));
        QCOMPARE(progress.judges[2], (JudgeProgress{{3}, QStringLiteral("judge 3"), 1, 1}));
        QCOMPARE(progress.submissions[0], (SubmissionProgress{{101}, 2, 2}));
        QCOMPARE(progress.submissions[2], (SubmissionProgress{{103}, 0, 0}));
        const JudgingMatrix matrix = judgingMatrix(state);
        QCOMPARE(matrix.assigned, 3);
        QCOMPARE(matrix.done, 3);
        QCOMPARE(matrix.submissions[0].assigned, 2);
        QCOMPARE(matrix.submissions[0].done, 2);
        QVERIFY(!matrix.cells[0].assigned); // the cell says that nobody asked
    }

    /// Judging is done when all is done that counts.
    void shadowJudgesCountForThemselvesAlone()
    {
        JudgingState state = makeState(2, 2);
        state.judges[1].shadow = true;
        state.assignments = {{{1}, {101}}, {{1}, {102}}, {{2}, {101}}, {{2}, {102}}};
        state.ballots = {ballot(1, 101, {scored(1)}), ballot(1, 102, {scored(1)}), ballot(2, 101, {scored(1)})};
        const JudgingProgress progress = judgingProgress(state);
        QCOMPARE(progress.assigned, 2);
        QCOMPARE(progress.done, 2);
        QCOMPARE(progress.open, 0);
        QCOMPARE(progress.judges[1], (JudgeProgress{{2}, QStringLiteral("judge 2"), 2, 1}));
    }

    /// Every place that counts reviews says the same.
    void theMatrixCountsTheSame()
    {
        JudgingState state = makeState(3, 3);
        state.judges[1].shadow = true;
        state.assignments = {{{1}, {101}}, {{1}, {102}}, {{2}, {101}}, {{3}, {103}}, {{3}, {101}}};
        state.ballots = {ballot(1, 101, {{MarkState::Recused, 0}}),
                         ballot(1, 102, {{MarkState::CouldNotRun, 0}}),
                         ballot(2, 101, {scored(1)}),
                         ballot(3, 103, {scored(1)}),
                         ballot(3, 102, {scored(1)}),
                         ballot(3, 101, {})};
        for (const bool peers : {false, true}) {
            state.peers = peers;
            const JudgingProgress progress = judgingProgress(state);
            const JudgingMatrix matrix = judgingMatrix(state);
            QCOMPARE(progress.assigned, peers ? 6 : 5);
            QCOMPARE(progress.done, 4);
            QCOMPARE(matrix.assigned, progress.assigned);
            QCOMPARE(matrix.done, progress.done);
            int assigned = 0;
            int done = 0;
            for (const MatrixSubmission &submission : matrix.submissions) {
                assigned += submission.assigned;
                done += submission.done;
            }
            QCOMPARE(assigned, progress.assigned);
            QCOMPARE(done, progress.done);
            QCOMPARE(countedReviews(state), (std::vector<Assignment>{{{3}, {102}}, {{3}, {103}}}));
        }
    }

    void aTrackIsAskedForItsOwnCriteriaOnly()
    {
        JudgingState state = makeState(1, 2, 2);
        state.rubric.criteria[1].tracks = QStringList{QStringLiteral("web")};
        state.submissions[1].track = QStringLiteral("web");
        state.assignments = {{{1}, {101}}, {{1}, {102}}};
        state.ballots = {ballot(1, 101, {scored(1)}), ballot(1, 102, {scored(1)})};
        QCOMPARE(judgingProgress(state).done, 1); // the other criterion is not the first's
    }

    void anEmptyEventHasNothingToDo() { QCOMPARE(judgingProgress({}), JudgingProgress()); }
};

QTEST_APPLESS_MAIN(ProgressTest)
#include "tst_progress.moc"
