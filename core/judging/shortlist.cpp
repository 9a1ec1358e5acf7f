// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/shortlist.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ShortlistTexts {
    Q_DECLARE_TR_FUNCTIONS(Shortlist)
};

Finding tieAtCut(int wanted, int got)
{
    return {Severity::Note,
            u"judging.tie-at-cut"_s,
            got > wanted ? ShortlistTexts::tr("Submissions share the last place that goes on, so %1 do instead of %2.")
                               .arg(got)
                               .arg(wanted)
                         : ShortlistTexts::tr("Submissions share the last place that goes on, so only %1 do instead of "
                                              "%2.")
                               .arg(got)
                               .arg(wanted),
            {},
            ShortlistTexts::tr("The rule for ties at the cut is part of the round; it can be changed.")};
}

} // namespace

Shortlist shortlistOf(const Ranking &ranking, const Round &round)
{
    std::vector<const RankedSubmission *> ranked;
    for (const RankedSubmission &row : ranking.rows) {
        if (row.rank > 0) {
            ranked.push_back(&row);
        }
    }
    // Rankings that are kept apart (teams, individuals) are cut together: by place.
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto *a, const auto *b) { return a->rank < b->rank; });

    Shortlist list;
    const size_t wanted = round.shortlist ? size_t(*round.shortlist) : ranked.size();
    size_t count = std::min(wanted, ranked.size());
    const auto sharesPlace = [&](size_t a, size_t b) { return ranked[a]->rank == ranked[b]->rank; };
    if (count > 0 && count < ranked.size() && sharesPlace(count - 1, count)) {
        if (round.cut == ShortlistCut::LeaveTies) {
            const int shared = ranked[count]->rank;
            while (count > 0 && ranked[count - 1]->rank == shared) {
                --count;
            }
        } else {
            while (count < ranked.size() && sharesPlace(count - 1, count)) {
                ++count;
            }
        }
    }
    std::transform(ranked.begin(), ranked.begin() + std::ptrdiff_t(count), std::back_inserter(list.in),
                   [](const auto *row) { return row->submission; });
    if (count != std::min(wanted, ranked.size())) {
        list.findings << tieAtCut(int(wanted), int(count));
    }
    return list;
}

} // namespace jamwright
