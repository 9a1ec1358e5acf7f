// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/apitypes.h"
#include "discord/practice/state.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

/// What a request's body asks for, as Discord would read it.
namespace jamwright::practice {

/// Discord takes decimal strings and numbers; missing and null are no permission; nothing = none of these.
[[nodiscard]] std::optional<Permissions> readPermissionSet(const QJsonValue &value);
[[nodiscard]] Snowflake readSnowflake(const QJsonValue &value);
[[nodiscard]] QList<Overwrite> readOverwrites(const QJsonValue &value);

/// What Discord makes of a channel's name: of text channels lower case, blanks to hyphens, most punctuation gone.
[[nodiscard]] QString keptChannelName(int type, const QString &name);
[[nodiscard]] bool isKnownChannelType(int type);

/// The role that a body asks for, without id; its name and permissions as Discord would fill them in.
[[nodiscard]] Role requestedRole(const PracticeState &state, const QJsonObject &body);
/// The role after a change.
[[nodiscard]] Role changedRole(const Role &role, const QJsonObject &body);
/// The channel that a body asks for, without id.
[[nodiscard]] Channel requestedChannel(const PracticeState &state, const QJsonObject &body);
/// The channel after a change.
[[nodiscard]] Channel changedChannel(const Channel &channel, const QJsonObject &body);

} // namespace jamwright::practice
