// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/board/boardmodel.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto peopleMime = "application/x-jamwright-signups"_L1;

/// People carry their group's number + 1, groups 0.
quintptr groupOf(const QModelIndex &index)
{
    return index.internalId();
}

QString searchText(const QString &name, const std::vector<TeamView::Member> &members)
{
    QStringList names{name};
    for (const TeamView::Member &member : members) {
        names.append(member.person.name);
    }
    return names.join(u'\n').toCaseFolded();
}

} // namespace

QString hoursText(double hours)
{
    const int minutes = int(std::lround(hours * 60));
    if (minutes % 60 == 0) {
        return BoardModel::tr("%1 h").arg(minutes / 60);
    }
    return BoardModel::tr("%1 h %2", "hours and minutes").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString teamFacts(const TeamView &team)
{
    QStringList facts{BoardModel::tr("%Ln people", nullptr, int(team.members.size())),
                      BoardModel::tr("span %1").arg(hoursText(team.spanHours))};
    if (team.meanSkill) {
        facts.append(BoardModel::tr("skill %1").arg(QLocale().toString(*team.meanSkill, 'f', 2)));
    }
    return facts.join(u" · "_s);
}

QString memberSentence(const TeamView::Member &member)
{
    QStringList parts{member.person.name};
    if (member.leader) {
        parts.append(BoardModel::tr("leader"));
    } else if (member.person.canLead()) {
        parts.append(BoardModel::tr("may lead"));
    }
    parts.append(member.person.offset ? BoardModel::tr("UTC%1").arg(member.person.offset->toString())
                                      : BoardModel::tr("time zone unknown"));
    parts.append(member.person.skill ? BoardModel::tr("skill %1").arg(QLocale().toString(*member.person.skill, 'g', 3))
                                     : BoardModel::tr("skill unknown"));
    if (member.locked) {
        parts.append(BoardModel::tr("stays here"));
    }
    return parts.join(u", "_s);
}

std::vector<SignupId> draggedPeople(const QMimeData *data)
{
    std::vector<SignupId> people;
    if (data != nullptr && data->hasFormat(peopleMime)) {
        for (const QByteArray &id : data->data(peopleMime).split(' ')) {
            people.push_back(SignupId{id.toLongLong()});
        }
    }
    return people;
}

BoardModel::BoardModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void BoardModel::setView(const TeamsView &view, const std::map<TeamId, int> &broken)
{
    beginResetModel();
    m_view = view;
    m_broken = broken;
    m_reserves.clear();
    for (const Participant &person : view.reserves) {
        m_reserves.push_back({person, false, false});
    }
    std::stable_sort(m_reserves.begin(), m_reserves.end(), [](const TeamView::Member &a, const TeamView::Member &b) {
        return a.person.name.compare(b.person.name, Qt::CaseInsensitive) < 0;
    });
    endResetModel();
}

const std::vector<TeamView::Member> &BoardModel::membersOf(int group) const
{
    return group < int(m_view.teams.size()) ? m_view.teams[size_t(group)].members : m_reserves;
}

const TeamView *BoardModel::team(const QModelIndex &index) const
{
    const bool isTeam = index.isValid() && groupOf(index) == 0 && index.row() < int(m_view.teams.size());
    return isTeam ? &m_view.teams[size_t(index.row())] : nullptr;
}

const TeamView::Member *BoardModel::member(const QModelIndex &index) const
{
    return index.isValid() && groupOf(index) > 0 ? &membersOf(int(groupOf(index)) - 1)[size_t(index.row())] : nullptr;
}

bool BoardModel::isReserves(const QModelIndex &index) const
{
    return index.isValid() && groupOf(index) == 0 && index.row() == int(m_view.teams.size());
}

QModelIndex BoardModel::find(SignupId signup) const
{
    for (int group = 0; group < rowCount(); ++group) {
        const auto &members = membersOf(group);
        const auto found = std::find_if(members.begin(), members.end(), [signup](const TeamView::Member &member) {
            return member.person.signup == signup;
        });
        if (found != members.end()) {
            return createIndex(int(found - members.begin()), 0, quintptr(group) + 1);
        }
    }
    return {};
}

QModelIndex BoardModel::find(TeamId team) const
{
    const auto found = std::find_if(m_view.teams.begin(), m_view.teams.end(),
                                    [team](const TeamView &view) { return view.id == team; });
    return found == m_view.teams.end() ? QModelIndex() : createIndex(int(found - m_view.teams.begin()), 0, quintptr(0));
}

QModelIndex BoardModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex BoardModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || groupOf(index) == 0) {
        return {};
    }
    return createIndex(int(groupOf(index)) - 1, 0, quintptr(0));
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return int(m_view.teams.size()) + (m_view.problem ? 1 : 0);
    }
    return groupOf(parent) == 0 ? int(membersOf(parent.row()).size()) : 0;
}

int BoardModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    return groupOf(index) == 0 ? groupData(index.row(), role) : memberData(int(groupOf(index)) - 1, index.row(), role);
}

QVariant BoardModel::groupData(int group, int role) const
{
    const bool reserves = group == int(m_view.teams.size());
    const QString name = reserves ? tr("Reserves") : m_view.teams[size_t(group)].name;
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return reserves ? tr("Reserves: %Ln participant(s) without a team", nullptr, int(m_reserves.size()))
                        : tr("%1: %2", "a team and what is to be known of it")
                              .arg(name, teamFacts(m_view.teams[size_t(group)]));
    case TeamRole:
        return reserves ? 0 : m_view.teams[size_t(group)].id.value;
    case SearchRole:
        return searchText(name, membersOf(group));
    case BrokenRole: {
        const auto broken = reserves ? m_broken.end() : m_broken.find(m_view.teams[size_t(group)].id);
        return broken == m_broken.end() ? 0 : broken->second;
    }
    default:
        return {};
    }
}

QVariant BoardModel::memberData(int group, int row, int role) const
{
    const TeamView::Member &member = membersOf(group)[size_t(row)];
    switch (role) {
    case Qt::DisplayRole:
        return member.person.name;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return memberSentence(member);
    case SignupRole:
        return member.person.signup.value;
    case TeamRole:
        return groupData(group, TeamRole);
    default:
        return {};
    }
}

Qt::ItemFlags BoardModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    return groupOf(index) == 0 ? common : common | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList BoardModel::mimeTypes() const
{
    return {peopleMime, u"text/plain"_s};
}

QMimeData *BoardModel::mimeData(const QModelIndexList &indexes) const
{
    QByteArrayList ids;
    QStringList names;
    for (const QModelIndex &index : indexes) {
        if (const TeamView::Member *person = member(index)) {
            ids.append(QByteArray::number(person->person.signup.value));
            names.append(person->person.name);
        }
    }
    if (ids.isEmpty()) {
        return nullptr;
    }
    auto *data = new QMimeData;
    data->setData(peopleMime, ids.join(' '));
    data->setText(names.join(u'\n'));
    return data;
}

BoardProxy::BoardProxy(Groups groups, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_groups(groups)
{
}

void BoardProxy::setFilterText(const QString &text)
{
    m_words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void BoardProxy::setOrder(Order order)
{
    m_order = order;
    sort(order == Order::Formed ? -1 : 0);
    invalidate();
}

bool BoardProxy::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (sourceParent.isValid()) {
        return true; // a team is shown whole
    }
    const auto *board = static_cast<const BoardModel *>(sourceModel());
    const QModelIndex group = board->index(sourceRow, 0);
    if (board->isReserves(group) != (m_groups == Groups::Reserves)) {
        return false;
    }
    const QString names = m_words.isEmpty() ? QString() : group.data(BoardModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&names](const QString &word) { return names.contains(word); });
}

bool BoardProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto *board = static_cast<const BoardModel *>(sourceModel());
    const TeamView *a = board->team(left);
    const TeamView *b = board->team(right);
    if (a == nullptr || b == nullptr) {
        return left.row() < right.row(); // people stay as the team has them
    }
    switch (m_order) {
    case Order::Formed:
        break;
    case Order::Name:
        return a->name.compare(b->name, Qt::CaseInsensitive) < 0;
    case Order::Offset: {
        const auto earliest = [](const TeamView *team) {
            std::optional<UtcOffset> least;
            for (const TeamView::Member &member : team->members) {
                least = !least || (member.person.offset && member.person.offset < least) ? member.person.offset : least;
            }
            return least;
        };
        return earliest(a) < earliest(b);
    }
    case Order::Skill:
        return a->meanSkill.value_or(-1) > b->meanSkill.value_or(-1);
    case Order::Broken:
        return left.data(BoardModel::BrokenRole).toInt() > right.data(BoardModel::BrokenRole).toInt();
    }
    return left.row() < right.row();
}

} // namespace jamwright
