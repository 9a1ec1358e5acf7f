// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/practice/rules/refusal.h"
#include "discord/practice/state.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

/// What the practice guild allows: Discord's checks, in Discord's order, with its caps.
namespace jamwright::practice {

[[nodiscard]] Refused checkNewRole(const PracticeState &state, const QJsonObject &body);
[[nodiscard]] Refused checkRoleChange(const PracticeState &state, Snowflake role, const QJsonObject &body);
[[nodiscard]] Refused checkRolePlaces(const PracticeState &state, const QJsonArray &places);
[[nodiscard]] Refused checkDeleteRole(const PracticeState &state, Snowflake role);

[[nodiscard]] Refused checkNewChannel(const PracticeState &state, const QJsonObject &body);
[[nodiscard]] Refused checkChannelChange(const PracticeState &state, Snowflake channel, const QJsonObject &body);
[[nodiscard]] Refused checkChannelPlaces(const PracticeState &state, const QJsonArray &places);
[[nodiscard]] Refused checkDeleteChannel(const PracticeState &state, Snowflake channel);
[[nodiscard]] Refused checkPutOverwrite(const PracticeState &state, Snowflake channel, Snowflake target,
                                        const QJsonObject &body);
[[nodiscard]] Refused checkDeleteOverwrite(const PracticeState &state, Snowflake channel, Snowflake target);

/// Of giving or taking a member's role.
[[nodiscard]] Refused checkMemberRole(const PracticeState &state, Snowflake member, Snowflake role);
[[nodiscard]] Refused checkMemberChange(const PracticeState &state, Snowflake member, const QJsonObject &body);

/// Of text, mentions and nonce; not whether the bot may post there.
[[nodiscard]] Refused checkMessage(const QJsonObject &body);
[[nodiscard]] Refused checkNewMessage(const PracticeState &state, Snowflake channel, const QJsonObject &body);
[[nodiscard]] Refused checkPin(const PracticeState &state, Snowflake channel, Snowflake message, bool pin);
[[nodiscard]] Refused checkNewThread(const PracticeState &state, Snowflake channel, const QJsonObject &body);

[[nodiscard]] Refused checkNewWebhook(const PracticeState &state, Snowflake channel, const QJsonObject &body);
[[nodiscard]] Refused checkNewInvite(const PracticeState &state, Snowflake channel, const QJsonObject &body);
[[nodiscard]] Refused checkNewEvent(const PracticeState &state, const QJsonObject &body, const QDateTime &now);

} // namespace jamwright::practice
