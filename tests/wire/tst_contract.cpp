// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/rategate.h"
#include "discord/practiceguild.h"
#include "discord/restclient.h"
#include "support/simulatedtime.h"
#include "support/wiresupport.h"
#include "wire/contract.h"
#include "wire/wireserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
T must(const QFuture<Answer<T>> &future)
{
    const Answer<T> answer = await(future);
    if (!answer) {
        qFatal("%s", qPrintable(answer.error().sentence()));
    }
    return *answer;
}

} // namespace

/// Every call once, over real HTTP, against what Discord publishes of its API.
class tst_Contract : public QObject
{
    Q_OBJECT

private:
    SimulatedTime m_time;
    QTemporaryDir m_dir;
    std::unique_ptr<PracticeGuild> m_guild;
    std::unique_ptr<WireServer> m_server;

    void roles(RestClient &rest)
    {
        const Snowflake guild = m_guild->guildId();
        Role wanted;
        wanted.name = u"Żółwie & Co"_s;
        wanted.permissions = permission::SendMessages;
        wanted.colour = 0x12AB34;
        wanted.mentionable = true;
        const Role role = must(rest.createRole(guild, wanted, u"run 1: „role“ 🐢"_s));
        must(
            rest.editRole(guild, role.id, {.name = u"Other"_s, .permissions = Permissions(), .hoist = true}, u"why"_s));
        must(rest.moveRoles(guild, {{role.id, 2}}, u"order"_s));
        must(rest.addMemberRole(guild, Snowflake(7), role.id, u"joins"_s));
        must(rest.removeMemberRole(guild, Snowflake(7), role.id, {}));
        must(rest.editMember(guild, Snowflake(7), {.nick = u"Ada"_s, .roles = QList{role.id}}, u"x"_s));
        must(rest.editMember(guild, {}, {.nick = QString()}, {}));
        must(rest.deleteRole(guild, role.id, u"over"_s));
    }

    void channels(RestClient &rest)
    {
        const Snowflake guild = m_guild->guildId();
        Channel category;
        category.type = channeltype::Category;
        category.name = u"CODE JAM"_s;
        const Snowflake parent = must(rest.createChannel(guild, category, u"run"_s)).id;
        Channel room;
        room.name = u"annoyed-alligators"_s;
        room.parent = parent;
        room.topic = u"Where they talk"_s;
        room.overwrites = {{guild, false, {}, permission::ViewChannel},
                           {must(rest.me()).id, true, permission::ViewChannel, {}}};
        const Snowflake text = must(rest.createChannel(guild, room, u"run"_s)).id;
        room.type = channeltype::Forum;
        const Snowflake forum = must(rest.createChannel(guild, room, {})).id;
        must(rest.channel(text));
        must(rest.editChannel(text, {.name = u"calm-cats"_s, .topic = QString(), .position = 4}, u"why"_s));
        must(rest.editChannel(text, {.parent = Snowflake(), .overwrites = room.overwrites}, {}));
        must(rest.moveChannels(guild, {{text, 1}, {forum, 2}}));
        must(rest.putOverwrite(text, {Snowflake(7), true, permission::ViewChannel, {}}, u"why"_s));
        must(rest.deleteOverwrite(text, Snowflake(7), {}));
        messages(rest, text, forum);
        for (const Snowflake channel : {text, forum, parent}) {
            must(rest.deleteChannel(channel, u"over"_s));
        }
    }

    static void messages(RestClient &rest, Snowflake text, Snowflake forum)
    {
        NewMessage message{.content = u"Welcome @everyone"_s, .nonce = u"run-1/welcome"_s, .silent = true};
        message.mentions.users = {Snowflake(7)};
        const Snowflake first = must(rest.postMessage(text, message)).id;
        must(rest.postMessage(text, {.content = u"Now"_s, .mentions = {.everyone = true}}));
        must(rest.messages(text, first));
        must(rest.pinMessage(text, first, u"rules"_s));
        must(rest.pins(text));
        must(rest.pins(text, QDateTime({2030, 1, 1}, {0, 0}, Qt::UTC)));
        must(rest.unpinMessage(text, first, {}));
        const Webhook webhook = must(rest.createWebhook(text, u"Jam news"_s, u"why"_s));
        must(rest.executeWebhook(webhook.id, webhook.token, message));
        must(rest.deleteWebhook(webhook.id, {}));
        const Invite invite = must(rest.createInvite(text, {.maxUses = 1}, u"guest"_s));
        must(rest.deleteInvite(invite.code, u"over"_s));
        must(rest.createThread(text, {.name = u"Help"_s}, {}));
        must(rest.createThread(text, {.name = u"Staff"_s, .isPrivate = true}, u"why"_s));
        must(rest.createPost(forum, u"Rules"_s, message, u"why"_s));
    }

    void reads(RestClient &rest)
    {
        const Snowflake guild = m_guild->guildId();
        must(rest.me());
        must(rest.application());
        must(rest.guilds());
        must(rest.guild(guild));
        must(rest.roles(guild));
        must(rest.channels(guild));
        must(rest.member(guild, Snowflake(7)));
        must(rest.listMembers(guild, {}));
        must(rest.searchMembers(guild, u"Ä & d"_s, 10));
        must(rest.auditLog(guild, auditaction::RoleCreate, Snowflake(1)));
        ScheduledEvent event;
        event.name = u"Kick-off"_s;
        event.start = m_time.now().addDays(1);
        event.end = m_time.now().addDays(2);
        event.location = u"The stream"_s;
        const Snowflake made = must(rest.createScheduledEvent(guild, event, u"why"_s)).id;
        must(rest.scheduledEvents(guild));
        must(rest.deleteScheduledEvent(guild, made));
        for (const Channel &channel : must(rest.channels(guild))) {
            if (channel.type == channeltype::Voice) {
                event.channel = channel.id;
            }
        }
        event.end = {};
        must(rest.createScheduledEvent(guild, event, {}));
    }

private slots:
    void everyCallIsAsDiscordPublishesIt()
    {
        auto opened = PracticeGuild::open(m_dir.filePath(u"practice.log"_s), m_time, {.rateLimits = true});
        QVERIFY(opened.ok());
        m_guild = *std::move(opened);
        QVERIFY(m_guild->addMembers({{Snowflake(7), u"Ada"_s}}));
        m_server = std::make_unique<WireServer>(*m_guild);
        const auto http = m_server->connect();
        RateGate gate(*http, m_time, m_time, Cancel());
        RestClient rest(gate);
        roles(rest);
        channels(rest);
        reads(rest);
        QCOMPARE(size_t(rest.reads() + rest.writes() + gate.counts().retries), m_server->requests.size());

        const ContractCheck check = checkContract(m_server->recording());
        if (!check.ran) {
            QSKIP("The checker of the organisation's folder, or python3-jsonschema, is not here.");
        }
        QVERIFY2(check.good && !check.said.contains("not in this recording"), check.said.constData());
        qInfo().noquote() << check.said.trimmed();
    }
};

QTEST_GUILESS_MAIN(tst_Contract)
#include "tst_contract.moc"
