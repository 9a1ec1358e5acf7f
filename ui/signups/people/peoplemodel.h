// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/signups/people/peoplesheet.h"
#include "ui/widgets/async/latestjob.h"

#include <QAbstractTableModel>

namespace jamwright {

/// Everybody, filtered and ordered. Who stands where is computed on a worker; until that is done the model shows what
/// it showed. A new order comes as a reset.
class PeopleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Of the ban: its State as int, for PillDelegate.
    enum Role { PillRole = Qt::UserRole };

    explicit PeopleModel(QObject *parent = nullptr);

    void setSheet(const PeoplePointer &sheet);
    void setText(const QString &text);
    void setMarks(const std::set<PersonMark> &marks);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Whom is shown or filtered out; never null.
    [[nodiscard]] const PeoplePointer &sheet() const noexcept { return m_sheet; }
    [[nodiscard]] const PersonSummary &person(int place) const;
    /// The place of a person, -1 when she is not shown.
    [[nodiscard]] int placeOf(PersonId person) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void aboutToShow();
    void shown();

private:
    void compute();
    void ask(const PeopleRequest &request);

    PeoplePointer m_sheet;     ///< shown
    std::vector<int> m_places; ///< shown
    PeoplePointer m_wanted;    ///< to be shown
    PeopleRequest m_request;
    LatestJob m_job;
};

} // namespace jamwright
