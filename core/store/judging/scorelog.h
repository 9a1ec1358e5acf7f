// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging.h"
#include "domain/judging/scorechange.h"

#include <vector>

namespace jamwright::store {

class Database;

/// Every change of every mark, whatever made it: the database itself writes the lines. None is ever changed or taken
/// away, by an undo neither.
class ScoreLog
{
public:
    explicit ScoreLog(Database &database)
        : m_database(database)
    {
    }

    /// Says, inside the transaction that is about to change marks, who does and why. It holds until it is said again.
    [[nodiscard]] Result<void> setAuthor(const ScoreAuthor &author);

    /// Oldest first.
    [[nodiscard]] Result<std::vector<ScoreChange>> list(EventId event);

private:
    Database &m_database;
};

} // namespace jamwright::store
