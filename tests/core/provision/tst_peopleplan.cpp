// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planningsupport.h"

#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList sentencesOf(const Plan &plan)
{
    QStringList sentences;
    for (const Step &step : plan.steps) {
        sentences << step.sentence;
    }
    return sentences;
}

/// A guest space with an organiser, a speaker and a participant; the speaker's Discord id is not known.
EventRooms guests()
{
    EventRooms event{u"PyDays"_s, {}, {}, {}};
    event.holders[u"organisers"_s] = {{Snowflake(501), u"Olga"_s, u"person-1"_s}};
    event.holders[u"speakers"_s] = {{{}, u"Zoë  Lemaître"_s, u"person-2"_s}};
    event.holders[u"participants"_s] = {{Snowflake(501), u"Olga"_s, u"person-1"_s},
                                        {{}, u"Zoë  Lemaître"_s, u"person-2"_s},
                                        {Snowflake(503), u"Pat"_s, u"person-3"_s}};
    return event;
}

} // namespace

/// What plans do about people and about things that have changed since.
class tst_PeoplePlan : public QObject
{
    Q_OBJECT

private slots:
    // As the bot's "move": one role off, another on, and nothing else.
    void aMoveIsOneSmallPlan()
    {
        EventRooms event = someTeams(2, 3);
        GuildSnapshot guild = freshGuild(event);
        JournalledObjects journalled;
        carryOut(makePlan(guild, pythonDiscordTemplate(), event, {}), guild, journalled);
        const RoomMember moved = event.teams[0].members.at(1);
        event.teams[0].members.erase(event.teams[0].members.begin() + 1);
        event.teams[1].members.push_back(moved);
        const Plan plan = makePlan(guild, pythonDiscordTemplate(), event, journalled);
        QCOMPARE(sentencesOf(plan),
                 (QStringList{u"Give Person 1002 the role “Team Number 2”, as a member of the team."_s,
                              u"Take the role “Team Number 1” off Person 1002, who is not to have it any more."_s}));
        carryOut(plan, guild, journalled);
        QVERIFY(makePlan(guild, pythonDiscordTemplate(), event, journalled).steps.isEmpty());
    }

    void anotherLeaderGetsTheRoleAndTheFirstLosesIt()
    {
        EventRooms event = someTeams(1, 3);
        GuildSnapshot guild = freshGuild(event);
        JournalledObjects journalled;
        carryOut(makePlan(guild, pythonDiscordTemplate(), event, {}), guild, journalled);
        event.teams[0].members[0].leader = false;
        event.teams[0].members[2].leader = true;
        const Plan plan = makePlan(guild, pythonDiscordTemplate(), event, journalled);
        QCOMPARE(plan.writes(), 2);
        QCOMPARE(plan.steps.at(0).kind, StepKind::GiveRole);
        QCOMPARE(plan.steps.at(0).member, Snowflake(1003));
        QCOMPARE(plan.steps.at(1).kind, StepKind::TakeRole);
        QCOMPARE(plan.steps.at(1).member, Snowflake(1001));
    }

    // Who left the guild has lost her roles by that; a role that a moderator gave is not the journal's to take.
    void takesOnlyWhatItGaveAndIsStillThere()
    {
        EventRooms event = someTeams(1, 3);
        GuildSnapshot guild = freshGuild(event);
        JournalledObjects journalled;
        carryOut(makePlan(guild, pythonDiscordTemplate(), event, {}), guild, journalled);
        guild.members.erase(Snowflake(1002));
        guild.members[Snowflake(99)] = {{journalled.at(u"team:1:role"_s).id}, u"Helper"_s};
        event.teams[0].members.resize(1);
        const Plan plan = makePlan(guild, pythonDiscordTemplate(), event, journalled);
        QCOMPARE(sentencesOf(plan),
                 QStringList{u"Take the role “Team Number 1” off Person 1003, who is not to have it any more."_s});
        QCOMPARE(plan.gone, QStringList{u"member:1002:team:1:role"_s});
    }

    void aRenamedTeamIsRenamedOnDiscord()
    {
        EventRooms event = someTeams(1, 1);
        GuildSnapshot guild = freshGuild(event);
        JournalledObjects journalled;
        carryOut(makePlan(guild, pythonDiscordTemplate(), event, {}), guild, journalled);
        event.teams[0].name = u"Élan Élite"_s;
        const Plan plan = makePlan(guild, pythonDiscordTemplate(), event, journalled);
        QCOMPARE(sentencesOf(plan), (QStringList{u"Rename the role “Team Number 1” to “Élan Élite”."_s,
                                                 u"Rename the channel “team-number-1” to “élan-élite”."_s}));
        carryOut(plan, guild, journalled);
        QVERIFY(makePlan(guild, pythonDiscordTemplate(), event, journalled).steps.isEmpty());
    }

    // What Discord made of a name is not what was asked for; that is no reason to rename it for ever.
    void aNameThatDiscordChangedIsLeftAlone()
    {
        const EventRooms event = someTeams(1, 1);
        GuildSnapshot guild = freshGuild(event);
        JournalledObjects journalled;
        carryOut(makePlan(guild, pythonDiscordTemplate(), event, {}), guild, journalled);
        journalled.at(u"team:1:channel:chat"_s).name = u"team-number-one"_s;
        guild.channels.last().name = u"team-number-one"_s;
        QVERIFY(makePlan(guild, pythonDiscordTemplate(), event, journalled).steps.isEmpty());
    }

    void adoptsByNameOnlyWhenAsked()
    {
        const EventRooms event = someTeams(1, 1);
        GuildSnapshot guild = freshGuild(event);
        Role namesake;
        namesake.id = Snowflake(77);
        namesake.name = u"Team Number 1"_s;
        guild.guild.roles << namesake;
        const Plan left = makePlan(guild, pythonDiscordTemplate(), event, {});
        QVERIFY(stepOf(left, u"team:1:role"_s) != nullptr);
        QCOMPARE(findingKeys(left), QStringList{u"provision.name-taken"_s});
        PlanOptions options;
        options.adopt = true;
        const Plan adopting = makePlan(guild, pythonDiscordTemplate(), event, {}, options);
        QVERIFY(stepOf(adopting, u"team:1:role"_s) == nullptr);
        QCOMPARE(adopting.adopted.at(u"team:1:role"_s).id, Snowflake(77));
        QVERIFY(adopting.adopted.at(u"team:1:role"_s).adopted);
        QCOMPARE(stepOf(adopting, u"member:1001:team:1:role"_s)->role.id, Snowflake(77));
        JournalledObjects journalled;
        carryOut(adopting, guild, journalled);
        QVERIFY(makePlan(guild, pythonDiscordTemplate(), event, journalled).steps.isEmpty());
    }

    // It would go with that event's teardown.
    void adoptsNothingOfAnotherEvent()
    {
        const EventRooms event = someTeams(1, 1);
        GuildSnapshot guild = freshGuild(event);
        Role namesake;
        namesake.id = Snowflake(77);
        namesake.name = u"Team Number 1"_s;
        guild.guild.roles << namesake;
        PlanOptions options;
        options.adopt = true;
        options.others = {{Snowflake(77), u"Spring Jam"_s}};
        const Plan plan = makePlan(guild, pythonDiscordTemplate(), event, {}, options);
        QVERIFY(plan.adopted.empty());
        QVERIFY(stepOf(plan, u"team:1:role"_s) != nullptr);
        QCOMPARE(findingKeys(plan), QStringList{u"provision.name-taken"_s});
        QVERIFY(plan.findings.constFirst().message.contains(u"Spring Jam"_s));
    }

    // Two of the name: nobody can say which is meant.
    void adoptsNothingThatIsThereTwice()
    {
        const EventRooms event = someTeams(1, 1);
        GuildSnapshot guild = freshGuild(event);
        for (const quint64 id : {77U, 78U}) {
            Role namesake;
            namesake.id = Snowflake(id);
            namesake.name = u"Team Number 1"_s;
            guild.guild.roles << namesake;
        }
        PlanOptions options;
        options.adopt = true;
        QVERIFY(stepOf(makePlan(guild, pythonDiscordTemplate(), event, {}, options), u"team:1:role"_s) != nullptr);
    }

    void bindingsWinOverNames()
    {
        const EventRooms event = someTeams(1, 1);
        GuildSnapshot guild = freshGuild(event);
        PlanOptions options;
        options.bindings[u"staff:bots"_s] = Snowflake(13); // "Event Team" on this guild
        const Plan plan = makePlan(guild, pythonDiscordTemplate(), event, {}, options);
        // Both of the template's roles are that one now, and Discord keeps one overwrite of a role.
        const auto &overwrites = stepOf(plan, u"team:1:channel:chat"_s)->overwrites;
        QCOMPARE(overwrites.size(), 5);
        QCOMPARE(overwrites.at(3).target.id, Snowflake(13));
        QCOMPARE(overwrites.at(4).target.key, u"team:1:role"_s);
        options.bindings[u"staff:bots"_s] = Snowflake(999); // deleted since: the name is looked for again
        const Plan again = makePlan(guild, pythonDiscordTemplate(), event, {}, options);
        QCOMPARE(stepOf(again, u"team:1:channel:chat"_s)->overwrites.at(4).target.id, Snowflake(12));
    }

    // Without accents, case and order of the words; never where two members fit.
    void guestsAreMatchedByNameAndTheRestInvited()
    {
        const EventRooms event = guests();
        GuildSnapshot guild = freshGuild({});
        guild.members[Snowflake(501)] = {{}, u"Olga"_s};
        guild.members[Snowflake(777)] = {{}, u"LEMAITRE, Zoe"_s};
        const Plan plan = makePlan(guild, guestSpaceTemplate(), event, {});
        QVERIFY(!hasErrors(plan.findings));
        QVERIFY(findingKeys(plan).contains(u"provision.matched-by-name"_s));
        QVERIFY(stepOf(plan, u"member:777:speakers:role"_s) != nullptr);
        QVERIFY(stepOf(plan, u"member:777:participants:role"_s) != nullptr);
        QCOMPARE(plan.peopleMissing, QStringList{u"Pat"_s});
        const Step *invite = stepOf(plan, u"member:503:invite"_s);
        QVERIFY(invite != nullptr);
        QCOMPARE(invite->inviteRoles, QList<ObjectRef>({{u"participants:role"_s, {}}}));
        QCOMPARE(invite->channel.key, u"welcome:chat"_s);
        guild.members[Snowflake(778)] = {{}, u"zoë lemaître"_s};
        const Plan unclear = makePlan(guild, guestSpaceTemplate(), event, {});
        QVERIFY(stepOf(unclear, u"member:777:speakers:role"_s) == nullptr);
        QCOMPARE(stepOf(unclear, u"member:person-2:invite"_s)->inviteRoles.size(), 2);
    }

    void anInviteIsMadeOnceAWeek()
    {
        const EventRooms event = guests();
        GuildSnapshot guild = freshGuild({});
        JournalledObjects journalled;
        carryOut(makePlan(guild, guestSpaceTemplate(), event, {}), guild, journalled);
        QVERIFY(makePlan(guild, guestSpaceTemplate(), event, journalled).steps.isEmpty());
        guild.takenAt = guild.takenAt.addDays(8);
        const Plan later = makePlan(guild, guestSpaceTemplate(), event, journalled);
        QCOMPARE(later.writes(), 3 * 2); // of two that are valid one would be forgotten
        QCOMPARE(later.steps.at(0).kind, StepKind::RevokeInvite);
        QCOMPARE(later.steps.at(0).text, u"x"_s);
        QCOMPARE(later.steps.at(1).kind, StepKind::CreateInvite);
        QVERIFY(later.steps.at(1).needs.contains(later.steps.at(0).key));
        carryOut(later, guild, journalled);
        QVERIFY(makePlan(guild, guestSpaceTemplate(), event, journalled).steps.isEmpty());
    }

    void welcomesAreSentAndPinnedOnce()
    {
        const EventRooms event = someTeams(2, 2);
        GuildSnapshot guild = freshGuild(event);
        const Plan plan = makePlan(guild, pyWeekTemplate(), event, {});
        const Step *welcome = stepOf(plan, u"team:1:channel:chat:welcome"_s);
        QVERIFY(welcome != nullptr);
        QVERIFY(welcome->text.contains("<@1001>"_L1));
        QVERIFY(welcome->text.contains("Team Number 1"_L1));
        QCOMPARE(plan.messages.size(), 1); // the names of rooms that are still to be made
        QCOMPARE(plan.messages.constFirst().channels, (QStringList{u"team-number-1"_s, u"team-number-2"_s}));
        QCOMPARE(welcome->mentionUsers, (QList<Snowflake>{Snowflake(1001), Snowflake(1002)}));
        QCOMPARE(stepOf(plan, u"team:1:channel:chat:welcome:pin"_s)->needs,
                 (QStringList{u"team:1:channel:chat"_s, u"team:1:channel:chat:welcome"_s}));
        JournalledObjects journalled;
        carryOut(plan, guild, journalled);
        QVERIFY(makePlan(guild, pyWeekTemplate(), event, journalled).steps.isEmpty());
    }

    // A name in braces is a name, not a placeholder.
    void aTeamsNameIsNotReadAsAPlaceholder()
    {
        EventRooms event = someTeams(1, 1);
        event.teams[0].name = u"{members} {event}"_s;
        const Plan plan = makePlan(freshGuild(event), pyWeekTemplate(), event, {});
        QVERIFY(stepOf(plan, u"team:1:channel:chat:welcome"_s)->text.startsWith("Welcome, {members} {event}!"_L1));
        QCOMPARE(stepOf(plan, u"team:1:role"_s)->name, u"{members} {event}"_s);
    }

    void whoIsInTwoTeamsIsNamed()
    {
        EventRooms event = someTeams(2, 1);
        event.teams[1].members.push_back(event.teams[0].members[0]);
        QVERIFY(findingKeys(makePlan(freshGuild(event), pythonDiscordTemplate(), event, {}))
                    .contains(u"provision.in-two-teams"_s));
    }

    void winnersHaveNoRoleUntilThereAreSome()
    {
        EventRooms event = someTeams(1, 2);
        GuildSnapshot guild = freshGuild(event);
        JournalledObjects journalled;
        const Plan before = makePlan(guild, pythonDiscordTemplate(), event, {});
        QVERIFY(stepOf(before, u"champions:role"_s) == nullptr);
        carryOut(before, guild, journalled);
        event.holders[u"champions"_s] = {{Snowflake(1001), u"Person 1001"_s, {}}};
        const Plan after = makePlan(guild, pythonDiscordTemplate(), event, journalled);
        QCOMPARE(sentencesOf(after), (QStringList{u"Create the role “Code Jam Champions” for the winners."_s,
                                                  u"Give Person 1001 the role “Code Jam Champions”."_s}));
    }

    // As by an invite: what is not on record would never be taken again.
    void aRoleThatSomebodyHasAlreadyGoesOnRecord()
    {
        EventRooms event = someTeams(2, 2);
        GuildSnapshot guild = freshGuild(event);
        JournalledObjects journalled;
        carryOut(makePlan(guild, pythonDiscordTemplate(), event, {}), guild, journalled);
        const Snowflake second = journalled.at(u"team:2:role"_s).id;
        guild.members[Snowflake(50)] = {{second}, u"Gita"_s};
        event.teams[1].members.push_back({Snowflake(50), u"Gita"_s, false});
        const Plan there = makePlan(guild, pythonDiscordTemplate(), event, journalled);
        QVERIFY(there.steps.isEmpty());
        QVERIFY(there.adopted.contains(u"member:50:team:2:role"_s));
        carryOut(there, guild, journalled);
        event.teams[1].members.pop_back();
        event.teams[0].members.push_back({Snowflake(50), u"Gita"_s, false});
        carryOut(makePlan(guild, pythonDiscordTemplate(), event, journalled), guild, journalled);
        QCOMPARE(guild.members.at(Snowflake(50)).roles, QList<Snowflake>{journalled.at(u"team:1:role"_s).id});
    }

    // A name alone gives nobody the roles of somebody else.
    void whoIsKnownByIdIsNobodyElse()
    {
        EventRooms event = guests();
        event.othersKnown = {Snowflake(777)};
        GuildSnapshot guild = freshGuild({});
        guild.members[Snowflake(777)] = {{}, u"Zoe Lemaitre"_s};
        const Plan plan = makePlan(guild, guestSpaceTemplate(), event, {});
        QVERIFY(stepOf(plan, u"member:777:speakers:role"_s) == nullptr);
        QVERIFY(stepOf(plan, u"member:person-2:invite"_s) != nullptr);
    }

    void whoWasFoundByNameStaysFound()
    {
        const EventRooms event = guests();
        GuildSnapshot guild = freshGuild({});
        for (const auto &[id, name] : {std::pair(501, u"Olga"_s), {777, u"Zoe Lemaitre"_s}, {503, u"Pat"_s}}) {
            guild.members[Snowflake(quint64(id))] = {{}, name};
        }
        JournalledObjects journalled;
        Plan plan = makePlan(guild, guestSpaceTemplate(), event, {});
        for (const Step &step : std::as_const(plan.steps)) {
            QCOMPARE(step.reference, step.member == Snowflake(777) ? u"person-2"_s : QString());
        }
        carryOut(plan, guild, journalled);
        for (auto &[key, object] : journalled) {
            object.note = key.startsWith("member:777:"_L1) ? u"person-2"_s : object.note;
        }
        guild.members.at(Snowflake(777)).name = u"zed"_s;
        QVERIFY(makePlan(guild, guestSpaceTemplate(), event, journalled).steps.isEmpty());
    }

    // Rooms are known by the template's key, wherever it stands: nothing is renamed into something else.
    void aChannelPutBeforeAnotherIsANewOne()
    {
        const EventRooms event = someTeams(1, 1);
        GuildSnapshot guild = freshGuild(event);
        GuildTemplate rooms = pythonDiscordTemplate();
        JournalledObjects journalled;
        carryOut(makePlan(guild, rooms, event, {}), guild, journalled);
        ChannelTemplate voice = rooms.teamChannels.at(0);
        voice.key = u"voice"_s;
        voice.type = ChannelType::Voice;
        voice.name = u"{team} voice"_s;
        rooms.teamChannels.prepend(voice);
        const Plan plan = makePlan(guild, rooms, event, journalled);
        QCOMPARE(plan.writes(), 1);
        QCOMPARE(plan.steps.at(0).kind, StepKind::CreateChannel);
        QCOMPARE(plan.steps.at(0).channelType, ChannelType::Voice);
    }

    void anInviteThatGivesTheWrongRolesIsMadeAnew()
    {
        EventRooms event = guests();
        GuildSnapshot guild = freshGuild({});
        JournalledObjects journalled;
        const Plan first = makePlan(guild, guestSpaceTemplate(), event, {});
        carryOut(first, guild, journalled);
        for (const Step &step : first.steps) {
            if (step.kind == StepKind::CreateInvite) {
                journalled.at(step.key).note = u"https://discord.gg/x\n"_s + step.text;
            }
        }
        QVERIFY(makePlan(guild, guestSpaceTemplate(), event, journalled).steps.isEmpty());
        event.holders[u"speakers"_s].push_back({Snowflake(503), u"Pat"_s, u"person-3"_s});
        const Plan plan = makePlan(guild, guestSpaceTemplate(), event, journalled);
        QCOMPARE(sentencesOf(plan),
                 (QStringList{u"Revoke the earlier invite of Pat, which another one replaces."_s,
                              u"Make an invite for Pat, for one person and seven days, that gives 2 role(s)."_s}));
        QCOMPARE(plan.steps.at(1).key, u"member:503:invite"_s);
    }

    // A team may be called like a role of staff's.
    void aTeamCalledLikeStaffIsNotTakenForStaff()
    {
        EventRooms event = someTeams(2, 1);
        event.teams[0].name = u"Bots"_s;
        GuildSnapshot guild = freshGuild(event);
        guild.guild.roles[1].permissions = permission::ManageMessages; // "Bots" of the guild
        const GuildSnapshot before = guild;
        EventRooms first = event;
        first.teams.pop_back();
        JournalledObjects journalled;
        carryOut(makePlan(guild, pythonDiscordTemplate(), first, {}), guild, journalled);
        const Plan later = makePlan(guild, pythonDiscordTemplate(), event, journalled);
        QVERIFY(later.findings.isEmpty());
        QCOMPARE(stepOf(later, u"team:2:channel:chat"_s)->overwrites.at(4).target.id, Snowflake(12));
        PlanOptions options;
        options.adopt = true;
        QVERIFY(makePlan(before, pythonDiscordTemplate(), first, {}, options).adopted.empty());
    }

    // Discord would refuse them in the middle of the run.
    void longNamesAndTopicsAreFoundBefore()
    {
        EventRooms event = someTeams(1, 1);
        event.event = QString(95, u'x');
        GuildTemplate rooms = pyWeekTemplate();
        rooms.categories[0].name = u"{event} and so on"_s;
        rooms.channels[0].topic = QString(1025, u't');
        const Plan plan = makePlan(freshGuild(event), rooms, event, {});
        QVERIFY(findingKeys(plan).contains(u"provision.name-unusable"_s));
        QVERIFY(findingKeys(plan).contains(u"provision.text-too-long"_s));
    }

    // A room that is made anew gets its welcome and its pin again.
    void theWelcomeGoesWithItsRoom()
    {
        const EventRooms event = someTeams(1, 1);
        GuildSnapshot guild = freshGuild(event);
        JournalledObjects journalled;
        carryOut(makePlan(guild, pyWeekTemplate(), event, {}), guild, journalled);
        const Snowflake room = journalled.at(u"team:1:channel:chat"_s).id;
        for (const QString &key : {u"team:1:channel:chat:welcome"_s, u"team:1:channel:chat:welcome:pin"_s}) {
            journalled.at(key).note = room.toString();
        }
        QVERIFY(makePlan(guild, pyWeekTemplate(), event, journalled).steps.isEmpty());
        guild.channels.removeIf([room](const Channel &channel) { return channel.id == room; });
        journalled.erase(u"team:1:channel:chat:welcome:pin"_s); // killed in between, too
        const Plan plan = makePlan(guild, pyWeekTemplate(), event, journalled);
        QCOMPARE(plan.writes(), 3);
        QCOMPARE(stepOf(plan, u"team:1:channel:chat:welcome:pin"_s)->needs,
                 (QStringList{u"team:1:channel:chat"_s, u"team:1:channel:chat:welcome"_s}));
    }

    void theFingerprintFollowsGuildAndSteps()
    {
        EventRooms event = someTeams(1, 2);
        GuildSnapshot guild = freshGuild(event);
        const QString first = makePlan(guild, pythonDiscordTemplate(), event, {}).fingerprint;
        QCOMPARE(makePlan(guild, pythonDiscordTemplate(), event, {}).fingerprint, first);
        GuildSnapshot renamed = guild;
        renamed.guild.roles[1].name = u"Robots"_s;
        QVERIFY(makePlan(renamed, pythonDiscordTemplate(), event, {}).fingerprint != first);
        event.teams[0].name = u"Other"_s;
        QVERIFY(makePlan(guild, pythonDiscordTemplate(), event, {}).fingerprint != first);
    }
};

QTEST_GUILESS_MAIN(tst_PeoplePlan)
#include "tst_peopleplan.moc"
