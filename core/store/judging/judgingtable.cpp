// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/judging/judgingtable.h"

#include "store/database.h"
#include "store/eventtable.h"
#include "store/judging/rubrictable.h"
#include "store/rows.h"

#include <algorithm>
#include <set>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList listFromColumn(const QVariant &column)
{
    return column.toString().split(u';', Qt::SkipEmptyParts);
}

Judge readJudge(const QSqlQuery &row)
{
    Judge judge;
    judge.id.value = row.value(0).toLongLong();
    judge.name = row.value(1).toString();
    judge.email = row.value(2).toString();
    judge.discordId = snowflakeFromColumn(row.value(3));
    judge.capacity = numberFromColumn(row.value(4));
    judge.tracks = listFromColumn(row.value(5));
    judge.expertise = listFromColumn(row.value(6));
    judge.shadow = row.value(7).toBool();
    judge.organisation = row.value(8).toString();
    judge.person.value = row.value(9).toLongLong();
    return judge;
}

QVariantList toColumns(const Judge &judge)
{
    return {judge.name,
            toColumn(judge.email),
            toColumn(judge.discordId),
            toColumn(judge.capacity),
            toColumn(judge.tracks.join(u';')),
            toColumn(judge.expertise.join(u';')),
            judge.shadow ? 1 : 0,
            toColumn(judge.organisation),
            toColumn(judge.person)};
}

Submission readSubmission(const QSqlQuery &row)
{
    Submission submission;
    submission.id.value = row.value(0).toLongLong();
    submission.team.value = row.value(1).toLongLong();
    submission.teamName = row.value(2).toString();
    submission.title = row.value(3).toString();
    submission.repository = row.value(4).toString();
    submission.video = row.value(5).toString();
    submission.description = row.value(6).toString();
    submission.track = row.value(7).toString();
    submission.late = row.value(8).toBool();
    submission.disqualified = row.value(9).toBool();
    submission.lateReason = row.value(10).toString();
    submission.disqualifiedReason = row.value(11).toString();
    submission.files = textsFromColumn(row.value(12));
    submission.checked = textsFromColumn(row.value(13));
    return submission;
}

QVariantList toColumns(const Submission &submission)
{
    return {submission.team.value,
            toColumn(submission.title),
            toColumn(submission.repository),
            toColumn(submission.video),
            toColumn(submission.description),
            toColumn(submission.track),
            submission.late ? 1 : 0,
            submission.disqualified ? 1 : 0,
            toColumn(submission.lateReason),
            toColumn(submission.disqualifiedReason),
            textsColumn(submission.files),
            textsColumn(submission.checked)};
}

} // namespace

Result<std::vector<Judge>> JudgingTable::loadJudges()
{
    return m_database.select(u"SELECT id, name, email, discord_id, capacity, tracks, expertise, shadow, organisation, "
                             "person_id FROM judge WHERE event_id = ? ORDER BY id"_s,
                             {m_event.value}, readJudge);
}

Result<std::vector<Submission>> JudgingTable::submissions()
{
    return m_database.select(
        u"SELECT submission.id, team_id, team.name, title, repository, video, description, track, late, "
        "disqualified, late_reason, disqualified_reason, files, checked FROM submission JOIN team ON team.id = submission.team_id WHERE submission.event_id = ? ORDER BY submission.id"_s,
        {m_event.value}, readSubmission);
}

Result<std::vector<Conflict>> JudgingTable::loadConflicts()
{
    return m_database.select(
        u"SELECT judge_id, submission_id, reason FROM conflict JOIN judge ON judge.id = judge_id "
        "WHERE judge.event_id = ? ORDER BY judge_id, submission_id"_s,
        {m_event.value}, [](const QSqlQuery &row) {
            return Conflict{JudgeId{row.value(0).toLongLong()}, SubmissionId{row.value(1).toLongLong()},
                            fromName<ConflictReason>(row.value(2).toString()).value_or(ConflictReason::Declared)};
        });
}

Result<std::vector<ReviewRule>> JudgingTable::loadReviewRules()
{
    return m_database.select(
        u"SELECT judge_id, submission_id, kind FROM review_rule JOIN judge ON judge.id = judge_id "
        "WHERE judge.event_id = ? ORDER BY judge_id, submission_id"_s,
        {m_event.value}, [](const QSqlQuery &row) {
            return ReviewRule{JudgeId{row.value(0).toLongLong()}, SubmissionId{row.value(1).toLongLong()},
                              fromName<ReviewRuleKind>(row.value(2).toString()).value_or(ReviewRuleKind::Pinned)};
        });
}

Result<std::vector<Assignment>> JudgingTable::loadAssignments(int round)
{
    return m_database.select(
        u"SELECT judge_id, submission_id FROM assignment JOIN judge ON judge.id = judge_id "
        "WHERE judge.event_id = ? AND round = ? ORDER BY judge_id, submission_id"_s,
        {m_event.value, round}, [](const QSqlQuery &row) {
            return Assignment{JudgeId{row.value(0).toLongLong()}, SubmissionId{row.value(1).toLongLong()}};
        });
}

Result<std::vector<Ballot>> JudgingTable::loadBallots(int round)
{
    std::vector<Ballot> ballots;
    auto done = m_database.each(
        u"SELECT ballot.judge_id, ballot.submission_id, comment, private_note, criterion_id, state, value, lineage "
        "FROM ballot JOIN judge ON judge.id = ballot.judge_id LEFT JOIN mark ON mark.round = ballot.round "
        "AND mark.judge_id = ballot.judge_id AND mark.submission_id = ballot.submission_id "
        "WHERE judge.event_id = ? AND ballot.round = ? ORDER BY ballot.judge_id, ballot.submission_id, criterion_id"_s,
        {m_event.value, round}, [&](const QSqlQuery &row) {
            const JudgeId judge{row.value(0).toLongLong()};
            const SubmissionId submission{row.value(1).toLongLong()};
            if (ballots.empty() || ballots.back().judge != judge || ballots.back().submission != submission) {
                ballots.push_back({judge,
                                   submission,
                                   {},
                                   row.value(2).toString(),
                                   row.value(3).toString(),
                                   row.value(7).toString().split(u' ', Qt::SkipEmptyParts)});
            }
            if (!row.value(4).isNull()) {
                ballots.back().marks[CriterionId{row.value(4).toLongLong()}] = {
                    fromName<MarkState>(row.value(5).toString()).value_or(MarkState::Scored), row.value(6).toDouble()};
            }
        });
    if (!done) {
        return done.error();
    }
    return ballots;
}

Result<bool> JudgingTable::entrantsRate()
{
    return m_database
        .number(u"SELECT EXISTS (SELECT 1 FROM judge JOIN event ON event.id = event_id "
                "WHERE event_id = ? AND kind = 'peer-jam' AND person_id IS NOT NULL)"_s,
                {m_event.value})
        .map([](qint64 found) { return found != 0; });
}

Result<JudgingState> JudgingTable::load(std::optional<int> ofRound)
{
    RubricTable rubrics(m_database, m_event);
    auto current = rubrics.currentRound();
    if (!current) {
        return current.error();
    }
    const int round = ofRound.value_or(*current);
    auto phase = EventTable(m_database).phase(m_event);
    auto rounds = rubrics.rounds();
    auto rubric = rubrics.newest(round);
    auto finalists = rubrics.finalists(round);
    auto judges = loadJudges();
    auto all = submissions();
    auto conflicts = loadConflicts();
    auto rules = loadReviewRules();
    auto assignments = loadAssignments(round);
    auto ballots = loadBallots(round);
    auto peers = entrantsRate();
    const auto firstError = [](const auto &...results) {
        const Error *error = nullptr;
        ((error = error == nullptr && !results.ok() ? &results.error() : error), ...);
        return error;
    };
    if (const Error *error =
            firstError(phase, rounds, rubric, finalists, judges, all, conflicts, rules, assignments, ballots, peers)) {
        return *error;
    }
    if (round > 1) {
        const std::set<SubmissionId> in(finalists->begin(), finalists->end());
        all->erase(std::remove_if(all->begin(), all->end(),
                                  [&](const Submission &submission) { return !in.contains(submission.id); }),
                   all->end());
    }
    JudgingState state;
    state.phase = round < *current ? std::max(*phase, JudgingPhase::Closed) : *phase;
    state.rubric = std::move(rubric->rubric);
    state.judges = *std::move(judges);
    state.submissions = *std::move(all);
    state.conflicts = *std::move(conflicts);
    state.assignments = *std::move(assignments);
    state.ballots = *std::move(ballots);
    state.rules = *std::move(rules);
    state.rounds = *std::move(rounds);
    state.round = round;
    state.currentRound = *current;
    state.rubricVersion = rubric->version;
    state.peers = *peers;
    return state;
}

Result<JudgeId> JudgingTable::insertJudge(const Judge &judge)
{
    return m_database
        .insert(u"INSERT INTO judge (name, email, discord_id, capacity, tracks, expertise, shadow, "
                "organisation, person_id, event_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                toColumns(judge) << m_event.value)
        .map([](qint64 id) { return JudgeId{id}; });
}

Result<void> JudgingTable::updateJudge(const Judge &judge)
{
    return m_database.run(
        u"UPDATE judge SET name = ?, email = ?, discord_id = ?, capacity = ?, tracks = ?, expertise = ?, "
        "shadow = ?, organisation = ?, person_id = ? WHERE id = ?"_s,
        toColumns(judge) << judge.id.value);
}

Result<bool> JudgingTable::hasJudged(JudgeId judge)
{
    return m_database
        .number(u"SELECT EXISTS (SELECT 1 FROM mark WHERE judge_id = ?) "
                "OR EXISTS (SELECT 1 FROM score_change WHERE judge_id = ?) "
                "OR EXISTS (SELECT 1 FROM ballot WHERE judge_id = ? AND (comment != '' OR private_note != ''))"_s,
                {judge.value, judge.value, judge.value})
        .map([](qint64 found) { return found != 0; });
}

Result<void> JudgingTable::removeJudge(JudgeId judge)
{
    for (const auto &table : {u"ballot"_s, u"assignment"_s, u"conflict"_s, u"review_rule"_s}) {
        if (auto removed = m_database.run(u"DELETE FROM %1 WHERE judge_id = ?"_s.arg(table), {judge.value}); !removed) {
            return removed;
        }
    }
    return m_database.run(u"DELETE FROM judge WHERE id = ?"_s, {judge.value});
}

Result<SubmissionId> JudgingTable::insertSubmission(const Submission &submission)
{
    return m_database
        .insert(u"INSERT INTO submission (team_id, title, repository, video, description, track, late, disqualified, "
                "late_reason, disqualified_reason, files, checked, event_id) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                toColumns(submission) << m_event.value)
        .map([](qint64 id) { return SubmissionId{id}; });
}

Result<void> JudgingTable::updateSubmission(const Submission &submission)
{
    return m_database.run(u"UPDATE submission SET team_id = ?, title = ?, repository = ?, video = ?, description = ?, "
                          "track = ?, late = ?, disqualified = ?, late_reason = ?, disqualified_reason = ?, files = ?, "
                          "checked = ? WHERE id = ?"_s,
                          toColumns(submission) << submission.id.value);
}

Result<void> JudgingTable::addConflict(const Conflict &conflict)
{
    return m_database.run(u"INSERT OR IGNORE INTO conflict (judge_id, submission_id, reason) VALUES (?, ?, ?)"_s,
                          {conflict.judge.value, conflict.submission.value, nameOf(conflict.reason)});
}

Result<void> JudgingTable::removeConflict(JudgeId judge, SubmissionId submission)
{
    return m_database.run(u"DELETE FROM conflict WHERE judge_id = ? AND submission_id = ?"_s,
                          {judge.value, submission.value});
}

Result<void> JudgingTable::putReviewRule(const ReviewRule &rule)
{
    return m_database.run(u"INSERT INTO review_rule (judge_id, submission_id, kind) VALUES (?, ?, ?) "
                          "ON CONFLICT (judge_id, submission_id) DO UPDATE SET kind = excluded.kind"_s,
                          {rule.judge.value, rule.submission.value, nameOf(rule.kind)});
}

Result<void> JudgingTable::removeReviewRule(JudgeId judge, SubmissionId submission)
{
    return m_database.run(u"DELETE FROM review_rule WHERE judge_id = ? AND submission_id = ?"_s,
                          {judge.value, submission.value});
}

Result<void> JudgingTable::replaceAssignments(int round, const std::vector<Assignment> &assignments)
{
    auto done = m_database.run(
        u"DELETE FROM assignment WHERE round = ? AND judge_id IN (SELECT id FROM judge WHERE event_id = ?)"_s,
        {round, m_event.value});
    for (const Assignment &assignment : assignments) {
        if (!done) {
            return done;
        }
        done = m_database.run(u"INSERT INTO assignment (round, judge_id, submission_id) VALUES (?, ?, ?)"_s,
                              {round, assignment.judge.value, assignment.submission.value});
    }
    return done;
}

Result<void> JudgingTable::putBallot(int round, const Ballot &ballot)
{
    auto done = m_database.run(u"INSERT INTO ballot (round, judge_id, submission_id, comment, private_note, lineage) "
                               u"VALUES (?, ?, ?, ?, ?, ?) "
                               "ON CONFLICT (round, judge_id, submission_id) DO UPDATE SET comment = excluded.comment, "
                               "private_note = excluded.private_note, lineage = excluded.lineage"_s,
                               {round, ballot.judge.value, ballot.submission.value, toColumn(ballot.comment),
                                toColumn(ballot.privateNote), toColumn(ballot.lineage.join(u' '))});
    return done ? putMarks(round, ballot) : done;
}

Result<void> JudgingTable::putMarks(int round, const Ballot &ballot)
{
    const QVariantList key{round, ballot.judge.value, ballot.submission.value};
    auto stored =
        m_database.select(u"SELECT criterion_id FROM mark WHERE round = ? AND judge_id = ? AND submission_id = ?"_s,
                          key, [](const QSqlQuery &row) { return CriterionId{row.value(0).toLongLong()}; });
    if (!stored) {
        return stored.error();
    }
    for (const CriterionId criterion : *stored) {
        if (ballot.marks.contains(criterion)) {
            continue;
        }
        auto removed = m_database.run(
            u"DELETE FROM mark WHERE round = ? AND judge_id = ? AND submission_id = ? AND criterion_id = ?"_s,
            key + QVariantList{criterion.value});
        if (!removed) {
            return removed;
        }
    }
    for (const auto &[criterion, mark] : ballot.marks) {
        const QVariant value =
            mark.state == MarkState::Scored ? QVariant(mark.value) : QVariant(QMetaType::fromType<double>());
        auto put = m_database.run(
            u"INSERT INTO mark (round, judge_id, submission_id, criterion_id, state, value) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (round, judge_id, submission_id, criterion_id) "
            "DO UPDATE SET state = excluded.state, value = excluded.value"_s,
            key + QVariantList{criterion.value, nameOf(mark.state), value});
        if (!put) {
            return put;
        }
    }
    return {};
}

Result<bool> JudgingTable::hasBallots()
{
    return m_database
        .number(u"SELECT EXISTS (SELECT 1 FROM ballot JOIN judge ON judge.id = judge_id WHERE event_id = ?)"_s,
                {m_event.value})
        .map([](qint64 found) { return found != 0; });
}

Result<void> JudgingTable::removeSubmissions()
{
    for (const auto &table :
         {u"mark"_s, u"ballot"_s, u"assignment"_s, u"conflict"_s, u"review_rule"_s, u"finalist"_s, u"award_winner"_s}) {
        auto removed = m_database.run(
            u"DELETE FROM %1 WHERE submission_id IN (SELECT id FROM submission WHERE event_id = ?)"_s.arg(table),
            {m_event.value});
        if (!removed) {
            return removed;
        }
    }
    return m_database
        .run(u"DELETE FROM contribution WHERE team_id IN (SELECT id FROM team WHERE event_id = ?)"_s, {m_event.value})
        .andThen([&] { return m_database.run(u"DELETE FROM submission WHERE event_id = ?"_s, {m_event.value}); });
}

Result<QStringList> JudgingTable::checklist()
{
    return m_database
        .select(u"SELECT checklist FROM event WHERE id = ?"_s, {m_event.value},
                [](const QSqlQuery &row) { return textsFromColumn(row.value(0)); })
        .map([](const std::vector<QStringList> &rows) { return rows.empty() ? QStringList() : rows.front(); });
}

Result<void> JudgingTable::setChecklist(const QStringList &items)
{
    return m_database.run(u"UPDATE event SET checklist = ? WHERE id = ?"_s, {textsColumn(items), m_event.value});
}

} // namespace jamwright::store
