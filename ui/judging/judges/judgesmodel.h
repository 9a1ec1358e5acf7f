// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/judging/rowsmodel.h"
#include "workflow/judging/progress/judgingview.h"

namespace jamwright {

/// A judge as she is shown, with her reviews counted.
struct ShownJudge {
    Judge judge;
    int conflicts = 0;
    int assigned = 0;
    int done = 0;
};

/// The judges of an event, edited in place, with what they have to do and have done.
class JudgesModel : public RowsModel<ShownJudge>
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
    [[nodiscard]] const Judge &judge(int number) const { return row(number).judge; }

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
    [[nodiscard]] QString text(const ShownJudge &row, int column) const;

    bool m_editable = true;
};

} // namespace jamwright
