// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/texttablemodel.h"

namespace jamwright {

TextTableModel::TextTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TextTableModel::setContent(const QList<Column> &columns, std::vector<QStringList> rows)
{
    if (rows.size() == m_rows.size() && columns == m_columns && !rows.empty()) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_columns = columns;
    m_rows = std::move(rows);
    endResetModel();
}

int TextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && m_columns.at(index.column()).number) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? m_rows.at(size_t(index.row())).at(index.column())
                                                              : QVariant();
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && m_columns.at(section).number) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? m_columns.at(section).title : QVariant();
}

} // namespace jamwright
