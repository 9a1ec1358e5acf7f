// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/judging/award.h"
#include "workflow/workspace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace jamwright {

/// In the organiser's order; where the event has set none, the usual ones of its rubric, without ids.
[[nodiscard]] Result<std::vector<Award>> loadAwards(Workspace &workspace, EventId event);
/// The whole list; an award is the stored one of its name, else that of its id, which is renamed, else a new one.
/// Errors (kind Input): two of one name, a criterion that no round asks for, a winner that is disqualified or not of
/// the event; and once the results are published.
[[nodiscard]] Result<ChangeId> saveAwards(Workspace &workspace, EventId event, const std::vector<Award> &awards);

/// The awards as a document: `{"format": "jamwright-awards", "version": 1, "awards": [{"name", "kind", "criterion",
/// "track", "places", "prize", "contributed_only", "winners": [team or title]}]}`. What is left out has the default of
/// `Award`; winners are of awards by hand and mentions.
[[nodiscard]] Result<QByteArray> exportAwardsFile(Workspace &workspace, EventId event);
[[nodiscard]] Result<ChangeId> importAwardsFile(Workspace &workspace, EventId event, const QByteArray &json,
                                                const QString &fileName);

/// Gives an award that is given by hand, or a mention, to these teams (by team's name or title) and nobody else. Errors
/// (kind Usage): there is no such award or team; Input: the award goes by place or criterion; and as saveAwards.
[[nodiscard]] Result<ChangeId> giveAward(Workspace &workspace, EventId event, const QString &name,
                                         const QStringList &teams);

/// Says whether members took part in making what their teams handed in, of all of them or of nobody: one change.
/// Errors (kind Input): somebody is in no team of the event, a team handed nothing in, or the results are published.
[[nodiscard]] Result<ChangeId> setContributions(Workspace &workspace, EventId event,
                                                const std::vector<PersonId> &people, bool contributed,
                                                const QString &saidBy);

} // namespace jamwright
