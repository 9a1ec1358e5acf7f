// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/mincostflow.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace jamwright::flow {

std::optional<std::vector<std::int64_t>> minCostFlow(const Network &network)
{
    using Graph = lemon::SmartDigraph;
    Graph graph;
    graph.reserveNode(static_cast<int>(network.supply.size()));
    graph.reserveArc(static_cast<int>(network.arcs.size()));
    std::vector<Graph::Node> nodes;
    nodes.reserve(network.supply.size());
    for (std::size_t i = 0; i < network.supply.size(); ++i) {
        nodes.push_back(graph.addNode());
    }
    std::vector<Graph::Arc> arcs;
    arcs.reserve(network.arcs.size());
    for (const Arc &arc : network.arcs) {
        arcs.push_back(
            graph.addArc(nodes[static_cast<std::size_t>(arc.from)], nodes[static_cast<std::size_t>(arc.to)]));
    }

    Graph::NodeMap<std::int64_t> supply(graph);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        supply[nodes[i]] = network.supply[i];
    }
    Graph::ArcMap<std::int64_t> capacity(graph);
    Graph::ArcMap<std::int64_t> cost(graph);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        capacity[arcs[i]] = network.arcs[i].capacity;
        cost[arcs[i]] = network.arcs[i].cost;
    }

    using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;
    Simplex simplex(graph);
    if (simplex.supplyMap(supply).upperMap(capacity).costMap(cost).run() != Simplex::OPTIMAL) {
        return std::nullopt;
    }
    std::vector<std::int64_t> flow;
    flow.reserve(arcs.size());
    for (const Graph::Arc &arc : arcs) {
        flow.push_back(simplex.flow(arc));
    }
    return flow;
}

} // namespace jamwright::flow
