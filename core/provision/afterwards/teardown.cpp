// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/afterwards/teardown.h"

#include "domain/guild/stepkeys.h"
#include "provision/planning/plancheck.h"
#include "provision/planning/planfinding.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct TeardownTexts {
    Q_DECLARE_TR_FUNCTIONS(Planner)
};

class Teardown
{
public:
    Teardown(const GuildSnapshot &guild, const JournalledObjects &journalled)
        : m_guild(guild)
        , m_journalled(journalled)
    {
    }

    Plan make()
    {
        m_plan.guild = m_guild.guild.id;
        m_plan.guildName = m_guild.guild.name;
        takeRoles();
        revokeInvites();
        deleteChannels(false);
        deleteChannels(true);
        deleteRoles();
        forgetWhatIsGone();
        completePlan(m_guild, m_plan);
        return m_plan;
    }

private:
    [[nodiscard]] bool isOurs(Snowflake id) const
    {
        return std::any_of(m_journalled.begin(), m_journalled.end(), [id](const auto &entry) {
            return entry.second.id == id && !entry.second.adopted && stepkey::isObject(entry.first);
        });
    }

    // Roles that are deleted need not be taken off anybody.
    void takeRoles()
    {
        for (const auto &[key, given] : m_journalled) {
            const auto id = stepkey::isGrant(key) ? stepkey::memberOf(key) : std::nullopt;
            const GuildMember *member = id ? m_guild.member(*id) : nullptr;
            const Role *role = m_guild.role(given.id);
            if (member == nullptr || role == nullptr || isOurs(given.id) || !member->roles.contains(given.id)) {
                continue;
            }
            Step step = stepOf(key, StepKind::TakeRole, given.name.isEmpty() ? member->name : given.name, {});
            step.member = *id;
            step.role.id = given.id;
            step.sentence = TeardownTexts::tr("Take the role “%1” off %2.").arg(role->name, step.name);
            m_plan.steps << step;
        }
    }

    // Whoever accepts one later would get roles, or come into a guild that is over.
    void revokeInvites()
    {
        for (const auto &[key, made] : m_journalled) {
            if (stepkey::isInvite(key)) {
                Step step = stepOf(key, StepKind::RevokeInvite, made.name, {});
                step.text = inviteCodeOf(made);
                step.sentence = TeardownTexts::tr("Revoke the invite of %1.").arg(made.name);
                m_plan.steps << step;
            }
        }
    }

    // One that is hidden from the bot stands all the same: Discord refuses, and the journal keeps it.
    [[nodiscard]] std::optional<Channel> standing(const QString &key, const JournalledObject &made) const
    {
        if (const Channel *channel = m_guild.channel(made.id)) {
            return *channel;
        }
        if (!m_guild.hidden.contains(made.id)) {
            return std::nullopt;
        }
        Channel hidden;
        hidden.id = made.id;
        hidden.type = stepkey::isCategory(key) ? channeltype::Category : channeltype::Text;
        hidden.name = made.name;
        return hidden;
    }

    void deleteChannels(bool categories)
    {
        for (const auto &[key, made] : m_journalled) {
            const std::optional<Channel> channel = standing(key, made);
            if (!channel || (channel->type == channeltype::Category) != categories) {
                continue;
            }
            if (made.adopted) {
                noteStays(channel->name);
                continue;
            }
            if (categories) {
                noteForeignChildren(*channel);
            }
            Step step = stepOf(key, categories ? StepKind::DeleteCategory : StepKind::DeleteChannel, channel->name,
                               channel->id);
            step.sentence = (categories ? TeardownTexts::tr("Delete the category “%1”.")
                                        : TeardownTexts::tr("Delete the channel #%1 with all its messages."))
                                .arg(channel->name);
            if (categories) {
                for (const Step &earlier : std::as_const(m_plan.steps)) {
                    const Channel *child = m_guild.channel(earlier.object);
                    if (child != nullptr && child->parent == channel->id) {
                        step.needs << earlier.key;
                    }
                }
            }
            m_plan.steps << step;
        }
    }

    void deleteRoles()
    {
        QStringList before;
        for (const Step &step : std::as_const(m_plan.steps)) {
            if (step.kind != StepKind::TakeRole) {
                before << step.key;
            }
        }
        for (const auto &[key, made] : m_journalled) {
            const Role *role = stepkey::isObject(key) ? m_guild.role(made.id) : nullptr;
            if (role == nullptr) {
                continue;
            }
            if (made.adopted) {
                noteStays(role->name);
                continue;
            }
            Step step = stepOf(key, StepKind::DeleteRole, role->name, role->id);
            step.needs = before;
            step.sentence = TeardownTexts::tr("Delete the role “%1”, which takes it off everybody.").arg(role->name);
            m_plan.steps << step;
        }
    }

    void forgetWhatIsGone()
    {
        for (const auto &[key, made] : m_journalled) {
            if (stepkey::isObject(key) && !made.id.isNull() && m_guild.role(made.id) == nullptr &&
                m_guild.channel(made.id) == nullptr && !m_guild.hidden.contains(made.id)) {
                m_plan.gone << key;
            }
        }
    }

    [[nodiscard]] static Step stepOf(const QString &key, StepKind kind, const QString &name, Snowflake object)
    {
        Step step;
        step.key = key;
        step.kind = kind;
        step.name = name;
        step.object = object;
        return step;
    }

    void noteStays(const QString &name)
    {
        ++m_plan.leftAlone;
        addFinding(m_plan.findings, Severity::Note, u"provision.adopted-stays"_s,
                   TeardownTexts::tr("“%1” was there before the event and stays.").arg(name), name,
                   TeardownTexts::tr("Delete it on Discord if nobody needs it."));
    }

    void noteForeignChildren(const Channel &category)
    {
        for (const Channel &channel : m_guild.channels) {
            if (channel.parent == category.id && !isOurs(channel.id)) {
                addFinding(
                    m_plan.findings, Severity::Warning, u"provision.foreign-channel"_s,
                    TeardownTexts::tr("#%1 in the category “%2” is not the event's: it stays, outside of any category.")
                        .arg(channel.name, category.name),
                    channel.name, TeardownTexts::tr("Move it first, if it belongs somewhere."));
            }
        }
    }

    const GuildSnapshot &m_guild;
    const JournalledObjects &m_journalled;
    Plan m_plan;
};

} // namespace

Plan planTeardown(const GuildSnapshot &guild, const JournalledObjects &journalled)
{
    return Teardown(guild, journalled).make();
}

} // namespace jamwright
