// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/utcoffset.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>
#include <vector>

Q_DECLARE_METATYPE(std::vector<jamwright::UtcOffset>)

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<UtcOffset> offsets(std::initializer_list<int> minutes)
{
    std::vector<UtcOffset> result;
    for (const int one : minutes) {
        result.push_back(*UtcOffset::fromMinutes(one));
    }
    return result;
}

/// The definition, tried out: from each time of day as the arc's start, how far to the last.
int arcByTrying(const std::vector<UtcOffset> &offsets)
{
    int best = offsets.empty() ? 0 : 24 * 60;
    for (const UtcOffset start : offsets) {
        int reach = 0;
        for (const UtcOffset other : offsets) {
            reach = std::max(reach, (other.minutes() - start.minutes() + 4 * 24 * 60) % (24 * 60));
        }
        best = std::min(best, reach);
    }
    return best;
}

} // namespace

class UtcOffsetTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyOffsetsThatExist()
    {
        QVERIFY(UtcOffset::fromMinutes(-720));
        QVERIFY(!UtcOffset::fromMinutes(-721));
        QVERIFY(UtcOffset::fromMinutes(840));
        QVERIFY(!UtcOffset::fromMinutes(841));
    }

    void writesTheCanonicalForm()
    {
        QCOMPARE(UtcOffset::fromMinutes(330)->toString(), u"+05:30"_s);
        QCOMPARE(UtcOffset::fromMinutes(345)->toString(), u"+05:45"_s);
        QCOMPARE(UtcOffset::fromMinutes(0)->toString(), u"+00:00"_s);
        QCOMPARE(UtcOffset::fromMinutes(-210)->toString(), u"-03:30"_s);
        QCOMPARE(UtcOffset::fromMinutes(-30)->toString(), u"-00:30"_s);
        QCOMPARE(UtcOffset::fromMinutes(840)->toString(), u"+14:00"_s);
    }

    void readsTheCanonicalFormAlone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "5:30", "+5:30", "05:30", "+0530", "+05.30", "+05:60", "+14:01", "-12:01", "+99:00", "+05:3",
              "+05:300", "UTC+5", "+-5:30", "+05:-3", "++5:30", "+ 5:30", "+05: 3", "+05:+3"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void readsTheCanonicalFormAlone()
    {
        QFETCH(QString, text);
        QVERIFY(!UtcOffset::fromCanonical(text));
    }

    void everyOffsetReadsBack()
    {
        for (int minutes = -720; minutes <= 840; ++minutes) {
            const auto offset = UtcOffset::fromMinutes(minutes);
            QCOMPARE(UtcOffset::fromCanonical(offset->toString()), offset);
        }
        QCOMPARE(UtcOffset::fromCanonical(u"-00:00")->minutes(), 0);
    }

    void arcs_data()
    {
        QTest::addColumn<std::vector<UtcOffset>>("team");
        QTest::addColumn<int>("arc");
        QTest::newRow("nobody") << offsets({}) << 0;
        QTest::newRow("one") << offsets({-720}) << 0;
        QTest::newRow("together") << offsets({60, 60, 60}) << 0;
        QTest::newRow("two") << offsets({60, 120}) << 60;
        QTest::newRow("over midnight") << offsets({840, -660}) << 60;
        QTest::newRow("the same time of day") << offsets({840, -600}) << 0;
        QTest::newRow("opposite") << offsets({0, 720}) << 720;
        QTest::newRow("all round") << offsets({-480, 0, 480}) << 960;
        QTest::newRow("wraps in the middle") << offsets({720, -720, 660, -660}) << 120;
    }
    void arcs()
    {
        QFETCH(std::vector<UtcOffset>, team);
        QFETCH(int, arc);
        QCOMPARE(smallestArcMinutes(team), arc);
    }

    void theArcIsTheSmallestThereIs()
    {
        QVERIFY(rc::check("as small as trying every start finds", [] {
            const auto minutes = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-720, 841));
            std::vector<UtcOffset> team;
            team.reserve(minutes.size());
            for (const int one : minutes) {
                team.push_back(*UtcOffset::fromMinutes(one));
            }
            RC_ASSERT(smallestArcMinutes(team) == arcByTrying(team));
        }));
    }
};

QTEST_APPLESS_MAIN(UtcOffsetTest)
#include "tst_utcoffset.moc"
