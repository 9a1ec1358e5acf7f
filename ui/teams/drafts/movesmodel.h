// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/teams/explain.h"

#include <QAbstractTableModel>

#include <vector>

namespace jamwright {

/// Who would be in another team: from where, to where.
class MovesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, FromColumn, ToColumn, ColumnCount };

    explicit MovesModel(QObject *parent = nullptr);

    void setMoves(std::vector<MovedPerson> moves);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    [[nodiscard]] static QString text(const MovedPerson &moved, int column);

    std::vector<MovedPerson> m_moves;
    int m_sortColumn = -1; ///< -1 = as given
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace jamwright
