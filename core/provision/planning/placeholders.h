// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/plan.h"
#include "provision/rooms.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace jamwright {

/// What stands for what in a template's texts, by the placeholder's name without braces.
using Placeholders = QHash<QString, QString>;

/// {event} alone, and with a team {team} too: what names and topics may hold.
[[nodiscard]] Placeholders namePlaceholders(const QString &event, const QString &team = {});
/// All that the messages to a team may hold; ids that are not known yet as the
/// key between `keyBegins` and `keyEnds`.
[[nodiscard]] Placeholders teamPlaceholders(const QString &event, const TeamRooms &team, const ObjectRef &channel,
                                            const ObjectRef &role);

[[nodiscard]] QStringList messagePlaceholderNames();
/// The placeholders, without braces and each once, that stand for nothing in names and topics, and in messages.
[[nodiscard]] QStringList unknownPlaceholders(const QStringList &names, const QStringList &messages);

/// The text with every placeholder replaced, in one go: what a team's name holds in braces stays.
[[nodiscard]] QString filledIn(const QString &wanted, const Placeholders &values);

/// The id, or what stands for it until it is known.
[[nodiscard]] QString idText(const ObjectRef &object);

} // namespace jamwright
