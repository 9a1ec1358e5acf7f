// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/teams/teams.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

#include <map>
#include <vector>

class QMimeData;

namespace jamwright {

/// The board: teams, in the order they were formed, with their members below them, and the reserves as the last group.
class BoardModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        SignupRole = Qt::UserRole, ///< of a member or reserve: SignupId's value
        TeamRole,                  ///< of a group and its people: TeamId's value; 0 = the reserves
        SearchRole,                ///< of a group: the names of team and members, folded
        BrokenRole,                ///< of a group: so many rules that the team breaks
    };

    explicit BoardModel(QObject *parent = nullptr);

    /// `broken`: how many rules each team breaks; a team that is missing breaks none.
    void setView(const TeamsView &view, const std::map<TeamId, int> &broken);
    [[nodiscard]] const TeamsView &view() const noexcept { return m_view; }

    /// The team of a group; null for the reserves and for people.
    [[nodiscard]] const TeamView *team(const QModelIndex &index) const;
    /// The person of an index; null for a group.
    [[nodiscard]] const TeamView::Member *member(const QModelIndex &index) const;
    [[nodiscard]] bool isReserves(const QModelIndex &index) const;
    /// Where somebody, or a team, stands now; invalid when nowhere.
    [[nodiscard]] QModelIndex find(SignupId signup) const;
    [[nodiscard]] QModelIndex find(TeamId team) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

private:
    [[nodiscard]] const std::vector<TeamView::Member> &membersOf(int group) const;
    [[nodiscard]] QVariant groupData(int group, int role) const;
    [[nodiscard]] QVariant memberData(int group, int row, int role) const;

    TeamsView m_view;
    std::vector<TeamView::Member> m_reserves;
    std::map<TeamId, int> m_broken;
};

/// The people that a drag carries; empty when it carries something else.
[[nodiscard]] std::vector<SignupId> draggedPeople(const QMimeData *data);

/// Some groups of the board: the teams that a filter finds, in an order, or the reserves alone.
class BoardProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Groups { Teams, Reserves };
    enum class Order { Formed, Name, Offset, Skill, Broken };

    explicit BoardProxy(Groups groups, QObject *parent = nullptr);

    /// A team is shown when every word is found in its name or its members'.
    void setFilterText(const QString &text);
    void setOrder(Order order);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    Groups m_groups;
    Order m_order = Order::Formed;
    QStringList m_words;
};

/// "5 people · span 2 h 30 · skill 3.20": what stands below a team's name.
[[nodiscard]] QString teamFacts(const TeamView &team);
/// Hours in words: "2 h", "2 h 30".
[[nodiscard]] QString hoursText(double hours);
/// A member in a sentence, for those who hear the board: "Ada, leader, UTC+01:00, skill 4, stays here".
[[nodiscard]] QString memberSentence(const TeamView::Member &member);

} // namespace jamwright
