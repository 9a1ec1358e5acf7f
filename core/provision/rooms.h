// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/snowflake.h"

#include <QString>
#include <QStringList>

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

/// Who is to have rooms at an event.
struct EventRooms {
    QString event;
    std::vector<TeamRooms> teams;
};

} // namespace jamwright
