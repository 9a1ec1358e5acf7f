// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/id.h"
#include "base/snowflake.h"

#include <QSet>
#include <QTest>

#include <limits>
#include <rapidcheck.h>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class SnowflakeTest : public QObject
{
    Q_OBJECT

private slots:
    void readsDigitsAndNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("reads");
        const auto row = [](const char *name, const QString &text, bool reads) {
            QTest::newRow(name) << text << reads;
        };
        row("an id", u"175928847299117063"_s, true);
        row("one", u"1"_s, true);
        row("leading zero", u"0175928847299117063"_s, true);
        row("largest", u"9223372036854775807"_s, true);
        row("one too large", u"9223372036854775808"_s, false);
        row("largest of 64 bits", u"18446744073709551615"_s, false);
        row("beyond 64 bits", u"18446744073709551616"_s, false);
        row("21 digits", u"100000000000000000000"_s, false);
        row("empty", QString(), false);
        row("zero", u"0"_s, false);
        row("zeros", u"000"_s, false);
        row("plus", u"+175928847299117063"_s, false);
        row("minus", u"-175928847299117063"_s, false);
        row("blank before", u" 175928847299117063"_s, false);
        row("blank behind", u"175928847299117063 "_s, false);
        row("line break", u"175928847299117063\n"_s, false);
        row("exponent", u"1.75928847299117E+17"_s, false);
        row("point", u"175928847299117063.0"_s, false);
        row("grouped", u"175,928,847"_s, false);
        row("mention", u"<@175928847299117063>"_s, false);
        row("hexadecimal", u"0x271"_s, false);
        row("Arabic digits", u"١٢٣"_s, false);
        row("full-width digits", u"１２３"_s, false);
        row("letters", u"ada"_s, false);
    }
    void readsDigitsAndNothingElse()
    {
        QFETCH(QString, text);
        QFETCH(bool, reads);
        QCOMPARE(Snowflake::parse(text).has_value(), reads);
    }

    void anIdKeepsItsLastDigits()
    {
        const auto id = Snowflake::parse(u"175928847299117063");
        QCOMPARE(id->value(), 175928847299117063ULL);
        QCOMPARE(id->toString(), u"175928847299117063"_s);
        QVERIFY(!id->isNull());
        QVERIFY(Snowflake().isNull());
    }

    void everyIdReadsBack()
    {
        QVERIFY(rc::check("parse(toString) is the id", [] {
            const auto value = *rc::gen::inRange<quint64>(1, quint64(std::numeric_limits<qint64>::max()));
            RC_ASSERT(Snowflake::parse(Snowflake(value).toString()) == Snowflake(value));
        }));
    }

    void knowsWhenItWasMade()
    {
        // The worked example of Discord's own reference.
        QCOMPARE(Snowflake(175928847299117063ULL).createdAt(),
                 QDateTime(QDate(2016, 4, 30), QTime(11, 18, 25, 796), Qt::UTC));
        QCOMPARE(Snowflake(1).createdAt(), QDateTime(QDate(2015, 1, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(Snowflake(quint64(std::numeric_limits<qint64>::max())).createdAt().date().year(), 2084);
    }

    void sortsAndHashes()
    {
        QVERIFY(Snowflake(2) > Snowflake(1));
        const QSet<Snowflake> set = {Snowflake(1), Snowflake(2), Snowflake(1)};
        QCOMPARE(set.size(), 2);
    }

    void rowNumbersAreTyped()
    {
        static_assert(!std::is_same_v<TeamId, PersonId>);
        static_assert(!std::is_convertible_v<TeamId, PersonId>);
        QVERIFY(!TeamId().isStored());
        QVERIFY(TeamId{1}.isStored());
        QVERIFY(TeamId{1} < TeamId{2});
        const QSet<TeamId> set = {TeamId{1}, TeamId{1}, TeamId{3}};
        QCOMPARE(set.size(), 2);
    }
};

QTEST_APPLESS_MAIN(SnowflakeTest)
#include "tst_snowflake.moc"
