// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/problem.h"
#include "judging/assignment.h"
#include "judgingfixture.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <tuple>
#include <vector>

using namespace jamwright;
using namespace jamwright::test;

namespace {

/// What assignment minimises, in this order: reviews missing, their unevenness, the sum of the squared loads.
using Aims = std::tuple<int, int, int>;

/// A small random event: 1–4 judges and submissions, conflicts, capacities, tracks, pinned and forbidden pairs, a
/// shadow judge, ballots begun and set aside.
JudgingState randomState(std::mt19937_64 &random)
{
    const auto chance = [&](quint64 percent) { return random() % 100 < percent; };
    JudgingState state = makeState(1 + int(random() % 4), 1 + int(random() % 4));
    const quint64 conflicts = random() % 60;
    for (Submission &submission : state.submissions) {
        submission.track = chance(60) ? QStringLiteral("art") : chance(50) ? QStringLiteral("sound") : QString();
    }
    for (Judge &judge : state.judges) {
        if (chance(25)) {
            judge.capacity = int(random() % 4);
        }
        judge.shadow = chance(7);
        if (chance(15)) {
            judge.tracks = QStringList{chance(50) ? QStringLiteral("Art") : QStringLiteral("sound")};
        }
        for (const Submission &submission : state.submissions) {
            if (chance(conflicts)) {
                state.conflicts.push_back({judge.id, submission.id});
            }
            if (chance(8)) {
                state.rules.push_back(
                    {judge.id, submission.id, chance(50) ? ReviewRuleKind::Pinned : ReviewRuleKind::Forbidden});
            }
            if (chance(10)) {
                state.ballots.push_back({judge.id, submission.id, {{{201}, scored(5)}}, {}, {}});
            } else if (chance(5)) {
                state.ballots.push_back({judge.id, submission.id, {{{201}, {MarkState::Recused, 0}}}, {}, {}});
            }
        }
    }
    state.submissions.front().disqualified = chance(10);
    return state;
}

int bits(unsigned set)
{
    return int(__builtin_popcount(set));
}

/// Tries every set of judges for every submission.
void exhaust(const AssignmentProblem &problem, size_t submission, std::vector<int> &loads, int missing, int uneven,
             Aims &best)
{
    if (submission == problem.submissions.size()) {
        int squares = 0;
        for (const int load : loads) {
            squares += load * load;
        }
        best = std::min(best, Aims(missing, uneven, squares));
        return;
    }
    const int need = problem.need[submission];
    for (unsigned panel = 0; panel < 1U << loads.size(); ++panel) {
        bool fits = bits(panel) <= need;
        for (size_t j = 0; j < loads.size() && fits; ++j) {
            fits = (panel >> j & 1U) == 0 ||
                   (problem.allowed[j][submission] != 0 && loads[j] < problem.load[j] + problem.room[j]);
        }
        if (!fits) {
            continue;
        }
        for (size_t j = 0; j < loads.size(); ++j) {
            loads[j] += int(panel >> j & 1U);
        }
        const int left = need - bits(panel);
        exhaust(problem, submission + 1, loads, missing + left, uneven + left * left, best);
        for (size_t j = 0; j < loads.size(); ++j) {
            loads[j] -= int(panel >> j & 1U);
        }
    }
}

Aims bestAims(const AssignmentProblem &problem)
{
    Aims best(1000, 0, 0);
    std::vector<int> loads = problem.load;
    exhaust(problem, 0, loads, 0, 0, best);
    return best;
}

/// The aims of the public answer, from its assignments alone.
Aims aimsOf(const JudgingState &state, const AssignmentProblem &problem, int wanted, const AssignmentReport &report)
{
    std::set<Assignment> reviews(report.assignments.begin(), report.assignments.end());
    for (const Assignment &aside : problem.setAside) {
        reviews.erase(aside);
    }
    int missing = 0;
    int uneven = 0;
    for (const Submission &submission : problem.submissions) {
        const auto count = std::count_if(reviews.begin(), reviews.end(),
                                         [&](const Assignment &review) { return review.submission == submission.id; });
        const int left = std::max(0, wanted - int(count));
        missing += left;
        uneven += left * left;
    }
    int squares = 0;
    for (const Judge &judge : state.judges) {
        const auto load = std::count_if(reviews.begin(), reviews.end(),
                                        [&](const Assignment &review) { return review.judge == judge.id; });
        squares += int(load * load);
    }
    return {missing, uneven, squares};
}

/// All that the flow minimises, in its order; what one kind of staying does not know is 0.
using OrderedAims = std::array<int, 5>;

OrderedAims orderedAims(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs)
{
    std::vector<int> loads = problem.load;
    std::vector<int> left = problem.need;
    OrderedAims aims{};
    const bool firm = problem.staying == Staying::Firmly;
    for (const ReviewPair &pair : pairs) {
        const auto j = size_t(pair.judge);
        const auto s = size_t(pair.submission);
        ++loads[j];
        --left[s];
        aims[2] += firm && problem.standing[j][s] == 0 ? 1 : 0;
        aims[4] += firm ? problem.misfit[j][s] : problem.price(pair);
    }
    for (const int missing : left) {
        aims[0] += missing;
        aims[1] += missing * missing;
    }
    for (const int load : loads) {
        aims[3] += load * load;
    }
    return aims;
}

/// Tries every set of judges for every submission.
void exhaustOrdered(const AssignmentProblem &problem, size_t submission, std::vector<ReviewPair> &pairs,
                    OrderedAims &best)
{
    if (submission == problem.submissions.size()) {
        best = std::min(best, orderedAims(problem, pairs));
        return;
    }
    for (unsigned panel = 0; panel < 1U << problem.judges.size(); ++panel) {
        bool fits = bits(panel) <= problem.need[submission];
        const size_t before = pairs.size();
        for (int j = 0; j < int(problem.judges.size()) && fits; ++j) {
            if ((panel >> unsigned(j) & 1U) == 0) {
                continue;
            }
            const auto hers =
                std::count_if(pairs.begin(), pairs.end(), [&](const ReviewPair &pair) { return pair.judge == j; });
            fits = problem.mayReview(j, int(submission)) && hers < problem.room[size_t(j)];
            pairs.push_back({j, int(submission)});
        }
        if (fits) {
            exhaustOrdered(problem, submission + 1, pairs, best);
        }
        pairs.resize(before);
    }
}

} // namespace

class AssignmentOptimumTest : public QObject
{
    Q_OBJECT

private slots:
    /// The flow is exact in its three aims, and keeps every rule, in 500 small events against exhaustive search.
    void noSearchFindsBetter()
    {
        int compared = 0;
        int feasible = 0;
        for (quint64 seed = 1; compared < 500; ++seed) {
            std::mt19937_64 random(seed);
            const JudgingState state = randomState(random);
            const int wanted = 1 + int(random() % 3);
            const auto report = assignReviews(state, wanted, seed);
            if (!report) {
                continue; // nobody who counts, or fewer judges than reviews
            }
            ++compared;
            const AssignmentProblem problem = assignmentProblem(state, wanted);
            const Aims best = bestAims(problem);
            const Aims got = aimsOf(state, problem, wanted, *report);
            QVERIFY2(got == best, qPrintable(QStringLiteral("seed %1: missing %2/%3, uneven %4/%5, squares %6/%7")
                                                 .arg(seed)
                                                 .arg(std::get<0>(got))
                                                 .arg(std::get<0>(best))
                                                 .arg(std::get<1>(got))
                                                 .arg(std::get<1>(best))
                                                 .arg(std::get<2>(got))
                                                 .arg(std::get<2>(best))));
            const bool complained = countKey(report->findings, QLatin1String("judging.too-few-reviews")) > 0;
            QCOMPARE(complained, std::get<0>(best) > 0);
            feasible += complained ? 0 : 1;
            verifyRules(state, *report);
        }
        // The test is worth something only with plenty of both.
        QVERIFY(feasible > 100);
        QVERIFY(feasible < 400);
    }

    /// No lesser aim overrules a greater one, whichever way what stood stays.
    void theFlowKeepsTheOrderOfItsAims()
    {
        const std::array words = {QStringLiteral("game"), QStringLiteral("tool"), QStringLiteral("web")};
        for (quint64 seed = 1; seed <= 400; ++seed) {
            std::mt19937_64 random(seed);
            JudgingState state = randomState(random);
            for (Submission &submission : state.submissions) {
                submission.description = words[random() % 3] + u' ' + words[random() % 3];
            }
            for (Judge &judge : state.judges) {
                judge.expertise = QStringList{words[random() % 3], words[random() % 3]};
                for (const Submission &submission : state.submissions) {
                    if (random() % 3 == 0) {
                        state.assignments.push_back({judge.id, submission.id});
                    }
                }
            }
            for (const Staying staying : {Staying::Forgotten, Staying::Lightly, Staying::Firmly}) {
                const AssignmentProblem problem = assignmentProblem(state, 1 + int(random() % 3), staying);
                if (problem.judges.empty() || problem.submissions.empty()) {
                    continue;
                }
                OrderedAims best{1000, 0, 0, 0, 0};
                std::vector<ReviewPair> none;
                exhaustOrdered(problem, 0, none, best);
                QVERIFY2(orderedAims(problem, solveByFlow(problem, seed)) == best,
                         qPrintable(QStringLiteral("seed %1, staying %2").arg(seed).arg(int(staying))));
            }
        }
    }

private:
    static const Submission &submissionOf(const JudgingState &state, SubmissionId id)
    {
        return *std::find_if(state.submissions.begin(), state.submissions.end(),
                             [&](const Submission &candidate) { return candidate.id == id; });
    }
    static bool isIn(const AssignmentReport &report, const Assignment &pair)
    {
        return std::binary_search(report.assignments.begin(), report.assignments.end(), pair);
    }

    static void verifyRules(const JudgingState &state, const AssignmentReport &report)
    {
        std::set<Assignment> begun;
        for (const Ballot &ballot : state.ballots) {
            begun.insert({ballot.judge, ballot.submission});
        }
        std::set<Assignment> conflicts;
        for (const Conflict &declared : state.conflicts) {
            const Assignment conflict{declared.judge, declared.submission};
            conflicts.insert(conflict);
            QVERIFY(!isIn(report, conflict) || begun.contains(conflict));
        }
        int pinnedConflicts = 0;
        std::set<Assignment> pinned;
        for (const ReviewRule &rule : state.rules) {
            const Assignment pair{rule.judge, rule.submission};
            const bool races = !submissionOf(state, rule.submission).disqualified;
            if (rule.kind == ReviewRuleKind::Forbidden) {
                QVERIFY(!isIn(report, pair) || begun.contains(pair));
            } else if (races && !begun.contains(pair)) {
                QCOMPARE(isIn(report, pair), !conflicts.contains(pair));
                pinnedConflicts += conflicts.contains(pair) ? 1 : 0;
                pinned.insert(pair);
            }
        }
        QCOMPARE(countKey(report.findings, QLatin1String("judging.pinned-conflict")), pinnedConflicts);
        for (const Judge &judge : state.judges) {
            int fresh = 0;
            int kept = 0;
            for (const Assignment &assignment : report.assignments) {
                if (assignment.judge != judge.id) {
                    continue;
                }
                const bool stays = begun.contains(assignment) || pinned.contains(assignment);
                (stays ? kept : fresh) += 1;
                QVERIFY(stays || judge.tracks.isEmpty() ||
                        judge.tracks.contains(submissionOf(state, assignment.submission).track, Qt::CaseInsensitive));
            }
            QVERIFY(!judge.shadow || fresh == 0);
            // A ballot set aside takes no room, so a capacity may hold a little more than `kept` leaves.
            QVERIFY(fresh == 0 || fresh <= judge.capacity.value_or(1000));
        }
        for (const Ballot &ballot : state.ballots) {
            QCOMPARE(isIn(report, {ballot.judge, ballot.submission}),
                     !submissionOf(state, ballot.submission).disqualified);
        }
    }
};

QTEST_APPLESS_MAIN(AssignmentOptimumTest)
#include "tst_assignmentoptimum.moc"
