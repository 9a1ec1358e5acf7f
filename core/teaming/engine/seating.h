// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/engine/enginemodel.h"

#include <utility>
#include <vector>

namespace jamwright {

inline constexpr int wholeLook = 8;

/// Who sits where, with each team's cost kept up to date. The reserves sit in idle teams behind the others, which cost
/// nothing. Threads may work on one seating at once as long as no two touch the same team.
class Seating
{
public:
    /// `people` is a permutation: the first team takes the first of them, and so on.
    Seating(const EngineModel &model, const std::vector<int> &people);

    /// An exchange of two people, or (slotB = -1) a move of one to another team, that was looked at and not done yet.
    struct Change {
        int teamA = 0;
        int slotA = 0;
        int teamB = 0;
        int slotB = 0;
        EngineCost newA;
        EngineCost newB;
        int looked = 0; ///< what the look took, of `wholeLook`: less where it was soon sure
    };

    [[nodiscard]] const EngineModel &model() const { return m_model; }
    [[nodiscard]] int groups() const { return int(m_teams.size()); } ///< teams and idle teams
    [[nodiscard]] int teamOf(int person) const { return m_placeOf[size_t(person)] / m_stride; }
    [[nodiscard]] int slotOf(int person) const { return m_placeOf[size_t(person)] % m_stride; }
    [[nodiscard]] int size(int team) const { return m_teams[size_t(team)].size; }
    [[nodiscard]] const Seated &member(int team, int slot) const { return m_seats[seat(team, slot)]; }
    [[nodiscard]] const EngineCost &cost(int team) const { return m_teams[size_t(team)].cost; }
    [[nodiscard]] bool idle(int team) const { return team >= m_model.teams(); }
    /// Whether the sizes allow a person of `from` to go to `to`.
    [[nodiscard]] bool mayMove(int from, int to) const;

    /// Fills in the new costs; false, as soon as it is sure, when the energy would rise by more than `limit`.
    [[nodiscard]] bool look(Change &change, qint64 price, qint64 limit) const;
    void apply(const Change &change);
    /// Tries every way to divide the members of two teams anew, sizes and fixed people kept, and takes the last of the
    /// best; among equals a different one. Only up to 12 people. True when the cost fell.
    bool resplit(int teamA, int teamB);

    /// Exchanges two people whatever comes of it.
    void exchange(int personA, int personB);

    [[nodiscard]] EngineCost total() const;
    /// From scratch; always equals `total`.
    [[nodiscard]] EngineCost recount() const;
    /// The objective from scratch, not rounded.
    [[nodiscard]] double plainTotal() const;
    /// The people by seat, as the constructor takes them, and the size of each team.
    [[nodiscard]] std::vector<int> people() const;
    [[nodiscard]] std::vector<int> sizes() const;

private:
    struct TeamState {
        NumberSums sums;
        EngineCost cost;
        int size = 0;
    };

    [[nodiscard]] size_t seat(int team, int slot) const { return size_t(team) * size_t(m_stride) + size_t(slot); }
    [[nodiscard]] EngineCost fullCost(int team) const;
    /// Of two teams side by side, as bits: those who must stay in the first, and those who must stay in the second.
    [[nodiscard]] std::pair<unsigned, unsigned> fixedBits(int teamA, int teamB) const;
    void put(int team, int slot, const Seated &person);

    const EngineModel &m_model;
    int m_stride = 0; ///< seats a team
    std::vector<Seated> m_seats;
    std::vector<TeamState> m_teams;
    std::vector<int> m_placeOf; ///< by person: team × stride + slot
};

} // namespace jamwright
