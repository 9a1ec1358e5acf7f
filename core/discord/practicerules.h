// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/practicestate.h"

#include <QJsonObject>

#include <optional>

/// What the practice guild allows: Discord's checks, in Discord's order, with its statuses and numbers.
namespace jamwright::practice {

/// Why a request is refused.
struct Refusal {
    int status = 400;
    int code = 0;
    QString message;
    QJsonObject errors; ///< of code 50035: a tree that mirrors the body
};

[[nodiscard]] Refusal unknownThing(int code, const QString &thing);
[[nodiscard]] Refusal missingPermissions();

/// What the bot may do guild-wide; all bits for an administrator.
[[nodiscard]] Permissions botPermissions(const PracticeState &state);
[[nodiscard]] int botTopPosition(const PracticeState &state);

/// The role that a body asks for, without id; its name and permissions as Discord would fill them in.
[[nodiscard]] Role requestedRole(const PracticeState &state, const QJsonObject &body);
/// The channel that a body asks for, without id; its name as Discord would change it.
[[nodiscard]] Channel requestedChannel(const PracticeState &state, const QJsonObject &body);

[[nodiscard]] std::optional<Refusal> checkNewRole(const PracticeState &state, const QJsonObject &body);
[[nodiscard]] std::optional<Refusal> checkNewChannel(const PracticeState &state, const QJsonObject &body);
/// Of giving or taking a member's role.
[[nodiscard]] std::optional<Refusal> checkMemberRole(const PracticeState &state, Snowflake member, Snowflake role);
[[nodiscard]] std::optional<Refusal> checkDeleteRole(const PracticeState &state, Snowflake role);
[[nodiscard]] std::optional<Refusal> checkDeleteChannel(const PracticeState &state, Snowflake channel);

} // namespace jamwright::practice
