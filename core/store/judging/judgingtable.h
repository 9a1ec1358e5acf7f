// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging.h"

#include <optional>
#include <vector>

namespace jamwright::store {

class Database;

/// An event's judges, submissions, assignments and ballots.
class JudgingTable
{
public:
    JudgingTable(Database &database, EventId event)
        : m_database(database)
        , m_event(event)
    {
    }

    /// Everything of one round; none named = the current one.
    [[nodiscard]] Result<JudgingState> load(std::optional<int> ofRound = {});
    /// All submissions of the event, whatever round they reached.
    [[nodiscard]] Result<std::vector<Submission>> submissions();

    [[nodiscard]] Result<JudgeId> insertJudge(const Judge &judge);
    [[nodiscard]] Result<void> updateJudge(const Judge &judge);
    /// Whether she marked or wrote anything, in any round, be it taken back since.
    [[nodiscard]] Result<bool> hasJudged(JudgeId judge);
    /// Removes one who has not, with her assignments, conflicts and rules.
    [[nodiscard]] Result<void> removeJudge(JudgeId judge);
    [[nodiscard]] Result<SubmissionId> insertSubmission(const Submission &submission);
    [[nodiscard]] Result<void> updateSubmission(const Submission &submission);
    /// Keeps the reason of one that is there already.
    [[nodiscard]] Result<void> addConflict(const Conflict &conflict);
    [[nodiscard]] Result<void> removeConflict(JudgeId judge, SubmissionId submission);
    [[nodiscard]] Result<void> putReviewRule(const ReviewRule &rule);
    [[nodiscard]] Result<void> removeReviewRule(JudgeId judge, SubmissionId submission);
    [[nodiscard]] Result<void> replaceAssignments(int round, const std::vector<Assignment> &assignments);
    /// Replaces what that judge said of that submission in that round; only marks that differ are touched.
    [[nodiscard]] Result<void> putBallot(int round, const Ballot &ballot);
    /// Whether anybody has begun to judge, in any round.
    [[nodiscard]] Result<bool> hasBallots();
    /// Removes submissions with all that is about them, when their teams are about to go.
    [[nodiscard]] Result<void> removeSubmissions();
    /// What a submission of the event has to keep, in the organiser's order.
    [[nodiscard]] Result<QStringList> checklist();
    [[nodiscard]] Result<void> setChecklist(const QStringList &items);

private:
    [[nodiscard]] Result<std::vector<Judge>> loadJudges();
    [[nodiscard]] Result<std::vector<Conflict>> loadConflicts();
    [[nodiscard]] Result<std::vector<ReviewRule>> loadReviewRules();
    [[nodiscard]] Result<std::vector<Assignment>> loadAssignments(int round);
    [[nodiscard]] Result<std::vector<Ballot>> loadBallots(int round);
    [[nodiscard]] Result<bool> entrantsRate();
    [[nodiscard]] Result<void> putMarks(int round, const Ballot &ballot);

    Database &m_database;
    EventId m_event;
};

} // namespace jamwright::store
