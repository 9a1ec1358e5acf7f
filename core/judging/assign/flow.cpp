// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/mincostflow.h"
#include "judging/assign/problem.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <random>

namespace jamwright {

namespace {

/// What one unit of each aim costs. A simple cycle of the residual network passes the source once, so it changes one
/// shortfall or load for at most one other, and each arc between a judge and a submission at most once; an aim that
/// outweighs all such changes of the lesser ones together is met first, exactly.
struct Costs {
    std::int64_t tie = 0;        ///< tie-breaking costs are 0 … tie-1
    std::int64_t load = 0;       ///< times a judge's load so far
    std::int64_t unevenness = 0; ///< times a submission's shortfall so far
    std::int64_t shortfall = 0;  ///< a review that nobody can do
};

Costs costsFor(const AssignmentProblem &problem, std::int64_t nodes)
{
    std::int64_t highestLoad = 0;
    for (size_t j = 0; j < problem.judges.size(); ++j) {
        highestLoad = std::max<std::int64_t>(highestLoad, problem.load[j] + problem.room[j]);
    }
    // Twenty bits make equal sums of costs, which the solver would decide, unlikely; huge problems must do with fewer.
    for (std::int64_t tie = std::int64_t(1) << 20; tie > 1; tie /= 2) {
        const std::int64_t load = nodes * tie + 1;
        const std::int64_t unevenness = load * (highestLoad + 2);
        const double largest = double(unevenness) * (2.0 * problem.wanted + 3);
        if (largest * double(nodes) < 0x1p61) {
            return {tie, load, unevenness, unevenness * (problem.wanted + 2)};
        }
    }
    return {1, nodes + 1, (nodes + 1) * (highestLoad + 2), (nodes + 1) * (highestLoad + 2) * (problem.wanted + 2)};
}

} // namespace

std::vector<ReviewPair> solveByFlow(const AssignmentProblem &problem, quint64 seed)
{
    const int judges = int(problem.judges.size());
    const int submissions = int(problem.submissions.size());
    const int nodes = 1 + judges + submissions; // node 0 is the source
    const Costs costs = costsFor(problem, nodes);
    std::mt19937_64 random(seed);

    flow::Network network;
    std::vector<ReviewPair> pairs; // the first arcs, in this order
    network.supply.assign(size_t(nodes), 0);
    network.supply[0] = std::accumulate(problem.need.begin(), problem.need.end(), std::int64_t(0));
    for (int j = 0; j < judges; ++j) {
        for (int s = 0; s < submissions; ++s) {
            // Drawn for every pair, so that a conflict more does not change the other costs. The divisor is a power of
            // two.
            const auto tie = std::int64_t(random() % quint64(costs.tie));
            if (problem.allowed[size_t(j)][size_t(s)] != 0 && problem.need[size_t(s)] > 0) {
                network.arcs.push_back({1 + j, 1 + judges + s, 1, tie});
                pairs.push_back({j, s});
            }
        }
    }
    for (int j = 0; j < judges; ++j) {
        for (int more = 0; more < problem.room[size_t(j)]; ++more) {
            network.arcs.push_back({0, 1 + j, 1, costs.load * (problem.load[size_t(j)] + more)});
        }
    }
    for (int s = 0; s < submissions; ++s) {
        const int node = 1 + judges + s;
        const int need = problem.need[size_t(s)];
        network.supply[size_t(node)] = -need;
        for (int missing = 1; missing <= need; ++missing) {
            network.arcs.push_back({0, node, 1, costs.shortfall + missing * costs.unevenness});
        }
    }

    const auto flow = flow::minCostFlow(network);
    Q_ASSERT(flow.has_value()); // the shortfall arcs alone are a flow
    std::vector<ReviewPair> chosen;
    for (size_t i = 0; i < pairs.size(); ++i) {
        if (flow->at(i) > 0) {
            chosen.push_back(pairs[i]);
        }
    }
    return chosen;
}

} // namespace jamwright
