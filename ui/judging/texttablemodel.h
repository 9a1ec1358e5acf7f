// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace jamwright {

/// A table of texts with a header, of which some columns are numbers and stand at the right.
class TextTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TextTableModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    struct Column {
        QString title;
        bool number = false;
        friend bool operator==(const Column &, const Column &) = default;
    };
    /// `rows` are as long as `columns`. Where the columns and the number of rows stay, so do the view's cursor and
    /// scroll.
    void setContent(const QList<Column> &columns, std::vector<QStringList> rows);

private:
    QList<Column> m_columns;
    std::vector<QStringList> m_rows;
};

} // namespace jamwright
