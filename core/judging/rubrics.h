// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

namespace jamwright {

/// The categories that Python Discord publishes for its code jams: creativity, scope, execution, technology (use of
/// what was required) and theme in the first round; code quality, commit quality, documentation and teamwork for the
/// ten best. Its weights and scale are not public; 1 to 10 and equal weights are ours.
[[nodiscard]] RubricSet pythonDiscordRubric();

/// PyWeek's: fun, innovation and production, whole marks from 1 to 5, equal weights.
[[nodiscard]] RubricSet pyweekRubric();

/// No criterion yet.
[[nodiscard]] RubricSet blankRubric();

} // namespace jamwright
