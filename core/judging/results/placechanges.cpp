// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/results/placechanges.h"

#include "domain/judging/rawranks.h"

namespace jamwright {

std::vector<PlaceChange> placeChanges(const Ranking &ranking, const Ranking &raw)
{
    std::map<SubmissionId, int> rawRanks = rawRanksWithin(ranking, raw);
    std::vector<PlaceChange> changes;
    for (const RankedSubmission &row : ranking.rows) {
        const int rawRank = rawRanks[row.submission];
        if (rawRank != row.rank) {
            changes.push_back({row.submission, row.title, rawRank, row.rank});
        }
    }
    return changes;
}

} // namespace jamwright
