// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assignment.h"
#include "judgingfixture.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

int loadOf(const std::vector<Assignment> &assignments, JudgeId judge)
{
    return int(std::count_if(assignments.begin(), assignments.end(),
                             [&](const Assignment &assignment) { return assignment.judge == judge; }));
}

std::map<SubmissionId, int> reviewsOf(const std::vector<Assignment> &assignments)
{
    std::map<SubmissionId, int> reviews;
    for (const Assignment &assignment : assignments) {
        ++reviews[assignment.submission];
    }
    return reviews;
}

/// An event that is assigned, some of whose ballots are finished or begun.
JudgingState running(std::mt19937_64 &random, int judges, int submissions, int reviews)
{
    JudgingState state = makeState(judges, submissions, 2);
    for (const Judge &judge : state.judges) {
        for (const Submission &submission : state.submissions) {
            if (random() % 12 == 0) {
                state.conflicts.push_back({judge.id, submission.id});
            }
        }
    }
    state.assignments = assignReviews(state, reviews, random())->assignments;
    for (const Assignment &assignment : state.assignments) {
        const auto judge = int(assignment.judge.value);
        const auto submission = int(assignment.submission.value);
        const auto state6 = random() % 6;
        if (state6 < 2) {
            state.ballots.push_back(ballot(judge, submission, {scored(5), scored(6)}));
        } else if (state6 == 2) {
            state.ballots.push_back(ballot(judge, submission, {scored(5)}));
        }
    }
    return state;
}

} // namespace

/// Assigning again when judging is under way.
class AssignmentChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void againWithoutAChangeMovesNothing()
    {
        JudgingState state = makeState(10, 40);
        state.assignments = assignReviews(state, 3, 1)->assignments;
        for (quint64 seed = 2; seed <= 6; ++seed) {
            const auto again = assignReviews(state, 3, seed);
            QVERIFY(again->gone.empty() && again->come.empty());
            const auto afresh = assignReviews(state, AssignmentWish{3, seed, true, false});
            QVERIFY(afresh->gone.size() > 50);
        }
    }

    void aLateSubmissionMovesNothing()
    {
        JudgingState state = makeState(9, 30);
        state.assignments = assignReviews(state, 3, 1)->assignments;
        Submission late;
        late.id = {131};
        late.title = u"late"_s;
        state.submissions.push_back(late);
        const auto again = assignReviews(state, 3, 4);
        QVERIFY(again->gone.empty());
        QCOMPARE(again->come.size(), size_t(3));
        QCOMPARE(again->loadMax, 11);
    }

    void aNewJudgeTakesHerShareAndNoMore()
    {
        JudgingState state = makeState(9, 30);
        state.assignments = assignReviews(state, 3, 1)->assignments;
        Judge late;
        late.id = {10};
        late.name = u"late"_s;
        state.judges.push_back(late);
        const auto again = assignReviews(state, 3, 4);
        QCOMPARE(again->loadMin, 9);
        QCOMPARE(again->loadMax, 9);
        QCOMPARE(again->gone.size(), size_t(9));
        for (const Assignment &assignment : again->come) {
            QCOMPARE(assignment.judge, late.id);
        }
    }

    void whatIsNoLongerAllowedGoes()
    {
        JudgingState state = makeState(6, 12);
        state.assignments = assignReviews(state, 2, 1)->assignments;
        const Assignment pair = state.assignments.front();
        state.conflicts = {{pair.judge, pair.submission, ConflictReason::Declared}};
        const auto again = assignReviews(state, 2, 1);
        QVERIFY(std::count(again->gone.begin(), again->gone.end(), pair) == 1);
        QVERIFY(again->gone.size() <= 2); // one more where loads would differ by two
        QCOMPARE(again->loadMin, 4);
    }

    /// G7: what she had not finished goes to others, and at most two reviews more move; what is finished stays.
    void onlyWhatWasHersMoves()
    {
        int lostInAll = 0;
        int movedInAll = 0;
        int missing = 0;
        for (quint64 seed = 1; seed <= 150; ++seed) {
            std::mt19937_64 random(seed);
            const JudgingState state = running(random, 6 + int(random() % 8), 12 + int(random() % 30), 3);
            const JudgeId left{1 + qint64(random() % state.judges.size())};
            const auto report = reassignReviews(state, left, seed);
            QVERIFY(report.ok());
            std::set<Assignment> finished;
            for (const Ballot &ballot : state.ballots) {
                if (ballot.marks.size() == 2) {
                    finished.insert({ballot.judge, ballot.submission});
                }
            }
            int lost = 0;
            for (const Assignment &before : state.assignments) {
                lost += before.judge == left && !finished.contains(before) ? 1 : 0;
            }
            QVERIFY2(int(report->come.size()) <= lost + 2, qPrintable(QString::number(seed)));
            const int lacking = countKey(report->findings, "judging.too-few-reviews"_L1);
            QCOMPARE(int(report->come.size()) + lacking, int(report->gone.size()));
            QCOMPARE(loadOf(report->assignments, left), loadOf(state.assignments, left) - lost);
            for (const Assignment &pair : finished) {
                QVERIFY(std::binary_search(report->assignments.begin(), report->assignments.end(), pair));
            }
            QVERIFY(lacking > 0 || reviewsOf(report->assignments) == reviewsOf(state.assignments));
            missing += lacking;
            QCOMPARE(report->conflictsBroken, 0);
            lostInAll += lost;
            movedInAll += int(report->come.size());
        }
        QVERIFY(missing < 5);
        qInfo("%d reviews lost, %d moved, %d that nobody may take", lostInAll, movedInAll, missing);
    }

    void herShareGoesToThoseWithLeast()
    {
        JudgingState state = makeState(5, 20);
        state.assignments = assignReviews(state, 2, 1)->assignments; // eight each
        state.rules = {{{1}, {101}, ReviewRuleKind::Pinned}};        // goes with her
        const auto report = reassignReviews(state, {1}, 1);
        QCOMPARE(loadOf(report->assignments, {1}), 0);
        QCOMPARE(report->loadMin, 10);
        QCOMPARE(report->loadMax, 10);
        QCOMPARE(report->gone.size(), size_t(8));
        // Once she is out, assigning again gives her nothing.
        state.judges[0].capacity = 0;
        state.rules.clear();
        state.assignments = report->assignments;
        const auto again = assignReviews(state, 2, 7);
        QVERIFY(again->gone.empty());
        QCOMPARE(again->loadMin, 10);
    }

    /// Capacities leave room for her review with a judge who has it already: one other review must make way.
    void moreMovesOnlyWhereAReviewWouldBeLost()
    {
        JudgingState state = makeState(3, 2);
        state.judges[1].capacity = 2;
        state.judges[2].capacity = 1;
        state.assignments = {{{1}, {101}}, {{2}, {102}}, {{3}, {101}}};
        state.conflicts = {{{2}, {101}}};
        const auto report = reassignReviews(state, {1}, 1);
        QCOMPARE(countKey(report->findings, "judging.too-few-reviews"_L1), 1); // nobody else may, nothing else moves
        QCOMPARE(report->gone, (std::vector<Assignment>{{{1}, {101}}}));
        state.conflicts.clear();
        QCOMPARE(reassignReviews(state, {1}, 1)->come, (std::vector<Assignment>{{{2}, {101}}}));
        QVERIFY(!reassignReviews(makeState(1, 2), {1}, 1).ok());
    }
};

QTEST_APPLESS_MAIN(AssignmentChangesTest)
#include "tst_assignmentchanges.moc"
