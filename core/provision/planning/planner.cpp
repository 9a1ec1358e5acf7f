// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/planning/planner.h"

#include "domain/guild/stepkeys.h"
#include "provision/planning/bindings.h"
#include "provision/planning/draft.h"
#include "provision/planning/peopleplan.h"
#include "provision/planning/placeholders.h"
#include "provision/planning/plancheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct PlannerTexts {
    Q_DECLARE_TR_FUNCTIONS(Planner)
};

struct Category {
    ObjectRef ref;
    int room = 0; ///< how many more channels it takes
};

class Planner
{
public:
    Planner(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
            const JournalledObjects &journalled, const PlanOptions &options)
        : m_guild(guild)
        , m_rooms(rooms)
        , m_event(event)
        , m_draft(guild, journalled, options)
        , m_people(m_draft, event)
    {
    }

    Plan make()
    {
        m_draft.plan.findings = m_event.findings;
        bindWhatIsThere();
        checkNames(m_rooms, m_event, m_draft.plan.findings);
        planRoles();
        planSharedRooms();
        if (m_rooms.hasTeamRooms()) {
            findTeamCategories();
            for (const TeamRooms &team : m_event.teams) {
                planTeam(team);
            }
        }
        planHolders();
        if (m_rooms.invites || m_draft.options().invites) {
            m_people.invite(m_lobby);
        }
        m_people.takeWhatIsOver();
        m_draft.noteOutsiders();
        m_draft.noteOtherTypes();
        completePlan(m_guild, m_draft.plan, m_draft.options().rolesGone);
        return m_draft.plan;
    }

    Step makeTeamCategory(const QString &key)
    {
        bindWhatIsThere();
        planRoles();
        const QString name = filledIn(m_rooms.teamCategory.name, namePlaceholders(m_event.event));
        static_cast<void>(m_draft.category(key, m_rooms.teamCategory, name, {m_roles, m_bound, {}, nullptr},
                                           PlannerTexts::tr("Create the category “%1” anew.").arg(name)));
        return m_draft.plan.steps.last();
    }

private:
    void bindWhatIsThere()
    {
        const auto expected = bindExpected(m_guild, m_rooms, m_draft.options().bindings, m_draft.journalled());
        noteUnbound(expected, m_draft.plan.findings);
        for (const Expected &thing : expected) {
            if (!thing.id.isNull()) {
                m_bound[thing.key] = thing.id;
                m_draft.claim(thing.id);
            }
        }
    }

    [[nodiscard]] Snowflake boundTo(const QString &key) const
    {
        const auto found = m_bound.find(key);
        return found == m_bound.end() ? Snowflake() : found->second;
    }

    [[nodiscard]] bool isOpenedTo(const QString &role) const
    {
        const auto opens = [&role](const auto &room) {
            return std::any_of(room.overwrites.begin(), room.overwrites.end(), [&role](const OverwriteTemplate &one) {
                return one.target == OverwriteFor::Role && one.key == role;
            });
        };
        return std::any_of(m_rooms.channels.begin(), m_rooms.channels.end(), opens) ||
               std::any_of(m_rooms.categories.begin(), m_rooms.categories.end(), opens) ||
               (!m_event.teams.empty() &&
                (opens(m_rooms.teamCategory) ||
                 std::any_of(m_rooms.teamChannels.begin(), m_rooms.teamChannels.end(), opens)));
    }

    [[nodiscard]] bool hasHolders(const RoleTemplate &role) const
    {
        if (role.audience == RoleFor::Leaders) {
            return !m_event.teams.empty();
        }
        const auto found = m_event.holders.find(role.key);
        return found != m_event.holders.end() && !found->second.empty();
    }

    [[nodiscard]] bool isEventEmpty() const
    {
        const auto isEmpty = [](const auto &entry) { return entry.second.empty(); };
        return m_event.teams.empty() && std::all_of(m_event.holders.begin(), m_event.holders.end(), isEmpty);
    }

    // A role for leaders of no teams is not made, though the leaders' chat would be opened to it.
    void planRoles()
    {
        for (const RoleTemplate &role : m_rooms.roles) {
            if (role.existing) {
                m_roles[role.key] = {{}, boundTo("role:"_L1 + role.key)};
                continue;
            }
            const QString key = stepkey::role(role.key);
            const bool wanted = hasHolders(role) || (!isEventEmpty() && isOpenedTo(role.key));
            if (wanted || !m_draft.isMissing(key)) {
                const QString name = nameOf(role);
                m_roles[role.key] = m_draft.role(key, role, name, roleSentence(role, name));
            }
        }
    }

    [[nodiscard]] QString nameOf(const RoleTemplate &role) const
    {
        return filledIn(role.name, namePlaceholders(m_event.event)).trimmed();
    }

    [[nodiscard]] static QString roleSentence(const RoleTemplate &role, const QString &name)
    {
        switch (role.audience) {
        case RoleFor::Leaders:
            return PlannerTexts::tr("Create the role “%1”, which all team leaders share.").arg(name);
        case RoleFor::Participants:
            return PlannerTexts::tr("Create the role “%1” for everybody who takes part.").arg(name);
        case RoleFor::Judges:
            return PlannerTexts::tr("Create the role “%1” for the judges.").arg(name);
        case RoleFor::Winners:
            return PlannerTexts::tr("Create the role “%1” for the winners.").arg(name);
        case RoleFor::Where:
        case RoleFor::Nobody:
            break;
        }
        return PlannerTexts::tr("Create the role “%1”.").arg(name);
    }

    void planSharedRooms()
    {
        if (isEventEmpty()) {
            return;
        }
        const Placeholders values = namePlaceholders(m_event.event);
        const PlanDraft::OverwriteTargets targets{m_roles, m_bound, {}, nullptr};
        std::map<QString, ObjectRef> categories;
        for (const CategoryTemplate &category : m_rooms.categories) {
            const QString name = filledIn(category.name, values);
            categories[category.key] = category.existing
                                           ? ObjectRef{{}, boundTo("category:"_L1 + category.key)}
                                           : m_draft.category(stepkey::category(category.key), category, name, targets,
                                                              PlannerTexts::tr("Create the category “%1”.").arg(name));
        }
        for (const ChannelTemplate &channel : m_rooms.channels) {
            const auto parent = categories.find(channel.category);
            planSharedRoom(channel, parent == categories.end() ? ObjectRef() : parent->second,
                           {m_roles, m_bound, {}, overwritesOf(channel.category)});
        }
    }

    // Of a category of the template's; null for one that the guild has.
    [[nodiscard]] const QList<OverwriteTemplate> *overwritesOf(const QString &category) const
    {
        const auto found =
            std::find_if(m_rooms.categories.begin(), m_rooms.categories.end(),
                         [&category](const CategoryTemplate &one) { return one.key == category && !one.existing; });
        return found == m_rooms.categories.end() ? nullptr : &found->overwrites;
    }

    void planSharedRoom(const ChannelTemplate &channel, ObjectRef parent, const PlanDraft::OverwriteTargets &targets)
    {
        if (channel.existing) {
            return;
        }
        const Placeholders values = namePlaceholders(m_event.event);
        const QString key = stepkey::channel(channel.key);
        const QString name = filledIn(channel.name, values);
        const QString shown = shownName(channel.type, name);
        if (m_draft.isMissing(key) && isFull(parent)) {
            m_draft.find(
                Severity::Warning, u"provision.main-category"_s,
                PlannerTexts::tr("The category for #%1 is full, so the channel is made outside of it.").arg(shown),
                shown, PlannerTexts::tr("Make room there first, or move the channel afterwards."));
            parent = {};
        }
        const ObjectRef made = m_draft.channel(
            key, channel, name, filledIn(channel.topic, values), parent, targets,
            channel.key == "leaders"_L1
                ? PlannerTexts::tr("Create the channel #%1, where team leaders and staff talk among themselves.")
                      .arg(shown)
                : PlannerTexts::tr("Create the channel #%1 for the whole event.").arg(shown));
        if (m_lobby.isNull() && channel.type != ChannelType::Voice) {
            m_lobby = made;
        }
        if (!channel.welcome.isEmpty()) {
            welcome(key, channel, made, filledIn(channel.welcome, values), {}, shown);
        }
    }

    [[nodiscard]] bool isFull(const ObjectRef &category) const
    {
        return !category.id.isNull() && childrenOf(category.id) >= maxCategoryChannels;
    }
    [[nodiscard]] int childrenOf(Snowflake category) const
    {
        return int(std::count_if(m_guild.channels.begin(), m_guild.channels.end(),
                                 [category](const Channel &channel) { return channel.parent == category; }));
    }

    void welcome(const QString &channelKey, const ChannelTemplate &wanted, const ObjectRef &channel,
                 const QString &text, const QList<Snowflake> &users, const QString &shown)
    {
        if (wanted.type == ChannelType::Forum) {
            return; // as checkNames says
        }
        const QString key = stepkey::welcome(channelKey);
        m_draft.post(
            {key, channel, wanted.welcome, text, users, {}, PlannerTexts::tr("Post the welcome in #%1.").arg(shown)});
        if (wanted.pinWelcome) {
            m_draft.pin(stepkey::pin(key), channel, key, PlannerTexts::tr("Pin the welcome in #%1.").arg(shown));
        }
    }

    void planTeam(const TeamRooms &team)
    {
        const QString roleKey = stepkey::teamRole(team.id);
        const Placeholders values = namePlaceholders(m_event.event, team.name);
        const QString roleName = filledIn(m_rooms.teamRole.name, values).trimmed();
        const ObjectRef teamRole = m_draft.role(
            roleKey, m_rooms.teamRole, roleName,
            PlannerTexts::tr("Create the role “%1”, which opens the team's rooms to its members.").arg(roleName));
        for (const ChannelTemplate &channel : m_rooms.teamChannels) {
            planTeamRoom(team, stepkey::teamChannel(team.id, channel.key), channel, teamRole);
        }
        const auto leaders = std::find_if(m_rooms.roles.begin(), m_rooms.roles.end(),
                                          [](const RoleTemplate &role) { return role.audience == RoleFor::Leaders; });
        for (const RoomMember &member : team.members) {
            m_people.give(
                member.discordId, member.name, roleKey, teamRole,
                PlannerTexts::tr("Give %1 the role “%2”, as a member of the team.").arg(member.name, roleName),
                team.name);
            if (member.leader && leaders != m_rooms.roles.end()) {
                m_people.give(member.discordId, member.name, stepkey::role(leaders->key), m_roles[leaders->key],
                              PlannerTexts::tr("Give %1 the role “%2”, as the leader of “%3”.")
                                  .arg(member.name, nameOf(*leaders), team.name),
                              team.name);
            }
        }
        for (const QString &name : team.membersWithoutId) {
            m_draft.find(
                Severity::Warning, u"provision.member-without-id"_s,
                PlannerTexts::tr("%1 of the team “%2” cannot be given the role: the workspace has no Discord id "
                                 "of that person.")
                    .arg(name, team.name),
                name, PlannerTexts::tr("Import or type the Discord id, then apply again."));
        }
    }

    void planTeamRoom(const TeamRooms &team, const QString &key, const ChannelTemplate &wanted,
                      const ObjectRef &teamRole)
    {
        const Placeholders values = namePlaceholders(m_event.event, team.name);
        const QString name = filledIn(wanted.name, values);
        const QString shown = shownName(wanted.type, name);
        const ObjectRef parent = m_draft.isMissing(key) ? categoryWithRoom() : ObjectRef();
        const ObjectRef made = m_draft.channel(
            key, wanted, name, filledIn(wanted.topic, values), parent,
            {m_roles, m_bound, teamRole, &m_rooms.teamCategory.overwrites},
            PlannerTexts::tr("Create the channel #%1 for the team “%2” alone, so that it has a place of its own.")
                .arg(shown, team.name));
        if (m_lobby.isNull() && wanted.type != ChannelType::Voice) {
            m_lobby = made;
        }
        if (!wanted.welcome.isEmpty()) {
            QList<Snowflake> users;
            for (const RoomMember &member : team.members) {
                users << member.discordId;
            }
            welcome(key, wanted, made, filledIn(wanted.welcome, teamPlaceholders(m_event.event, team, made, teamRole)),
                    users, shown);
        }
    }

    // The event's categories that the guild still has, with the room that anybody's channels have left in them.
    void findTeamCategories()
    {
        for (const auto &[key, object] : m_draft.journalled()) {
            if (!stepkey::isTeamCategory(key) || m_guild.channel(object.id) == nullptr) {
                continue;
            }
            const QString name = filledIn(m_rooms.teamCategory.name, namePlaceholders(m_event.event));
            const ObjectRef standing =
                m_draft.category(key, m_rooms.teamCategory, name, {m_roles, m_bound, {}, nullptr}, {});
            m_categories.push_back({standing, maxCategoryChannels - childrenOf(object.id)});
        }
    }

    ObjectRef categoryWithRoom()
    {
        for (Category &category : m_categories) {
            if (category.room > 0) {
                --category.room;
                return category.ref;
            }
        }
        while (!m_draft.isMissing(stepkey::teamCategory(m_nextCategory))) {
            ++m_nextCategory;
        }
        const QString key = stepkey::teamCategory(m_nextCategory++);
        const QString name = filledIn(m_rooms.teamCategory.name, namePlaceholders(m_event.event));
        const QString sentence =
            m_categories.empty()
                ? PlannerTexts::tr("Create the category “%1” to hold the teams' channels.")
                : PlannerTexts::tr("Create another category “%1”, because one holds 50 channels at most.");
        const ObjectRef made =
            m_draft.category(key, m_rooms.teamCategory, name, {m_roles, m_bound, {}, nullptr}, sentence.arg(name));
        const int room = made.id.isNull() ? maxCategoryChannels : maxCategoryChannels - childrenOf(made.id);
        m_categories.push_back({made, room - 1});
        return made;
    }

    void planHolders()
    {
        for (const RoleTemplate &role : m_rooms.roles) {
            const auto found = m_event.holders.find(role.key);
            const auto made = m_roles.find(role.key);
            if (found == m_event.holders.end() || made == m_roles.end() || made->second.isNull()) {
                continue;
            }
            for (const RoleHolder &holder : found->second) {
                m_people.give(holder, stepkey::role(role.key), made->second,
                              PlannerTexts::tr("Give %1 the role “%2”.").arg(holder.name, nameOf(role)));
            }
        }
    }

    const GuildSnapshot &m_guild;
    const GuildTemplate &m_rooms;
    const EventRooms &m_event;
    PlanDraft m_draft;
    PeoplePlan m_people;
    std::map<QString, Snowflake> m_bound;
    std::map<QString, ObjectRef> m_roles;
    std::vector<Category> m_categories;
    int m_nextCategory = 1;
    ObjectRef m_lobby; ///< where invites lead to
};

} // namespace

Plan makePlan(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
              const JournalledObjects &journalled, const PlanOptions &options)
{
    return Planner(guild, rooms, event, journalled, options).make();
}

Step teamCategoryAnew(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
                      const JournalledObjects &journalled, const PlanOptions &options, const QString &key)
{
    PlanOptions plain = options;
    plain.adopt = false;
    return Planner(guild, rooms, event, journalled, plain).makeTeamCategory(key);
}

bool needsNames(const EventRooms &event)
{
    return std::any_of(event.holders.begin(), event.holders.end(), [](const auto &entry) {
        const auto isUnknown = [](const RoleHolder &holder) { return holder.discordId.isNull(); };
        return std::any_of(entry.second.begin(), entry.second.end(), isUnknown);
    });
}

} // namespace jamwright
