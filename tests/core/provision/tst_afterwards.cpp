// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/afterwards/announcement.h"
#include "provision/afterwards/teardown.h"
#include "standing.h"

#include <QTest>

#include <rapidcheck.h>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

/// What is done once rooms stand: announcements, drift, teardown.
class tst_Afterwards : public QObject
{
    Q_OBJECT

private slots:
    void whatStandsAsItWasMadeHasNotDrifted()
    {
        QCOMPARE(sentencesOf(Standing().drift()), QStringList());
        QCOMPARE(sentencesOf(Standing(2, 2, pyWeekTemplate()).drift()), QStringList());
    }

    void everythingThatSomebodyChangedIsFoundAndRepaired()
    {
        Standing one;
        const Snowflake team = one.id(u"team:1:role"_s);
        one.role(u"team:1:role"_s).name = u"Best Team"_s;
        one.channel(u"team:1:channel:chat"_s).overwrites.clear();
        one.guild.members.at(Snowflake(1002)).roles.removeOne(team);
        one.guild.members[Snowflake(99)] = {{team}, u"Guest"_s};
        const Snowflake gone = one.id(u"team:2:channel:chat"_s);
        one.guild.channels.removeIf([gone](const Channel &channel) { return channel.id == gone; });
        const std::vector<Drift> drift = one.drift();
        QStringList sentences = sentencesOf(drift);
        sentences.sort();
        QCOMPARE(sentences, (QStringList{u"Guest has the role “Best Team” and is not to have it."_s,
                                         u"Person 1002 lost the role “Best Team”."_s,
                                         u"The role “Team Number 1” is called “Best Team” now."_s,
                                         u"“team-number-1” can be seen by everybody."_s,
                                         u"“team-number-2” was deleted on Discord."_s}));
        const Plan some = planRepair(one.guild, drift, {u"team:1:role:name"_s});
        QCOMPARE(some.writes(), 1);
        QCOMPARE(some.steps.at(0).kind, StepKind::EditRole);
        carryOut(planRepair(one.guild, drift, {}), one.guild, one.journalled);
        QCOMPARE(sentencesOf(one.drift()), QStringList());
        QVERIFY(makePlan(one.guild, one.rooms, one.event, one.journalled).steps.isEmpty());
    }

    // As on Discord: the channels of a deleted category stay, outside of any.
    void aDeletedCategoryComesBackWithItsChannels()
    {
        Standing one(3, 2);
        const Snowflake category = one.id(u"category:1"_s);
        one.removeChannel(category);
        Channel foreign;
        foreign.id = Snowflake(555);
        foreign.name = u"off-topic"_s;
        one.guild.channels << foreign;
        const std::vector<Drift> drift = one.drift();
        QCOMPARE(sentencesOf(drift), QStringList{u"“CODE JAM” was deleted on Discord."_s});
        QVERIFY(drift[0].item.repair.contains(u"move 3"_s));
        const Plan plan = planRepair(one.guild, drift, {u"category:1"_s});
        QCOMPARE(plan.writes(), 4);
        QCOMPARE(plan.steps.at(0).kind, StepKind::CreateCategory);
        QCOMPARE(plan.steps.at(1).changes, StepChanges(StepChange::Parent));
        QCOMPARE(plan.steps.at(1).needs, QStringList{u"category:1"_s});
        carryOut(plan, one.guild, one.journalled);
        QVERIFY(one.drift().empty());
        const Snowflake anew = one.id(u"category:1"_s);
        QVERIFY(anew != category);
        for (int team = 1; team <= 3; ++team) {
            QCOMPARE(one.channel(u"team:%1:channel:chat"_s.arg(team)).parent, anew);
        }
        QVERIFY(one.guild.channel(Snowflake(555))->parent.isNull());
        QVERIFY(makePlan(one.guild, one.rooms, one.event, one.journalled).steps.isEmpty());
    }

    void aDeletedCategoryOfTheTemplateComesBackWithItsChannels()
    {
        Standing one(1, 1, pyWeekTemplate());
        QVERIFY(one.journalled.contains(u"pyweek:category"_s));
        one.removeChannel(one.id(u"pyweek:category"_s));
        carryOut(planRepair(one.guild, one.drift(), {u"pyweek:category"_s}), one.guild, one.journalled);
        QVERIFY(one.drift().empty());
        QCOMPARE(one.channel(u"news:chat"_s).parent, one.id(u"pyweek:category"_s));
    }

    // With what is said in it: a welcome of its own is nothing that was deleted.
    void aDeletedRoomComesBackWithItsWelcome()
    {
        Standing one(1, 1, pyWeekTemplate());
        const QString key = u"team:1:channel:chat"_s;
        for (auto &[sent, message] : one.journalled) {
            if (sent.startsWith(key + ":welcome"_L1)) {
                message.note = one.id(key).toString();
            }
        }
        one.removeChannel(one.id(key));
        const std::vector<Drift> drift = one.drift();
        QCOMPARE(drift.size(), size_t(1));
        const Plan plan = planRepair(one.guild, drift, {});
        QCOMPARE(plan.writes(), 3);
        QCOMPARE(plan.steps.at(1).kind, StepKind::PostMessage);
        QCOMPARE(plan.steps.at(1).name, u"team-number-1"_s);
        QCOMPARE(plan.steps.at(2).kind, StepKind::PinMessage);
        carryOut(plan, one.guild, one.journalled);
        QVERIFY(makePlan(one.guild, one.rooms, one.event, one.journalled).steps.isEmpty());
    }

    void aChannelThatWasMovedIsMovedBack()
    {
        Standing one;
        const Snowflake home = one.channel(u"team:2:channel:chat"_s).parent;
        one.channel(u"team:2:channel:chat"_s).parent = Snowflake(16); // another category of the guild
        one.channel(u"team:2:channel:chat"_s).name = u"pub"_s;
        const std::vector<Drift> drift = one.drift();
        QCOMPARE(drift.size(), size_t(2));
        QCOMPARE(drift[0].item.kind, DriftKind::Moved);
        const Plan plan = planRepair(one.guild, drift, {drift[0].item.key});
        QCOMPARE(plan.writes(), 1);
        carryOut(plan, one.guild, one.journalled);
        QCOMPARE(one.channel(u"team:2:channel:chat"_s).parent, home);
        QCOMPARE(one.drift().size(), size_t(1)); // still called otherwise
    }

    // Another category of the event's is as good.
    void aChannelInAnotherCategoryOfTheEventsIsAtHome()
    {
        Standing one(60, 1);
        one.channel(u"team:1:channel:chat"_s).parent = one.id(u"category:2"_s);
        QVERIFY(one.drift().empty());
    }

    void aChannelForWhichThereIsNoRoomCannotBeMovedBack()
    {
        Standing one(50, 1);
        one.channel(u"team:1:channel:chat"_s).parent = {};
        Channel foreign;
        foreign.id = Snowflake(555);
        foreign.parent = one.id(u"category:1"_s);
        one.guild.channels << foreign;
        const std::vector<Drift> drift = one.drift();
        QCOMPARE(drift.size(), size_t(1));
        QVERIFY(!drift[0].item.repairable);
        QVERIFY(planRepair(one.guild, drift, {}).steps.isEmpty());
        QVERIFY(hasErrors(planRepair(one.guild, drift, {drift[0].item.key}).findings));
    }

    // Of a room that the bot is shut out of it can mend nothing, so nothing else is said of it.
    void aRoomThatTheBotIsShutOutOfIsTold()
    {
        Standing one;
        one.guild.botPermissions = permission::ViewChannel | permission::ManageChannels;
        one.guild.botRoles = {Snowflake(15)};
        QVERIFY2(one.drift().empty(), qPrintable(sentencesOf(one.drift()).join(u'\n')));
        Channel &room = one.channel(u"team:1:channel:chat"_s);
        room.overwrites.removeIf([](const Overwrite &overwrite) { return overwrite.member; });
        room.name = u"secret"_s;
        const std::vector<Drift> drift = one.drift();
        QCOMPARE(drift.size(), size_t(1));
        QCOMPARE(drift[0].item.kind, DriftKind::ShutOut);
        QVERIFY(!drift[0].item.repairable);
        QVERIFY(drift[0].item.sentence.contains("secret"_L1));
        QVERIFY(drift[0].item.repair.contains("Jamwright"_L1));
        room.overwrites << Overwrite{Snowflake(15), false, permission::ViewChannel, {}};
        const QStringList found{
            u"The channel “team-number-1” is called “secret” now."_s,
            u"The permissions of “secret” are not as the template has them, for “Jamwright”."_s,
        };
        QCOMPARE(sentencesOf(one.drift()), found);
        one.guild.botPermissions = permission::Administrator;
        room.overwrites.removeLast();
        QCOMPARE(sentencesOf(one.drift()), found);
    }

    // Discord need not list what the bot may not see: that is not gone, and is not made a second time.
    void aRoomThatIsNotListedButThereIsNotMadeAnew()
    {
        Standing one;
        const Snowflake room = one.id(u"team:1:channel:chat"_s);
        one.removeChannel(room);
        one.guild.hidden.insert(room);
        const std::vector<Drift> drift = one.drift();
        QCOMPARE(drift.size(), size_t(1));
        QCOMPARE(drift[0].item.kind, DriftKind::ShutOut);
        QVERIFY(makePlan(one.guild, one.rooms, one.event, one.journalled).steps.isEmpty());
        // Nor does a teardown forget it.
        const Plan teardown = planTeardown(one.guild, one.journalled);
        QVERIFY(stepOf(teardown, u"team:1:channel:chat"_s) != nullptr);
        QVERIFY(teardown.gone.isEmpty());
    }

    void theRoomsOfATeamThatIsNoMoreAreOrphans()
    {
        Standing one;
        one.event.teams.pop_back();
        carryOut(makePlan(one.guild, one.rooms, one.event, one.journalled), one.guild, one.journalled);
        const std::vector<Drift> drift = one.drift();
        QCOMPARE(drift.size(), size_t(2));
        QCOMPARE(drift[0].item.kind, DriftKind::Orphan);
        carryOut(planRepair(one.guild, drift, {}), one.guild, one.journalled);
        QVERIFY(one.drift().empty());
        QVERIFY(!one.journalled.contains(u"team:2:role"_s));
    }

    // By one request: the next one for the room would have to wait for Discord's limit on its name all the same.
    void nameAndPermissionsOfARoomAreBothRepaired()
    {
        Standing one;
        one.channel(u"team:1:channel:chat"_s).overwrites.clear();
        one.channel(u"team:1:channel:chat"_s).name = u"pub"_s;
        const Plan plan = planRepair(one.guild, one.drift(), {});
        QCOMPARE(plan.writes(), 1);
        carryOut(plan, one.guild, one.journalled);
        QVERIFY(one.drift().empty());
    }

    void whatTheTemplateHasNoMoreIsAnOrphan()
    {
        Standing one(1, 1, pyWeekTemplate());
        one.rooms.teamChannels.removeLast();
        const std::vector<Drift> drift = one.drift();
        QCOMPARE(drift.size(), size_t(1));
        QCOMPARE(drift[0].item.kind, DriftKind::Orphan);
        QCOMPARE(drift[0].item.key, u"team:1:channel:voice"_s);
    }

    void aRepairOfNothingIsRefused()
    {
        Standing one;
        QVERIFY(hasErrors(planRepair(one.guild, one.drift(), {u"no-such-key"_s}).findings));
    }

    // There may be more channels than Discord allows; somebody has to be able to take some away.
    void anOverfullGuildCanBeTornDown()
    {
        Standing one;
        for (quint64 i = 0; i < 600; ++i) {
            Channel channel;
            channel.id = Snowflake(7'000'000 + i);
            one.guild.channels << channel;
        }
        QVERIFY(!hasErrors(planTeardown(one.guild, one.journalled).findings));
        QVERIFY(hasErrors(makePlan(one.guild, one.rooms, someTeams(3, 1), one.journalled).findings));
    }

    // Whom a moderator let in by hand and who is to be in anyway is nobody extra.
    void whoIsToHaveItIsNotExtra()
    {
        Standing one;
        one.journalled.erase(u"member:1002:team:1:role"_s);
        QVERIFY(one.drift().empty());
    }

    void anAnnouncementGoesToEveryTeamOnce()
    {
        Standing one;
        const AnnouncementTemplate &sorted = one.rooms.announcements.at(0);
        const Plan plan = planAnnouncement(one.guild, one.rooms, one.event, one.journalled, sorted, {});
        QCOMPARE(plan.writes(), 2);
        const Step &first = plan.steps.at(0);
        QCOMPARE(first.channel.id, one.id(u"team:1:channel:chat"_s));
        QCOMPARE(first.text, u"**Team Number 1** (Jam)\n- <@1001> (leader)\n- <@1002>\n- <@1003>"_s);
        QCOMPARE(first.mentionUsers.size(), 3);
        const Plan only =
            planAnnouncement(one.guild, one.rooms, one.event, one.journalled, sorted, {one.event.teams[1].id});
        QCOMPARE(only.writes(), 1);
        carryOut(only, one.guild, one.journalled);
        QCOMPARE(planAnnouncement(one.guild, one.rooms, one.event, one.journalled, sorted, {}).writes(), 1);
        carryOut(plan, one.guild, one.journalled);
        QCOMPARE(planAnnouncement(one.guild, one.rooms, one.event, one.journalled, sorted, {}).writes(), 0);
    }

    // One text for all of them, as the first team reads it: names in the place of mentions.
    void anAnnouncementIsPreviewed()
    {
        Standing one(3, 2);
        for (auto &[id, member] : one.guild.members) {
            member.name = u"P%1"_s.arg(id.toString());
        }
        const AnnouncementTemplate own{
            u"own"_s, u"Hello"_s, {}, u"Hello {team} in {channel} of {role}, led by {leader}!"_s, {}};
        const Plan plan = planAnnouncement(one.guild, one.rooms, one.event, one.journalled, own, {});
        QCOMPARE(plan.messages.size(), 1);
        const MessagePreview &preview = plan.messages.constFirst();
        QCOMPARE(preview.text, u"Hello Team Number 1 in #team-number-1 of @Team Number 1, led by @P1001!"_s);
        QCOMPARE(preview.channels, (QStringList{u"team-number-1"_s, u"team-number-2"_s, u"team-number-3"_s}));
        QCOMPARE(preview.notified, QStringList{u"P1001"_s}); // the only one who is named
        QCOMPARE(preview.longest, plan.steps.at(0).text.size());
    }

    void anAnnouncementsUnknownWordsAreSaid()
    {
        Standing one(3, 2);
        const AnnouncementTemplate own{u"own"_s, u"Hello"_s, {}, u"Hello {teem}!"_s, {}};
        const Plan plan = planAnnouncement(one.guild, one.rooms, one.event, one.journalled, own, {});
        QCOMPARE(plan.steps.size(), 3);
        QCOMPARE(plan.findings.size(), 1);
        QCOMPARE(plan.findings.constFirst().key, u"provision.unknown-placeholder"_s);
        QCOMPARE(plan.findings.constFirst().place.subject, u"teem"_s);
    }

    // Of whichever team: before anything is sent, and said once.
    void anAnnouncementThatIsTooLongIsRefused()
    {
        Standing one(3, 2);
        one.event.teams[1].members.resize(2);
        AnnouncementTemplate own{u"own"_s, u"Hello"_s, {}, QString(2000, u'x'), {}};
        QVERIFY(!hasErrors(planAnnouncement(one.guild, one.rooms, one.event, one.journalled, own, {}).findings));
        own.text = QString(1990, u'x') + u"{members}"_s;
        const Plan plan = planAnnouncement(one.guild, one.rooms, one.event, one.journalled, own, {});
        QCOMPARE(findingKeys(plan), QStringList{u"provision.text-too-long"_s});
        QVERIFY(hasErrors(plan.findings));
        QCOMPARE(plan.findings.constFirst().place.subject, u"team-number-1"_s);
        QVERIFY(plan.messages.constFirst().longest > 2000);
    }

    void anAnnouncementForAllNotifiesItsRole()
    {
        Standing one(1, 2, pyWeekTemplate());
        one.event.holders[u"participants"_s] = {{Snowflake(1001), u"Person 1001"_s, {}}};
        carryOut(makePlan(one.guild, one.rooms, one.event, one.journalled), one.guild, one.journalled);
        const Plan plan =
            planAnnouncement(one.guild, one.rooms, one.event, one.journalled, one.rooms.announcements.at(0), {});
        QCOMPARE(plan.writes(), 1);
        const Snowflake role = one.id(u"participants:role"_s);
        QCOMPARE(plan.steps.at(0).mentionRoles, QList<ObjectRef>({{{}, role}}));
        QVERIFY(plan.steps.at(0).text.startsWith(u"<@&%1> "_s.arg(role.toString())));
    }

    void anAnnouncementWithoutARoomIsRefused()
    {
        const EventRooms event = someTeams(1, 1);
        const GuildTemplate rooms = pyWeekTemplate();
        const Plan plan = planAnnouncement(freshGuild(event), rooms, event, {}, rooms.announcements.at(0), {});
        QVERIFY(hasErrors(plan.findings));
    }

    // The order: what is inside before what holds it, roles at the end.
    void aTeardownLeavesTheGuildAsItWas()
    {
        Standing one(3, 2);
        const Plan plan = planTeardown(one.guild, one.journalled);
        QCOMPARE(plan.writes(), 4 + 1 + 4);
        std::set<QString> done;
        for (const Step &step : plan.steps) {
            for (const QString &need : step.needs) {
                QVERIFY2(done.contains(need), qPrintable(step.key + u" needs "_s + need));
            }
            done.insert(step.key);
        }
        QCOMPARE(plan.steps.last().kind, StepKind::DeleteRole);
        carryOut(plan, one.guild, one.journalled);
        QCOMPARE(one.guild.guild.roles, one.untouched.guild.roles);
        QCOMPARE(one.guild.channels, one.untouched.channels);
        QVERIFY(planTeardown(one.guild, one.journalled).steps.isEmpty());
    }

    void aTeardownTakesTheGuildsOwnRolesOffAndLeavesWhatIsForeign()
    {
        GuildTemplate rooms = pythonDiscordTemplate();
        RoleTemplate participants;
        participants.key = u"participants"_s;
        participants.name = u"Bots"_s; // stands for a role of the guild's own
        participants.audience = RoleFor::Participants;
        participants.existing = true;
        rooms.roles << participants;
        EventRooms event = someTeams(1, 2);
        event.holders[u"participants"_s] = {{Snowflake(1001), u"Person 1001"_s, {}}};
        GuildSnapshot guild = freshGuild(event);
        JournalledObjects journalled;
        const Plan plan = makePlan(guild, rooms, event, {});
        QVERIFY(stepOf(plan, u"participants:role"_s) == nullptr);
        carryOut(plan, guild, journalled);
        QVERIFY(guild.members.at(Snowflake(1001)).roles.contains(Snowflake(12)));
        Channel foreign;
        foreign.id = Snowflake(555);
        foreign.name = u"off-topic"_s;
        foreign.parent = journalled.at(u"category:1"_s).id;
        guild.channels << foreign;
        const Plan teardown = planTeardown(guild, journalled);
        QCOMPARE(teardown.steps.at(0).kind, StepKind::TakeRole);
        QCOMPARE(findingKeys(teardown), QStringList{u"provision.foreign-channel"_s});
        carryOut(teardown, guild, journalled);
        QVERIFY(!guild.members.at(Snowflake(1001)).roles.contains(Snowflake(12)));
        QVERIFY(guild.role(Snowflake(12)) != nullptr);
        QVERIFY(guild.channel(Snowflake(555)) != nullptr);
    }

    void aTeardownRevokesInvites()
    {
        Standing one;
        one.journalled[u"member:77:invite"_s] = {{}, u"Pat"_s, u"https://discord.gg/aBc1\nteam:1:role"_s, false, {}};
        const Plan plan = planTeardown(one.guild, one.journalled);
        const Step *revoke = stepOf(plan, u"member:77:invite"_s);
        QVERIFY(revoke != nullptr);
        QCOMPARE(revoke->kind, StepKind::RevokeInvite);
        QCOMPARE(revoke->sentence, u"Revoke the invite of Pat."_s);
        QCOMPARE(revoke->text, u"aBc1"_s);
        // A role goes when nothing gives it any more.
        QVERIFY(stepOf(plan, u"team:1:role"_s)->needs.contains(u"member:77:invite"_s));
        carryOut(plan, one.guild, one.journalled);
        QVERIFY(planTeardown(one.guild, one.journalled).steps.isEmpty());
    }

    void aTeardownLeavesWhatWasAdopted()
    {
        const EventRooms event = someTeams(1, 1);
        GuildSnapshot guild = freshGuild(event);
        Role namesake;
        namesake.id = Snowflake(77);
        namesake.name = u"Team Number 1"_s;
        guild.guild.roles << namesake;
        PlanOptions options;
        options.adopt = true;
        JournalledObjects journalled;
        carryOut(makePlan(guild, pythonDiscordTemplate(), event, {}, options), guild, journalled);
        const Plan teardown = planTeardown(guild, journalled);
        QVERIFY(findingKeys(teardown).contains(u"provision.adopted-stays"_s));
        carryOut(teardown, guild, journalled);
        QVERIFY(guild.role(Snowflake(77)) != nullptr);
        QVERIFY(!guild.members.at(Snowflake(1001)).roles.contains(Snowflake(77))); // but what was given is taken
    }

    // Whatever is deleted or renamed by hand: repair and plan together bring everything back, and teardown removes it.
    void repairPlanAndTeardownHoldForAnyDamage()
    {
        QVERIFY(rc::check([] {
            Standing one(*rc::gen::inRange(1, 6), *rc::gen::inRange(1, 4));
            const int damage = *rc::gen::inRange(0, 8);
            for (int i = 0; i < damage; ++i) {
                const auto keys = one.journalled;
                auto hit = keys.begin();
                std::advance(hit, *rc::gen::inRange<int>(0, int(keys.size())));
                const Snowflake id = hit->second.id;
                if (hit->first.startsWith("member:"_L1)) {
                    one.guild.members.at(*Snowflake::parse(hit->first.section(u':', 1, 1))).roles.removeOne(id);
                } else {
                    one.guild.guild.roles.removeIf([id](const Role &role) { return role.id == id; });
                    one.removeChannel(id);
                }
            }
            carryOut(planRepair(one.guild, one.drift(), {}), one.guild, one.journalled);
            carryOut(makePlan(one.guild, one.rooms, one.event, one.journalled), one.guild, one.journalled);
            RC_ASSERT(one.drift().empty());
            RC_ASSERT(makePlan(one.guild, one.rooms, one.event, one.journalled).steps.isEmpty());
            carryOut(planTeardown(one.guild, one.journalled), one.guild, one.journalled);
            RC_ASSERT(one.guild.guild.roles == one.untouched.guild.roles);
            RC_ASSERT(one.guild.channels == one.untouched.channels);
        }));
    }
};

QTEST_GUILESS_MAIN(tst_Afterwards)
#include "tst_afterwards.moc"
