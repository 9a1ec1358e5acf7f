// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/enginemodel.h"

#include "domain/utcoffset.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace jamwright {
namespace {

/// 1 / n: a product takes a third of the time of a division.
constexpr auto inverse = [] {
    std::array<double, mostMembers + 1> values{};
    for (size_t i = 1; i < values.size(); ++i) {
        values[i] = 1.0 / double(i);
    }
    return values;
}();

/// Costs are never negative, and a call of llround would take longer than the cost of a team.
qint64 rounded(double cost)
{
    return qint64(cost + 0.5); // NOLINT(bugprone-incorrect-roundings)
}

using Members = const Seated *const *;

/// The smallest arc of the day that holds the members, in minutes. Everything is minima and maxima: no branch to guess.
template <int Size>
int arcOfMembers(Members members, int size)
{
    const int count = Size > 0 ? Size : size;
    std::array<int, Size + (Size > 0 ? 0 : mostMembers)> times{};
    int known = -1;
    for (int i = 0; i < count; ++i) {
        known = std::max(known, int(members[i]->zone));
    }
    if (known < 0) {
        return 0;
    }
    for (int i = 0; i < count; ++i) {
        int time = members[i]->zone;
        time = time < 0 ? known : time; // a double does not widen the arc
        for (int k = 0; k < i; ++k) {
            const int lower = std::min(times[size_t(k)], time);
            time = std::max(times[size_t(k)], time);
            times[size_t(k)] = lower;
        }
        times[size_t(i)] = time;
    }
    int gap = times[0] + minutesPerDay - times[size_t(count) - 1];
    for (int i = 1; i < count; ++i) {
        gap = std::max(gap, times[size_t(i)] - times[size_t(i) - 1]);
    }
    return minutesPerDay - gap;
}

/// The largest k for which at least k members have one bit of the mask; `atLeast[k - 1]` has those bits.
int largestGroup(const quint64 *atLeast, int size, quint64 mask)
{
    while (size > 0 && (atLeast[size - 1] & mask) == 0) {
        --size;
    }
    return size;
}

double traitCost(const TraitGoal &goal, const quint64 *atLeast, int size)
{
    switch (goal.kind) {
    case TraitGoal::Kind::Cover: {
        const int most = std::min(size, std::popcount(goal.mask));
        int missing = most - std::popcount(atLeast[0] & goal.mask);
        if (goal.unknown != 0) {
            missing = std::max(0, missing - largestGroup(atLeast, size, goal.unknown));
        }
        return missing;
    }
    case TraitGoal::Kind::Common:
        if ((atLeast[size - 1] & goal.mask) != 0) {
            return 0;
        }
        return size - largestGroup(atLeast, size - 1, goal.mask);
    case TraitGoal::Kind::Shared:
        return size - largestGroup(atLeast, size, goal.mask);
    case TraitGoal::Kind::Any:
        return (atLeast[0] & goal.mask) != 0 ? 0 : 1;
    case TraitGoal::Kind::Share: {
        const double excess = std::max(0.0, std::abs(largestGroup(atLeast, size, goal.mask) - goal.share * size) - 0.5);
        return excess * excess;
    }
    }
    return 0;
}

template <int Size>
double traitCosts(const EngineModel &model, Members members, int size)
{
    const int count = Size > 0 ? Size : size;
    double cost = 0;
    auto goal = model.traits.begin();
    for (int word = 0; word < model.words; ++word) {
        std::array<quint64, Size + (Size > 0 ? 0 : mostMembers)> atLeast{};
        for (int i = 0; i < count; ++i) {
            quint64 carry = members[i]->traits[size_t(word)];
            for (int k = 0; k < i; ++k) {
                const quint64 more = atLeast[size_t(k)] & carry;
                atLeast[size_t(k)] |= carry;
                carry = more;
            }
            atLeast[size_t(i)] = carry;
        }
        for (; goal != model.traits.end() && goal->word == word; ++goal) {
            cost += goal->weight * traitCost(*goal, atLeast.data(), count);
        }
    }
    return cost;
}

bool mustNotMeet(const EngineModel &model, const Seated &a, const Seated &b)
{
    if (!a.hasPairs || !b.hasPairs) {
        return false;
    }
    const std::vector<qint32> &others = model.pairs[size_t(a.person)];
    return std::binary_search(others.begin(), others.end(), b.person);
}

template <int Size>
int brokenPairs(const EngineModel &model, Members members, int size)
{
    const int count = Size > 0 ? Size : size;
    const bool second = model.groupColumns > 1;
    int broken = 0;
    for (int i = 1; i < count; ++i) {
        const Seated &a = *members[i];
        for (int k = 0; k < i; ++k) {
            const Seated &b = *members[k];
            broken += int(a.groups[0] == b.groups[0]) | int(second && a.groups[1] == b.groups[1]) |
                      int(mustNotMeet(model, a, b));
        }
    }
    return broken;
}

template <int Size>
EngineCost memberCostOf(const EngineModel &model, Members members, int size)
{
    double cost = model.words > 0 ? traitCosts<Size>(model, members, size) : 0;
    if (model.zoneWeight > 0) {
        cost += model.zoneWeight * std::max(0, arcOfMembers<Size>(members, size) - model.freeArc) / 60.0;
    }
    const bool rules = model.groupColumns > 0 || !model.pairs.empty();
    return {rules ? brokenPairs<Size>(model, members, size) : 0, rounded(cost * model.scale)};
}

} // namespace

qint64 numberCost(const EngineModel &model, const NumberSums &sums, int size)
{
    const double share = inverse[size_t(size)];
    double cost = 0;
    for (int i = 0; i < model.numberColumns; ++i) {
        const NumberGoal &goal = model.numbers[size_t(i)];
        const double mean = double(sums.sum[size_t(i)]) * share;
        const double distance = mean - goal.mean;
        double term = goal.balance * distance * distance;
        if (goal.spread > 0 || goal.alike > 0) {
            const double variance = std::max(0.0, double(sums.squares[size_t(i)]) * share - mean * mean);
            const double excess = std::sqrt(variance) - goal.targetSd;
            term += goal.spread * excess * excess + goal.alike * variance;
        }
        cost += term * goal.perVariance;
    }
    return rounded(cost * model.scale);
}

EngineCost memberCost(const EngineModel &model, const Seated *const *members, int size)
{
    switch (size) {
    case 3:
        return memberCostOf<3>(model, members, size);
    case 4:
        return memberCostOf<4>(model, members, size);
    case 5:
        return memberCostOf<5>(model, members, size);
    case 6:
        return memberCostOf<6>(model, members, size);
    default:
        return memberCostOf<0>(model, members, size);
    }
}

} // namespace jamwright
