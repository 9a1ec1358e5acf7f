// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace jamwright::goalweights {

// What a unit of each goal's cost counts in the objective. The first four are rules: each is far above what all goals
// below it can come to, and the solver compares them one after the other rather than by weight.
inline constexpr double Sizes = 1'000'000;
inline constexpr double Strangers = 100'000;
inline constexpr double Leaders = 10'000;
inline constexpr double ArcLimit = 1'000;

// The three that are traded against one another, as whole numbers because the solver adds them up as integers. A
// standard deviation of team means of a tenth of what random teams have (0.07 on a scale of 0 to 6) counts as ten hours
// of mean arc.
inline constexpr int MeanSkill = 1000;
inline constexpr int TimeZones = 1;
inline constexpr int Languages = 2;

} // namespace jamwright::goalweights
