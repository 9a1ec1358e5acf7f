// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/event.h"
#include "domain/teamgoals.h"
#include "workflow/workspace.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace jamwright {

/// The goals by which an event's teams are formed; the presets' where none were set.
[[nodiscard]] Result<std::vector<Goal>> teamGoals(Workspace &workspace, EventId event);
/// Keeps goals and rules with the event; one undo. No goals = those of the event's kind. Errors (kind Input): sizes
/// outside 2..50 or the wrong way round, a goal without a column or with a weight outside 0..1,000,000.
[[nodiscard]] Result<ChangeId> setTeamGoals(Workspace &workspace, EventId event, const std::vector<Goal> &goals,
                                            const TeamRules &rules);

/// Goals or rules as the JSON documents that `jamctl` prints and reads back unchanged; see `jamctl help formats`.
[[nodiscard]] QByteArray goalsDocument(const TeamRules &rules);
[[nodiscard]] Result<TeamRules> withGoalsDocument(const TeamRules &rules, const QByteArray &json,
                                                  const QString &fileName);

} // namespace jamwright
