// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/signups/grid/sheetorder.h"
#include "ui/widgets/async/latestjob.h"

#include <QAbstractTableModel>

#include <memory>

namespace jamwright {

/// The sign-ups of an event as they are shown: filtered, ordered, grouped. Which rows stand where is computed on a
/// worker; until that is done the model shows what it showed. A newer wish cancels the one before.
///
/// A new order comes as a reset. (Not as a layout change: Qt's selection model takes a short cut there when all rows
/// are selected, after which other people would be selected than were.) Whoever wants to keep people selected does so
/// between `aboutToShow` and `shown`, as SignupsTable does.
class SignupsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        PillRole = Qt::UserRole, ///< of the status: its State as int, for PillDelegate
        GroupRole,               ///< the name of the row's group with its size; blank = no groups
        GroupStartRole,          ///< whether the row is the first of its group
    };
    /// The column of the group's name, hidden while there are no groups.
    static constexpr int GroupColumn = 0;

    explicit SignupsModel(QObject *parent = nullptr);

    void setSheet(const SheetPointer &sheet);
    void setQuery(const SignupQuery &query);
    void setStatuses(const std::set<SignupStatus> &statuses);
    void setGrouping(GridGrouping grouping);
    /// By the column of that key; blank = by signing up, within groups by time zone.
    void sortByKey(const QString &key, bool descending);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// What is shown; never null.
    [[nodiscard]] const SheetPointer &sheet() const noexcept { return m_sheet; }
    [[nodiscard]] const SheetOrder &order() const noexcept { return m_order; }
    /// What is wished for, shown already or soon.
    [[nodiscard]] const OrderRequest &request() const noexcept { return m_request; }
    [[nodiscard]] const SignupRow &row(int place) const;
    [[nodiscard]] SignupId idAt(int place) const;
    /// The place of a sign-up, -1 when it is not shown.
    [[nodiscard]] int placeOf(SignupId signup) const;
    [[nodiscard]] int columnOf(const QString &key) const { return m_sheet->columnOf(key); }
    /// The grouping of what is shown.
    [[nodiscard]] bool isGrouped() const noexcept { return !m_order.groups.empty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Something else is wished for; `shown` follows once it is computed.
    void wished();
    void aboutToShow();
    void shown();

private:
    void compute();
    void show(const SheetPointer &sheet, SheetOrder order);
    [[nodiscard]] const GridGroup *groupOf(int place) const;
    [[nodiscard]] QString groupText(int place) const;

    SheetPointer m_sheet;  ///< shown
    SheetOrder m_order;    ///< shown
    SheetPointer m_wanted; ///< to be shown
    OrderRequest m_request;
    std::shared_ptr<SheetSorter> m_sorter; ///< of the worker
    LatestJob m_job;
};

} // namespace jamwright
