// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/skillbound.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>
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

/// Raises the sum that is cheapest to raise, so many times. The price of a sum grows with each step.
void raiseCheapest(std::vector<TeamSum> &teams, qint64 steps, const SkillScale &scale, double mean)
{
    using Rise = std::pair<double, size_t>; // its price and the team
    const auto riseOf = [&](size_t team) {
        return Rise(teams[team].cost(scale, mean, 1) - teams[team].cost(scale, mean), team);
    };
    std::priority_queue<Rise, std::vector<Rise>, std::greater<>> cheapest;
    for (size_t team = 0; team < teams.size(); ++team) {
        cheapest.push(riseOf(team));
    }
    for (; steps > 0; --steps) {
        const size_t team = cheapest.top().second;
        cheapest.pop();
        teams[team].steps += 1;
        cheapest.push(riseOf(team));
    }
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
    if (everybodyPlaced) {
        raiseCheapest(teams, missing / scale.step, scale, mean);
    }
    double sum = 0;
    for (const TeamSum &team : teams) {
        sum += team.cost(scale, mean);
    }
    return sum / double(teams.size());
}

} // namespace jamwright
