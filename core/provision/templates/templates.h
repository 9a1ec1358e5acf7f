// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/guild/guildtemplate.h"

#include <QJsonObject>
#include <QList>

namespace jamwright {

/// The rooms as Python Discord's code jams make them: a leaders' role and chat, a text channel for each team in
/// categories `CODE JAM`, opened by a role of the team's name; staff roles "Events Lead", "Event Team", "Bots". What
/// its bot did by command is done by permission: members of a team may pin in their room and ping their role. Source of
/// the permission numbers: sir-robin, bot/exts/code_jams/_creation_utils.py.
[[nodiscard]] GuildTemplate pythonDiscordTemplate();

/// Rooms for PyWeek: a role for everybody who takes part, a role and a text and a voice channel for each team, one
/// forum for all games, and a role for the winners.
[[nodiscard]] GuildTemplate pyWeekTemplate();

/// A space for guests of an event: only who has a ticket sees more than the welcome. Organisers, speakers and
/// participants have a role each, the first two by the category "ticket type" of their sign-ups; who is not there yet
/// gets an invite that carries it.
[[nodiscard]] GuildTemplate guestSpaceTemplate();

/// With "format": "jamwright-guild-template" and "version": 2; permissions as lists of Discord's names, colours as
/// #RRGGBB.
[[nodiscard]] QJsonObject templateToJson(const GuildTemplate &guildTemplate);
/// Reads back what templateToJson wrote, unchanged. Input error, naming the key, for anything it does not understand,
/// and for a template that contradicts itself: a key that is there twice, or one that names nothing.
[[nodiscard]] Result<GuildTemplate> templateFromJson(const QJsonObject &json);

} // namespace jamwright
