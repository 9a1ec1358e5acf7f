// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"

#include <QByteArray>

#include <vector>

namespace jamwright {

/// Sign-ups as CSV with a column per canonical field: all fixed ones, then every `skill:`, `category:` and `set:` that
/// occurs, and what staff decided by hand. Importing it (source Signup) gives the same fields and statuses again.
[[nodiscard]] QByteArray signupsCsv(const std::vector<SignupRow> &rows, bool forSpreadsheets = false);

} // namespace jamwright
