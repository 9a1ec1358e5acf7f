// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/teams/teams.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

namespace jamwright {

/// The teams of an event, one an item, in the order they were formed.
class TeamsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TeamRole = Qt::UserRole, ///< the whole TeamView, for the delegate
        SearchRole,              ///< the names of team and members, folded to lower case
    };

    explicit TeamsModel(QObject *parent = nullptr);

    void setTeams(std::vector<TeamView> teams);
    [[nodiscard]] const TeamView &team(int row) const { return m_teams.at(size_t(row)); }
    /// The most members that a team has: every card has room for so many.
    [[nodiscard]] int largestTeam() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<TeamView> m_teams;
};

/// The teams in whose name or members' names every word of the filter is found.
class TeamsProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TeamsProxy(QObject *parent = nullptr);
    void setFilterText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QStringList m_words;
};

/// "5 people, span 2 h 30, mean skill 3.2": what stands below a team's name.
[[nodiscard]] QString teamFacts(const TeamView &team);
/// Hours in words: "2 h", "2 h 30".
[[nodiscard]] QString hoursText(double hours);
/// A member in a sentence, for those who hear the card: "Ada, leader, UTC+01:00, skill 4".
[[nodiscard]] QString memberSentence(const TeamView::Member &member);

} // namespace jamwright

Q_DECLARE_METATYPE(jamwright::TeamView)
