// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/plan.h"
#include "provision/guildsnapshot.h"

#include <QList>
#include <QString>

/// The overwrites of a channel, and how two lists of them differ. One that neither allows nor denies is as good as
/// none, and a bit that Discord does not name is nobody's concern: were it Discord's own, it would be put right for
/// ever.
namespace jamwright {

/// What stands in the channel now, but for roles that the guild has no more.
[[nodiscard]] QList<StepOverwrite> standingOverwrites(const GuildSnapshot &guild, const Channel &channel);
/// What `after` has otherwise than `before`; what it has no more, with neither bit.
[[nodiscard]] QList<StepOverwrite> overwriteChanges(const QList<StepOverwrite> &before,
                                                    const QList<StepOverwrite> &after);
/// A list with the changes done.
[[nodiscard]] QList<StepOverwrite> withOverwriteChanges(QList<StepOverwrite> overwrites,
                                                        const QList<StepOverwrite> &changes);
/// The one for the target, blank where there is none.
[[nodiscard]] StepOverwrite overwriteFor(const QList<StepOverwrite> &overwrites, const ObjectRef &target);

/// Lets the bot into a room, whatever its overwrites say: one that is hidden from the bot could not even be deleted by
/// it.
void keepBotIn(const GuildSnapshot &guild, ChannelType type, QList<StepOverwrite> &overwrites);

/// For whom they are, as a list for a sentence.
[[nodiscard]] QString targetsOf(const QList<StepOverwrite> &overwrites, const Plan &plan, const GuildSnapshot &guild);

} // namespace jamwright
