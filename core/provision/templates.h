// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/guildtemplate.h"

#include <QJsonObject>

namespace jamwright {

/// The rooms as Python Discord's code jams make them: a leaders' role and chat, a text channel for each team in
/// categories `CODE JAM`, opened by a role of the team's name; staff roles "Events Lead", "Event Team", "Bots". Source
/// of the permission numbers: sir-robin, bot/exts/code_jams/_creation_utils.py.
[[nodiscard]] GuildTemplate pythonDiscordTemplate();

/// With "format": "jamwright-guild-template" and "version": 1; permissions as lists of Discord's names, colours as
/// #RRGGBB.
[[nodiscard]] QJsonObject templateToJson(const GuildTemplate &guildTemplate);
/// Reads back what templateToJson wrote, unchanged. Input error, naming the key, for anything it does not understand.
[[nodiscard]] Result<GuildTemplate> templateFromJson(const QJsonObject &json);

} // namespace jamwright
