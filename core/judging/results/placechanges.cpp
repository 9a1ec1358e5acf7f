// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/results/placechanges.h"

#include <algorithm>
#include <map>

namespace jamwright {

std::vector<PlaceChange> placeChanges(const Ranking &ranking, const Ranking &raw)
{
    std::map<SubmissionId, QString> groups;
    for (const RankedSubmission &row : ranking.rows) {
        groups[row.submission] = row.group;
    }
    std::map<QString, std::vector<int>> ranksOfGroup; // ascending
    std::map<SubmissionId, int> rawRanks;
    for (const RankedSubmission &row : raw.rows) {
        rawRanks[row.submission] = row.rank;
        if (row.rank > 0) {
            ranksOfGroup[groups[row.submission]].push_back(row.rank);
        }
    }
    for (auto &[group, ranks] : ranksOfGroup) {
        std::sort(ranks.begin(), ranks.end());
    }
    std::vector<PlaceChange> changes;
    for (const RankedSubmission &row : ranking.rows) {
        int rawRank = rawRanks[row.submission];
        if (rawRank > 0) {
            const std::vector<int> &ranks = ranksOfGroup[row.group];
            rawRank = 1 + int(std::lower_bound(ranks.begin(), ranks.end(), rawRank) - ranks.begin());
        }
        if (rawRank != row.rank) {
            changes.push_back({row.submission, row.title, rawRank, row.rank});
        }
    }
    return changes;
}

} // namespace jamwright
