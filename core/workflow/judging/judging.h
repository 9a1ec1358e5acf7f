// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "domain/judging/scorechange.h"
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

/// One round's judging; none named = the current one.
[[nodiscard]] Result<JudgingState> loadJudging(Workspace &workspace, EventId event, std::optional<int> round = {});

[[nodiscard]] Result<JudgingImport> importJudges(Workspace &workspace, EventId event, const QByteArray &bytes,
                                                 const QString &fileName, bool dryRun = false);
[[nodiscard]] Result<ChangeId> addConflict(Workspace &workspace, EventId event, const QString &judge,
                                           const QString &team, ConflictReason reason = ConflictReason::Declared);
/// Every team that has no submission yet gets one, titled with its name, so that judging can start without a file.
[[nodiscard]] Result<int> addMissingSubmissions(Workspace &workspace, EventId event);
[[nodiscard]] Result<JudgingImport> importSubmissions(Workspace &workspace, EventId event, const QByteArray &bytes,
                                                      const QString &fileName, bool dryRun = false);

struct AssignOutcome {
    int judges = 0;
    int submissions = 0;
    int reviews = 0;
    int loadMin = 0;
    int loadMax = 0;
    int conflictsBroken = 0;
    int components = 0;
    Findings findings;
};
/// Equal loads, no conflict, exactly `reviews` a submission where that is possible; teams without a submission get one
/// first.
[[nodiscard]] Result<AssignOutcome> assignJudges(Workspace &workspace, EventId event, int reviews, quint64 seed,
                                                 bool dryRun = false);

/// Scores of a long CSV: validated whole, then written in one transaction. Refused unless judging is open.
[[nodiscard]] Result<JudgingImport> importScores(Workspace &workspace, EventId event, const QByteArray &bytes,
                                                 const QString &fileName, bool dryRun = false);
/// One ballot of the current round as typed; replaces what that judge said of that submission. Refused unless judging
/// is open.
[[nodiscard]] Result<ChangeId> saveBallot(Workspace &workspace, EventId event, const Ballot &ballot,
                                          const ScoreAuthor &author = {QStringLiteral("organiser"), {}});
/// Practice ballots for the demonstration, made by a seeded generator, for every open assignment.
[[nodiscard]] Result<int> generatePracticeBallots(Workspace &workspace, EventId event, quint64 seed);

} // namespace jamwright
