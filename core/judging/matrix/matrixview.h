// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging/matrix.h"
#include "domain/judging/ranking.h"

#include <vector>

namespace jamwright {

/// Who is how far with what; once the round is closed, also what the ballots say and which do not fit
/// (judging/matrix/outliers.h). Pure; any thread.
[[nodiscard]] JudgingMatrix judgingMatrix(const JudgingState &state, const std::vector<JudgeSeverity> &severity = {});

} // namespace jamwright
