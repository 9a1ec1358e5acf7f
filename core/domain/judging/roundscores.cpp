// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/judging/roundscores.h"

#include <tuple>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether two places that the scores alone parted would read alike.
bool readAlike(const Ranking &ranking, int decimals)
{
    std::map<std::tuple<int, QString, QString>, int> places; // of a text, in a round and group
    for (const RankedSubmission &row : ranking.rows) {
        const auto score = scoreOf(row);
        if (row.rank == 0 || !score || !row.decidedBy.isEmpty()) {
            continue;
        }
        const auto [known, isNew] =
            places.try_emplace({row.round, row.group, scoreText(score, decimals, QLocale::c())}, row.rank);
        if (!isNew && known->second != row.rank) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<RoundScores> scoresByRound(const std::vector<Ranking> &rankings, const std::vector<Round> &names)
{
    std::vector<RoundScores> rounds;
    for (size_t i = 0; i < rankings.size(); ++i) {
        RoundScores made{int(i) + 1, i < names.size() ? names[i].name : QString()};
        for (const RankedSubmission &row : rankings[i].rows) {
            if (const auto score = scoreOf(row)) {
                made.scores[row.submission] = *score;
            }
        }
        if (!made.scores.empty()) {
            rounds.push_back(std::move(made));
        }
    }
    return rounds.size() > 1 ? rounds : std::vector<RoundScores>();
}

int shownDecimals(const Ranking &ranking, std::optional<int> chosen)
{
    constexpr int usual = 2;
    constexpr int most = 6;
    int decimals = chosen.value_or(usual);
    while (decimals < most && readAlike(ranking, decimals)) {
        ++decimals;
    }
    return decimals;
}

QString scoreText(std::optional<double> score, int decimals, const QLocale &locale)
{
    constexpr double hair = 1e-9; // 2.675 is half of a hundredth, whatever side of it the double lies
    return score ? locale.toString(*score + hair, 'f', decimals) : u"–"_s;
}

} // namespace jamwright
