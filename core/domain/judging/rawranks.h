// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging/ranking.h"

#include <map>

namespace jamwright {

/// Places by the weighted mean, 0 = not ranked; counted within the groups that the method ranks apart, so that they can
/// stand beside its places. Pure; any thread.
[[nodiscard]] std::map<SubmissionId, int> rawRanksWithin(const Ranking &ranking, const Ranking &raw);

} // namespace jamwright
