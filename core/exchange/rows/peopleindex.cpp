// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/rows/peopleindex.h"

namespace jamwright {

PeopleIndex::PeopleIndex(const std::vector<KnownPerson> &known)
{
    for (const KnownPerson &person : known) {
        remember(add(&person), person.person, true);
    }
}

size_t PeopleIndex::add(const KnownPerson *known)
{
    m_entries.push_back({known, false});
    return m_entries.size() - 1;
}

void PeopleIndex::remember(size_t who, const Person &person, bool withEmail)
{
    if (person.discordId) {
        if (Owner &owner = m_byId[*person.discordId]; !owner.exists()) {
            owner.who = who;
            m_entries[who].hasId = true;
        }
    }
    if (withEmail && !person.email.isEmpty()) {
        if (Owner &owner = m_byEmail[person.email]; !owner.exists()) {
            owner.who = who;
        }
    }
    if (!person.discordName.isEmpty()) {
        Owner &owner = m_byName[person.discordName];
        owner.several = owner.several || (owner.exists() && owner.who != who);
        owner.who = owner.exists() ? owner.who : who;
    }
}

std::optional<size_t> PeopleIndex::byName(const Person &person) const
{
    const Owner owner = m_byName.value(person.discordName);
    if (!owner.exists() || owner.several) {
        return std::nullopt;
    }
    const bool twoIds = person.discordId && m_entries[owner.who].hasId;
    return twoIds ? std::nullopt : std::optional(owner.who);
}

PeopleIndex::Match PeopleIndex::resolve(const Person &person)
{
    const Owner byId = person.discordId ? m_byId.value(*person.discordId) : Owner();
    const Owner byEmail = person.email.isEmpty() ? Owner() : m_byEmail.value(person.email);
    Match match;
    if (byId.exists()) {
        match.who = byId.who;
        match.emailOfAnother = byEmail.exists() && byEmail.who != byId.who;
    } else if (byEmail.exists() && !(person.discordId && m_entries[byEmail.who].hasId)) {
        match.who = byEmail.who;
    } else {
        match.emailOfAnother = byEmail.exists();
        const auto named = byName(person);
        match.byName = named.has_value();
        match.who = named ? *named : add(nullptr);
    }
    remember(match.who, person, !match.emailOfAnother);
    return match;
}

} // namespace jamwright
