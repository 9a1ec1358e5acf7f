// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/solver/problem.h"

#include <vector>

namespace jamwright {

/// The people by language (most spoken first) and, within a language, by time of day from the widest gap of the circle
/// on; those with an unknown zone last.
[[nodiscard]] std::vector<int> orderByZone(const Problem &problem);

/// A start for the search, as a permutation of the people by seat: leaders spread over the teams first, then the others
/// by language and zone in blocks of a few teams, inside a block in a snake by skill.
[[nodiscard]] std::vector<int> draft(const Problem &problem);

} // namespace jamwright
