// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "ui/widgets/tableview.h"

#include <QAbstractTableModel>

namespace jamwright {

/// Findings as a table: severity (icon and word), what, where, what to do. Sorts by the plain text; severities by
/// weight.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, MessageColumn, PlaceColumn, RemedyColumn, ColumnCount };

    explicit FindingsModel(QObject *parent = nullptr);

    void setFindings(const Findings &findings);
    [[nodiscard]] const Findings &findings() const noexcept { return m_findings; }
    [[nodiscard]] int count(Severity severity) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void applySort();

    Findings m_findings;
    int m_sortColumn = -1; ///< as the header says; -1 = as given
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// Where a finding is, in one line for people: "people.csv, line 12, Time zone: Ada Lovelace".
[[nodiscard]] QString placeText(const Place &place);
/// "2 errors, 1 warning, 4 notes"; blank for none.
[[nodiscard]] QString countsText(const Findings &findings);

/// A table of findings that hides while there are none.
class FindingsList : public TableView
{
    Q_OBJECT

public:
    explicit FindingsList(QWidget *parent = nullptr);

    void setFindings(const Findings &findings);
    [[nodiscard]] const Findings &findings() const { return m_model->findings(); }

private:
    FindingsModel *m_model = nullptr;
};

} // namespace jamwright
