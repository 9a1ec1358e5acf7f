// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/plan.h"

#include <QAbstractTableModel>

#include <set>
#include <vector>

namespace jamwright {

/// What is not as the runs left it, with a tick for each row that can be repaired.
class DriftModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KindColumn, SentenceColumn, RepairColumn, ColumnCount };

    explicit DriftModel(QObject *parent = nullptr);

    /// Ticks all of them.
    void setItems(const std::vector<DriftItem> &items);
    void tickAll(bool ticked);
    /// Keys of what is ticked, in the list's order.
    [[nodiscard]] QStringList ticked() const;
    /// How many can be ticked.
    [[nodiscard]] int repairable() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void tickedChanged();

private:
    void tickRepairable();

    std::vector<DriftItem> m_items;
    std::set<QString> m_ticked;
};

} // namespace jamwright
