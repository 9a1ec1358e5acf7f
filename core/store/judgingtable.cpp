// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/judgingtable.h"

#include "store/database.h"
#include "store/eventtable.h"
#include "store/rows.h"

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
            judge.shadow ? 1 : 0};
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
    return submission;
}

QVariantList toColumns(const Submission &submission)
{
    return {submission.team.value,      toColumn(submission.title),       toColumn(submission.repository),
            toColumn(submission.video), toColumn(submission.description), toColumn(submission.track),
            submission.late ? 1 : 0,    submission.disqualified ? 1 : 0};
}

} // namespace

Result<Rubric> JudgingTable::loadRubric()
{
    Rubric rubric;
    auto named = m_database.each(u"SELECT rubric_name FROM event WHERE id = ?"_s, {m_event.value},
                                 [&](const QSqlQuery &row) { rubric.name = row.value(0).toString(); });
    auto criteria = m_database.each(
        u"SELECT id, name, weight, lowest, highest, step FROM criterion WHERE event_id = ? ORDER BY position"_s,
        {m_event.value}, [&](const QSqlQuery &row) {
            rubric.criteria << Criterion{CriterionId{row.value(0).toLongLong()},
                                         row.value(1).toString(),
                                         row.value(2).toDouble(),
                                         row.value(3).toDouble(),
                                         row.value(4).toDouble(),
                                         row.value(5).toDouble()};
        });
    if (!named || !criteria) {
        return !named ? named.error() : criteria.error();
    }
    return rubric;
}

Result<std::vector<Judge>> JudgingTable::loadJudges()
{
    return m_database.select(u"SELECT id, name, email, discord_id, capacity, tracks, expertise, shadow FROM judge "
                             "WHERE event_id = ? ORDER BY id"_s,
                             {m_event.value}, readJudge);
}

Result<std::vector<Submission>> JudgingTable::loadSubmissions()
{
    return m_database.select(
        u"SELECT submission.id, team_id, team.name, title, repository, video, description, track, late, disqualified "
        "FROM submission JOIN team ON team.id = submission.team_id WHERE submission.event_id = ? ORDER BY submission.id"_s,
        {m_event.value}, readSubmission);
}

Result<std::vector<Assignment>> JudgingTable::loadPairs(const QString &table)
{
    return m_database.select(
        u"SELECT judge_id, submission_id FROM %1 JOIN judge ON judge.id = judge_id "
        "WHERE judge.event_id = ? ORDER BY judge_id, submission_id"_s.arg(table),
        {m_event.value}, [](const QSqlQuery &row) {
            return Assignment{JudgeId{row.value(0).toLongLong()}, SubmissionId{row.value(1).toLongLong()}};
        });
}

Result<std::vector<Ballot>> JudgingTable::loadBallots()
{
    std::vector<Ballot> ballots;
    auto done = m_database.each(
        u"SELECT ballot.judge_id, ballot.submission_id, comment, private_note, criterion_id, state, value FROM ballot "
        "JOIN judge ON judge.id = ballot.judge_id LEFT JOIN mark ON mark.judge_id = ballot.judge_id "
        "AND mark.submission_id = ballot.submission_id WHERE judge.event_id = ? "
        "ORDER BY ballot.judge_id, ballot.submission_id, criterion_id"_s,
        {m_event.value}, [&](const QSqlQuery &row) {
            const JudgeId judge{row.value(0).toLongLong()};
            const SubmissionId submission{row.value(1).toLongLong()};
            if (ballots.empty() || ballots.back().judge != judge || ballots.back().submission != submission) {
                ballots.push_back({judge, submission, {}, row.value(2).toString(), row.value(3).toString()});
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

Result<JudgingState> JudgingTable::load()
{
    auto phase = EventTable(m_database).phase(m_event);
    auto rubric = loadRubric();
    auto judges = loadJudges();
    auto submissions = loadSubmissions();
    auto conflicts = loadPairs(u"conflict"_s);
    auto assignments = loadPairs(u"assignment"_s);
    auto ballots = loadBallots();
    const auto firstError = [](const auto &...results) {
        const Error *error = nullptr;
        ((error = error == nullptr && !results.ok() ? &results.error() : error), ...);
        return error;
    };
    if (const Error *error = firstError(phase, rubric, judges, submissions, conflicts, assignments, ballots)) {
        return *error;
    }
    return JudgingState{*phase,
                        *std::move(rubric),
                        *std::move(judges),
                        *std::move(submissions),
                        *std::move(conflicts),
                        *std::move(assignments),
                        *std::move(ballots)};
}

Result<void> JudgingTable::replaceRubric(const Rubric &rubric)
{
    auto cleared = m_database.run(u"DELETE FROM criterion WHERE event_id = ?"_s, {m_event.value}).andThen([&] {
        return m_database.run(u"UPDATE event SET rubric_name = ? WHERE id = ?"_s,
                              {toColumn(rubric.name), m_event.value});
    });
    if (!cleared) {
        return cleared;
    }
    int position = 0;
    for (const Criterion &criterion : rubric.criteria) {
        auto added = m_database.run(u"INSERT INTO criterion (event_id, position, name, weight, lowest, highest, step) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                    {m_event.value, ++position, criterion.name, criterion.weight, criterion.lowest,
                                     criterion.highest, criterion.step});
        if (!added) {
            return added;
        }
    }
    return {};
}

Result<JudgeId> JudgingTable::insertJudge(const Judge &judge)
{
    return m_database
        .insert(u"INSERT INTO judge (name, email, discord_id, capacity, tracks, expertise, shadow, event_id) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                toColumns(judge) << m_event.value)
        .map([](qint64 id) { return JudgeId{id}; });
}

Result<void> JudgingTable::updateJudge(const Judge &judge)
{
    return m_database.run(
        u"UPDATE judge SET name = ?, email = ?, discord_id = ?, capacity = ?, tracks = ?, expertise = ?, "
        "shadow = ? WHERE id = ?"_s,
        toColumns(judge) << judge.id.value);
}

Result<SubmissionId> JudgingTable::insertSubmission(const Submission &submission)
{
    return m_database
        .insert(u"INSERT INTO submission (team_id, title, repository, video, description, track, late, disqualified, "
                "event_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                toColumns(submission) << m_event.value)
        .map([](qint64 id) { return SubmissionId{id}; });
}

Result<void> JudgingTable::updateSubmission(const Submission &submission)
{
    return m_database.run(u"UPDATE submission SET team_id = ?, title = ?, repository = ?, video = ?, description = ?, "
                          "track = ?, late = ?, disqualified = ? WHERE id = ?"_s,
                          toColumns(submission) << submission.id.value);
}

Result<void> JudgingTable::addConflict(const Conflict &conflict)
{
    return m_database.run(u"INSERT OR IGNORE INTO conflict (judge_id, submission_id) VALUES (?, ?)"_s,
                          {conflict.judge.value, conflict.submission.value});
}

Result<void> JudgingTable::replaceAssignments(const std::vector<Assignment> &assignments)
{
    auto cleared = m_database.run(
        u"DELETE FROM assignment WHERE judge_id IN (SELECT id FROM judge WHERE event_id = ?)"_s, {m_event.value});
    if (!cleared) {
        return cleared;
    }
    for (const Assignment &assignment : assignments) {
        auto added = m_database.run(u"INSERT INTO assignment (judge_id, submission_id) VALUES (?, ?)"_s,
                                    {assignment.judge.value, assignment.submission.value});
        if (!added) {
            return added;
        }
    }
    return {};
}

Result<void> JudgingTable::putBallot(const Ballot &ballot)
{
    const QVariantList key = {ballot.judge.value, ballot.submission.value};
    auto done = m_database
                    .run(u"INSERT INTO ballot (judge_id, submission_id, comment, private_note) VALUES (?, ?, ?, ?) "
                         "ON CONFLICT (judge_id, submission_id) DO UPDATE SET comment = excluded.comment, "
                         "private_note = excluded.private_note"_s,
                         key + QVariantList{toColumn(ballot.comment), toColumn(ballot.privateNote)})
                    .andThen([&] {
                        return m_database.run(u"DELETE FROM mark WHERE judge_id = ? AND submission_id = ?"_s, key);
                    });
    if (!done) {
        return done;
    }
    for (const auto &[criterion, mark] : ballot.marks) {
        const QVariant value =
            mark.state == MarkState::Scored ? QVariant(mark.value) : QVariant(QMetaType::fromType<double>());
        auto added = m_database.run(
            u"INSERT INTO mark (judge_id, submission_id, criterion_id, state, value) VALUES (?, ?, ?, ?, ?)"_s,
            key + QVariantList{criterion.value, nameOf(mark.state), value});
        if (!added) {
            return added;
        }
    }
    return {};
}

Result<void> JudgingTable::removeSubmissions()
{
    for (const auto &table : {u"mark"_s, u"ballot"_s, u"assignment"_s, u"conflict"_s}) {
        auto removed = m_database.run(
            u"DELETE FROM %1 WHERE submission_id IN (SELECT id FROM submission WHERE event_id = ?)"_s.arg(table),
            {m_event.value});
        if (!removed) {
            return removed;
        }
    }
    return m_database.run(u"DELETE FROM submission WHERE event_id = ?"_s, {m_event.value});
}

} // namespace jamwright::store
