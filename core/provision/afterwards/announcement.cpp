// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/afterwards/announcement.h"

#include "domain/guild/stepkeys.h"
#include "provision/planning/bindings.h"
#include "provision/planning/draft.h"
#include "provision/planning/placeholders.h"
#include "provision/planning/plancheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct AnnouncementTexts {
    Q_DECLARE_TR_FUNCTIONS(Planner)
};

class Announcer
{
public:
    Announcer(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
              const JournalledObjects &journalled, const AnnouncementTemplate &announcement, const PlanOptions &options)
        : m_guild(guild)
        , m_rooms(rooms)
        , m_event(event)
        , m_announcement(announcement)
        , m_draft(guild, journalled, options)
        , m_expected(bindExpected(guild, rooms, options.bindings, journalled))
    {
    }

    Plan make(const std::vector<TeamId> &teams)
    {
        if (!m_announcement.channel.isEmpty()) {
            announceToAll();
        } else {
            for (const TeamRooms &team : m_event.teams) {
                if (teams.empty() || std::find(teams.begin(), teams.end(), team.id) != teams.end()) {
                    announceTo(team);
                }
            }
        }
        const Findings &found = m_draft.plan.findings;
        const bool isDoubtful = std::any_of(
            found.begin(), found.end(), [](const Finding &finding) { return finding.key == "provision.in-doubt"_L1; });
        if (m_draft.plan.steps.isEmpty() && m_draft.plan.leftAlone == 0 && !hasErrors(found) && !isDoubtful) {
            m_draft.find(Severity::Error, u"provision.no-room"_s,
                         AnnouncementTexts::tr("There is no team with a room that this could be sent to."), {},
                         AnnouncementTexts::tr("Make the rooms first, or send it to a channel of the template."));
        }
        checkPlaceholders({}, {m_announcement.text}, m_draft.plan.findings);
        completePlan(m_guild, m_draft.plan, m_draft.options().rolesGone);
        return m_draft.plan;
    }

private:
    [[nodiscard]] Snowflake expected(const QString &key) const
    {
        const auto found =
            std::find_if(m_expected.begin(), m_expected.end(), [&key](const Expected &e) { return e.key == key; });
        return found == m_expected.end() ? Snowflake() : found->id;
    }

    // A channel or role of the template that is there.
    [[nodiscard]] ObjectRef standing(const QString &key, const QString &expectedKey) const
    {
        const Snowflake own = m_draft.surviving(key);
        return {{}, own.isNull() ? expected(expectedKey) : own};
    }

    [[nodiscard]] QList<ObjectRef> notifiedRoles() const
    {
        const QString &key = m_announcement.mentionRole;
        const ObjectRef role = standing(stepkey::role(key), "role:"_L1 + key);
        return key.isEmpty() || role.isNull() ? QList<ObjectRef>() : QList<ObjectRef>{role};
    }

    // A mention notifies only where it also stands in the text.
    [[nodiscard]] static QString withMentions(QString text, const QList<ObjectRef> &roles)
    {
        for (const ObjectRef &role : roles) {
            const QString mention = u"<@&%1>"_s.arg(idText(role));
            text = text.contains(mention) ? text : mention + u' ' + text;
        }
        return text;
    }

    void announceToAll()
    {
        const QString &key = m_announcement.channel;
        const ObjectRef channel = standing(stepkey::channel(key), "channel:"_L1 + key);
        if (channel.isNull()) {
            m_draft.find(Severity::Error, u"provision.no-room"_s,
                         AnnouncementTexts::tr("The channel for this announcement is not there."), key,
                         AnnouncementTexts::tr("Make the rooms first, or pick the channel that is meant."));
            return;
        }
        const QList<ObjectRef> roles = notifiedRoles();
        const Channel *found = m_guild.channel(channel.id);
        m_draft.post({stepkey::announcement(m_announcement.key),
                      channel,
                      m_announcement.text,
                      withMentions(filledIn(m_announcement.text, namePlaceholders(m_event.event)), roles),
                      {},
                      roles,
                      AnnouncementTexts::tr("Send “%1” to #%2.")
                          .arg(m_announcement.title, found == nullptr ? key : found->name)});
    }

    void announceTo(const TeamRooms &team)
    {
        const ObjectRef channel = roomOf(team);
        if (channel.isNull()) {
            m_draft.find(Severity::Warning, u"provision.no-room"_s,
                         AnnouncementTexts::tr("The team “%1” has no room for the announcement.").arg(team.name),
                         team.name, AnnouncementTexts::tr("Make the rooms first, then announce again."));
            return;
        }
        QList<Snowflake> users;
        for (const RoomMember &member : team.members) {
            users << member.discordId;
        }
        const ObjectRef role{{}, m_draft.surviving(stepkey::teamRole(team.id))};
        const QList<ObjectRef> roles = notifiedRoles();
        const Placeholders values = teamPlaceholders(m_event.event, team, channel, role);
        m_draft.post({stepkey::announcement(m_announcement.key, team.id), channel, m_announcement.text,
                      withMentions(filledIn(m_announcement.text, values), roles), users, roles,
                      AnnouncementTexts::tr("Send “%1” to the team “%2”.").arg(m_announcement.title, team.name)});
    }

    [[nodiscard]] ObjectRef roomOf(const TeamRooms &team) const
    {
        for (const ChannelTemplate &channel : m_rooms.teamChannels) {
            const Snowflake id = m_draft.surviving(stepkey::teamChannel(team.id, channel.key));
            if (channel.type == ChannelType::Text && !id.isNull()) {
                return {{}, id};
            }
        }
        return {};
    }

    const GuildSnapshot &m_guild;
    const GuildTemplate &m_rooms;
    const EventRooms &m_event;
    const AnnouncementTemplate &m_announcement;
    PlanDraft m_draft;
    std::vector<Expected> m_expected;
};

} // namespace

Plan planAnnouncement(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
                      const JournalledObjects &journalled, const AnnouncementTemplate &announcement,
                      const std::vector<TeamId> &teams, const PlanOptions &options)
{
    return Announcer(guild, rooms, event, journalled, announcement, options).make(teams);
}

} // namespace jamwright
