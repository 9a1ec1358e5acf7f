// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/naming/durationtext.h"

#include <QTest>

using namespace jamwright;

/// How long something takes, in words. Without a translation a plural is written as "minute(s)".
class tst_Duration : public QObject
{
    Q_OBJECT

private slots:
    void durationsAreForPeople_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0.0 << QStringLiteral("less than a minute");
        QTest::newRow("a minute") << 60.0 << QStringLiteral("about 1 minute(s)");
        QTest::newRow("rounded up") << 186.0 << QStringLiteral("about 4 minute(s)");
        QTest::newRow("minutes still tell something") << 90.0 * 60 << QStringLiteral("about 90 minute(s)");
        QTest::newRow("1500 minutes") << 1500.0 * 60 << QStringLiteral("about 25 hour(s)");
        QTest::newRow("48 hours") << 48.0 * 3600 << QStringLiteral("about 48 hour(s)");
        QTest::newRow("days") << 49.0 * 3600 << QStringLiteral("about 3 day(s)");
    }
    void durationsAreForPeople()
    {
        QFETCH(const double, seconds);
        QFETCH(const QString, text);
        QCOMPARE(durationText(seconds), text);
    }
};

QTEST_GUILESS_MAIN(tst_Duration)
#include "tst_duration.moc"
