// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/skillbound.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace jamwright {
namespace {

struct TeamSum {
    double size = 0;
    double lowest = 0; ///< the sum when everybody has the lowest skill
    double steps = 0;

    [[nodiscard]] double cost(const SkillScale &scale, double mean, double more = 0) const
    {
        const double distance = (lowest + (steps + more) * double(scale.step)) / size - mean;
        return distance * distance;
    }
};

size_t cheapestToRaise(const std::vector<TeamSum> &teams, const SkillScale &scale, double mean)
{
    size_t cheapest = 0;
    double price = 0;
    for (size_t i = 0; i < teams.size(); ++i) {
        const double rise = teams[i].cost(scale, mean, 1) - teams[i].cost(scale, mean);
        if (i == 0 || rise < price) {
            cheapest = i;
            price = rise;
        }
    }
    return cheapest;
}

} // namespace

SkillScale skillScale(std::span<const qint64> thousandths)
{
    SkillScale scale;
    if (thousandths.empty()) {
        return scale;
    }
    scale.lowest = *std::min_element(thousandths.begin(), thousandths.end());
    for (const qint64 value : thousandths) {
        scale.step = std::gcd(scale.step, value - scale.lowest);
    }
    return scale;
}

double meanSkillLowerBound(const SkillScale &scale, std::span<const int> sizes, double mean, qint64 total,
                           bool everybodyPlaced)
{
    if (scale.step == 0 || sizes.empty()) {
        return 0;
    }
    std::vector<TeamSum> teams;
    qint64 missing = total;
    for (const int size : sizes) {
        TeamSum team{double(size), double(size) * double(scale.lowest), 0};
        team.steps = std::floor((mean * team.size - team.lowest) / double(scale.step));
        if (!everybodyPlaced && team.cost(scale, mean, 1) < team.cost(scale, mean)) {
            team.steps += 1;
        }
        missing -= size * scale.lowest + qint64(team.steps) * scale.step;
        teams.push_back(team);
    }
    for (; everybodyPlaced && missing >= scale.step; missing -= scale.step) {
        teams[cheapestToRaise(teams, scale, mean)].steps += 1;
    }
    double sum = 0;
    for (const TeamSum &team : teams) {
        sum += team.cost(scale, mean);
    }
    return sum / double(teams.size());
}

} // namespace jamwright
