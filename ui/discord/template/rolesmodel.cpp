// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/template/rolesmodel.h"

#include <QColor>
#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

constexpr int mostNameCharacters = 100; // of a role or channel on Discord

QIcon swatch(int colour)
{
    constexpr int side = 16;
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::gray);
    painter.setBrush(colour == 0 ? QBrush(Qt::NoBrush) : QBrush(QColor(QRgb(colour))));
    painter.drawRoundedRect(QRectF(1.5, 1.5, side - 3, side - 3), 3, 3);
    return {picture};
}

/// "#11806A", "11806a" or blank; -1 = neither.
int colourOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return 0;
    }
    bool read = false;
    const QString digits = trimmed.startsWith(u'#') ? trimmed.mid(1) : trimmed;
    const int colour = digits.toInt(&read, 16);
    return read && digits.size() == 6 ? colour : -1;
}

} // namespace

QString colourText(int colour)
{
    return colour == 0 ? QString() : u"#%1"_s.arg(colour, 6, 16, QLatin1Char('0')).toUpper();
}

RolesModel::RolesModel(GuildTemplate &rooms, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rooms(rooms)
{
}

void RolesModel::reset()
{
    beginResetModel();
    endResetModel();
}

const RoleTemplate &RolesModel::roleAt(int row) const
{
    return row < m_rooms.roles.size() ? m_rooms.roles.at(row) : m_rooms.teamRole;
}

RoleTemplate &RolesModel::roleAt(int row)
{
    return row < m_rooms.roles.size() ? m_rooms.roles[row] : m_rooms.teamRole;
}

int RolesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rooms.roles.size()) + (m_rooms.hasTeamRooms() ? 1 : 0);
}

int RolesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RolesModel::audienceWord(int row) const
{
    if (row >= m_rooms.roles.size()) {
        return tr("Members, one role a team");
    }
    const RoleTemplate &role = roleAt(row);
    switch (role.audience) {
    case RoleFor::Leaders:
        return tr("Leaders");
    case RoleFor::Participants:
        return tr("Participants");
    case RoleFor::Judges:
        return tr("Judges");
    case RoleFor::Winners:
        return tr("Winners, after the results");
    case RoleFor::Where:
        return tr("Sign-ups: %1").arg(role.where);
    case RoleFor::Nobody:
        break;
    }
    return tr("Given by hand");
}

QVariant RolesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const RoleTemplate &shown = roleAt(index.row());
    switch (index.column()) {
    case NameColumn:
        return role == Qt::DisplayRole || role == Qt::EditRole ? QVariant(shown.name) : QVariant();
    case AudienceColumn:
        return role == Qt::DisplayRole ? QVariant(audienceWord(index.row())) : QVariant();
    case ColourColumn:
        if (role == Qt::DecorationRole && !shown.existing) {
            return swatch(shown.colour);
        }
        if (role == Qt::DisplayRole) {
            return shown.existing ? tr("the guild's own") : shown.colour == 0 ? tr("none") : colourText(shown.colour);
        }
        return role == Qt::EditRole ? QVariant(colourText(shown.colour)) : QVariant();
    case HoistColumn:
    case MentionableColumn:
        if (role == Qt::CheckStateRole && !shown.existing) {
            const bool ticked = index.column() == HoistColumn ? shown.hoist : shown.mentionable;
            return ticked ? Qt::Checked : Qt::Unchecked;
        }
        return {};
    default:
        return {};
    }
}

QVariant RolesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case NameColumn:
        return tip ? tr("{team} stands for the team's name, {event} for the event's.") : tr("Role");
    case AudienceColumn:
        return tip ? tr("Who is to have the role.") : tr("For");
    case ColourColumn:
        return tip ? tr("As #RRGGBB; blank = none.") : tr("Colour");
    case HoistColumn:
        return tip ? tr("Its members are listed apart from the others.") : tr("Listed apart");
    case MentionableColumn:
        return tip ? tr("Everybody may mention it.") : tr("Mentionable");
    default:
        return {};
    }
}

Qt::ItemFlags RolesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid()) {
        return flags;
    }
    const bool existing = roleAt(index.row()).existing;
    switch (index.column()) {
    case NameColumn:
        return flags | Qt::ItemIsEditable;
    case ColourColumn:
        return existing ? flags : flags | Qt::ItemIsEditable;
    case HoistColumn:
    case MentionableColumn:
        return existing ? flags : flags | Qt::ItemIsUserCheckable;
    default:
        return flags;
    }
}

bool RolesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    RoleTemplate &edited = roleAt(index.row());
    if (role == Qt::CheckStateRole && !edited.existing &&
        (index.column() == HoistColumn || index.column() == MentionableColumn)) {
        bool &ticked = index.column() == HoistColumn ? edited.hoist : edited.mentionable;
        ticked = value.value<Qt::CheckState>() == Qt::Checked;
    } else if (role == Qt::EditRole && index.column() == NameColumn) {
        const QString name = value.toString().simplified().left(mostNameCharacters);
        if (name.isEmpty()) {
            return false;
        }
        edited.name = name;
    } else if (role == Qt::EditRole && index.column() == ColourColumn && !edited.existing) {
        const int colour = colourOf(value.toString());
        if (colour < 0) {
            return false;
        }
        edited.colour = colour;
    } else {
        return false;
    }
    Q_EMIT dataChanged(index, index); // NOLINT(readability-misleading-indentation): the macro misleads the check
    return true;
}

} // namespace jamwright
