// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rare.h"

#include <QString>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class TestRare : public QObject
{
    Q_OBJECT

private slots:
    void holdsAValueOrNone()
    {
        Rare<QString> none;
        QVERIFY(!none);
        QVERIFY(!std::optional<QString>(none).has_value());
        Rare<QString> some = u"a"_s;
        QVERIFY(some);
        QCOMPARE(*some, u"a"_s);
        QCOMPARE(some->size(), 1);
        QCOMPARE(std::optional<QString>(some), std::optional(u"a"_s));
        QVERIFY(!(some == none));
        some = std::optional<QString>();
        QVERIFY(some == none);
        QCOMPARE(sizeof(none), sizeof(void *));
    }

    void aCopyHasItsOwnValue()
    {
        Rare<QString> first = u"a"_s;
        Rare<QString> second = first;
        *second = u"b"_s;
        QCOMPARE(*first, u"a"_s);
        first = second;
        QVERIFY(first == second);
        second.reset();
        QCOMPARE(*first, u"b"_s);
        const Rare<QString> &same = first;
        first = same;
        QCOMPARE(*first, u"b"_s);
        first = Rare<QString>();
        QVERIFY(!first);
    }
};

QTEST_APPLESS_MAIN(TestRare)
#include "tst_rare.moc"
