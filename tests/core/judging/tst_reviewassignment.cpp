// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assignment.h"
#include "judging/components.h"
#include "judgingfixture.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

int reviewsOf(const AssignmentReport &report, qint64 submission)
{
    return int(std::count_if(report.assignments.begin(), report.assignments.end(),
                             [&](const Assignment &assignment) { return assignment.submission.value == submission; }));
}

bool has(const AssignmentReport &report, Assignment assignment)
{
    return std::binary_search(report.assignments.begin(), report.assignments.end(), assignment);
}

} // namespace

class ReviewAssignmentTest : public QObject
{
    Q_OBJECT

private slots:
    void givesExactlyTheReviewsAskedForWithEqualLoads()
    {
        const auto report = assignReviews(makeState(7, 22), 3, 1);
        QVERIFY(report.ok());
        QCOMPARE(report->assignments.size(), size_t(66));
        for (int s = 101; s <= 122; ++s) {
            QCOMPARE(reviewsOf(*report, s), 3);
        }
        QCOMPARE(report->loadMin, 9);
        QCOMPARE(report->loadMax, 10);
        QCOMPARE(report->components, 1);
        QCOMPARE(report->conflictsBroken, 0);
        QVERIFY(report->findings.isEmpty());
        QCOMPARE(std::set(report->assignments.begin(), report->assignments.end()).size(), size_t(66));
    }

    void theSeedDecidesAmongEquals()
    {
        const JudgingState state = makeState(6, 15);
        const auto one = assignReviews(state, 2, 1);
        QCOMPARE(assignReviews(state, 2, 1)->assignments, one->assignments);
        std::set<std::vector<Assignment>> different;
        for (quint64 seed = 1; seed <= 10; ++seed) {
            different.insert(assignReviews(state, 2, seed)->assignments);
        }
        QCOMPARE(different.size(), size_t(10));
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<int>("judges");
        QTest::addColumn<int>("submissions");
        QTest::addColumn<int>("reviews");
        QTest::addColumn<int>("exit");
        QTest::newRow("no review") << 3 << 3 << 0 << 2;
        QTest::newRow("fewer than none") << 3 << 3 << -1 << 2;
        QTest::newRow("no judge") << 0 << 3 << 1 << 1;
        QTest::newRow("no submission") << 3 << 0 << 1 << 1;
        QTest::newRow("more reviews than judges") << 3 << 3 << 4 << 1;
    }
    void refusesWhatCannotBe()
    {
        QFETCH(int, judges);
        QFETCH(int, submissions);
        QFETCH(int, reviews);
        QFETCH(int, exit);
        const auto report = assignReviews(makeState(judges, submissions), reviews, 1);
        QVERIFY(!report.ok());
        QCOMPARE(exitCode(report.error().kind), exit);
        QVERIFY(!report.error().what.isEmpty());
    }

    void shadowJudgesAndTheDisqualifiedAreLeftOut()
    {
        JudgingState state = makeState(3, 4);
        state.judges[0].shadow = true;
        state.submissions[1].disqualified = true;
        const auto report = assignReviews(state, 2, 1);
        QVERIFY(report.ok());
        QCOMPARE(report->assignments.size(), size_t(6));
        QCOMPARE(reviewsOf(*report, 102), 0);
        for (const Assignment &assignment : report->assignments) {
            QVERIFY(assignment.judge != JudgeId{1});
        }
        QVERIFY(!assignReviews(state, 3, 1).ok()); // only two judges count
    }

    void neverAssignsAConflictAndSaysWhatIsMissing()
    {
        JudgingState state = makeState(3, 2);
        state.conflicts = {{{1}, {101}}, {{2}, {101}}};
        const auto report = assignReviews(state, 2, 1);
        QVERIFY(report.ok());
        QCOMPARE(reviewsOf(*report, 101), 1);
        QCOMPARE(reviewsOf(*report, 102), 2);
        QVERIFY(!has(*report, {{1}, {101}}));
        QVERIFY(!has(*report, {{2}, {101}}));
        QCOMPARE(countKey(report->findings, "judging.too-few-reviews"_L1), 1);
        const Finding &finding = report->findings.front();
        QCOMPARE(finding.severity, Severity::Error);
        QCOMPARE(finding.place.subject, u"entry 1"_s);
        QVERIFY2(finding.message.contains(u"1 of the 2 reviews"_s), qPrintable(finding.message));
        QVERIFY2(finding.message.contains(u"only 1 of the 3 judges"_s), qPrintable(finding.message));
    }

    void capacitiesHoldAndAreNamedWhenShort()
    {
        JudgingState state = makeState(3, 4);
        state.judges[0].capacity = 1;
        state.judges[1].capacity = 0;
        const auto report = assignReviews(state, 2, 3);
        QVERIFY(report.ok());
        QCOMPARE(report->assignments.size(), size_t(5)); // one and four
        QCOMPARE(report->loadMin, 1);                    // who takes none is not counted
        QCOMPARE(report->loadMax, 4);
        QCOMPARE(countKey(report->findings, "judging.too-few-reviews"_L1), 3);
        QCOMPARE(countKey(report->findings, "judging.uneven-loads"_L1), 1);
        QVERIFY(report->findings.front().message.contains(u"capacity"_s));
        for (int s = 101; s <= 104; ++s) {
            QVERIFY(reviewsOf(*report, s) >= 1); // the shortfall is spread
        }
    }

    void whoHasLeftIsInNoLoad()
    {
        JudgingState state = makeState(4, 6);
        state.judges[0].capacity = 0;
        state.ballots = {ballot(1, 101, {scored(5)})}; // finished before she left
        const auto report = assignReviews(state, 2, 1);
        QVERIFY(report.ok());
        QCOMPARE(report->assignments.size(), size_t(12));
        QCOMPARE(report->loadMin, 3);
        QCOMPARE(report->loadMax, 4);
        QCOMPARE(countKey(report->findings, "judging.uneven-loads"_L1), 0);
    }

    void begunBallotsStayAndCount()
    {
        JudgingState state = makeState(4, 6, 2);
        state.ballots = {ballot(1, 101, {scored(5), scored(6)}), ballot(1, 102, {scored(5)}),
                         ballot(2, 101, {scored(5), scored(7)})};
        state.assignments = {{{3}, {103}}}; // not begun: may go
        for (quint64 seed = 1; seed <= 20; ++seed) {
            const auto report = assignReviews(state, 2, seed);
            QVERIFY(report.ok());
            QVERIFY(has(*report, {{1}, {101}}));
            QVERIFY(has(*report, {{1}, {102}}));
            QVERIFY(has(*report, {{2}, {101}}));
            QCOMPARE(report->assignments.size(), size_t(12));
            QCOMPARE(reviewsOf(*report, 101), 2);
            QCOMPARE(report->loadMin, 3);
            QCOMPARE(report->loadMax, 3);
        }
    }

    void aSetAsideBallotIsReplacedByAnotherJudge()
    {
        JudgingState state = makeState(3, 3);
        state.ballots = {ballot(1, 101, {{MarkState::Recused, 0}}), ballot(2, 102, {{MarkState::CouldNotRun, 0}})};
        const auto report = assignReviews(state, 2, 1);
        QVERIFY(report.ok());
        QCOMPARE(reviewsOf(*report, 101), 3); // hers and two reviews
        QCOMPARE(reviewsOf(*report, 102), 3);
        QCOMPARE(reviewsOf(*report, 103), 2);
        QCOMPARE(report->loadMin, 2);
        QCOMPARE(report->loadMax, 2);
    }

    void aShadowJudgesBallotStaysBesideTheReviews()
    {
        JudgingState state = makeState(3, 2);
        state.judges[2].shadow = true;
        state.ballots = {ballot(3, 101, {scored(9)}), ballot(99, 101, {scored(9)})}; // 99 is nobody
        const auto report = assignReviews(state, 2, 1);
        QVERIFY(report.ok());
        QVERIFY(has(*report, {{3}, {101}}));
        QCOMPARE(report->assignments.size(), size_t(5));
        QCOMPARE(report->loadMax, 2);
    }

    void aConflictDeclaredTooLateIsReported()
    {
        JudgingState state = makeState(3, 2);
        state.ballots = {ballot(1, 101, {scored(9)})};
        state.conflicts = {{{1}, {101}}};
        const auto report = assignReviews(state, 1, 1);
        QVERIFY(report.ok());
        QCOMPARE(report->conflictsBroken, 1);
        QCOMPARE(countKey(report->findings, "judging.conflict-kept"_L1), 1);
    }

    void panelsAreJoinedWhereThatIsPossible()
    {
        // Two reviews each way: one ring of eight or two of four. About every fifth seed's flow gives two; swaps join
        // them.
        const JudgingState state = makeState(4, 4);
        for (quint64 seed = 1; seed <= 100; ++seed) {
            const auto report = assignReviews(state, 2, seed);
            QCOMPARE(report->components, 1);
            QCOMPARE(reviewComponents(report->assignments).count, 1);
            QCOMPARE(report->loadMin, 2);
            QCOMPARE(report->loadMax, 2);
        }
    }

    void panelsThatConflictsKeepApartAreAWarning()
    {
        JudgingState state = makeState(4, 4);
        for (int j = 1; j <= 4; ++j) {
            for (int s = 101; s <= 104; ++s) {
                if ((j <= 2) != (s <= 102)) {
                    state.conflicts.push_back({{j}, {s}});
                }
            }
        }
        const auto report = assignReviews(state, 2, 1);
        QVERIFY(report.ok());
        QCOMPARE(report->components, 2);
        QCOMPARE(countKey(report->findings, "judging.not-connected"_L1), 1);
    }

    void aLargeJamIsQuickEnoughAndEven()
    {
        const auto report = assignReviews(makeState(60, 200), 5, 7);
        QVERIFY(report.ok());
        QCOMPARE(report->loadMin, 16);
        QCOMPARE(report->loadMax, 17);
        QCOMPARE(report->components, 1);
    }
};

QTEST_APPLESS_MAIN(ReviewAssignmentTest)
#include "tst_reviewassignment.moc"
