// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/methods/formulas.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace jamwright {

namespace {

constexpr double hair = 1e-6; // of the last decimal: far wider than a double errs, far narrower than marks differ

struct WeightedSum {
    double sum = 0;
    double weights = 0;
};

WeightedSum sumOfPanel(const std::vector<PanelMarks> &panel, std::optional<int> decimals)
{
    WeightedSum total;
    for (const PanelMarks &criterion : panel) {
        if (!criterion.marks.empty()) {
            const double mean = trimmedMeanOf(criterion.marks);
            total.sum += criterion.weight * (decimals ? roundHalfUp(mean, *decimals) : mean);
            total.weights += criterion.weight;
        }
    }
    return total;
}

} // namespace

double roundHalfUp(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    return std::floor(value * scale + 0.5 + hair) / scale;
}

double truncated(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    return std::floor(value * scale + hair) / scale;
}

double meanOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

double trimmedMeanOf(std::vector<double> values)
{
    if (int(values.size()) >= trimFrom) {
        std::sort(values.begin(), values.end());
        values.erase(values.begin());
        values.pop_back();
    }
    return meanOf(values);
}

std::optional<double> panelMean(const std::vector<PanelMarks> &panel, std::optional<int> decimals)
{
    const WeightedSum total = sumOfPanel(panel, decimals);
    return total.weights > 0 ? std::optional(total.sum / total.weights) : std::nullopt;
}

std::optional<double> panelTotal(const std::vector<PanelMarks> &panel, std::optional<int> decimals)
{
    const WeightedSum total = sumOfPanel(panel, decimals);
    if (total.weights <= 0) {
        return std::nullopt;
    }
    return decimals ? roundHalfUp(total.sum, *decimals) : total.sum;
}

double itchScore(double mean, int ratings, double medianRatings)
{
    return medianRatings > 0 ? mean * std::sqrt(std::min(1.0, ratings / medianRatings)) : mean;
}

} // namespace jamwright
