// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/snowflake.h"

#include <QString>

#include <optional>

/// The keys of steps, under which the journal knows what they made. They are stable for ever:
///
///   leaders:role                 a role of the template        team:12:role          a team's
///   news:chat                    a channel of the template     team:12:channel:chat  a team's
///   main:category                a category of the template    category:1            one for the teams' channels
///   news:chat:welcome            a channel's welcome           …:welcome:pin         and its pin
///   member:345:leaders:role      a role that somebody has      member:345:invite     her invite
///   member:345:invite:old        one that was revoked because another one takes its place; nothing stands under it
///   announce:start               an announcement to all        announce:half:12      and to one team
///
/// Of somebody whose Discord id is not known, a reference without colons stands for it. Keys of templates hold no colon
/// and are none of `member`, `team`, `category`, `announce`.
namespace jamwright::stepkey {

[[nodiscard]] QString role(const QString &key);
[[nodiscard]] QString channel(const QString &key);
[[nodiscard]] QString category(const QString &key);
[[nodiscard]] QString teamRole(TeamId team);
[[nodiscard]] QString teamChannel(TeamId team, const QString &key);
[[nodiscard]] QString teamCategory(int number);
[[nodiscard]] QString welcome(const QString &channelKey);
[[nodiscard]] QString pin(const QString &messageKey);
[[nodiscard]] QString grant(const QString &who, const QString &roleKey);
[[nodiscard]] QString invite(const QString &who);
[[nodiscard]] QString oldInvite(const QString &who);
[[nodiscard]] QString announcement(const QString &key);
[[nodiscard]] QString announcement(const QString &key, TeamId team);

/// The key of an announcement that no template has, by its text.
[[nodiscard]] QString ownAnnouncement(const QString &text);

/// What stands for somebody whose Discord id is not known.
[[nodiscard]] QString reference(PersonId person);

/// Whether a template's key would be taken for the beginning of another one.
[[nodiscard]] bool isReserved(const QString &templateKey);

/// A role that somebody was given.
[[nodiscard]] bool isGrant(const QString &key);
[[nodiscard]] bool isInvite(const QString &key);
[[nodiscard]] bool isAnnouncement(const QString &key);
[[nodiscard]] bool isTeamCategory(const QString &key);
/// A role, channel or category: what stands on the guild by itself.
[[nodiscard]] bool isObject(const QString &key);
/// Of the objects, a role or a category.
[[nodiscard]] bool isRole(const QString &key);
[[nodiscard]] bool isCategory(const QString &key);
/// Who has the role or the invite; empty for other keys and where only a reference is known.
[[nodiscard]] std::optional<Snowflake> memberOf(const QString &key);
/// The key of the role that was given.
[[nodiscard]] QString roleOfGrant(const QString &key);
/// Whose role, channel, welcome or pin it is; empty for what is no team's.
[[nodiscard]] std::optional<TeamId> teamOf(const QString &key);
/// Which of the template's channels for teams a team's channel is; blank for other keys.
[[nodiscard]] QString channelOfTeam(const QString &key);

} // namespace jamwright::stepkey
