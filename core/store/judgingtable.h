// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging.h"

namespace jamwright::store {

class Database;

/// Everything of an event's judging.
class JudgingTable
{
public:
    JudgingTable(Database &database, EventId event)
        : m_database(database)
        , m_event(event)
    {
    }

    [[nodiscard]] Result<JudgingState> load();

    [[nodiscard]] Result<void> replaceRubric(const Rubric &rubric);
    [[nodiscard]] Result<JudgeId> insertJudge(const Judge &judge);
    [[nodiscard]] Result<void> updateJudge(const Judge &judge);
    [[nodiscard]] Result<SubmissionId> insertSubmission(const Submission &submission);
    [[nodiscard]] Result<void> updateSubmission(const Submission &submission);
    [[nodiscard]] Result<void> addConflict(const Conflict &conflict);
    [[nodiscard]] Result<void> replaceAssignments(const std::vector<Assignment> &assignments);
    /// Replaces what that judge said of that submission.
    [[nodiscard]] Result<void> putBallot(const Ballot &ballot);
    /// Removes submissions with their reviews, conflicts and marks, when their teams are about to go.
    [[nodiscard]] Result<void> removeSubmissions();

private:
    [[nodiscard]] Result<Rubric> loadRubric();
    [[nodiscard]] Result<std::vector<Judge>> loadJudges();
    [[nodiscard]] Result<std::vector<Submission>> loadSubmissions();
    [[nodiscard]] Result<std::vector<Assignment>> loadPairs(const QString &table);
    [[nodiscard]] Result<std::vector<Ballot>> loadBallots();

    Database &m_database;
    EventId m_event;
};

} // namespace jamwright::store
