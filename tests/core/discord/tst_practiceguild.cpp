// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practiceguild.h"
#include "discord/restclient.h"
#include "support/wiresupport.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class tst_PracticeGuild : public QObject
{
    Q_OBJECT

private:
    FixedClock m_clock{QDateTime({2026, 8, 7}, {12, 0}, Qt::UTC)};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<PracticeGuild> m_guild;

    [[nodiscard]] QString file() const { return m_dir->filePath(u"practice.log"_s); }
    void open()
    {
        m_guild.reset();
        Result<std::unique_ptr<PracticeGuild>> opened = PracticeGuild::open(file(), m_clock);
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().sentence()));
        m_guild = *std::move(opened);
    }
    [[nodiscard]] QString path(const QString &rest) const
    {
        return u"/guilds/"_s + m_guild->guildId().toString() + rest;
    }
    Response ask(Verb verb, const QString &path, const QJsonValue &body = QJsonValue(QJsonValue::Undefined))
    {
        return m_guild->send({verb, path, body, u"a reason"_s}).result();
    }
    Response newRole(const QString &name) { return ask(Verb::Post, path(u"/roles"_s), QJsonObject{{u"name"_s, name}}); }
    Response newChannel(const QJsonObject &body) { return ask(Verb::Post, path(u"/channels"_s), body); }
    static int code(const Response &response) { return response.body["code"_L1].toInt(); }
    static QString firstError(const Response &response, const QString &field)
    {
        return response.body["errors"_L1][field]["_errors"_L1][0]["code"_L1].toString();
    }
    QString roleId(const QString &name)
    {
        const QJsonArray roles = m_guild->snapshot()["roles"_L1].toArray();
        for (const QJsonValue &role : roles) {
            if (role["name"_L1] == name) {
                return role["id"_L1].toString();
            }
        }
        return {};
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { m_guild.reset(); }

    void seedsWhatAnOrganiserFinds()
    {
        const QJsonObject snapshot = m_guild->snapshot();
        QCOMPARE(snapshot["guild"_L1]["name"_L1].toString(), u"Practice guild"_s);
        for (const char *name : {"@everyone", "Bots", "Event Team", "Events Lead", "Jamwright"}) {
            QVERIFY2(!roleId(QLatin1String(name)).isEmpty(), name);
        }
        QCOMPARE(snapshot["roles"_L1].toArray().size(), 5);
        QCOMPARE(snapshot["channels"_L1].toArray().size(), 4);
        QCOMPARE(roleId(u"@everyone"_s), m_guild->guildId().toString());
    }

    void newRolesComeInAtTheBottom()
    {
        const Response first = newRole(u"First"_s);
        QCOMPARE(first.status, 200);
        QCOMPARE(newRole(u"Second"_s).status, 200);
        const QJsonArray roles = m_guild->snapshot()["roles"_L1].toArray();
        for (const QJsonValue &role : roles) {
            if (role["name"_L1] == "First"_L1) {
                QCOMPARE(role["position"_L1].toInt(), 2);
            } else if (role["name"_L1] == "Second"_L1) {
                QCOMPARE(role["position"_L1].toInt(), 1);
            } else if (role["name"_L1] == "Jamwright"_L1) {
                QCOMPARE(role["position"_L1].toInt(), 6);
            }
        }
        QVERIFY(!first.headers.contains("x-ratelimit-bucket")); // without limits it tells none
    }

    void namesTextChannelsAsDiscordDoes_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("blanks") << 0 << u"Annoyed  Alligators"_s << u"annoyed-alligators"_s;
        QTest::newRow("punctuation") << 0 << u"The Cat's Meow!"_s << u"the-cats-meow"_s;
        QTest::newRow("hyphens") << 0 << u"Old--Fashioned - Orcs"_s << u"old-fashioned-orcs"_s;
        QTest::newRow("other scripts") << 0 << u"Żółte Żółwie"_s << u"żółte-żółwie"_s;
        QTest::newRow("voice keeps") << 2 << u"Old Fashioned Orcs!"_s << u"Old Fashioned Orcs!"_s;
        QTest::newRow("category keeps") << 4 << u"CODE JAM"_s << u"CODE JAM"_s;
    }
    void namesTextChannelsAsDiscordDoes()
    {
        QFETCH(int, type);
        QFETCH(QString, name);
        const Response made = newChannel({{u"name"_s, name}, {u"type"_s, type}});
        QCOMPARE(made.status, 201);
        QTEST(made.body["name"_L1].toString(), "shown");
    }

    void answersWithDiscordsNumbers()
    {
        QVERIFY(m_guild->addMembers({{Snowflake(100), u"Ada"_s}}));
        const QString team = newRole(u"Team"_s).body["id"_L1].toString();
        QCOMPARE(ask(Verb::Put, path(u"/members/100/roles/"_s + team)).status, 204);
        QCOMPARE(ask(Verb::Put, path(u"/members/100/roles/"_s + team)).status, 204);
        QCOMPARE(code(ask(Verb::Get, path(u"/members/999"_s))), 10007);
        QCOMPARE(code(ask(Verb::Put, path(u"/members/999/roles/"_s + team))), 10007);
        QCOMPARE(code(ask(Verb::Put, path(u"/members/100/roles/12345"_s))), 10011);
        QCOMPARE(code(ask(Verb::Delete, u"/channels/12345"_s)), 10003);
        QCOMPARE(code(ask(Verb::Get, u"/guilds/12345/roles"_s)), 10004);
        const Response managed = ask(Verb::Put, path(u"/members/100/roles/"_s + roleId(u"Jamwright"_s)));
        QCOMPARE(managed.status, 400);
        QCOMPARE(code(managed), 50028);
        QCOMPARE(ask(Verb::Get, u"/elsewhere"_s).status, 404);
        QCOMPARE(ask(Verb::Put, path(u"/roles"_s)).status, 404);
    }

    void refusesWhatTheBotMayNot()
    {
        // 8 = ADMINISTRATOR, which the bot does not have itself.
        const Response role =
            ask(Verb::Post, path(u"/roles"_s), QJsonObject{{u"name"_s, u"x"_s}, {u"permissions"_s, u"8"_s}});
        QCOMPARE(role.status, 403);
        QCOMPARE(code(role), 50013);
        const auto withOverwrite = [this](const QString &id, const QString &allow) {
            const QJsonObject overwrite{{u"id"_s, id}, {u"type"_s, 0}, {u"allow"_s, allow}};
            return newChannel({{u"name"_s, u"x"_s}, {u"permission_overwrites"_s, QJsonArray{overwrite}}});
        };
        const QString everyone = m_guild->guildId().toString();
        QCOMPARE(code(withOverwrite(everyone, u"8"_s)), 50013);
        QCOMPARE(code(withOverwrite(everyone, QString::number(1ULL << 28))), 50013); // MANAGE_ROLES
        QCOMPARE(code(withOverwrite(u"12345"_s, u"1024"_s)), 10009);
        QCOMPARE(withOverwrite(everyone, u"1024"_s).status, 201);
    }

    void pointsAtWrongFields()
    {
        const Response nameless = newChannel({{u"type"_s, 0}});
        QCOMPARE(code(nameless), 50035);
        QCOMPARE(firstError(nameless, u"name"_s), u"BASE_TYPE_REQUIRED"_s);
        QCOMPARE(firstError(newChannel({{u"name"_s, u"!!!"_s}}), u"name"_s), u"BASE_TYPE_BAD_LENGTH"_s);
        QCOMPARE(firstError(newRole(QString(101, u'x')), u"name"_s), u"BASE_TYPE_BAD_LENGTH"_s);
        const QJsonObject orphan{{u"name"_s, u"x"_s}, {u"parent_id"_s, u"77"_s}};
        QCOMPARE(firstError(newChannel(orphan), u"parent_id"_s), u"CHANNEL_PARENT_INVALID"_s);
        const QJsonObject overwrite{{u"id"_s, u"1"_s}, {u"type"_s, 0}, {u"deny"_s, u"many"_s}};
        const Response deep =
            newChannel({{u"name"_s, u"x"_s}, {u"permission_overwrites"_s, QJsonArray{QJsonObject(), overwrite}}});
        const Error error = errorOf({}, deep);
        QVERIFY2(error.what.contains("permission_overwrites.1.deny: "_L1), qPrintable(error.what));
        QVERIFY(error.what.contains("permission_overwrites.0.id: "_L1));
        QVERIFY(error.what.contains("50035"_L1));
    }

    void holdsAtMostWhatDiscordHolds()
    {
        const QString category = newChannel({{u"name"_s, u"c"_s}, {u"type"_s, 4}}).body["id"_L1].toString();
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(newChannel({{u"name"_s, u"t"_s}, {u"parent_id"_s, category}}).status, 201);
        }
        const Response full = newChannel({{u"name"_s, u"t"_s}, {u"parent_id"_s, category}});
        QCOMPARE(firstError(full, u"parent_id"_s), u"CHANNEL_PARENT_MAX_CHANNELS"_s);
        for (auto n = m_guild->snapshot()["channels"_L1].toArray().size(); n < 500; ++n) {
            QCOMPARE(newChannel({{u"name"_s, u"t"_s}}).status, 201);
        }
        QCOMPARE(code(newChannel({{u"name"_s, u"t"_s}})), 30013);
        for (auto n = m_guild->snapshot()["roles"_L1].toArray().size(); n < 250; ++n) {
            QCOMPARE(newRole(u"r"_s).status, 200);
        }
        QCOMPARE(code(newRole(u"r"_s)), 30005);
    }

    void listsMembersInPages()
    {
        std::vector<PracticeMember> people;
        for (quint64 i = 1; i <= 1200; ++i) {
            people.push_back({Snowflake(i), u"P%1"_s.arg(i)});
        }
        QVERIFY(m_guild->addMembers(people));
        QVERIFY(m_guild->addMembers(people));
        RestClient rest(*m_guild);
        const auto first = await(rest.listMembers(m_guild->guildId(), {}));
        QVERIFY(first.ok());
        QCOMPARE(first->size(), 1000);
        const auto second = await(rest.listMembers(m_guild->guildId(), first->constLast().user.id));
        QCOMPARE(second->size(), 201); // the bot too
        QCOMPARE(m_guild->snapshot()["members"_L1].toArray().size(), 1200);
        QCOMPARE(ask(Verb::Get, path(u"/members"_s)).body.toArray().size(), 1);
    }

    void keepsAnAuditLog()
    {
        RestClient rest(*m_guild);
        Role wanted;
        wanted.name = u"Team"_s;
        const auto before = await(rest.createRole(m_guild->guildId(), wanted, u"first"_s));
        const auto made = await(rest.createRole(m_guild->guildId(), wanted, u"größer"_s));
        QVERIFY(made.ok());
        const auto log = await(rest.auditLog(m_guild->guildId(), auditaction::RoleCreate, before->id));
        QVERIFY(log.ok());
        QCOMPARE(log->size(), 2);
        QCOMPARE(log->constLast().target, made->id);
        QCOMPARE(log->constLast().reason, u"größer"_s);
    }

    void deletingACategoryOrphansItsChannels()
    {
        const QString category = newChannel({{u"name"_s, u"c"_s}, {u"type"_s, 4}}).body["id"_L1].toString();
        QVERIFY(newChannel({{u"name"_s, u"child"_s}, {u"parent_id"_s, category}}).body["parent_id"_L1] == category);
        QCOMPARE(ask(Verb::Delete, u"/channels/"_s + category).status, 200);
        const QJsonObject child = m_guild->snapshot()["channels"_L1].toArray().last().toObject();
        QCOMPARE(child["name"_L1].toString(), u"child"_s);
        QVERIFY(child["parent_id"_L1].isNull());
    }

    void isTheSameAfterReopening()
    {
        QVERIFY(m_guild->addMembers({{Snowflake(100), u"Ada"_s}}));
        const QString team = newRole(u"Team"_s).body["id"_L1].toString();
        QVERIFY(!newChannel({{u"name"_s, u"Room"_s}}).body["id"_L1].toString().isEmpty());
        QCOMPARE(ask(Verb::Put, path(u"/members/100/roles/"_s + team)).status, 204);
        const QJsonObject before = m_guild->snapshot();
        m_clock.advance(-3'600'000); // ids still grow
        open();
        QCOMPARE(m_guild->snapshot(), before);
        const QString next = newRole(u"Later"_s).body["id"_L1].toString();
        QVERIFY(next.toULongLong() > team.toULongLong());
        QCOMPARE(ask(Verb::Delete, path(u"/roles/"_s + team)).status, 204);
        QCOMPARE(m_guild->snapshot()["members"_L1][0]["roles"_L1].toArray().size(), 0);
    }

    // Whatever prefix of its last line a kill leaves, everything answered before is there and nothing else.
    void cutsOffATornLine()
    {
        QCOMPARE(newRole(u"Kept"_s).status, 200);
        const QJsonObject before = m_guild->snapshot();
        const qint64 whole = QFile(file()).size();
        // Longer than what is written next, which does not cover all of it.
        const QString torn = u"Torn"_s.repeated(25);
        QCOMPARE(newRole(torn).status, 200);
        m_guild.reset();
        QFile log(file());
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray content = log.readAll();
        log.close();
        for (qint64 size = whole; size < content.size(); ++size) {
            QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QCOMPARE(log.write(content.left(size)), size);
            log.close();
            open();
            QCOMPARE(m_guild->snapshot(), before);
            QCOMPARE(newRole(u"After"_s).status, 200);
            open();
            QVERIFY(!roleId(u"After"_s).isEmpty());
            QVERIFY(roleId(torn).isEmpty());
            m_guild.reset();
        }
    }

    void leavesAForeignFileAlone()
    {
        m_guild.reset();
        const QByteArray foreign = "date,text\n2026-01-01,notes\n";
        QFile log(file());
        QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Truncate));
        log.write(foreign);
        log.close();
        const auto opened = PracticeGuild::open(file(), m_clock);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, ErrorKind::Storage);
        QVERIFY(log.open(QIODevice::ReadOnly));
        QCOMPARE(log.readAll(), foreign);
        QVERIFY(!PracticeGuild::open(m_dir->filePath(u"no/such/folder/x"_s), m_clock).ok());
    }

    void staysTheSameWhenItsFileIsWrittenAnew()
    {
        QVERIFY(m_guild->addMembers({{Snowflake(100), u"Ada"_s}}));
        const QString team = newRole(u"Team"_s).body["id"_L1].toString();
        for (int i = 0; i < 300; ++i) {
            ask(Verb::Put, path(u"/members/100/roles/"_s + team));
            ask(Verb::Delete, path(u"/members/100/roles/"_s + team));
        }
        const QJsonObject before = m_guild->snapshot();
        const qint64 size = QFile(file()).size();
        open();
        QCOMPARE(m_guild->snapshot(), before);
        QVERIFY(newRole(u"After"_s).body["id"_L1].toString().toULongLong() > team.toULongLong());
        QVERIFY(QFile(file()).size() != size);
        open();
        QVERIFY(!roleId(u"After"_s).isEmpty());
    }

    void normalisingANameTwiceChangesNothing()
    {
        QVERIFY(rc::check([this](const std::string &text) {
            const QString name = QString::fromStdString(text).left(90);
            const Response once = newChannel({{u"name"_s, name}});
            RC_PRE(once.status == 201);
            const QString shown = once.body["name"_L1].toString();
            const Response twice = newChannel({{u"name"_s, shown}});
            RC_ASSERT(twice.body["name"_L1].toString() == shown);
            ask(Verb::Delete, u"/channels/"_s + once.body["id"_L1].toString());
            ask(Verb::Delete, u"/channels/"_s + twice.body["id"_L1].toString());
        }));
    }
};

QTEST_GUILESS_MAIN(tst_PracticeGuild)
#include "tst_practiceguild.moc"
