// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/naming/namewords.h"
#include "workflow/workspace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace jamwright {

/// The themes that team names of an event can be made of: the built-in ones and, where it has one, "own".
[[nodiscard]] Result<QStringList> nameThemes(Workspace &workspace, EventId event);

/// Gives teams other names, none of which is in use; empty = all teams. A blank theme is the event's; another one
/// becomes the event's when all teams are named. The same seed, theme and teams give the same names. One undo.
/// Errors: Usage for an unknown theme; Input for a team that is not of the event, or too few words.
[[nodiscard]] Result<ChangeId> rerollNames(Workspace &workspace, EventId event, const std::vector<TeamId> &teams,
                                           const QString &theme, quint64 seed);

/// The event's own list of words; no nouns = it has none.
[[nodiscard]] Result<NameWords> ownNameWords(Workspace &workspace, EventId event);
/// Keeps a list with the event, where it is the theme "own"; a list without nouns removes it. One undo. Errors (kind
/// Input): a word Discord would make nothing of, or one of the block list.
[[nodiscard]] Result<ChangeId> setOwnNameWords(Workspace &workspace, EventId event, const NameWords &words);
/// A text file as a list: a word a line is a noun; with a line "adjectives:" the words behind it are adjectives, until
/// a line "nouns:". Blank lines and those that begin with # are left out. Pure. Errors (kind Input): no noun.
[[nodiscard]] Result<NameWords> readNameWords(const QByteArray &text, const QString &fileName);

} // namespace jamwright
