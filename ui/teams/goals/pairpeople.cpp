// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/goals/pairpeople.h"

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString whatElse(const Person &person)
{
    return person.discordId                ? person.discordId->toString()
           : !person.email.isEmpty()       ? person.email
           : !person.discordName.isEmpty() ? person.discordName
                                           : QString::number(person.id.value);
}

} // namespace

PairPeople::PairPeople(const std::vector<SignupRow> &rows)
{
    std::map<QString, int> named;
    for (const SignupRow &row : rows) {
        ++named[row.person.shownName().toCaseFolded()];
    }
    for (const SignupRow &row : rows) {
        const QString name = row.person.shownName();
        const bool alone = named[name.toCaseFolded()] == 1;
        const QString label = alone ? name : u"%1 (%2)"_s.arg(name, whatElse(row.person));
        m_labels[row.person.id] = label;
        m_people[label.toCaseFolded()] = row.person.id;
    }
}

QStringList PairPeople::labels() const
{
    QStringList labels;
    for (const auto &[person, label] : m_labels) {
        labels << label;
    }
    std::sort(labels.begin(), labels.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return labels;
}

QString PairPeople::label(PersonId person) const
{
    const auto found = m_labels.find(person);
    return found == m_labels.end() ? QString() : found->second;
}

std::optional<PersonId> PairPeople::person(const QString &text) const
{
    const auto found = m_people.find(text.simplified().toCaseFolded());
    return found == m_people.end() ? std::nullopt : std::optional(found->second);
}

} // namespace jamwright
