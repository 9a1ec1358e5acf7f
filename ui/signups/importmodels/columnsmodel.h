// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"

#include <QAbstractTableModel>

namespace jamwright {

/// The columns of a file, one a row: its header, what it means, and three of its answers. What it means is edited.
class ColumnsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { HeaderColumn, MeaningColumn, FirstSampleColumn, ColumnCount = FirstSampleColumn + 3 };
    enum Role {
        FieldRole = Qt::UserRole, ///< canonical field; of MeaningColumn, also for setData; blank = not used
        HeaderTextRole,           ///< the header as the file writes it, of every column
    };

    explicit ColumnsModel(QObject *parent = nullptr);

    void setTable(const Table &table);
    void setMap(const ColumnMap &map);
    /// Number of columns that mean something.
    [[nodiscard]] int usedCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Announces the wish; the row changes when setMap says so.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void meaningWanted(const QString &header, const QString &field);

private:
    [[nodiscard]] QString meaningText(int row) const;

    QStringList m_headers;
    std::vector<QStringList> m_samples; ///< one list a header
    QStringList m_fields;               ///< what each header means
};

} // namespace jamwright
