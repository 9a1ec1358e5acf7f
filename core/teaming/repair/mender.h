// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/repair/mendedteams.h"

#include <set>

namespace jamwright {

/// Mends teams step by step, each time by the cheapest step that breaks nothing. It dissolves no more teams than there
/// are people too few for, but does not look back; see `searchRepair`.
class Mender
{
public:
    Mender(MendedTeams teams, RepairWay way);

    [[nodiscard]] MendedTeams mend();

private:
    struct Step {
        int person = 0;
        int to = 0;
        double cost = 0;
    };

    [[nodiscard]] std::vector<int> shortTeams() const;
    /// Teams for whose seats there is nobody but one another's members, the smallest first.
    [[nodiscard]] std::set<int> superfluous(const std::set<int> &but) const;
    [[nodiscard]] bool mendBut(const std::set<int> &going, std::set<int> &stuck);
    [[nodiscard]] std::optional<Step> cheapest(int team, const std::vector<int> &people, bool leaderOnly) const;
    [[nodiscard]] std::optional<Step> spare(int team, bool leaderOnly) const;
    void fill(int team, const std::set<int> &going);
    [[nodiscard]] bool dissolve(int team);
    [[nodiscard]] std::optional<Step> hardest(int team) const;
    void bringLeader(int team);
    void exchangeForLeader(int team);

    MendedTeams m_teams;
    bool m_reserves = true; ///< may come
    bool m_fill = true;     ///< before anything is dissolved
};

} // namespace jamwright
