// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/people/peoplesheet.h"

#include "ui/signups/people/personwords.h"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <limits>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct PeopleSheetTexts {
    Q_DECLARE_TR_FUNCTIONS(PeopleList)
};

QString countText(int count)
{
    return count > 0 ? QLocale().toString(count) : QString();
}

QString searchTextOf(const PersonSummary &summary)
{
    const Person &person = summary.person;
    return QStringList{person.displayName,
                       person.discordName,
                       person.email,
                       person.github,
                       person.discordId ? person.discordId->toString() : QString(),
                       summary.ban ? summary.ban->reason : QString()}
        .join(u'\n')
        .toCaseFolded();
}

/// Whether anything but a Discord ID is known to call her by.
bool hasName(const Person &person)
{
    return !person.displayName.isEmpty() || !person.discordName.isEmpty() || !person.email.isEmpty();
}

/// The more jams the ban is for, the further up it stands; one for ever above all; one that is used up is none any
/// more.
std::optional<int> banLength(const PersonSummary &summary)
{
    return hasMark(summary, PersonMark::Banned)
               ? std::optional(summary.ban->jamsLeft().value_or(std::numeric_limits<int>::max()))
               : std::nullopt;
}

std::optional<int> figureOf(const PersonSummary &summary, PersonColumn column)
{
    switch (column) {
    case PersonColumn::Jams:
        return summary.jams;
    case PersonColumn::Warnings:
        return summary.warnings;
    case PersonColumn::Notes:
        return summary.notes;
    default:
        return banLength(summary);
    }
}

template <typename Key>
void sortBy(std::vector<int> &places, const std::vector<std::optional<Key>> &keys, bool descending)
{
    std::stable_sort(places.begin(), places.end(), [&keys, descending](int a, int b) {
        const auto &left = keys[size_t(a)];
        const auto &right = keys[size_t(b)];
        if (!left || !right) {
            return left.has_value() && !right;
        }
        return descending ? *right < *left : *left < *right;
    });
}

void sortPlaces(std::vector<int> &places, const PeopleSheet &sheet, const PeopleRequest &request)
{
    if (isPersonFigure(request.column) || request.column == PersonColumn::Ban) {
        std::vector<std::optional<int>> keys(sheet.people.size());
        for (const int place : places) {
            keys[size_t(place)] = figureOf(sheet.people[size_t(place)], request.column);
        }
        sortBy(places, keys, request.descending);
        return;
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<std::optional<QCollatorSortKey>> keys(sheet.people.size());
    for (const int place : places) {
        const PersonSummary &summary = sheet.people[size_t(place)];
        const QString text = personCell(summary, request.column);
        const bool isTold = request.column == PersonColumn::Name ? hasName(summary.person) : !text.isEmpty();
        keys[size_t(place)] = isTold ? std::optional(collator.sortKey(text)) : std::nullopt;
    }
    sortBy(places, keys, request.descending);
}

} // namespace

bool hasMark(const PersonSummary &person, PersonMark mark)
{
    switch (mark) {
    case PersonMark::Banned:
        return person.ban && person.ban->jamsLeft() != 0;
    case PersonMark::Warned:
        return person.warnings > 0;
    case PersonMark::Noted:
        break;
    }
    return person.notes > 0;
}

QString personColumnTitle(PersonColumn column)
{
    switch (column) {
    case PersonColumn::Name:
        return PeopleSheetTexts::tr("Name");
    case PersonColumn::DiscordName:
        return PeopleSheetTexts::tr("Discord name");
    case PersonColumn::Jams:
        return PeopleSheetTexts::tr("Jams");
    case PersonColumn::Ban:
        return PeopleSheetTexts::tr("Ban");
    case PersonColumn::Warnings:
        return PeopleSheetTexts::tr("Warnings");
    case PersonColumn::Notes:
        return PeopleSheetTexts::tr("Notes");
    case PersonColumn::Email:
        return PeopleSheetTexts::tr("E-mail");
    case PersonColumn::DiscordId:
        break;
    }
    return PeopleSheetTexts::tr("Discord ID");
}

bool isPersonFigure(PersonColumn column)
{
    return column == PersonColumn::Jams || column == PersonColumn::Warnings || column == PersonColumn::Notes;
}

QString personCell(const PersonSummary &person, PersonColumn column)
{
    switch (column) {
    case PersonColumn::Name:
        return person.person.shownName();
    case PersonColumn::DiscordName:
        return person.person.discordName;
    case PersonColumn::Jams:
        return countText(person.jams);
    case PersonColumn::Ban:
        return person.ban ? banLengthWord(*person.ban) : QString();
    case PersonColumn::Warnings:
        return countText(person.warnings);
    case PersonColumn::Notes:
        return countText(person.notes);
    case PersonColumn::Email:
        return person.person.email;
    case PersonColumn::DiscordId:
        break;
    }
    return person.person.discordId ? person.person.discordId->toString() : QString();
}

int PeopleSheet::count(PersonMark mark) const
{
    return int(std::count_if(people.begin(), people.end(),
                             [mark](const PersonSummary &person) { return hasMark(person, mark); }));
}

PeoplePointer makePeopleSheet(std::vector<PersonSummary> people)
{
    const auto takeApart = [](const PeopleSheet *sheet) {
        QThreadPool::globalInstance()->start([sheet] { delete sheet; });
    };
    std::shared_ptr<PeopleSheet> sheet(new PeopleSheet, takeApart);
    sheet->people = std::move(people);
    sheet->searchTexts.reserve(sheet->people.size());
    for (const PersonSummary &person : sheet->people) {
        sheet->searchTexts.push_back(searchTextOf(person));
        const QString &discordName = person.person.discordName;
        sheet->tellsDiscordNames |= !discordName.isEmpty() && discordName != person.person.shownName();
    }
    return sheet;
}

std::optional<std::vector<int>> orderPeople(const PeopleSheet &sheet, const PeopleRequest &request,
                                            const Cancel &cancel)
{
    const QStringList words = request.text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    std::vector<int> places;
    for (size_t i = 0; i < sheet.people.size(); ++i) {
        if (i % 512 == 0 && cancel.isRequested()) {
            return std::nullopt;
        }
        const PersonSummary &person = sheet.people[i];
        const bool marked =
            request.marks.empty() || std::any_of(request.marks.begin(), request.marks.end(),
                                                 [&person](PersonMark mark) { return hasMark(person, mark); });
        const bool found = std::all_of(words.begin(), words.end(),
                                       [&](const QString &word) { return sheet.searchTexts[i].contains(word); });
        if (marked && found) {
            places.push_back(int(i));
        }
    }
    sortPlaces(places, sheet, request);
    return cancel.isRequested() ? std::nullopt : std::optional(std::move(places));
}

} // namespace jamwright
