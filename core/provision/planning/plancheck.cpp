// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/planning/plancheck.h"

#include "domain/guild/stepkeys.h"
#include "provision/planning/lanes.h"
#include "provision/planning/overwrites.h"
#include "provision/planning/planfile.h"
#include "provision/planning/planfinding.h"
#include "provision/planning/planner.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

// A POST takes about this long; ten member roles a ten seconds are all that Discord lets through.
constexpr double secondsPerWrite = 0.15;
constexpr double secondsPerTenRoleGrants = 10;
constexpr double minutesOfRoleLimit = 48 * 60; ///< until the last of 250 roles no longer counts, at the worst

// That the steps set. What stands in a room already may be more than the bot may hand on.
Permissions overwriteBits(const GuildSnapshot &guild, const Plan &plan)
{
    Permissions bits;
    for (const Step &step : plan.steps) {
        const Channel *channel = guild.channel(step.object);
        const QList<StepOverwrite> standing =
            channel == nullptr ? QList<StepOverwrite>() : standingOverwrites(guild, *channel);
        for (const StepOverwrite &overwrite : overwriteChanges(standing, step.overwrites)) {
            bits = bits | overwrite.allow | overwrite.deny;
        }
    }
    return bits;
}

Permissions neededFor(StepKind kind)
{
    switch (kind) {
    case StepKind::CreateRole:
    case StepKind::GiveRole:
    case StepKind::TakeRole:
    case StepKind::EditRole:
    case StepKind::DeleteRole:
        return permission::ManageRoles;
    case StepKind::CreateCategory:
    case StepKind::CreateChannel:
    case StepKind::EditChannel:
    case StepKind::DeleteChannel:
    case StepKind::DeleteCategory:
        return permission::ManageChannels;
    case StepKind::PostMessage:
        return permission::ViewChannel | permission::SendMessages;
    case StepKind::PinMessage:
        return permission::PinMessages;
    case StepKind::CreateInvite:
        return permission::CreateInstantInvite | permission::ManageRoles;
    case StepKind::RevokeInvite:
        return permission::ManageChannels;
    }
    return {};
}

Permissions neededPermissions(const GuildSnapshot &guild, const Plan &plan)
{
    Permissions needed = overwriteBits(guild, plan);
    for (const Step &step : plan.steps) {
        needed = needed | neededFor(step.kind);
        if (step.changes.testFlag(StepChange::Overwrites)) {
            needed = needed | permission::ManageRoles;
        }
    }
    return needed;
}

void checkPermissions(const GuildSnapshot &guild, Plan &plan)
{
    const Permissions missing = guild.botPermissions.missing(neededPermissions(guild, plan));
    if (!missing.isEmpty()) {
        addFinding(
            plan.findings, Severity::Error, u"provision.bot-permissions"_s,
            QCoreApplication::translate("Planner", "The bot lacks permissions that it needs, or has to hand on: %1.")
                .arg(missing.names().join(", "_L1)),
            guild.bot.name,
            QCoreApplication::translate("Planner", "Give them to the bot's role in the guild's settings."));
    }
    const bool administrator = guild.botPermissions.contains(permission::Administrator);
    if (overwriteBits(guild, plan).contains(permission::ManageRoles) && !administrator) {
        addFinding(
            plan.findings, Severity::Error, u"provision.bot-permissions"_s,
            QCoreApplication::translate("Planner", "Only an administrator may hand on MANAGE_ROLES in a channel."),
            guild.bot.name,
            QCoreApplication::translate("Planner", "Take MANAGE_ROLES out of the template's overwrites."));
    }
    if (!guild.botPermissions.contains(permission::ViewAuditLog)) {
        addFinding(plan.findings, Severity::Note, u"provision.no-audit-log"_s,
                   QCoreApplication::translate(
                       "Planner",
                       "Without VIEW_AUDIT_LOG the bot has to tell its own rooms by their names after a breakdown."),
                   guild.bot.name, QCoreApplication::translate("Planner", "Give the bot's role VIEW_AUDIT_LOG."));
    }
}

void checkHierarchy(const GuildSnapshot &guild, Plan &plan)
{
    QStringList outOfReach;
    const auto look = [&](Snowflake id) {
        const Role *role = id.isNull() ? nullptr : guild.role(id);
        if (role != nullptr && role->position >= guild.botTopPosition && !outOfReach.contains(role->name)) {
            outOfReach << role->name;
        }
    };
    for (const Step &step : std::as_const(plan.steps)) {
        look(step.role.id);
        if (step.kind == StepKind::EditRole || step.kind == StepKind::DeleteRole) {
            look(step.object);
        }
        for (const ObjectRef &role : step.inviteRoles) {
            look(role.id);
        }
        if (step.kind == StepKind::CreateRole && guild.botTopPosition < 1 && !outOfReach.contains(step.name)) {
            outOfReach << step.name;
        }
    }
    if (!outOfReach.isEmpty()) {
        addFinding(plan.findings, Severity::Error, u"provision.bot-hierarchy"_s,
                   QCoreApplication::translate(
                       "Planner", "These roles are not below the bot's highest role, so it cannot give them: %1.")
                       .arg(outOfReach.join(", "_L1)),
                   guild.bot.name,
                   QCoreApplication::translate("Planner", "Move the bot's role above them in the guild's settings."));
    }
}

void checkCap(Findings &findings, const QString &key, int left, const QString &message, const QString &remedy)
{
    if (left < 0) {
        addFinding(findings, Severity::Error, key, message.arg(-left), {}, remedy);
    }
}

void checkRoleCreations(int left, Findings &findings)
{
    if (left < 0) {
        addFinding(findings, Severity::Warning, u"provision.role-creations"_s,
                   QCoreApplication::translate("Planner",
                                               "Discord lets a guild make 250 roles in 48 hours, deleted ones counted: "
                                               "%n of this plan may have to wait for up to two days.",
                                               nullptr, -left),
                   {},
                   QCoreApplication::translate("Planner",
                                               "Apply the rest later, or let the run wait: it asks before it does."));
    }
}

void checkLimits(const GuildSnapshot &guild, Plan &plan, const QList<Snowflake> &rolesGone)
{
    const auto countOf = [&plan](auto... kinds) {
        return int(std::count_if(plan.steps.begin(), plan.steps.end(),
                                 [kinds...](const Step &step) { return ((step.kind == kinds) || ...); }));
    };
    const int roles = countOf(StepKind::CreateRole);
    const int channels = countOf(StepKind::CreateChannel, StepKind::CreateCategory);
    const QDateTime recently = guild.takenAt.addDays(-2);
    const auto isRecent = [&recently](const Role &role) {
        return !role.managed && recently.isValid() && role.id.createdAt() > recently;
    };
    const auto wasRecent = [&](Snowflake id) {
        return recently.isValid() && id.createdAt() > recently && guild.role(id) == nullptr;
    };
    const auto recent = std::count_if(guild.guild.roles.begin(), guild.guild.roles.end(), isRecent) +
                        std::count_if(rolesGone.begin(), rolesGone.end(), wasRecent);
    plan.limitsLeft.roles = maxGuildRoles - int(guild.guild.roles.size()) - roles;
    plan.limitsLeft.channels = maxGuildChannels - int(guild.channels.size()) - channels;
    plan.limitsLeft.roleCreations48h = maxRoleCreations48h - int(recent) - roles;
    // Who makes nothing may be over: a teardown above all.
    if (roles == 0 && channels == 0) {
        return;
    }
    checkCap(
        plan.findings, u"provision.too-many-roles"_s, plan.limitsLeft.roles,
        QCoreApplication::translate("Planner", "The guild would have %1 more roles than the 250 that Discord allows."),
        QCoreApplication::translate("Planner", "Delete roles that nobody needs, or form fewer teams."));
    checkRoleCreations(plan.limitsLeft.roleCreations48h, plan.findings);
    checkCap(
        plan.findings, u"provision.too-many-channels"_s, plan.limitsLeft.channels,
        QCoreApplication::translate(
            "Planner", "The guild would have %1 more channels than the 500 that Discord allows, categories counted."),
        QCoreApplication::translate("Planner", "Delete channels that nobody needs, or form fewer teams."));
}

} // namespace

double secondsFor(const LaneLoad &load)
{
    const auto windows = [](int count, int size, double seconds) {
        const int whole = count > 0 ? (count - 1) / size : 0;
        return whole * seconds;
    };
    const double waiting = std::max(windows(load.members, 10, secondsPerTenRoleGrants), windows(load.invites, 5, 15));
    const double serial = std::max({load.roles, load.channels, load.messages, load.members}) * secondsPerWrite;
    const double begin = load.members > 0 && load.roles > 0 ? secondsPerWrite : 0;
    return std::max(begin + waiting, serial);
}

namespace {

// Of a text of the template's that is in many channels one finding says enough.
void checkTopics(Plan &plan)
{
    constexpr qsizetype longestTopic = 1024;
    constexpr qsizetype longestForumTopic = 4096;
    std::map<QString, QStringList> tooLong; // names, by the template's key of a team's channel, else the step's
    for (const Step &step : std::as_const(plan.steps)) {
        if (step.topic.size() > (step.channelType == ChannelType::Forum ? longestForumTopic : longestTopic)) {
            const QString ofTeam = stepkey::channelOfTeam(step.key);
            tooLong[ofTeam.isEmpty() ? step.key : ofTeam] << step.name;
        }
    }
    for (const auto &[key, names] : tooLong) {
        const auto others = int(names.size()) - 1;
        addFinding(plan.findings, Severity::Error, u"provision.text-too-long"_s,
                   others == 0
                       ? QCoreApplication::translate("Planner", "The topic of “%1” is longer than Discord takes.")
                             .arg(names.constFirst())
                       : QCoreApplication::translate("Planner",
                                                     "The topic of “%1” is longer than Discord takes, and so is that "
                                                     "of %n other team(s).",
                                                     nullptr, others)
                             .arg(names.constFirst()),
                   others == 0 ? names.constFirst() : key,
                   QCoreApplication::translate("Planner", "Shorten it in the template."));
    }
}

// Whatever the texts came from: Discord would refuse them in the middle of the run.
void checkTexts(Plan &plan)
{
    for (const Step &step : std::as_const(plan.steps)) {
        const Lane lane = laneOf(step.kind);
        const bool names = (lane == Lane::Roles || lane == Lane::Channels) && !takesAway(step.kind);
        const bool team = stepkey::teamOf(step.key).has_value(); // checked by the team's name
        if (names && !team && (step.name.isEmpty() || step.name.size() > maxNameLength)) {
            addFinding(plan.findings, Severity::Error, u"provision.name-unusable"_s,
                       QCoreApplication::translate("Planner", "Discord takes names of 1 to 100 characters, not “%1”.")
                           .arg(step.name),
                       step.key, QCoreApplication::translate("Planner", "Change the name in the template."));
        }
    }
    checkTopics(plan);
}

} // namespace

Permissions permissionsFor(const GuildTemplate &rooms)
{
    Permissions needed = permission::ViewAuditLog;
    for (const StepKind kind : {StepKind::CreateRole, StepKind::CreateChannel, StepKind::PostMessage,
                                StepKind::PinMessage, StepKind::CreateInvite}) {
        needed = needed | neededFor(kind);
    }
    const auto handOn = [&needed](const QList<OverwriteTemplate> &overwrites) {
        for (const OverwriteTemplate &overwrite : overwrites) {
            needed = needed | overwrite.allow | overwrite.deny;
        }
    };
    for (const CategoryTemplate &category : rooms.categories) {
        handOn(category.overwrites);
    }
    handOn(rooms.teamCategory.overwrites);
    for (const ChannelTemplate &channel : rooms.channels + rooms.teamChannels) {
        handOn(channel.overwrites);
    }
    return needed;
}

void completePlan(const GuildSnapshot &guild, Plan &plan, const QList<Snowflake> &rolesGone)
{
    checkTexts(plan);
    plan.bot = guild.bot.id;
    if (!plan.steps.isEmpty()) {
        checkPermissions(guild, plan);
        checkHierarchy(guild, plan);
    }
    checkLimits(guild, plan, rolesGone);
    LaneLoad load;
    for (const Step &step : std::as_const(plan.steps)) {
        load.add(step.kind);
    }
    const bool outOfRoles = load.roles > 0 && plan.limitsLeft.roleCreations48h < 0;
    plan.minutes = secondsFor(load) / 60 + (outOfRoles ? minutesOfRoleLimit : 0);
    plan.newest = guild.newest();
    plan.fingerprint = fingerprintOf(guild, plan);
}

} // namespace jamwright
