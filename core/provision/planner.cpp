// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/planner.h"

#include "provision/plancheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

// An object of the guild: there already, or made by the step of that key.
struct Ref {
    QString key;  ///< blank when it is there
    Snowflake id; ///< null when it is not
};

struct Category {
    Ref ref;
    int room = 0; ///< how many more channels it takes
};

class Planner
{
public:
    Planner(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
            const JournalledObjects &journalled)
        : m_guild(guild)
        , m_rooms(rooms)
        , m_event(event)
        , m_journalled(journalled)
    {
    }

    Plan make()
    {
        m_plan.guild = m_guild.guild.id;
        m_plan.guildName = m_guild.guild.name;
        m_staff = bindStaffRoles(m_guild, m_rooms, m_plan.findings);
        checkNames(m_rooms, m_event, m_plan.findings);
        if (!m_event.teams.empty()) {
            planLeaders();
            findCategories();
        }
        for (const TeamRooms &team : m_event.teams) {
            planTeam(team);
        }
        checkFeasible(m_guild, m_plan);
        return m_plan;
    }

private:
    void planLeaders()
    {
        const QString name = m_rooms.leadersRole.name;
        m_leaders = role(
            u"leaders:role"_s, m_rooms.leadersRole, name,
            QCoreApplication::translate("Planner", "Create the role “%1”, which all team leaders share.").arg(name));
        const QString key = u"leaders:chat"_s;
        if (!existing(key).isNull()) {
            return;
        }
        const Ref parent{{}, bindMainCategory(m_guild, m_rooms, m_plan.findings)};
        Step &step = channel(key, m_rooms.leadersChat, {}, {});
        setParent(step, parent);
        step.sentence = QCoreApplication::translate(
                            "Planner", "Create the channel #%1, where team leaders and staff talk among themselves.")
                            .arg(step.name);
    }

    void planTeam(const TeamRooms &team)
    {
        const QString base = u"team:%1:"_s.arg(team.id.value);
        const QString roleName = filledIn(m_rooms.teamRole.name, team.name).trimmed();
        const Ref teamRole = role(
            base + "role"_L1, m_rooms.teamRole, roleName,
            QCoreApplication::translate("Planner", "Create the role “%1”, which opens the team's rooms to its members.")
                .arg(roleName));
        for (qsizetype i = 0; i < m_rooms.teamChannels.size(); ++i) {
            const QString key = base + u"channel:%1"_s.arg(i);
            if (!existing(key).isNull()) {
                continue;
            }
            const Ref parent = categoryWithRoom();
            Step &step = channel(key, m_rooms.teamChannels.at(i), team.name, teamRole);
            setParent(step, parent);
            step.sentence =
                QCoreApplication::translate(
                    "Planner", "Create the channel #%1 for the team “%2” alone, so that it has a place of its own.")
                    .arg(step.name, team.name);
        }
        for (const RoomMember &member : team.members) {
            planMember(team, member, base + "role"_L1, roleName, teamRole);
        }
        for (const QString &name : team.membersWithoutId) {
            find(u"provision.member-without-id"_s,
                 QCoreApplication::translate(
                     "Planner",
                     "%1 of the team “%2” cannot be given the role: the workspace has no Discord id of that person.")
                     .arg(name, team.name),
                 name, QCoreApplication::translate("Planner", "Import or type the Discord id, then apply again."));
        }
    }

    void planMember(const TeamRooms &team, const RoomMember &member, const QString &roleKey, const QString &roleName,
                    const Ref &teamRole)
    {
        const auto found = m_guild.members.find(member.discordId);
        if (found == m_guild.members.end()) {
            m_plan.peopleMissing << member.name;
            find(u"provision.member-missing"_s,
                 QCoreApplication::translate("Planner", "%1 of the team “%2” is not in the guild and gets no role.")
                     .arg(member.name, team.name),
                 member.name, QCoreApplication::translate("Planner", "Ask that person to join, then apply again."));
            return;
        }
        give(member, roleKey, teamRole, found->second,
             QCoreApplication::translate("Planner", "Give %1 the role “%2”, as a member of the team.")
                 .arg(member.name, roleName));
        if (member.leader) {
            give(member, u"leaders:role"_s, m_leaders, found->second,
                 QCoreApplication::translate("Planner", "Give %1 the role “%2”, as the leader of “%3”.")
                     .arg(member.name, m_rooms.leadersRole.name, team.name));
        }
    }

    void give(const RoomMember &member, const QString &roleKey, const Ref &role, const QList<Snowflake> &has,
              const QString &sentence)
    {
        if (!role.id.isNull() && has.contains(role.id)) {
            ++m_plan.leftAlone;
            return;
        }
        Step step;
        step.key = u"member:%1:%2"_s.arg(member.discordId.toString(), roleKey);
        step.kind = StepKind::GiveRole;
        step.sentence = sentence;
        step.name = member.name;
        step.member = member.discordId;
        step.role = role.id;
        step.roleKey = role.key;
        need(step, role);
        m_plan.steps << step;
    }

    Ref role(const QString &key, const RoleTemplate &wanted, const QString &name, const QString &sentence)
    {
        if (const Snowflake id = existing(key); !id.isNull()) {
            return {{}, id};
        }
        Step step;
        step.key = key;
        step.kind = StepKind::CreateRole;
        step.sentence = sentence;
        step.name = name;
        step.colour = wanted.colour;
        step.hoist = wanted.hoist;
        step.mentionable = wanted.mentionable;
        m_plan.steps << step;
        return {key, {}};
    }

    // Adds the step; the caller adds its parent and sentence.
    Step &channel(const QString &key, const ChannelTemplate &wanted, const QString &team, const Ref &teamRole)
    {
        Step step;
        step.key = key;
        step.kind = wanted.type == ChannelType::Category ? StepKind::CreateCategory : StepKind::CreateChannel;
        step.channelType = wanted.type;
        step.name = shownName(wanted.type, filledIn(wanted.name, team));
        step.topic = filledIn(wanted.topic, team);
        addOverwrites(step, wanted, teamRole);
        m_plan.steps << step;
        return m_plan.steps.last();
    }

    // A channel made with overwrites takes none from its category, so each one carries all of them.
    void addOverwrites(Step &step, const ChannelTemplate &wanted, const Ref &teamRole) const
    {
        bool forBot = false;
        bool hidden = false;
        for (const OverwriteTemplate &overwrite : wanted.overwrites) {
            Ref target;
            switch (overwrite.target) {
            case OverwriteFor::Everyone:
                target.id = m_guild.guild.id;
                hidden = overwrite.deny.contains(permission::ViewChannel);
                break;
            case OverwriteFor::Bot:
                target.id = m_guild.bot.id;
                forBot = true;
                break;
            case OverwriteFor::Staff:
                target.id = m_staff.contains(overwrite.staff) ? m_staff.at(overwrite.staff) : Snowflake();
                break;
            case OverwriteFor::Leaders:
                target = m_leaders;
                break;
            case OverwriteFor::Team:
                target = teamRole;
                break;
            }
            addOverwrite(step, target, overwrite);
        }
        if (hidden && !forBot) {
            // Hidden from the bot too, the channel could not even be deleted by it.
            const OverwriteTemplate own{OverwriteFor::Bot, {}, permission::ViewChannel | permission::SendMessages, {}};
            addOverwrite(step, {{}, m_guild.bot.id}, own);
        }
    }

    static void addOverwrite(Step &step, const Ref &target, const OverwriteTemplate &overwrite)
    {
        if (target.key.isEmpty() && target.id.isNull()) {
            return;
        }
        const bool member = overwrite.target == OverwriteFor::Bot;
        step.overwrites << StepOverwrite{target.key, target.id, member, overwrite.allow, overwrite.deny};
        need(step, target);
    }

    static void need(Step &step, const Ref &ref)
    {
        if (!ref.key.isEmpty() && !step.needs.contains(ref.key)) {
            step.needs << ref.key;
        }
    }

    static void setParent(Step &step, const Ref &parent)
    {
        step.parentKey = parent.key;
        step.parent = parent.id;
        need(step, parent);
    }

    static QString categoryKey(int number) { return u"category:%1"_s.arg(number); }

    // The event's categories that the guild still has, with the room that anybody's channels have left in them.
    void findCategories()
    {
        for (const auto &[key, id] : m_journalled) {
            const Channel *category = key.startsWith("category:"_L1) ? m_guild.channel(id) : nullptr;
            if (category == nullptr) {
                continue;
            }
            const auto isChild = [category](const Channel &channel) { return channel.parent == category->id; };
            const auto children = std::count_if(m_guild.channels.begin(), m_guild.channels.end(), isChild);
            m_categories.push_back({{{}, category->id}, maxCategoryChannels - int(children)});
            ++m_plan.leftAlone;
        }
    }

    Ref categoryWithRoom()
    {
        for (Category &category : m_categories) {
            if (category.room > 0) {
                --category.room;
                return category.ref;
            }
        }
        while (!surviving(categoryKey(m_nextCategory)).isNull()) {
            ++m_nextCategory;
        }
        const QString key = categoryKey(m_nextCategory++);
        noteIfGone(key);
        const bool first = m_categories.empty();
        Step &step = channel(key, m_rooms.teamCategory, {}, {});
        const QString sentence =
            first ? QCoreApplication::translate("Planner", "Create the category “%1” to hold the teams' channels.")
                  : QCoreApplication::translate("Planner",
                                                "Create another category “%1”, because one holds 50 channels at most.");
        step.sentence = sentence.arg(step.name);
        m_categories.push_back({{key, {}}, maxCategoryChannels - 1});
        return m_categories.back().ref;
    }

    // The id of what an earlier run made for the key, if the guild still has it; else null.
    [[nodiscard]] Snowflake surviving(const QString &key) const
    {
        const auto found = m_journalled.find(key);
        const bool there = found != m_journalled.end() &&
                           (m_guild.role(found->second) != nullptr || m_guild.channel(found->second) != nullptr);
        return there ? found->second : Snowflake();
    }

    // The same, and counted or noted.
    Snowflake existing(const QString &key)
    {
        const Snowflake id = surviving(key);
        if (!id.isNull()) {
            ++m_plan.leftAlone;
        } else {
            noteIfGone(key);
        }
        return id;
    }

    void noteIfGone(const QString &key)
    {
        if (m_journalled.contains(key)) {
            find(u"provision.object-gone"_s,
                 QCoreApplication::translate("Planner", "What an earlier run made as “%1” is gone, so it is made anew.")
                     .arg(key),
                 key,
                 QCoreApplication::translate("Planner",
                                             "Nothing needs to be done, unless somebody took it away on purpose."));
        }
    }

    void find(const QString &key, const QString &message, const QString &subject, const QString &remedy)
    {
        Place place;
        place.subject = subject;
        m_plan.findings << Finding{Severity::Warning, key, message, place, remedy};
    }

    const GuildSnapshot &m_guild;
    const GuildTemplate &m_rooms;
    const EventRooms &m_event;
    const JournalledObjects &m_journalled;
    std::map<QString, Snowflake> m_staff;
    std::vector<Category> m_categories;
    int m_nextCategory = 1;
    Ref m_leaders;
    Plan m_plan;
};

} // namespace

Plan makePlan(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
              const JournalledObjects &journalled)
{
    return Planner(guild, rooms, event, journalled).make();
}

} // namespace jamwright
