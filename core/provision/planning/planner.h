// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/guildtemplate.h"
#include "domain/guild/plan.h"
#include "provision/guildsnapshot.h"
#include "provision/rooms.h"

#include <QSet>

#include <map>

namespace jamwright {

struct PlanOptions {
    /// What the template expects the guild to have, by "staff:KEY", "role:KEY", "category:KEY" or "channel:KEY"; what
    /// is not here is looked for by name.
    std::map<QString, Snowflake> bindings = {};
    QList<Snowflake> rolesGone = {}; ///< made and deleted: Discord counts them among the roles of the last two days
    bool adopt = false;              ///< what has the name and kind of something wanted is taken for the event's own
    bool invites = false;            ///< who is not in the guild is invited; the template may say so too
    QSet<QString> inDoubt = {};      ///< keys of messages that may have been sent: said, and not sent again
    std::map<Snowflake, QString> others = {}; ///< what runs of other events made, with their names: never adopted
};

/// What has to be done so that everybody has her roles and every team its rooms: desired less actual. Pure.
///
/// What an earlier run made is known by its journalled id alone; an object of the same name that is not journalled is
/// somebody else's and is left alone, unless it is to be adopted. A journalled id that the guild does not have any more
/// is made anew; a role that was given to somebody who is not to have it any more is taken. What an earlier run made is
/// changed to what it would be made as now: the name where template or team have another one than it was made with,
/// colour, hoist, mentionable and permissions of roles, topics where the template has one, and overwrites, those of
/// everybody, of the event's own roles and of whom the template names there. What others set besides stays, and is in
/// `outsiders`. What was adopted stays as it is. The type of a channel stays too, as Discord cannot change most; it is
/// said.
///
/// Step keys: "leaders:role", "leaders:chat", "main:category", "category:1", "team:<id>:role", "team:<id>:channel:0",
/// "member:<snowflake>:<key of the role>", "<key of the channel>:welcome", and that with ":pin",
/// "member:<snowflake or reference>:invite".
///
/// Findings of severity error (a Run refuses such a plan): "provision.too-many-roles", "provision.too-many-channels",
/// "provision.bot-permissions", "provision.bot-hierarchy", "provision.name-unusable", "provision.text-too-long".
/// Warnings: "provision.member-missing", "provision.member-without-id", "provision.in-two-teams",
/// "provision.staff-role-missing", "provision.staff-role-ambiguous", "provision.main-category",
/// "provision.existing-missing", "provision.names-clash", "provision.name-taken", "provision.object-gone",
/// "provision.role-creations", "provision.shut-out", "provision.outsiders", "provision.other-type". Notes:
/// "provision.no-audit-log", "provision.matched-by-name", "provision.adopted".
[[nodiscard]] Plan makePlan(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
                            const JournalledObjects &journalled, const PlanOptions &options = {});

/// The step that makes a category for the teams' channels anew, under the key of one that is gone. Pure.
[[nodiscard]] Step teamCategoryAnew(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
                                    const JournalledObjects &journalled, const PlanOptions &options,
                                    const QString &key);

/// Whether the plan needs the whole list of members: somebody is to be matched by name.
[[nodiscard]] bool needsNames(const EventRooms &event);

/// Discord's caps.
inline constexpr int maxGuildRoles = 250;    ///< @everyone and managed roles included
inline constexpr int maxGuildChannels = 500; ///< categories included
inline constexpr int maxCategoryChannels = 50;
inline constexpr int maxRoleCreations48h = 250;
inline constexpr qsizetype maxMessageLength = 2000;
inline constexpr qsizetype maxNameLength = 100; ///< of roles, channels and categories

} // namespace jamwright
