// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/naming/channelname.h"
#include "teaming/teamnames.h"
#include "teaming/words/wordlist.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright;

class TestTeamNames : public QObject
{
    Q_OBJECT

private slots:
    void alliterateAndDifferAndAreNotUnlucky()
    {
        for (quint64 seed = 1; seed <= 5; ++seed) {
            const QStringList names = makeTeamNames(u"animals"_s, 500, seed).value();
            QCOMPARE(names.size(), 500);
            QSet<QString> channels;
            for (const QString &name : names) {
                const QStringList words = name.split(u' ');
                QCOMPARE(words.size(), 2);
                QCOMPARE(words[0].front(), words[1].front());
                QVERIFY2(!isUnluckyTeamName(name), qPrintable(name));
                channels.insert(discordChannelName(name));
            }
            QCOMPARE(channels.size(), 500);
        }
    }

    void nounsRepeatOnlyWhenUsedUp()
    {
        const QStringList names = makeTeamNames(u"animals"_s, 150, 7).value();
        QSet<QString> nouns;
        for (const QString &name : names) {
            nouns.insert(name.section(u' ', 1));
        }
        QCOMPARE(nouns.size(), 150);
    }

    void sameSeedSameNames()
    {
        const QStringList first = makeTeamNames(u"animals"_s, 70, 3).value();
        QCOMPARE(makeTeamNames(u"Animals"_s, 70, 3).value(), first);
        QVERIFY(makeTeamNames(u"animals"_s, 70, 4).value() != first);
        // The same on every machine, so that a seed written down keeps its meaning.
        QCOMPARE(makeTeamNames(u"animals"_s, 3, 1).value(),
                 (QStringList{u"Outgoing Ospreys"_s, u"Tireless Turtles"_s, u"Focused Finches"_s}));
    }

    void avoidsWhatDiscordWouldTakeForTaken()
    {
        const QStringList first = makeTeamNames(u"animals"_s, 40, 3).value();
        QStringList taken;
        for (const QString &name : first) {
            taken << discordChannelName(name).replace(u'-', u"  "_s);
        }
        const QStringList second = makeTeamNames(u"animals"_s, 40, 3, taken).value();
        for (const QString &name : second) {
            QVERIFY2(!first.contains(name), qPrintable(name));
        }
    }

    void blockListHoldsOnlyPairsThatCouldBeMade()
    {
        for (const WordList &list : wordLists()) {
            const QStringList adjectives = QString(list.adjectives).split(u' ');
            const QStringList nouns = QString(list.nouns).split(u' ');
            QVERIFY(adjectives.size() >= qsizetype(26) * 8);
            QVERIFY(nouns.size() >= 200);
            QCOMPARE(QSet<QString>(adjectives.begin(), adjectives.end()).size(), adjectives.size());
            QCOMPARE(QSet<QString>(nouns.begin(), nouns.end()).size(), nouns.size());
            for (const QString &pair : QString(list.unlucky).split(u' ')) {
                QVERIFY2(adjectives.contains(pair.section(u'-', 0, 0)), qPrintable(pair));
                QVERIFY2(nouns.contains(pair.section(u'-', 1)), qPrintable(pair));
            }
        }
        QVERIFY(isUnluckyTeamName(u"bold boobies"_s));
        QVERIFY(!isUnluckyTeamName(u"Annoyed Alligators"_s));
        // With every other name taken away nothing unlucky is left over.
        const Result<QStringList> all = makeTeamNames(u"animals"_s, 2500, 1);
        QVERIFY(all.ok());
        QVERIFY(!all->contains(u"Bold Boobies"_s));
    }

    void tellsWhatIsWrong()
    {
        QCOMPARE(teamNameThemes(), QStringList{u"animals"_s});
        const Result<QStringList> unknown = makeTeamNames(u"cheeses"_s, 3, 1);
        QVERIFY(!unknown.ok());
        QCOMPARE(unknown.error().kind, ErrorKind::Usage);
        QVERIFY(unknown.error().remedy.contains(u"animals"_s));
        const Result<QStringList> tooMany = makeTeamNames(u"animals"_s, 100'000, 1);
        QVERIFY(!tooMany.ok());
        QCOMPARE(tooMany.error().kind, ErrorKind::Input);
        QVERIFY(makeTeamNames(u"animals"_s, 0, 1).value().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTeamNames)
#include "tst_teamnames.moc"
