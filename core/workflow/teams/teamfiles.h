// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/team.h"
#include "workflow/workspace.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace jamwright {

/// Teams that a file asks for; nothing is written yet.
struct TeamsImport {
    EventId event;
    std::vector<Team> teams; ///< a team of a name that the event has is that team
    int people = 0;          ///< who have a team by the file
    int moved = 0;           ///< who have another team than now
    Findings findings; ///< "teams.unknown-person", "teams.twice", "teams.no-participant", "teams.more-leaders" …
};

/// Reads teams as `teams export` writes them (csv, sir-robin, cjms/json); the file tells which it is. Participants whom
/// it does not name become reserves. Errors (kind Input): it is none of these, names nobody, or moves somebody who is
/// locked.
[[nodiscard]] Result<TeamsImport> previewTeamsImport(Workspace &workspace, EventId event, const QByteArray &bytes,
                                                     const QString &fileName);
/// Puts them in the place of the event's teams; one undo.
[[nodiscard]] Result<ChangeId> commitTeamsImport(Workspace &workspace, const TeamsImport &import);

} // namespace jamwright
