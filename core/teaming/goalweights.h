// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace jamwright::goalweights {

// What a unit of each rule's cost counts in the objective: each is far above what all goals below it can come to, and
// the search compares them one after the other rather than by weight.
inline constexpr double Sizes = 1'000'000;
inline constexpr double Together = 200'000;
inline constexpr double Apart = 100'000;
inline constexpr double Strangers = 100'000;
inline constexpr double Leaders = 10'000;
inline constexpr double ArcLimit = 1'000;

} // namespace jamwright::goalweights
