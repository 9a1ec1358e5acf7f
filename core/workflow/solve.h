// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/finding.h"
#include "base/progress.h"
#include "base/result.h"
#include "domain/team.h"
#include "domain/teamgoals.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>

namespace jamwright {

/// Bare files to form teams of, without a workspace.
struct SolveRequest {
    QString peopleFile;
    QString pairsFile; ///< blank = none
    QString goalsFile;
    std::optional<std::pair<int, int>> sizes; ///< smallest and largest, in the place of the goals file's
    quint64 seed = 1;
    quint64 moves = 0;  ///< 0 = by seconds, or the default for the field
    double seconds = 0; ///< becomes moves by a trial of this machine; the score sheet says how many
    int threads = 0;    ///< 0 = as many as the machine has; never changes the teams
};

struct SolvedFiles {
    QByteArray teams; ///< CSV `id,team`, in the order of the people file; a reserve has no team
    ScoreSheet sheet;
    Findings findings;
    bool stopped = false; ///< by a cancel: the best so far, which seed and moves do not replay
};

/// Reads, forms, scores; writes nothing. A cancel after the first result gives the best so far, with the note
/// "teams.stopped-early". Errors: Storage when a file cannot be read, Input when it cannot be used,
/// Cancelled. Any thread.
[[nodiscard]] Result<SolvedFiles> solveFiles(const SolveRequest &request, const Cancel &cancel, Progress &progress);

} // namespace jamwright
