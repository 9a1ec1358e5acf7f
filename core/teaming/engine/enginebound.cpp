// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/enginebound.h"

#include "teaming/skillbound.h"

#include <algorithm>
#include <limits>
#include <map>

namespace jamwright {
namespace {

std::vector<qint64> columnValues(const EngineModel &model, int column)
{
    std::vector<qint64> values;
    values.reserve(model.people.size());
    for (const Seated &person : model.people) {
        values.push_back(person.numbers[size_t(column)]);
    }
    return values;
}

/// The cheapest mix of sizes with so many teams and people: of a linear programme with two constraints, so two sizes
/// do. Each team alone takes the sum that is nearest to the mean.
double cheapestMix(const EngineModel &model, const SkillScale &scale, double mean)
{
    std::map<int, double> costs;
    for (int size = model.minSize; size <= model.maxSize; ++size) {
        costs[size] = meanSkillLowerBound(scale, std::span(&size, 1), mean, 0, false);
    }
    const double usual = double(model.count() - model.reserves) / model.teams();
    double cheapest = std::numeric_limits<double>::max();
    for (const auto &[small, smallCost] : costs) {
        for (const auto &[large, largeCost] : costs) {
            if (small <= usual && usual <= large) {
                const double share = large == small ? 0 : (usual - small) / (large - small);
                cheapest = std::min(cheapest, smallCost + share * (largeCost - smallCost));
            }
        }
    }
    return costs.empty() || cheapest == std::numeric_limits<double>::max() ? 0 : cheapest;
}

} // namespace

double balanceLowerBound(const EngineModel &model, int column)
{
    const NumberGoal &goal = model.numbers[size_t(column)];
    if (model.teams() == 0 || goal.perVariance <= 0) {
        return 0;
    }
    const std::vector<qint64> values = columnValues(model, column);
    const SkillScale scale = skillScale(values);
    if (scale.step == 0) {
        return 0;
    }
    qint64 total = 0;
    for (const qint64 value : values) {
        total += value;
    }
    double bound = 0;
    if (model.maxSize - model.minSize <= 1) { // so many teams and people leave only one count of each size
        bound = meanSkillLowerBound(scale, model.sizes, goal.mean, total, model.reserves == 0);
    } else if (model.lockedTeams.empty()) {
        bound = cheapestMix(model, scale, goal.mean);
    }
    return bound * model.teams() * goal.perVariance;
}

qint64 softLowerBound(const EngineModel &model)
{
    if (model.numberColumns == 0 || model.numbers[0].balance <= 0) {
        return 0;
    }
    // Every team's cost is rounded up by half a unit at most.
    return qint64(balanceLowerBound(model, 0) * model.numbers[0].balance * model.scale) + model.teams() / 2 + 1;
}

} // namespace jamwright
