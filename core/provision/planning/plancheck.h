// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/guildtemplate.h"
#include "domain/guild/plan.h"
#include "provision/guildsnapshot.h"
#include "provision/rooms.h"

namespace jamwright {

/// What the names of teams become on Discord: too long, nothing left, or the same as another's; and people who are in
/// two teams.
void checkNames(const GuildTemplate &rooms, const EventRooms &event, Findings &findings);

/// What stands in braces and for nothing: Discord would show it as it is written. `names` know fewer words than
/// `messages`.
void checkPlaceholders(const QStringList &names, const QStringList &messages, Findings &findings);

/// Whether the bot may do what the plan's steps ask, and the guild has room for it; fills in the limits left, the
/// minutes, the youngest object and the fingerprint.
void completePlan(const GuildSnapshot &guild, Plan &plan, const QList<Snowflake> &rolesGone = {});

/// All that the bot needs for what plans by the template may do, with what the template hands on in its rooms; for an
/// invite of the bot, before there is a guild to look at.
[[nodiscard]] Permissions permissionsFor(const GuildTemplate &rooms);

/// The name that a channel will have on Discord.
[[nodiscard]] QString shownName(ChannelType type, const QString &name);

/// A name so that accents, case, punctuation and the order of its words do not matter.
[[nodiscard]] QString nameKey(const QString &name);

} // namespace jamwright
