// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/plan.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>

namespace jamwright {

/// The steps of a plan as sentences, in the order in which they would be done.
class StepsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, KindColumn, SentenceColumn, ColumnCount };
    static constexpr int KindRole = Qt::UserRole; ///< StepKind as int

    explicit StepsModel(QObject *parent = nullptr);

    void setSteps(const QList<Step> &steps);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<Step> m_steps;
};

/// Lets the steps of one kind through whose sentence holds a text.
class StepsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit StepsFilter(QObject *parent = nullptr);

    void setKind(std::optional<StepKind> kind);
    void setText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::optional<StepKind> m_kind;
    QString m_text;
};

} // namespace jamwright
