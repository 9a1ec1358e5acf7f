// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/scoregridmodel.h"

#include "ui/judging/scoring/markentry.h"
#include "ui/widgets/appearance.h"

#include <QLocale>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

ScoreGridModel::ScoreGridModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ScoreGridModel::setState(const JudgingState &state, JudgeId judge)
{
    std::vector<Row> rows;
    for (const Submission &submission : state.submissions) {
        if (std::find(state.assignments.begin(), state.assignments.end(), Assignment{judge, submission.id}) !=
            state.assignments.end()) {
            rows.push_back({submission, ballotOf(state, judge, submission.id)});
        }
    }
    m_open = state.phase == JudgingPhase::Open;
    if (judge == m_judge && sameShape(rows, state.rubric.criteria)) {
        for (size_t i = 0; i < rows.size(); ++i) {
            if (!m_unsaved.contains(rows[i].submission.id) && m_rows[i] != rows[i]) {
                m_rows[i] = rows[i];
                Q_EMIT dataChanged(index(int(i), 0), index(int(i), stateColumn()));
            }
        }
        return;
    }
    beginResetModel();
    m_judge = judge;
    m_rows = std::move(rows);
    m_criteria = state.rubric.criteria;
    m_unsaved.clear();
    m_begun.clear();
    m_begunCell = QPersistentModelIndex();
    endResetModel();
}

bool ScoreGridModel::sameShape(const std::vector<Row> &rows, const QList<Criterion> &criteria) const
{
    return criteria == m_criteria &&
           std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                      [](const Row &a, const Row &b) { return a.submission.id == b.submission.id; });
}

bool ScoreGridModel::isCriterion(const QModelIndex &index) const
{
    return index.isValid() && index.column() >= FirstCriterionColumn && index.column() < stateColumn();
}

bool ScoreGridModel::isDone(int row) const
{
    const std::map<CriterionId, Mark> &marks = ballot(row).marks;
    return std::all_of(m_criteria.begin(), m_criteria.end(),
                       [&marks](const Criterion &criterion) { return marks.contains(criterion.id); });
}

int ScoreGridModel::doneCount() const
{
    int done = 0;
    for (int row = 0; row < rowCount(); ++row) {
        done += isDone(row) ? 1 : 0;
    }
    return done;
}

bool ScoreGridModel::setMark(const QModelIndex &index, const std::optional<Mark> &mark)
{
    if (!m_open || !isCriterion(index)) {
        return false;
    }
    std::map<CriterionId, Mark> &marks = m_rows[size_t(index.row())].ballot.marks;
    const CriterionId id = criterion(index.column()).id;
    const auto before = marks.find(id);
    if (mark ? before != marks.end() && before->second == *mark : before == marks.end()) {
        return true;
    }
    if (mark) {
        marks[id] = *mark;
    } else {
        marks.erase(before);
    }
    announce(index.row());
    return true;
}

bool ScoreGridModel::setRow(int row, const Mark &mark)
{
    if (!m_open) {
        return false;
    }
    for (const Criterion &criterion : std::as_const(m_criteria)) {
        m_rows[size_t(row)].ballot.marks[criterion.id] = mark;
    }
    announce(row);
    return true;
}

bool ScoreGridModel::setTexts(int row, const QString &comment, const QString &privateNote)
{
    Ballot &ballot = m_rows[size_t(row)].ballot;
    if (!m_open || (ballot.comment == comment && ballot.privateNote == privateNote)) {
        return false;
    }
    ballot.comment = comment;
    ballot.privateNote = privateNote;
    announce(row);
    return true;
}

void ScoreGridModel::announce(int row)
{
    m_unsaved.insert(submission(row).id);
    Q_EMIT dataChanged(index(row, 0), index(row, stateColumn()));
    Q_EMIT ballotEdited(ballot(row));
}

void ScoreGridModel::setBegun(const QModelIndex &index, const QString &text)
{
    const QModelIndex before = m_begunCell;
    m_begunCell = text.isEmpty() ? QPersistentModelIndex() : QPersistentModelIndex(index);
    m_begun = text;
    for (const QModelIndex &cell : {before, index}) {
        if (cell.isValid()) {
            Q_EMIT dataChanged(cell, cell);
        }
    }
}

int ScoreGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ScoreGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : stateColumn() + 1;
}

QVariant ScoreGridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return m_begunCell == index && !m_begun.isEmpty() ? m_begun + u'…' : text(row, column);
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case Qt::ToolTipRole:
        return column == TitleColumn ? submission(row).description : QString();
    case Qt::TextAlignmentRole:
        return isCriterion(index) ? QVariant(int(Qt::AlignCenter)) : QVariant();
    case PillRole:
        return column == stateColumn() ? QVariant(int(isDone(row) ? State::Good : State::Note)) : QVariant();
    case MarkedRole:
        return isCriterion(index) && ballot(row).marks.contains(criterion(column).id);
    default:
        return {};
    }
}

QString ScoreGridModel::text(int row, int column) const
{
    if (column == TitleColumn) {
        return submission(row).shownTitle();
    }
    if (column == stateColumn()) {
        return stateText(row);
    }
    const auto mark = ballot(row).marks.find(criterion(column).id);
    return mark == ballot(row).marks.end() ? u"–"_s : markText(mark->second);
}

QString ScoreGridModel::accessibleText(int row, int column) const
{
    if (column == TitleColumn || column == stateColumn()) {
        return text(row, column);
    }
    const bool marked = ballot(row).marks.contains(criterion(column).id);
    return tr("%1, %2: %3", "a submission, a criterion, its mark")
        .arg(submission(row).shownTitle(), criterion(column).name, marked ? text(row, column) : tr("no mark yet"));
}

QString ScoreGridModel::stateText(int row) const
{
    if (isDone(row)) {
        return tr("Done");
    }
    const std::map<CriterionId, Mark> &marks = ballot(row).marks;
    const auto marked = std::count_if(m_criteria.begin(), m_criteria.end(),
                                      [&marks](const Criterion &criterion) { return marks.contains(criterion.id); });
    return marked == 0
               ? tr("Open")
               : tr("%1 of %2").arg(QLocale().toString(qlonglong(marked)), QLocale().toString(m_criteria.size()));
}

QVariant ScoreGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const bool isMark = section >= FirstCriterionColumn && section < stateColumn();
    if (role == Qt::TextAlignmentRole && isMark) {
        return int(Qt::AlignCenter);
    }
    if (role == Qt::ToolTipRole && isMark) {
        const Criterion &shown = criterion(section);
        return tr("%1: %2; it counts %3.", "a criterion, its scale, its weight")
            .arg(shown.name, scaleText(shown), QLocale().toString(shown.weight, 'g', 4));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (isMark) {
        return criterion(section).name;
    }
    return section == TitleColumn ? tr("Submission") : tr("Review");
}

int markedCount(const Rubric &rubric, const Ballot &ballot)
{
    return int(std::count_if(rubric.criteria.begin(), rubric.criteria.end(),
                             [&ballot](const Criterion &criterion) { return ballot.marks.contains(criterion.id); }));
}

Ballot ballotOf(const JudgingState &state, JudgeId judge, SubmissionId submission)
{
    const auto found = std::find_if(state.ballots.begin(), state.ballots.end(), [=](const Ballot &ballot) {
        return ballot.judge == judge && ballot.submission == submission;
    });
    if (found != state.ballots.end()) {
        return *found;
    }
    Ballot empty;
    empty.judge = judge;
    empty.submission = submission;
    return empty;
}

namespace {

template <typename Wanted>
ReviewCount countReviews(const JudgingState &state, Wanted wanted)
{
    ReviewCount count;
    const auto whole = int(state.rubric.criteria.size());
    for (const Assignment &assignment : state.assignments) {
        if (wanted(assignment)) {
            ++count.assigned;
            const Ballot ballot = ballotOf(state, assignment.judge, assignment.submission);
            count.done += whole > 0 && markedCount(state.rubric, ballot) == whole ? 1 : 0;
        }
    }
    return count;
}

} // namespace

ReviewCount reviewsOf(const JudgingState &state, JudgeId judge)
{
    return countReviews(state, [judge](const Assignment &assignment) { return assignment.judge == judge; });
}

ReviewCount reviewsOf(const JudgingState &state, SubmissionId submission)
{
    return countReviews(state,
                        [submission](const Assignment &assignment) { return assignment.submission == submission; });
}

} // namespace jamwright
