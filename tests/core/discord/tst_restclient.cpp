// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/restclient.h"
#include "wiresupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class tst_RestClient : public QObject
{
    Q_OBJECT

private:
    static QJsonValue json(const char *text) { return QJsonDocument::fromJson(text).object(); }

private slots:
    // 2^53 + 1 is the first whole number that a double cannot hold.
    void keepsEveryDigitOfIds()
    {
        ScriptedTransport wire;
        wire.answers = {
            {.status = 200, .body = json(R"({"id":"9007199254740993","name":"R","permissions":"4503599627370497",
                                          "position":3,"color":1146986,"tags":{"bot_id":"1112223334445556667"}})")}};
        RestClient rest(wire);
        Role wanted;
        wanted.name = u"R"_s;
        wanted.permissions = Permissions(4503599627370497);
        const auto made = await(rest.createRole(Snowflake(9007199254740995), wanted, u"why"_s));
        QVERIFY(made.ok());
        QCOMPARE(made->id, Snowflake(9007199254740993));
        QCOMPARE(made->permissions.bits(), 4503599627370497U);
        QCOMPARE(made->botId, Snowflake(1112223334445556667));
        QCOMPARE(wire.asked.at(0).path, u"/guilds/9007199254740995/roles"_s);
        QCOMPARE(wire.asked.at(0).body["permissions"_L1], QJsonValue(u"4503599627370497"_s));
        QCOMPARE(wire.asked.at(0).auditReason, u"why"_s);
        QCOMPARE(rest.writes(), 1);
        QCOMPARE(rest.reads(), 0);
    }

    void sendsChannelsWholeInOneCall()
    {
        ScriptedTransport wire;
        wire.answers = {{.status = 201, .body = json(R"({"id":"5","name":"room","type":0})")}};
        RestClient rest(wire);
        Channel wanted;
        wanted.name = u"room"_s;
        wanted.parent = Snowflake(7);
        wanted.overwrites = {{Snowflake(8), true, Permissions(1024), {}}, {Snowflake(9), false, {}, Permissions(1024)}};
        QVERIFY(await(rest.createChannel(Snowflake(1), wanted, {})).ok());
        const QJsonValue body = wire.asked.at(0).body;
        QCOMPARE(body, json(R"({"name":"room","type":0,"parent_id":"7","permission_overwrites":[
            {"id":"8","type":1,"allow":"1024","deny":"0"},{"id":"9","type":0,"allow":"0","deny":"1024"}]})"));
    }

    void tellsAMemberWhoLeftFromOtherFailures()
    {
        ScriptedTransport wire;
        wire.answers = {{.status = 404, .body = json(R"({"code":10007,"message":"Unknown Member"})")}};
        RestClient rest(wire);
        const auto answer = await(rest.addMemberRole(Snowflake(1), Snowflake(2), Snowflake(3), {}));
        QVERIFY(!answer.ok());
        QCOMPARE(answer.code, errorcode::UnknownMember);
        QVERIFY(answer.refused);
        QCOMPARE(answer.error().kind, ErrorKind::Remote);
        QVERIFY(answer.error().what.contains("Unknown Member"_L1));
        QCOMPARE(wire.asked.at(0).path, u"/guilds/1/members/2/roles/3"_s);
        QVERIFY(wire.asked.at(0).body.isUndefined());
    }

    void saysWhatIsCertain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("cancelled");
        QTest::addColumn<bool>("refused");
        QTest::newRow("forbidden") << 403 << false << true;
        QTest::newRow("rate limited") << 429 << false << true;
        QTest::newRow("server broke") << 502 << false << false;
        QTest::newRow("no answer") << 0 << false << false;
        QTest::newRow("cancelled before it was sent") << 0 << true << true;
    }
    void saysWhatIsCertain()
    {
        QFETCH(int, status);
        QFETCH(bool, cancelled);
        ScriptedTransport wire;
        wire.answers = {{.status = status, .networkError = u"gone"_s, .cancelled = cancelled}};
        RestClient rest(wire);
        const auto answer = await(rest.createRole(Snowflake(1), {}, {}));
        QVERIFY(!answer.ok());
        QTEST(answer.refused, "refused");
        QCOMPARE(answer.error().kind, cancelled ? ErrorKind::Cancelled : ErrorKind::Remote);
    }

    void doesNotTrustOddAnswers()
    {
        ScriptedTransport wire;
        wire.answers = {{.status = 200, .body = json(R"({"name":"no id"})")},
                        {.status = 200, .body = json("{}")},
                        {.status = 200},
                        {.status = 302, .body = json("{}")}};
        RestClient rest(wire);
        QVERIFY(!await(rest.createRole(Snowflake(1), {}, {})).ok());
        QVERIFY(!await(rest.roles(Snowflake(1))).ok());
        QVERIFY(!await(rest.me()).ok());
        QVERIFY(!await(rest.me()).ok());
    }
};

QTEST_GUILESS_MAIN(tst_RestClient)
#include "tst_restclient.moc"
