// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging/award.h"
#include "domain/judging/tallychoice.h"

#include <optional>
#include <vector>

namespace jamwright::store {

class Database;

/// How an event is ranked, whether somebody has looked, and what was published. The last two are facts that no undo
/// takes back.
class ResultsTable
{
public:
    ResultsTable(Database &database, EventId event)
        : m_database(database)
        , m_event(event)
    {
    }

    /// A blank method where the event has made no choice.
    [[nodiscard]] Result<TallyChoice> choice();
    [[nodiscard]] Result<void> setChoice(const TallyChoice &choice);

    /// Whether somebody has looked at the results of that round, or of any.
    [[nodiscard]] Result<bool> isRevealed(std::optional<int> round = {});
    /// Keeps the moment of the first look.
    [[nodiscard]] Result<void> reveal(int round);

    /// Oldest first, with their documents.
    [[nodiscard]] Result<std::vector<Publication>> publications();
    [[nodiscard]] Result<void> add(const Publication &publication);

private:
    Database &m_database;
    EventId m_event;
};

} // namespace jamwright::store
