// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"
#include "ui/signups/grid/sheetorder.h"
#include "ui/widgets/tableview.h"

#include <QStringList>

#include <vector>

class QMenu;

namespace jamwright {

class PillDelegate;
class SignupsModel;

/// The grid: keeps people selected by who they are while rows come and go, marks where a group begins, and lets the
/// user choose, move and order the columns, by mouse or by keyboard.
class SignupsTable : public TableView
{
    Q_OBJECT

public:
    explicit SignupsTable(SignupsModel *model, QWidget *parent = nullptr);

    /// Who is selected, from top to bottom; `count` does not look at each.
    [[nodiscard]] std::vector<SignupId> chosen() const;
    [[nodiscard]] int chosenCount() const;

    /// Keys of the visible columns from left to right.
    [[nodiscard]] QStringList shownColumns() const;
    /// Empty, or none of them there = those that are shown at first. Keys that there are not are kept for when there
    /// are.
    void showColumns(const QStringList &keys);
    /// Sorts, with the arrow in the header; a blank key takes the sorting back.
    void sortByKey(const QString &key, bool descending);
    /// A menu in which each column can be chosen, filled anew whenever it opens.
    QMenu *makeColumnsMenu(QWidget *parent);

Q_SIGNALS:
    /// Columns, their order or the sorting were changed.
    void columnsChanged();

protected:
    void copySelection() override;
    void paintEvent(QPaintEvent *event) override;

private:
    void keepChosen();
    void restoreChosen();
    void fillColumnsMenu(QMenu *menu);
    void toggleColumn(const QString &key, bool shown);
    void moveColumn(int by);
    void applyColumns();
    void hideColumns();
    void orderColumns(const QStringList &all);
    void showSorting();
    [[nodiscard]] std::vector<int> chosenPlaces() const;

    SignupsModel *m_model;
    PillDelegate *m_pills;
    QStringList m_columns;                       ///< wanted, in order; empty = as at first
    QStringList m_applied;                       ///< keys of all columns that the widths are fitted to
    GridGrouping m_grouped = GridGrouping::None; ///< that the width of the group's column is fitted to
    bool m_applying = false;
    std::vector<SignupId> m_kept;
    SignupId m_keptCurrent;
    QString m_keptColumn;
};

} // namespace jamwright
