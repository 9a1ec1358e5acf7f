// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/seating.h"

#include <algorithm>
#include <bit>

namespace jamwright {
namespace {

constexpr int halfToResplit = 6;
constexpr int mostToResplit = 2 * halfToResplit;

// Measured on fields of 1000 and of 100,000.
constexpr int lookAtNumbers = 3;
constexpr int lookAtOneTeam = 5;

/// The members of a team with one of them replaced (or left out, or added).
struct MemberList {                                  // NOLINT(cppcoreguidelines-pro-type-member-init)
    std::array<const Seated *, mostMembers> members; // NOLINT: filled up to `size`, in the innermost loop
    int size = 0;

    void add(const Seated &person) { members[size_t(size++)] = &person; }
};

/// By the bits of who is in it: the sums of every subset of up to six people.
std::array<NumberSums, 1U << unsigned(halfToResplit)> sumsOfSubsets(const EngineModel &model, const Seated *people,
                                                                    int count)
{
    std::array<NumberSums, 1U << unsigned(halfToResplit)> sums;
    sums[0] = {};
    for (unsigned subset = 1; subset < (1U << unsigned(count)); ++subset) {
        sums[subset] = sums[subset & (subset - 1)];
        sums[subset].add(model, people[std::countr_zero(subset)], 1);
    }
    return sums;
}

} // namespace

Seating::Seating(const EngineModel &model, const std::vector<int> &people)
    : m_model(model)
    , m_stride(model.maxSize)
    , m_placeOf(people.size(), 0)
{
    for (const int size : model.sizes) {
        m_stride = std::max(m_stride, size);
    }
    std::vector<int> sizes = model.sizes;
    for (int left = model.reserves; left > 0; left -= m_stride) {
        sizes.push_back(std::min(left, m_stride));
    }
    m_teams.resize(sizes.size());
    m_seats.resize(sizes.size() * size_t(m_stride));
    size_t next = 0;
    for (int team = 0; team < groups(); ++team) {
        TeamState &state = m_teams[size_t(team)];
        state.size = sizes[size_t(team)];
        for (int slot = 0; slot < state.size; ++slot) {
            const Seated &person = model.people[size_t(people[next++])];
            put(team, slot, person);
            state.sums.add(model, person, 1);
        }
        state.cost = fullCost(team);
    }
    Q_ASSERT(next == people.size());
}

bool Seating::mayMove(int from, int to) const
{
    return !idle(from) && !idle(to) && size(from) > m_model.minSize && size(to) < m_model.maxSize;
}

bool Seating::look(Change &change, qint64 price, qint64 limit) const
{
    const TeamState &a = m_teams[size_t(change.teamA)];
    const TeamState &b = m_teams[size_t(change.teamB)];
    const Seated &leaving = member(change.teamA, change.slotA);
    const Seated *coming = change.slotB >= 0 ? &member(change.teamB, change.slotB) : nullptr;
    const int sizeA = a.size - (coming != nullptr ? 0 : 1);
    const int sizeB = b.size + (coming != nullptr ? 0 : 1);
    const qint64 allowed = a.cost.energy(price) + b.cost.energy(price) + limit;
    NumberSums sumsA = a.sums;
    NumberSums sumsB = b.sums;
    sumsA.add(m_model, leaving, -1);
    sumsB.add(m_model, leaving, 1);
    if (coming != nullptr) {
        sumsA.add(m_model, *coming, 1);
        sumsB.add(m_model, *coming, -1);
    }
    change.newA = {0, idle(change.teamA) ? 0 : numberCost(m_model, sumsA, sizeA)};
    change.newB = {0, idle(change.teamB) ? 0 : numberCost(m_model, sumsB, sizeB)};
    change.looked = lookAtNumbers;
    if (change.newA.soft + change.newB.soft > allowed) { // the other terms are never negative
        return false;
    }
    change.looked = lookAtOneTeam;
    const auto withOther = [this](int team, int slot, const Seated *other) {
        MemberList list;
        for (int i = 0; i < size(team); ++i) {
            if (i != slot) {
                list.add(member(team, i));
            }
        }
        if (other != nullptr) {
            list.add(*other);
        }
        const int strangers = cost(team).broken == 0 ? list.size - 1 : 0;
        return idle(team) ? EngineCost() : memberCost(m_model, list.members.data(), list.size, team, strangers);
    };
    change.newA += withOther(change.teamA, change.slotA, coming);
    if (change.newA.energy(price) + change.newB.soft > allowed) {
        return false;
    }
    change.looked = wholeLook;
    change.newB += withOther(change.teamB, change.slotB, &leaving);
    return change.newA.energy(price) + change.newB.energy(price) <= allowed;
}

void Seating::apply(const Change &change)
{
    TeamState &a = m_teams[size_t(change.teamA)];
    TeamState &b = m_teams[size_t(change.teamB)];
    const Seated leaving = member(change.teamA, change.slotA);
    a.sums.add(m_model, leaving, -1);
    b.sums.add(m_model, leaving, 1);
    if (change.slotB >= 0) {
        const Seated coming = member(change.teamB, change.slotB);
        a.sums.add(m_model, coming, 1);
        b.sums.add(m_model, coming, -1);
        put(change.teamA, change.slotA, coming);
        put(change.teamB, change.slotB, leaving);
    } else {
        put(change.teamA, change.slotA, Seated(member(change.teamA, --a.size)));
        put(change.teamB, b.size++, leaving);
    }
    a.cost = change.newA;
    b.cost = change.newB;
}

bool Seating::resplit(int teamA, int teamB)
{
    TeamState &a = m_teams[size_t(teamA)];
    TeamState &b = m_teams[size_t(teamB)];
    const int count = a.size + b.size;
    if (count > mostToResplit || idle(teamA) || idle(teamB)) {
        return false;
    }
    std::array<Seated, mostToResplit> people;
    for (int i = 0; i < count; ++i) {
        people[size_t(i)] = i < a.size ? member(teamA, i) : member(teamB, i - a.size);
    }
    NumberSums both = a.sums;
    for (size_t i = 0; i < both.sum.size(); ++i) {
        both.sum[i] += b.sums.sum[i];
        both.squares[i] += b.sums.squares[i];
    }
    const auto [stayingA, stayingB] = fixedBits(teamA, teamB);
    const bool alike = a.size == b.size && !m_model.teamsDiffer();
    const unsigned present = (1U << unsigned(a.size)) - 1;
    const unsigned everybody = (1U << unsigned(count)) - 1;
    const EngineCost before = a.cost + b.cost;
    EngineCost best = before;
    EngineCost bestA;
    unsigned chosen = 0;
    const auto low = sumsOfSubsets(m_model, people.data(), std::min(count, halfToResplit));
    const auto high = sumsOfSubsets(m_model, people.data() + halfToResplit, std::max(0, count - halfToResplit));
    for (unsigned mask = present; mask <= everybody;) {
        NumberSums sumsA = low[mask & (low.size() - 1)];
        const NumberSums &more = high[mask >> unsigned(halfToResplit)];
        for (int i = 0; i < m_model.numberColumns; ++i) {
            sumsA.sum[size_t(i)] += more.sum[size_t(i)];
            sumsA.squares[size_t(i)] += more.squares[size_t(i)];
        }
        NumberSums sumsB;
        for (int i = 0; i < m_model.numberColumns; ++i) {
            sumsB.sum[size_t(i)] = both.sum[size_t(i)] - sumsA.sum[size_t(i)];
            sumsB.squares[size_t(i)] = both.squares[size_t(i)] - sumsA.squares[size_t(i)];
        }
        EngineCost newA{0, numberCost(m_model, sumsA, a.size)};
        EngineCost newB{0, numberCost(m_model, sumsB, b.size)};
        const bool worth = newA.soft + newB.soft <= best.soft || best.broken > 0;
        const bool keeps = (mask & stayingA) == stayingA && (mask & stayingB) == 0;
        if (mask != present && worth && keeps && (!alike || (mask & 1U) != 0)) {
            MemberList listA;
            MemberList listB;
            for (int i = 0; i < count; ++i) {
                (((mask >> unsigned(i)) & 1U) != 0 ? listA : listB).add(people[size_t(i)]);
            }
            newA += memberCost(m_model, listA.members.data(), listA.size, teamA);
            newB += memberCost(m_model, listB.members.data(), listB.size, teamB);
            if (newA + newB <= best) {
                best = newA + newB;
                bestA = newA;
                chosen = mask;
            }
        }
        const unsigned lowest = mask & (0U - mask); // the next number with as many bits (Gosper)
        const unsigned ripple = mask + lowest;
        mask = (((ripple ^ mask) >> 2U) / lowest) | ripple;
    }
    if (chosen == 0) {
        return false;
    }
    a.sums = {};
    b.sums = {};
    int slotA = 0;
    int slotB = 0;
    for (int i = 0; i < count; ++i) {
        const bool inA = ((chosen >> unsigned(i)) & 1U) != 0;
        (inA ? a : b).sums.add(m_model, people[size_t(i)], 1);
        put(inA ? teamA : teamB, inA ? slotA++ : slotB++, people[size_t(i)]);
    }
    a.cost = bestA;
    b.cost = {best.broken - bestA.broken, best.soft - bestA.soft};
    return best < before;
}

std::pair<unsigned, unsigned> Seating::fixedBits(int teamA, int teamB) const
{
    std::pair<unsigned, unsigned> bits;
    for (int i = 0; !m_model.fixedPeople.empty() && i < size(teamA); ++i) {
        bits.first |= m_model.fixed(member(teamA, i).person) ? 1U << unsigned(i) : 0;
    }
    for (int i = 0; !m_model.fixedPeople.empty() && i < size(teamB); ++i) {
        bits.second |= m_model.fixed(member(teamB, i).person) ? 1U << unsigned(size(teamA) + i) : 0;
    }
    return bits;
}

void Seating::exchange(int personA, int personB)
{
    constexpr qint64 any = qint64(1) << 61;
    Change change{teamOf(personA), slotOf(personA), teamOf(personB), slotOf(personB), {}, {}};
    static_cast<void>(look(change, 0, any));
    apply(change);
}

EngineCost Seating::total() const
{
    EngineCost cost;
    for (const TeamState &team : m_teams) {
        cost += team.cost;
    }
    return cost;
}

EngineCost Seating::recount() const
{
    EngineCost cost;
    for (int team = 0; team < groups(); ++team) {
        cost += fullCost(team);
    }
    return cost;
}

double Seating::plainTotal() const
{
    double cost = 0;
    for (int team = 0; team < m_model.teams(); ++team) {
        MemberList list;
        for (int slot = 0; slot < size(team); ++slot) {
            list.add(member(team, slot));
        }
        cost += plainCost(m_model, list.members.data(), list.size, team);
    }
    return cost;
}

std::vector<int> Seating::people() const
{
    std::vector<int> people;
    for (int team = 0; team < groups(); ++team) {
        for (int slot = 0; slot < size(team); ++slot) {
            people.push_back(member(team, slot).person);
        }
    }
    return people;
}

std::vector<int> Seating::sizes() const
{
    std::vector<int> sizes;
    sizes.reserve(m_model.sizes.size());
    for (int team = 0; team < m_model.teams(); ++team) {
        sizes.push_back(size(team));
    }
    return sizes;
}

EngineCost Seating::fullCost(int team) const
{
    if (idle(team)) {
        return {};
    }
    MemberList list;
    NumberSums sums;
    for (int slot = 0; slot < size(team); ++slot) {
        list.add(member(team, slot));
        sums.add(m_model, member(team, slot), 1);
    }
    return EngineCost{0, numberCost(m_model, sums, list.size)} +
           memberCost(m_model, list.members.data(), list.size, team);
}

void Seating::put(int team, int slot, const Seated &person)
{
    m_seats[seat(team, slot)] = person;
    m_placeOf[size_t(person.person)] = int(seat(team, slot));
}

} // namespace jamwright
