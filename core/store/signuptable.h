// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/importpreview.h"
#include "domain/signup.h"

#include <optional>
#include <vector>

namespace jamwright::store {

class Database;

/// Sign-ups, and the files that they came from.
class SignupTable
{
public:
    explicit SignupTable(Database &database)
        : m_database(database)
    {
    }

    /// In the order of signing up.
    [[nodiscard]] Result<std::vector<Signup>> list(EventId event);
    /// Empty = the person did not sign up for the event.
    [[nodiscard]] Result<std::optional<Signup>> find(EventId event, PersonId person);
    [[nodiscard]] Result<SignupId> insert(const Signup &signup);
    [[nodiscard]] Result<void> update(const Signup &signup);
    [[nodiscard]] Result<void> setStatus(SignupId signup, SignupStatus status, const QString &reason, bool byHand);

    /// The log of the event's sign-ups, the oldest first.
    [[nodiscard]] Result<std::vector<Decision>> decisions(EventId event);
    [[nodiscard]] Result<std::vector<Decision>> decisions(SignupId signup);
    [[nodiscard]] Result<void> addDecision(const Decision &decision);
    /// To be called before a status changes: puts the one that the sign-up came with into the log, where it is not yet,
    /// as of the import that brought it (else of `at`). So an import need not write a log for everybody.
    [[nodiscard]] Result<void> logFirstStatus(SignupId signup, const QDateTime &at);

    [[nodiscard]] Result<ImportId> addImport(EventId event, const ImportPreview &preview, const QDateTime &at);
    /// The row of the file as it came.
    [[nodiscard]] Result<void> addRawAnswer(ImportId import, const ImportRow &row, PersonId person);

    /// Every row of every file imported into the event, exactly as it came.
    struct RawAnswer {
        QString fileName;
        int line = 0;
        PersonId person;
        QString answeredAt;
        QString header; ///< a JSON array
        QString cells;  ///< a JSON array
    };
    [[nodiscard]] Result<std::vector<RawAnswer>> rawAnswers(EventId event);
    /// Likewise those of one person, of all events.
    [[nodiscard]] Result<std::vector<RawAnswer>> rawAnswersOf(PersonId person);

    /// The maps of the last imports of that source, the event's own before those of other events and the newest first.
    [[nodiscard]] Result<std::vector<EarlierMap>> earlierMaps(EventId event, ImportSource source);

private:
    Database &m_database;
};

} // namespace jamwright::store
