// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/importpreview.h"
#include "domain/person.h"

#include <map>
#include <optional>
#include <vector>

namespace jamwright::store {

class Database;

/// People across events, with their notes, bans and earlier teams.
class PersonTable
{
public:
    explicit PersonTable(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<std::vector<Person>> list();
    /// Empty = nobody has that id.
    [[nodiscard]] Result<std::optional<Person>> find(PersonId person);
    [[nodiscard]] Result<PersonId> insert(const Person &person);
    /// Many at once, see Database::insertAll for the thread of `person`. Returns the id of the first; those of the
    /// others follow it.
    [[nodiscard]] Result<PersonId> insertAll(size_t count, const std::function<Person(size_t)> &person);
    [[nodiscard]] Result<void> update(const Person &person);

    /// With the events at which they were enforced; the used up ones too.
    [[nodiscard]] Result<std::map<PersonId, Ban>> bans();
    /// Puts the ban in the place of the person's; it has not been enforced anywhere yet.
    [[nodiscard]] Result<void> setBan(const Ban &ban);
    [[nodiscard]] Result<void> liftBan(PersonId person);
    /// The ban was enforced at the event, once however often it is said.
    [[nodiscard]] Result<void> useBan(PersonId person, EventId event, const QDateTime &at);

    [[nodiscard]] Result<std::vector<PastTeam>> pastTeams();
    [[nodiscard]] Result<std::vector<PastTeam>> pastTeams(PersonId person);
    /// Puts the team in the place of the person's at that event.
    [[nodiscard]] Result<void> putPastTeam(const PastTeam &team);
    /// Likewise, but for its notes, which stay: what is not said of how it fared is not so.
    [[nodiscard]] Result<void> setOutcome(const PastTeam &team);

    /// In the order they were written.
    [[nodiscard]] Result<std::vector<PersonNote>> notes(PersonId person);
    [[nodiscard]] Result<std::vector<PersonNote>> notes();
    [[nodiscard]] Result<void> addNote(const PersonNote &note);

    /// The events that each signed up for, by id of the event.
    [[nodiscard]] Result<std::map<PersonId, std::vector<EventId>>> signedUpFor();

private:
    [[nodiscard]] Result<void> leaveOtherTeams(const PastTeam &team);

    Database &m_database;
};

} // namespace jamwright::store
