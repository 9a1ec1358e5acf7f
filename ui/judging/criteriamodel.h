// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QAbstractTableModel>

namespace jamwright {

/// A rubric's criteria, edited in place until judging has a score.
class CriteriaModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, WeightColumn, LowestColumn, HighestColumn, StepColumn, ColumnCount };

    explicit CriteriaModel(QObject *parent = nullptr);

    /// Shows a rubric as stored; where it says the same as what is shown, the cells stay as they are.
    void setRubric(const Rubric &rubric);
    void setEditable(bool editable);
    [[nodiscard]] const Rubric &rubric() const noexcept { return m_rubric; }
    /// What keeps the rubric from being used, a sentence; blank = nothing.
    [[nodiscard]] QString obstacle() const;

    void addCriterion();
    void removeCriterion(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// The user changed something.
    void edited();

private:
    Rubric m_rubric;
    bool m_editable = true;
};

} // namespace jamwright
