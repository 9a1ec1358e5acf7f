// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "judging/methods/panel.h"
#include "judging/tally.h"

#include <functional>
#include <vector>

namespace jamwright {

/// Puts the rows in order and gives those with a rank their places, within each group: by `key` of the row, the greater
/// first, then by the tie rules. What is level to within 1e-9 after all of them shares the better place.
void givePlaces(std::vector<RankedSubmission> &rows, const std::function<double(const RankedSubmission &)> &key,
                const std::vector<TieRule> &ties, const Panel &panel);

} // namespace jamwright
