// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/reviewgraph.h"
#include "judging/assign/swaps.h"
#include "judging/assignment.h"
#include "judging/components.h"
#include "judgingfixture.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace jamwright;
using namespace jamwright::test;

namespace {

std::vector<int> loadsOf(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs)
{
    std::vector<int> loads(problem.judges.size() + problem.submissions.size(), 0);
    for (const ReviewPair &pair : pairs) {
        ++loads[size_t(pair.judge)];
        ++loads[problem.judges.size() + size_t(pair.submission)];
    }
    return loads;
}

/// An event with conflicts, expertise, and something that stands already.
JudgingState randomEvent(std::mt19937_64 &random, int judges, int submissions)
{
    JudgingState state = makeState(judges, submissions);
    const quint64 conflicts = random() % 30;
    for (Submission &submission : state.submissions) {
        submission.description = random() % 2 == 0 ? QStringLiteral("A game") : QStringLiteral("A tool");
    }
    for (Judge &judge : state.judges) {
        if (random() % 3 == 0) {
            judge.expertise = QStringList{QStringLiteral("games"), QStringLiteral("Tool")};
        }
        for (const Submission &submission : state.submissions) {
            if (random() % 100 < conflicts) {
                state.conflicts.push_back({judge.id, submission.id});
            }
            if (random() % 20 == 0) {
                state.assignments.push_back({judge.id, submission.id});
            }
        }
    }
    return state;
}

int priceOf(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs)
{
    int price = 0;
    for (const ReviewPair &pair : pairs) {
        price += problem.price(pair);
    }
    return price;
}

/// Panels that random conflicts keep apart, with rooms that are short at times.
struct Parted {
    AssignmentProblem problem;
    std::vector<ReviewPair> pairs;
};
Parted randomParts(std::mt19937_64 &random)
{
    const int judges = 2 + int(random() % 4);
    const int submissions = 2 + int(random() % 3);
    JudgingState state = makeState(judges, submissions);
    const quint64 conflicts = random() % 70;
    Parted parted;
    for (Judge &judge : state.judges) {
        for (const Submission &submission : state.submissions) {
            if (random() % 100 < conflicts) {
                state.conflicts.push_back({judge.id, submission.id});
            }
        }
    }
    parted.problem = assignmentProblem(state, 1);
    for (int j = 0; j < judges; ++j) {
        parted.problem.room[size_t(j)] = int(random() % 3);
        for (int s = 0; s < submissions; ++s) {
            if (random() % 4 == 0) {
                parted.pairs.push_back({j, s});
                parted.problem.allowed[size_t(j)][size_t(s)] = 0;
                ++parted.problem.room[size_t(j)];
            }
        }
    }
    return parted;
}

/// The parts that are left after the best choice of at most so many of the possible reviews.
int fewestParts(const Parted &parted, const std::vector<ReviewPair> &possible, size_t from, int more,
                std::vector<ReviewPair> &chosen)
{
    int best = countParts(parted.problem, chosen);
    if (more == 0) {
        return best;
    }
    for (size_t i = from; i < possible.size(); ++i) {
        const auto used = std::count_if(chosen.begin(), chosen.end(),
                                        [&](const ReviewPair &pair) { return pair.judge == possible[i].judge; });
        if (used >= parted.problem.room[size_t(possible[i].judge)]) {
            continue;
        }
        chosen.push_back(possible[i]);
        best = std::min(best, fewestParts(parted, possible, i + 1, more - 1, chosen));
        chosen.pop_back();
    }
    return best;
}

/// The same numbers every time, on purpose.
std::mt19937_64 seeded(quint64 seed)
{
    return std::mt19937_64(seed);
}

} // namespace

class AssignmentSwapsTest : public QObject
{
    Q_OBJECT

private slots:
    void cutEdgesAreThoseWithoutWhichAPartFalls()
    {
        std::mt19937_64 random = seeded(11);
        for (int i = 0; i < 200; ++i) {
            const Parted parted = randomParts(random);
            const std::vector<char> cut = cutEdges(parted.problem, parted.pairs);
            for (size_t e = 0; e < parted.pairs.size(); ++e) {
                std::vector<ReviewPair> rest = parted.pairs;
                rest.erase(rest.begin() + qsizetype(e));
                DisjointSets sets = reviewParts(parted.problem, rest);
                const bool falls = sets.find(parted.pairs[e].judge) !=
                                   sets.find(int(parted.problem.judges.size()) + parted.pairs[e].submission);
                QCOMPARE(cut[e] != 0, falls);
            }
        }
    }

    /// Whatever the event: loads, reviews, conflicts and connectedness hold, and nothing that was there moves.
    void overlapsGetEvenerAndNothingElseWorse()
    {
        qint64 gained = 0;
        for (quint64 seed = 1; seed <= 60; ++seed) {
            std::mt19937_64 random(seed);
            const JudgingState state = randomEvent(random, 4 + int(random() % 6), 6 + int(random() % 14));
            const AssignmentProblem problem = assignmentProblem(state, 2 + int(random() % 2));
            const std::vector<ReviewPair> before = solveByFlow(problem, seed);
            std::vector<ReviewPair> after = before;
            evenOverlaps(problem, after);
            const OverlapRange was = overlapsOf(problem, before);
            const OverlapRange is = overlapsOf(problem, after);
            QVERIFY(is.squares <= was.squares);
            gained += was.squares - is.squares;
            QVERIFY(countParts(problem, after) <= countParts(problem, before));
            QVERIFY(priceOf(problem, after) <= priceOf(problem, before));
            QCOMPARE(loadsOf(problem, after), loadsOf(problem, before));
            QCOMPARE(std::set(after.begin(), after.end()).size(), after.size());
            for (const ReviewPair &pair : after) {
                QVERIFY(problem.mayReview(pair.judge, pair.submission));
            }
            std::vector<ReviewPair> again = before;
            evenOverlaps(problem, again);
            QCOMPARE(again, after);
        }
        QVERIFY(gained > 0);
    }

    /// Table of shared/reference/judging.md, 3: 40 submissions of 10 judges at 3 reviews share 2 to 3.
    void aFreeJuryIsNearlyBalanced()
    {
        for (quint64 seed = 1; seed <= 5; ++seed) {
            const auto report = assignReviews(makeState(10, 40), 3, seed);
            QCOMPARE(report->loadMin, 12);
            QCOMPARE(report->loadMax, 12);
            QCOMPARE(report->components, 1);
            QVERIFY2(report->overlapMin >= 2 && report->overlapMax <= 3,
                     qPrintable(QStringLiteral("%1 to %2").arg(report->overlapMin).arg(report->overlapMax)));
        }
    }

    /// G5: against every choice of further reviews, in 500 small graphs.
    void noFewerReviewsWouldLinkTheParts()
    {
        std::mt19937_64 random = seeded(5);
        int parted = 0;
        int linked = 0;
        while (parted < 500) {
            const Parted event = randomParts(random);
            const int parts = countParts(event.problem, event.pairs);
            if (parts < 2) {
                continue;
            }
            ++parted;
            std::vector<ReviewPair> possible;
            for (int j = 0; j < int(event.problem.judges.size()); ++j) {
                const bool works = std::any_of(event.pairs.begin(), event.pairs.end(),
                                               [&](const ReviewPair &pair) { return pair.judge == j; });
                for (int s = 0; s < int(event.problem.submissions.size()) && works; ++s) {
                    const bool judged = std::any_of(event.pairs.begin(), event.pairs.end(),
                                                    [&](const ReviewPair &pair) { return pair.submission == s; });
                    if (judged && event.problem.mayReview(j, s)) {
                        possible.push_back({j, s});
                    }
                }
            }
            const std::vector<ReviewPair> bridges = bridgingReviews(event.problem, event.pairs);
            std::vector<ReviewPair> all = event.pairs;
            const int best = fewestParts(event, possible, 0, parts - 1, all);
            all.insert(all.end(), bridges.begin(), bridges.end());
            QCOMPARE(countParts(event.problem, all), best);
            QCOMPARE(int(bridges.size()), parts - best); // each joins two parts, so there cannot be fewer
            for (const ReviewPair &bridge : bridges) {
                QVERIFY(event.problem.mayReview(bridge.judge, bridge.submission));
                const auto load = std::count_if(all.begin(), all.end(),
                                                [&](const ReviewPair &pair) { return pair.judge == bridge.judge; });
                QVERIFY(load <= event.problem.room[size_t(bridge.judge)]);
            }
            linked += best == 1 ? 1 : 0;
        }
        QVERIFY2(linked > 100 && linked < 450, qPrintable(QString::number(linked)));
    }

    void bridgesAreOfferedAndTaken()
    {
        // Two panels of two judges; only the first judge may look at the other panel's.
        JudgingState state = makeState(4, 4);
        for (int j = 1; j <= 4; ++j) {
            for (int s = 101; s <= 104; ++s) {
                if ((j <= 2) != (s <= 102) && j != 1) {
                    state.conflicts.push_back({{j}, {s}});
                }
            }
        }
        state.rules = {{{1}, {101}}, {{1}, {102}}};
        AssignmentWish wish{2, 1, false, false};
        const auto offered = assignReviews(state, wish);
        QCOMPARE(offered->components, 2);
        QCOMPARE(offered->bridges.size(), size_t(1));
        QCOMPARE(offered->bridges.front().judge, JudgeId{1});
        QCOMPARE(countKey(offered->findings, QLatin1String("judging.bridges")), 1);
        wish.bridges = true;
        const auto taken = assignReviews(state, wish);
        QCOMPARE(taken->bridges, offered->bridges);
        QCOMPARE(taken->components, 1);
        QCOMPARE(taken->assignments.size(), offered->assignments.size() + 1);
        QCOMPARE(countKey(taken->findings, QLatin1String("judging.not-connected")), 0);
    }
};

QTEST_APPLESS_MAIN(AssignmentSwapsTest)
#include "tst_assignmentswaps.moc"
