// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace jamwright {

/// How long something takes, rounded up for people, for the middle of a sentence: "less than a minute", "about 4
/// minutes", "about 25 hours", "about 3 days".
[[nodiscard]] QString durationText(double seconds);

} // namespace jamwright
