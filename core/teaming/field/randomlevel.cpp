// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/field/randomlevel.h"

#include "teaming/engine/random.h"

#include <algorithm>
#include <map>
#include <utility>

namespace jamwright {
namespace {

/// Of those who have a home, how many would not be there.
double awayAtRandom(const EngineModel &model)
{
    double away = 0;
    for (const int home : model.home) {
        if (home == noTeam) {
            away += 1;
        } else if (home >= 0) {
            away += 1 - double(model.sizes[size_t(home)]) / model.count();
        }
    }
    return model.stayWeight * away;
}

} // namespace

double randomTeamCost(const EngineModel &model, int size, int peopleDrawn)
{
    constexpr int nowhere = -1;
    const int count = model.count();
    if (size < 1 || size > std::min(count, mostMembers)) {
        return 0;
    }
    std::vector<int> people = model.order;
    std::array<const Seated *, mostMembers> members{};
    Random random{quint64(size)};
    const int teams = std::max(1, peopleDrawn / size);
    double sum = 0;
    for (int team = 0, first = 0; team < teams; ++team, first += size) {
        first = first + size > count ? 0 : first;
        for (int i = 0; i < size; ++i) { // the next of a shuffle that goes no further than it is read
            const int place = first + i;
            const int other = place + random.below(count - place);
            std::swap(people[size_t(place)], people[size_t(other)]);
            members[size_t(i)] = &model.people[size_t(people[size_t(place)])];
        }
        sum += plainCost(model, members.data(), size, nowhere);
    }
    return sum / teams;
}

double randomCost(const EngineModel &model, int peopleDrawn)
{
    if (model.stayWeight > 0) {
        return awayAtRandom(model);
    }
    std::map<int, int> sizes;
    for (const int size : model.sizes) {
        ++sizes[size];
    }
    double cost = 0;
    for (const auto &[size, teams] : sizes) {
        cost += teams * randomTeamCost(model, size, peopleDrawn);
    }
    return cost;
}

} // namespace jamwright
