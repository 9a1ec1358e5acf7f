// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/teamnames.h"

#include "domain/naming/channelname.h"
#include "teaming/engine/random.h"
#include "teaming/words/blocklist.h"
#include "teaming/words/wordlist.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

struct TeamNames {
    Q_DECLARE_TR_FUNCTIONS(TeamNames)
};

QStringList words(QLatin1String list)
{
    return QString(list).split(u' ', Qt::SkipEmptyParts);
}

QSet<QString> unluckyChannels()
{
    QSet<QString> channels;
    for (const WordList &list : wordLists()) {
        for (const QString &pair : words(list.unlucky)) {
            channels.insert(discordChannelName(pair));
        }
    }
    return channels;
}

/// Nouns in a drawn order, each with the adjectives of its letter in an order of its own.
struct Noun {
    QString word;
    QStringList adjectives;
};

std::vector<Noun> drawNouns(const NameWords &list, quint64 seed)
{
    Random random(seed);
    std::map<QChar, std::vector<QString>> byLetter;
    for (const QString &adjective : list.adjectives) {
        byLetter[adjective.front().toUpper()].push_back(adjective);
    }
    std::vector<QString> order(list.nouns.begin(), list.nouns.end());
    random.shuffle(order);
    std::vector<Noun> nouns;
    for (const QString &word : order) {
        std::vector<QString> adjectives = byLetter[word.front().toUpper()];
        random.shuffle(adjectives);
        if (adjectives.empty()) {
            adjectives.emplace_back(); // nothing alliterates: the noun stands alone
        }
        nouns.push_back({word, QStringList(adjectives.begin(), adjectives.end())});
    }
    return nouns;
}

/// Takes one name a noun and round, so that nouns repeat as late as possible.
QStringList drawNames(const std::vector<Noun> &nouns, int count, QSet<QString> used)
{
    QStringList names;
    used.unite(unluckyChannels());
    qsizetype rounds = 0;
    for (const Noun &noun : nouns) {
        rounds = std::max(rounds, noun.adjectives.size());
    }
    for (qsizetype round = 0; round < rounds; ++round) {
        for (const Noun &noun : nouns) {
            if (names.size() == count) {
                return names;
            }
            if (round >= noun.adjectives.size()) {
                continue;
            }
            const QString name = (noun.adjectives[round] + u' ' + noun.word).trimmed();
            const QString channel = discordChannelName(name);
            if (!used.contains(channel) && !isOffensive(name)) {
                used.insert(channel);
                names << name;
            }
        }
    }
    return names;
}

/// Empty = there is no such theme.
NameWords wordsOf(const QString &theme, const NameWords &own)
{
    const auto lists = wordLists();
    if (theme.compare(ownTheme, Qt::CaseInsensitive) == 0) {
        return {own.adjectives.isEmpty() ? words(lists.front().adjectives) : own.adjectives, own.nouns};
    }
    for (const WordList &list : lists) {
        if (theme.compare(list.theme, Qt::CaseInsensitive) == 0) {
            return {words(list.adjectives), words(list.nouns)};
        }
    }
    return {};
}

} // namespace

QStringList teamNameThemes()
{
    QStringList themes;
    for (const WordList &list : wordLists()) {
        themes << QString(list.theme);
    }
    return themes;
}

Result<QStringList> makeTeamNames(const QString &theme, int count, quint64 seed, const QStringList &taken,
                                  const NameWords &own)
{
    const NameWords list = wordsOf(theme, own);
    if (list.isEmpty()) {
        const QStringList themes = own.isEmpty() ? teamNameThemes() : teamNameThemes() << QString(ownTheme);
        return Error::usage(TeamNames::tr("There is no theme \"%1\" for team names.").arg(theme), {},
                            TeamNames::tr("Choose one of: %1.").arg(themes.join(u", "_s)));
    }
    QSet<QString> used;
    for (const QString &name : taken) {
        used.insert(discordChannelName(name));
    }
    const QStringList names = drawNames(drawNouns(list, seed), count, used);
    if (names.size() < count) {
        return Error::input(TeamNames::tr("The theme \"%1\" makes only %2 names that are not taken; %3 are needed.")
                                .arg(theme, QString::number(names.size()), QString::number(count)),
                            {}, TeamNames::tr("Name the other teams by hand."));
    }
    return names;
}

bool isUnluckyTeamName(const QString &name)
{
    return isOffensive(name) || unluckyChannels().contains(discordChannelName(name));
}

} // namespace jamwright
