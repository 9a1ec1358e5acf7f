// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/naming/channelname.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright;

class TestChannelName : public QObject
{
    Q_OBJECT

private slots:
    void becomesWhatDiscordMakesOfIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("channel");
        QTest::newRow("two words") << u"Annoyed Alligators"_s << u"annoyed-alligators"_s;
        QTest::newRow("several blanks") << u"  Big \t Bears "_s << u"big-bears"_s;
        QTest::newRow("hyphens") << u"--So -- Called--"_s << u"so-called"_s;
        QTest::newRow("punctuation") << u"Who's (really) there?!"_s << u"whos-really-there"_s;
        QTest::newRow("punctuation alone") << u"a & b"_s << u"a-b"_s;
        QTest::newRow("underscore and digits") << u"Team_12"_s << u"team_12"_s;
        QTest::newRow("accents") << u"Ångry Årdvarks"_s << u"ångry-årdvarks"_s;
        QTest::newRow("emoji") << u"🦊 Foxes"_s << u"🦊-foxes"_s;
        QTest::newRow("other scripts") << u"日本 チーム"_s << u"日本-チーム"_s;
        QTest::newRow("nothing left") << u"!?."_s << QString();
        QTest::newRow("too long") << QString(130, u'X') << QString(100, u'x');
        QTest::newRow("cut at a hyphen") << QString(99, u'x') + u" yyy"_s << QString(99, u'x');
    }

    void becomesWhatDiscordMakesOfIt()
    {
        QFETCH(QString, name);
        QFETCH(QString, channel);
        QCOMPARE(discordChannelName(name), channel);
        QCOMPARE(discordChannelName(channel), channel);
    }

    void neverCutsACharacterInTwo()
    {
        const QString name = discordChannelName(QString(99, u'x') + u"🦊🦊"_s);
        QCOMPARE(name, QString(99, u'x'));
    }
};

QTEST_APPLESS_MAIN(TestChannelName)
#include "tst_channelname.moc"
