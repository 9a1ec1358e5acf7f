// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging.h"

namespace jamwright {

/// What somebody wants to do with an event's judging.
enum class JudgingAct {
    EditRubric,      ///< rounds, criteria, weights
    EditJudges,      ///< judges, their conflicts and wishes
    EditSubmissions, ///< and what is late or disqualified
    Assign,
    Score,
    ChooseMethod, ///< how the ranking is made
    GiveAwards,   ///< awards, and who took part
};

/// Whether the phase allows it; looking at results always is:
///
///  | | draft | open | closed | frozen | published |
///  |---|---|---|---|---|---|
///  | EditRubric, EditJudges | yes | yes | yes | | |
///  | EditSubmissions | yes | yes | yes | | |
///  | Assign | yes | yes | | | |
///  | Score | | yes | | | |
///  | ChooseMethod | yes | yes | yes | | |
///  | GiveAwards | yes | yes | yes | yes | |
[[nodiscard]] bool allows(JudgingPhase phase, JudgingAct act);

/// Nothing, or an Input error that says why not and how to come to a phase that allows it.
[[nodiscard]] Result<void> require(const JudgingState &state, JudgingAct act);

/// What to do to come from one phase to another, as a sentence: the commands of all steps between them.
[[nodiscard]] QString wayTo(JudgingPhase now, JudgingPhase wanted);

/// Whether the one phase may follow the other: a step forth or back, but not out of Published other than to Frozen,
/// which takes the results back to be corrected.
[[nodiscard]] bool mayFollow(JudgingPhase now, JudgingPhase next);

} // namespace jamwright
