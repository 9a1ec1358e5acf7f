// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/finding.h"
#include "base/progress.h"
#include "base/result.h"
#include "domain/event.h"
#include "domain/team.h"
#include "teaming/teamscore.h"

#include <memory>
#include <vector>

namespace jamwright {

/// How long to search. Seed and moves decide the result; the time never does.
struct Effort {
    quint64 moves = 0; ///< swaps to try; 0 = the default for the size of the field
    /// Above 0: stop at about that time. The machine's speed is measured first and turned into moves, and the number is
    /// reported in the score sheet: asking for that many moves replays the result exactly. Ignored when `moves` is
    /// given.
    double seconds = 0;
};

struct FormRequest {
    std::vector<Participant> people;
    TeamRules rules;
    quint64 seed = 1;
    Effort effort;
};

struct Formation {
    std::vector<FormedTeam> teams;
    std::vector<int> reserves; ///< indices into people, ascending: who could not be placed
    ScoreSheet sheet;          ///< with seed, moves and seconds
    Findings findings; ///< what `scoreTeams` finds, and "teams.sizes-impossible" when somebody had to be left over
};

/// Forms teams. Same people in the same order, same rules, seed and moves → same teams, on every machine and in every
/// build.
class TeamSolver
{
public:
    virtual ~TeamSolver() = default;
    /// Places everybody whom the sizes allow to place. Errors: Input when there are fewer people than the smallest team
    /// has, or the sizes make no sense; Cancelled. Reports about fifty times. May be called from any thread, from
    /// several at once too.
    [[nodiscard]] virtual Result<Formation> form(const FormRequest &request, const Cancel &cancel,
                                                 Progress &progress) const = 0;
};

/// The solver by simulated annealing on swaps, good for fields up to about 1000 people.
///
/// What is better is decided in this order: pairs who are no strangers, teams without a leader, minutes beyond the
/// widest arc; then the weighted sum of mean skill, time zones and languages as `scoreTeams` defines them.
[[nodiscard]] std::unique_ptr<TeamSolver> makeTeamSolver();

} // namespace jamwright
