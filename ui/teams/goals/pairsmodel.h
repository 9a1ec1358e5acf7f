// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/teams/goals/pairpeople.h"

#include <QAbstractTableModel>

#include <vector>

namespace jamwright {

/// The named pairs of an event: who, apart from or together with whom, and why.
class PairsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FirstColumn, KindColumn, SecondColumn, ReasonColumn, ColumnCount };

    explicit PairsModel(QObject *parent = nullptr);

    void setPairs(std::vector<PairRule> pairs, const PairPeople &people);
    [[nodiscard]] const std::vector<PairRule> &pairs() const noexcept { return m_pairs; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// "apart from", "together with".
    [[nodiscard]] static QString kindWords(PairRule::Kind kind);

private:
    [[nodiscard]] QString nameOfPerson(PersonId person) const;

    std::vector<PairRule> m_pairs;
    PairPeople m_people;
};

} // namespace jamwright
