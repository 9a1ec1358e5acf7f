// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/people/personwords.h"

#include "ui/signups/grid/gridcolumns.h"
#include "ui/signups/signupwords.h"
#include "workflow/people/people.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct PersonTexts {
    Q_DECLARE_TR_FUNCTIONS(PersonWords)
};

QString dayText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat);
}

QString eventName(const PersonRecord &record, EventId event)
{
    const auto at = std::find_if(record.events.begin(), record.events.end(),
                                 [event](const PersonAtEvent &other) { return other.event.id == event; });
    return at == record.events.end() ? QString() : at->event.name;
}

PersonEntry noteEntry(const PersonRecord &record, const PersonNote &note)
{
    const bool isWarning = note.kind == NoteKind::Warning;
    QStringList origin{dayText(note.at)};
    if (!note.by.isEmpty()) {
        origin << PersonTexts::tr("by %1").arg(note.by);
    }
    if (const QString event = eventName(record, note.event); !event.isEmpty()) {
        origin << event;
    }
    return {isWarning ? std::optional(State::Warning) : std::nullopt,
            isWarning ? PersonTexts::tr("Warning: %1").arg(note.text) : note.text, origin.join(u" · "_s)};
}

QString decisionText(const Decision &decision)
{
    const QString what = decision.subject == DecisionSubject::LeadPriority
                             ? PersonTexts::tr("Leader priority %1").arg(decision.value)
                             : statusWord(fromName<SignupStatus>(decision.value).value_or(SignupStatus::Applied));
    QStringList parts{what};
    parts << (decision.by.isEmpty() ? QString() : PersonTexts::tr("by %1").arg(decision.by)) << decision.reason;
    parts.removeAll(QString());
    return PersonTexts::tr("%1: %2", "a date and what was decided then")
        .arg(dayText(decision.at), parts.join(u" · "_s));
}

const PastTeam *teamAt(const PersonRecord &record, const QString &event)
{
    const auto found = std::find_if(record.teams.begin(), record.teams.end(), [&event](const PastTeam &team) {
        return team.event.compare(event, Qt::CaseInsensitive) == 0;
    });
    return found == record.teams.end() ? nullptr : &*found;
}

PersonEntry jamEntry(const PersonRecord &record, const PersonAtEvent &at)
{
    QStringList lines;
    const PastTeam *team = teamAt(record, at.event.name);
    lines << (team == nullptr ? statusWord(at.signup.status)
                              : u"%1 · %2"_s.arg(statusWord(at.signup.status), pastTeamText(*team)));
    std::for_each(at.log.rbegin(), at.log.rend(), [&lines](const Decision &one) { lines << decisionText(one); });
    return {{}, at.event.name, lines.join(u'\n')};
}

} // namespace

std::vector<PersonEntry> noteEntries(const PersonRecord &record)
{
    std::vector<PersonEntry> entries;
    std::for_each(record.notes.rbegin(), record.notes.rend(),
                  [&](const PersonNote &note) { entries.push_back(noteEntry(record, note)); });
    return entries;
}

std::vector<PersonEntry> jamEntries(const PersonRecord &record)
{
    std::vector<PersonEntry> entries;
    std::for_each(record.events.rbegin(), record.events.rend(),
                  [&](const PersonAtEvent &at) { entries.push_back(jamEntry(record, at)); });
    for (const PastTeam &team : record.teams) {
        const bool told = std::any_of(record.events.begin(), record.events.end(), [&team](const PersonAtEvent &at) {
            return at.event.name.compare(team.event, Qt::CaseInsensitive) == 0;
        });
        if (!told) {
            entries.push_back({{}, team.event, pastTeamText(team)});
        }
    }
    return entries;
}

QString banLengthWord(const Ban &ban)
{
    const auto left = ban.jamsLeft();
    if (!left) {
        return PersonTexts::tr("For good");
    }
    return *left > 0 ? PersonTexts::tr("%n more jam(s)", nullptr, *left) : PersonTexts::tr("Used up");
}

QString banOrigin(const Ban &ban)
{
    const QString day = dayText(ban.since);
    return ban.by.isEmpty() ? PersonTexts::tr("Since %1").arg(day)
                            : PersonTexts::tr("Since %1, by %2").arg(day, ban.by);
}

} // namespace jamwright
