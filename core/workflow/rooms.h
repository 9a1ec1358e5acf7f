// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/id.h"
#include "base/progress.h"
#include "base/result.h"
#include "base/secret.h"
#include "base/snowflake.h"
#include "domain/plan.h"
#include "workflow/workspace.h"

#include <QFuture>
#include <QString>
#include <QUrl>

#include <memory>

namespace jamwright {

/// Which guild, and how to reach it.
struct GuildTarget {
    bool practice = true; ///< the built-in practice guild; the rest does not matter then
    Snowflake guild;
    QUrl baseUrl; ///< empty = Discord's own; plain http only to loopback
    Secret token;
};

// All of these need an event loop in the workspace's thread; the futures finish there.

/// What would be done on the guild for the event's teams. Writes nothing there. (The practice guild learns of the
/// event's participants first, as if they had joined it.)
[[nodiscard]] QFuture<Result<Plan>> planRooms(Workspace &workspace, EventId event, const GuildTarget &target);

/// Does what `planRooms` says, journalled before and after each step; killed or cancelled at any point, the next call
/// goes on where this one stopped. Refused while the plan has findings of severity error. `progress` must outlive the
/// future.
[[nodiscard]] QFuture<Result<RunReport>> applyRooms(Workspace &workspace, EventId event, const GuildTarget &target,
                                                    const Cancel &cancel, Progress &progress);

/// What the workspace knows of an event's rooms without asking the guild.
struct RoomsStatus {
    int objectsMade = 0; ///< roles, categories and channels
    int rolesGiven = 0;
    bool runUnfinished = false;
    QString guildName;
};
[[nodiscard]] Result<RoomsStatus> roomsStatus(Workspace &workspace, EventId event);

} // namespace jamwright
