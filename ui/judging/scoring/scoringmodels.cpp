// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/scoringmodels.h"

#include "ui/judging/scoring/ballotsheet.h"
#include "ui/judging/scoring/markentry.h"
#include "ui/judging/scoring/reviewcounts.h"
#include "ui/widgets/appearance.h"
#include "workflow/judging/ballots.h"

#include <QFont>
#include <QLocale>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

State pillOf(ReviewState state)
{
    switch (state) {
    case ReviewState::Done:
        return State::Good;
    case ReviewState::CouldNotRun:
        return State::Error;
    case ReviewState::Begun:
        return State::Warning;
    case ReviewState::None:
    case ReviewState::Open:
    case ReviewState::Recused:
        break;
    }
    return State::Note;
}

/// The scale and what its marks mean, then what the criterion is about.
QString meaningOf(const Criterion &criterion)
{
    QStringList marks{scaleText(criterion)};
    for (const auto &[mark, label] : criterion.labels) {
        marks << MarksModel::tr("%1 = %2", "a mark, what it means").arg(QLocale().toString(mark, 'g', 6), label);
    }
    if (!criterion.required) {
        marks << MarksModel::tr("may be left out");
    }
    if (!criterion.naAllowed) {
        marks << MarksModel::tr("always applies");
    }
    const QString line = marks.join(u" · "_s);
    return criterion.description.isEmpty() ? line : criterion.description + u'\n' + line;
}

} // namespace

QString reviewStateText(const BallotSheet &sheet, SubmissionId submission)
{
    switch (reviewState(sheet.view(), submission)) {
    case ReviewState::None:
    case ReviewState::Open:
        return HerSubmissionsModel::tr("○ Not begun");
    case ReviewState::Begun: {
        const Rubric rubric{{}, sheet.criteriaOf(submission)};
        const int marked = markedCount(rubric, sheet.view().ballotOf(submission));
        return HerSubmissionsModel::tr("◐ %1 of %2", "criteria marked, all criteria")
            .arg(QLocale().toString(marked), QLocale().toString(rubric.criteria.size()));
    }
    case ReviewState::Done:
        return HerSubmissionsModel::tr("● Done");
    case ReviewState::Recused:
        return HerSubmissionsModel::tr("⊘ Recused");
    case ReviewState::CouldNotRun:
        break;
    }
    return HerSubmissionsModel::tr("✕ Could not run");
}

HerSubmissionsModel::HerSubmissionsModel(BallotSheet &sheet, QObject *parent)
    : QAbstractTableModel(parent)
    , m_sheet(sheet)
{
    connect(&sheet, &BallotSheet::reset, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&sheet, &BallotSheet::changed, this, [this](SubmissionId submission) {
        const int row = rowOf(submission);
        Q_EMIT dataChanged(index(row, 0), index(row, StateColumn));
    });
}

SubmissionId HerSubmissionsModel::submission(int row) const
{
    const auto &all = m_sheet.view().submissions;
    return row >= 0 && size_t(row) < all.size() ? all[size_t(row)].id : SubmissionId{};
}

int HerSubmissionsModel::rowOf(SubmissionId submission) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (this->submission(row) == submission) {
            return row;
        }
    }
    return -1;
}

int HerSubmissionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sheet.view().submissions.size());
}

int HerSubmissionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HerSubmissionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Submission &submission = m_sheet.view().submissions[size_t(index.row())];
    const bool isState = index.column() == StateColumn;
    if (role == Qt::DisplayRole) {
        return isState ? reviewStateText(m_sheet, submission.id) : submission.shownTitle();
    }
    if (role == Qt::ToolTipRole && !isState) {
        return submission.shownTitle();
    }
    if (role == PillRole && isState) {
        return int(pillOf(reviewState(m_sheet.view(), submission.id)));
    }
    return {};
}

QVariant HerSubmissionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == TitleColumn ? tr("Submission") : tr("Review");
}

MarksModel::MarksModel(BallotSheet &sheet, QObject *parent)
    : QAbstractTableModel(parent)
    , m_sheet(sheet)
{
    connect(&sheet, &BallotSheet::reset, this, [this] { setSubmission({}); });
    connect(&sheet, &BallotSheet::changed, this, [this](SubmissionId submission) {
        if (submission == m_submission) {
            refresh();
        }
    });
}

void MarksModel::refresh()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void MarksModel::setSubmission(SubmissionId submission)
{
    beginResetModel();
    m_submission = submission;
    m_criteria = submission.isStored() ? m_sheet.criteriaOf(submission) : QList<Criterion>();
    m_begunRow = -1;
    endResetModel();
}

bool MarksModel::isMarked(int row) const
{
    return m_sheet.view().ballotOf(m_submission).marks.contains(criterion(row).id);
}

void MarksModel::setBegun(int row, const QString &text)
{
    m_begunRow = text.isEmpty() ? -1 : row;
    m_begun = text;
    refresh();
}

int MarksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_criteria.size());
}

int MarksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString MarksModel::markCell(int row) const
{
    if (row == m_begunRow) {
        return m_begun + u'…';
    }
    const Ballot ballot = m_sheet.view().ballotOf(m_submission);
    const auto mark = ballot.marks.find(criterion(row).id);
    return mark == ballot.marks.end() ? u"–"_s : markText(mark->second);
}

QVariant MarksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Criterion &shown = criterion(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == CriterionColumn ? shown.name : column == MarkColumn ? markCell(index.row()) : meaningOf(shown);
    case Qt::AccessibleTextRole:
        return column == MarkColumn
                   ? tr("%1: %2; %3", "a criterion, its mark, its scale")
                         .arg(shown.name, isMarked(index.row()) ? markCell(index.row()) : tr("no mark yet"),
                              meaningOf(shown))
                   : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return int(column == MarkColumn ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return column == MarkColumn ? QVariant(bold) : QVariant();
    }
    default:
        return {};
    }
}

QVariant MarksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == CriterionColumn ? tr("Criterion") : section == MarkColumn ? tr("Mark") : tr("Scale");
}

} // namespace jamwright
