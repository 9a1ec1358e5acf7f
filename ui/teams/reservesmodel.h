// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/team.h"

#include <QAbstractTableModel>

#include <vector>

namespace jamwright {

/// Participants without a team.
class ReservesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, OffsetColumn, SkillColumn, LeaderColumn, ColumnCount };

    explicit ReservesModel(QObject *parent = nullptr);

    void setPeople(std::vector<Participant> people);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<Participant> m_people;
};

} // namespace jamwright
