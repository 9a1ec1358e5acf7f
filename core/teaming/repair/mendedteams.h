// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/repair/repair.h"
#include "teaming/repair/teamprices.h"

#include <optional>
#include <vector>

namespace jamwright {

inline constexpr int reservesTeam = -1;

/// Teams while they are mended: as they are without those who are gone, and what was moved since.
class MendedTeams
{
public:
    MendedTeams(const FieldFacts &field, const TeamPrices &prices, const RepairTask &task);

    [[nodiscard]] const FieldFacts &field() const { return *m_field; }
    [[nodiscard]] const std::vector<std::vector<int>> &teams() const { return m_teams; }
    [[nodiscard]] int count() const { return int(m_teams.size()); }
    [[nodiscard]] const std::vector<int> &membersOf(int team) const { return m_teams[size_t(team)]; }
    [[nodiscard]] int teamOf(int person) const { return m_teamOf[size_t(person)]; }
    [[nodiscard]] int sizeOf(int team) const { return int(membersOf(team).size()); }
    [[nodiscard]] bool isLocked(int team) const { return m_task->lockedTeams[size_t(team)]; }
    /// Below the smallest size, and may be mended.
    [[nodiscard]] bool isShort(int team) const;
    /// So many seats; 0 where it is not short.
    [[nodiscard]] int missingIn(int team) const { return isShort(team) ? m_field->rules().minSize - sizeOf(team) : 0; }
    /// It lost everybody who may lead, and may be mended. A team that had nobody before is not this repair's to mend.
    [[nodiscard]] bool lacksLeader(int team) const;
    [[nodiscard]] bool mayLeave(int person) const;
    /// Whether all of its members may leave it.
    [[nodiscard]] bool mayDissolve(int team) const;
    /// Whether she can go without leaving her team short: a reserve, or of a team above the smallest size.
    [[nodiscard]] bool isSpare(int person) const;

    [[nodiscard]] std::vector<int> with(int team, int person) const;
    [[nodiscard]] std::vector<int> without(int team, int person) const;
    [[nodiscard]] double priceOf(const std::vector<int> &members) const { return m_prices->price(members); }
    /// Whether a team of these members breaks nothing that the present team does not, but for sizes.
    [[nodiscard]] bool isHarmless(int team, const std::vector<int> &members) const;
    /// What it costs that she goes to the team; empty when that breaks something.
    [[nodiscard]] std::optional<double> costOf(int person, int team) const;

    void move(int person, int team);
    [[nodiscard]] std::vector<Relocation> moves() const; ///< since the beginning, by person
    [[nodiscard]] int dissolved() const;                 ///< teams that have nobody any more
    [[nodiscard]] double objective() const;              ///< by all rules and goals

private:
    const FieldFacts *m_field; // pointers, so that a state can be put back
    const TeamPrices *m_prices;
    const RepairTask *m_task;
    std::vector<std::vector<int>> m_teams;
    std::vector<int> m_teamOf; ///< by person
    std::vector<int> m_was;    ///< by person: her team before anything
};

} // namespace jamwright
