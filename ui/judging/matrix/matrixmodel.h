// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging/matrix.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <vector>

namespace jamwright {

/// How rows and columns of the matrix stand.
enum class MatrixOrder {
    AsSetUp,
    MostLeft,     ///< submissions and judges with most to do first
    Title,        ///< and judges by name
    Disagreement, ///< once closed: what judges disagree about most first
};

/// How far the reviews are: a row for each submission, titled by it, a column for each judge behind some counts. While
/// the round is open a cell says its state alone; afterwards what the ballot says.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NoteColumn, DoneColumn, MeanColumn, SpreadColumn, FirstJudgeColumn };
    enum Role { PillRole = Qt::UserRole }; ///< State as int, of cells that say something

    explicit MatrixModel(QObject *parent = nullptr);

    /// Where submissions and judges stay, the cells change in place. `rules` are shown until the round is closed.
    void setMatrix(const JudgingMatrix &matrix, const std::vector<ReviewRule> &rules = {});
    void setOrder(MatrixOrder order);
    [[nodiscard]] bool isClosed() const { return m_matrix.closed; }
    /// Everything there is to say about a cell, in sentences.
    [[nodiscard]] QString sentence(const QModelIndex &index) const;
    /// Whose cell it is, of cells that are somebody's.
    [[nodiscard]] std::optional<Assignment> pairAt(const QModelIndex &index) const;
    /// What assignments to come have to keep to there.
    [[nodiscard]] std::optional<ReviewRuleKind> ruleAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void sortOut(std::vector<size_t> &rows, std::vector<size_t> &columns) const;
    [[nodiscard]] const MatrixSubmission &submission(int row) const
    {
        return m_matrix.submissions[m_rows[size_t(row)]];
    }
    [[nodiscard]] const MatrixJudge &judge(int column) const
    {
        return m_matrix.judges[m_columns[size_t(column - FirstJudgeColumn)]];
    }
    [[nodiscard]] const ReviewCell &cell(const QModelIndex &index) const
    {
        return m_matrix.at(m_rows[size_t(index.row())], m_columns[size_t(index.column() - FirstJudgeColumn)]);
    }
    [[nodiscard]] QString text(const QModelIndex &index) const;
    [[nodiscard]] QVariant pill(const QModelIndex &index) const;

    JudgingMatrix m_matrix;
    std::map<Assignment, ReviewRuleKind> m_rules;
    MatrixOrder m_order = MatrixOrder::AsSetUp;
    std::vector<size_t> m_rows;    ///< places in the matrix, as shown
    std::vector<size_t> m_columns; ///< likewise of judges
};

/// The signs of the cells with what they mean, for the legend.
struct MatrixSign {
    QString sign;
    QString meaning;
    int state = -1; ///< State, or -1 for none
};
[[nodiscard]] QList<MatrixSign> matrixSigns(bool closed);

} // namespace jamwright
