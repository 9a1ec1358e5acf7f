// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/template/channelsmodel.h"

#include "ui/widgets/appearance.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

QString typeWord(ChannelType type)
{
    switch (type) {
    case ChannelType::Text:
        return ChannelsModel::tr("Text");
    case ChannelType::Voice:
        return ChannelsModel::tr("Voice");
    case ChannelType::Announcement:
        return ChannelsModel::tr("Announcement");
    case ChannelType::Forum:
        return ChannelsModel::tr("Forum");
    case ChannelType::Category:
        break;
    }
    return ChannelsModel::tr("Category");
}

constexpr int mostTopic = 1024;
constexpr int mostForumTopic = 4096;

} // namespace

ChannelsModel::ChannelsModel(GuildTemplate &rooms, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rooms(rooms)
{
}

void ChannelsModel::reset()
{
    beginResetModel();
    endResetModel();
}

ChannelsModel::Row ChannelsModel::at(int row) const
{
    qsizetype left = row;
    if (left < m_rooms.categories.size()) {
        return {&m_rooms.categories[left], nullptr, false};
    }
    left -= m_rooms.categories.size();
    if (left < m_rooms.channels.size()) {
        return {nullptr, &m_rooms.channels[left], false};
    }
    left -= m_rooms.channels.size();
    return left == 0 ? Row{&m_rooms.teamCategory, nullptr, true} : Row{nullptr, &m_rooms.teamChannels[left - 1], true};
}

int ChannelsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid()) {
        return 0;
    }
    const qsizetype ofTeams = m_rooms.hasTeamRooms() ? 1 + m_rooms.teamChannels.size() : 0;
    return int(m_rooms.categories.size() + m_rooms.channels.size() + ofTeams);
}

int ChannelsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool ChannelsModel::takesWelcome(int row) const
{
    const ChannelTemplate *channel = row >= 0 && row < rowCount() ? at(row).channel : nullptr;
    return channel != nullptr && !channel->existing &&
           (channel->type == ChannelType::Text || channel->type == ChannelType::Announcement);
}

QString ChannelsModel::kindOf(const Row &row) const
{
    const QString type = typeWord(row.channel != nullptr ? row.channel->type : ChannelType::Category);
    const bool existing = row.channel != nullptr ? row.channel->existing : row.category->existing;
    if (existing) {
        return tr("%1, the guild's own").arg(type);
    }
    return row.ofTeams && row.channel != nullptr ? tr("%1, one a team").arg(type) : type;
}

QString ChannelsModel::whereOf(const Row &row) const
{
    if (row.channel == nullptr) {
        return {};
    }
    if (row.ofTeams) {
        return m_rooms.teamCategory.name;
    }
    const auto found =
        std::find_if(m_rooms.categories.begin(), m_rooms.categories.end(),
                     [&row](const CategoryTemplate &category) { return category.key == row.channel->category; });
    return found == m_rooms.categories.end() ? QString() : found->name;
}

QVariant ChannelsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row row = at(index.row());
    const bool text = role == Qt::DisplayRole || role == Qt::EditRole;
    if (role == WelcomeRole) {
        return takesWelcome(index.row()) ? QVariant(row.channel->welcome) : QVariant();
    }
    if (role == PinRole) {
        return row.channel != nullptr && row.channel->pinWelcome;
    }
    if (role == Qt::DecorationRole && index.column() == NameColumn) {
        return themedIcon(row.channel != nullptr ? u"channel"_s : u"category"_s);
    }
    if (!text) {
        return {};
    }
    switch (index.column()) {
    case NameColumn:
        return row.channel != nullptr ? row.channel->name : row.category->name;
    case KindColumn:
        return kindOf(row);
    case WhereColumn:
        return whereOf(row);
    default:
        return row.channel != nullptr ? row.channel->topic : QString();
    }
}

QVariant ChannelsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Name");
    case KindColumn:
        return tr("Kind");
    case WhereColumn:
        return tr("In the category");
    case TopicColumn:
        return tr("Topic");
    default:
        return {};
    }
}

Qt::ItemFlags ChannelsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid()) {
        return flags;
    }
    const Row row = at(index.row());
    const bool topic = row.channel != nullptr && !row.channel->existing && row.channel->type != ChannelType::Voice;
    return index.column() == NameColumn || (index.column() == TopicColumn && topic) ? flags | Qt::ItemIsEditable
                                                                                    : flags;
}

bool ChannelsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const Row row = at(index.row());
    if (role == WelcomeRole && takesWelcome(index.row())) {
        row.channel->welcome = value.toString();
    } else if (role == PinRole && takesWelcome(index.row())) {
        row.channel->pinWelcome = value.toBool();
    } else if (role == Qt::EditRole && index.column() == NameColumn) {
        const QString name = value.toString().simplified().left(100);
        if (name.isEmpty()) {
            return false;
        }
        (row.channel != nullptr ? row.channel->name : row.category->name) = name;
    } else if (role == Qt::EditRole && index.column() == TopicColumn && row.channel != nullptr) {
        row.channel->topic =
            value.toString().simplified().left(row.channel->type == ChannelType::Forum ? mostForumTopic : mostTopic);
    } else {
        return false;
    }
    // NOLINTNEXTLINE(readability-misleading-indentation): the macro misleads the check
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    return true;
}

} // namespace jamwright
