// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/guild/guildtemplate.h"
#include "provision/rooms.h"
#include "workflow/workspace.h"

namespace jamwright {

/// Who is to have which rooms and roles: teams, and the people that each role of the template is for. An Input error
/// for a query that cannot be read.
[[nodiscard]] Result<EventRooms> loadEventRooms(Workspace &workspace, EventId event, const GuildTemplate &rooms);

/// Everybody of whom teams are made; with a null id who has none.
[[nodiscard]] Result<std::vector<RoleHolder>> participantsOf(Workspace &workspace, EventId event);

/// Everybody in it whose Discord id is known, once each.
[[nodiscard]] std::vector<RoleHolder> everybodyIn(const EventRooms &rooms);

} // namespace jamwright
