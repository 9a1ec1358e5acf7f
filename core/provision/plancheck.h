// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guildtemplate.h"
#include "domain/plan.h"
#include "provision/guildsnapshot.h"
#include "provision/rooms.h"

namespace jamwright {

/// The staff roles of a template as the guild has them, by key; what is not there, or there twice, is left out and
/// found.
[[nodiscard]] std::map<QString, Snowflake> bindStaffRoles(const GuildSnapshot &guild, const GuildTemplate &rooms,
                                                          Findings &findings);

/// The guild's own category for the leaders' chat; null, with a finding, where there is none with room.
[[nodiscard]] Snowflake bindMainCategory(const GuildSnapshot &guild, const GuildTemplate &rooms, Findings &findings);

/// What the names of teams become on Discord: too long, nothing left, or the same as another's.
void checkNames(const GuildTemplate &rooms, const EventRooms &event, Findings &findings);

/// Whether the bot may do what the plan's steps ask, and the guild has room for it; fills in the limits left and the
/// minutes.
void checkFeasible(const GuildSnapshot &guild, Plan &plan);

/// The name of a template's role or channel for a team.
[[nodiscard]] QString filledIn(const QString &text, const QString &team);

/// The name that a channel will have on Discord.
[[nodiscard]] QString shownName(ChannelType type, const QString &name);

} // namespace jamwright
