// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/reservesmodel.h"

#include <QLocale>

namespace jamwright {

ReservesModel::ReservesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ReservesModel::setPeople(std::vector<Participant> people)
{
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
}

int ReservesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

int ReservesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReservesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const bool number = index.column() == OffsetColumn || index.column() == SkillColumn;
    if (role == Qt::TextAlignmentRole) {
        return number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const Participant &person = m_people.at(size_t(index.row()));
    switch (index.column()) {
    case NameColumn:
        return person.name;
    case OffsetColumn:
        return person.offset ? person.offset->toString() : tr("unknown");
    case SkillColumn:
        return person.skill ? QLocale().toString(*person.skill, 'g', 3) : tr("unknown");
    default:
        return person.canLead() ? tr("may lead") : QString();
    }
}

QVariant ReservesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && (section == OffsetColumn || section == SkillColumn)) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Reserve");
    case OffsetColumn:
        return tr("UTC offset");
    case SkillColumn:
        return tr("Skill");
    case LeaderColumn:
        return tr("Leader");
    default:
        return {};
    }
}

} // namespace jamwright
