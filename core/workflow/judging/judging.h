// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "workflow/workspace.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace jamwright {

/// Counts of an import of judges, submissions or scores.
struct JudgingImport {
    int added = 0;
    int changed = 0;
    int same = 0;
    int rejected = 0;
    Findings findings;
    ChangeId change; ///< not stored when nothing changed
};

/// One round's judging; none named = the current one. Its conflicts are those that were declared and those that follow
/// from who judges and entrants are, `derivedConflicts` of `judging/assignment.h`.
[[nodiscard]] Result<JudgingState> loadJudging(Workspace &workspace, EventId event, std::optional<int> round = {});

[[nodiscard]] Result<JudgingImport> importJudges(Workspace &workspace, EventId event, const QByteArray &bytes,
                                                 const QString &fileName, bool dryRun = false);

/// Scores of a long CSV: validated whole, then written in one transaction. Refused unless judging is open; a line with
/// a mark that its judge may not give (`judging/ballots/markbar.h`) is a finding like any other bad line.
[[nodiscard]] Result<JudgingImport> importScores(Workspace &workspace, EventId event, const QByteArray &bytes,
                                                 const QString &fileName, bool dryRun = false);
/// Practice ballots for the demonstration, made by a seeded generator, for every open assignment.
[[nodiscard]] Result<int> generatePracticeBallots(Workspace &workspace, EventId event, quint64 seed);

} // namespace jamwright
