// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "workflow/workspace.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace jamwright {

// What an event is judged by. A rubric is locked at its round's first score: a change after it becomes a new version,
// and needs a reason. A criterion whose name and scale stay keeps its marks from version to version; marks for criteria
// that are no longer asked for stay stored and are in the scores' audit, but do not count.

/// The rounds with their newest rubrics.
[[nodiscard]] Result<RubricSet> loadRubricSet(Workspace &workspace, EventId event);
/// Every version of a round's rubric, the oldest first.
[[nodiscard]] Result<std::vector<RubricVersion>> loadRubricVersions(Workspace &workspace, EventId event, int round);

/// Sets the rubric of the current round. Errors: Input for a rubric that is not sound, for one that is scored by
/// already where `reason` is blank, and once the results are frozen.
[[nodiscard]] Result<ChangeId> saveRubric(Workspace &workspace, EventId event, const Rubric &rubric,
                                          const QString &reason = {});
/// Sets rounds and rubrics, whole or not at all. Errors: as saveRubric, and for a round that would go although
/// something was scored in it or it is the current one.
[[nodiscard]] Result<ChangeId> saveRubricSet(Workspace &workspace, EventId event, const RubricSet &set,
                                             const QString &reason = {});

/// What saveRubricSet would cost: for each round a warning ("judging.rubric-unmarked") where ballots that count would
/// not any more, with the criteria that they lack and those that are left out. Writes nothing. Errors: as
/// saveRubricSet.
[[nodiscard]] Result<Findings> rubricFindings(Workspace &workspace, EventId event, const RubricSet &set,
                                              const QString &reason = {});

[[nodiscard]] Result<RubricSet> readRubricFile(const QByteArray &json, const QString &fileName);
[[nodiscard]] QByteArray writeRubricFile(const RubricSet &set);
/// Those that come with the program: the Python Discord code jam's two rounds, PyWeek's, a blank one.
[[nodiscard]] QList<RubricSet> builtInRubrics();

} // namespace jamwright
