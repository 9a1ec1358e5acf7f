// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace jamwright {

/// One row of a teams file: who, and in which team. Blank = the file does not say.
struct TeamFileRow {
    QString event;  ///< where the file holds several
    QString team;   ///< blank = a reserve
    QString person; ///< the number of the person in the workspace
    QString discordId;
    QString name;
    bool leader = false;
    int line = 0; ///< 1-based; of a code-jam-management file the team's number
};

/// Reads teams as `teamsCsv`, `teamsSirRobinCsv` and `teamsJamJson` write them; columns are found by name. Errors (kind
/// Input): those of `readTable`, or no column for the team or none that says who. Pure; any thread.
[[nodiscard]] Result<std::vector<TeamFileRow>> readTeamsFile(const QByteArray &bytes, const QString &fileName);

} // namespace jamwright
