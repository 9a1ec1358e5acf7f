// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/team.h"
#include "teaming/repair/fieldfacts.h"
#include "teaming/teamscore.h"

#include <vector>

namespace jamwright {

/// Teams from which people are gone.
struct RepairTask {
    std::vector<FormedTeam> teams;  ///< as they stand, the gone among them
    std::vector<bool> lockedTeams;  ///< by team: nobody comes to it or leaves it, but for who is gone
    std::vector<bool> lockedPeople; ///< by person: stays in her team
    std::vector<bool> gone;         ///< by person
};

/// How a repair goes about a team below the smallest size.
enum class RepairWay {
    Keep,   ///< lets it be
    Fewest, ///< fills it from the reserves, then with people of larger teams, and dissolves what these cannot fill
    WithoutReserves, ///< likewise, but the reserves stay reserves
    Dissolve,        ///< puts its members in other teams
};

/// Who changes teams. -1 = the reserves.
struct Relocation {
    int person = 0;
    int from = -1;
    int to = -1;
    friend bool operator==(const Relocation &, const Relocation &) = default;
};

struct RepairPlan {
    RepairWay way = RepairWay::Keep;
    std::vector<FormedTeam> teams; ///< by the task's numbers; one that is dissolved has no members
    std::vector<Relocation> moves; ///< by person; who is gone is none of them
    std::vector<int> newlyLed;     ///< teams that have another leader than before
    int seatsMissing = 0;          ///< below the smallest size, that are left
    std::vector<RuleBreak> broken; ///< rules it leaves broken that held before anybody was gone
};

/// The plans that differ, the best first: fewest seats missing, fewest teams dissolved, fewest teams without anybody
/// who may lead, fewest people moved, the best by the rules' goals. A team goes only where nobody can be had for its
/// seats. No move breaks a rule that held. Teams that nobody left and that no move concerns stay as they are. Pure; the
/// same task gives the same plans.
[[nodiscard]] std::vector<RepairPlan> planRepairs(const FieldFacts &field, const std::vector<Participant> &people,
                                                  const std::vector<PairRule> &pairs, const RepairTask &task);

/// Seats below the smallest size, over all teams that have members.
[[nodiscard]] int missingSeats(const std::vector<FormedTeam> &teams, const TeamRules &rules);

} // namespace jamwright
