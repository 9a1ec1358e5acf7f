// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"

#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class ErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereWhatAndWhatToDo()
    {
        QCOMPARE(Error::input(u"A row is short."_s, u"line 3"_s, u"Mend it."_s).sentence(),
                 u"line 3: A row is short. Mend it."_s);
        QCOMPARE(Error::input(u"A row is short."_s, {}, u"Mend it."_s).sentence(), u"A row is short. Mend it."_s);
        QCOMPARE(Error::input(u"A row is short."_s, u"line 3"_s).sentence(), u"line 3: A row is short."_s);
        QCOMPARE(Error::input(u"A row is short."_s).sentence(), u"A row is short."_s);
    }

    void everyKindHasItsExitCode_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("code");
        QTest::newRow("input") << Error::input(u"x"_s) << 1;
        QTest::newRow("usage") << Error::usage(u"x"_s) << 2;
        QTest::newRow("remote") << Error::remote(u"x"_s) << 3;
        QTest::newRow("storage") << Error::storage(u"x"_s) << 4;
        QTest::newRow("cancelled") << Error::cancelled() << 5;
    }
    void everyKindHasItsExitCode()
    {
        QFETCH(Error, error);
        QFETCH(int, code);
        QCOMPARE(exitCode(error.kind), code);
        QVERIFY(!error.what.isEmpty());
    }
};

QTEST_APPLESS_MAIN(ErrorTest)
#include "tst_error.moc"
