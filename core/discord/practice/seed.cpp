// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/state.h"

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

// Makes the state of a guild that has just been set up. Ids count up from the moment it is made.
class Seed
{
public:
    explicit Seed(const QDateTime &birth)
        : m_next(snowflakeAt(birth).value())
    {
    }

    PracticeState make()
    {
        m_state.id = next();
        m_state.name = u"Practice guild"_s;
        m_state.owner = next();
        m_state.bot = {next(), u"Jamwright"_s, true};
        addRole(m_state.id, u"@everyone"_s, 0, everyonePermissions());
        addRole(next(), u"Bots"_s, 1, {});
        addRole(next(), u"Event Team"_s, 2, {});
        addRole(next(), u"Events Lead"_s, 3, {});
        Role &own = addRole(next(), m_state.bot.name, 4, botPermissions());
        own.managed = true;
        own.botId = m_state.bot.id;
        m_state.members.insert({m_state.bot.id, Member{m_state.bot, {}, {own.id}}});
        addChannel(channeltype::Text, u"announcements"_s, 0);
        addChannel(channeltype::Text, u"general"_s, 1);
        addChannel(channeltype::Voice, u"Lounge"_s, 2);
        addChannel(channeltype::Category, u"Summer Code Jam"_s, 3);
        m_state.last = Snowflake(m_next);
        return m_state;
    }

private:
    static Permissions everyonePermissions()
    {
        using namespace permission;
        return ViewChannel | SendMessages | ReadMessageHistory | AddReactions | Connect | Speak;
    }

    // What the invitation of a bot asks for that makes rooms and opens them, without making it an administrator.
    static Permissions botPermissions()
    {
        using namespace permission;
        return everyonePermissions() | ManageRoles | ManageChannels | ManageMessages | ManageWebhooks | ManageThreads |
               MentionEveryone | MoveMembers | CreatePublicThreads | CreatePrivateThreads | SendMessagesInThreads |
               EmbedLinks | AttachFiles | Stream | PinMessages | CreateEvents | CreateInstantInvite | ViewAuditLog |
               ManageNicknames | ChangeNickname;
    }

    Snowflake next() { return Snowflake(++m_next); }

    Role &addRole(Snowflake id, const QString &name, int position, Permissions permissions)
    {
        Role role;
        role.id = id;
        role.name = name;
        role.position = position;
        role.permissions = permissions;
        return m_state.roles.insert({id, role}).first->second;
    }

    void addChannel(int type, const QString &name, int position)
    {
        Channel channel;
        channel.id = next();
        channel.type = type;
        channel.name = name;
        channel.position = position;
        m_state.channels.insert({channel.id, channel});
    }

    quint64 m_next;
    PracticeState m_state;
};

} // namespace

PracticeState freshPracticeState(const QDateTime &birth)
{
    return Seed(birth).make();
}

} // namespace jamwright
