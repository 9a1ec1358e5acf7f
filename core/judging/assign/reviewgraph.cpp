// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/reviewgraph.h"

#include "judging/assign/swaps.h"

#include <algorithm>

namespace jamwright {

namespace {

/// Finds the edges that hold a graph together by one walk: those below which nothing leads back above them (Tarjan).
class CutEdgeWalk
{
public:
    CutEdgeWalk(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs)
        : m_neighbours(problem.judges.size() + problem.submissions.size())
        , m_found(m_neighbours.size(), 0)
        , m_lowest(m_neighbours.size(), 0)
        , m_cut(pairs.size() + problem.kept.size(), 0)
    {
        for (const auto *some : {&pairs, &problem.kept}) {
            for (const ReviewPair &pair : *some) {
                const size_t submission = problem.judges.size() + size_t(pair.submission);
                m_neighbours[size_t(pair.judge)].push_back({submission, m_edges});
                m_neighbours[submission].push_back({size_t(pair.judge), m_edges});
                ++m_edges;
            }
        }
        for (size_t node = 0; node < m_neighbours.size(); ++node) {
            if (m_found[node] == 0) {
                walkFrom(node);
            }
        }
        m_cut.resize(pairs.size());
    }

    [[nodiscard]] std::vector<char> cut() const { return m_cut; }

private:
    struct Way {
        size_t node = 0;
        size_t edge = 0;
    };
    struct Stop {
        size_t node = 0;
        size_t cameBy = 0; ///< edge
        size_t next = 0;   ///< of the neighbours
    };

    void enter(std::vector<Stop> &stops, size_t node, size_t cameBy)
    {
        m_found[node] = ++m_time;
        m_lowest[node] = m_time;
        stops.push_back({node, cameBy, 0});
    }

    void leave(std::vector<Stop> &stops)
    {
        const Stop done = stops.back();
        stops.pop_back();
        if (stops.empty()) {
            return;
        }
        const size_t above = stops.back().node;
        m_lowest[above] = std::min(m_lowest[above], m_lowest[done.node]);
        m_cut[done.cameBy] = m_lowest[done.node] > m_found[above] ? 1 : 0;
    }

    void walkFrom(size_t start)
    {
        std::vector<Stop> stops;
        enter(stops, start, m_edges);
        while (!stops.empty()) {
            Stop &at = stops.back();
            if (at.next == m_neighbours[at.node].size()) {
                leave(stops);
                continue;
            }
            const Way way = m_neighbours[at.node][at.next++];
            if (way.edge == at.cameBy) {
                continue;
            }
            if (m_found[way.node] == 0) {
                enter(stops, way.node, way.edge);
            } else {
                m_lowest[at.node] = std::min(m_lowest[at.node], m_found[way.node]);
            }
        }
    }

    std::vector<std::vector<Way>> m_neighbours;
    std::vector<size_t> m_found; ///< when; 0 = not yet
    std::vector<size_t> m_lowest;
    std::vector<char> m_cut;
    size_t m_edges = 0;
    size_t m_time = 0;
};

} // namespace

DisjointSets reviewParts(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs)
{
    const int judges = int(problem.judges.size());
    DisjointSets sets(judges + int(problem.submissions.size()));
    for (const auto *some : {&problem.kept, &pairs}) {
        for (const ReviewPair &pair : *some) {
            sets.unite(pair.judge, judges + pair.submission);
        }
    }
    return sets;
}

int countParts(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs)
{
    const size_t judges = problem.judges.size();
    DisjointSets sets(int(judges + problem.submissions.size()));
    std::vector<char> seen(judges + problem.submissions.size(), 0);
    int parts = 0;
    for (const auto *some : {&problem.kept, &pairs}) {
        for (const ReviewPair &pair : *some) {
            for (const size_t node : {size_t(pair.judge), judges + size_t(pair.submission)}) {
                parts += seen[node] == 0 ? 1 : 0;
                seen[node] = 1;
            }
            parts -= sets.unite(pair.judge, int(judges) + pair.submission) ? 1 : 0;
        }
    }
    return parts;
}

std::vector<char> cutEdges(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs)
{
    return CutEdgeWalk(problem, pairs).cut();
}

} // namespace jamwright
