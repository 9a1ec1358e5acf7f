// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/guildtemplate.h"
#include "domain/guild/plan.h"
#include "provision/guildsnapshot.h"
#include "provision/planning/planner.h"
#include "provision/rooms.h"

#include <QStringList>

#include <vector>

namespace jamwright {

/// Something that is not as the journal has it, with the steps that would put it right; none where it cannot be put
/// right from here.
struct Drift {
    DriftItem item;
    QList<Step> steps;
};

/// What somebody changed on the guild: names, things that are gone, channels that were moved out of their category,
/// looks and permissions of roles, types, topics and permissions of rooms, who is let into a room besides those the
/// template names, rooms that the bot cannot see, roles that people lost; and, where the snapshot has the whole list of
/// members, people with a role of the event's who are not to have it; and rooms of teams that are no more. Pure. What a
/// plan still has to make, give or rename is no drift. All else is compared with the template: what that has had
/// changed since the last run shows here too.
[[nodiscard]] std::vector<Drift> driftOf(const GuildSnapshot &guild, const GuildTemplate &rooms,
                                         const EventRooms &event, const JournalledObjects &journalled,
                                         const PlanOptions &options = {});

/// The steps of those items, or of all that can be repaired where `keys` is empty, as a plan: of one thing one step.
[[nodiscard]] Plan planRepair(const GuildSnapshot &guild, const std::vector<Drift> &drift, const QStringList &keys);

} // namespace jamwright
