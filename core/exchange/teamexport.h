// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/snowflake.h"
#include "domain/utcoffset.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace jamwright {

/// One participant and her team.
struct TeamExportRow {
    QString team; ///< blank = a reserve
    PersonId person;
    std::optional<Snowflake> discordId;
    QString displayName;
    bool leader = false;
    std::optional<UtcOffset> offset;
    std::optional<double> skill;
};

/// `team,person_id,discord_id,display_name,leader,utc_offset_minutes,skill`, one row a participant, in the order given.
[[nodiscard]] QByteArray teamsCsv(const std::vector<TeamExportRow> &rows, bool forSpreadsheets = false);

/// `Team Name,Team Member Discord ID,Team Leader` as Python Discord's sir-robin reads it: the members of teams who have
/// a Discord id, leaders `Y`. Reserves and people without an id are not in it.
[[nodiscard]] QByteArray teamsSirRobinCsv(const std::vector<TeamExportRow> &rows);

/// The body of `POST /codejams/` of Python Discord's code-jam-management: name, ongoing, and the teams with those of
/// their members who have a Discord id. Reserves are not in it. Ids are whole numbers, as the API writes them.
[[nodiscard]] QByteArray teamsJamJson(const QString &event, const std::vector<TeamExportRow> &rows);

} // namespace jamwright
