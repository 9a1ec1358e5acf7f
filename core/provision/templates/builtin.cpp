// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/templates/templates.h"

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

using namespace permission;

OverwriteTemplate everyoneMay(Permissions allow, Permissions deny = {})
{
    return {OverwriteFor::Everyone, {}, allow, deny};
}

OverwriteTemplate botMay(Permissions allow)
{
    return {OverwriteFor::Bot, {}, allow, {}};
}

OverwriteTemplate staffMay(const QString &key, Permissions allow)
{
    return {OverwriteFor::Staff, key, allow, {}};
}

OverwriteTemplate roleMay(const QString &key, Permissions allow, Permissions deny = {})
{
    return {OverwriteFor::Role, key, allow, deny};
}

OverwriteTemplate teamMay(Permissions allow)
{
    return {OverwriteFor::Team, {}, allow, {}};
}

QList<OverwriteTemplate> pythonDiscordOverwrites(Permissions bot, Permissions eventTeam)
{
    return {everyoneMay({}, ViewChannel), botMay(bot), staffMay(u"events-lead"_s, ManageChannels | ManageWebhooks),
            staffMay(u"event-team"_s, eventTeam), staffMay(u"bots"_s, ViewChannel | SendMessages)};
}

constexpr int championsColour = 0xF87DC8;
constexpr int participantsColour = 0x229939;

} // namespace

GuildTemplate pythonDiscordTemplate()
{
    const Permissions talk = ViewChannel | SendMessages | MentionEveryone;
    const Permissions bot = talk | ManageMessages;
    GuildTemplate rooms;
    rooms.name = u"Python Discord code jam"_s;
    rooms.staff = {{u"events-lead"_s, u"Events Lead"_s}, {u"event-team"_s, u"Event Team"_s}, {u"bots"_s, u"Bots"_s}};
    rooms.roles = {
        {u"leaders"_s, u"Code Jam Team Leaders"_s, RoleFor::Leaders, {}, false, 0x11806A, false, false},
        {u"champions"_s, u"Code Jam Champions"_s, RoleFor::Winners, {}, false, championsColour, true, false}};
    rooms.categories = {{u"main"_s, u"Summer Code Jam"_s, true, {}}};
    ChannelTemplate leaders;
    leaders.key = u"leaders"_s;
    leaders.name = u"team-leaders-chat"_s;
    leaders.category = u"main"_s;
    leaders.overwrites = pythonDiscordOverwrites(bot | Connect, talk | Connect | MoveMembers);
    leaders.overwrites << roleMay(u"leaders"_s, ViewChannel);
    rooms.channels = {leaders};
    rooms.teamCategory = {{},
                          u"CODE JAM"_s,
                          false,
                          pythonDiscordOverwrites(bot | Connect, talk | CreatePublicThreads | Connect | MoveMembers)};
    rooms.teamRole = {{}, u"{team}"_s, RoleFor::Nobody, {}, false, 0, false, true};
    ChannelTemplate chat;
    chat.key = u"chat"_s;
    chat.name = u"{team}"_s;
    chat.overwrites = pythonDiscordOverwrites(bot, talk | CreatePublicThreads);
    chat.overwrites << teamMay(ViewChannel | PinMessages);
    rooms.teamChannels = {chat};
    rooms.announcements = {{u"sorted"_s, u"Who is in your team"_s, {}, u"**{team}** ({event})\n{members}"_s, {}}};
    return rooms;
}

GuildTemplate pyWeekTemplate()
{
    GuildTemplate rooms;
    rooms.name = u"PyWeek"_s;
    rooms.roles = {{u"participants"_s, u"PyWeek"_s, RoleFor::Participants, {}, false, participantsColour, false, true},
                   {u"champions"_s, u"PyWeek Champions"_s, RoleFor::Winners, {}, false, championsColour, true, false}};
    const Permissions talk = ViewChannel | SendMessages | ReadMessageHistory;
    rooms.categories = {{u"pyweek"_s, u"PyWeek"_s, false, {}}};
    ChannelTemplate news;
    news.key = u"news"_s;
    news.name = u"pyweek-news"_s;
    news.category = u"pyweek"_s;
    news.topic = u"Theme, dates and results of {event}"_s;
    news.overwrites = {everyoneMay({}, SendMessages), botMay(talk)};
    ChannelTemplate games;
    games.key = u"games"_s;
    games.type = ChannelType::Forum;
    games.name = u"pyweek-games"_s;
    games.category = u"pyweek"_s;
    games.topic = u"A post for each game: diary, screenshots, download."_s;
    rooms.channels = {news, games};
    const QList<OverwriteTemplate> own = {everyoneMay({}, ViewChannel), botMay(talk | Connect | Speak),
                                          teamMay(talk | Connect | Speak | PinMessages)};
    rooms.teamCategory = {{}, u"PyWeek teams"_s, false, {everyoneMay({}, ViewChannel), botMay(talk | Connect)}};
    rooms.teamRole = {{}, u"{team}"_s, RoleFor::Nobody, {}, false, 0, false, true};
    ChannelTemplate chat;
    chat.key = u"chat"_s;
    chat.name = u"{team}"_s;
    chat.topic = u"{team} at {event}"_s;
    chat.welcome = u"Welcome, {team}!\n{members}\n{leader} leads. This room is yours alone; what you pin here stays."_s;
    chat.pinWelcome = true;
    chat.overwrites = own;
    ChannelTemplate voice;
    voice.key = u"voice"_s;
    voice.type = ChannelType::Voice;
    voice.name = u"{team}"_s;
    voice.overwrites = own;
    rooms.teamChannels = {chat, voice};
    rooms.announcements = {
        {u"start"_s, u"The week begins"_s, u"news"_s, u"**{event}** has begun. Good luck!"_s, u"participants"_s},
        {u"half"_s, u"Half-time, to every team"_s, {}, u"Half of {event} is over. How is **{team}** doing?"_s, {}}};
    return rooms;
}

GuildTemplate guestSpaceTemplate()
{
    GuildTemplate rooms;
    rooms.name = u"Gated guest space"_s;
    rooms.roles = {
        {u"organisers"_s, u"Organisers"_s, RoleFor::Where, u"\"ticket type\":Organiser"_s, false, 0xE67E22, true, true},
        {u"speakers"_s, u"Speakers"_s, RoleFor::Where, u"\"ticket type\":Speaker"_s, false, 0x3498DB, true, true},
        {u"participants"_s, u"Participants"_s, RoleFor::Participants, {}, false, participantsColour, false, false}};
    const Permissions read = ViewChannel | ReadMessageHistory;
    const Permissions talk = read | SendMessages;
    const QList<OverwriteTemplate> gated = {everyoneMay({}, ViewChannel), botMay(talk | Connect | Speak),
                                            roleMay(u"organisers"_s, talk | ManageMessages | Connect | Speak),
                                            roleMay(u"speakers"_s, talk | Connect | Speak),
                                            roleMay(u"participants"_s, talk | Connect | Speak)};
    const QList<OverwriteTemplate> organisersOnly = {everyoneMay({}, ViewChannel), botMay(talk | Connect | Speak),
                                                     roleMay(u"organisers"_s, talk | Connect | Speak)};
    rooms.categories = {{u"information"_s, u"Information"_s, false, {everyoneMay({}, SendMessages), botMay(talk)}},
                        {u"event"_s, u"{event}"_s, false, gated},
                        {u"organisation"_s, u"Organisation"_s, false, organisersOnly}};
    const auto channel = [](const QString &key, ChannelType type, const QString &name, const QString &category,
                            const QString &topic, const QList<OverwriteTemplate> &overwrites) {
        ChannelTemplate made;
        made.key = key;
        made.type = type;
        made.name = name;
        made.category = category;
        made.topic = topic;
        made.overwrites = overwrites;
        return made;
    };
    ChannelTemplate welcome = channel(u"welcome"_s, ChannelType::Text, u"welcome"_s, u"information"_s,
                                      u"How to get in"_s, {everyoneMay(ViewChannel, SendMessages), botMay(talk)});
    welcome.welcome = u"Welcome to {event}. The other rooms open to who has a ticket; the organisers help who has one "
                      "and does not see them."_s;
    QList<OverwriteTemplate> onStage = gated;
    onStage[3] = roleMay(u"speakers"_s, talk | Connect | Speak | PinMessages);
    rooms.channels = {
        welcome,
        channel(u"announcements"_s, ChannelType::Text, u"announcements"_s, u"event"_s, u"News of {event}"_s,
                {everyoneMay({}, ViewChannel), botMay(talk), roleMay(u"organisers"_s, talk | MentionEveryone),
                 roleMay(u"speakers"_s, read, SendMessages), roleMay(u"participants"_s, read, SendMessages)}),
        channel(u"lounge"_s, ChannelType::Text, u"lounge"_s, u"event"_s, {}, gated),
        channel(u"talks"_s, ChannelType::Text, u"talks"_s, u"event"_s, u"Questions to the speakers"_s, onStage),
        channel(u"stage"_s, ChannelType::Voice, u"Stage"_s, u"event"_s, {}, gated),
        channel(u"help"_s, ChannelType::Forum, u"help"_s, u"event"_s, u"Ask the organisers"_s, gated),
        channel(u"staff"_s, ChannelType::Text, u"staff"_s, u"organisation"_s, {}, organisersOnly),
        channel(u"staff-voice"_s, ChannelType::Voice, u"Staff"_s, u"organisation"_s, {}, organisersOnly)};
    rooms.announcements = {
        {u"open"_s, u"Doors open"_s, u"announcements"_s, u"**{event}** is open. Come in!"_s, u"participants"_s}};
    rooms.invites = true;
    return rooms;
}

} // namespace jamwright
