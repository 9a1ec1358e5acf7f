// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging/assigning.h"

#include <vector>

namespace jamwright::store {

class Database;

/// The members of the teams that handed something in, by submission, then sign-up.
[[nodiscard]] Result<std::vector<Entrant>> entrantsOf(Database &database, EventId event);

} // namespace jamwright::store
