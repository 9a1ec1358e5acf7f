// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/judging/rawranks.h"

#include <algorithm>
#include <vector>

namespace jamwright {

std::map<SubmissionId, int> rawRanksWithin(const Ranking &ranking, const Ranking &raw)
{
    std::map<SubmissionId, QString> groups;
    for (const RankedSubmission &row : ranking.rows) {
        groups[row.submission] = row.group;
    }
    std::map<QString, std::vector<int>> ranksOfGroup; // ascending
    for (const RankedSubmission &row : raw.rows) {
        if (row.rank > 0) {
            ranksOfGroup[groups[row.submission]].push_back(row.rank);
        }
    }
    for (auto &[group, ranks] : ranksOfGroup) {
        std::sort(ranks.begin(), ranks.end());
    }
    std::map<SubmissionId, int> rawRanks;
    for (const RankedSubmission &row : raw.rows) {
        const std::vector<int> &ranks = ranksOfGroup[groups[row.submission]];
        const auto at = std::lower_bound(ranks.begin(), ranks.end(), row.rank);
        rawRanks[row.submission] = row.rank > 0 ? 1 + int(at - ranks.begin()) : 0;
    }
    return rawRanks;
}

} // namespace jamwright
