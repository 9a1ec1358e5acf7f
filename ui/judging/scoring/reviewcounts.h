// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

namespace jamwright {

/// How many criteria of a rubric a ballot has marked.
[[nodiscard]] int markedCount(const Rubric &rubric, const Ballot &ballot);

} // namespace jamwright
