// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/afterwards/displaced.h"

#include "domain/guild/stepkeys.h"
#include "provision/planning/bindings.h"

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

class DisplacedFinder
{
public:
    DisplacedFinder(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
                    const JournalledObjects &journalled, const PlanOptions &options, const Plan &plan)
        : m_guild(guild)
        , m_rooms(rooms)
        , m_event(event)
        , m_journalled(journalled)
        , m_plan(plan)
        , m_expected(bindExpected(guild, rooms, options.bindings, journalled))
    {
    }

    std::vector<DisplacedChannel> find()
    {
        for (const ChannelTemplate &channel : m_rooms.channels) {
            lookAtShared(channel);
        }
        findTeamHomes();
        for (const TeamRooms &team : m_event.teams) {
            for (const ChannelTemplate &channel : m_rooms.teamChannels) {
                lookAtTeams(stepkey::teamChannel(team.id, channel.key));
            }
        }
        return m_found;
    }

private:
    struct Home {
        ObjectRef ref;
        int room = 0; ///< how many more channels it takes
    };

    // A run made it, and it stands; what was adopted is where its owner put it.
    [[nodiscard]] const Channel *ours(const QString &key) const
    {
        const auto made = m_journalled.find(key);
        return made == m_journalled.end() || made->second.adopted ? nullptr : m_guild.channel(made->second.id);
    }

    [[nodiscard]] int roomIn(const ObjectRef &home) const
    {
        const auto there = std::count_if(m_guild.channels.begin(), m_guild.channels.end(), [&home](const auto &other) {
            return !home.id.isNull() && other.parent == home.id;
        });
        const auto coming = std::count_if(m_plan.steps.begin(), m_plan.steps.end(), [&home](const Step &step) {
            return step.kind == StepKind::CreateChannel &&
                   (home.id.isNull() ? step.parent.key == home.key : step.parent.id == home.id);
        });
        return maxCategoryChannels - int(there) - int(coming);
    }

    // Null where the template names none, or it was never made.
    [[nodiscard]] ObjectRef homeOf(const QString &category) const
    {
        const auto wanted = std::find_if(m_rooms.categories.begin(), m_rooms.categories.end(),
                                         [&category](const CategoryTemplate &one) { return one.key == category; });
        if (wanted == m_rooms.categories.end()) {
            return {};
        }
        if (wanted->existing) {
            const auto bound = std::find_if(m_expected.begin(), m_expected.end(), [&category](const Expected &one) {
                return one.key == "category:"_L1 + category;
            });
            return {{}, bound == m_expected.end() ? Snowflake() : bound->id};
        }
        const QString key = stepkey::category(category);
        const auto made = m_journalled.find(key);
        if (made == m_journalled.end() || m_guild.hidden.contains(made->second.id)) {
            return {};
        }
        return {key, m_guild.channel(made->second.id) == nullptr ? Snowflake() : made->second.id};
    }

    void lookAtShared(const ChannelTemplate &wanted)
    {
        const QString key = stepkey::channel(wanted.key);
        const Channel *channel = wanted.existing ? nullptr : ours(key);
        const ObjectRef home = homeOf(wanted.category);
        if (channel != nullptr && !home.isNull() && (home.id.isNull() || channel->parent != home.id) &&
            roomIn(home) > 0) {
            m_found.push_back({key, channel->id, home});
        }
    }

    void findTeamHomes()
    {
        for (const auto &[key, made] : m_journalled) {
            if (stepkey::isTeamCategory(key) && !m_guild.hidden.contains(made.id)) {
                const bool stands = m_guild.channel(made.id) != nullptr;
                const ObjectRef home{key, stands ? made.id : Snowflake()};
                (stands ? m_standing : m_gone).push_back({home, roomIn(home)});
            }
        }
    }

    [[nodiscard]] static ObjectRef takeRoom(std::vector<Home> &homes)
    {
        const auto free = std::find_if(homes.begin(), homes.end(), [](const Home &home) { return home.room > 0; });
        if (free == homes.end()) {
            return {};
        }
        --free->room;
        return free->ref;
    }

    // What is in no category at all was in the one that is gone: Discord leaves the channels of a deleted one outside.
    void lookAtTeams(const QString &key)
    {
        const Channel *channel = ours(key);
        const bool atHome =
            channel != nullptr && std::any_of(m_standing.begin(), m_standing.end(),
                                              [channel](const Home &home) { return home.ref.id == channel->parent; });
        if (channel == nullptr || atHome || (m_standing.empty() && m_gone.empty())) {
            return;
        }
        const bool left = channel->parent.isNull();
        ObjectRef home = takeRoom(left ? m_gone : m_standing);
        home = home.isNull() ? takeRoom(left ? m_standing : m_gone) : home;
        m_found.push_back({key, channel->id, home});
    }

    const GuildSnapshot &m_guild;
    const GuildTemplate &m_rooms;
    const EventRooms &m_event;
    const JournalledObjects &m_journalled;
    const Plan &m_plan;
    std::vector<Expected> m_expected;
    std::vector<Home> m_standing;
    std::vector<Home> m_gone;
    std::vector<DisplacedChannel> m_found;
};

} // namespace

std::vector<DisplacedChannel> displacedChannels(const GuildSnapshot &guild, const GuildTemplate &rooms,
                                                const EventRooms &event, const JournalledObjects &journalled,
                                                const PlanOptions &options, const Plan &plan)
{
    return DisplacedFinder(guild, rooms, event, journalled, options, plan).find();
}

} // namespace jamwright
