// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisionsupport.h"

namespace jamwright {

inline const Snowflake guildId(10);

// A guild as the practice guild is when it is new, with everybody in it.
inline GuildSnapshot freshGuild(const EventRooms &event)
{
    GuildSnapshot guild;
    guild.takenAt = QDateTime({2026, 8, 7}, {12, 0}, Qt::UTC);
    guild.bot = {Snowflake(11), QStringLiteral("Jamwright"), true};
    guild.botRole = Snowflake(15);
    guild.botPermissions = Permissions(~quint64(0));
    guild.botTopPosition = 200;
    guild.guild = {guildId, QStringLiteral("Practice guild"), Snowflake(9), 0, {}};
    const auto addRole = [&guild](quint64 id, const QString &name, int position) {
        Role role;
        role.id = Snowflake(id);
        role.name = name;
        role.position = position;
        guild.guild.roles << role;
    };
    addRole(10, QStringLiteral("@everyone"), 0);
    addRole(12, QStringLiteral("Bots"), 1);
    addRole(13, QStringLiteral("Event Team"), 2);
    addRole(14, QStringLiteral("Events Lead"), 3);
    addRole(15, QStringLiteral("Jamwright"), 200);
    Channel main;
    main.id = Snowflake(16);
    main.type = channeltype::Category;
    main.name = QStringLiteral("Summer Code Jam");
    guild.channels << main;
    for (const Snowflake person : idsOf(event)) {
        guild.members[person] = {};
    }
    return guild;
}

/// What the guild and the journal are once the plan is carried out.
inline void carryOut(const Plan &plan, GuildSnapshot &guild, JournalledObjects &journalled)
{
    quint64 next = 1'000'000 + quint64(journalled.size()) * 1000;
    const auto idOf = [&journalled](const ObjectRef &ref) {
        return ref.id.isNull() && !ref.key.isEmpty() ? journalled.at(ref.key).id : ref.id;
    };
    const auto overwritesOf = [&idOf](const Step &step) {
        QList<Overwrite> overwrites;
        for (const StepOverwrite &one : step.overwrites) {
            overwrites << Overwrite{idOf(one.target), one.member, one.allow, one.deny};
        }
        return overwrites;
    };
    const auto changes = [](const Step &step, StepChange change) { return step.changes.testFlag(change); };
    for (const auto &[key, object] : plan.adopted) {
        journalled[key] = object;
    }
    for (const QString &key : plan.gone) {
        journalled.erase(key);
    }
    for (const Step &step : plan.steps) {
        const Snowflake id(++next);
        if (changes(step, StepChange::Name)) {
            journalled[step.key] = {step.object, step.name, step.name, false, {}};
        }
        switch (step.kind) {
        case StepKind::GiveRole:
            guild.members.at(step.member).roles << idOf(step.role);
            journalled[step.key] = {idOf(step.role), step.name, {}, false, {}};
            break;
        case StepKind::TakeRole:
            guild.members.at(step.member).roles.removeOne(idOf(step.role));
            journalled.erase(step.key);
            break;
        case StepKind::CreateRole: {
            Role role;
            role.id = id;
            role.name = step.name;
            role.position = 1;
            role.colour = step.colour;
            role.hoist = step.hoist;
            role.mentionable = step.mentionable;
            guild.guild.roles << role;
            journalled[step.key] = {id, step.name, step.name, false, {}};
            break;
        }
        case StepKind::CreateCategory:
        case StepKind::CreateChannel: {
            Channel channel;
            channel.id = id;
            channel.type = int(step.channelType);
            channel.name = step.name;
            channel.parent = idOf(step.parent);
            channel.topic = step.topic;
            channel.overwrites = overwritesOf(step);
            // As Discord: without any of its own it takes its category's.
            if (const Channel *category = guild.channel(channel.parent);
                category != nullptr && step.overwrites.isEmpty()) {
                channel.overwrites = category->overwrites;
            }
            guild.channels << channel;
            journalled[step.key] = {id, step.name, step.name, false, {}};
            break;
        }
        case StepKind::EditRole:
            for (Role &role : guild.guild.roles) {
                if (role.id == step.object) {
                    role.name = changes(step, StepChange::Name) ? step.name : role.name;
                    role.colour = changes(step, StepChange::Colour) ? step.colour : role.colour;
                    role.hoist = changes(step, StepChange::Hoist) ? step.hoist : role.hoist;
                    role.mentionable = changes(step, StepChange::Mentionable) ? step.mentionable : role.mentionable;
                    role.permissions = changes(step, StepChange::Permissions) ? Permissions() : role.permissions;
                }
            }
            break;
        case StepKind::EditChannel:
            for (Channel &channel : guild.channels) {
                if (channel.id == step.object) {
                    channel.name = changes(step, StepChange::Name) ? step.name : channel.name;
                    channel.topic = changes(step, StepChange::Topic) ? step.topic : channel.topic;
                    channel.parent = changes(step, StepChange::Parent) ? idOf(step.parent) : channel.parent;
                    channel.overwrites =
                        changes(step, StepChange::Overwrites) ? overwritesOf(step) : channel.overwrites;
                }
            }
            break;
        case StepKind::PostMessage:
            journalled[step.key] = {id, {}, {}, false, {}};
            break;
        case StepKind::PinMessage:
            journalled[step.key] = {};
            break;
        case StepKind::CreateInvite:
            journalled[step.key] = {
                {}, step.name, QStringLiteral("https://discord.gg/x\n") + step.text, false, guild.takenAt};
            break;
        case StepKind::RevokeInvite:
            journalled.erase(step.key);
            break;
        case StepKind::DeleteRole:
            guild.guild.roles.removeIf([&step](const Role &role) { return role.id == step.object; });
            journalled.erase(step.key);
            break;
        case StepKind::DeleteChannel:
        case StepKind::DeleteCategory:
            guild.channels.removeIf([&step](const Channel &channel) { return channel.id == step.object; });
            journalled.erase(step.key);
            break;
        }
    }
}

inline const Step *stepOf(const Plan &plan, const QString &key)
{
    for (const Step &step : plan.steps) {
        if (step.key == key) {
            return &step;
        }
    }
    return nullptr;
}

inline QStringList findingKeys(const Plan &plan)
{
    QStringList keys;
    for (const Finding &finding : plan.findings) {
        keys << finding.key;
    }
    return keys;
}

} // namespace jamwright
