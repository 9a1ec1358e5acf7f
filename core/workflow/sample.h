// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/progress.h"
#include "base/result.h"
#include "domain/event.h"
#include "domain/guild/plan.h"
#include "domain/judging.h"
#include "domain/team.h"
#include "workflow/workspace.h"

#include <QFuture>
#include <QStringList>

namespace jamwright {

/// The event of the bundled sample, about 120 made-up people with their history, imported and approved. Where the
/// workspace has it already, that one.
[[nodiscard]] Result<Event> createSampleEvent(Workspace &workspace);

/// The whole event on the bundled sample: import, teams, plan and run on the practice guild, judges, practice ballots,
/// tally. Needs an event loop in the workspace's thread.
struct DemoSummary {
    Event event;
    int signups = 0;
    ScoreSheet teams;
    RunReport run;
    int ballots = 0;
    Ranking ranking;
    QStringList files; ///< what was exported, into `folder`
};
[[nodiscard]] QFuture<Result<DemoSummary>> runDemo(Workspace &workspace, quint64 seed, const QString &folder,
                                                   const Cancel &cancel, Progress &progress);

} // namespace jamwright
