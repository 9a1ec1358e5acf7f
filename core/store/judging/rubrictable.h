// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging.h"

#include <QHash>

namespace jamwright::store {

class Database;

/// An event's rounds and the versions of their rubrics.
class RubricTable
{
public:
    RubricTable(Database &database, EventId event)
        : m_database(database)
        , m_event(event)
    {
    }

    /// By number; at least one.
    [[nodiscard]] Result<std::vector<Round>> rounds();
    /// Rounds that are no longer there go with their rubrics and finalists; the caller has seen that nothing was scored
    /// in them.
    [[nodiscard]] Result<void> replaceRounds(const std::vector<Round> &rounds);

    /// The round that is judged now, 1-based.
    [[nodiscard]] Result<int> currentRound();
    [[nodiscard]] Result<void> setCurrentRound(int round);

    /// Who is in a round after the first.
    [[nodiscard]] Result<std::vector<SubmissionId>> finalists(int round);
    [[nodiscard]] Result<void> replaceFinalists(int round, const std::vector<SubmissionId> &finalists);

    /// The newest version; version 0 and no criteria where none was set.
    [[nodiscard]] Result<RubricVersion> newest(int round);
    /// Oldest first.
    [[nodiscard]] Result<std::vector<RubricVersion>> versions(int round);
    /// Adds the next version. A criterion with the name and scale of one that the round has ever had becomes that one
    /// and keeps its marks.
    [[nodiscard]] Result<void> add(int round, const Rubric &rubric, const QString &reason);
    /// Puts it in place of the newest version, with criteria of its own: for rubrics that nobody has scored by.
    [[nodiscard]] Result<void> replaceNewest(int round, const Rubric &rubric);

private:
    [[nodiscard]] Result<QList<Criterion>> everyCriterion(int round);
    [[nodiscard]] Result<void> insertVersion(int round, int version, const Rubric &rubric, const QString &reason,
                                             const QList<Criterion> &known);
    [[nodiscard]] Result<void> remove(int round, int fromVersion);

    Database &m_database;
    EventId m_event;
};

} // namespace jamwright::store
