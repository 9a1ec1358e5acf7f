// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/judging/scorelog.h"

#include "store/database.h"
#include "store/rows.h"

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Mark> markFromColumns(const QVariant &state, const QVariant &value)
{
    const auto read = fromName<MarkState>(state.toString());
    return read ? std::optional(Mark{*read, value.toDouble()}) : std::nullopt;
}

ScoreChange readScoreChange(const QSqlQuery &row)
{
    return {row.value(0).toLongLong(),
            QDateTime::fromString(row.value(1).toString(), Qt::ISODateWithMs),
            row.value(2).toInt(),
            JudgeId{row.value(3).toLongLong()},
            SubmissionId{row.value(4).toLongLong()},
            CriterionId{row.value(5).toLongLong()},
            markFromColumns(row.value(6), row.value(7)),
            markFromColumns(row.value(8), row.value(9)),
            {row.value(10).toString(), row.value(11).toString()}};
}

} // namespace

Result<void> ScoreLog::setAuthor(const ScoreAuthor &author)
{
    return m_database.run(u"UPDATE score_author SET at = ?, entered_by = ?, reason = ?"_s,
                          {toColumn(m_database.clock().now()), toColumn(author.enteredBy), toColumn(author.reason)});
}

Result<std::vector<ScoreChange>> ScoreLog::list(EventId event)
{
    return m_database.select(
        u"SELECT score_change.id, at, round, judge_id, submission_id, criterion_id, old_state, old_value, new_state, "
        "new_value, entered_by, reason FROM score_change JOIN judge ON judge.id = judge_id WHERE judge.event_id = ? "
        "ORDER BY score_change.id"_s,
        {event.value}, readScoreChange);
}

} // namespace jamwright::store
