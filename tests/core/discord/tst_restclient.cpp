// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/restclient.h"
#include "support/wiresupport.h"

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
        wire.answers = {
            {.status = status, .networkError = u"gone"_s, .unsent = cancelled ? Unsent::Cancelled : Unsent::No}};
        RestClient rest(wire);
        const auto answer = await(rest.createRole(Snowflake(1), {}, {}));
        QVERIFY(!answer.ok());
        QTEST(answer.refused, "refused");
        QCOMPARE(answer.error().kind, cancelled ? ErrorKind::Cancelled : ErrorKind::Remote);
    }

    // Any "@everyone" in a text would ring without this.
    void messagesSayWhomTheyMayNotify()
    {
        ScriptedTransport wire;
        RestClient rest(wire);
        await(rest.postMessage(Snowflake(5), {u"hello @everyone"_s}));
        QCOMPARE(wire.asked.at(0).body, json(R"({"content":"hello @everyone",
            "allowed_mentions":{"parse":[],"roles":[],"users":[]}})"));
        NewMessage message{.content = u"x"_s, .nonce = u"run/1"_s, .silent = true};
        message.mentions = {.everyone = true, .roles = {Snowflake(9007199254740993)}};
        await(rest.postMessage(Snowflake(5), message));
        QCOMPARE(wire.asked.at(1).body, json(R"({"content":"x","nonce":"run/1","enforce_nonce":true,"flags":4096,
            "allowed_mentions":{"parse":["everyone"],"roles":["9007199254740993"],"users":[]}})"));
        await(rest.createPost(Snowflake(6), u"Rules"_s, message, {}));
        QVERIFY(!wire.asked.at(2).body["message"_L1].toObject().contains("nonce"_L1));
        QVERIFY(wire.asked.at(2).body["message"_L1].toObject().contains("allowed_mentions"_L1));
    }

    void changesSendOnlyWhatChanges()
    {
        ScriptedTransport wire;
        RestClient rest(wire);
        await(rest.editChannel(Snowflake(5), {.topic = QString(), .parent = Snowflake()}, {}));
        QCOMPARE(wire.asked.at(0).body, json(R"({"topic":null,"parent_id":null})"));
        await(rest.editRole(Snowflake(1), Snowflake(2), {.permissions = Permissions(1ULL << 52)}, {}));
        QCOMPARE(wire.asked.at(1).body, json(R"({"permissions":"4503599627370496"})"));
        await(rest.editMember(Snowflake(1), {}, {.nick = QString()}, {}));
        QCOMPARE(wire.asked.at(2).path, u"/guilds/1/members/@me"_s);
        QCOMPARE(wire.asked.at(2).body, json(R"({"nick":null})"));
    }

    void searchesAreEncoded()
    {
        ScriptedTransport wire;
        RestClient rest(wire);
        await(rest.searchMembers(Snowflake(1), u"Ä&b=c d"_s, 5));
        QCOMPARE(wire.asked.at(0).path, u"/guilds/1/members/search?query=%C3%84%26b%3Dc%20d&limit=5"_s);
    }

    void aWebhooksTokenShowsInNoError()
    {
        ScriptedTransport wire;
        wire.answers = {{.status = 404, .body = json(R"({"code":10015,"message":"Unknown Webhook"})")}};
        RestClient rest(wire);
        const auto answer = await(rest.executeWebhook(Snowflake(5), Secret("hidden"), {u"x"_s}));
        QCOMPARE(wire.asked.at(0).path, u"/webhooks/5/hidden?wait=true"_s);
        QVERIFY(!answer.error().sentence().contains("hidden"_L1));
        QVERIFY(answer.error().sentence().contains("/webhooks/5/"_L1));
    }

    void errorsSayWhatWhereAndWhatToDo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("remedy");
        const auto row = [](const char *name, int status, const char *body, const QString &what,
                            const QString &remedy) {
            QTest::newRow(name) << status << QByteArray(body) << what << remedy;
        };
        row("left", 404, R"({"code":10007,"message":"Unknown Member"})", u"not in the guild"_s, {});
        row("access", 403, R"({"code":50001,"message":"Missing Access"})", u"cannot see"_s, u"still in the guild"_s);
        row("hierarchy", 403, R"({"code":50013,"message":"Missing Permissions"})", u"may not"_s, u"above every role"_s);
        row("roles", 400, R"({"code":30005,"message":"Maximum number"})", u"30005"_s, u"250"_s);
        row("front", 403, R"({"code":40333,"message":"internal network error"})", u"turned the request away"_s,
            u"proxy"_s);
        row("page", 403, "", u"turned the request away"_s, u"proxy"_s);
        row("limited page", 429, "", u"refuse requests from here"_s, u"Wait"_s);
        row("token", 401, R"({"code":0,"message":"401: Unauthorized"})", u"401"_s, u"developer portal"_s);
        row("two factors", 403, R"({"code":60003,"message":"Two factor"})", u"60003"_s, u"two-factor"_s);
        row("form", 400, R"({"code":50035,"message":"Invalid Form Body","errors":{"permission_overwrites":{"2":{"deny":
            {"_errors":[{"code":"X","message":"Too big."}]}}},"_errors":[{"code":"Y","message":"At the root."}]}})",
            u"permission_overwrites.2.deny: Too big."_s, {});
    }
    void errorsSayWhatWhereAndWhatToDo()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, what);
        QFETCH(QString, remedy);
        Response response{.status = status};
        if (!body.isEmpty()) {
            response.body = json(body.constData());
        }
        const Error error = errorOf({.verb = Verb::Put, .path = u"/guilds/1/members/2/roles/3?x=1"_s}, response);
        QVERIFY2(error.what.contains(what), qPrintable(error.what));
        QVERIFY2(error.remedy.contains(remedy), qPrintable(error.remedy));
        QCOMPARE(error.where, u"PUT /guilds/1/members/2/roles/3"_s);
    }

    // One number is given for many things.
    void whatToDoIsAboutWhatWasAsked_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("remedy");
        const auto row = [](Verb verb, const QString &path, int code, const QString &remedy) {
            QTest::addRow("%d %s", code, qPrintable(path)) << verb << path << code << remedy;
        };
        row(Verb::Get, u"/guilds/1/members?limit=1000"_s, 50001, u"intent"_s);
        row(Verb::Get, u"/guilds/1/members/2"_s, 50001, u"still in the guild"_s);
        row(Verb::Delete, u"/channels/1"_s, 50001, u"view"_s);
        row(Verb::Delete, u"/channels/1"_s, 50013, u"MANAGE_CHANNELS"_s);
        row(Verb::Post, u"/guilds/1/channels"_s, 50013, u"MANAGE_CHANNELS"_s);
        row(Verb::Post, u"/channels/1/messages"_s, 50013, u"SEND_MESSAGES"_s);
        row(Verb::Put, u"/channels/1/messages/pins/2"_s, 50013, u"PIN_MESSAGES"_s);
        row(Verb::Post, u"/channels/1/invites"_s, 50013, u"CREATE_INSTANT_INVITE"_s);
        row(Verb::Delete, u"/invites/abc"_s, 50013, u"MANAGE_CHANNELS"_s);
        row(Verb::Delete, u"/guilds/1/roles/2"_s, 50013, u"above every role"_s);
        row(Verb::Get, u"/guilds/1/audit-logs?limit=1"_s, 50013, u"permission"_s);
    }
    void whatToDoIsAboutWhatWasAsked()
    {
        QFETCH(Verb, verb);
        QFETCH(QString, path);
        QFETCH(int, code);
        QFETCH(QString, remedy);
        const Error error =
            errorOf({.verb = verb, .path = path}, {.status = 403, .body = QJsonObject{{u"code"_s, code}}});
        QVERIFY2(error.remedy.contains(remedy), qPrintable(error.remedy));
        QVERIFY2(remedy == "intent"_L1 || !error.remedy.contains("intent"_L1), qPrintable(error.remedy));
    }

    void whatWasNotSentSaysWhy()
    {
        QStringList sentences;
        for (const Unsent why : {Unsent::Unreachable, Unsent::Cancelled, Unsent::Unauthorised, Unsent::Banned,
                                 Unsent::BudgetSpent, Unsent::LongWait}) {
            ScriptedTransport wire;
            wire.answers = {{.networkError = u"refused"_s, .unsent = why, .waitSeconds = 100'000}};
            RestClient rest(wire);
            const auto answer = await(rest.createRole(Snowflake(1), {}, {}));
            QVERIFY(answer.refused);
            sentences << answer.error().sentence();
        }
        sentences.removeDuplicates();
        QCOMPARE(sentences.size(), 6);
        QVERIFY(sentences.constLast().contains("28 hour"_L1));
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
