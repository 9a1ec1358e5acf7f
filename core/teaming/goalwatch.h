// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/team.h"

#include <functional>
#include <vector>

namespace jamwright {

/// Told what the goals cost by the best teams so far while better ones are searched, as the score sheet will tell it:
/// on the thread that searches, at most four times a second. It decides nothing, so the teams are the same without.
using GoalWatch = std::function<void(const std::vector<GoalCost> &)>;

} // namespace jamwright
