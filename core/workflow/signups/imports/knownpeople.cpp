// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/signups/imports/knownpeople.h"

#include "store/database.h"
#include "store/persontable.h"
#include "store/signuptable.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

std::set<QString> staffFields(const Signup &signup, const std::vector<ImportId> &corrections)
{
    std::set<QString> fields;
    for (const auto &[name, source] : signup.sources) {
        if (!source.isStored() || std::find(corrections.begin(), corrections.end(), source) != corrections.end()) {
            fields.insert(name);
        }
    }
    return fields;
}

} // namespace

Result<std::vector<KnownPerson>> loadKnownPeople(Workspace &workspace, EventId event)
{
    store::PersonTable table(workspace.database());
    auto people = table.list();
    auto bans = table.bans();
    auto pastTeams = table.pastTeams();
    store::SignupTable signupTable(workspace.database());
    auto signups = signupTable.list(event);
    auto corrections = signupTable.importsOf(event, ImportSource::Corrections);
    if (!people || !bans || !pastTeams) {
        return !people ? people.error() : !bans ? bans.error() : pastTeams.error();
    }
    if (!signups || !corrections) {
        return !signups ? signups.error() : corrections.error();
    }
    std::vector<KnownPerson> known;
    std::map<PersonId, size_t> positions;
    known.reserve(people->size());
    for (Person &person : *people) {
        positions[person.id] = known.size();
        const auto ban = bans->find(person.id);
        const bool holds = ban != bans->end() && ban->second.holdsAt(event);
        known.push_back({std::move(person), {}, holds ? std::optional(ban->second) : std::nullopt, {}});
    }
    for (Signup &signup : *signups) {
        KnownPerson &hers = known[positions.at(signup.person)];
        hers.setByStaff = staffFields(signup, *corrections);
        hers.signup = std::move(signup);
    }
    for (PastTeam &team : *pastTeams) {
        known[positions.at(team.person)].history.push_back(std::move(team));
    }
    return known;
}

Result<size_t> findAmong(const std::vector<const Person *> &people, const QString &who, const QString &nobody)
{
    const QString wanted = who.trimmed();
    const auto id = Snowflake::parse(wanted);
    std::vector<size_t> named;
    for (size_t i = 0; i < people.size(); ++i) {
        const Person &person = *people[i];
        if (wanted.isEmpty() || person.isErased()) {
            continue;
        }
        if ((id && person.discordId == id) || person.email.compare(wanted, Qt::CaseInsensitive) == 0) {
            return i;
        }
        if (person.discordName.compare(wanted, Qt::CaseInsensitive) == 0 ||
            person.displayName.compare(wanted, Qt::CaseInsensitive) == 0 ||
            person.shownName().compare(wanted, Qt::CaseInsensitive) == 0) {
            named.push_back(i);
        }
    }
    if (named.size() == 1) {
        return named.front();
    }
    if (named.empty()) {
        return Error::usage(nobody, who);
    }
    QStringList candidates;
    for (const size_t index : named) {
        const Person &person = *people[index];
        candidates << (person.discordId ? person.discordId->toString() : person.email);
    }
    return Error::usage(QCoreApplication::translate("Signups", "Several people have that name."), who,
                        QCoreApplication::translate("Signups", "Name one by id: %1.").arg(candidates.join(u", "_s)));
}

} // namespace jamwright
