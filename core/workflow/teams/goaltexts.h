// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace jamwright {

/// A column that goals name in the organiser's words: "skill", "time zone"; own fields without their prefix.
[[nodiscard]] QString goalColumnWords(const QString &column);
/// What a figure of a score sheet counts that belongs to a rule: "Teams without a leader"; blank for a goal's.
[[nodiscard]] QString ruleFigureWords(const QString &name);

} // namespace jamwright
