// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <vector>

namespace jamwright {

/// Practice ballots for every assignment that has no mark yet: made-up material for demonstrations and tests, never
/// results. Each says so in its private note.
///
/// A mark is `lowest + range × (5 + 1.5 (q + b + e)) / 9`, put on the criterion's scale, with a true quality q ~ N(0,
/// 1) a submission, a severity b ~ N(0, 0.43) a judge, and noise e whose variance is 0.84 in common to a ballot plus
/// 0.64 a mark: the settings of the project's simulations of judging. The normal numbers are sums of twelve uniform
/// ones, so that the same seed gives the same ballots on any machine. Pure; any thread.
[[nodiscard]] std::vector<Ballot> generateBallots(const JudgingState &state, quint64 seed);

} // namespace jamwright
