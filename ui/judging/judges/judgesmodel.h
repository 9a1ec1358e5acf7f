// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/progress/judgingview.h"

#include <QAbstractTableModel>

#include <vector>

namespace jamwright {

/// The judges of an event, edited in place, with what they have to do and have done.
class JudgesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        EmailColumn,
        DiscordColumn,
        CapacityColumn,
        AssignedColumn,
        DoneColumn,
        ConflictsColumn,
        ShadowColumn,
        TracksColumn,
        ExpertiseColumn,
        OrganisationColumn,
        ColumnCount,
    };

    explicit JudgesModel(QObject *parent = nullptr);

    /// Where the judges are the same people, the cells change in place.
    void setView(const JudgingView &view);
    [[nodiscard]] const Judge &judge(int row) const { return m_rows.at(size_t(row)).judge; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// The user changed her: to be saved.
    void edited(const jamwright::Judge &judge);

private:
    struct Row {
        Judge judge;
        int conflicts = 0;
        int assigned = 0;
        int done = 0;
    };
    [[nodiscard]] QString text(const Row &row, int column) const;

    std::vector<Row> m_rows;
    bool m_editable = true;
};

} // namespace jamwright
