// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/draft.h"

#include <algorithm>

namespace jamwright {
namespace {

using DealtTeams = std::vector<std::vector<int>>;

/// Deals the people out to the teams first to end - 1, which have just so many seats left.
void dealInSnake(const EngineModel &model, const std::vector<int> &people, int first, int end, DealtTeams &teams)
{
    int team = first;
    int step = 1;
    for (const int person : people) {
        while (int(teams[size_t(team)].size()) >= model.sizes[size_t(team)]) {
            step = team + step < first || team + step >= end ? -step : step;
            team = std::clamp(team + step, first, end - 1);
        }
        teams[size_t(team)].push_back(person);
        if (team + step < first || team + step >= end) {
            step = -step;
        } else {
            team += step;
        }
    }
}

/// Brings the members of bundles together by exchanges with people who are free of all bonds.
class BundleGathering
{
public:
    BundleGathering(const EngineModel &model, std::vector<int> &seats)
        : m_model(model)
        , m_seats(seats)
        , m_members(model.bundleSizes.size())
        , m_seatOf(seats.size(), 0)
    {
        for (int team = 0; team < model.teams(); ++team) {
            m_firstSeats.push_back(int(m_teamOfSeat.size()));
            m_teamOfSeat.insert(m_teamOfSeat.end(), size_t(model.sizes[size_t(team)]), team);
        }
        m_teamOfSeat.resize(seats.size(), -1);
        for (size_t seat = 0; seat < seats.size(); ++seat) {
            m_seatOf[size_t(seats[seat])] = int(seat);
            if (const int bundle = model.bundleOf(seats[seat]); bundle >= 0) {
                m_members[size_t(bundle)].push_back(seats[seat]);
            }
        }
    }

    void gatherAll()
    {
        for (const std::vector<int> &members : m_members) {
            if (const int team = meetingPlace(members); team >= 0) {
                gather(members, team);
            }
        }
    }

private:
    [[nodiscard]] int teamOf(int person) const { return m_teamOfSeat[size_t(m_seatOf[size_t(person)])]; }
    [[nodiscard]] bool isFree(int person) const { return !m_model.fixed(person) && m_model.bundleOf(person) < 0; }

    /// Where one of them is fixed, else where most of them could be seated, and of those where most of them are.
    [[nodiscard]] int meetingPlace(const std::vector<int> &members) const
    {
        int best = -1;
        int bestSeats = 0;
        for (const int member : members) {
            const int team = teamOf(member);
            if (team >= 0 && m_model.fixed(member)) {
                return team;
            }
            int here = 0;
            for (const int other : members) {
                here += teamOf(other) == team ? 1 : 0;
            }
            const int room = team < 0 ? 0 : std::min(here + freeSeats(team), int(members.size()));
            if (room * mostMembers + here > bestSeats) {
                best = team;
                bestSeats = room * mostMembers + here;
            }
        }
        return best;
    }
    [[nodiscard]] int freeSeats(int team) const
    {
        int count = 0;
        for (int i = 0; i < m_model.sizes[size_t(team)]; ++i) {
            count += isFree(m_seats[size_t(m_firstSeats[size_t(team)]) + size_t(i)]) ? 1 : 0;
        }
        return count;
    }

    void gather(const std::vector<int> &members, int team)
    {
        int seat = m_firstSeats[size_t(team)];
        const int end = seat + m_model.sizes[size_t(team)];
        for (const int member : members) {
            if (teamOf(member) == team || m_model.fixed(member)) {
                continue;
            }
            while (seat < end && !isFree(m_seats[size_t(seat)])) {
                ++seat;
            }
            if (seat == end) {
                return;
            }
            const int other = m_seats[size_t(seat)];
            std::swap(m_seats[size_t(seat)], m_seats[size_t(m_seatOf[size_t(member)])]);
            std::swap(m_seatOf[size_t(member)], m_seatOf[size_t(other)]);
        }
    }

    const EngineModel &m_model;
    std::vector<int> &m_seats;
    std::vector<std::vector<int>> m_members; ///< by bundle
    std::vector<int> m_seatOf;               ///< by person
    std::vector<int> m_teamOfSeat;           ///< -1 = a reserve's
    std::vector<int> m_firstSeats;           ///< by team
};

} // namespace

std::vector<int> engineDraft(const EngineModel &model, int stretch)
{
    DealtTeams teams(model.sizes.size());
    std::vector<int> unbound;
    for (const int person : model.order) {
        if (model.fixed(person)) {
            teams[size_t(model.home[size_t(person)])].push_back(person);
        } else {
            unbound.push_back(person);
        }
    }
    auto next = unbound.begin();
    for (int first = 0; first < model.teams(); first += stretch) {
        const int end = std::min(first + stretch, model.teams());
        int seats = 0;
        for (int team = first; team < end; ++team) {
            seats += model.sizes[size_t(team)] - int(teams[size_t(team)].size());
        }
        std::vector<int> people(next, next + seats);
        next += seats;
        std::stable_sort(people.begin(), people.end(), [&model](int a, int b) {
            return model.people[size_t(a)].numbers[0] > model.people[size_t(b)].numbers[0];
        });
        dealInSnake(model, people, first, end, teams);
    }
    std::vector<int> seats;
    for (const std::vector<int> &team : teams) {
        seats.insert(seats.end(), team.begin(), team.end());
    }
    seats.insert(seats.end(), next, unbound.end());
    BundleGathering(model, seats).gatherAll();
    return seats;
}

void shuffleFree(const EngineModel &model, std::vector<int> &seats, Random &random)
{
    std::vector<int> people;
    for (const int person : seats) {
        if (!model.fixed(person)) {
            people.push_back(person);
        }
    }
    random.shuffle(people);
    auto next = people.begin();
    for (int &seat : seats) {
        if (!model.fixed(seat)) {
            seat = *next++;
        }
    }
    BundleGathering(model, seats).gatherAll();
}

} // namespace jamwright
