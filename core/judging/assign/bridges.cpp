// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/reviewgraph.h"
#include "judging/assign/swaps.h"

#include <queue>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace jamwright {

namespace {

/// The cheapest review by which a judge would link her part to another.
struct Link {
    ReviewPair review;
    int from = 0; ///< part
    int to = 0;
};

/// Looks for the most links that make no ring of parts and take no judge more than she has room for: what is in both of
/// two matroids. Taking the least loaded judge first nearly always gives it, and cheaply; where rooms are short, it is
/// made larger along alternating paths, which is exact (Edmonds' matroid intersection).
class LinkSearch
{
public:
    LinkSearch(std::vector<Link> links, std::vector<int> room, std::vector<int> load, int parts)
        : m_links(std::move(links))
        , m_room(std::move(room))
        , m_load(std::move(load))
        , m_parts(parts)
        , m_chosen(m_links.size(), 0)
    {
    }

    /// At most so many.
    [[nodiscard]] std::vector<ReviewPair> find(const AssignmentProblem &problem, int most)
    {
        most = std::min(most, m_parts - 1);
        takeCheapest(problem, most);
        while (m_count < most && augment()) {
        }
        std::vector<ReviewPair> reviews;
        for (size_t i = 0; i < m_links.size(); ++i) {
            if (m_chosen[i] != 0) {
                reviews.push_back(m_links[i].review);
            }
        }
        return reviews;
    }

private:
    [[nodiscard]] size_t judgeOf(size_t link) const { return size_t(m_links[link].review.judge); }

    void take(size_t link, bool in)
    {
        m_chosen[link] = in ? 1 : 0;
        m_count += in ? 1 : -1;
        m_room[judgeOf(link)] -= in ? 1 : -1;
        m_load[judgeOf(link)] += in ? 1 : -1;
    }

    /// The parts as the chosen links join them, one of these left out.
    [[nodiscard]] DisjointSets joined(size_t without) const
    {
        DisjointSets sets(m_parts);
        for (size_t i = 0; i < m_links.size(); ++i) {
            if (m_chosen[i] != 0 && i != without) {
                sets.unite(m_links[i].from, m_links[i].to);
            }
        }
        return sets;
    }

    void takeCheapest(const AssignmentProblem &problem, int most)
    {
        DisjointSets sets(m_parts);
        while (m_count < most) {
            const auto cost = [&](size_t i) {
                return std::tuple(m_load[judgeOf(i)], problem.price(m_links[i].review), m_links[i].review);
            };
            size_t best = m_links.size();
            for (size_t i = 0; i < m_links.size(); ++i) {
                if (m_room[judgeOf(i)] > 0 && sets.find(m_links[i].from) != sets.find(m_links[i].to) &&
                    (best == m_links.size() || cost(i) < cost(best))) {
                    best = i;
                }
            }
            if (best == m_links.size()) {
                return;
            }
            sets.unite(m_links[best].from, m_links[best].to);
            take(best, true);
        }
    }

    /// One link more, along a shortest path that exchanges chosen ones.
    bool augment()
    {
        const size_t none = m_links.size();
        std::vector<size_t> before(m_links.size(), none);
        std::vector<char> reached(m_links.size(), 0);
        std::queue<size_t> queue;
        const auto reach = [&](size_t link, size_t from) {
            reached[link] = 1;
            before[link] = from;
            queue.push(link);
        };
        DisjointSets now = joined(none);
        for (size_t i = 0; i < m_links.size(); ++i) {
            if (m_chosen[i] == 0 && now.find(m_links[i].from) != now.find(m_links[i].to)) {
                reach(i, none);
            }
        }
        for (; !queue.empty(); queue.pop()) {
            size_t at = queue.front();
            if (m_chosen[at] == 0 && m_room[judgeOf(at)] > 0) {
                for (; at != none; at = before[at]) {
                    take(at, m_chosen[at] == 0);
                }
                return true;
            }
            spread(at, reached, reach);
        }
        return false;
    }

    template <typename Reach>
    void spread(size_t at, const std::vector<char> &reached, const Reach &reach)
    {
        DisjointSets without = joined(at);
        for (size_t i = 0; i < m_links.size(); ++i) {
            if (reached[i] != 0 || m_chosen[i] == m_chosen[at]) {
                continue;
            }
            const bool follows = m_chosen[at] == 0 ? judgeOf(i) == judgeOf(at)
                                                   : without.find(m_links[i].from) != without.find(m_links[i].to);
            if (follows) {
                reach(i, at);
            }
        }
    }

    std::vector<Link> m_links;
    std::vector<int> m_room;
    std::vector<int> m_load;
    int m_parts;
    std::vector<char> m_chosen;
    int m_count = 0;
};

/// At most so many links of parts, of the reviews that may be taken, a table.
std::vector<ReviewPair> linksAmong(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs,
                                   const PairTable &open, int most)
{
    const int judges = int(problem.judges.size());
    DisjointSets sets = reviewParts(problem, pairs);
    std::vector<int> room = problem.room;
    std::vector<int> load = problem.load;
    std::map<int, int> parts; // representative → number, of those with a review
    for (const ReviewPair &pair : problem.kept) {
        parts.emplace(sets.find(pair.judge), int(parts.size()));
    }
    for (const ReviewPair &pair : pairs) {
        parts.emplace(sets.find(pair.judge), int(parts.size()));
        --room[size_t(pair.judge)];
        ++load[size_t(pair.judge)];
    }
    std::vector<Link> links;
    for (int j = 0; j < judges; ++j) {
        const auto own = parts.find(sets.find(j));
        if (room[size_t(j)] <= 0 || own == parts.end()) {
            continue;
        }
        std::map<int, ReviewPair> cheapest; // by part
        for (int s = 0; s < int(problem.submissions.size()); ++s) {
            const auto part = parts.find(sets.find(judges + s));
            if (part == parts.end() || part == own || open[size_t(j)][size_t(s)] == 0) {
                continue;
            }
            const auto [at, isNew] = cheapest.emplace(part->second, ReviewPair{j, s});
            if (!isNew && problem.price(j, s) < problem.price(at->second)) {
                at->second = {j, s};
            }
        }
        for (const auto &[part, review] : cheapest) {
            links.push_back({review, own->second, part});
        }
    }
    return LinkSearch(std::move(links), std::move(room), std::move(load), int(parts.size())).find(problem, most);
}

} // namespace

std::vector<ReviewPair> bridgingReviews(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs)
{
    return linksAmong(problem, pairs, problem.allowed, std::numeric_limits<int>::max());
}

std::vector<ReviewPair> standingLinks(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs)
{
    std::vector<ReviewPair> before;
    PairTable open = problem.standing;
    for (size_t j = 0; j < open.size(); ++j) {
        for (size_t s = 0; s < open[j].size(); ++s) {
            if (open[j][s] != 0) {
                before.push_back({int(j), int(s)});
                open[j][s] = problem.allowed[j][s];
            }
        }
    }
    const int fallen = countParts(problem, pairs) - std::max(1, countParts(problem, before));
    return fallen > 0 ? linksAmong(problem, pairs, open, fallen) : std::vector<ReviewPair>();
}

} // namespace jamwright
