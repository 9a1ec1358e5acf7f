// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/matrix/outliers.h"
#include "judgingfixture.h"

#include <QTest>

using namespace jamwright;
using namespace jamwright::test;

namespace {

/// Ten submissions that three judges agree about to within one, but for what `marks` says of the first.
JudgingState agreed(double first, double second, double third)
{
    JudgingState state = makeState(3, 10);
    state.ballots = {ballot(1, 101, {scored(first)}), ballot(2, 101, {scored(second)}),
                     ballot(3, 101, {scored(third)})};
    for (int i = 1; i < 10; ++i) {
        state.ballots.push_back(ballot(1, 101 + i, {scored(5)}));
        state.ballots.push_back(ballot(2, 101 + i, {scored(i % 2 == 0 ? 5 : 6)}));
        state.ballots.push_back(ballot(3, 101 + i, {scored(i % 3 == 0 ? 5 : 6)}));
    }
    return state;
}

int outliers(const ReviewSpread &spread)
{
    return int(std::count_if(spread.reviews.begin(), spread.reviews.end(), [](const auto &r) { return r.outlier; }));
}

} // namespace

class OutliersTest : public QObject
{
    Q_OBJECT

private slots:
    void theBallotThatDoesNotFitIsFound()
    {
        const ReviewSpread spread = reviewSpread(agreed(5, 5, 10));
        QCOMPARE(outliers(spread), 1);
        const ReviewSurprise &worst = spread.reviews[2];
        QVERIFY(worst.outlier);
        QCOMPARE(worst.review, (Assignment{{3}, {101}}));
        QVERIFY(*worst.surprise > 2);
        QVERIFY(spread.submissions[0].disputed);
        QVERIFY(std::abs(*spread.submissions[0].spread - 2.8867513459) < 1e-9); // sd of 5, 5, 10
        QVERIFY(!spread.submissions[1].disputed);
    }

    void aSevereJudgeIsNoOutlierOnceHerSeverityIsKnown()
    {
        JudgingState state = agreed(5, 5, 5);
        for (Ballot &ballot : state.ballots) {
            if (ballot.judge == JudgeId{3} && ballot.submission != SubmissionId{102}) {
                ballot.marks[{201}].value -= 3;
            }
        }
        JudgeSeverity severe;
        severe.judge = {3};
        severe.severity = -3;
        const ReviewSpread told = reviewSpread(state, {severe});
        // The one submission that she did not mark down is the odd one.
        QVERIFY(told.submissions[1].disputed);
        QVERIFY(!told.submissions[2].disputed);
        QVERIFY(!reviewSpread(state).submissions[1].disputed);
    }

    void littleIsKnownOfFewBallots()
    {
        JudgingState state = makeState(2, 3);
        state.ballots = {ballot(1, 101, {scored(1)}), ballot(2, 101, {scored(10)}), ballot(1, 102, {scored(4)})};
        const ReviewSpread spread = reviewSpread(state);
        QVERIFY(!spread.sd);
        QCOMPARE(outliers(spread), 0);
        QCOMPARE(spread.submissions.size(), size_t(2));
        QVERIFY(spread.submissions[0].spread);
        QVERIFY(!spread.submissions[1].spread);
    }

    void allThatAgreeMakeNoNoise()
    {
        JudgingState state = makeState(3, 10);
        for (int i = 0; i < 30; ++i) {
            state.ballots.push_back(ballot(1 + i % 3, 101 + i / 3, {scored(7)}));
        }
        const ReviewSpread spread = reviewSpread(state);
        QVERIFY(!spread.sd);
        QCOMPARE(outliers(spread), 0);
    }

    void shadowsAndUnfinishedBallotsSayNothing()
    {
        JudgingState state = agreed(5, 5, 10);
        state.judges[2].shadow = true;
        QCOMPARE(outliers(reviewSpread(state)), 0);
        QCOMPARE(reviewSpread(state).reviews.size(), size_t(20));
    }
};

QTEST_APPLESS_MAIN(OutliersTest)
#include "tst_outliers.moc"
