// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "workflow/judging/judging.h"
#include "workflow/workspace.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace jamwright {

/// Puts the judge in the place of who is stored under her id; without one she is new. Errors: Input for a blank name or
/// one that another judge has, for what cannot be a Discord id, and once the results are frozen.
[[nodiscard]] Result<ChangeId> saveJudge(Workspace &workspace, EventId event, const Judge &judge);

/// What `setJudge` takes: name, email, discord_id, capacity, tracks, expertise, shadow, organisation.
[[nodiscard]] QStringList judgeSettings();

struct JudgeChange {
    Judge judge;     ///< as she is now
    ChangeId change; ///< not stored in a dry run, and where nothing changed
};
/// Changes settings, key and value, of the judge of that name; all of them or none. Lists are parted by `;`, a blank
/// value empties what may be empty. Errors (kind Usage): there is no such judge or key, or a value cannot be.
[[nodiscard]] Result<JudgeChange> setJudge(Workspace &workspace, EventId event, const QString &name,
                                           const std::vector<std::pair<QString, QString>> &settings,
                                           bool dryRun = false);

/// Makes a judge of everybody in a team that handed something in, so that entrants rate one another; a judge of the
/// same person or Discord id is taken for her. Her own team's submission is a conflict, and nobody needs to be
/// assigned. Errors: Input where the event is no peer jam, or nothing was handed in.
[[nodiscard]] Result<JudgingImport> judgesFromEntrants(Workspace &workspace, EventId event, bool dryRun = false);

} // namespace jamwright
