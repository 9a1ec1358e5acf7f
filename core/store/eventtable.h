// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/event.h"
#include "domain/judging.h"
#include "domain/naming/namewords.h"

#include <optional>
#include <vector>

namespace jamwright::store {

class Database;

class EventTable
{
public:
    explicit EventTable(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<std::vector<Event>> list();
    [[nodiscard]] Result<std::optional<Event>> find(EventId id);
    [[nodiscard]] Result<EventId> insert(const Event &event);
    [[nodiscard]] Result<void> update(const Event &event);

    [[nodiscard]] Result<JudgingPhase> phase(EventId id);
    [[nodiscard]] Result<void> setPhase(EventId id, JudgingPhase phase);

    /// The event's own words for team names; none = it has no list.
    [[nodiscard]] Result<NameWords> nameWords(EventId id);
    [[nodiscard]] Result<void> setNameWords(EventId id, const NameWords &words);

    /// What the desktop remembers by name; blank = nothing.
    [[nodiscard]] Result<QString> remembered(const QString &key);
    [[nodiscard]] Result<void> remember(const QString &key, const QString &value);

private:
    Database &m_database;
};

} // namespace jamwright::store
