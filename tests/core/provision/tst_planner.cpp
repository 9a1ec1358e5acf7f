// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planningsupport.h"

#include <QTest>

#include <rapidcheck.h>
#include <set>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

// In every prefix of the steps, what a step needs comes before it.
bool respectsNeeds(const Plan &plan)
{
    std::set<QString> done;
    for (const Step &step : plan.steps) {
        for (const QString &need : step.needs) {
            if (!done.contains(need)) {
                return false;
            }
        }
        QList<ObjectRef> used{step.parent, step.role, step.channel, step.message};
        for (const StepOverwrite &overwrite : step.overwrites) {
            used << overwrite.target;
        }
        for (const ObjectRef &ref : used) {
            if (ref.id.isNull() && !ref.key.isEmpty() && !step.needs.contains(ref.key)) {
                return false;
            }
        }
        if (!done.insert(step.key).second) {
            return false;
        }
    }
    return true;
}

bool noCategoryHoldsMoreThanFifty(const GuildSnapshot &guild)
{
    std::map<Snowflake, int> children;
    for (const Channel &channel : guild.channels) {
        if (!channel.parent.isNull() && ++children[channel.parent] > maxCategoryChannels) {
            return false;
        }
    }
    return true;
}

} // namespace

class tst_Planner : public QObject
{
    Q_OBJECT

private slots:
    void plansWhatTwoTeamsNeed()
    {
        const EventRooms event = someTeams(2, 3);
        const Plan plan = makePlan(freshGuild(event), pythonDiscordTemplate(), event, {});
        QVERIFY2(plan.findings.isEmpty(), qPrintable(findingKeys(plan).join(u' ')));
        // 3 roles, 1 leaders' chat, 1 category, 2 team channels, 6 + 2 roles for members
        QCOMPARE(plan.writes(), 15);
        QCOMPARE(plan.leftAlone, 0);
        QCOMPARE(plan.limitsLeft, (LimitsLeft{242, 495, 247}));
        const Step *room = stepOf(plan, u"team:2:channel:chat"_s);
        QVERIFY(room != nullptr);
        QCOMPARE(room->name, u"team-number-2"_s);
        QCOMPARE(room->parent.key, u"category:1"_s);
        QCOMPARE(room->overwrites.size(), 6);
        QCOMPARE(room->overwrites.at(0), (StepOverwrite{{{}, guildId}, false, {}, Permissions(1024)}));
        QCOMPARE(room->overwrites.at(1), (StepOverwrite{{{}, Snowflake(11)}, true, Permissions(142336), {}}));
        QCOMPARE(room->overwrites.at(5),
                 (StepOverwrite{{u"team:2:role"_s, {}}, false, permission::ViewChannel | permission::PinMessages, {}}));
        QCOMPARE(stepOf(plan, u"leaders:chat"_s)->parent.id, Snowflake(16));
        QCOMPARE(stepOf(plan, u"leaders:role"_s)->colour, 0x11806A);
        QVERIFY(stepOf(plan, u"member:1001:leaders:role"_s) != nullptr);
        QVERIFY(stepOf(plan, u"member:1002:leaders:role"_s) == nullptr);
        QCOMPARE(stepOf(plan, u"member:1002:team:1:role"_s)->role.key, u"team:1:role"_s);
        QVERIFY(respectsNeeds(plan));
        for (const Step &step : plan.steps) {
            QVERIFY2(step.sentence.endsWith(u'.'), qPrintable(step.sentence));
            QVERIFY2(!step.sentence.contains(u'%'), qPrintable(step.sentence));
        }
    }

    void plansNothingForNobody()
    {
        const Plan plan = makePlan(freshGuild({}), pythonDiscordTemplate(), {}, {});
        QVERIFY(plan.steps.isEmpty());
        QCOMPARE(plan.minutes, 0.0);
    }

    void touchesNothingForeign()
    {
        const EventRooms event = someTeams(1, 1);
        GuildSnapshot guild = freshGuild(event);
        Role namesake;
        namesake.id = Snowflake(77);
        namesake.name = u"Team Number 1"_s;
        guild.guild.roles << namesake;
        Channel category;
        category.id = Snowflake(78);
        category.type = channeltype::Category;
        category.name = u"CODE JAM"_s;
        guild.channels << category;
        const Plan plan = makePlan(guild, pythonDiscordTemplate(), event, {});
        QVERIFY(stepOf(plan, u"team:1:role"_s) != nullptr);
        QVERIFY(stepOf(plan, u"category:1"_s) != nullptr);
        QCOMPARE(plan.leftAlone, 0);
    }

    void makesAnewWhatIsGone()
    {
        const EventRooms event = someTeams(2, 2);
        GuildSnapshot guild = freshGuild(event);
        JournalledObjects journalled;
        carryOut(makePlan(guild, pythonDiscordTemplate(), event, {}), guild, journalled);
        const Snowflake gone = journalled.at(u"team:2:role"_s).id;
        guild.guild.roles.removeIf([gone](const Role &role) { return role.id == gone; });
        const Plan plan = makePlan(guild, pythonDiscordTemplate(), event, journalled);
        // The role, its two holders, and the room that it opens.
        QCOMPARE(plan.writes(), 4);
        QCOMPARE(findingKeys(plan), QStringList{u"provision.object-gone"_s});
        QVERIFY(respectsNeeds(plan));
    }

    void namesPeopleItCannotServe()
    {
        EventRooms event = someTeams(1, 3);
        GuildSnapshot guild = freshGuild(event);
        guild.members.erase(Snowflake(1002));
        event.teams[0].membersWithoutId = QStringList{u"Grace"_s};
        const Plan plan = makePlan(guild, pythonDiscordTemplate(), event, {});
        QCOMPARE(plan.peopleMissing, QStringList{u"Person 1002"_s});
        QCOMPARE(findingKeys(plan), (QStringList{u"provision.member-missing"_s, u"provision.member-without-id"_s}));
        QVERIFY(plan.findings.at(1).message.contains("Grace"_L1));
        QVERIFY(!hasErrors(plan.findings));
        QVERIFY(stepOf(plan, u"member:1002:team:1:role"_s) == nullptr);
    }

    void saysWhatTheGuildLacks()
    {
        const EventRooms event = someTeams(1, 1);
        GuildSnapshot guild = freshGuild(event);
        guild.guild.roles.removeIf([](const Role &role) { return role.name == "Bots"_L1; });
        Role second;
        second.id = Snowflake(88);
        second.name = u"Event Team"_s;
        guild.guild.roles << second;
        guild.channels.clear();
        const Plan plan = makePlan(guild, pythonDiscordTemplate(), event, {});
        QStringList keys = findingKeys(plan);
        keys.sort();
        QCOMPARE(keys, (QStringList{u"provision.main-category"_s, u"provision.staff-role-ambiguous"_s,
                                    u"provision.staff-role-missing"_s}));
        QVERIFY(stepOf(plan, u"leaders:chat"_s)->parent.isNull());
        QCOMPARE(stepOf(plan, u"team:1:channel:chat"_s)->overwrites.size(), 4);
    }

    void refusesWhatTheBotCannotDo()
    {
        const EventRooms event = someTeams(1, 1);
        GuildSnapshot guild = freshGuild(event);
        guild.botPermissions = permission::ManageRoles | permission::ManageChannels | permission::ViewChannel |
                               permission::SendMessages | permission::ViewAuditLog;
        guild.botTopPosition = 0;
        const Plan plan = makePlan(guild, pythonDiscordTemplate(), event, {});
        QCOMPARE(findingKeys(plan), (QStringList{u"provision.bot-permissions"_s, u"provision.bot-hierarchy"_s}));
        QVERIFY(hasErrors(plan.findings));
        for (const char *name : {"MENTION_EVERYONE", "MANAGE_WEBHOOKS", "CREATE_PUBLIC_THREADS", "CONNECT"}) {
            QVERIFY2(plan.findings.at(0).message.contains(QLatin1String(name)), name);
        }
        QVERIFY(!plan.findings.at(0).message.contains("MANAGE_ROLES"_L1));
    }

    void refusesMoreThanAGuildHolds()
    {
        const EventRooms event = someTeams(245, 0);
        const Plan plan = makePlan(freshGuild(event), pythonDiscordTemplate(), event, {});
        QCOMPARE(findingKeys(plan), QStringList{u"provision.too-many-roles"_s});
        QVERIFY(plan.findings.at(0).message.contains("1 more roles"_L1));
        const EventRooms fits = someTeams(244, 0);
        QVERIFY(!hasErrors(makePlan(freshGuild(fits), pythonDiscordTemplate(), fits, {}).findings));
        GuildTemplate two = pythonDiscordTemplate();
        two.teamChannels << two.teamChannels.at(0);
        two.teamChannels << two.teamChannels.at(0);
        const EventRooms many = someTeams(170, 0);
        QVERIFY(findingKeys(makePlan(freshGuild(many), two, many, {})).contains(u"provision.too-many-channels"_s));
    }

    void findsNamesThatDiscordCannotTellApart()
    {
        EventRooms event = someTeams(4, 0);
        event.teams[0].name = u"The Cat's Meow"_s;
        event.teams[1].name = u"the cats  meow!"_s;
        event.teams[2].name = u"!!!"_s;
        event.teams[3].name = QString(120, u'x');
        const Plan plan = makePlan(freshGuild(event), pythonDiscordTemplate(), event, {});
        QCOMPARE(findingKeys(plan),
                 (QStringList{u"provision.names-clash"_s, u"provision.name-unusable"_s, u"provision.name-unusable"_s}));
    }

    void sentencesHaveTheNamesThatDiscordWillShow()
    {
        const EventRooms event = someTeams(1, 2);
        GuildTemplate rooms = pythonDiscordTemplate();
        for (RoleTemplate &role : rooms.roles) {
            role.name = u"{event} "_s + role.name;
        }
        for (const Step &step : makePlan(freshGuild(event), rooms, event, {}).steps) {
            QVERIFY2(!step.sentence.contains(u'{'), qPrintable(step.sentence));
        }
    }

    void aForumTakesNoWelcome()
    {
        const EventRooms event = someTeams(3, 0);
        GuildTemplate rooms = pythonDiscordTemplate();
        ChannelTemplate forum;
        forum.key = u"ideas"_s;
        forum.type = ChannelType::Forum;
        forum.name = u"{team} ideas"_s;
        forum.welcome = u"Hello {team}"_s;
        forum.pinWelcome = true;
        rooms.teamChannels << forum;
        const Plan plan = makePlan(freshGuild(event), rooms, event, {});
        QCOMPARE(findingKeys(plan), QStringList{u"provision.forum-welcome"_s}); // once for the template
        for (const Step &step : plan.steps) {
            QVERIFY2(!step.key.contains(u":ideas:welcome"_s), qPrintable(step.key));
        }
    }

    void findsNamesThatThePatternMakesTheSame()
    {
        const EventRooms event = someTeams(3, 0);
        GuildTemplate rooms = pythonDiscordTemplate();
        rooms.teamChannels[0].name = u"{tem}"_s;
        rooms.announcements[0].text = u"{leader} leads {nobody}"_s;
        const Plan plan = makePlan(freshGuild(event), rooms, event, {});
        QCOMPARE(findingKeys(plan).count(u"provision.names-clash"_s), 1); // once for the template
        QCOMPARE(findingKeys(plan).count(u"provision.unknown-placeholder"_s), 2);
        const auto typo = std::find_if(plan.findings.begin(), plan.findings.end(), [](const Finding &finding) {
            return finding.key == "provision.unknown-placeholder"_L1;
        });
        QVERIFY2(typo->remedy.contains(u"{team}"_s), qPrintable(typo->remedy));

        GuildTemplate one = pythonDiscordTemplate();
        one.teamRole.name = u"Team"_s;
        QCOMPARE(findingKeys(makePlan(freshGuild(event), one, event, {})), QStringList{u"provision.names-clash"_s});
        QVERIFY(findingKeys(makePlan(freshGuild(someTeams(1, 0)), one, someTeams(1, 0), {})).isEmpty());
        QVERIFY(makePlan(freshGuild(event), pythonDiscordTemplate(), event, {}).findings.isEmpty());
    }

    // What the template has wrong for every team is one finding, and the teams' own names are not blamed.
    void saysMistakesOfTheTemplateOnce()
    {
        const EventRooms event = someTeams(12, 1);
        GuildTemplate rooms = pythonDiscordTemplate();
        rooms.teamChannels << rooms.teamChannels.at(0);
        rooms.teamChannels[1].key = u"voice"_s;
        rooms.teamChannels[1].name = QString(100, u'x') + u"{team}"_s;
        rooms.teamChannels[0].topic = u"{team} "_s + QString(1100, u'x');
        rooms.teamChannels[1].topic = QString(1100, u'x');
        rooms.teamRole.name = u"Team"_s;
        const Plan plan = makePlan(freshGuild(event), rooms, event, {});
        QCOMPARE(findingKeys(plan), (QStringList{u"provision.names-clash"_s, u"provision.names-clash"_s,
                                                 u"provision.text-too-long"_s, u"provision.text-too-long"_s}));
        QVERIFY2(plan.findings.at(2).message.contains(u"11 other"_s), qPrintable(plan.findings.at(2).message));
        QCOMPARE(plan.findings.at(2).place.subject, u"chat"_s);
        rooms.teamChannels[0].name = u"🎉🎉🎉"_s;
        rooms.teamChannels.removeLast();
        rooms.teamChannels[0].topic.clear();
        rooms.teamRole.name = QString(100, u'x') + u"{team}"_s;
        const Plan names = makePlan(freshGuild(event), rooms, event, {});
        QCOMPARE(findingKeys(names), (QStringList{u"provision.name-unusable"_s, u"provision.names-clash"_s}));
    }

    void rolesThatHaveToWaitAreInTheEstimate()
    {
        const EventRooms event = someTeams(240, 0);
        const Plan plan = makePlan(freshGuild(event), pythonDiscordTemplate(), event, {});
        QVERIFY(plan.minutes < 60);
        GuildSnapshot guild = freshGuild(event);
        const auto now = quint64(guild.takenAt.toMSecsSinceEpoch() - 1420070400000);
        for (quint64 i = 0; i < 12; ++i) {
            Role role;
            role.id = Snowflake((now << 22) + i);
            guild.guild.roles << role;
        }
        QVERIFY(guild.takenAt.isValid());
        QVERIFY(makePlan(guild, pythonDiscordTemplate(), event, {}).minutes > 2880);
    }

    void neverLocksTheBotOut()
    {
        const EventRooms event = someTeams(1, 0);
        GuildTemplate rooms = pythonDiscordTemplate();
        rooms.teamChannels[0].overwrites = {{OverwriteFor::Everyone, {}, {}, permission::ViewChannel}};
        const Plan plan = makePlan(freshGuild(event), rooms, event, {});
        const Step *room = stepOf(plan, u"team:1:channel:chat"_s);
        QCOMPARE(room->overwrites.size(), 2);
        QVERIFY(room->overwrites.at(1).member);
        QCOMPARE(room->overwrites.at(1).target.id, Snowflake(11));
        QVERIFY(room->overwrites.at(1).allow.contains(permission::ViewChannel));
        // Nor where the template says less of the bot, or a voice channel cannot be entered.
        rooms.teamChannels[0].type = ChannelType::Voice;
        rooms.teamChannels[0].overwrites = {{OverwriteFor::Everyone, {}, {}, permission::Connect},
                                            {OverwriteFor::Bot, {}, {}, permission::ViewChannel}};
        const Plan voice = makePlan(freshGuild(event), rooms, event, {});
        const StepOverwrite own = stepOf(voice, u"team:1:channel:chat"_s)->overwrites.at(1);
        QVERIFY(own.allow.contains(permission::ViewChannel | permission::Connect));
        QVERIFY(own.deny.isEmpty());
    }

    // 63 teams of 392 people, as in 2021: discord-api.md counts a second for each member role.
    void estimatesTheTimeByDiscordsLimits()
    {
        const EventRooms event = someTeams(63, 6);
        const Plan plan = makePlan(freshGuild(event), pythonDiscordTemplate(), event, {});
        QCOMPARE(plan.writes(), 64 + 1 + 2 + 63 + 378 + 63);
        QVERIFY(plan.minutes > 7.3);
        QVERIFY(plan.minutes < 8.0);
    }

    void countsRolesMadeInTheLastTwoDays()
    {
        const EventRooms event = someTeams(1, 0);
        GuildSnapshot guild = freshGuild(event);
        Role young;
        young.id = Snowflake(quint64(guild.takenAt.addSecs(-3600).toMSecsSinceEpoch() - 1'420'070'400'000) << 22);
        guild.guild.roles << young;
        Role old;
        old.id = Snowflake(quint64(guild.takenAt.addDays(-3).toMSecsSinceEpoch() - 1'420'070'400'000) << 22);
        guild.guild.roles << old;
        QCOMPARE(makePlan(guild, pythonDiscordTemplate(), event, {}).limitsLeft.roleCreations48h, 250 - 1 - 2);
        // Deleting a role gives none back.
        PlanOptions options;
        const quint64 hourAgo = quint64(guild.takenAt.addSecs(-3600).toMSecsSinceEpoch() - 1'420'070'400'000) << 22;
        for (quint64 i = 1; i <= 250; ++i) {
            options.rolesGone << Snowflake(hourAgo + i);
        }
        const Plan plan = makePlan(guild, pythonDiscordTemplate(), event, {}, options);
        QCOMPARE(plan.limitsLeft.roleCreations48h, -1 - 2);
        QVERIFY(findingKeys(plan).contains(u"provision.role-creations"_s));
    }

    // For any number of teams and whatever the guild's categories hold already: order, room, and nothing left to do
    // after.
    void holdsForAnyField()
    {
        QVERIFY(rc::check([] {
            const int teams = *rc::gen::inRange(0, 131);
            const int members = *rc::gen::inRange(0, 4);
            const int before = *rc::gen::inRange(0, teams + 1);
            const int foreign = *rc::gen::inRange(0, 60);
            const EventRooms event = someTeams(teams, members);
            GuildSnapshot guild = freshGuild(event);
            JournalledObjects journalled;
            EventRooms first = event;
            first.teams.resize(size_t(before));
            carryOut(makePlan(guild, pythonDiscordTemplate(), first, {}), guild, journalled);
            // Somebody puts channels of her own into the event's categories.
            for (int i = 0; i < foreign; ++i) {
                Channel channel;
                channel.id = Snowflake(5'000'000 + quint64(i));
                channel.parent = journalled.contains(u"category:1"_s) ? journalled.at(u"category:1"_s).id : Snowflake();
                guild.channels << channel;
                if (!noCategoryHoldsMoreThanFifty(guild)) {
                    guild.channels.removeLast();
                }
            }
            const Plan plan = makePlan(guild, pythonDiscordTemplate(), event, journalled);
            RC_ASSERT(!hasErrors(plan.findings));
            RC_ASSERT(respectsNeeds(plan));
            const qsizetype writes = plan.steps.size();
            carryOut(plan, guild, journalled);
            RC_ASSERT(noCategoryHoldsMoreThanFifty(guild));
            const Plan again = makePlan(guild, pythonDiscordTemplate(), event, journalled);
            RC_ASSERT(again.steps.isEmpty());
            RC_ASSERT(again.leftAlone >= plan.leftAlone + int(writes));
        }));
    }
};

QTEST_GUILESS_MAIN(tst_Planner)
#include "tst_planner.moc"
