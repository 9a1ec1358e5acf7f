// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <utility>
#include <vector>

namespace jamwright {

/// A table that keeps a value a row. Where the same things come again, its cells change in place, so that views keep
/// their cursor and scroll.
template <typename Row>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

protected:
    [[nodiscard]] const Row &row(int number) const { return m_rows.at(size_t(number)); }
    [[nodiscard]] Row &row(int number) { return m_rows.at(size_t(number)); }

    /// `isSame` says whether two rows are of the same thing.
    template <typename IsSame>
    void replaceRows(std::vector<Row> rows, IsSame &&isSame)
    {
        const bool same = !rows.empty() && std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), isSame);
        if (same) {
            m_rows = std::move(rows);
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            return;
        }
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

private:
    std::vector<Row> m_rows;
};

} // namespace jamwright
