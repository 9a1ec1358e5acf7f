// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/values/answerreader.h"
#include "exchange/values/discordidreader.h"
#include "exchange/values/numbertext.h"
#include "exchange/values/utcoffsetreader.h"

#include <QTest>

Q_DECLARE_METATYPE(jamwright::DiscordIdState) // before its first use, which clang insists on

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

/// How single cells are read.
class TestValues : public QObject
{
    Q_OBJECT

private slots:
    void offsets_data();
    void offsets();
    void zonesFollowTheDay_data();
    void zonesFollowTheDay();
    void discordIds_data();
    void discordIds();
    void yesNo();
    void willingness();
    void lists();
    void numbers();
    void invisible();
};

void TestValues::offsets_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("offset"); // blank = not read
    QTest::addColumn<QString>("zone");
    const auto row = [](const char *answer, const char *offset, const char *zone = "") {
        QTest::newRow(answer) << QString::fromUtf8(answer) << QString::fromUtf8(offset) << QString::fromUtf8(zone);
    };
    row("+5:30", "+05:30");
    row("-03:30", "-03:30");
    row("+14", "+14:00");
    row("-12:00", "-12:00");
    row("UTC+1", "+01:00");
    row("utc +1", "+01:00");
    row("UTC+05:30", "+05:30");
    row("GMT-7", "-07:00");
    row("Z", "+00:00");
    row("UTC", "+00:00");
    row("5.5", "+05:30");
    row("5,75", "+05:45");
    row("+0545", "+05:45");
    row("545", "+05:45");
    row(" +02:00 ", "+02:00");
    row("\xe2\x88\x92"
        "5",
        "-05:00");
    row("Europe/Oslo", "+02:00", "Europe/Oslo");
    row("America/New_York (EDT)", "-04:00", "America/New_York");
    row("America/New York", "-04:00", "America/New_York");
    row("Asia/Kathmandu", "+05:45", "Asia/Kathmandu");
    row("America/Argentina/Buenos_Aires", "-03:00", "America/Argentina/Buenos_Aires");
    row("+25:00", "");
    row("+14:15", "");
    row("-12:30", "");
    row("+5:60", "");
    row("+5:07", "");
    row("Mars/Phobos", "");
    row("../../etc/passwd", "");
    row("EST", "");
    row("five", "");
    row("", "");
}

void TestValues::offsets()
{
    QFETCH(const QString, answer);
    QFETCH(const QString, offset);
    QFETCH(const QString, zone);
    const OffsetReading reading = readUtcOffset(answer, QDate(2026, 8, 7));
    QCOMPARE(reading.offset ? reading.offset->toString() : QString(), offset);
    QCOMPARE(reading.zone, zone);
}

void TestValues::zonesFollowTheDay_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("offset");
    const auto row = [](const char *answer, const char *day, const char *offset) {
        QTest::addRow("%s %s", answer, day)
            << QString::fromUtf8(answer) << QDate::fromString(QString::fromLatin1(day), Qt::ISODate)
            << QString::fromLatin1(offset);
    };
    // The days around both changes, in the north...
    row("Europe/Oslo", "2026-03-28", "+01:00");
    row("Europe/Oslo", "2026-03-29", "+02:00");
    row("Europe/Oslo", "2026-10-24", "+02:00");
    row("Europe/Oslo", "2026-10-25", "+01:00");
    row("America/New_York (EDT)", "2026-03-07", "-05:00"); // the day says it, not the abbreviation
    row("America/New_York (EST)", "2026-03-08", "-04:00");
    row("America/New_York", "2026-10-31", "-04:00");
    row("America/New_York", "2026-11-01", "-05:00");
    row("America/St_Johns", "2026-07-01", "-02:30");
    row("America/St_Johns", "2026-12-01", "-03:30");
    // ...and in the south, where it is summer in January, by half an hour on Lord Howe.
    row("Australia/Sydney", "2026-01-10", "+11:00");
    row("Australia/Sydney", "2026-07-10", "+10:00");
    row("Australia/Lord_Howe", "2026-01-10", "+11:00");
    row("Australia/Lord_Howe", "2026-07-10", "+10:30");
    row("Pacific/Chatham", "2026-01-10", "+13:45");
    row("Pacific/Chatham", "2026-07-10", "+12:45");
    row("Pacific/Kiritimati", "2026-07-10", "+14:00");
    row("Asia/Kolkata (IST)", "2026-07-10", "+05:30");
    row("Etc/GMT+5", "2026-07-10", "-05:00"); // POSIX counts westwards
    // An offset is itself on every day.
    row("UTC+01:00", "2026-01-10", "+01:00");
    row("UTC+01:00", "2026-07-10", "+01:00");
}

void TestValues::zonesFollowTheDay()
{
    QFETCH(const QString, answer);
    QFETCH(const QDate, day);
    QFETCH(const QString, offset);
    const OffsetReading reading = readUtcOffset(answer, day);
    QVERIFY(reading.offset);
    QCOMPARE(reading.offset->toString(), offset);
}

void TestValues::discordIds_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<DiscordIdState>("state");
    QTest::addColumn<quint64>("id");
    const auto row = [](const char *cell, DiscordIdState state, quint64 id = 0) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << state << id;
    };
    row("", DiscordIdState::Blank);
    row("  ", DiscordIdState::Blank);
    row("306871234567891001", DiscordIdState::Good, 306871234567891001U);
    row(" 306871234567891001 ", DiscordIdState::Good, 306871234567891001U);
    row("'306871234567891002", DiscordIdState::Good, 306871234567891002U);
    row("306871234567891000", DiscordIdState::MaybeRounded, 306871234567891000U);
    row("12345678901234000", DiscordIdState::Good, 12345678901234000U); // 17 digits
    row("3.06871E+17", DiscordIdState::DigitsLost);
    row("3,06871E+17", DiscordIdState::DigitsLost);
    row("306871000000000000.0", DiscordIdState::DigitsLost);
    row("12345678901234", DiscordIdState::DigitsLost); // 14 digits
    row("0", DiscordIdState::NotAnId);
    row("-5", DiscordIdState::NotAnId);
    row("12a4", DiscordIdState::NotAnId);
    row("99999999999999999999999", DiscordIdState::NotAnId);
    row("9223372036854775808", DiscordIdState::NotAnId); // beyond 2^63-1
}

void TestValues::discordIds()
{
    QFETCH(const QString, cell);
    QFETCH(const DiscordIdState, state);
    QFETCH(const quint64, id);
    const DiscordIdReading reading = readDiscordId(cell);
    QCOMPARE(reading.state, state);
    QCOMPARE(reading.id.value_or(Snowflake()).value(), id);
}

void TestValues::yesNo()
{
    for (const QString &yes : {u"yes"_s, u"Y"_s, u"TRUE"_s, u"1"_s, u"x"_s, u" Yes. "_s}) {
        QCOMPARE(readYesNo(yes), std::optional(true));
    }
    for (const QString &no : {u"No"_s, u"n"_s, u"false"_s, u"0"_s}) {
        QCOMPARE(readYesNo(no), std::optional(false));
    }
    QVERIFY(!readYesNo(u"perhaps"_s));
    QVERIFY(!readYesNo(u""_s));
}

void TestValues::willingness()
{
    QCOMPARE(readWillingness(u"No"_s), std::optional(Willingness::No));
    QCOMPARE(readWillingness(u"I'm okay either way"_s), std::optional(Willingness::Maybe));
    QCOMPARE(readWillingness(u"I\u2019m okay either way"_s), std::optional(Willingness::Maybe));
    QCOMPARE(readWillingness(u"OK either way"_s), std::optional(Willingness::Maybe)); // the answer of 2023
    QCOMPARE(readWillingness(u"if needed"_s), std::optional(Willingness::Maybe));
    QCOMPARE(readWillingness(u"1"_s), std::optional(Willingness::Maybe));
    QCOMPARE(readWillingness(u"YES"_s), std::optional(Willingness::Yes));
    QCOMPARE(readWillingness(u"2"_s), std::optional(Willingness::Yes));
    QVERIFY(!readWillingness(u"Perhaps"_s));
    QVERIFY(!readWillingness(u"3"_s));
}

void TestValues::lists()
{
    QCOMPARE(readList(u"English;Hindi"_s), QStringList({u"English"_s, u"Hindi"_s}));
    QCOMPARE(readList(u"Backend; Docs;"_s), QStringList({u"Backend"_s, u"Docs"_s}));
    QCOMPARE(readList(u"Backend, Docs"_s), QStringList({u"Backend"_s, u"Docs"_s}));
    QCOMPARE(readList(u"Chess, checkers;Go"_s), QStringList({u"Chess, checkers"_s, u"Go"_s}));
    QCOMPARE(readList(u"a;a;b"_s), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(readList(u" ; "_s), QStringList());
}

void TestValues::numbers()
{
    QCOMPARE(numberText(2), u"2"_s);
    QCOMPARE(numberText(2.5), u"2.5"_s);
    QCOMPARE(numberText(1.0 / 3), u"0.333333"_s);
    QCOMPARE(numberText(-0.0000001), u"0"_s);
    QCOMPARE(numberText(1200), u"1200"_s);
    QCOMPARE(numberText(qQNaN()), QString());
    QCOMPARE(readNumber(u" 2.5 "_s), std::optional(2.5));
    QCOMPARE(readNumber(u"2,5"_s), std::optional(2.5));
    QCOMPARE(readNumber(u"-3"_s), std::optional(-3.0));
    QVERIFY(!readNumber(u"1,234.5"_s));
    QVERIFY(!readNumber(u"5 hours"_s));
    QVERIFY(!readNumber(u"nan"_s));
    QVERIFY(!readNumber(u""_s));
}

void TestValues::invisible()
{
    QVERIFY(hasInvisibleCharacters(u"A\u202eda"_s));
    QVERIFY(hasInvisibleCharacters(u"Ada\u200b"_s));
    QVERIFY(hasInvisibleCharacters(u"Ada\nAlder"_s));
    QVERIFY(!hasInvisibleCharacters(u"José Łucja 阿 \U0001F600"_s));
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
