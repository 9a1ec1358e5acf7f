// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practiceguild.h"
#include "discord/restclient.h"
#include "domain/naming/channelname.h"
#include "journey/journeysupport.h"
#include "workflow/rooms/guildsetup.h"

#include <QMap>

#include <algorithm>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

/// What a teardown keeps of the rooms.
class tst_Archive : public QObject
{
    Q_OBJECT

    static Result<RunReport> tearDown(TeamedFixture &fixture, Progress &progress, const Cancel &cancel = {})
    {
        RoomsOrder order;
        order.kind = OrderKind::TearDown;
        order.archive = true;
        return waitFor(runRooms(*fixture.workspace, fixture.event.id, {}, order, {cancel, {}}, progress));
    }
    static ArchivedRoom roomOf(const std::vector<ArchivedRoom> &rooms, const QString &name)
    {
        const auto found =
            std::find_if(rooms.begin(), rooms.end(), [&name](const ArchivedRoom &room) { return room.name == name; });
        return found == rooms.end() ? ArchivedRoom() : *found;
    }

private Q_SLOTS:
    // By the roles that they have on Discord, whatever the teams of the workspace say by then.
    void membersAreWhoSawTheRoomOnTheGuild()
    {
        TeamedFixture fixture;
        NoProgress progress;
        QVERIFY(must(fixture.apply({}, progress)).done);
        const TeamsView teams = must(loadTeams(*fixture.workspace, fixture.event.id));
        const TeamView &team = teams.teams.front();
        const TeamView::Member &left = team.members.back();
        {
            const auto guild = must(PracticeGuild::open(fixture.workspace->practiceGuildFile(), fixture.clock));
            RestClient rest(*guild);
            const QList<Role> roles = *rest.roles(guild->guildId()).result();
            const auto role =
                std::find_if(roles.begin(), roles.end(), [&team](const Role &one) { return one.name == team.name; });
            QVERIFY(rest.removeMemberRole(guild->guildId(), *left.person.discordId, role->id, {}).result().ok());
        }
        QVERIFY(must(tearDown(fixture, progress)).done);
        const std::vector<ArchivedRoom> rooms = must(loadArchive(*fixture.workspace, fixture.event.id));
        const ArchivedRoom own = roomOf(rooms, discordChannelName(team.name));
        QCOMPARE(own.members.size(), qsizetype(team.members.size()) - 1);
        QVERIFY(!own.members.contains(left.person.name));
        // Each team has a leader, and they share a room.
        QCOMPARE(roomOf(rooms, u"team-leaders-chat"_s).members.size(), qsizetype(teams.teams.size()));
    }

    // Roles that are gone already open no room any more.
    void whoWasKeptIsNotLostWhenATeardownGoesOn()
    {
        TeamedFixture fixture;
        NoProgress progress;
        QVERIFY(must(fixture.apply({}, progress)).done);
        const auto membersOf = [&fixture] {
            QMap<QString, QStringList> all;
            for (const ArchivedRoom &room : must(loadArchive(*fixture.workspace, fixture.event.id))) {
                all[room.name] = room.members;
            }
            return all;
        };
        const Cancel cancel;
        StopAfter stopping(2, cancel);
        QVERIFY(!tearDown(fixture, stopping, cancel));
        const auto before = membersOf();
        QVERIFY(!before.isEmpty());
        {
            const auto guild = must(PracticeGuild::open(fixture.workspace->practiceGuildFile(), fixture.clock));
            RestClient rest(*guild);
            for (const Role &role : *rest.roles(guild->guildId()).result()) {
                static_cast<void>(rest.deleteRole(guild->guildId(), role.id, {}).result());
            }
        }
        QVERIFY(must(tearDown(fixture, progress)).done);
        QCOMPARE(membersOf(), before);
    }
};

QTEST_GUILESS_MAIN(tst_Archive)
#include "tst_archive.moc"
