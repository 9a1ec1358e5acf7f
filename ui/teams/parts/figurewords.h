// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace jamwright {

/// A figure of team forming with as many digits as tell it apart: "0.0003", "0.31", "12.4", "2,000,431".
[[nodiscard]] QString shownFigure(double value);
/// What an objective became: "The cost of the teams stays 12.4", "… goes from 12.4 down to 11.9, which is better".
[[nodiscard]] QString costSentence(double before, double after);

} // namespace jamwright
