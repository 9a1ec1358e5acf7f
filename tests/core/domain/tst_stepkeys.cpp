// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/guild/stepkeys.h"

#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class StepKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Workspaces hold them: another spelling would make everything twice.
    void stayAsTheyAre()
    {
        QCOMPARE(stepkey::role(u"leaders"_s), u"leaders:role"_s);
        QCOMPARE(stepkey::channel(u"news"_s), u"news:chat"_s);
        QCOMPARE(stepkey::category(u"main"_s), u"main:category"_s);
        QCOMPARE(stepkey::teamRole(TeamId{12}), u"team:12:role"_s);
        QCOMPARE(stepkey::teamChannel(TeamId{12}, u"chat"_s), u"team:12:channel:chat"_s);
        QCOMPARE(stepkey::teamCategory(1), u"category:1"_s);
        QCOMPARE(stepkey::welcome(u"news:chat"_s), u"news:chat:welcome"_s);
        QCOMPARE(stepkey::pin(u"news:chat:welcome"_s), u"news:chat:welcome:pin"_s);
        QCOMPARE(stepkey::grant(u"345"_s, u"leaders:role"_s), u"member:345:leaders:role"_s);
        QCOMPARE(stepkey::invite(u"person-3"_s), u"member:person-3:invite"_s);
        QCOMPARE(stepkey::oldInvite(u"person-3"_s), u"member:person-3:invite:old"_s);
        QCOMPARE(stepkey::announcement(u"start"_s), u"announce:start"_s);
        QCOMPARE(stepkey::announcement(u"half"_s, TeamId{12}), u"announce:half:12"_s);
        QCOMPARE(stepkey::reference(PersonId{3}), u"person-3"_s);
    }

    void everyKeyIsOfOneKind_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("kind");
        // What a template calls its things must not matter.
        for (const QString &name : {u"chat"_s, u"welcome"_s, u"pin"_s, u"role"_s, u"invite"_s, u"12"_s, u"x y"_s}) {
            const auto row = [&name](const QString &key, const QString &kind) {
                QTest::addRow("%s of %s", qPrintable(kind), qPrintable(name)) << key << kind;
            };
            const TeamId team{12};
            row(stepkey::role(name), u"object, role"_s);
            row(stepkey::channel(name), u"object, channel"_s);
            row(stepkey::category(name), u"object, category"_s);
            row(stepkey::teamChannel(team, name), u"object, team"_s);
            row(stepkey::welcome(stepkey::channel(name)), u"message"_s);
            row(stepkey::welcome(stepkey::teamChannel(team, name)), u"message, team"_s);
            row(stepkey::pin(stepkey::welcome(stepkey::channel(name))), u"message, pin"_s);
            row(stepkey::pin(stepkey::welcome(stepkey::teamChannel(team, name))), u"message, team's pin"_s);
            row(stepkey::grant(u"345"_s, stepkey::role(name)), u"grant"_s);
            row(stepkey::announcement(name), u"announcement"_s);
            row(stepkey::announcement(name, team), u"announcement, team"_s);
        }
        QTest::newRow("a team's role") << stepkey::teamRole(TeamId{12}) << u"object, team's role"_s;
        QTest::newRow("a team category") << stepkey::teamCategory(3) << u"object, teams"_s;
        QTest::newRow("a team's role given") << stepkey::grant(u"345"_s, stepkey::teamRole(TeamId{12})) << u"grant"_s;
        QTest::newRow("an invite") << stepkey::invite(u"345"_s) << u"invite"_s;
        QTest::newRow("an old invite") << stepkey::oldInvite(u"345"_s) << u"invite, old"_s;
    }
    void everyKeyIsOfOneKind()
    {
        QFETCH(QString, key);
        QFETCH(QString, kind);
        QCOMPARE(stepkey::isObject(key), kind.startsWith("object"_L1));
        QCOMPARE(stepkey::isGrant(key), kind == "grant"_L1);
        QCOMPARE(stepkey::isInvite(key), kind == "invite"_L1);
        QCOMPARE(stepkey::isAnnouncement(key), kind.startsWith("announcement"_L1));
        QCOMPARE(stepkey::isTeamCategory(key), kind == "object, teams"_L1);
        QCOMPARE(stepkey::isCategory(key), kind == "object, teams"_L1 || kind == "object, category"_L1);
        QCOMPARE(stepkey::isRole(key), kind == "object, role"_L1 || kind == "object, team's role"_L1);
        QCOMPARE(stepkey::memberOf(key).has_value(), kind == "grant"_L1 || kind.startsWith("invite"_L1));
    }

    void takesAKeyApart()
    {
        const QString grant = stepkey::grant(u"345"_s, stepkey::teamRole(TeamId{12}));
        QCOMPARE(stepkey::memberOf(grant), std::optional(Snowflake(345)));
        QCOMPARE(stepkey::roleOfGrant(grant), stepkey::teamRole(TeamId{12}));
        QCOMPARE(stepkey::roleOfGrant(u"leaders:role"_s), QString());
        QCOMPARE(stepkey::memberOf(stepkey::invite(u"person-3"_s)), std::nullopt);
        QCOMPARE(stepkey::teamOf(stepkey::teamChannel(TeamId{12}, u"chat"_s)), std::optional(TeamId{12}));
        QCOMPARE(stepkey::teamOf(grant), std::nullopt);
        QCOMPARE(stepkey::teamOf(u"team:x:role"_s), std::nullopt);
        QCOMPARE(stepkey::channelOfTeam(stepkey::teamChannel(TeamId{12}, u"chat"_s)), u"chat"_s);
        QCOMPARE(stepkey::channelOfTeam(stepkey::welcome(stepkey::teamChannel(TeamId{12}, u"chat"_s))), QString());
        QCOMPARE(stepkey::channelOfTeam(stepkey::teamRole(TeamId{12})), QString());
        QCOMPARE(stepkey::channelOfTeam(stepkey::channel(u"news"_s)), QString());
    }

    void anOwnTextHasAKeyOfItsOwn()
    {
        QCOMPARE(stepkey::ownAnnouncement(u"abc"_s), u"own-ba7816bf8f01"_s);
        QVERIFY(stepkey::ownAnnouncement(u"abd"_s) != stepkey::ownAnnouncement(u"abc"_s));
    }

    void refusesWordsThatBeginOtherKeys()
    {
        for (const QString &word : {u"member"_s, u"team"_s, u"category"_s, u"announce"_s}) {
            QVERIFY(stepkey::isReserved(word));
        }
        QVERIFY(!stepkey::isReserved(u"leaders"_s));
    }
};

QTEST_GUILESS_MAIN(StepKeysTest)
#include "tst_stepkeys.moc"
