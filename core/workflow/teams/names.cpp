// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/names.h"

#include "domain/naming/channelname.h"
#include "store/database.h"
#include "store/eventtable.h"
#include "store/teams/teamtable.h"
#include "store/transaction.h"
#include "teaming/teamnames.h"
#include "workflow/events.h"
#include "workflow/teams/detail/teamstate.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct NameTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamNames)
};

/// The places of the teams that are to be named anew.
Result<std::vector<size_t>> chosenTeams(const std::vector<Team> &teams, const std::vector<TeamId> &wanted)
{
    std::vector<size_t> places;
    for (size_t i = 0; i < teams.size(); ++i) {
        if (wanted.empty() || std::find(wanted.begin(), wanted.end(), teams[i].id) != wanted.end()) {
            places.push_back(i);
        }
    }
    if (places.empty() || (!wanted.empty() && places.size() != wanted.size())) {
        return Error::input(wanted.empty() ? NameTexts::tr("The event has no teams yet.")
                                           : NameTexts::tr("The team is not there any more."));
    }
    return places;
}

QString sentenceOf(const std::vector<Team> &before, const std::vector<size_t> &places, const QStringList &names)
{
    return places.size() == 1 ? NameTexts::tr("Renamed %1 to %2").arg(before[places.front()].name, names.front())
                              : NameTexts::tr("Gave %n team(s) other names", nullptr, int(places.size()));
}

bool isUsable(const QString &word)
{
    return !discordChannelName(word).isEmpty() && !isUnluckyTeamName(word) && word.size() <= 40;
}

} // namespace

Result<QStringList> nameThemes(Workspace &workspace, EventId event)
{
    return ownNameWords(workspace, event).map([](const NameWords &own) {
        return own.isEmpty() ? teamNameThemes() : teamNameThemes() << QString(ownTheme);
    });
}

Result<ChangeId> rerollNames(Workspace &workspace, EventId eventId, const std::vector<TeamId> &teams,
                             const QString &theme, quint64 seed)
{
    auto event = loadEvent(workspace, eventId);
    auto own = ownNameWords(workspace, eventId);
    auto stored = store::TeamTable(workspace.database()).list(eventId);
    if (!event || !own || !stored) {
        return !event ? event.error() : !own ? own.error() : stored.error();
    }
    const auto places = chosenTeams(*stored, teams);
    if (!places) {
        return places.error();
    }
    QStringList taken; // the old names too: a name that only changed hands would be worse than none
    for (const Team &team : *stored) {
        taken << team.name;
    }
    const QString wanted = theme.isEmpty() ? event->nameTheme : theme;
    const auto names = makeTeamNames(wanted, int(places->size()), seed, taken, *own);
    if (!names) {
        return names.error();
    }
    std::vector<Team> after = *stored;
    for (size_t i = 0; i < places->size(); ++i) {
        after[(*places)[i]].name = names->at(qsizetype(i));
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    event->nameTheme = teams.empty() ? wanted : event->nameTheme;
    auto written = store::EventTable(workspace.database()).update(*event).andThen([&] {
        return writeTeams(workspace, eventId, *stored, after);
    });
    return written ? transaction->commit(eventId, u"teams.names"_s, sentenceOf(*stored, *places, *names))
                   : Result<ChangeId>(written.error());
}

Result<NameWords> ownNameWords(Workspace &workspace, EventId event)
{
    return store::EventTable(workspace.database()).nameWords(event);
}

Result<ChangeId> setOwnNameWords(Workspace &workspace, EventId event, const NameWords &words)
{
    for (const QStringList &list : {words.adjectives, words.nouns}) {
        for (const QString &word : list) {
            if (!isUsable(word)) {
                return Error::input(NameTexts::tr("The word cannot be part of a team's name."), word,
                                    NameTexts::tr("Words are of at most 40 characters, letters among them, and offend "
                                                  "nobody."));
            }
        }
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    if (auto written = store::EventTable(workspace.database()).setNameWords(event, words); !written) {
        return written.error();
    }
    return transaction->commit(event, u"teams.words"_s,
                               NameTexts::tr("Kept %n word(s) for team names", nullptr, int(words.nouns.size())));
}

Result<NameWords> readNameWords(const QByteArray &text, const QString &fileName)
{
    NameWords words;
    QStringList *list = &words.nouns;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (const QString &line : lines) {
        const QString word = line.trimmed();
        if (word.compare("adjectives:"_L1, Qt::CaseInsensitive) == 0) {
            list = &words.adjectives;
        } else if (word.compare("nouns:"_L1, Qt::CaseInsensitive) == 0) {
            list = &words.nouns;
        } else if (!word.isEmpty() && !word.startsWith(u'#') && !list->contains(word)) {
            *list << word;
        }
    }
    if (words.isEmpty()) {
        return Error::input(NameTexts::tr("The file has no noun."), fileName,
                            NameTexts::tr("Write one word a line, plural: a team is many."));
    }
    return words;
}

} // namespace jamwright
