// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/importpreview.h"

#include <QDateTime>

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace jamwright::store {

class Database;

/// The rows of imported files exactly as they came: facts, which no undo touches. Of an import that was undone nobody
/// sees them, until it is redone. They are read for exports and to erase somebody, and never searched, so several
/// hundred lie in one row of the table: a sheet.
class RawAnswerTable
{
public:
    explicit RawAnswerTable(Database &database)
        : m_database(database)
    {
    }

    /// A row and whom it was about.
    struct Kept {
        const ImportRow *row = nullptr;
        PersonId person;
    };
    [[nodiscard]] Result<void> add(ImportId import, const std::vector<Kept> &rows);

    struct RawAnswer {
        QString fileName;
        int line = 0;
        PersonId person;
        QString answeredAt;
        QString header; ///< a JSON array
        QString cells;  ///< a JSON array
    };
    /// Every row of every file imported into the event, in the order of import and line.
    [[nodiscard]] Result<std::vector<RawAnswer>> ofEvent(EventId event);
    /// Likewise those of one person, of all events.
    [[nodiscard]] Result<std::vector<RawAnswer>> ofPerson(PersonId person);

    /// When each of these people last answered a file of that source at the event; whoever never did, or of whom no
    /// file says when, is missing.
    [[nodiscard]] Result<std::map<PersonId, QDateTime>> latestTimes(EventId event, ImportSource source,
                                                                    const std::set<PersonId> &people);

    /// Takes the rows of these people out; and of imports that were undone, whole sheets that `mentions` says are about
    /// them, since nobody knows any more whose rows those are.
    [[nodiscard]] Result<void> forget(const std::set<qint64> &people,
                                      const std::function<bool(const QByteArray &)> &mentions);

private:
    Database &m_database;
};

} // namespace jamwright::store
