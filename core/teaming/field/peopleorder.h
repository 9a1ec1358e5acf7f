// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/engine/enginemodel.h"

#include <vector>

namespace jamwright {

/// People so that neighbours are alike and yet fit for teams of one draft: by language, by time of day round the clock
/// from the widest gap on, and of each such crowd every so-and-so-many-th by the first number, so that any stretch of
/// `draftPeople` has the strong and the weak. `languages` are the bits of the word; 0 = languages do not matter.
[[nodiscard]] std::vector<int> peopleInOrder(const EngineModel &model, int languageWord, quint64 languages);

inline constexpr int draftPeople = 200;

} // namespace jamwright
