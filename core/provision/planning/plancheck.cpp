// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/planning/plancheck.h"

#include "domain/guild/stepkeys.h"
#include "domain/naming/channelname.h"
#include "domain/naming/nearestname.h"
#include "provision/planning/lanes.h"
#include "provision/planning/overwrites.h"
#include "provision/planning/placeholders.h"
#include "provision/planning/planfile.h"
#include "provision/planning/planfinding.h"
#include "provision/planning/planner.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 100;
// A POST takes about this long; ten member roles a ten seconds are all that Discord lets through.
constexpr double secondsPerWrite = 0.15;
constexpr double secondsPerTenRoleGrants = 10;
constexpr double minutesOfRoleLimit = 48 * 60; ///< until the last of 250 roles no longer counts, at the worst

void checkName(const QString &name, const QString &team, Findings &findings)
{
    if (name.isEmpty()) {
        addFinding(findings, Severity::Error, u"provision.name-unusable"_s,
                   QCoreApplication::translate("Planner",
                                               "Discord leaves nothing of the name of the team “%1” for its channel.")
                       .arg(team),
                   team, QCoreApplication::translate("Planner", "Give the team a name with letters or digits."));
    } else if (name.size() > longestName) {
        addFinding(findings, Severity::Error, u"provision.name-unusable"_s,
                   QCoreApplication::translate(
                       "Planner", "The name of the team “%1” is longer than the 100 characters that Discord takes.")
                       .arg(team),
                   team, QCoreApplication::translate("Planner", "Give the team a shorter name."));
    }
}

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

QString clashText(const QString &first, const QString &second, const QString &shown)
{
    return QCoreApplication::translate("Planner",
                                       "On Discord the rooms or roles of “%1” and “%2” would have the same name, %3.")
        .arg(first, second, shown);
}

void checkTwoTeams(const EventRooms &event, Findings &findings)
{
    std::map<Snowflake, QString> teamOf;
    for (const TeamRooms &team : event.teams) {
        for (const RoomMember &member : team.members) {
            const auto [other, isNew] = teamOf.insert({member.discordId, team.name});
            if (!isNew) {
                addFinding(findings, Severity::Warning, u"provision.in-two-teams"_s,
                           QCoreApplication::translate("Planner", "%1 is in two teams, “%2” and “%3”.")
                               .arg(member.name, other->second, team.name),
                           member.name, QCoreApplication::translate("Planner", "Take that person out of one of them."));
            }
        }
    }
}

} // namespace

QString shownName(ChannelType type, const QString &name)
{
    const bool lowered = type == ChannelType::Text || type == ChannelType::Announcement || type == ChannelType::Forum;
    return lowered ? discordChannelName(name) : name.trimmed();
}

QString nameKey(const QString &name)
{
    QString letters;
    const QString parts = name.normalized(QString::NormalizationForm_KD);
    for (const QChar c : parts) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            letters += c.toCaseFolded();
        } else if (!c.isMark()) {
            letters += u' ';
        }
    }
    QStringList words = letters.simplified().split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words.join(u' ');
}

/// What Discord will show of a team: its role and its rooms.
QStringList shownNames(const GuildTemplate &rooms, const Placeholders &values)
{
    QStringList names{u'@' + filledIn(rooms.teamRole.name, values).trimmed()};
    for (const ChannelTemplate &channel : rooms.teamChannels) {
        const QString shown = shownName(channel.type, filledIn(channel.name, values));
        if (!shown.isEmpty()) {
            names << u'#' + shown;
        }
    }
    return names;
}

void checkPlaceholders(const GuildTemplate &rooms, Findings &findings)
{
    QStringList names{rooms.teamRole.name};
    QStringList messages;
    for (const ChannelTemplate &channel : rooms.channels + rooms.teamChannels) {
        names << channel.name << channel.topic;
        messages << channel.welcome;
    }
    for (const AnnouncementTemplate &announcement : rooms.announcements) {
        messages << announcement.text;
    }
    for (const QString &name : unknownPlaceholders(names, messages)) {
        const QString nearest = nearestName(name, messagePlaceholderNames());
        addFinding(findings, Severity::Warning, u"provision.unknown-placeholder"_s,
                   QCoreApplication::translate("Planner",
                                               "“{%1}” stands for nothing there: Discord would show it as it "
                                               "is written in the template.")
                       .arg(name),
                   name,
                   nearest.isEmpty() || nearest == name
                       ? QCoreApplication::translate("Planner", "Names and topics know {event} and {team}; messages "
                                                                "{leader}, {members}, {channel} and {role} as well.")
                       : QCoreApplication::translate("Planner", "Did you mean {%1}?").arg(nearest));
    }
}

void checkNames(const GuildTemplate &rooms, const EventRooms &event, Findings &findings)
{
    std::map<QString, QString> teamOf; // by what Discord shows
    for (const TeamRooms &team : event.teams) {
        if (!rooms.hasTeamRooms()) {
            break;
        }
        const Placeholders values = namePlaceholders(event.event, team.name);
        checkName(filledIn(rooms.teamRole.name, values).trimmed(), team.name, findings);
        for (const ChannelTemplate &channel : rooms.teamChannels) {
            checkName(shownName(channel.type, filledIn(channel.name, values)), team.name, findings);
        }
        for (const QString &shown : shownNames(rooms, values)) {
            const auto [other, isNew] = teamOf.insert({shown, team.name});
            if (!isNew && other->second != team.name) {
                addFinding(findings, Severity::Warning, u"provision.names-clash"_s,
                           clashText(other->second, team.name, shown), team.name,
                           QCoreApplication::translate("Planner", "Rename one of the teams, or put {team} into the "
                                                                  "template's names."));
                break; // one finding a team
            }
        }
    }
    checkPlaceholders(rooms, findings);
    checkTwoTeams(event, findings);
}

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

// Whatever the texts came from: Discord would refuse them in the middle of the run.
void checkTexts(Plan &plan)
{
    constexpr qsizetype longestTopic = 1024;
    constexpr qsizetype longestForumTopic = 4096;
    for (const Step &step : std::as_const(plan.steps)) {
        const Lane lane = laneOf(step.kind);
        const bool names = (lane == Lane::Roles || lane == Lane::Channels) && !takesAway(step.kind);
        const bool team = stepkey::teamOf(step.key).has_value(); // checked by the team's name
        if (names && !team && (step.name.isEmpty() || step.name.size() > longestName)) {
            addFinding(plan.findings, Severity::Error, u"provision.name-unusable"_s,
                       QCoreApplication::translate("Planner", "Discord takes names of 1 to 100 characters, not “%1”.")
                           .arg(step.name),
                       step.key, QCoreApplication::translate("Planner", "Change the name in the template."));
        }
        if (step.topic.size() > (step.channelType == ChannelType::Forum ? longestForumTopic : longestTopic)) {
            addFinding(plan.findings, Severity::Error, u"provision.text-too-long"_s,
                       QCoreApplication::translate("Planner", "The topic of “%1” is longer than Discord takes.")
                           .arg(step.name),
                       step.name, QCoreApplication::translate("Planner", "Shorten it in the template."));
        }
    }
}

} // namespace

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
