// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/templates/templates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <map>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class tst_Templates : public QObject
{
    Q_OBJECT

private:
    static std::map<QString, std::pair<quint64, quint64>> numbers(const QList<OverwriteTemplate> &overwrites)
    {
        std::map<QString, std::pair<quint64, quint64>> numbers;
        for (const OverwriteTemplate &overwrite : overwrites) {
            const QString key = overwrite.key.isEmpty() ? nameOf(overwrite.target) : overwrite.key;
            numbers[key] = {overwrite.allow.bits(), overwrite.deny.bits()};
        }
        return numbers;
    }

private slots:
    // The table of code-jams.md, section 1.6.
    void hasPythonDiscordsNumbers()
    {
        using Numbers = std::map<QString, std::pair<quint64, quint64>>;
        const GuildTemplate rooms = pythonDiscordTemplate();
        QCOMPARE(numbers(rooms.teamChannels.at(0).overwrites), (Numbers{{u"everyone"_s, {0, 1024}},
                                                                        {u"bot"_s, {142336, 0}},
                                                                        {u"events-lead"_s, {536870928, 0}},
                                                                        {u"event-team"_s, {34359872512, 0}},
                                                                        {u"bots"_s, {3072, 0}},
                                                                        {u"team"_s, {1024 + 2251799813685248, 0}}}));
        QCOMPARE(numbers(rooms.teamCategory.overwrites), (Numbers{{u"everyone"_s, {0, 1024}},
                                                                  {u"bot"_s, {1190912, 0}},
                                                                  {u"events-lead"_s, {536870928, 0}},
                                                                  {u"event-team"_s, {34377698304, 0}},
                                                                  {u"bots"_s, {3072, 0}}}));
        QCOMPARE(numbers(rooms.channels.at(0).overwrites), (Numbers{{u"everyone"_s, {0, 1024}},
                                                                    {u"bot"_s, {1190912, 0}},
                                                                    {u"events-lead"_s, {536870928, 0}},
                                                                    {u"event-team"_s, {17959936, 0}},
                                                                    {u"bots"_s, {3072, 0}},
                                                                    {u"leaders"_s, {1024, 0}}}));
        QCOMPARE(rooms.roles.at(0).name, u"Code Jam Team Leaders"_s);
        QCOMPARE(rooms.roles.at(0).colour, 0x11806A);
        QVERIFY(rooms.teamRole.mentionable); // pings were a command of the bot's
        QCOMPARE(rooms.channels.at(0).name, u"team-leaders-chat"_s);
        QCOMPARE(rooms.teamCategory.name, u"CODE JAM"_s);
    }

    void readsBackUnchanged_data()
    {
        QTest::addColumn<int>("index");
        QTest::newRow("Python Discord") << 0;
        QTest::newRow("PyWeek") << 1;
        QTest::newRow("guest space") << 2;
    }
    void readsBackUnchanged()
    {
        QFETCH(int, index);
        const QList<GuildTemplate> all{pythonDiscordTemplate(), pyWeekTemplate(), guestSpaceTemplate()};
        GuildTemplate rooms = all.at(index);
        QJsonObject json = templateToJson(rooms);
        const auto bytes = QJsonDocument(json).toJson();
        const auto back = templateFromJson(QJsonDocument::fromJson(bytes).object());
        QVERIFY2(back.ok(), back ? "" : qPrintable(back.error().sentence()));
        QCOMPARE(*back, rooms);
        QCOMPARE(templateToJson(*back), json);
        // Every bit, named or not, and every type.
        ChannelTemplate talk;
        talk.key = u"talk"_s;
        talk.type = ChannelType::Voice;
        talk.name = u"{team} talk"_s;
        talk.topic = u"Über uns"_s;
        talk.overwrites = {{OverwriteFor::Team, {}, Permissions(~0ULL), {}}};
        ChannelTemplate forum;
        forum.key = u"forum"_s;
        forum.type = ChannelType::Forum;
        forum.name = u"x"_s;
        rooms.teamChannels << talk << forum;
        const auto again = templateFromJson(templateToJson(rooms));
        QVERIFY(again.ok());
        QCOMPARE(*again, rooms);
    }

    void refusesAKeyThatNamesNothing()
    {
        GuildTemplate rooms = pythonDiscordTemplate();
        rooms.channels[0].category = u"nowhere"_s;
        QCOMPARE(templateFromJson(templateToJson(rooms)).error().where, u"team-leaders-chat: category \"nowhere\""_s);
        rooms = pythonDiscordTemplate();
        rooms.roles << rooms.roles.at(0);
        QCOMPARE(templateFromJson(templateToJson(rooms)).error().where, u"roles: key \"leaders\""_s);
        GuildTemplate both = pythonDiscordTemplate();
        both.teamChannels[0].overwrites[0].allow = permission::ViewChannel;
        both.teamChannels[0].overwrites[0].deny = permission::ViewChannel;
        QCOMPARE(templateFromJson(templateToJson(both)).error().where, u"{team}: VIEW_CHANNEL in allow and in deny"_s);
        for (const QString &ours : {u"member"_s, u"team"_s, u"category"_s, u"announce"_s}) {
            rooms = pythonDiscordTemplate();
            rooms.channels[0].key = ours; // what the journal's keys of other things begin with
            QVERIFY(!templateFromJson(templateToJson(rooms)));
        }
        rooms = pythonDiscordTemplate();
        rooms.teamRole.existing = true;
        QCOMPARE(templateFromJson(templateToJson(rooms)).error().where, u"team_role: existing"_s);
        rooms = pythonDiscordTemplate();
        rooms.teamChannels[0].overwrites << OverwriteTemplate{OverwriteFor::Role, u"ghosts"_s, {}, {}};
        QCOMPARE(templateFromJson(templateToJson(rooms)).error().where, u"{team}: role \"ghosts\""_s);
    }

    void refusesAndNamesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("where");
        const QJsonObject role = templateToJson(pythonDiscordTemplate())["team_role"_L1].toObject();
        QJsonObject colourless = role;
        colourless.insert(u"colour"_s, u"green"_s);
        QJsonObject extra = role;
        extra.insert(u"color"_s, 3);
        const QJsonObject flying{{u"for"_s, u"team"_s}, {u"allow"_s, QJsonArray{u"FLY"_s}}, {u"deny"_s, QJsonArray()}};
        const QJsonObject nobody{{u"for"_s, u"staff"_s}, {u"allow"_s, QJsonArray()}, {u"deny"_s, QJsonArray()}};
        const auto channel = [](const QJsonObject &overwrite) {
            return QJsonArray{QJsonObject{{u"type"_s, u"text"_s},
                                          {u"key"_s, u"x"_s},
                                          {u"name"_s, u"x"_s},
                                          {u"category"_s, QString()},
                                          {u"existing"_s, false},
                                          {u"topic"_s, QString()},
                                          {u"welcome"_s, QString()},
                                          {u"pin_welcome"_s, false},
                                          {u"overwrites"_s, QJsonArray{overwrite}}}};
        };
        QTest::newRow("format") << u"format"_s << QJsonValue(u"other"_s) << u"format, version"_s;
        QTest::newRow("newer") << u"version"_s << QJsonValue(3) << u"format, version"_s;
        QTest::newRow("unknown key") << u"teams"_s << QJsonValue(1) << u"teams"_s;
        QTest::newRow("wrong type") << u"staff"_s << QJsonValue(u"Lead"_s) << u"staff"_s;
        QTest::newRow("colour") << u"team_role"_s << QJsonValue(colourless) << u"team_role.colour"_s;
        QTest::newRow("misspelt") << u"team_role"_s << QJsonValue(extra) << u"team_role.color"_s;
        QTest::newRow("permission") << u"team_channels"_s << QJsonValue(channel(flying))
                                    << u"team_channels[0].overwrites[0].allow: FLY"_s;
        QTest::newRow("staff of no name")
            << u"team_channels"_s << QJsonValue(channel(nobody)) << u"team_channels[0].overwrites[0].for"_s;
    }
    void refusesAndNamesWhatItDoesNotUnderstand()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject json = templateToJson(pythonDiscordTemplate());
        json.insert(key, value);
        const auto read = templateFromJson(json);
        QVERIFY(!read.ok());
        QTEST(read.error().where, "where");
        QCOMPARE(read.error().kind, ErrorKind::Input);
    }
};

QTEST_GUILESS_MAIN(tst_Templates)
#include "tst_templates.moc"
