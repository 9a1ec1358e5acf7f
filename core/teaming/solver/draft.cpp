// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/solver/draft.h"

#include "domain/utcoffset.h"

#include <algorithm>
#include <set>

namespace jamwright {
namespace {

constexpr int teamsABlock = 8;

/// The time of day behind the widest gap between any two neighbours on the circle.
int firstTime(const Problem &problem)
{
    std::set<int> times;
    for (const Problem::Somebody &somebody : problem.people) {
        if (somebody.zone >= 0) {
            times.insert(somebody.zone);
        }
    }
    if (times.empty()) {
        return 0;
    }
    int first = *times.begin();
    int widest = *times.begin() + minutesPerDay - *times.rbegin();
    for (auto time = std::next(times.begin()); time != times.end(); ++time) {
        const int gap = *time - *std::prev(time);
        if (gap > widest) {
            widest = gap;
            first = *time;
        }
    }
    return first;
}

/// Deals `people`, the most skilled first, to the teams of a block in a snake, as far as seats are free.
void deal(const Problem &problem, std::vector<int> people, int firstTeam, int endTeam,
          std::vector<std::vector<int>> &teams)
{
    std::stable_sort(people.begin(), people.end(), [&problem](int a, int b) {
        return problem.people[size_t(a)].skill > problem.people[size_t(b)].skill;
    });
    int team = firstTeam;
    int step = 1;
    for (const int person : people) {
        while (int(teams[size_t(team)].size()) >= problem.sizes[size_t(team)]) {
            const int next = team + step;
            if (next < firstTeam || next >= endTeam) {
                step = -step;
            } else {
                team = next;
            }
        }
        teams[size_t(team)].push_back(person);
        const int next = team + step;
        if (next < firstTeam || next >= endTeam) {
            step = -step;
        } else {
            team = next;
        }
    }
}

} // namespace

std::vector<int> orderByZone(const Problem &problem)
{
    const int first = firstTime(problem);
    std::vector<int> order(problem.people.size());
    for (size_t i = 0; i < order.size(); ++i) {
        order[i] = int(i);
    }
    const auto key = [&problem, first](int person) {
        const Problem::Somebody &somebody = problem.people[size_t(person)];
        const int time = somebody.zone < 0 ? minutesPerDay : (somebody.zone - first + minutesPerDay) % minutesPerDay;
        return std::pair(somebody.languageRank, time);
    };
    std::stable_sort(order.begin(), order.end(), [&key](int a, int b) { return key(a) < key(b); });
    return order;
}

std::vector<int> draft(const Problem &problem)
{
    std::vector<int> leaders;
    std::vector<int> others;
    for (const int person : orderByZone(problem)) {
        (problem.people[size_t(person)].lead ? leaders : others).push_back(person);
    }
    const auto teamCount = size_t(problem.teams());
    std::vector<std::vector<int>> teams(teamCount);
    const size_t leading = std::min(leaders.size(), teamCount);
    std::vector<bool> chosen(problem.people.size(), false);
    for (size_t team = 0; team < leading; ++team) {
        const int leader = leaders[team * leaders.size() / leading];
        teams[team].push_back(leader);
        chosen[size_t(leader)] = true;
    }
    std::vector<int> rest;
    for (const int person : orderByZone(problem)) {
        if (!chosen[size_t(person)]) {
            rest.push_back(person);
        }
    }
    size_t taken = 0;
    for (int team = 0; team < problem.teams(); team += teamsABlock) {
        const int end = std::min(team + teamsABlock, problem.teams());
        size_t free = 0;
        for (int t = team; t < end; ++t) {
            free += size_t(problem.sizes[size_t(t)]) - teams[size_t(t)].size();
        }
        const auto from = rest.begin() + qsizetype(taken);
        deal(problem, std::vector<int>(from, from + qsizetype(free)), team, end, teams);
        taken += free;
    }
    std::vector<int> seats;
    for (const std::vector<int> &team : teams) {
        seats.insert(seats.end(), team.begin(), team.end());
    }
    seats.insert(seats.end(), rest.begin() + qsizetype(taken), rest.end());
    return seats;
}

} // namespace jamwright
