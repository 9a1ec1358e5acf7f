// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/template/announcementsmodel.h"

namespace jamwright {

AnnouncementsModel::AnnouncementsModel(GuildTemplate &rooms, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rooms(rooms)
{
}

void AnnouncementsModel::reset()
{
    beginResetModel();
    endResetModel();
}

int AnnouncementsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rooms.announcements.size());
}

int AnnouncementsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnnouncementsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AnnouncementTemplate &announcement = m_rooms.announcements.at(index.row());
    if (role == TextRole) {
        return announcement.text;
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole) {
        return {};
    }
    if (index.column() == TitleColumn) {
        return announcement.title;
    }
    return announcement.channel.isEmpty() ? tr("every team's channel") : announcement.channel;
}

QVariant AnnouncementsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == TitleColumn ? tr("Announcement") : section == WhereColumn ? tr("Where") : QVariant();
}

Qt::ItemFlags AnnouncementsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == TitleColumn ? flags | Qt::ItemIsEditable : flags;
}

bool AnnouncementsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    AnnouncementTemplate &announcement = m_rooms.announcements[index.row()];
    if (role == TextRole) {
        announcement.text = value.toString();
    } else if (role == Qt::EditRole && index.column() == TitleColumn && !value.toString().simplified().isEmpty()) {
        announcement.title = value.toString().simplified();
    } else {
        return false;
    }
    Q_EMIT dataChanged(index, index); // NOLINT(readability-misleading-indentation): the macro misleads the check
    return true;
}

} // namespace jamwright
