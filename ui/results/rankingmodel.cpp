// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/rankingmodel.h"

#include <QLocale>

#include <algorithm>

namespace jamwright {

namespace {

bool isNumber(int column)
{
    return column == RankingModel::RankColumn || column == RankingModel::ScoreColumn ||
           column == RankingModel::ReviewsColumn;
}

/// Negative, 0 or positive, as `a` stands before, beside or behind `b`.
int compare(const RankedSubmission &a, const RankedSubmission &b, int column)
{
    switch (column) {
    case RankingModel::TitleColumn:
        return QString::localeAwareCompare(a.title, b.title);
    case RankingModel::TeamColumn:
        return QString::localeAwareCompare(a.team, b.team);
    case RankingModel::ScoreColumn: {
        const double left = a.raw.value_or(0);
        const double right = b.raw.value_or(0);
        return left < right ? -1 : (right < left ? 1 : 0);
    }
    case RankingModel::ReviewsColumn:
        return a.reviews - b.reviews;
    default:
        return a.rank - b.rank;
    }
}

} // namespace

RankingModel::RankingModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RankingModel::setRanking(const Ranking &ranking)
{
    beginResetModel();
    m_rows = ranking.rows;
    applySort();
    endResetModel();
}

int RankingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RankingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RankingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return isNumber(index.column()) ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const RankedSubmission &row = m_rows.at(size_t(index.row()));
    switch (index.column()) {
    case RankColumn:
        return rankText(row);
    case TitleColumn:
        return row.title;
    case TeamColumn:
        return row.team;
    case ScoreColumn:
        return row.raw ? QLocale().toString(*row.raw, 'f', 2) : QStringLiteral("–");
    default:
        return row.reviews;
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && isNumber(section)) {
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case RankColumn:
        return tr("Place");
    case TitleColumn:
        return tr("Submission");
    case TeamColumn:
        return tr("Team");
    case ScoreColumn:
        return tr("Score");
    case ReviewsColumn:
        return tr("Reviews");
    default:
        return {};
    }
}

void RankingModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount) {
        return;
    }
    m_sortColumn = column;
    m_sortOrder = order;
    beginResetModel();
    applySort();
    endResetModel();
}

void RankingModel::applySort()
{
    if (m_sortColumn < 0) {
        return;
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const auto &a, const auto &b) {
        if ((a.rank == 0) != (b.rank == 0)) {
            return b.rank == 0;
        }
        const int side = compare(a, b, m_sortColumn);
        return m_sortOrder == Qt::AscendingOrder ? side < 0 : side > 0;
    });
}

QString rankText(const RankedSubmission &row)
{
    if (row.rank == 0) {
        return QStringLiteral("–");
    }
    const QString place = QLocale().toString(row.rank);
    return row.tied ? QLatin1Char('=') + place : place;
}

} // namespace jamwright
