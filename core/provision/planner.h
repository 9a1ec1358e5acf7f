// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guildtemplate.h"
#include "domain/plan.h"
#include "provision/guildsnapshot.h"
#include "provision/rooms.h"

namespace jamwright {

/// What has to be done so that every team has its rooms: desired less actual. Pure.
///
/// What an earlier run made is known by its journalled id alone; an object of the same name that is not journalled is
/// somebody else's and is left alone. A journalled id that the guild does not have any more is made anew. Step keys:
/// "leaders:role", "leaders:chat", "category:1", "team:<id>:role", "team:<id>:channel:0",
/// "member:<snowflake>:team:<id>:role", "member:<snowflake>:leaders:role". Of a GiveRole step, `name` is the member's.
///
/// Findings of severity error (a Run refuses such a plan): "provision.too-many-roles", "provision.too-many-channels",
/// "provision.bot-permissions", "provision.bot-hierarchy", "provision.name-unusable". Warnings:
/// "provision.member-missing", "provision.member-without-id", "provision.staff-role-missing",
/// "provision.staff-role-ambiguous", "provision.main-category", "provision.names-clash", "provision.object-gone". Note:
/// "provision.no-audit-log".
[[nodiscard]] Plan makePlan(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
                            const JournalledObjects &journalled);

/// Discord's caps.
inline constexpr int maxGuildRoles = 250;    ///< @everyone and managed roles included
inline constexpr int maxGuildChannels = 500; ///< categories included
inline constexpr int maxCategoryChannels = 50;
inline constexpr int maxRoleCreations48h = 250;

} // namespace jamwright
