// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/submissions/submissionsmodel.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isBox(int column)
{
    return column == SubmissionsModel::LateColumn || column == SubmissionsModel::DisqualifiedColumn;
}

/// The text behind a column that is typed into; nothing for the others.
QString *cellOf(Submission &submission, int column)
{
    switch (column) {
    case SubmissionsModel::TitleColumn:
        return &submission.title;
    case SubmissionsModel::TrackColumn:
        return &submission.track;
    case SubmissionsModel::RepositoryColumn:
        return &submission.repository;
    case SubmissionsModel::VideoColumn:
        return &submission.video;
    default:
        return nullptr;
    }
}

} // namespace

SubmissionsModel::SubmissionsModel(QObject *parent)
    : RowsModel(parent)
{
}

void SubmissionsModel::setView(const JudgingView &view)
{
    std::map<SubmissionId, const MatrixSubmission *> counts;
    for (const MatrixSubmission &submission : view.matrix.submissions) {
        counts[submission.submission] = &submission;
    }
    std::vector<ShownSubmission> rows;
    for (const Submission &submission : view.submissions) {
        const auto count = counts.find(submission.id);
        const bool counted = count != counts.end();
        rows.push_back({submission, counted, counted ? count->second->assigned : 0, counted ? count->second->done : 0});
    }
    m_round = view.state.round;
    m_editable = view.mayEditRubric;
    m_checklist = int(view.checklist.size());
    replaceRows(std::move(rows),
                [](const ShownSubmission &a, const ShownSubmission &b) { return a.submission.id == b.submission.id; });
}

int SubmissionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SubmissionsModel::text(const ShownSubmission &row, int column) const
{
    const QLocale locale;
    Submission submission = row.submission;
    if (const QString *cell = cellOf(submission, column)) {
        return *cell;
    }
    switch (column) {
    case TeamColumn:
        return submission.teamName;
    case RoundColumn:
        return m_round == 1     ? QString()
               : row.inTheRound ? tr("in round %1").arg(locale.toString(m_round))
                                : tr("not in round %1").arg(locale.toString(m_round));
    case ChecklistColumn:
        return m_checklist == 0
                   ? QString()
                   : tr("%1 of %2").arg(locale.toString(submission.checked.size()), locale.toString(m_checklist));
    case JudgesColumn:
        return locale.toString(row.assigned);
    case DoneColumn:
        return locale.toString(row.done);
    default:
        return {};
    }
}

QVariant SubmissionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ShownSubmission &shown = row(index.row());
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && (column == JudgesColumn || column == DoneColumn)) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (isBox(column)) {
        const bool late = column == LateColumn;
        const bool ticked = late ? shown.submission.late : shown.submission.disqualified;
        const QString reason = late ? shown.submission.lateReason : shown.submission.disqualifiedReason;
        if (role == Qt::ToolTipRole || (role == Qt::DisplayRole && ticked)) {
            return !m_editable && reason.isEmpty() && role == Qt::DisplayRole ? tr("yes") : reason;
        }
        // Where nothing can be ticked there is no box to tick.
        return role == Qt::CheckStateRole && m_editable ? QVariant(ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    }
    if (role == Qt::DisplayRole && column == TitleColumn) {
        return shown.submission.shownTitle();
    }
    return role == Qt::DisplayRole || role == Qt::EditRole ? text(shown, column) : QVariant();
}

QVariant SubmissionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && (section == JudgesColumn || section == DoneColumn)) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    const QStringList titles = {tr("Submission"), tr("Team"),         tr("Shortlist"), tr("Track"),
                                tr("Late"),       tr("Disqualified"), tr("Checklist"), tr("Judges"),
                                tr("Done"),       tr("Repository"),   tr("Video")};
    return role == Qt::DisplayRole ? QVariant(titles.at(section)) : QVariant();
}

Qt::ItemFlags SubmissionsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowsModel::flags(index);
    if (!index.isValid() || !m_editable) {
        return flags;
    }
    if (isBox(index.column())) {
        return flags | Qt::ItemIsUserCheckable;
    }
    Submission unused;
    return cellOf(unused, index.column()) != nullptr ? flags | Qt::ItemIsEditable : flags;
}

bool SubmissionsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!m_editable || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    Submission &present = row(index.row()).submission;
    Submission changed = present;
    QString *cell = cellOf(changed, index.column());
    if (isBox(index.column()) && role == Qt::CheckStateRole) {
        (index.column() == LateColumn ? changed.late : changed.disqualified) = value.toInt() == Qt::Checked;
    } else if (cell != nullptr && role == Qt::EditRole) {
        *cell = value.toString().trimmed();
    } else {
        return false;
    }
    if (changed != present) {
        present = changed;
        Q_EMIT dataChanged(index, index);
        Q_EMIT edited(changed);
    }
    return true;
}

} // namespace jamwright
