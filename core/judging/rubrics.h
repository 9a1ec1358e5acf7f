// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

namespace jamwright {

/// The categories that Python Discord publishes for the first round of its code jams: creativity, scope, execution,
/// technology (use of what was required) and theme. Its weights and scale are not public; 1 to 10 and equal weights are
/// ours.
[[nodiscard]] Rubric pythonDiscordRubric();

/// PyWeek's: fun, innovation and production, whole marks from 1 to 5, equal weights.
[[nodiscard]] Rubric pyweekRubric();

/// No criterion yet.
[[nodiscard]] Rubric blankRubric();

} // namespace jamwright
