// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QAbstractTableModel>

#include <vector>

namespace jamwright {

/// How far the reviews are: a row for each submission, a column for each judge behind title and count. A cell says
/// whether the review is done, begun or open; blank = not hers.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, DoneColumn, FirstJudgeColumn };
    enum Role { PillRole = Qt::UserRole }; ///< State as int, of cells that say something

    explicit MatrixModel(QObject *parent = nullptr);

    void setState(const JudgingState &state);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// Criteria marked; -1 = not assigned.
    using Marked = int;
    struct Row {
        QString title;
        int assigned = 0;
        int done = 0;
        std::vector<Marked> marked; ///< one a judge
    };
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString sentence(const Row &row, int column) const;

    int m_criteria = 0;
    QStringList m_judges;
    std::vector<Row> m_rows;
};

} // namespace jamwright
