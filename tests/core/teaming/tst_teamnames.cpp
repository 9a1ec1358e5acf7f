// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/naming/channelname.h"
#include "teaming/teamnames.h"
#include "teaming/words/blocklist.h"
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
            QVERIFY(nouns.size() >= 120);
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

    /// Every pair that the lists can make, against a list of its own.
    void noPairOffends()
    {
        static const QStringList never{u"bitch"_s, u"boob"_s, u"cunt"_s,   u"dick"_s,  u"dildo"_s, u"fag"_s,
                                       u"fuck"_s,  u"homo"_s, u"horny"_s,  u"idiot"_s, u"jizz"_s,  u"kike"_s,
                                       u"moron"_s, u"nazi"_s, u"nigg"_s,   u"nude"_s,  u"penis"_s, u"piss"_s,
                                       u"porn"_s,  u"puss"_s, u"retard"_s, u"sexy"_s,  u"shag"_s,  u"shit"_s,
                                       u"slut"_s,  u"twat"_s, u"ugly"_s,   u"vagin"_s, u"wank"_s,  u"whore"_s};
        static const QSet<QString> neverWords{u"anal"_s,  u"arse"_s,  u"arses"_s, u"ass"_s,   u"asses"_s, u"balls"_s,
                                              u"butts"_s, u"cocks"_s, u"coons"_s, u"crabs"_s, u"fat"_s,   u"hell"_s,
                                              u"hoes"_s,  u"rape"_s,  u"sex"_s,   u"tits"_s,  u"wogs"_s};
        int pairs = 0;
        for (const WordList &list : wordLists()) {
            const QStringList adjectives = QString(list.adjectives).split(u' ');
            for (const QString &noun : QString(list.nouns).split(u' ')) {
                for (const QString &adjective : adjectives) {
                    const QString name = adjective + u' ' + noun;
                    if (adjective.front() != noun.front() || isUnluckyTeamName(name)) {
                        continue;
                    }
                    ++pairs;
                    const QString joined = (adjective + noun).toLower();
                    for (const QString &word : never) {
                        QVERIFY2(!joined.contains(word), qPrintable(name));
                    }
                    for (const QString &word : name.toLower().split(u' ')) {
                        QVERIFY2(!neverWords.contains(word), qPrintable(name));
                    }
                }
            }
        }
        QVERIFY(pairs > 8000);
        QVERIFY(isOffensive(u"Dirty Wankers"_s) && isOffensive(u"big ass"_s) && isOffensive(u"Nice s hits"_s));
        QVERIFY(!isOffensive(u"Curious Canals"_s) && !isOffensive(u"Proud Peacocks"_s));
    }

    void everyThemeNamesAnEvent()
    {
        for (const QString &theme : teamNameThemes()) {
            const QStringList names = makeTeamNames(theme, 300, 5).value();
            QSet<QString> channels;
            for (const QString &name : names) {
                QCOMPARE(name.section(u' ', 0, 0).front(), name.section(u' ', 1).front());
                channels.insert(discordChannelName(name));
            }
            QCOMPARE(channels.size(), 300);
        }
    }

    void ownWordsMakeNames()
    {
        const NameWords own{{}, {u"Beans"_s, u"Carrots"_s, u"\u00c4pfel"_s}};
        const QStringList names = makeTeamNames(u"own"_s, 3, 1, {}, own).value();
        QVERIFY(names.contains(u"\u00c4pfel"_s)); // nothing alliterates
        QVERIFY(makeTeamNames(u"OWN"_s, 20, 1, {}, own).ok());
        const NameWords both{{u"Big"_s, u"brave"_s}, {u"Beans"_s}};
        const QStringList all = makeTeamNames(u"own"_s, 2, 1, {}, both).value();
        QCOMPARE(QSet<QString>(all.begin(), all.end()), (QSet<QString>{u"Big Beans"_s, u"brave Beans"_s}));
        QCOMPARE(makeTeamNames(u"own"_s, 3, 1, {}, both).error().kind, ErrorKind::Input);
        QCOMPARE(makeTeamNames(u"own"_s, 1, 1).error().kind, ErrorKind::Usage);
    }

    void tellsWhatIsWrong()
    {
        QCOMPARE(teamNameThemes(),
                 (QStringList{u"animals"_s, u"mythical beasts"_s, u"space"_s, u"plants"_s, u"python words"_s}));
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
