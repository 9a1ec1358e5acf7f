// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/importpreview.h"

#include <QJsonDocument>
#include <QString>

namespace jamwright {

/// Whether the JSON is of Python Discord's code-jam-management: a jam with its teams, or a list of jams.
[[nodiscard]] bool isJamJson(const QJsonDocument &document);

/// Reads `GET /codejams/` or `GET /codejams/{id}`: one row per member of a team, numbered by the team, with the columns
/// `event`, `team`, `discord_id`, `leader` (yes/no), `finished` (yes for the best ten, whom a jam lists as its winners,
/// else blank), `place` (1 for those who came first) and `notes` (infractions). What is not read is a finding:
/// infractions of people in no team, and that bans are no more than a note.
/// Errors (kind Input): no team has a member.
[[nodiscard]] Result<Table> readJamJson(const QJsonDocument &document, const QString &fileName);

} // namespace jamwright
