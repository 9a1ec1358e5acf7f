// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "workflow/workspace.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

/// A step that judging may take. Publishing is none of them (`publishResults`), nor is taking published results back,
/// which needs a reason (`setJudgingPhase`).
enum class JudgingStepKind {
    Open,          ///< Draft → Open
    Close,         ///< Open → Closed
    NextRound,     ///< Closed → Draft of the next round
    Freeze,        ///< Closed → Frozen
    BackToDraft,   ///< Open → Draft
    Reopen,        ///< Closed → Open
    Unfreeze,      ///< Frozen → Closed
    PreviousRound, ///< Draft → Closed of the round before
};

struct JudgingStep {
    JudgingStepKind kind = JudgingStepKind::Open;
    int round = 1;            ///< the one that is opened, closed or gone to
    int submissions = 0;      ///< of NextRound: how many go on
    QStringList missing = {}; ///< sentences that say why it cannot be taken yet
    QStringList notes = {};   ///< what is worth knowing before it is
    friend bool operator==(const JudgingStep &, const JudgingStep &) = default;
};

struct JudgingSteps {
    std::optional<JudgingStep> next; ///< empty once results are frozen
    std::vector<JudgingStep> back;   ///< those that can be taken
    friend bool operator==(const JudgingSteps &, const JudgingSteps &) = default;
};

/// Where judging may go from here.
[[nodiscard]] Result<JudgingSteps> judgingSteps(Workspace &workspace, EventId event, const JudgingState &state);
/// Takes one, by the calls of `workflow/judging/rounds.h`.
[[nodiscard]] Result<ChangeId> takeStep(Workspace &workspace, EventId event, JudgingStepKind kind);

} // namespace jamwright
