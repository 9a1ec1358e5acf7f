// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/id.h"
#include "base/progress.h"
#include "base/result.h"
#include "base/secret.h"
#include "base/snowflake.h"
#include "domain/guild/plan.h"
#include "workflow/workspace.h"

#include <QFuture>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

namespace jamwright {

/// Which guild, and how to reach it.
struct GuildTarget {
    bool practice = true; ///< the built-in practice guild; the rest does not matter then
    Snowflake guild;
    QUrl baseUrl; ///< empty = Discord's own; plain http only to loopback
    Secret token;
};

/// What is wanted of the guild.
struct RoomsOrder {
    using Kind = OrderKind;
    Kind kind = Kind::Provide;
    bool adopt = false;   ///< of Provide: what has the name of something wanted is taken for the event's own
    bool invites = false; ///< of Provide: who is not in the guild is invited; the template may say so too
    QString announcement; ///< of Announce: the key of one of the template's, unless there is a text
    QString text;         ///< of Announce: the caller's own for the teams' channels; the same is sent once for ever
    std::vector<TeamId> teams; ///< of Announce: to these alone; empty = all
    QStringList repairs;       ///< of Repair: keys of drift items; empty = all
    bool archive = false;      ///< of TearDown: names, topics, pins and members of the rooms are kept in the workspace
};

/// A wait that Discord asks for and that is too long to begin without a word.
struct LongWait {
    QString sentence; ///< what it is about
    QDateTime until;
};

/// Steers a run from outside. Safe from any thread.
struct RunControl {
    Cancel cancel;
    Cancel pause; ///< as long as it is requested, nothing new is begun
    /// Asked on the workspace's thread; returns at once. Without it every long wait is declined, which ends the run.
    std::function<QFuture<bool>(const LongWait &)> agree = {};
};

// All of these need an event loop in the workspace's thread; the futures finish there.

/// What would be done on the guild. Writes nothing at all, neither there nor in the workspace, which may be open for
/// reading only. (The practice guild has the event's people in it, as if they had joined.) `progress`, where there is
/// one, must outlive the future.
[[nodiscard]] QFuture<Result<Plan>> planRooms(Workspace &workspace, EventId event, const GuildTarget &target,
                                              const RoomsOrder &order = {}, const Cancel &cancel = {},
                                              Progress *progress = nullptr);

/// Does what `planRooms` says, journalled before and after each step; killed or cancelled at any point, the next call
/// goes on where this one stopped. Refused while the plan has findings of severity error; and, with a fingerprint, when
/// the plan is not that one any more, nor what a run of it that was broken off has left. What Discord refused of single
/// rooms is in the report's findings, and the report is not `done`. `progress` must outlive the future.
[[nodiscard]] QFuture<Result<RunReport>> runRooms(Workspace &workspace, EventId event, const GuildTarget &target,
                                                  const RoomsOrder &order, const RunControl &control,
                                                  Progress &progress, const QString &fingerprint = {});

/// What somebody changed on the guild since: renamed, deleted, moved, took from people or gave to others. Writes as
/// little as `planRooms`. Like a repair and a teardown an Input error where no run of the event was ever made: it is
/// another guild than that of the rooms.
[[nodiscard]] QFuture<Result<std::vector<DriftItem>>> findDrift(Workspace &workspace, EventId event,
                                                                const GuildTarget &target, const Cancel &cancel = {},
                                                                Progress *progress = nullptr);

/// What the workspace knows of an event's rooms on one guild, without asking that.
struct RoomsStatus {
    int objectsMade = 0; ///< roles, categories, channels and messages
    int rolesGiven = 0;
    bool runUnfinished = false; ///< a run has not come to its end
    /// Which kind of order goes on with it; empty = a version that did not write it down has begun it.
    std::optional<OrderKind> unfinishedKind = {};
    QString guildName;
    Snowflake guild; ///< null = no run yet
};
/// On the guild of the newest run.
[[nodiscard]] Result<RoomsStatus> roomsStatus(Workspace &workspace, EventId event);
/// On each guild that there were runs on, that of the newest run first.
[[nodiscard]] Result<std::vector<RoomsStatus>> roomsByGuild(Workspace &workspace, EventId event);

/// What is known of the rooms on a guild that is meant, and of those on another one.
struct RoomsHere {
    RoomsStatus here;                     ///< without a name: no run was ever made there
    std::optional<RoomsStatus> elsewhere; ///< the newest of the others on which something stands
};
[[nodiscard]] Result<RoomsHere> roomsOn(Workspace &workspace, EventId event, const GuildTarget &target);

/// What a saved plan says of itself.
struct SavedPlan {
    Snowflake guild;
    QString fingerprint;
    RoomsOrder order; ///< that it was planned by; of kind Provide
};
/// A plan as a file, to be looked at, kept and run later, and what is needed to run it back; an Input error for any
/// other file.
[[nodiscard]] QByteArray planToFile(const Plan &plan, const RoomsOrder &order = {});
[[nodiscard]] Result<SavedPlan> planFromFile(const QByteArray &file);

} // namespace jamwright
