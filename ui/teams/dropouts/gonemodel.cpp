// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/dropouts/gonemodel.h"

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

GoneModel::GoneModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void GoneModel::setTeams(const TeamsView &view)
{
    const auto offsetOf = [](const Participant &person) {
        return person.offset ? u"UTC"_s + person.offset->toString() : QString();
    };
    std::set<SignupId> stillGone;
    std::vector<Row> rows;
    const auto add = [&](const Participant &person, const QString &team, bool leads) {
        rows.push_back({person.signup, person.name, team, leads, offsetOf(person)});
        if (m_gone.contains(person.signup)) {
            stillGone.insert(person.signup);
        }
    };
    for (const TeamView &team : view.teams) {
        for (const TeamView::Member &member : team.members) {
            add(member.person, team.name, member.leader);
        }
    }
    for (const Participant &reserve : view.reserves) {
        add(reserve, {}, false);
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_gone = std::move(stillGone);
    endResetModel();
}

void GoneModel::toggle(const QModelIndexList &rows)
{
    const bool all = std::all_of(rows.begin(), rows.end(), [this](const QModelIndex &index) {
        return m_gone.contains(m_rows.at(size_t(index.row())).signup);
    });
    for (const QModelIndex &index : rows) {
        setGone(index.row(), !all);
    }
    if (!rows.isEmpty()) {
        Q_EMIT goneChanged();
    }
}

void GoneModel::clearGone()
{
    if (m_gone.empty()) {
        return;
    }
    m_gone.clear();
    Q_EMIT dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn), {Qt::CheckStateRole});
    Q_EMIT goneChanged();
}

void GoneModel::setGone(int row, bool gone)
{
    const SignupId signup = m_rows.at(size_t(row)).signup;
    if (gone) {
        m_gone.insert(signup);
    } else {
        m_gone.erase(signup);
    }
    const QModelIndex changed = index(row, NameColumn);
    Q_EMIT dataChanged(changed, changed, {Qt::CheckStateRole});
}

int GoneModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int GoneModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString GoneModel::text(const Row &row, int column) const
{
    switch (column) {
    case NameColumn:
        return row.name;
    case TeamColumn:
        return row.team.isEmpty() ? tr("Reserve") : row.team;
    case LeaderColumn:
        return row.leads ? tr("leads") : QString();
    case OffsetColumn:
        return row.offset.isEmpty() ? tr("unknown") : row.offset;
    default:
        return {};
    }
}

QVariant GoneModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::CheckStateRole:
        if (index.column() == NameColumn) {
            return int(m_gone.contains(row.signup) ? Qt::Checked : Qt::Unchecked);
        }
        return {};
    case Qt::ToolTipRole:
        return index.column() < LeaderColumn ? text(row, index.column()) : QVariant();
    case SearchRole:
        return (row.name + u'\n' + text(row, TeamColumn)).toCaseFolded();
    default:
        return {};
    }
}

bool GoneModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool fits = checkIndex(index, CheckIndexOption::IndexIsValid) && index.column() == NameColumn;
    if (!fits || role != Qt::CheckStateRole) {
        return false;
    }
    setGone(index.row(), value.toInt() == Qt::Checked);
    Q_EMIT goneChanged();
    return true;
}

Qt::ItemFlags GoneModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == NameColumn ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant GoneModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Who is gone");
    case TeamColumn:
        return tr("Team");
    case LeaderColumn:
        return tr("Leader");
    case OffsetColumn:
        return tr("Time zone");
    default:
        return {};
    }
}

GoneProxy::GoneProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void GoneProxy::setFilterText(const QString &text)
{
    m_words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool GoneProxy::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QString names = sourceModel()->index(sourceRow, 0, sourceParent).data(GoneModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&names](const QString &word) { return names.contains(word); });
}

} // namespace jamwright
