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
    if (person.discordId && !m_byId.contains(*person.discordId)) {
        m_byId.insert(*person.discordId, who);
        m_entries[who].hasId = true;
    }
    if (withEmail && !person.email.isEmpty() && !m_byEmail.contains(person.email)) {
        m_byEmail.insert(person.email, who);
    }
    // A name that two people have joins nobody, so more of them need not be remembered.
    if (!person.discordName.isEmpty() && m_byName.count(person.discordName) < 2 &&
        !m_byName.contains(person.discordName, who)) {
        m_byName.insert(person.discordName, who);
    }
}

std::optional<size_t> PeopleIndex::byName(const Person &person) const
{
    if (person.discordName.isEmpty() || m_byName.count(person.discordName) != 1) {
        return std::nullopt;
    }
    const size_t who = m_byName.value(person.discordName);
    const bool twoIds = person.discordId && m_entries[who].hasId;
    return twoIds ? std::nullopt : std::optional(who);
}

PeopleIndex::Match PeopleIndex::resolve(const Person &person)
{
    const auto email = person.email.isEmpty() ? m_byEmail.cend() : m_byEmail.constFind(person.email);
    const bool emailKnown = email != m_byEmail.cend();
    Match match;
    if (const auto id = person.discordId ? m_byId.constFind(*person.discordId) : m_byId.cend(); id != m_byId.cend()) {
        match.who = *id;
        match.emailOfAnother = emailKnown && *email != *id;
    } else if (emailKnown && !(person.discordId && m_entries[*email].hasId)) {
        match.who = *email;
    } else {
        match.emailOfAnother = emailKnown;
        const auto named = byName(person);
        match.byName = named.has_value();
        match.who = named ? *named : add(nullptr);
    }
    remember(match.who, person, !match.emailOfAnother);
    return match;
}

} // namespace jamwright
