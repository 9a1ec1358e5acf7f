// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/problem.h"
#include "judging/components.h"

#include <optional>
#include <utility>

namespace jamwright {

namespace {

/// The graph's parts as sets of nodes: judges first, then submissions.
DisjointSets partsWithout(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs, size_t left)
{
    const int judges = int(problem.judges.size());
    DisjointSets sets(judges + int(problem.submissions.size()));
    for (const ReviewPair &pair : problem.kept) {
        sets.unite(pair.judge, judges + pair.submission);
    }
    for (size_t i = 0; i < pairs.size(); ++i) {
        if (i != left) {
            sets.unite(pairs[i].judge, judges + pairs[i].submission);
        }
    }
    return sets;
}

bool maySwap(const AssignmentProblem &problem, const ReviewPair &a, const ReviewPair &b)
{
    return problem.allowed[size_t(a.judge)][size_t(b.submission)] != 0 &&
           problem.allowed[size_t(b.judge)][size_t(a.submission)] != 0;
}

/// Two pairs of different parts whose swap joins these. One of them must not be a bridge: then its part holds together
/// without it, and the two new pairs tie both halves of the other part to it.
std::optional<std::pair<size_t, size_t>> joiningSwap(const AssignmentProblem &problem,
                                                     const std::vector<ReviewPair> &pairs)
{
    const int judges = int(problem.judges.size());
    DisjointSets parts = partsWithout(problem, pairs, pairs.size());
    for (size_t a = 0; a < pairs.size(); ++a) {
        DisjointSets rest = partsWithout(problem, pairs, a);
        if (rest.find(pairs[a].judge) != rest.find(judges + pairs[a].submission)) {
            continue; // a bridge
        }
        for (size_t b = 0; b < pairs.size(); ++b) {
            if (parts.find(pairs[a].judge) != parts.find(pairs[b].judge) && maySwap(problem, pairs[a], pairs[b])) {
                return std::pair(a, b);
            }
        }
    }
    return std::nullopt;
}

} // namespace

void connectBySwaps(const AssignmentProblem &problem, std::vector<ReviewPair> &pairs)
{
    // Each swap leaves one part fewer, so this ends.
    for (auto swap = joiningSwap(problem, pairs); swap.has_value(); swap = joiningSwap(problem, pairs)) {
        std::swap(pairs[swap->first].submission, pairs[swap->second].submission);
    }
}

} // namespace jamwright
