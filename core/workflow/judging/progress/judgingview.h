// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "domain/judging/matrix.h"
#include "workflow/judging/progress/steps.h"
#include "workflow/workspace.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace jamwright {

/// One round's rubric as the set-up shows it.
struct RoundView {
    std::vector<RubricVersion> versions; ///< oldest first
    bool locked = false;                 ///< it has scores: a change makes a new version and needs a reason
};

/// Everything that the organiser's side of judging shows, read at once.
struct JudgingView {
    QString eventName;
    JudgingState state;   ///< of the current round
    JudgingMatrix matrix; ///< likewise
    JudgingSteps steps;
    RubricSet rubrics;
    std::vector<RoundView> rounds;       ///< one a round, in their order
    std::vector<Submission> submissions; ///< of the whole event
    QStringList checklist;
    QString reminderWording;
    bool mayEditRubric = true; ///< likewise judges and submissions
    bool mayAssign = true;
};

[[nodiscard]] Result<JudgingView> loadJudgingView(Workspace &workspace, EventId event);
/// The current round's; who is severe is told from the marks where they are enough for that.
[[nodiscard]] Result<JudgingMatrix> loadJudgingMatrix(Workspace &workspace, EventId event);

} // namespace jamwright
