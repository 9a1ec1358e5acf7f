// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "base/snowflake.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace jamwright {

struct RoomMember {
    Snowflake discordId;
    QString name;
    bool leader = false;
};

/// A team that is to have rooms.
struct TeamRooms {
    TeamId id;
    QString name;
    std::vector<RoomMember> members;
    QStringList membersWithoutId; ///< by name: whose Discord id the workspace does not know
};

/// Somebody who is to have one of the event's roles.
struct RoleHolder {
    Snowflake discordId; ///< null = not known; then she is looked for in the guild by name
    QString name;
    QString reference; ///< stands for her in keys where there is no id: "person-12"
};

/// Who is to have rooms and roles at an event.
struct EventRooms {
    QString event;
    std::vector<TeamRooms> teams;
    /// By the key of the template's role. The leaders are not here: the teams know them.
    std::map<QString, std::vector<RoleHolder>> holders = {};
    std::vector<Snowflake> othersKnown = {}; ///< ids of whom the workspace knows besides
    Findings findings = {};                  ///< of making this out
};

} // namespace jamwright
