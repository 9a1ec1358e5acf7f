// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "standing.h"

#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString teamRole = u"team:1:role"_s;
const QString teamRoom = u"team:1:channel:chat"_s;

Plan planNow(const Standing &one)
{
    return makePlan(one.guild, one.rooms, one.event, one.journalled);
}

QStringList stepSentences(const Plan &plan)
{
    QStringList sentences;
    for (const Step &step : plan.steps) {
        sentences << step.sentence;
    }
    return sentences;
}

QStringList itemKeys(const std::vector<Drift> &drift)
{
    QStringList keys;
    for (const Drift &item : drift) {
        keys << item.item.key;
    }
    return keys;
}

// As on Discord, what the role was allowed goes with it.
void deleteRole(Standing &one, const QString &key)
{
    const Snowflake gone = one.id(key);
    one.guild.guild.roles.removeIf([gone](const Role &role) { return role.id == gone; });
    for (Channel &channel : one.guild.channels) {
        channel.overwrites.removeIf([gone](const Overwrite &overwrite) { return overwrite.id == gone; });
    }
    for (auto &[id, member] : one.guild.members) {
        member.roles.removeAll(gone);
    }
}

Overwrite overwriteOn(const Channel &channel, Snowflake target)
{
    const auto found = std::find_if(channel.overwrites.begin(), channel.overwrites.end(),
                                    [target](const Overwrite &one) { return one.id == target; });
    return found == channel.overwrites.end() ? Overwrite() : *found;
}

// By Discord's order, for somebody who has no permission but by overwrites.
bool canSee(const Standing &one, Snowflake member, const Channel &channel)
{
    Overwrite ofRoles;
    const QList<Snowflake> roles = one.guild.members.at(member).roles;
    for (const Overwrite &overwrite : channel.overwrites) {
        if (!overwrite.member && roles.contains(overwrite.id)) {
            ofRoles.allow = ofRoles.allow | overwrite.allow;
        }
    }
    return (ofRoles.allow | overwriteOn(channel, member).allow).contains(permission::ViewChannel);
}

OverwriteTemplate &overwriteOf(QList<OverwriteTemplate> &overwrites, OverwriteFor target)
{
    return *std::find_if(overwrites.begin(), overwrites.end(),
                         [target](const OverwriteTemplate &one) { return one.target == target; });
}

void repair(Standing &one, const QStringList &keys = {})
{
    carryOut(planRepair(one.guild, one.drift(), keys), one.guild, one.journalled);
}

} // namespace

/// What stands is kept as the template has it: by the plan, and by drift and its repair.
class tst_Upkeep : public QObject
{
    Q_OBJECT

private slots:
    void aTeamRoleThatIsMadeAnewOpensTheTeamsRoomByPlan()
    {
        Standing one;
        deleteRole(one, teamRole);
        const Plan plan = planNow(one);
        QCOMPARE(plan.writes(), 2 + 3); // the role, its room, its people
        const Step *room = stepOf(plan, teamRoom);
        QVERIFY(room != nullptr);
        QCOMPARE(room->kind, StepKind::EditChannel);
        QCOMPARE(room->changes, StepChanges(StepChange::Overwrites));
        QCOMPARE(room->needs, QStringList{teamRole});
        QCOMPARE(room->sentence, u"Give #team-number-1 back to “Team Number 1”: its permissions were changed."_s);
        carryOut(plan, one.guild, one.journalled);
        QVERIFY(canSee(one, Snowflake(1002), one.channel(teamRoom)));
        QVERIFY(!canSee(one, Snowflake(1005), one.channel(teamRoom)));
        QCOMPARE(stepSentences(planNow(one)), QStringList());
        QCOMPARE(sentencesOf(one.drift()), QStringList());
    }

    void aTeamRoleThatIsMadeAnewOpensTheTeamsRoomByRepair()
    {
        Standing one;
        deleteRole(one, teamRole);
        QCOMPARE(sentencesOf(one.drift()), QStringList{u"“Team Number 1” was deleted on Discord."_s});
        repair(one, {teamRole});
        QVERIFY(canSee(one, Snowflake(1001), one.channel(teamRoom)));
        QVERIFY(canSee(one, Snowflake(1003), one.channel(teamRoom)));
        QCOMPARE(sentencesOf(one.drift()), QStringList());
        QCOMPARE(stepSentences(planNow(one)), QStringList());
    }

    // A role that several rooms are opened to.
    void aRoleOfTheEventThatIsMadeAnewOpensItsRooms()
    {
        EventRooms event = someTeams(0, 0);
        event.holders[u"speakers"_s] = {{Snowflake(1), u"Ada"_s, {}}};
        Standing one(event, guestSpaceTemplate());
        deleteRole(one, u"speakers:role"_s);
        repair(one);
        QCOMPARE(stepSentences(planNow(one)), QStringList());
        QVERIFY(canSee(one, Snowflake(1), one.channel(u"talks:chat"_s)));
        QVERIFY(canSee(one, Snowflake(1), one.channel(u"event:category"_s)));
        QVERIFY(!canSee(one, Snowflake(1), one.channel(u"staff:chat"_s)));
    }

    void aChangedTemplateChangesWhatStands()
    {
        Standing one(2, 1, pyWeekTemplate());
        one.rooms.teamRole.colour = 0x123456;
        one.rooms.teamRole.hoist = true;
        one.rooms.teamRole.mentionable = false;
        one.rooms.channels[0].topic = u"News of {event}"_s;
        overwriteOf(one.rooms.channels[0].overwrites, OverwriteFor::Everyone).deny = permission::AddReactions;
        one.rooms.teamCategory.name = u"All teams"_s;
        overwriteOf(one.rooms.teamChannels[1].overwrites, OverwriteFor::Team).allow = permission::ViewChannel;
        const Plan plan = planNow(one);
        QCOMPARE(
            stepSentences(plan),
            (QStringList{u"Set the topic of “pyweek-news” as the template has it. Set the permissions of "
                         "“pyweek-news” as the template has them, for @everyone."_s,
                         u"Rename the channel “PyWeek teams” to “All teams”."_s,
                         u"Set the role “Team Number 1” as the template has it: its colour, whether it is shown "
                         "apart, whether it may be mentioned."_s,
                         u"Set the permissions of “Team Number 1” as the template has them, for “Team Number 1”."_s,
                         u"Set the role “Team Number 2” as the template has it: its colour, whether it is shown "
                         "apart, whether it may be mentioned."_s,
                         u"Set the permissions of “Team Number 2” as the template has them, for “Team Number 2”."_s}));
        const int leftAlone = plan.leftAlone;
        carryOut(plan, one.guild, one.journalled);
        QCOMPARE(one.role(teamRole).colour, 0x123456);
        QCOMPARE(one.channel(u"news:chat"_s).topic, u"News of Jam"_s);
        QVERIFY(overwriteOn(one.channel(u"news:chat"_s), guildId).deny == permission::AddReactions);
        const Plan again = planNow(one);
        QCOMPARE(stepSentences(again), QStringList());
        QCOMPARE(again.leftAlone, leftAlone + plan.writes());
        QCOMPARE(sentencesOf(one.drift()), QStringList());
    }

    // Of everybody and of the event's own roles, that somebody is no longer named means that nothing is said of them.
    void whomTheTemplateNamesNoMoreLosesWhatItGave()
    {
        EventRooms event = someTeams(0, 0);
        event.holders[u"speakers"_s] = {{Snowflake(1), u"Ada"_s, {}}};
        Standing one(event, guestSpaceTemplate());
        QList<OverwriteTemplate> &lounge = one.rooms.channels[2].overwrites;
        lounge.removeIf([](const OverwriteTemplate &overwrite) {
            return overwrite.key == "speakers"_L1 || overwrite.target == OverwriteFor::Everyone;
        });
        const Plan plan = planNow(one);
        QCOMPARE(
            stepSentences(plan),
            QStringList{u"Set the permissions of “lounge” as the template has them, for @everyone, “Speakers”."_s});
        carryOut(plan, one.guild, one.journalled);
        QCOMPARE(stepSentences(planNow(one)), QStringList());
        QVERIFY(overwriteOn(one.channel(u"lounge:chat"_s), one.id(u"speakers:role"_s)).id.isNull());
        QVERIFY(overwriteOn(one.channel(u"lounge:chat"_s), guildId).id.isNull());
    }

    // It is drift and is in the plan too: a run brings back what is the event's.
    void aTeamThatIsShutOutOfItsRoomIsLetInAgain()
    {
        Standing one;
        const Snowflake role = one.id(teamRole);
        const QList<Overwrite> before = one.channel(teamRoom).overwrites;
        one.channel(teamRoom).overwrites.removeIf([role](const Overwrite &overwrite) { return overwrite.id == role; });
        QCOMPARE(sentencesOf(one.drift()),
                 QStringList{
                     u"The permissions of “team-number-1” are not as the template has them, for “Team Number 1”."_s});
        QCOMPARE(one.drift()[0].item.kind, DriftKind::Opened);
        QCOMPARE(stepSentences(planNow(one)),
                 QStringList{u"Give #team-number-1 back to “Team Number 1”: its permissions were changed."_s});
        repair(one, {teamRoom + u":permissions"_s});
        QVERIFY(canSee(one, Snowflake(1001), one.channel(teamRoom)));
        QCOMPARE(one.channel(teamRoom).overwrites.size(), before.size());
        QVERIFY(one.drift().empty());
        QVERIFY(planNow(one).steps.isEmpty());
    }

    void aStrangerInARoomAndAPowerfulRoleAreRepairedItemByItem()
    {
        Standing one;
        one.guild.members[Snowflake(99)] = {{}, u"Eve"_s};
        const QList<Overwrite> asMade = one.channel(teamRoom).overwrites;
        one.channel(teamRoom).overwrites << Overwrite{Snowflake(99), true, permission::ViewChannel, {}};
        one.channel(teamRoom).overwrites << Overwrite{Snowflake(98), true, permission::ViewChannel, {}};
        one.role(teamRole).permissions = permission::Administrator;
        one.role(teamRole).colour = 0xFF0000;
        QCOMPARE(sentencesOf(one.drift()),
                 (QStringList{u"The role “Team Number 1” is not as the template has it: its colour."_s,
                              u"The role “Team Number 1” may do everywhere what the template does not give it: "
                              "ADMINISTRATOR."_s,
                              u"Somebody outside the team can see “team-number-1”: “Eve”."_s,
                              u"Somebody outside the team can see “team-number-1”: “98”."_s}));
        const QString eve = teamRoom + u":overwrite:99"_s;
        QCOMPARE(itemKeys(one.drift()), (QStringList{teamRole + u":looks"_s, teamRole + u":permissions"_s, eve,
                                                     teamRoom + u":overwrite:98"_s}));
        // Exactly hers.
        repair(one, {eve});
        QCOMPARE(one.channel(teamRoom).overwrites,
                 asMade + QList<Overwrite>({{Snowflake(98), true, permission::ViewChannel, {}}}));
        repair(one, {teamRole + u":permissions"_s});
        QVERIFY(one.role(teamRole).permissions.isEmpty());
        QCOMPARE(one.role(teamRole).colour, 0xFF0000);
        QCOMPARE(one.drift().size(), size_t(2));
        repair(one);
        QCOMPARE(one.channel(teamRoom).overwrites, asMade);
        QCOMPARE(one.role(teamRole).colour, 0);
        QVERIFY(one.drift().empty());
    }

    // Who is of the team is not outside of it, however much more she may.
    void aMemberWhoMayMoreThanTheTeamIsNoStranger()
    {
        Standing one;
        one.guild.members.at(Snowflake(1002)).name = u"Ada"_s;
        const Permissions more = permission::ViewChannel | permission::ManageMessages;
        one.channel(teamRoom).overwrites << Overwrite{Snowflake(1002), true, more, {}};
        QCOMPARE(sentencesOf(one.drift()), QStringList{u"In “team-number-1” “Ada” may do what the template does not "
                                                       "say: VIEW_CHANNEL, MANAGE_MESSAGES."_s});
        repair(one);
        QVERIFY(one.drift().empty());
        QVERIFY(canSee(one, Snowflake(1002), one.channel(teamRoom)));
    }

    // What others did is told by a plan, and stays.
    void aPlanLeavesWhatOthersLetIn()
    {
        Standing one;
        one.guild.members[Snowflake(99)] = {{}, u"Eve"_s};
        const Overwrite eve{Snowflake(99), true, permission::ViewChannel | permission::ManageRoles, {}};
        one.channel(teamRoom).overwrites << eve;
        QCOMPARE(stepSentences(planNow(one)), QStringList());
        QCOMPARE(findingKeys(planNow(one)), QStringList{u"provision.outsiders"_s});
        // Also where there is something to be done, and though the bot could not hand that on itself.
        one.guild.botPermissions = permission::Administrator.missing(one.guild.botPermissions);
        one.channel(teamRoom).overwrites.removeFirst();
        const Plan plan = planNow(one);
        QCOMPARE(plan.writes(), 1);
        QVERIFY(!hasErrors(plan.findings));
        carryOut(plan, one.guild, one.journalled);
        QCOMPARE(overwriteOn(one.channel(teamRoom), Snowflake(99)), eve);
        QVERIFY(overwriteOn(one.channel(teamRoom), guildId).deny.contains(permission::ViewChannel));
    }

    // Of one room one request.
    void allRepairsOfARoomAreOneRequest()
    {
        Standing one(2, 3, pyWeekTemplate());
        one.channel(teamRoom).overwrites << Overwrite{Snowflake(98), true, permission::ViewChannel, {}};
        one.channel(teamRoom).overwrites << Overwrite{Snowflake(99), true, permission::ViewChannel, {}};
        one.channel(teamRoom).topic = u"Nothing"_s;
        one.channel(teamRoom).name = u"pub"_s;
        deleteRole(one, teamRole);
        const std::vector<Drift> drift = one.drift();
        QCOMPARE(drift.size(), size_t(5));
        const Plan plan = planRepair(one.guild, drift, {});
        QCOMPARE(plan.writes(), 3 + 3); // the role, two rooms, three people
        const Step &room = *stepOf(plan, teamRoom);
        QCOMPARE(room.changes, StepChange::Name | StepChange::Topic | StepChange::Overwrites);
        QCOMPARE(room.needs, QStringList{teamRole});
        carryOut(plan, one.guild, one.journalled);
        QCOMPARE(sentencesOf(one.drift()), QStringList());
        QCOMPARE(stepSentences(planNow(one)), QStringList());
        QVERIFY(canSee(one, Snowflake(1001), one.channel(teamRoom)));
        QCOMPARE(one.channel(teamRoom).overwrites.size(), 3);
    }

    void allRepairsOfARoleAreOneRequest()
    {
        Standing one(2, 1, guestSpaceTemplate());
        one.event.holders[u"speakers"_s] = {{Snowflake(1001), u"Ada"_s, {}}};
        carryOut(planNow(one), one.guild, one.journalled);
        const Role asMade = one.role(u"speakers:role"_s);
        Role &role = one.role(u"speakers:role"_s);
        role.name = u"Talkers"_s;
        role.colour = 1;
        role.hoist = !role.hoist;
        role.mentionable = !role.mentionable;
        role.permissions = permission::Administrator | permission::ManageGuild;
        const std::vector<Drift> drift = one.drift();
        QCOMPARE(drift.size(), size_t(3));
        const Plan plan = planRepair(one.guild, drift, {});
        QCOMPARE(plan.writes(), 1);
        carryOut(plan, one.guild, one.journalled);
        QCOMPARE(one.role(u"speakers:role"_s), asMade);
        QVERIFY(one.drift().empty());
    }

    // A role that keeps people quiet, a bot that moderates: who is let in no further than before is nobody's concern.
    void whatLetsNobodyInIsNoDrift()
    {
        Standing one;
        Role muted;
        muted.id = Snowflake(70);
        muted.name = u"Muted"_s;
        one.guild.guild.roles << muted;
        one.channel(teamRoom).overwrites << Overwrite{muted.id, false, {}, permission::SendMessages};
        // Who is of the team, and is named beside it.
        one.channel(teamRoom).overwrites << Overwrite{Snowflake(1002), true, permission::ViewChannel, {}};
        // The bot's own role, and a role that there is no more.
        one.channel(teamRoom).overwrites << Overwrite{one.guild.botRole, false, permission::ViewChannel, {}};
        one.channel(teamRoom).overwrites << Overwrite{Snowflake(71), false, permission::ViewChannel, {}};
        // A bit that Discord does not name.
        one.channel(teamRoom).overwrites[0].allow = Permissions(1ULL << 60);
        one.role(teamRole).permissions = Permissions(1ULL << 60);
        QCOMPARE(sentencesOf(one.drift()), QStringList());
        QCOMPARE(stepSentences(planNow(one)), QStringList());
        QVERIFY(findingKeys(planNow(one)).isEmpty());
    }

    void aRoleThatIsLetInIsDriftUnlessItMayBeAnUnboundOne()
    {
        Standing one;
        Role friends;
        friends.id = Snowflake(70);
        friends.name = u"Friends"_s;
        one.guild.guild.roles << friends;
        one.channel(teamRoom).overwrites << Overwrite{friends.id, false, permission::ViewChannel, {}};
        QCOMPARE(sentencesOf(one.drift()),
                 QStringList{u"Somebody outside the team can see “team-number-1”: “Friends”."_s});
        QCOMPARE(one.drift()[0].item.kind, DriftKind::Outsider);
        QVERIFY(one.drift()[0].item.repairable);
        // The guild's “Event Team” was renamed to this, say.
        one.guild.guild.roles.removeIf([](const Role &role) { return role.name == "Event Team"_L1; });
        QVERIFY(!one.drift()[0].item.repairable);
        QVERIFY(planRepair(one.guild, one.drift(), {}).steps.isEmpty());
    }

    // Also of another team's role: that is the event's own.
    void aTeamThatIsLetIntoAnothersRoomIsPutOutByThePlan()
    {
        Standing one;
        one.channel(teamRoom).overwrites << Overwrite{one.id(u"team:2:role"_s), false, permission::ViewChannel, {}};
        QCOMPARE(itemKeys(one.drift()), QStringList{teamRoom + u":permissions"_s});
        carryOut(planNow(one), one.guild, one.journalled);
        QVERIFY(!canSee(one, Snowflake(1004), one.channel(teamRoom)));
        QVERIFY(one.drift().empty());
    }

    void theBotIsNeverPutOut()
    {
        Standing one;
        one.guild.botPermissions = permission::Administrator.missing(one.guild.botPermissions);
        one.guild.botRoles = {Snowflake(15), Snowflake(70)};
        Role friends;
        friends.id = Snowflake(70);
        friends.name = u"Friends"_s;
        one.guild.guild.roles << friends;
        Channel &room = one.channel(teamRoom);
        room.overwrites.removeIf([](const Overwrite &overwrite) { return overwrite.member; });
        room.overwrites << Overwrite{friends.id, false, permission::ViewChannel, {}};
        repair(one, {teamRoom + u":overwrite:70"_s});
        QVERIFY(!one.guild.isShutTo(one.channel(teamRoom)));
        QVERIFY(overwriteOn(one.channel(teamRoom), friends.id).id.isNull());
        // And of what it is shut out of it changes nothing.
        one.channel(teamRoom).overwrites = {{guildId, false, {}, permission::ViewChannel}};
        const Plan plan = planNow(one);
        QVERIFY(plan.steps.isEmpty());
        QCOMPARE(findingKeys(plan), QStringList{u"provision.shut-out"_s});
    }

    void whatWasAdoptedAndWhatIsBoundStaysAsItIs()
    {
        Standing one;
        one.journalled.at(teamRole).adopted = true;
        one.journalled.at(teamRoom).adopted = true;
        one.role(teamRole).permissions = permission::Administrator;
        one.role(teamRole).colour = 5;
        one.channel(teamRoom).overwrites.clear();
        one.channel(teamRoom).topic = u"Ours"_s;
        for (Role &role : one.guild.guild.roles) {
            role.colour = role.name == "Event Team"_L1 ? 7 : role.colour;
        }
        QCOMPARE(stepSentences(planNow(one)), QStringList());
        QCOMPARE(sentencesOf(one.drift()), QStringList());
    }

    // Discord gives a room that is made without permissions those of its category.
    void aRoomWithoutPermissionsOfItsOwnHasThoseOfItsCategory()
    {
        GuildTemplate rooms = pyWeekTemplate();
        rooms.categories[0].overwrites = {{OverwriteFor::Everyone, {}, {}, permission::ViewChannel},
                                          {OverwriteFor::Role, u"participants"_s, permission::ViewChannel, {}}};
        rooms.channels[1].overwrites.clear();
        rooms.channels[1].type = ChannelType::Voice;
        Standing one(1, 1, rooms);
        QCOMPARE(stepSentences(planNow(one)), QStringList());
        one.channel(u"games:chat"_s).overwrites << Overwrite{Snowflake(99), true, permission::ViewChannel, {}};
        QCOMPARE(itemKeys(one.drift()), QStringList{u"games:chat:overwrite:99"_s});
        one.channel(u"games:chat"_s).overwrites.clear();
        QCOMPARE(itemKeys(one.drift()), QStringList{u"games:chat:opened"_s});
        carryOut(planNow(one), one.guild, one.journalled);
        QCOMPARE(one.channel(u"games:chat"_s).overwrites, one.channel(u"pyweek:category"_s).overwrites);
        // In a category of the guild's own, whatever that has is right.
        one.channel(u"games:chat"_s).parent = Snowflake(16);
        one.channel(u"games:chat"_s).overwrites = {{Snowflake(99), true, permission::ViewChannel, {}}};
        QCOMPARE(stepSentences(planNow(one)), QStringList());
    }

    // A run that was begun with what the guild is like now is no other than the one that was looked at.
    void aPlanOfOtherChangesHasAnotherFingerprint()
    {
        Standing one;
        one.role(teamRole).hoist = true;
        const QString first = planNow(one).fingerprint;
        QCOMPARE(planNow(one).fingerprint, first);
        one.role(teamRole).hoist = false;
        one.rooms.teamRole.hoist = true;
        QVERIFY(planNow(one).fingerprint != first);
    }

    // Discord makes only text and announcement channels of one another: it is said, and nothing is done about it.
    void aChannelOfAnotherTypeIsSaid()
    {
        Standing one(3);
        one.rooms.teamChannels[0].type = ChannelType::Forum;
        one.rooms.teamChannels[0].welcome.clear();
        one.rooms.channels[0].type = ChannelType::Announcement;
        const Plan plan = planNow(one);
        QCOMPARE(stepSentences(plan), QStringList());
        QCOMPARE(findingKeys(plan), (QStringList{u"provision.other-type"_s, u"provision.other-type"_s}));
        const Finding &team = plan.findings.at(0);
        QVERIFY2(team.message.contains(u"a text channel"_s) && team.message.contains(u"a forum"_s) &&
                     team.message.contains(u"2 other"_s),
                 qPrintable(team.message));
        QVERIFY2(team.remedy.contains(u"cannot convert"_s), qPrintable(team.remedy));
        QVERIFY2(plan.findings.at(1).remedy.contains(u"Convert it on Discord"_s),
                 qPrintable(plan.findings.at(1).remedy));
        const std::vector<Drift> drift = one.drift();
        QCOMPARE(itemKeys(drift), (QStringList{u"leaders:chat:type"_s, u"team:1:channel:chat:type"_s,
                                               u"team:2:channel:chat:type"_s, u"team:3:channel:chat:type"_s}));
        QVERIFY(std::none_of(drift.begin(), drift.end(), [](const Drift &item) { return item.item.repairable; }));
        // Deleted by somebody, it is made as the template wants it.
        one.removeChannel(one.id(teamRoom));
        QCOMPARE(stepOf(planNow(one), teamRoom)->channelType, ChannelType::Forum);
    }

    void aForumThatWasToBeATextChannelGetsNoMessage()
    {
        Standing one(1);
        one.rooms.teamChannels[0].welcome = u"Welcome"_s;
        one.rooms.teamChannels[0].pinWelcome = true;
        QCOMPARE(stepSentences(planNow(one)).size(), 2);
        one.channel(teamRoom).type = channeltype::Forum;
        QCOMPARE(stepSentences(planNow(one)), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_Upkeep)
#include "tst_upkeep.moc"
