// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <map>

namespace jamwright {

/// What the common answers to a question about a skill mean, 0 (none) to 3: the words none, beginner, intermediate,
/// advanced and expert; for Python and git also the four answers of Python Discord's form, by their position in it.
[[nodiscard]] std::map<QString, double> builtInLevels(const QString &skill);

} // namespace jamwright
