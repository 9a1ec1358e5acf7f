// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging/award.h"

#include <vector>

namespace jamwright::store {

class Database;

/// A member of a team, as awards and history see her.
struct TeamPerson {
    TeamId team;
    QString teamName;
    PersonId person;
    bool leader = false;
};

/// An event's awards, and who took part in what a team handed in.
class AwardTable
{
public:
    AwardTable(Database &database, EventId event)
        : m_database(database)
        , m_event(event)
    {
    }

    /// In the organiser's order.
    [[nodiscard]] Result<std::vector<Award>> awards();
    /// Makes the event's awards those of the list, in its order. One with an id becomes as it is there, also where it
    /// had gone; one without is new, one that is not in the list goes. No name goes from one id to another.
    [[nodiscard]] Result<void> replace(const std::vector<Award> &awards);

    /// Of the event's teams, by team and person.
    [[nodiscard]] Result<std::vector<TeamPerson>> members();
    /// Only what was said; by team and person.
    [[nodiscard]] Result<std::vector<Contribution>> contributions();
    [[nodiscard]] Result<void> put(const Contribution &contribution);

private:
    [[nodiscard]] Result<void> removeAllBut(const std::vector<Award> &awards);
    [[nodiscard]] Result<void> write(const Award &award, int position);

    Database &m_database;
    EventId m_event;
};

} // namespace jamwright::store
