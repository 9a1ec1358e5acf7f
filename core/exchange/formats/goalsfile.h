// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/teamgoals.h"

#include <QByteArray>
#include <QString>

namespace jamwright {

/// Reads the goals file of `jamctl teams solve`, JSON as `jamctl help formats` shows it. A weight is a number or one of
/// the words off (0), a little (0.25), normal (1), a lot (4), first of all (100). Errors (kind Input): no JSON object,
/// an unknown key or kind, a goal or rule without a column, a weight outside 0..1,000,000, sizes outside 2..50. Pure;
/// any thread.
[[nodiscard]] Result<GoalSet> readGoals(const QByteArray &json, const QString &fileName);

} // namespace jamwright
