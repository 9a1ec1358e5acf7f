// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/guildtemplate.h"
#include "domain/guild/plan.h"
#include "provision/guildsnapshot.h"
#include "provision/planning/planner.h"
#include "provision/rooms.h"

#include <vector>

namespace jamwright {

/// The messages of an announcement that have not been sent yet, one for each team or one in all, under the keys
/// "announce:<key>:<team>" or "announce:<key>". Pure. Errors: "provision.no-room" where nothing could be sent at all;
/// warnings with the same key for a team without a room.
[[nodiscard]] Plan planAnnouncement(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
                                    const JournalledObjects &journalled, const AnnouncementTemplate &announcement,
                                    const std::vector<TeamId> &teams, const PlanOptions &options = {});

} // namespace jamwright
