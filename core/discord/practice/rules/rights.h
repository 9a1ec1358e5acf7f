// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/practice/rules/refusal.h"
#include "discord/practice/state.h"

/// What the bot may do in the practice guild.
namespace jamwright::practice {

/// What the bot may do guild-wide; all bits for an administrator.
[[nodiscard]] Permissions botPermissions(const PracticeState &state);
/// What it may do in a channel, by Discord's order: everybody's overwrite, those of roles, its own. Nothing where it
/// does not see the channel.
[[nodiscard]] Permissions botPermissionsIn(const PracticeState &state, const Channel &channel);
/// The position of a member's highest role.
[[nodiscard]] int topPosition(const PracticeState &state, Snowflake member);

/// Refuses a channel or thread that is not there, that the bot cannot see, or where it lacks a permission.
[[nodiscard]] Refused checkChannel(const PracticeState &state, Snowflake channel, Permissions needed);
/// Refuses a role that is not there, is nobody's to handle, or is not below the bot's own.
[[nodiscard]] Refused checkReach(const PracticeState &state, Snowflake role);
/// A bot writes only bits that it has itself, and MANAGE_ROLES only as an administrator; whom they are for must exist.
[[nodiscard]] Refused checkOverwriteRights(const PracticeState &state, const QList<Overwrite> &overwrites);

} // namespace jamwright::practice
