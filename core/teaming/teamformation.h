// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/finding.h"
#include "base/progress.h"
#include "base/result.h"
#include "teaming/goalwatch.h"
#include "teaming/teamscore.h"

#include <vector>

namespace jamwright {

/// How long to search. Seed, moves and start decide the result; time and threads never do.
struct FormationEffort {
    quint64 seed = 1;
    quint64 moves = 0; ///< to try; 0 = the usual number for the field
    /// Above 0: stop at about that time. The machine's speed is measured first and turned into moves, and the number is
    /// in the score sheet: asking for that many moves replays the result exactly. Ignored when `moves` is given.
    double seconds = 0;
    int threads = 1; ///< 1..64
    /// Teams to be made better, and never worse by rules and goals; empty = from nothing.
    std::vector<FormedTeam> start;
    GoalWatch watch = {}; ///< empty = nobody
};

struct Formation {
    std::vector<FormedTeam> teams;
    std::vector<int> reserves; ///< indices into people, ascending: who could not be placed
    ScoreSheet sheet;          ///< with seed, moves and seconds
    bool stopped = false;      ///< by a cancel: the best so far, which seed and moves do not replay
    /// What `feasibilityOf`, `formField` and `scoreTeams` find, and the note "teams.rules-relaxed" when a rule is
    /// broken.
    Findings findings;
};

/// Forms teams of participants. Same field, seed, moves and start → same teams, on every machine, in every build, on
/// any number of threads. Teams that go on from standing ones come where those stand, the others after them by their
/// first member. Places everybody whom the sizes allow to place. Errors: Input when there are fewer people than the
/// smallest team has, or the sizes make no sense; Cancelled when it was stopped before there was a first result.
[[nodiscard]] Result<Formation> formTeamsOf(const TeamField &field, const FormationEffort &effort, const Cancel &cancel,
                                            Progress &progress);

} // namespace jamwright
