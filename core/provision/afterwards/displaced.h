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

/// A channel of the event's that is not in the category that it belongs in.
struct DisplacedChannel {
    QString key; ///< its own
    Snowflake channel;
    ObjectRef home; ///< without an id: the category of that key is gone; null = no category has room for it
    friend bool operator==(const DisplacedChannel &, const DisplacedChannel &) = default;
};

/// The channels that runs made and that stand outside of where they belong: those of the template in its category,
/// those of teams in any of the event's categories for them. Pure. `plan` is what a run would do now: what it makes
/// takes up room. A channel whose category is full, or that never had one, is left where it is.
[[nodiscard]] std::vector<DisplacedChannel> displacedChannels(const GuildSnapshot &guild, const GuildTemplate &rooms,
                                                              const EventRooms &event,
                                                              const JournalledObjects &journalled,
                                                              const PlanOptions &options, const Plan &plan);

} // namespace jamwright
