// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/permissions.h"
#include "base/snowflake.h"
#include "domain/guildtemplate.h"
#include "domain/naming/names.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <map>

namespace jamwright {

enum class StepKind { CreateRole, CreateCategory, CreateChannel, GiveRole };
template <>
struct EnumNames<StepKind> {
    static constexpr std::array names = {"create-role", "create-category", "create-channel", "give-role"};
};

/// An overwrite of a step: for a role or member that may itself be made by an earlier step.
struct StepOverwrite {
    QString targetKey; ///< the key of the step that makes the role; blank when `target` is known
    Snowflake target;
    bool member = false; ///< a member's overwrite, not a role's
    Permissions allow;
    Permissions deny;
    friend bool operator==(const StepOverwrite &, const StepOverwrite &) = default;
};

/// One action on the guild.
struct Step {
    QString key; ///< stable over plans: "team:12:role", "member:123…:role:team:12:role"
    StepKind kind = StepKind::CreateRole;
    QString sentence;  ///< "Create the role Annoyed Alligators for its 5 members."
    QStringList needs; ///< keys of steps that must be done first
    QString name;      ///< of what is made
    QString topic;
    int colour = 0;
    bool hoist = false;
    bool mentionable = false;
    ChannelType channelType = ChannelType::Text;
    QString parentKey; ///< the key of the step that makes the category; blank when `parent` is known or none
    Snowflake parent;
    QList<StepOverwrite> overwrites;
    Snowflake member; ///< of GiveRole
    QString roleKey;  ///< of GiveRole: the key of the step that makes the role
    Snowflake role;   ///< of GiveRole: the role when it is known already
    friend bool operator==(const Step &, const Step &) = default;
};

/// How many more of each the guild takes.
struct LimitsLeft {
    int roles = 0;
    int channels = 0;
    int roleCreations48h = 0;
    friend bool operator==(const LimitsLeft &, const LimitsLeft &) = default;
};

/// What would be done on the guild: desired less actual. `steps` is in an order that respects every `needs`.
struct Plan {
    Snowflake guild;
    QString guildName;
    QList<Step> steps;
    Findings findings;
    LimitsLeft limitsLeft;     ///< after the plan
    int leftAlone = 0;         ///< objects and roles that are as they should be already
    QStringList peopleMissing; ///< participants who are not in the guild, by name
    double minutes = 0;        ///< what Discord's observed limits make of it

    [[nodiscard]] int writes() const { return int(steps.size()); }
    friend bool operator==(const Plan &, const Plan &) = default;
};

/// What a run did.
struct RunReport {
    int writes = 0;
    int reads = 0;
    int retries = 0;
    int rateLimited = 0;
    double waitedSeconds = 0;
    int created = 0;
    int changed = 0;
    int deleted = 0;
    int leftAlone = 0;
    QStringList peopleMissing;
    bool done = false;
    Findings findings;
    friend bool operator==(const RunReport &, const RunReport &) = default;
};

/// An object of the guild that a run made, by the key of its step.
using JournalledObjects = std::map<QString, Snowflake>;

} // namespace jamwright
