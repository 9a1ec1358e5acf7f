// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <vector>

namespace jamwright {

/// The submissions whose place by a method differs from that by the weighted mean, in the order of the method's
/// ranking. Where the method ranks groups apart, places by the mean are counted within them too. Pure; any thread.
[[nodiscard]] std::vector<PlaceChange> placeChanges(const Ranking &ranking, const Ranking &raw);

} // namespace jamwright
