// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assignment.h"
#include "judging/ballotgenerator.h"
#include "judging/ballotstate.h"
#include "judgingfixture.h"

#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace jamwright;
using namespace jamwright::test;

namespace {

JudgingState assignedState(int judges, int submissions, int criteria, int reviews)
{
    JudgingState state = makeState(judges, submissions, criteria);
    state.assignments = assignReviews(state, reviews, 1)->assignments;
    return state;
}

} // namespace

class BallotGeneratorTest : public QObject
{
    Q_OBJECT

private slots:
    void fillsEveryOpenAssignmentAndNoOther()
    {
        JudgingState state = assignedState(4, 8, 2, 2);
        const Assignment taken = state.assignments.front();
        state.ballots = {ballot(int(taken.judge.value), int(taken.submission.value), {scored(3)})};
        const std::vector<Ballot> ballots = generateBallots(state, 5);
        std::set<Assignment> made;
        for (const Ballot &one : ballots) {
            QCOMPARE(ballotState(one, state.rubric), BallotState::Complete);
            QVERIFY(!one.privateNote.isEmpty());
            made.insert({one.judge, one.submission});
        }
        std::set<Assignment> wanted(state.assignments.begin(), state.assignments.end());
        wanted.erase(taken);
        QVERIFY(made == wanted);
        QCOMPARE(ballots.size(), made.size());
    }

    // A conflict that was declared after the assignment.
    void noJudgeScoresWhatSheHasAConflictWith()
    {
        JudgingState state = assignedState(4, 8, 2, 2);
        const Assignment barred = state.assignments.front();
        state.conflicts = {{barred.judge, barred.submission}};
        const std::vector<Ballot> ballots = generateBallots(state, 5);
        QCOMPARE(ballots.size(), state.assignments.size() - 1);
        for (const Ballot &one : ballots) {
            QVERIFY(one.judge != barred.judge || one.submission != barred.submission);
        }
    }

    void staysOnEveryScale()
    {
        JudgingState state = assignedState(6, 40, 4, 3);
        const double scales[][3] = {{1, 10, 1}, {0, 5, 0.5}, {-3, 4, 2}, {1, 5, 1}};
        for (int i = 0; i < 4; ++i) {
            Criterion &criterion = state.rubric.criteria[i];
            criterion.lowest = scales[i][0];
            criterion.highest = scales[i][1];
            criterion.step = scales[i][2];
        }
        for (quint64 seed = 0; seed < 20; ++seed) {
            for (const Ballot &one : generateBallots(state, seed)) {
                for (const Criterion &criterion : state.rubric.criteria) {
                    QVERIFY(criterion.allows(one.marks.at(criterion.id).value));
                }
            }
        }
    }

    void theSameSeedGivesTheSameBallotsOnAnyMachine()
    {
        const JudgingState state = assignedState(5, 10, 3, 2);
        QVERIFY(generateBallots(state, 3) == generateBallots(state, 3));
        QVERIFY(!(generateBallots(state, 3) == generateBallots(state, 4)));

        // Written down, so that a change of the arithmetic shows.
        JudgingState small = makeState(2, 2, 2);
        small.assignments = {{{1}, {101}}, {{1}, {102}}, {{2}, {101}}, {{2}, {102}}};
        QString marks;
        for (const Ballot &one : generateBallots(small, 1)) {
            for (const auto &[criterion, mark] : one.marks) {
                marks += QString::number(mark.value) + u' ';
            }
        }
        QCOMPARE(marks.trimmed(), QStringLiteral("1 2 6 3 3 3 3 4"));
    }

    /// Judges agree on what is good: marks of one submission vary less than marks of all, as in real judging.
    void qualityShows()
    {
        JudgingState state = makeState(8, 60, 3);
        for (const Judge &judge : state.judges) {
            for (const Submission &submission : state.submissions) {
                state.assignments.push_back({judge.id, submission.id});
            }
        }
        std::map<SubmissionId, std::vector<double>> means;
        double all = 0;
        for (const Ballot &one : generateBallots(state, 11)) {
            double sum = 0;
            for (const auto &[criterion, mark] : one.marks) {
                sum += mark.value;
            }
            means[one.submission].push_back(sum / 3);
            all += sum / 3;
        }
        all /= 480;
        double between = 0;
        double within = 0;
        for (const auto &[submission, values] : means) {
            double mean = 0;
            for (const double value : values) {
                mean += value / 8;
            }
            between += (mean - all) * (mean - all) / 59;
            for (const double value : values) {
                within += (value - mean) * (value - mean) / (60 * 7);
            }
        }
        // Truth: quality 1, judges 0.43² and noise about 1.05 within a submission, all times 1.5².
        const double quality = between - within / 8;
        QVERIFY2(quality > 1.1 && quality < 4, qPrintable(QString::number(quality)));
        QVERIFY2(within > 1.5 && within < 4, qPrintable(QString::number(within)));
        QVERIFY2(std::abs(all - 6) < 1, qPrintable(QString::number(all)));
    }
};

QTEST_APPLESS_MAIN(BallotGeneratorTest)
#include "tst_ballotgenerator.moc"
