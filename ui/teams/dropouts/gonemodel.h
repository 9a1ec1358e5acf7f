// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/teams/teams.h"

#include <QAbstractTableModel>
#include <QModelIndexList>
#include <QSortFilterProxyModel>

#include <set>
#include <vector>

namespace jamwright {

/// Members and reserves of an event, each to be ticked when she is gone. Ticks last as long as the person is there.
class GoneModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, TeamColumn, LeaderColumn, OffsetColumn, ColumnCount };
    enum Role { SearchRole = Qt::UserRole }; ///< names of person and team, folded to lower case

    explicit GoneModel(QObject *parent = nullptr);

    void setTeams(const TeamsView &view);
    /// Who is ticked, ascending.
    [[nodiscard]] std::vector<SignupId> gone() const { return {m_gone.begin(), m_gone.end()}; }
    /// Ticks the rows; where all of them are ticked already, takes the ticks away.
    void toggle(const QModelIndexList &rows);
    void clearGone();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void goneChanged();

private:
    struct Row {
        SignupId signup;
        QString name;
        QString team; ///< blank = a reserve
        bool leads = false;
        QString offset; ///< blank = unknown
    };
    [[nodiscard]] QString text(const Row &row, int column) const;
    void setGone(int row, bool gone);

    std::vector<Row> m_rows;
    std::set<SignupId> m_gone;
};

/// The people in whose name or team's name every word of the filter is found.
class GoneProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit GoneProxy(QObject *parent = nullptr);
    void setFilterText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QStringList m_words;
};

} // namespace jamwright
