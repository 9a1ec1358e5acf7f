// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging/roundscores.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace jamwright {

/// A ranking as a table: the place with how sure it is, and beside it what the plain mean of the marks would make of
/// it. A ranking over several rounds has a column of scores for each of them behind the (then blank) one of the score,
/// and the columns after it move on. Sorts by value; who is not ranked stays last.
class RankingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        RankColumn, ///< "=3" for ties
        TitleColumn,
        TeamColumn,
        GroupColumn,    ///< where groups are ranked apart
        ScoreColumn,    ///< what the method ranks by
        RawColumn,      ///< the plain mean
        RawRankColumn,  ///< the place by it, with how far the submission moved
        ErrorColumn,    ///< of the score
        IntervalColumn, ///< "2 to 7": where the place lies with a chance of 90 %
        FirstColumn,
        Top3Column,
        ReviewsColumn,
        DecidedColumn, ///< what parted it from equals
        ColumnCount
    };

    explicit RankingModel(QObject *parent = nullptr);

    /// Scores of several rounds, or none.
    void setRanking(const Ranking &ranking, const Ranking &raw, const std::vector<RoundScores> &rounds = {},
                    std::optional<int> decimals = {});
    /// Whether the ranking has anything for a column to show.
    [[nodiscard]] bool isUsed(int section) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void applySort();
    /// The round that a section is of; nullptr = it is a Column.
    [[nodiscard]] const RoundScores *roundOf(int section) const;
    [[nodiscard]] int columnOf(int section) const;
    [[nodiscard]] bool isFigure(int section) const;
    [[nodiscard]] QString text(const RankedSubmission &row, int section) const;
    [[nodiscard]] QString columnText(const RankedSubmission &row, int column) const;
    /// What a row sorts by in a column of figures.
    [[nodiscard]] double value(const RankedSubmission &row, int section) const;
    [[nodiscard]] double columnValue(const RankedSubmission &row, int column) const;
    [[nodiscard]] QString scored(std::optional<double> score) const;
    [[nodiscard]] int rawRank(const RankedSubmission &row) const;

    std::vector<RankedSubmission> m_rows;
    std::vector<RoundScores> m_rounds;
    int m_decimals = 2;
    std::map<SubmissionId, int> m_rawRanks;
    int m_sortColumn = -1; ///< as the header says; -1 = as given
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// "1", "=3" where others share the place, "–" for who is not ranked.
[[nodiscard]] QString rankText(const RankedSubmission &row);

} // namespace jamwright
