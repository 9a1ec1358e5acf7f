// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/methods/places.h"

#include "judging/methods/formulas.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace jamwright {

namespace {

constexpr double tieWidth = 1e-9;

struct Placed {
    RankedSubmission row;
    std::vector<double> keys; ///< the score, then each tie rule's value
};

double tieValue(TieRule rule, const RankedSubmission &row, const Panel &panel)
{
    switch (rule) {
    case TieRule::Median:
        return medianOf(panel.valuesOf(row.submission));
    case TieRule::BestBallot: {
        const std::vector<double> values = panel.valuesOf(row.submission);
        return *std::max_element(values.begin(), values.end());
    }
    case TieRule::FirstCriterion: {
        const std::vector<double> marks = panel.marksOf(row.submission, panel.state.rubric.criteria.front().id);
        return marks.empty() ? panel.state.rubric.criteria.front().lowest : meanOf(marks);
    }
    case TieRule::Reviews:
        return row.reviews;
    }
    Q_UNREACHABLE();
}

bool byTitle(const Placed &a, const Placed &b)
{
    return std::tie(a.row.title, a.row.submission) < std::tie(b.row.title, b.row.submission);
}

using PlacedAt = std::vector<Placed>::iterator;

/// Gives the places from `begin` on, all level in the keys before number `key`.
void parted(PlacedAt begin, PlacedAt end, size_t key, int place, const std::vector<TieRule> &ties)
{
    if (key > ties.size()) {
        std::sort(begin, end, byTitle);
        for (auto at = begin; at != end; ++at) {
            at->row.rank = place;
            at->row.tied = end - begin > 1;
        }
        return;
    }
    std::sort(begin, end, [key](const Placed &a, const Placed &b) {
        return a.keys[key] != b.keys[key] ? a.keys[key] > b.keys[key] : byTitle(a, b);
    });
    for (auto first = begin; first != end;) {
        // Measured from the group's best, so that a chain of near-equals does not become one place.
        const auto next = std::find_if(
            first, end, [&](const Placed &other) { return first->keys[key] - other.keys[key] > tieWidth; });
        if (key > 0 && (first != begin || next != end)) {
            std::for_each(first, next, [&](Placed &one) { one.row.decidedBy = nameOf(ties[key - 1]); });
        }
        parted(first, next, key + 1, place + int(first - begin), ties);
        first = next;
    }
}

} // namespace

void givePlaces(std::vector<RankedSubmission> &rows, const std::function<double(const RankedSubmission &)> &key,
                const std::vector<TieRule> &ties, const Panel &panel)
{
    std::vector<Placed> placed;
    placed.reserve(rows.size());
    for (RankedSubmission &row : rows) {
        Placed one{std::move(row), {}};
        if (one.row.rank > 0) {
            one.keys.push_back(key(one.row));
            for (const TieRule rule : ties) {
                one.keys.push_back(tieValue(rule, one.row, panel));
            }
        }
        placed.push_back(std::move(one));
    }
    // Teams before individuals, as PyWeek lists them; whoever has no place comes last.
    std::sort(placed.begin(), placed.end(), [](const Placed &a, const Placed &b) {
        if ((a.row.rank > 0) != (b.row.rank > 0)) {
            return a.row.rank > 0;
        }
        return a.row.rank > 0 && a.row.group != b.row.group ? a.row.group > b.row.group : byTitle(a, b);
    });
    for (auto first = placed.begin(); first != placed.end() && first->row.rank > 0;) {
        const auto next = std::find_if(first, placed.end(), [&](const Placed &other) {
            return other.row.rank == 0 || other.row.group != first->row.group;
        });
        parted(first, next, 0, 1, ties);
        first = next;
    }
    std::transform(placed.begin(), placed.end(), rows.begin(), [](Placed &one) { return std::move(one.row); });
}

} // namespace jamwright
