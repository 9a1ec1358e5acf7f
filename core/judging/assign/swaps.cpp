// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/swaps.h"

#include "judging/assign/reviewgraph.h"

#include <algorithm>
#include <utility>

namespace jamwright {

namespace {

bool maySwap(const AssignmentProblem &problem, const ReviewPair &a, const ReviewPair &b)
{
    return problem.mayReview(a.judge, b.submission) && problem.mayReview(b.judge, a.submission);
}

/// What a swap adds to the price of the assignment.
int priceOfSwap(const AssignmentProblem &problem, const ReviewPair &a, const ReviewPair &b)
{
    return problem.price(a.judge, b.submission) + problem.price(b.judge, a.submission) - problem.price(a) -
           problem.price(b);
}

/// How many more of the reviews that were assigned before it moves.
int movesOfSwap(const AssignmentProblem &problem, const ReviewPair &a, const ReviewPair &b)
{
    const auto stood = [&](int judge, int submission) {
        return int(problem.standing[size_t(judge)][size_t(submission)]);
    };
    return stood(a.judge, a.submission) + stood(b.judge, b.submission) - stood(a.judge, b.submission) -
           stood(b.judge, a.submission);
}

/// Two pairs of different parts whose swap joins these. One of them must not be a cut edge: then its part holds
/// together without it, and the two new pairs tie both halves of the other part to it.
std::optional<std::pair<size_t, size_t>> joiningSwap(const AssignmentProblem &problem,
                                                     const std::vector<ReviewPair> &pairs, int mayMove)
{
    DisjointSets parts = reviewParts(problem, pairs);
    std::optional<std::pair<size_t, size_t>> best;
    int bestPrice = 0;
    const std::vector<char> cut = cutEdges(problem, pairs);
    for (size_t a = 0; a < pairs.size(); ++a) {
        if (cut[a] != 0) {
            continue;
        }
        for (size_t b = 0; b < pairs.size(); ++b) {
            if (parts.find(pairs[a].judge) == parts.find(pairs[b].judge) || !maySwap(problem, pairs[a], pairs[b])) {
                continue;
            }
            const int price = priceOfSwap(problem, pairs[a], pairs[b]);
            if ((!best || price < bestPrice) && movesOfSwap(problem, pairs[a], pairs[b]) <= mayMove) {
                best = std::pair(a, b);
                bestPrice = price;
            }
        }
    }
    return best;
}

/// Counts of shared submissions, kept up to date while pairs swap.
class Overlaps
{
public:
    Overlaps(const AssignmentProblem &problem, std::vector<ReviewPair> &pairs)
        : m_problem(problem)
        , m_pairs(pairs)
        , m_judges(problem.judges.size())
        , m_shared(m_judges * m_judges, 0)
        , m_panels(problem.submissions.size())
        , m_parts(countParts(problem, pairs))
    {
        for (const auto *some : {&problem.kept, &std::as_const(pairs)}) {
            for (const ReviewPair &pair : *some) {
                m_panels[size_t(pair.submission)].push_back(pair.judge);
            }
        }
        for (const std::vector<int> &panel : m_panels) {
            for (const int a : panel) {
                for (const int b : panel) {
                    shared(a, b) += a != b ? 1 : 0;
                }
            }
        }
    }

    /// What the swap adds to the sum of squares over the pairs of judges. Whoever reviews both submissions shares as
    /// many with either judge afterwards.
    [[nodiscard]] int gainOf(const ReviewPair &a, const ReviewPair &b) const { return gainOn(a, b) + gainOn(b, a); }

    /// With whom she shares the submission of that pair: in sum, how many others she shares with them.
    [[nodiscard]] int sharedOver(const ReviewPair &pair) const
    {
        const int *hers = &m_shared[size_t(pair.judge) * m_judges];
        int sum = 0;
        for (const int judge : m_panels[size_t(pair.submission)]) {
            sum += hers[judge]; // 0 with herself
        }
        return sum;
    }
    /// What `sharedOver` must be above for a swap to gain, if the other judge shared the least of all with each.
    [[nodiscard]] int leastShared(const ReviewPair &pair, int least) const
    {
        return (int(m_panels[size_t(pair.submission)].size()) - 1) * (1 + least);
    }

    /// Swaps if nothing speaks against it.
    bool trySwap(size_t first, size_t second)
    {
        ReviewPair &a = m_pairs[first];
        ReviewPair &b = m_pairs[second];
        if (a.judge == b.judge || a.submission == b.submission || !maySwap(m_problem, a, b) ||
            priceOfSwap(m_problem, a, b) > 0 || isOn(a.judge, b.submission) || isOn(b.judge, a.submission) ||
            gainOf(a, b) >= 0) {
            return false;
        }
        const ReviewPair oldA = a;
        const ReviewPair oldB = b;
        std::swap(a.submission, b.submission);
        if (countParts(m_problem, m_pairs) > m_parts) {
            std::swap(a.submission, b.submission);
            return false;
        }
        replace(oldA.submission, oldA.judge, oldB.judge);
        replace(oldB.submission, oldB.judge, oldA.judge);
        return true;
    }

    [[nodiscard]] OverlapRange range() const
    {
        OverlapRange range{int(m_panels.size()), 0, 0};
        bool any = false;
        std::vector<char> works(m_judges, 0);
        for (const std::vector<int> &panel : m_panels) {
            for (const int judge : panel) {
                works[size_t(judge)] = 1;
            }
        }
        for (size_t a = 0; a < m_judges; ++a) {
            for (size_t b = a + 1; b < m_judges; ++b) {
                if (works[a] != 0 && works[b] != 0) {
                    const int common = m_shared[a * m_judges + b];
                    range.least = std::min(range.least, common);
                    range.most = std::max(range.most, common);
                    range.squares += qint64(common) * common;
                    any = true;
                }
            }
        }
        return any ? range : OverlapRange{};
    }

private:
    [[nodiscard]] int &shared(int a, int b) { return m_shared[size_t(a) * m_judges + size_t(b)]; }
    [[nodiscard]] bool isOn(int judge, int submission) const
    {
        const std::vector<int> &panel = m_panels[size_t(submission)];
        return std::find(panel.begin(), panel.end(), judge) != panel.end();
    }

    /// What the other's judge in the place of hers on this submission adds.
    [[nodiscard]] int gainOn(const ReviewPair &pair, const ReviewPair &other) const
    {
        const int *hers = &m_shared[size_t(pair.judge) * m_judges];
        const int *others = &m_shared[size_t(other.judge) * m_judges];
        int gain = 0;
        for (const int judge : m_panels[size_t(pair.submission)]) {
            if (judge != pair.judge && !isOn(judge, other.submission)) {
                gain += 2 * (1 + others[judge] - hers[judge]);
            }
        }
        return gain;
    }

    void replace(int submission, int before, int after)
    {
        for (int &judge : m_panels[size_t(submission)]) {
            if (judge == before) {
                judge = after;
                continue;
            }
            --shared(judge, before);
            --shared(before, judge);
            ++shared(judge, after);
            ++shared(after, judge);
        }
    }

    const AssignmentProblem &m_problem;
    std::vector<ReviewPair> &m_pairs;
    size_t m_judges;
    std::vector<int> m_shared;              ///< [judge][judge]
    std::vector<std::vector<int>> m_panels; ///< [submission]
    int m_parts;
};

} // namespace

void connectBySwaps(const AssignmentProblem &problem, std::vector<ReviewPair> &pairs, int mayMove)
{
    // Each swap leaves one part fewer, so this ends.
    for (int parts = countParts(problem, pairs); parts > 1; --parts) {
        const auto swap = joiningSwap(problem, pairs, mayMove);
        if (!swap) {
            return;
        }
        mayMove -= std::max(0, movesOfSwap(problem, pairs[swap->first], pairs[swap->second]));
        std::swap(pairs[swap->first].submission, pairs[swap->second].submission);
    }
}

OverlapRange overlapsOf(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs)
{
    std::vector<ReviewPair> copy = pairs;
    return Overlaps(problem, copy).range();
}

void evenOverlaps(const AssignmentProblem &problem, std::vector<ReviewPair> &pairs)
{
    Overlaps overlaps(problem, pairs);
    qint64 looksLeft = 6'000'000; // half a second at most; a jam of 300 submissions and 150 judges takes a fraction
    for (bool better = true; better;) {
        better = false;
        const int least = overlaps.range().least;
        std::vector<int> excess(pairs.size()); // what a swap could gain here; a guess while others swap
        std::transform(pairs.begin(), pairs.end(), excess.begin(), [&](const ReviewPair &pair) {
            return overlaps.sharedOver(pair) - overlaps.leastShared(pair, least);
        });
        for (size_t a = 0; a < pairs.size(); ++a) {
            for (size_t b = a + 1; b < pairs.size(); ++b) {
                if (excess[a] + excess[b] <= 0) {
                    continue;
                }
                if (--looksLeft < 0) {
                    return;
                }
                better = overlaps.trySwap(a, b) || better;
            }
        }
    }
}

} // namespace jamwright
