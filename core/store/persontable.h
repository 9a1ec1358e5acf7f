// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/importpreview.h"
#include "domain/person.h"

#include <map>
#include <vector>

namespace jamwright::store {

class Database;

/// People across events, with their bans and earlier teams.
class PersonTable
{
public:
    explicit PersonTable(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<std::vector<Person>> list();
    [[nodiscard]] Result<PersonId> insert(const Person &person);
    [[nodiscard]] Result<void> update(const Person &person);

    [[nodiscard]] Result<std::map<PersonId, Ban>> bans();
    [[nodiscard]] Result<void> setBan(const Ban &ban);

    [[nodiscard]] Result<std::vector<PastTeam>> pastTeams();
    [[nodiscard]] Result<void> addPastTeam(const PastTeam &team);

private:
    Database &m_database;
};

} // namespace jamwright::store
