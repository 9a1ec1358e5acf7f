// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/drafts/movesmodel.h"

#include <algorithm>

namespace jamwright {

MovesModel::MovesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MovesModel::setMoves(std::vector<MovedPerson> moves)
{
    beginResetModel();
    m_moves = std::move(moves);
    endResetModel();
    if (m_sortColumn >= 0) {
        sort(m_sortColumn, m_sortOrder);
    }
}

int MovesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_moves.size());
}

int MovesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MovesModel::text(const MovedPerson &moved, int column)
{
    switch (column) {
    case NameColumn:
        return moved.name;
    case FromColumn:
        return moved.from.isEmpty() ? tr("the reserves") : moved.from;
    case ToColumn:
        return moved.to.isEmpty() ? tr("the reserves") : moved.to;
    default:
        return {};
    }
}

QVariant MovesModel::data(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !isText) {
        return {};
    }
    return text(m_moves.at(size_t(index.row())), index.column());
}

QVariant MovesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Who moves");
    case FromColumn:
        return tr("From");
    case ToColumn:
        return tr("To");
    default:
        return {};
    }
}

void MovesModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    if (column < 0 || m_moves.empty()) {
        return;
    }
    beginResetModel();
    std::stable_sort(m_moves.begin(), m_moves.end(), [&](const MovedPerson &a, const MovedPerson &b) {
        const int compared = text(a, column).localeAwareCompare(text(b, column));
        return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
    });
    endResetModel();
}

} // namespace jamwright
