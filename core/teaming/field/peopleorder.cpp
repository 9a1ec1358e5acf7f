// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/field/peopleorder.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace jamwright {
namespace {

/// The time after the widest gap in the day, where the circle is cut.
int afterWidestGap(const EngineModel &model)
{
    std::vector<int> times;
    for (const Seated &person : model.people) {
        if (person.zone >= 0) {
            times.push_back(person.zone);
        }
    }
    std::sort(times.begin(), times.end());
    int first = times.empty() ? 0 : times.front();
    int widest = times.empty() ? 0 : times.front() + minutesOfADay - times.back();
    for (size_t i = 1; i < times.size(); ++i) {
        if (times[i] - times[i - 1] > widest) {
            widest = times[i] - times[i - 1];
            first = times[i];
        }
    }
    return first;
}

/// Deals a crowd, which is sorted, out to stretches, each of which is sorted again.
void dealOut(std::vector<int>::iterator first, std::vector<int>::iterator end)
{
    const auto count = size_t(end - first);
    const size_t stretches = count / draftPeople;
    if (stretches < 2) {
        return;
    }
    std::vector<int> dealt;
    dealt.reserve(count);
    for (size_t stretch = 0; stretch < stretches; ++stretch) {
        for (size_t i = stretch; i < count; i += stretches) {
            dealt.push_back(first[std::ptrdiff_t(i)]);
        }
    }
    std::copy(dealt.begin(), dealt.end(), first);
}

} // namespace

std::vector<int> peopleInOrder(const EngineModel &model, int languageWord, quint64 languages)
{
    const int first = afterWidestGap(model);
    const auto crowdOf = [&](int index) {
        const Seated &person = model.people[size_t(index)];
        const quint64 spoken = languages == 0 ? 0 : person.traits[size_t(languageWord)] & languages;
        const int time = person.zone < 0 ? 0 : (person.zone - first + minutesOfADay) % minutesOfADay;
        return std::tuple(spoken & (0 - spoken), time);
    };
    std::vector<int> order(model.people.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return std::tuple(crowdOf(a), model.people[size_t(a)].numbers[0]) <
               std::tuple(crowdOf(b), model.people[size_t(b)].numbers[0]);
    });
    for (auto crowd = order.begin(); crowd != order.end();) {
        const auto end =
            std::upper_bound(crowd, order.end(), *crowd, [&](int a, int b) { return crowdOf(a) < crowdOf(b); });
        dealOut(crowd, end);
        crowd = end;
    }
    return order;
}

} // namespace jamwright
