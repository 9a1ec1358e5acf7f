// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/importpreview.h"
#include "domain/signup.h"

#include <functional>
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
    /// Of a first import there are thousands, see Database::insertAll for the thread of `signup`. Returns the id of the
    /// first; those of the others follow it.
    [[nodiscard]] Result<SignupId> insertAll(size_t count, const std::function<Signup(size_t)> &signup);
    /// Empty = the person did not sign up for the event.
    [[nodiscard]] Result<std::optional<Signup>> find(EventId event, PersonId person);
    [[nodiscard]] Result<void> update(const Signup &signup);
    [[nodiscard]] Result<void> setStatus(SignupId signup, SignupStatus status, const QString &reason, bool byHand);

    /// The log of the event's sign-ups, the oldest first.
    [[nodiscard]] Result<std::vector<Decision>> decisions(EventId event);
    [[nodiscard]] Result<std::vector<Decision>> decisions(SignupId signup);
    [[nodiscard]] Result<void> addDecision(const Decision &decision);
    /// To be called before a status changes: puts the one that the sign-up came with into the log, where it is not yet,
    /// as of when it came (else of `at`). So an import need not write a log for everybody.
    [[nodiscard]] Result<void> logFirstStatus(SignupId signup, const QDateTime &at);

    [[nodiscard]] Result<ImportId> addImport(EventId event, const ImportPreview &preview, const QDateTime &at);
    /// The maps of the last imports of that source, the event's own before those of other events and the newest first.
    [[nodiscard]] Result<std::vector<EarlierMap>> earlierMaps(EventId event, ImportSource source);
    /// The event's imports of that source.
    [[nodiscard]] Result<std::vector<ImportId>> importsOf(EventId event, ImportSource source);

private:
    Database &m_database;
};

} // namespace jamwright::store
