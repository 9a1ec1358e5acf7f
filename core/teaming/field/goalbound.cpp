// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/field/goalbound.h"

#include "teaming/engine/enginebound.h"

#include <algorithm>
#include <bit>

namespace jamwright {
namespace {

/// The least sum over the teams of min(size, values): that is concave in the size, so extreme sizes make it least.
int leastWanted(const EngineModel &model, int values)
{
    if (model.minSize == model.maxSize || !model.lockedTeams.empty() || values <= model.minSize) {
        int wanted = 0;
        for (const int size : model.sizes) {
            wanted += std::min(size, values);
        }
        return model.lockedTeams.empty() ? wanted : 0;
    }
    int spare = model.count() - model.reserves - model.teams() * model.minSize;
    int wanted = 0;
    for (int team = 0; team < model.teams(); ++team) {
        const int more = std::clamp(spare, 0, model.maxSize - model.minSize);
        wanted += std::min(model.minSize + more, values);
        spare -= more;
    }
    return wanted;
}

/// People with each value of a cover goal can be in so many teams at most.
double coverBound(const EngineModel &model, const TraitGoal &trait)
{
    std::array<int, 64> having{};
    int unknown = 0;
    for (const Seated &person : model.people) {
        const quint64 traits = person.traits[size_t(trait.word)];
        unknown += (traits & trait.unknown) != 0 ? 1 : 0;
        for (quint64 left = traits & trait.mask; left != 0; left &= left - 1) {
            ++having[size_t(std::countr_zero(left))];
        }
    }
    int missing = leastWanted(model, std::popcount(trait.mask)) - unknown;
    for (const int count : having) {
        missing -= std::min(count, model.teams());
    }
    return std::max(0, missing);
}

double leaderBound(const EngineModel &model, const TraitGoal &trait)
{
    const auto willing = std::count_if(model.people.begin(), model.people.end(), [&trait](const Seated &person) {
        return (person.traits[size_t(trait.word)] & trait.mask) != 0;
    });
    return std::max(0, model.teams() - int(willing));
}

/// A team's arc is at least the largest of its members' least arcs; teams hide the most of it when those of large ones
/// sit together, and the reserves are those of the largest.
double arcBound(const EngineModel &model)
{
    std::vector<int> arcs = leastArcs(model);
    std::sort(arcs.begin(), arcs.end(), std::greater<>());
    int largest = std::max(1, model.maxSize);
    for (const int size : model.sizes) {
        largest = std::max(largest, size);
    }
    double hours = 0;
    for (auto i = size_t(model.reserves); i < arcs.size(); i += size_t(largest)) {
        hours += std::max(0, arcs[i] - model.freeArc) / 60.0;
    }
    return hours;
}

} // namespace

std::vector<int> leastArcs(const EngineModel &model)
{
    int smallest = model.minSize;
    for (const int size : model.sizes) {
        smallest = std::min(smallest, size);
    }
    std::vector<std::pair<int, int>> times; // time, person
    for (const Seated &person : model.people) {
        if (person.zone >= 0) {
            times.emplace_back(person.zone, person.person);
        }
    }
    std::sort(times.begin(), times.end());
    std::vector<int> arcs(model.people.size(), 0);
    const auto count = int(times.size());
    const int together = smallest - (model.count() - count); // the unknown fit in anywhere
    if (together < 2 || together > count) {
        return arcs;
    }
    for (const auto &[time, person] : times) {
        arcs[size_t(person)] = minutesOfADay;
    }
    for (int first = 0; first < count; ++first) {
        const int last = times[size_t((first + together - 1) % count)].first;
        const int arc = first + together - 1 < count ? last - times[size_t(first)].first
                                                     : last - times[size_t(first)].first + minutesOfADay;
        for (int i = 0; i < together; ++i) {
            int &least = arcs[size_t(times[size_t((first + i) % count)].second)];
            least = std::min(least, arc);
        }
    }
    return arcs;
}

double goalLowerBound(const FieldModel &field, int goal)
{
    const Goal &meant = field.goals[size_t(goal)];
    if (meant.kind == GoalKind::Balance) {
        return balanceLowerBound(field.model, int(field.numberColumns.indexOf(meant.column)));
    }
    if (meant.kind == GoalKind::TimeZone) {
        return arcBound(field.model);
    }
    for (const TraitGoal &trait : field.model.traits) {
        if (trait.goal == goal && trait.kind == TraitGoal::Kind::Cover) {
            return coverBound(field.model, trait);
        }
        if (trait.goal == goal && trait.kind == TraitGoal::Kind::Any) {
            return leaderBound(field.model, trait);
        }
    }
    return 0;
}

} // namespace jamwright
