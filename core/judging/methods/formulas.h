// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <vector>

namespace jamwright {

/// To so many decimals, halves up. Half is what a person would write as half: 2.675 becomes 2.68, whichever side of it
/// the nearest binary number lies on.
[[nodiscard]] double roundHalfUp(double value, int decimals);
/// Cut off after so many decimals, in the same sense: 4.35 stays 4.35.
[[nodiscard]] double truncated(double value, int decimals);

[[nodiscard]] double meanOf(const std::vector<double> &values); ///< of one value at least
/// The middle one, or the mean of the two middle ones. Of one value at least.
[[nodiscard]] double medianOf(std::vector<double> values);

/// The mean without the lowest and the highest value, once each, where there are `trimFrom` values or more; with fewer,
/// the mean of all. (Ludum Dare, `src/shrub/tools/grade/grade` of ludumdare/ludumdare, and the International Skating
/// Union's panels, both from five on.)
constexpr int trimFrom = 5;
[[nodiscard]] double trimmedMeanOf(std::vector<double> values);

/// One criterion's marks by a whole panel.
struct PanelMarks {
    double weight = 1;
    std::vector<double> marks; ///< none = the criterion does not apply
};
/// The trimmed mean of each criterion, rounded half up to `decimals` where given; then the weighted mean of those, the
/// weights renormalised over the criteria that have marks. Nothing when none has.
[[nodiscard]] std::optional<double> panelMean(const std::vector<PanelMarks> &panel, std::optional<int> decimals);
/// Likewise the weighted sum, rounded too: the skating union's programme component score.
[[nodiscard]] std::optional<double> panelTotal(const std::vector<PanelMarks> &panel, std::optional<int> decimals);

/// itch.io's adjusted score, by the site's author (itch.io/jam/gmtk-2019/topic/531516):
/// mean × sqrt(min(1, ratings / median)), the median being that of the number of ratings over all entries.
[[nodiscard]] double itchScore(double mean, int ratings, double medianRatings);

} // namespace jamwright
