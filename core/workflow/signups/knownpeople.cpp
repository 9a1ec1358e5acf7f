// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/signups/knownpeople.h"

#include "store/database.h"
#include "store/persontable.h"
#include "store/signuptable.h"

namespace jamwright {

Result<std::vector<KnownPerson>> loadKnownPeople(Workspace &workspace, EventId event)
{
    store::PersonTable table(workspace.database());
    auto people = table.list();
    auto bans = table.bans();
    auto pastTeams = table.pastTeams();
    auto signups = store::SignupTable(workspace.database()).list(event);
    if (!people || !bans || !pastTeams || !signups) {
        return !people ? people.error() : !bans ? bans.error() : !pastTeams ? pastTeams.error() : signups.error();
    }
    std::vector<KnownPerson> known;
    std::map<PersonId, size_t> positions;
    known.reserve(people->size());
    for (Person &person : *people) {
        positions[person.id] = known.size();
        const auto ban = bans->find(person.id);
        known.push_back({std::move(person), {}, ban == bans->end() ? std::nullopt : std::optional(ban->second), {}});
    }
    for (Signup &signup : *signups) {
        known[positions.at(signup.person)].signup = std::move(signup);
    }
    for (PastTeam &team : *pastTeams) {
        known[positions.at(team.person)].history.push_back(std::move(team));
    }
    return known;
}

void KnownPeopleIndex::add(const Person &person, size_t position)
{
    const auto keepFirst = [position](auto &index, const auto &key) {
        if (!index.contains(key)) {
            index.insert(key, position);
        }
    };
    if (person.discordId) {
        keepFirst(m_byDiscordId, *person.discordId);
    }
    if (!person.email.isEmpty()) {
        keepFirst(m_byEmail, person.email.toLower());
    }
    if (!person.discordName.isEmpty()) {
        keepFirst(m_byDiscordName, person.discordName);
    }
}

std::optional<size_t> KnownPeopleIndex::find(const Person &wanted) const
{
    if (wanted.discordId) {
        if (const auto found = m_byDiscordId.constFind(*wanted.discordId); found != m_byDiscordId.cend()) {
            return *found;
        }
    }
    if (const auto found = m_byEmail.constFind(wanted.email.toLower());
        !wanted.email.isEmpty() && found != m_byEmail.cend()) {
        return *found;
    }
    if (const auto found = m_byDiscordName.constFind(wanted.discordName);
        !wanted.discordName.isEmpty() && found != m_byDiscordName.cend()) {
        return *found;
    }
    return std::nullopt;
}

} // namespace jamwright
