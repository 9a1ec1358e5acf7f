// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/plancheck.h"

#include "domain/naming/channelname.h"
#include "provision/planner.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 100;
// A POST takes about this long; ten member roles a ten seconds are all that Discord lets through.
constexpr double secondsPerWrite = 0.15;
constexpr double secondsPerTenRoleGrants = 10;

void find(Findings &findings, Severity severity, const QString &key, const QString &message, const QString &subject,
          const QString &remedy)
{
    Place place;
    place.subject = subject;
    findings << Finding{severity, key, message, place, remedy};
}

void checkName(const QString &name, const QString &team, Findings &findings)
{
    if (name.isEmpty()) {
        find(findings, Severity::Error, u"provision.name-unusable"_s,
             QCoreApplication::translate("Planner",
                                         "Discord leaves nothing of the name of the team “%1” for its channel.")
                 .arg(team),
             team, QCoreApplication::translate("Planner", "Give the team a name with letters or digits."));
    } else if (name.size() > longestName) {
        find(findings, Severity::Error, u"provision.name-unusable"_s,
             QCoreApplication::translate(
                 "Planner", "The name of the team “%1” is longer than the 100 characters that Discord takes.")
                 .arg(team),
             team, QCoreApplication::translate("Planner", "Give the team a shorter name."));
    }
}

Permissions overwriteBits(const Plan &plan)
{
    Permissions bits;
    for (const Step &step : plan.steps) {
        for (const StepOverwrite &overwrite : step.overwrites) {
            bits = bits | overwrite.allow | overwrite.deny;
        }
    }
    return bits;
}

Permissions neededPermissions(const Plan &plan)
{
    Permissions needed = overwriteBits(plan);
    for (const Step &step : plan.steps) {
        const bool channel = step.kind == StepKind::CreateChannel || step.kind == StepKind::CreateCategory;
        needed = needed | (channel ? permission::ManageChannels : permission::ManageRoles);
    }
    return needed;
}

void checkPermissions(const GuildSnapshot &guild, Plan &plan)
{
    const Permissions missing = guild.botPermissions.missing(neededPermissions(plan));
    if (!missing.isEmpty()) {
        find(plan.findings, Severity::Error, u"provision.bot-permissions"_s,
             QCoreApplication::translate("Planner", "The bot lacks permissions that it needs, or has to hand on: %1.")
                 .arg(missing.names().join(", "_L1)),
             guild.bot.name,
             QCoreApplication::translate("Planner", "Give them to the bot's role in the guild's settings."));
    }
    const bool administrator = guild.botPermissions.contains(permission::Administrator);
    if (overwriteBits(plan).contains(permission::ManageRoles) && !administrator) {
        find(plan.findings, Severity::Error, u"provision.bot-permissions"_s,
             QCoreApplication::translate("Planner", "Only an administrator may hand on MANAGE_ROLES in a channel."),
             guild.bot.name,
             QCoreApplication::translate("Planner", "Take MANAGE_ROLES out of the template's overwrites."));
    }
    if (!guild.botPermissions.contains(permission::ViewAuditLog)) {
        find(plan.findings, Severity::Note, u"provision.no-audit-log"_s,
             QCoreApplication::translate(
                 "Planner",
                 "Without VIEW_AUDIT_LOG the bot has to tell its own rooms by their names after a breakdown."),
             guild.bot.name, QCoreApplication::translate("Planner", "Give the bot's role VIEW_AUDIT_LOG."));
    }
}

void checkHierarchy(const GuildSnapshot &guild, Plan &plan)
{
    QStringList outOfReach;
    for (const Step &step : std::as_const(plan.steps)) {
        const Role *role = step.role.isNull() ? nullptr : guild.role(step.role);
        if (role != nullptr && role->position >= guild.botTopPosition && !outOfReach.contains(role->name)) {
            outOfReach << role->name;
        }
        if (step.kind == StepKind::CreateRole && guild.botTopPosition < 1 && !outOfReach.contains(step.name)) {
            outOfReach << step.name;
        }
    }
    if (!outOfReach.isEmpty()) {
        find(plan.findings, Severity::Error, u"provision.bot-hierarchy"_s,
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
        find(findings, Severity::Error, key, message.arg(-left), {}, remedy);
    }
}

void checkLimits(const GuildSnapshot &guild, Plan &plan)
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
    const auto recent = std::count_if(guild.guild.roles.begin(), guild.guild.roles.end(), isRecent);
    plan.limitsLeft.roles = maxGuildRoles - int(guild.guild.roles.size()) - roles;
    plan.limitsLeft.channels = maxGuildChannels - int(guild.channels.size()) - channels;
    plan.limitsLeft.roleCreations48h = maxRoleCreations48h - int(recent) - roles;
    checkCap(
        plan.findings, u"provision.too-many-roles"_s, plan.limitsLeft.roles,
        QCoreApplication::translate("Planner", "The guild would have %1 more roles than the 250 that Discord allows."),
        QCoreApplication::translate("Planner", "Delete roles that nobody needs, or form fewer teams."));
    checkCap(
        plan.findings, u"provision.too-many-channels"_s, plan.limitsLeft.channels,
        QCoreApplication::translate(
            "Planner", "The guild would have %1 more channels than the 500 that Discord allows, categories counted."),
        QCoreApplication::translate("Planner", "Delete channels that nobody needs, or form fewer teams."));
}

void estimateMinutes(Plan &plan)
{
    const auto isGrant = [](const Step &step) { return step.kind == StepKind::GiveRole; };
    const auto grants = std::count_if(plan.steps.begin(), plan.steps.end(), isGrant);
    const double others = double(plan.steps.size() - grants) * secondsPerWrite;
    const auto fullTens = grants > 0 ? (grants - 1) / 10 : 0;
    const double waiting = secondsPerTenRoleGrants * double(fullTens);
    plan.minutes = (others + std::max(waiting, double(grants) * secondsPerWrite)) / 60;
}

} // namespace

QString filledIn(const QString &text, const QString &team)
{
    return QString(text).replace("{team}"_L1, team);
}

QString shownName(ChannelType type, const QString &name)
{
    const bool lowered = type == ChannelType::Text || type == ChannelType::Forum;
    return lowered ? discordChannelName(name) : name.trimmed();
}

std::map<QString, Snowflake> bindStaffRoles(const GuildSnapshot &guild, const GuildTemplate &rooms, Findings &findings)
{
    std::map<QString, Snowflake> bound;
    for (const StaffRole &staff : rooms.staff) {
        QList<Snowflake> named;
        for (const Role &role : guild.guild.roles) {
            if (role.name == staff.name) {
                named << role.id;
            }
        }
        if (named.size() == 1) {
            bound[staff.key] = named.constFirst();
        } else if (named.isEmpty()) {
            find(
                findings, Severity::Warning, u"provision.staff-role-missing"_s,
                QCoreApplication::translate("Planner", "The guild has no role “%1”, so the rooms are not opened to it.")
                    .arg(staff.name),
                staff.name,
                QCoreApplication::translate(
                    "Planner", "Make the role, or put another name into the template, before the rooms are made."));
        } else {
            find(findings, Severity::Warning, u"provision.staff-role-ambiguous"_s,
                 QCoreApplication::translate("Planner",
                                             "The guild has %1 roles “%2”, so the rooms are opened to none of them.")
                     .arg(named.size())
                     .arg(staff.name),
                 staff.name,
                 QCoreApplication::translate("Planner",
                                             "Give all but one of them another name before the rooms are made."));
        }
    }
    return bound;
}

Snowflake bindMainCategory(const GuildSnapshot &guild, const GuildTemplate &rooms, Findings &findings)
{
    if (rooms.mainCategory.isEmpty()) {
        return {};
    }
    const Channel *category = nullptr;
    for (const Channel &channel : guild.channels) {
        const bool named = channel.type == channeltype::Category && channel.name == rooms.mainCategory;
        if (named && (category == nullptr || channel.position < category->position)) {
            category = &channel;
        }
    }
    const auto isChild = [category](const Channel &channel) { return channel.parent == category->id; };
    const bool full = category != nullptr &&
                      std::count_if(guild.channels.begin(), guild.channels.end(), isChild) >= maxCategoryChannels;
    if (category == nullptr || full) {
        const QString message =
            full ? QCoreApplication::translate("Planner",
                                               "The category “%1” is full, so the leaders' chat is made outside of it.")
                 : QCoreApplication::translate(
                       "Planner", "The guild has no category “%1”, so the leaders' chat is made without one.");
        find(findings, Severity::Warning, u"provision.main-category"_s, message.arg(rooms.mainCategory),
             rooms.mainCategory,
             QCoreApplication::translate("Planner", "Make room there first, or move the channel afterwards."));
        return {};
    }
    return category->id;
}

void checkNames(const GuildTemplate &rooms, const EventRooms &event, Findings &findings)
{
    std::map<QString, QString> teamOf; // by what Discord shows
    for (const TeamRooms &team : event.teams) {
        checkName(filledIn(rooms.teamRole.name, team.name).trimmed(), team.name, findings);
        for (const ChannelTemplate &channel : rooms.teamChannels) {
            const QString name = shownName(channel.type, filledIn(channel.name, team.name));
            checkName(name, team.name, findings);
        }
        const QString shown = discordChannelName(team.name);
        const auto [other, isNew] = teamOf.insert({shown, team.name});
        if (!isNew && !shown.isEmpty()) {
            find(findings, Severity::Warning, u"provision.names-clash"_s,
                 QCoreApplication::translate("Planner",
                                             "On Discord the channels of “%1” and “%2” would have the same name, #%3.")
                     .arg(other->second, team.name, shown),
                 team.name, QCoreApplication::translate("Planner", "Rename one of the teams."));
        }
    }
}

void checkFeasible(const GuildSnapshot &guild, Plan &plan)
{
    if (!plan.steps.isEmpty()) {
        checkPermissions(guild, plan);
        checkHierarchy(guild, plan);
    }
    checkLimits(guild, plan);
    estimateMinutes(plan);
}

} // namespace jamwright
