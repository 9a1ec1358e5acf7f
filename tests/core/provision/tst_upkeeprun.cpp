// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/afterwards/drift.h"
#include "provisionsupport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString teamRole = u"team:1:role"_s;
const QString teamRoom = u"team:1:channel:chat"_s;

struct UpkeepLife {
    bool died = false;
    bool done = false;
    int writes = 0;
    QStringList steps;
    QStringList findings;
};

} // namespace

/// What stands is kept as the template has it, on the practice guild, whatever somebody does there in between.
class tst_UpkeepRun : public QObject
{
    Q_OBJECT

private:
    FixedClock m_clock{QDateTime({2026, 8, 7}, {12, 0}, Qt::UTC)};
    EventLoopTimers m_timers;
    std::unique_ptr<QTemporaryDir> m_dir;
    MemoryJournal m_journal;
    EventRooms m_event;
    GuildTemplate m_rooms;

    [[nodiscard]] QString file() const { return m_dir->filePath(u"practice.log"_s); }
    [[nodiscard]] std::unique_ptr<PracticeGuild> openGuild() const { return *PracticeGuild::open(file(), m_clock); }
    [[nodiscard]] QByteArray state() const { return withoutIds(openGuild()->snapshot()); }
    [[nodiscard]] Snowflake id(const QString &key) const { return m_journal.made.at(key).id; }

    void standAfresh(const GuildTemplate &rooms)
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_journal.made.clear();
        m_journal.intents.clear();
        m_event = someTeams(2, 2);
        m_rooms = rooms;
        std::vector<PracticeMember> people = everybody(m_event);
        people.push_back({Snowflake(99), u"Eve"_s});
        QVERIFY(openGuild()->addMembers(people));
        QVERIFY(apply().done);
    }

    // What somebody else does on Discord.
    void change(const QJsonObject &op)
    {
        QFile log(file());
        QVERIFY(log.open(QIODevice::Append));
        log.write(QJsonDocument(op).toJson(QJsonDocument::Compact) + '\n');
    }
    [[nodiscard]] QJsonObject object(const char *list, const QString &key) const
    {
        const QJsonArray all = openGuild()->snapshot()[QLatin1String(list)].toArray();
        const auto found = std::find_if(all.begin(), all.end(), [&](const QJsonValue &one) {
            return one["id"_L1].toString() == id(key).toString();
        });
        return found == all.end() ? QJsonObject() : found->toObject();
    }
    void changeRole(const QString &key, const QString &field, const QJsonValue &value)
    {
        QJsonObject role = object("roles", key);
        role[field] = value;
        change({{u"op"_s, u"set-role"_s}, {u"role"_s, role}});
    }
    void letIn(const QString &key, Snowflake member)
    {
        QJsonObject channel = object("channels", key);
        QJsonArray overwrites = channel["permission_overwrites"_L1].toArray();
        overwrites.append(Overwrite{member, true, permission::ViewChannel, {}}.toJson());
        channel[u"permission_overwrites"_s] = overwrites;
        change({{u"op"_s, u"set-channel"_s}, {u"channel"_s, channel}});
    }

    // One life of the program: settles, reads, plans and runs; a repair where `repair` says so, of those items or all.
    UpkeepLife live(bool repair, const QStringList &items, int deathAt, bool afterwards)
    {
        UpkeepLife life;
        const std::unique_ptr<PracticeGuild> guild = openGuild();
        MortalTransport mortal(*guild);
        mortal.deathAt = deathAt;
        mortal.afterwards = afterwards;
        RestClient rest(mortal);
        const GuildAccess access{rest, m_clock, m_timers, guild->guildId(), {}, std::chrono::milliseconds(0)};
        const auto settled = settleOrDie(settleOpenIntents(access, m_journal), mortal.dead);
        const auto snapshot = settled
                                  ? settleOrDie(takeSnapshot(access, {{}, true, {}, m_journal.objects()}), mortal.dead)
                                  : std::nullopt;
        if (!snapshot) {
            life.died = true;
            return life;
        }
        const Plan plan = repair ? planRepair(**snapshot, driftOf(**snapshot, m_rooms, m_event, m_journal.made), items)
                                 : makePlan(**snapshot, m_rooms, m_event, m_journal.made);
        for (const Step &step : plan.steps) {
            life.steps << step.sentence;
        }
        NoProgress progress;
        Run run(access, m_journal, plan, {}, progress);
        const auto result = settleOrDie(run.start(), mortal.dead);
        life.died = !result;
        life.done = result && *result && (*result)->done;
        life.writes = run.report().writes;
        for (const Finding &finding : run.report().findings) {
            life.findings << finding.key;
        }
        return life;
    }
    UpkeepLife apply(int deathAt = -1, bool afterwards = false) { return live(false, {}, deathAt, afterwards); }
    UpkeepLife repair(const QStringList &items = {}) { return live(true, items, -1, false); }

    [[nodiscard]] QStringList drift()
    {
        const std::unique_ptr<PracticeGuild> guild = openGuild();
        RestClient rest(*guild);
        const GuildAccess access{rest, m_clock, m_timers, guild->guildId(), {}, std::chrono::milliseconds(0)};
        const bool alive = false;
        const auto snapshot = settleOrDie(takeSnapshot(access, {{}, true, {}, m_journal.objects()}), alive);
        QStringList keys;
        for (const Drift &item : driftOf(**snapshot, m_rooms, m_event, m_journal.made)) {
            keys << item.item.key;
        }
        return keys;
    }

    // By the overwrites of the member's roles and her own.
    [[nodiscard]] bool canSee(Snowflake member, const QString &room) const
    {
        const QJsonObject snapshot = openGuild()->snapshot();
        QStringList targets{member.toString()};
        const QJsonArray members = snapshot["members"_L1].toArray();
        for (const QJsonValue &one : members) {
            const QJsonArray roles = one["roles"_L1].toArray();
            for (const QJsonValue &role : roles) {
                targets << (one["id"_L1].toString() == member.toString() ? role.toString() : QString());
            }
        }
        const QJsonArray overwrites = object("channels", room)["permission_overwrites"_L1].toArray();
        return std::any_of(overwrites.begin(), overwrites.end(), [&targets](const QJsonValue &one) {
            return targets.contains(one["id"_L1].toString()) &&
                   Permissions::fromString(one["allow"_L1].toString()).contains(permission::ViewChannel);
        });
    }

private slots:
    // What waited for a dead transport goes away by events.
    void cleanup()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void aDeletedTeamRoleIsRepairedWithWhatItOpened()
    {
        standAfresh(pythonDiscordTemplate());
        change({{u"op"_s, u"delete-role"_s}, {u"role"_s, id(teamRole).toString()}});
        QVERIFY(!canSee(Snowflake(1001), teamRoom));
        QCOMPARE(drift(), QStringList{teamRole});
        const UpkeepLife life = repair();
        QVERIFY(life.done);
        QCOMPARE(life.writes, 1 + 1 + 2);
        QVERIFY(canSee(Snowflake(1001), teamRoom));
        QVERIFY(canSee(Snowflake(1002), teamRoom));
        QVERIFY(!canSee(Snowflake(1003), teamRoom));
        QCOMPARE(drift(), QStringList());
        QCOMPARE(apply().writes, 0);
    }

    void aChangedTemplateIsAppliedOnce()
    {
        standAfresh(pyWeekTemplate());
        m_rooms.teamRole.colour = 0x123456;
        m_rooms.teamRole.hoist = true;
        m_rooms.teamRole.mentionable = false;
        m_rooms.teamChannels[0].topic = u"{team} only"_s;
        m_rooms.teamChannels[0].overwrites[2].allow = permission::ViewChannel;
        m_rooms.teamCategory.overwrites[0].deny = permission::ViewChannel | permission::Connect;
        const UpkeepLife life = apply();
        QVERIFY(life.done);
        QCOMPARE(life.steps.size(), 1 + 2 + 2);
        QCOMPARE(life.writes, 1 + 2 + 2);
        QCOMPARE(object("roles", teamRole)["color"_L1].toInt(), 0x123456);
        QVERIFY(object("roles", teamRole)["hoist"_L1].toBool());
        QVERIFY(!object("roles", teamRole)["mentionable"_L1].toBool());
        QCOMPARE(object("channels", teamRoom)["topic"_L1].toString(), u"Team Number 1 only"_s);
        const UpkeepLife again = apply();
        QCOMPARE(again.steps, QStringList());
        QCOMPARE(again.writes, 0);
        QCOMPARE(drift(), QStringList());
    }

    void strangersAndPowersAreRepairedItemByItem()
    {
        standAfresh(pythonDiscordTemplate());
        const QByteArray before = state();
        letIn(teamRoom, Snowflake(99));
        changeRole(teamRole, u"permissions"_s, permission::Administrator.toString());
        QVERIFY(canSee(Snowflake(99), teamRoom));
        QCOMPARE(drift(), (QStringList{teamRole + u":permissions"_s, teamRoom + u":overwrite:99"_s}));
        QCOMPARE(repair({teamRoom + u":overwrite:99"_s}).writes, 1);
        QVERIFY(!canSee(Snowflake(99), teamRoom));
        QVERIFY(canSee(Snowflake(1001), teamRoom));
        QCOMPARE(drift(), QStringList{teamRole + u":permissions"_s});
        QCOMPARE(repair().writes, 1);
        QCOMPARE(drift(), QStringList());
        QCOMPARE(state(), before);
        QCOMPARE(apply().writes, 0);
    }

    // Also of one who is in the guild no more: Discord keeps what she was allowed.
    void aPlanLeavesAStrangerAndSaysSo()
    {
        standAfresh(pythonDiscordTemplate());
        letIn(teamRoom, Snowflake(98));
        QCOMPARE(apply().writes, 0);
        QVERIFY(apply().findings.contains(u"provision.outsiders"_s));
        change({{u"op"_s, u"delete-role"_s}, {u"role"_s, id(teamRole).toString()}});
        QVERIFY(apply().done);
        QVERIFY(canSee(Snowflake(1001), teamRoom));
        QVERIFY(canSee(Snowflake(98), teamRoom));
        QVERIFY(repair().done);
        QVERIFY(!canSee(Snowflake(98), teamRoom));
        QCOMPARE(drift(), QStringList());
    }

    // What is called otherwise on Discord stays known as it was made, whatever else of it is changed.
    void aRenamedRoleIsStillRenamedWhenItsColourIsSet()
    {
        standAfresh(pythonDiscordTemplate());
        changeRole(teamRole, u"name"_s, u"Best Team"_s);
        m_rooms.teamRole.colour = 0x123456;
        QVERIFY(apply().done);
        QCOMPARE(drift(), QStringList{teamRole + u":name"_s});
    }

    // Killed at any request, before it is carried out or after, the next run goes on.
    void survivesAKillAnywhere()
    {
        QByteArray whole;
        int deaths = 0;
        for (int deathAt = -1; deathAt < 40; ++deathAt) {
            const bool afterwards = deathAt % 2 == 0;
            standAfresh(pyWeekTemplate());
            change({{u"op"_s, u"delete-role"_s}, {u"role"_s, id(teamRole).toString()}});
            m_rooms.teamRole.colour = 0x123456;
            m_rooms.teamChannels[0].topic = u"{team} only"_s;
            const UpkeepLife life = apply(deathAt, afterwards);
            deaths += life.died ? 1 : 0;
            if (life.died) {
                QVERIFY(apply().done);
            }
            whole = whole.isEmpty() ? state() : whole;
            QCOMPARE(state(), whole);
            QCOMPARE(apply().writes, 0);
            QCOMPARE(drift(), QStringList());
            QVERIFY(m_journal.intents.empty());
        }
        QVERIFY(deaths > 10);
    }
};

QTEST_GUILESS_MAIN(tst_UpkeepRun)
#include "tst_upkeeprun.moc"
