// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <vector>

namespace jamwright {

/// A round with its ranking. Points into the caller's states.
struct RankedRound {
    const JudgingState *state = nullptr; ///< never null
    Ranking ranking;
};

/// The ranking of an event over its rounds, given by number; at least one.
///
/// First the places of the last round that has a score, then those who were in the round before it and not in it, and
/// so on: the one who just missed a final of ten is eleventh. Within a round the places are that round's; each row says
/// which round its figures are of, since scores of different rubrics cannot be compared. Intervals and probabilities
/// are of the last round only. Whoever is disqualified has no place, wherever she was; a finalist whom nobody scored
/// has none either, and keeps her place free. Method, parts, severities and groups that cannot be told apart are the
/// last round's; findings are those of all, each once. Of one round it is that round's ranking. Pure; any thread.
[[nodiscard]] Ranking finalRanking(const std::vector<RankedRound> &rounds);

} // namespace jamwright
