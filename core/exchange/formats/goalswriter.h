// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/teamgoals.h"

#include <QByteArray>

namespace jamwright {

/// A goals file that `readGoals` reads back unchanged, with format and version. Weights stand in words where they have
/// one.
[[nodiscard]] QByteArray goalsJson(const GoalSet &goals);

} // namespace jamwright
