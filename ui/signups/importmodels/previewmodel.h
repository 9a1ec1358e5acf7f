// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QSortFilterProxyModel>

namespace jamwright {

/// What would become of each row of a file: line, outcome, who, and what changes or why not.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LineColumn, StateColumn, WhoColumn, WhatColumn, ColumnCount };
    enum Role {
        RowStateRole = Qt::UserRole, ///< RowState as int
        SortRole,
        PillRole, ///< of StateColumn: its State as int, for PillDelegate
        LineRole, ///< the file's line, of every column
    };

    explicit PreviewModel(QObject *parent = nullptr);

    void setPreview(const ImportPreview &preview);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row {
        int line = 0;
        RowState state = RowState::New;
        QString who;
        QString what;
    };
    std::vector<Row> m_rows;
};

/// Shows the rows of some outcomes; none chosen = all.
class PreviewProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit PreviewProxy(QObject *parent = nullptr);
    void setStates(const QSet<int> &states);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QSet<int> m_states;
};

} // namespace jamwright
