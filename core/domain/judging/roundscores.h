// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QLocale>

#include <map>
#include <optional>
#include <vector>

namespace jamwright {

// How scores are shown to people. Files for programs have them in full.

/// What the submissions came to in one round of several, which has its own rubric and so a scale of its own.
struct RoundScores {
    int round = 1;
    QString name = {};                          ///< blank where the round has none
    std::map<SubmissionId, double> scores = {}; ///< who has none is not in it
};
/// The rounds that have scores, of the rankings of all, by number from 1; none unless there are several, since a
/// ranking then holds its scores itself. `names` may be fewer.
[[nodiscard]] std::vector<RoundScores> scoresByRound(const std::vector<Ranking> &rankings,
                                                     const std::vector<Round> &names);

/// What the method ranks by.
[[nodiscard]] inline std::optional<double> scoreOf(const RankedSubmission &row)
{
    return row.adjusted ? row.adjusted : row.raw;
}

/// As many decimals as the event chose, else two; and more, up to six, where the scores of two places would read alike
/// although nothing but the scores parted them.
[[nodiscard]] int shownDecimals(const Ranking &ranking, std::optional<int> chosen);

/// Halves up, as scores are rounded where they are compared; a dash for none.
[[nodiscard]] QString scoreText(std::optional<double> score, int decimals, const QLocale &locale = QLocale());

} // namespace jamwright
