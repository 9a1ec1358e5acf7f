// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/matrixmodel.h"

#include "ui/judging/scoring/reviewcounts.h"
#include "ui/widgets/appearance.h"

#include <QHash>
#include <QLocale>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

MatrixModel::MatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MatrixModel::setState(const JudgingState &state)
{
    beginResetModel();
    m_criteria = int(state.rubric.criteria.size());
    m_judges.clear();
    QHash<JudgeId, size_t> places;
    for (const Judge &judge : state.judges) {
        places.insert(judge.id, size_t(m_judges.size()));
        m_judges.append(judge.name);
    }
    QHash<SubmissionId, size_t> rowOf;
    m_rows.clear();
    for (const Submission &submission : state.submissions) {
        rowOf.insert(submission.id, m_rows.size());
        m_rows.push_back({submission.shownTitle(), 0, 0, std::vector<Marked>(size_t(m_judges.size()), -1)});
    }
    for (const Assignment &assignment : state.assignments) {
        if (rowOf.contains(assignment.submission) && places.contains(assignment.judge)) {
            Row &row = m_rows[rowOf.value(assignment.submission)];
            row.marked[places.value(assignment.judge)] = 0;
            ++row.assigned;
        }
    }
    for (const Ballot &ballot : state.ballots) {
        if (rowOf.contains(ballot.submission) && places.contains(ballot.judge)) {
            Row &row = m_rows[rowOf.value(ballot.submission)];
            Marked &marked = row.marked[places.value(ballot.judge)];
            if (marked < 0) {
                continue; // given before the assignment changed
            }
            marked = markedCount(state.rubric, ballot);
            row.done += m_criteria > 0 && marked == m_criteria ? 1 : 0;
        }
    }
    endResetModel();
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstJudgeColumn + int(m_judges.size());
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row &row = m_rows.at(size_t(index.row()));
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(row, column);
    case PillRole: {
        if (column < FirstJudgeColumn) {
            return {};
        }
        const Marked marked = row.marked.at(size_t(column - FirstJudgeColumn));
        if (marked < 0) {
            return {};
        }
        return int(marked == m_criteria ? State::Good : marked > 0 ? State::Warning : State::Note);
    }
    default:
        return {};
    }
}

QString MatrixModel::text(const Row &row, int column) const
{
    const QLocale locale;
    if (column == TitleColumn) {
        return row.title;
    }
    if (column == DoneColumn) {
        return tr("%1 of %2").arg(locale.toString(row.done), locale.toString(row.assigned));
    }
    const Marked marked = row.marked.at(size_t(column - FirstJudgeColumn));
    if (marked < 0) {
        return {};
    }
    if (marked == 0 || m_criteria == 0) {
        return tr("open");
    }
    return marked == m_criteria ? tr("done") : tr("%1 of %2").arg(locale.toString(marked), locale.toString(m_criteria));
}

QString MatrixModel::sentence(const Row &row, int column) const
{
    const QString said = text(row, column);
    if (column < FirstJudgeColumn || said.isEmpty()) {
        return said;
    }
    return tr("%1 by %2: %3", "a submission, a judge, how far the review is")
        .arg(row.title, m_judges.at(column - FirstJudgeColumn), said);
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    if (section == TitleColumn) {
        return tr("Submission");
    }
    return section == DoneColumn ? tr("Done") : m_judges.at(section - FirstJudgeColumn);
}

} // namespace jamwright
