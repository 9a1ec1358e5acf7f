// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "workflow/workspace.h"

namespace jamwright {

/// Whether judges would be let in without any of them being asked for a review. Some jams judge openly; most forgot.
[[nodiscard]] bool opensWithoutReviews(const JudgingState &state);

/// Moves judging to a phase beside its own: Draft – Open – Closed – Frozen; from Published back to Frozen to correct
/// what was published, which needs a reason. Publishing itself is `publishResults`. Nothing happens where it is there
/// already. Errors: Input where something is missing (Open needs a rubric, judges and submissions; Frozen the last
/// round, and the reason where results are taken back) or the phase is not beside it.
[[nodiscard]] Result<ChangeId> setJudgingPhase(Workspace &workspace, EventId event, JudgingPhase phase,
                                               const QString &reason = {}, bool dryRun = false);

struct RoundChange {
    int round = 1;                         ///< the one that is judged now
    std::vector<SubmissionId> submissions; ///< that are in it, by place in the round before where there is one
    Findings findings; ///< what makes the places unsure that decide who goes on, then how ties at the cut were settled
    ChangeId change;   ///< not stored in a dry run
};
/// Takes the best of the current round, which has to be closed, on to the next one and starts it as a draft. They are
/// chosen by the event's way of ranking, which is a look at the round's results unless it is a dry run; the look is
/// noted together with the round it starts, or neither is.
[[nodiscard]] Result<RoundChange> startNextRound(Workspace &workspace, EventId event, bool dryRun = false);
/// What startNextRound would do of a round that was loaded, for a page that says so before anybody asks for it: one
/// ranking, of this round and without draws. No look at the results.
[[nodiscard]] Result<RoundChange> nextRoundOf(Workspace &workspace, EventId event, const JudgingState &state);
/// Back to the round before, as long as nothing was scored in this one.
[[nodiscard]] Result<RoundChange> goBackARound(Workspace &workspace, EventId event, bool dryRun = false);

} // namespace jamwright
