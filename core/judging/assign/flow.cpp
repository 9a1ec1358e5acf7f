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
/// shortfall or load for at most one other, and it passes each judge and each submission once, which bounds the pairs
/// in it; an aim that outweighs all such changes of the lesser ones together is met first, exactly.
template <typename Number>
struct Costs {
    Number tie = 0;        ///< tie-breaking costs are 0 … tie-1
    Number price = 0;      ///< times a pair's misfit, and the cost of a move where that is light
    Number load = 0;       ///< times a judge's load so far
    Number move = 0;       ///< a pair that did not stand, where reviews stay firmly
    Number unevenness = 0; ///< times a submission's shortfall so far
    Number shortfall = 0;  ///< a review that nobody can do
};

/// What a problem's numbers are at most.
struct Extent {
    std::int64_t nodes = 0;
    std::int64_t pairs = 0;    ///< in one cycle
    std::int64_t cheapest = 0; ///< price of a pair
    std::int64_t dearest = 0;
    std::int64_t load = 0;
    std::int64_t need = 0;
    bool firm = false;
};

int lightPrice(const AssignmentProblem &problem, int judge, int submission)
{
    return problem.staying == Staying::Firmly ? problem.misfit[size_t(judge)][size_t(submission)]
                                              : problem.price(judge, submission);
}

Extent extentOf(const AssignmentProblem &problem)
{
    const auto judges = std::int64_t(problem.judges.size());
    const auto submissions = std::int64_t(problem.submissions.size());
    Extent extent;
    extent.nodes = 1 + judges + submissions;
    extent.pairs = 2 * std::min(judges, submissions) + 1;
    extent.firm = problem.staying == Staying::Firmly;
    extent.cheapest = AssignmentProblem::worstMisfit + AssignmentProblem::moveCost;
    for (size_t j = 0; j < problem.judges.size(); ++j) {
        extent.load = std::max<std::int64_t>(extent.load, problem.load[j] + problem.room[j]);
        for (size_t s = 0; s < problem.submissions.size(); ++s) {
            const std::int64_t price = lightPrice(problem, int(j), int(s));
            extent.cheapest = std::min(extent.cheapest, price);
            extent.dearest = std::max(extent.dearest, price);
        }
    }
    extent.need = problem.need.empty() ? 0 : *std::max_element(problem.need.begin(), problem.need.end());
    return extent;
}

template <typename Number>
Costs<Number> costsAt(const Extent &extent, Number tie)
{
    const auto pairs = Number(extent.pairs);
    Costs<Number> costs;
    costs.tie = tie;
    costs.price = pairs * tie + 1;
    costs.load = pairs * (tie + Number(extent.dearest - extent.cheapest) * costs.price) + 1;
    const Number overLoads = costs.load * Number(extent.load + 2);
    costs.move = extent.firm ? overLoads : Number(0);
    costs.unevenness = overLoads + pairs * costs.move;
    costs.shortfall = costs.unevenness * Number(extent.need + 2);
    return costs;
}

Costs<std::int64_t> costsFor(const Extent &extent)
{
    // Twenty bits make equal sums of costs, which the solver would decide, unlikely; huge problems must do with fewer.
    std::int64_t tie = std::int64_t(1) << 20U;
    const auto fits = [&] { // what the solver needs, seen without overflow
        const Costs<double> costs = costsAt(extent, double(tie));
        return (costs.shortfall + double(extent.need) * costs.unevenness) * double(extent.nodes) < 0x1p61;
    };
    while (tie > 1 && !fits()) {
        tie /= 2;
    }
    return costsAt(extent, tie);
}

} // namespace

std::vector<ReviewPair> solveByFlow(const AssignmentProblem &problem, quint64 seed)
{
    const int judges = int(problem.judges.size());
    const int submissions = int(problem.submissions.size());
    const Extent extent = extentOf(problem);
    const Costs<std::int64_t> costs = costsFor(extent);
    std::mt19937_64 random(seed);

    flow::Network network;
    std::vector<ReviewPair> pairs;                  // the first arcs, in this order
    network.supply.assign(size_t(extent.nodes), 0); // node 0 is the source
    network.supply[0] = std::accumulate(problem.need.begin(), problem.need.end(), std::int64_t(0));
    for (int j = 0; j < judges; ++j) {
        for (int s = 0; s < submissions; ++s) {
            // Drawn for every pair, so that a conflict more does not change the other costs. The divisor is a power of
            // two.
            const auto tie = std::int64_t(random() % quint64(costs.tie));
            if (problem.mayReview(j, s) && problem.need[size_t(s)] > 0) {
                const bool moves = problem.standing[size_t(j)][size_t(s)] == 0;
                network.arcs.push_back(
                    {1 + j, 1 + judges + s, 1,
                     tie + costs.price * (lightPrice(problem, j, s) - extent.cheapest) + (moves ? costs.move : 0)});
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
