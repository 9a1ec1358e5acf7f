// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/event.h"
#include "domain/team.h"
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

/// Goals as the JSON document that `jamctl teams goals show` prints and `set` reads back unchanged: the goals file of
/// `teams solve`, where "apart" names "former_team" and "organisation". Pure. Errors (kind Input): what `readGoals`
/// says, or a column that an event cannot keep people apart by.
[[nodiscard]] QByteArray goalsDocument(const TeamRules &rules);
[[nodiscard]] Result<TeamRules> withGoalsDocument(const TeamRules &rules, const QByteArray &json,
                                                  const QString &fileName);

/// The rules of an event with its named pairs.
struct RulesDocument {
    TeamRules rules; ///< its goals are those of the event
    std::vector<PairRule> pairs;
};
/// The same for `jamctl teams rules`. People stand there by Discord id, else by e-mail address, else by name.
[[nodiscard]] Result<QByteArray> rulesDocument(Workspace &workspace, EventId event);
[[nodiscard]] Result<RulesDocument> readRulesDocument(Workspace &workspace, EventId event, const QByteArray &json,
                                                      const QString &fileName);
/// Puts rules and pairs in the place of the event's; one undo.
[[nodiscard]] Result<ChangeId> setTeamRules(Workspace &workspace, EventId event, const RulesDocument &document);

} // namespace jamwright
