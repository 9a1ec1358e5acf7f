// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practicefixture.h"

#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
int codeOf(const Answer<T> &answer)
{
    return answer.ok() ? 0 : answer.code;
}

int codeIn(const Response &response)
{
    return response.body["code"_L1].toInt();
}

QString fieldError(const Response &response, const QString &field)
{
    return response.body["errors"_L1][field]["_errors"_L1][0]["code"_L1].toString();
}

} // namespace

/// What Discord allows and refuses, call by call.
class tst_PracticeRules : public QObject
{
    Q_OBJECT

private slots:
    void rolesAreChangedBelowTheBotsOwn()
    {
        PracticeFixture f;
        const Role team = f.makeRole(u"Team"_s);
        const auto renamed = await(f.rest->editRole(f.id(), team.id, {.name = u"Better"_s, .colour = 255}, {}));
        QVERIFY(renamed.ok());
        QCOMPARE(renamed->name, u"Better"_s);
        QCOMPARE(renamed->colour, 255);
        QCOMPARE(renamed->permissions, team.permissions);
        // 8 = ADMINISTRATOR, which the bot does not have.
        QCOMPARE(codeOf(await(f.rest->editRole(f.id(), team.id, {.permissions = Permissions(8)}, {}))), 50013);
        QCOMPARE(codeOf(await(f.rest->editRole(f.id(), Snowflake(77), {}, {}))), 10011);
        QCOMPARE(codeOf(await(f.rest->editRole(f.id(), f.roleNamed(u"Jamwright"_s), {}, {}))), 50028);
        const auto moved = await(f.rest->moveRoles(f.id(), {{team.id, 2}, {f.roleNamed(u"Bots"_s), 1}}, {}));
        QVERIFY(moved.ok());
        QCOMPARE(codeOf(await(f.rest->moveRoles(f.id(), {{team.id, 99}}, {}))), 50013);
    }

    // What @everyone may not see the bot must be let see by name, or it has locked itself out.
    void aBotLocksItselfOut()
    {
        PracticeFixture f;
        const Overwrite hidden{f.id(), false, {}, permission::ViewChannel};
        const Overwrite botSees{f.roleNamed(u"Jamwright"_s), false, permission::ViewChannel, {}};
        const Channel lost = f.makeChannel(u"lost"_s, channeltype::Text, {hidden});
        const Channel kept = f.makeChannel(u"kept"_s, channeltype::Text, {hidden, botSees});
        QCOMPARE(codeOf(await(f.rest->postMessage(lost.id, {u"hello"_s}))), 50001);
        QCOMPARE(codeOf(await(f.rest->editChannel(lost.id, {.topic = u"x"_s}, {}))), 50001);
        QCOMPARE(codeOf(await(f.rest->deleteChannel(lost.id, {}))), 50001);
        QCOMPARE(await(f.rest->channels(f.id()))->size(), 6); // it is listed all the same
        QVERIFY(await(f.rest->postMessage(kept.id, {u"hello"_s})).ok());
        QVERIFY(await(f.rest->deleteChannel(kept.id, {})).ok());
        // Who may not enter a voice channel may not manage it.
        const Overwrite shut{f.id(), false, {}, permission::Connect};
        const Channel voice = f.makeChannel(u"Voice"_s, channeltype::Voice, {shut});
        QCOMPARE(codeOf(await(f.rest->deleteChannel(voice.id, {}))), 50001);
    }

    void overwritesArePutAndTaken()
    {
        PracticeFixture f;
        const Channel room = f.makeChannel(u"room"_s);
        const Role team = f.makeRole(u"Team"_s);
        QVERIFY(await(f.rest->putOverwrite(room.id, {team.id, false, permission::SendMessages, {}}, {})).ok());
        QVERIFY(await(f.rest->putOverwrite(room.id, {team.id, false, permission::ViewChannel, {}}, {})).ok());
        const auto read = await(f.rest->channel(room.id));
        QCOMPARE(read->overwrites.size(), 1);
        QCOMPARE(read->overwrites.constFirst().allow, permission::ViewChannel);
        QCOMPARE(codeOf(await(f.rest->putOverwrite(room.id, {team.id, false, Permissions(8), {}}, {}))), 50013);
        QVERIFY(await(f.rest->deleteOverwrite(room.id, team.id, {})).ok());
        QCOMPARE(codeOf(await(f.rest->deleteOverwrite(room.id, team.id, {}))), 10009);
        QCOMPARE(codeOf(await(f.rest->deleteOverwrite(Snowflake(9), team.id, {}))), 10003);
    }

    void channelsAreChangedAndMoved()
    {
        PracticeFixture f;
        const Channel category = f.makeChannel(u"Cat"_s, channeltype::Category);
        const Channel room = f.makeChannel(u"room"_s);
        const auto edited = await(f.rest->editChannel(
            room.id, {.name = u"The New Name"_s, .topic = u"what it is for"_s, .parent = category.id}, {}));
        QVERIFY(edited.ok());
        QCOMPARE(edited->name, u"the-new-name"_s);
        QCOMPARE(edited->parent, category.id);
        QVERIFY(await(f.rest->moveChannels(f.id(), {{room.id, 7}, {category.id, 3}})).ok());
        QCOMPARE(await(f.rest->channel(room.id))->position, 7);
        const QJsonArray twoParents{
            QJsonObject{{u"id"_s, room.id.toString()}, {u"parent_id"_s, QJsonValue()}},
            QJsonObject{{u"id"_s, category.id.toString()}, {u"parent_id"_s, QJsonValue()}},
        };
        QCOMPARE(codeIn(f.ask(Verb::Patch, f.path(u"/channels"_s), twoParents)), 40009);
        const auto alone = await(f.rest->editChannel(room.id, {.parent = Snowflake()}, {}));
        QVERIFY(alone->parent.isNull());
    }

    void membersAreSearchedAndChanged()
    {
        PracticeFixture f;
        QVERIFY(f.guild->addMembers({{Snowflake(10), u"Ada"_s}, {Snowflake(11), u"adam"_s}, {Snowflake(12), u"Bo"_s}}));
        QCOMPARE(await(f.rest->searchMembers(f.id(), u"AD"_s, 10))->size(), 2);
        QCOMPARE(await(f.rest->searchMembers(f.id(), u"AD"_s, 1))->size(), 1);
        const Role team = f.makeRole(u"Team"_s);
        const auto edited =
            await(f.rest->editMember(f.id(), Snowflake(10), {.nick = u"Countess"_s, .roles = QList{team.id}}, {}));
        QVERIFY2(edited.ok(), edited ? "" : qPrintable(edited.error().sentence()));
        QCOMPARE(edited->nick, u"Countess"_s);
        QCOMPARE(edited->roles, QList{team.id});
        QVERIFY(await(f.rest->removeMemberRole(f.id(), Snowflake(10), team.id, {})).ok());
        QVERIFY(await(f.rest->editMember(f.id(), {}, {.nick = u"The bot"_s}, {})).ok());
        QCOMPARE(codeOf(await(f.rest->editMember(f.id(), Snowflake(99), {.nick = u"x"_s}, {}))), 10007);
        QCOMPARE(codeOf(await(f.rest->editMember(f.id(), Snowflake(10), {.nick = QString(33, u'x')}, {}))), 50035);
    }

    void theListOfMembersNeedsTheIntent()
    {
        PracticeFixture f({.mayListMembers = false});
        QVERIFY(!await(f.rest->application())->mayListMembers());
        QCOMPARE(codeOf(await(f.rest->listMembers(f.id(), {}))), 50001);
        QVERIFY(await(f.rest->searchMembers(f.id(), u"J"_s, 1)).ok());
        f.open({});
        QVERIFY(await(f.rest->application())->mayListMembers());
        QVERIFY(await(f.rest->listMembers(f.id(), {})).ok());
        QCOMPARE(await(f.rest->guilds())->constFirst().id, f.id());
    }

    void messagesAreSentOnce()
    {
        PracticeFixture f;
        const Channel room = f.makeChannel(u"room"_s);
        const NewMessage welcome{.content = u"Welcome"_s, .nonce = u"run-1:welcome"_s};
        const auto first = await(f.rest->postMessage(room.id, welcome));
        const auto again = await(f.rest->postMessage(room.id, welcome));
        QVERIFY(first.ok() && again.ok());
        QCOMPARE(first->id, again->id);
        QCOMPARE(first->nonce, u"run-1:welcome"_s);
        f.clock.advance(6LL * 60 * 1000); // only for some minutes
        const auto late = await(f.rest->postMessage(room.id, welcome));
        QVERIFY(late->id != first->id);
        const auto read = await(f.rest->messages(room.id, {}));
        QCOMPARE(read->size(), 2);
        QCOMPARE(read->constFirst().id, late->id);
        QCOMPARE(await(f.rest->messages(room.id, first->id))->size(), 1);
    }

    void messagesAreChecked()
    {
        PracticeFixture f;
        const Channel room = f.makeChannel(u"room"_s);
        const Channel forum = f.makeChannel(u"forum"_s, channeltype::Forum);
        const Channel category = f.makeChannel(u"Cat"_s, channeltype::Category);
        QCOMPARE(codeOf(await(f.rest->postMessage(room.id, {u"  "_s}))), 50006);
        QCOMPARE(codeOf(await(f.rest->postMessage(room.id, {QString(2001, u'x')}))), 50035);
        QVERIFY(await(f.rest->postMessage(room.id, {QString(2000, u'x')})).ok());
        QCOMPARE(codeOf(await(f.rest->postMessage(room.id, {.content = u"x"_s, .nonce = QString(26, u'n')}))), 50035);
        QCOMPARE(codeOf(await(f.rest->postMessage(forum.id, {u"x"_s}))), 40058);
        QCOMPARE(codeOf(await(f.rest->postMessage(category.id, {u"x"_s}))), 50024);
        QCOMPARE(codeOf(await(f.rest->postMessage(Snowflake(5), {u"x"_s}))), 10003);
        const QJsonObject both{{u"content"_s, u"x"_s},
                               {u"allowed_mentions"_s,
                                QJsonObject{{u"parse"_s, QJsonArray{u"roles"_s}}, {u"roles"_s, QJsonArray{u"1"_s}}}}};
        const Response exclusive = f.ask(Verb::Post, u"/channels/"_s + room.id.toString() + u"/messages"_s, both);
        QCOMPARE(fieldError(exclusive, u"allowed_mentions"_s), u"MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"_s);
    }

    void messagesArePinned()
    {
        PracticeFixture f;
        const Channel room = f.makeChannel(u"room"_s);
        const auto one = await(f.rest->postMessage(room.id, {u"one"_s}));
        const auto two = await(f.rest->postMessage(room.id, {u"two"_s}));
        QVERIFY(await(f.rest->pinMessage(room.id, one->id, {})).ok());
        f.clock.advance(1000);
        QVERIFY(await(f.rest->pinMessage(room.id, two->id, {})).ok());
        QVERIFY(await(f.rest->pinMessage(room.id, two->id, {})).ok());
        const auto pins = await(f.rest->pins(room.id));
        QVERIFY2(pins.ok(), pins ? "" : qPrintable(pins.error().sentence()));
        QCOMPARE(pins->size(), 2);
        QCOMPARE(pins->constFirst().content, u"two"_s);
        QVERIFY(pins->constFirst().pinned);
        QCOMPARE(await(f.rest->pins(room.id, f.clock.now()))->size(), 1);
        QVERIFY(await(f.rest->unpinMessage(room.id, one->id, {})).ok());
        QCOMPARE(await(f.rest->pins(room.id))->size(), 1);
        QCOMPARE(codeOf(await(f.rest->pinMessage(room.id, Snowflake(4), {}))), 10008);
    }

    void webhooksPostUnderTheirName()
    {
        PracticeFixture f;
        const Channel room = f.makeChannel(u"room"_s);
        const auto webhook = await(f.rest->createWebhook(room.id, u"Jam news"_s, {}));
        QVERIFY(webhook.ok());
        QVERIFY(!webhook->token.isEmpty());
        const auto posted = await(f.rest->executeWebhook(webhook->id, webhook->token, {u"news"_s}));
        QVERIFY(posted.ok());
        QCOMPARE(posted->author.name, u"Jam news"_s);
        QCOMPARE(codeOf(await(f.rest->executeWebhook(webhook->id, Secret("wrong"), {u"news"_s}))), 50027);
        QCOMPARE(codeOf(await(f.rest->createWebhook(room.id, u"Discord news"_s, {}))), 50035);
        QVERIFY(await(f.rest->deleteWebhook(webhook->id, {})).ok());
        QCOMPARE(codeOf(await(f.rest->executeWebhook(webhook->id, webhook->token, {u"news"_s}))), 10015);
        for (int i = 0; i < 15; ++i) {
            QVERIFY(await(f.rest->createWebhook(room.id, u"w"_s, {})).ok());
        }
        QCOMPARE(codeOf(await(f.rest->createWebhook(room.id, u"w"_s, {}))), 30007);
    }

    void invitesCarryRoles()
    {
        PracticeFixture f;
        const Channel room = f.makeChannel(u"room"_s);
        const Role guest = f.makeRole(u"Guest"_s);
        const auto invite = await(f.rest->createInvite(room.id, {.maxUses = 1, .roles = {guest.id}}, {}));
        QVERIFY(invite.ok());
        QVERIFY(invite->url().startsWith("https://discord.gg/"_L1));
        QCOMPARE(f.guild->snapshot()["invites"_L1][0]["roles"_L1][0].toString(), guest.id.toString());
        QVERIFY(await(f.rest->deleteInvite(invite->code, u"over"_s)).ok());
        QCOMPARE(f.guild->snapshot()["invites"_L1].toArray().size(), 0);
        QCOMPARE(codeOf(await(f.rest->deleteInvite(invite->code, {}))), errorcode::UnknownInvite);
        const Snowflake own = f.roleNamed(u"Jamwright"_s);
        QCOMPARE(codeOf(await(f.rest->createInvite(room.id, {.roles = {own}}, {}))), 50028);
        QCOMPARE(codeOf(await(f.rest->createInvite(room.id, {.maxAgeSeconds = 604'801}, {}))), 50035);
    }

    void threadsAndPostsAreMade()
    {
        PracticeFixture f;
        const Channel room = f.makeChannel(u"room"_s);
        const Channel forum = f.makeChannel(u"forum"_s, channeltype::Forum);
        const auto thread = await(f.rest->createThread(room.id, {.name = u"Help"_s}, {}));
        QVERIFY2(thread.ok(), thread ? "" : qPrintable(thread.error().sentence()));
        QCOMPARE(thread->type, channeltype::PublicThread);
        QCOMPARE(thread->parent, room.id);
        QVERIFY(await(f.rest->postMessage(thread->id, {u"in it"_s})).ok());
        const auto post = await(f.rest->createPost(forum.id, u"Rules"_s, {u"Be kind"_s}, {}));
        QVERIFY(post.ok());
        QCOMPARE(await(f.rest->messages(post->id, {}))->constFirst().content, u"Be kind"_s);
        QCOMPARE(await(f.rest->channels(f.id()))->size(), 6); // threads are not among them
        const Channel voice = f.makeChannel(u"Voice"_s, channeltype::Voice);
        QCOMPARE(codeOf(await(f.rest->createThread(voice.id, {.name = u"x"_s}, {}))), 50024);
        QVERIFY(await(f.rest->deleteChannel(room.id, {})).ok());
        QCOMPARE(codeOf(await(f.rest->channel(thread->id))), 10003);
    }

    void eventsAreScheduled()
    {
        PracticeFixture f;
        ScheduledEvent wanted;
        wanted.name = u"Kick-off"_s;
        wanted.start = f.clock.now().addDays(1);
        wanted.end = f.clock.now().addDays(2);
        wanted.location = u"On the stream"_s;
        const auto made = await(f.rest->createScheduledEvent(f.id(), wanted, {}));
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().sentence()));
        QCOMPARE(made->location, wanted.location);
        QCOMPARE(made->start, wanted.start);
        QCOMPARE(await(f.rest->scheduledEvents(f.id()))->size(), 1);
        wanted.start = f.clock.now().addDays(-1);
        QCOMPARE(codeOf(await(f.rest->createScheduledEvent(f.id(), wanted, {}))), 50035);
        QVERIFY(await(f.rest->deleteScheduledEvent(f.id(), made->id)).ok());
        QCOMPARE(codeOf(await(f.rest->deleteScheduledEvent(f.id(), made->id))), 10070);
    }

    void everythingIsThereAfterReopening()
    {
        PracticeFixture f;
        const Channel room = f.makeChannel(u"room"_s);
        const Channel forum = f.makeChannel(u"forum"_s, channeltype::Forum);
        const auto message = await(f.rest->postMessage(room.id, {u"one"_s}));
        QVERIFY(await(f.rest->pinMessage(room.id, message->id, {})).ok());
        const auto webhook = await(f.rest->createWebhook(room.id, u"w"_s, {}));
        QVERIFY(await(f.rest->createInvite(room.id, {}, {})).ok());
        QVERIFY(await(f.rest->createPost(forum.id, u"Rules"_s, {u"Be kind"_s}, {})).ok());
        QVERIFY(await(f.rest->moveRoles(f.id(), {{f.roleNamed(u"Bots"_s), 2}}, {})).ok());
        const QJsonObject before = f.guild->snapshot();
        f.open({});
        QCOMPARE(f.guild->snapshot(), before);
        // Forgetting writes the file anew, with everything that is not of her.
        QVERIFY(f.guild->addMembers({{Snowflake(10), u"Ada"_s}}));
        QVERIFY(f.guild->forget(Snowflake(10)));
        f.open({});
        QCOMPARE(f.guild->snapshot(), before);
        QVERIFY(await(f.rest->executeWebhook(webhook->id, webhook->token, {u"x"_s})).ok());
    }

    void aMessageAboutSomebodyGoesWithHer()
    {
        PracticeFixture f;
        const Channel room = f.makeChannel(u"room"_s);
        QVERIFY(f.guild->addMembers({{Snowflake(123456789), u"Ada"_s}}));
        QVERIFY(await(f.rest->postMessage(room.id, {u"<@123456789> won"_s})).ok());
        QVERIFY(
            await(f.rest->putOverwrite(room.id, {Snowflake(123456789), true, permission::ViewChannel, {}}, {})).ok());
        QVERIFY(f.guild->forget(Snowflake(123456789)));
        QFile file(f.dir.filePath(u"practice.log"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("123456789"));
    }
};

QTEST_GUILESS_MAIN(tst_PracticeRules)
#include "tst_practicerules.moc"
