// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "discord/transport.h"

namespace jamwright {

/// Discord's numbers of failures that the program tells apart.
namespace errorcode {
inline constexpr int UnknownChannel = 10003;
inline constexpr int UnknownGuild = 10004;
inline constexpr int UnknownInvite = 10006;
inline constexpr int UnknownMember = 10007;
inline constexpr int UnknownMessage = 10008;
inline constexpr int UnknownOverwrite = 10009;
inline constexpr int UnknownRole = 10011;
inline constexpr int UnknownUser = 10013;
inline constexpr int UnknownWebhook = 10015;
inline constexpr int UnknownScheduledEvent = 10070;
inline constexpr int TooManyPins = 30003;
inline constexpr int TooManyRoles = 30005;
inline constexpr int TooManyWebhooks = 30007;
inline constexpr int TooManyChannels = 30013;
inline constexpr int TooManyInvites = 30016;
inline constexpr int TooManyScheduledEvents = 30038;
inline constexpr int TooManyOverwrites = 30060;
inline constexpr int Unauthorised = 40001;
inline constexpr int OneParentOnly = 40009;
inline constexpr int PlainMessageInForum = 40058;
inline constexpr int InternalNetwork = 40333;
inline constexpr int MissingAccess = 50001;
inline constexpr int EmptyMessage = 50006;
inline constexpr int MissingPermissions = 50013;
inline constexpr int InvalidToken = 50014;
inline constexpr int WrongChannelType = 50024;
inline constexpr int InvalidRole = 50028;
inline constexpr int InvalidForm = 50035;
inline constexpr int CommunityChannel = 50074;
inline constexpr int TwoFactorNeeded = 60003;
} // namespace errorcode

/// What a failed response means, of kind Remote (Cancelled where the user stopped it): a plain sentence, Discord's own
/// words and number, every wrong field of a form as `path: message`, and what to do. `where` is the call, without a
/// token.
[[nodiscard]] Error errorOf(const Request &request, const Response &response);

/// "PUT /guilds/1/members/2/roles/3": the call for people and logs, without what is secret in a webhook's path.
[[nodiscard]] QString shownCall(const Request &request);

} // namespace jamwright
