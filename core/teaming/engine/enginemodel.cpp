// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/enginemodel.h"

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

// What is marked always_inline is the innermost loop: calls between its parts cost it a twentieth of its speed.

/// Of the members' times of day, in minutes.
struct DayParts {
    int arc = 0;    ///< the smallest that holds them all
    int asleep = 0; ///< when at least one sleeps
};

/// Everything is minima and maxima: no branch to guess. Nobody's time is known: nothing is claimed.
template <int Size, bool Awake>
[[gnu::always_inline]] inline DayParts dayOfMembers(Members members, int size)
{
    const int count = Size > 0 ? Size : size;
    std::array<int, Size + (Size > 0 ? 0 : mostMembers)> times{};
    int known = -1;
    for (int i = 0; i < count; ++i) {
        known = std::max(known, int(members[i]->zone));
    }
    if (known < 0) {
        return {};
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
    constexpr int sleep = minutesOfADay - wakingMinutes;
    int gap = times[0] + minutesOfADay - times[size_t(count) - 1];
    int asleep = Awake ? std::min(gap, sleep) : 0;
    for (int i = 1; i < count; ++i) {
        const int next = times[size_t(i)] - times[size_t(i) - 1];
        gap = std::max(gap, next);
        asleep += Awake ? std::min(next, sleep) : 0; // a later one's sleep goes on where this one's ends
    }
    return {minutesOfADay - gap, asleep};
}

/// The largest k for which at least k members have one bit of the mask; `atLeast[k - 1]` has those bits.
[[gnu::always_inline]] inline int largestGroup(const quint64 *atLeast, int size, quint64 mask)
{
    while (size > 0 && (atLeast[size - 1] & mask) == 0) {
        --size;
    }
    return size;
}

[[gnu::always_inline]] inline double traitCost(const TraitGoal &goal, const quint64 *atLeast, int size)
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
[[gnu::always_inline]] inline double traitCosts(const EngineModel &model, Members members, int size)
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

/// Only of those from the `from`th on with those before them.
template <int Size>
[[gnu::always_inline]] inline int brokenPairs(const EngineModel &model, Members members, int size, int from)
{
    const int count = Size > 0 ? Size : size;
    const bool second = model.groupColumns > 1;
    int broken = 0;
    for (int i = from; i < count; ++i) {
        const Seated &a = *members[i];
        for (int k = 0; k < i; ++k) {
            const Seated &b = *members[k];
            broken += int(a.groups[0] == b.groups[0]) | int(second && a.groups[1] == b.groups[1]) |
                      int(mustNotMeet(model, a, b));
        }
    }
    return broken;
}

/// Each pair of a bundle that is split counts in both of its teams.
qint64 splitPairs(const EngineModel &model, Members members, int size)
{
    qint64 split = 0;
    for (int i = 0; i < size; ++i) {
        const int bundle = model.bundleOf(members[i]->person);
        if (bundle >= 0) {
            split += model.bundleSizes[size_t(bundle)];
            for (int k = 0; k < size; ++k) {
                split -= model.bundleOf(members[k]->person) == bundle ? 1 : 0;
            }
        }
    }
    return split;
}

int awayFromHome(const EngineModel &model, Members members, int size, int team)
{
    int away = 0;
    for (int i = 0; i < size; ++i) {
        const int home = model.home[size_t(members[i]->person)];
        away += home != -1 && home != team ? 1 : 0;
    }
    return away;
}

/// The terms beside the numbers, and what is broken of the arc.
template <int Size, bool Extras>
[[gnu::always_inline]] inline double memberTerms(const EngineModel &model, Members members, int size, int team,
                                                 qint64 &broken)
{
    double cost = model.words > 0 ? traitCosts<Size>(model, members, size) : 0;
    if (Extras ? model.zones() : model.zoneWeight > 0) {
        const DayParts day = Extras && model.awakeWeight > 0 ? dayOfMembers<Size, true>(members, size)
                                                             : dayOfMembers<Size, false>(members, size);
        cost += model.zoneWeight * std::max(0, day.arc - model.freeArc) / 60.0;
        if (Extras) {
            const int awake = minutesOfADay - day.asleep;
            cost += model.awakeWeight * std::max(0, model.awakeWanted - awake) / 60.0;
            broken += (std::max(0, day.arc - model.maxArc) + 14) / 15;
        }
    }
    if (Extras && model.stayWeight > 0) {
        cost += model.stayWeight * awayFromHome(model, members, size, team);
    }
    return cost;
}

template <int Size, bool Extras>
[[gnu::always_inline]] inline EngineCost memberCostOf(const EngineModel &model, Members members, int size, int team,
                                                      int strangers)
{
    EngineCost cost;
    cost.soft = rounded(memberTerms<Size, Extras>(model, members, size, team, cost.broken) * model.scale);
    if (model.groupColumns > 0 || !model.pairs.empty()) {
        cost.broken += qint64(brokenPairs<Size>(model, members, size, std::max(1, strangers))) << broken::pairBits;
    }
    if (!Extras) {
        return cost;
    }
    if (!model.bundle.empty()) {
        cost.broken += splitPairs(model, members, size) << broken::pairBits;
    }
    if (model.leaderNeeded &&
        std::none_of(members, members + size, [](const Seated *member) { return member->mayLead; })) {
        cost.broken += qint64(1) << broken::leaderBits;
    }
    return cost;
}

template <bool Extras>
EngineCost memberCostBySize(const EngineModel &model, Members members, int size, int team, int strangers)
{
    switch (size) {
    case 3:
        return memberCostOf<3, Extras>(model, members, size, team, strangers);
    case 4:
        return memberCostOf<4, Extras>(model, members, size, team, strangers);
    case 5:
        return memberCostOf<5, Extras>(model, members, size, team, strangers);
    case 6:
        return memberCostOf<6, Extras>(model, members, size, team, strangers);
    default:
        return memberCostOf<0, Extras>(model, members, size, team, strangers);
    }
}

[[gnu::always_inline]] inline double numberTerms(const EngineModel &model, const NumberSums &sums, int size)
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
    return cost;
}

} // namespace

qint64 numberCost(const EngineModel &model, const NumberSums &sums, int size)
{
    return rounded(numberTerms(model, sums, size) * model.scale);
}

EngineCost memberCost(const EngineModel &model, const Seated *const *members, int size, int team, int strangers)
{
    return model.extras ? memberCostBySize<true>(model, members, size, team, strangers)
                        : memberCostBySize<false>(model, members, size, team, strangers);
}

double plainCost(const EngineModel &model, const Seated *const *members, int size, int team)
{
    NumberSums sums;
    for (int i = 0; i < size; ++i) {
        sums.add(model, *members[i], 1);
    }
    qint64 unused = 0;
    return numberTerms(model, sums, size) + memberTerms<0, true>(model, members, size, team, unused);
}

} // namespace jamwright
