// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/teamsmodel.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

QString hoursText(double hours)
{
    const int minutes = int(std::lround(hours * 60));
    if (minutes % 60 == 0) {
        return TeamsModel::tr("%1 h").arg(minutes / 60);
    }
    return TeamsModel::tr("%1 h %2", "hours and minutes").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString teamFacts(const TeamView &team)
{
    QStringList facts{TeamsModel::tr("%n people", nullptr, int(team.members.size())),
                      TeamsModel::tr("span %1").arg(hoursText(team.spanHours))};
    if (team.meanSkill) {
        facts.append(TeamsModel::tr("mean skill %1").arg(QLocale().toString(*team.meanSkill, 'f', 2)));
    }
    return facts.join(u" · "_s);
}

QString memberSentence(const TeamView::Member &member)
{
    QStringList parts{member.person.name};
    if (member.leader) {
        parts.append(TeamsModel::tr("leader"));
    }
    parts.append(member.person.offset ? TeamsModel::tr("UTC%1").arg(member.person.offset->toString())
                                      : TeamsModel::tr("time zone unknown"));
    parts.append(member.person.skill ? TeamsModel::tr("skill %1").arg(QLocale().toString(*member.person.skill, 'g', 3))
                                     : TeamsModel::tr("skill unknown"));
    return parts.join(u", "_s);
}

TeamsModel::TeamsModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void TeamsModel::setTeams(std::vector<TeamView> teams)
{
    beginResetModel();
    m_teams = std::move(teams);
    endResetModel();
}

int TeamsModel::largestTeam() const
{
    size_t largest = 0;
    for (const TeamView &team : m_teams) {
        largest = std::max(largest, team.members.size());
    }
    return int(largest);
}

int TeamsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_teams.size());
}

QVariant TeamsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const TeamView &team = m_teams.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return team.name;
    case TeamRole:
        return QVariant::fromValue(team);
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "a team and what is to be known of it").arg(team.name, teamFacts(team));
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        QStringList members;
        for (const TeamView::Member &member : team.members) {
            members.append(memberSentence(member));
        }
        return members.join(u'\n');
    }
    case SearchRole: {
        QStringList names{team.name};
        for (const TeamView::Member &member : team.members) {
            names.append(member.person.name);
        }
        return names.join(u'\n').toCaseFolded();
    }
    default:
        return {};
    }
}

TeamsProxy::TeamsProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void TeamsProxy::setFilterText(const QString &text)
{
    m_words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool TeamsProxy::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QString names = sourceModel()->index(sourceRow, 0, sourceParent).data(TeamsModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&names](const QString &word) { return names.contains(word); });
}

} // namespace jamwright
