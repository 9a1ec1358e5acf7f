// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/planning/bindings.h"

#include "domain/guild/stepkeys.h"
#include "provision/planning/planfinding.h"

#include <QCoreApplication>

#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct BindingTexts {
    Q_DECLARE_TR_FUNCTIONS(Planner)
};

class Binder
{
public:
    Binder(const GuildSnapshot &guild, const std::map<QString, Snowflake> &bindings, const JournalledObjects &own)
        : m_guild(guild)
        , m_bindings(bindings)
    {
        for (const auto &[key, object] : own) {
            if (stepkey::isObject(key)) {
                m_own.insert(object.id);
            }
        }
    }

    void role(const QString &key, const QString &name)
    {
        Expected expected{key, name, Expected::Kind::Role, {}, 0};
        const Snowflake bound = boundTo(key);
        if (m_guild.role(bound) != nullptr) {
            expected.id = bound;
        } else {
            for (const Role &role : m_guild.guild.roles) {
                if (role.name == name && role.id != m_guild.guild.id && !m_own.contains(role.id)) {
                    ++expected.candidates;
                    expected.id = role.id;
                }
            }
            expected.id = expected.candidates == 1 ? expected.id : Snowflake();
        }
        m_found.push_back(expected);
    }

    void channel(const QString &key, const QString &name, Expected::Kind kind)
    {
        Expected expected{key, name, kind, {}, 0};
        const Channel *found = m_guild.channel(boundTo(key));
        if (found == nullptr || !isOfKind(*found, kind)) {
            found = nullptr;
            for (const Channel &channel : m_guild.channels) {
                if (channel.name != name || !isOfKind(channel, kind) || m_own.contains(channel.id)) {
                    continue;
                }
                ++expected.candidates;
                found = found == nullptr || channel.position < found->position ? &channel : found;
            }
        }
        // Channels of one name cannot be told apart; categories are taken from above.
        const bool clear = kind == Expected::Kind::Category || expected.candidates <= 1;
        expected.id = found != nullptr && clear ? found->id : Snowflake();
        m_found.push_back(expected);
    }

    [[nodiscard]] std::vector<Expected> found() const { return m_found; }

private:
    [[nodiscard]] Snowflake boundTo(const QString &key) const
    {
        const auto bound = m_bindings.find(key);
        return bound == m_bindings.end() ? Snowflake() : bound->second;
    }
    [[nodiscard]] static bool isOfKind(const Channel &channel, Expected::Kind kind)
    {
        return (channel.type == channeltype::Category) == (kind == Expected::Kind::Category);
    }

    const GuildSnapshot &m_guild;
    const std::map<QString, Snowflake> &m_bindings;
    std::set<Snowflake> m_own;
    std::vector<Expected> m_found;
};

} // namespace

std::vector<Expected> bindExpected(const GuildSnapshot &guild, const GuildTemplate &rooms,
                                   const std::map<QString, Snowflake> &bindings, const JournalledObjects &own)
{
    Binder binder(guild, bindings, own);
    for (const StaffRole &staff : rooms.staff) {
        binder.role("staff:"_L1 + staff.key, staff.name);
    }
    for (const RoleTemplate &role : rooms.roles) {
        if (role.existing) {
            binder.role("role:"_L1 + role.key, role.name);
        }
    }
    for (const CategoryTemplate &category : rooms.categories) {
        if (category.existing) {
            binder.channel("category:"_L1 + category.key, category.name, Expected::Kind::Category);
        }
    }
    for (const ChannelTemplate &channel : rooms.channels) {
        if (channel.existing) {
            binder.channel("channel:"_L1 + channel.key, channel.name, Expected::Kind::Channel);
        }
    }
    return binder.found();
}

void noteUnbound(const std::vector<Expected> &expected, Findings &findings)
{
    for (const Expected &thing : expected) {
        if (!thing.id.isNull()) {
            continue;
        }
        const QString &name = thing.name;
        if (thing.kind == Expected::Kind::Category) {
            addFinding(
                findings, Severity::Warning, u"provision.main-category"_s,
                BindingTexts::tr("The guild has no category “%1”, so its channels are made without one.").arg(name),
                name, BindingTexts::tr("Make the category there first, or pick another one for it."));
        } else if (thing.kind == Expected::Kind::Channel) {
            addFinding(findings, Severity::Warning, u"provision.existing-missing"_s,
                       thing.candidates > 1
                           ? BindingTexts::tr("The guild has %1 channels “%2”.").arg(thing.candidates).arg(name)
                           : BindingTexts::tr("The guild has no channel “%1”.").arg(name),
                       name, BindingTexts::tr("Pick the channel that is meant."));
        } else if (thing.candidates > 1) {
            addFinding(findings, Severity::Warning, u"provision.staff-role-ambiguous"_s,
                       BindingTexts::tr("The guild has %1 roles “%2”, so the rooms are opened to none of them.")
                           .arg(thing.candidates)
                           .arg(name),
                       name, BindingTexts::tr("Pick the role that is meant before the rooms are made."));
        } else {
            addFinding(findings, Severity::Warning, u"provision.staff-role-missing"_s,
                       BindingTexts::tr("The guild has no role “%1”, so the rooms are not opened to it.").arg(name),
                       name, BindingTexts::tr("Pick another role for it, or make it, before the rooms are made."));
        }
    }
}

} // namespace jamwright
