// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QAbstractTableModel>

namespace jamwright {

/// A ranking as a table: place ("=3" for ties), title, team, score, reviews. Sorts by value; who is not ranked stays
/// last.
class RankingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RankColumn, TitleColumn, TeamColumn, ScoreColumn, ReviewsColumn, ColumnCount };

    explicit RankingModel(QObject *parent = nullptr);

    void setRanking(const Ranking &ranking);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void applySort();

    std::vector<RankedSubmission> m_rows;
    int m_sortColumn = -1; ///< as the header says; -1 = as given
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// "1", "=3" where others share the place, "–" for who is not ranked.
[[nodiscard]] QString rankText(const RankedSubmission &row);

} // namespace jamwright
