// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/goals/pairsmodel.h"

namespace jamwright {

PairsModel::PairsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PairsModel::setPairs(std::vector<PairRule> pairs, const PairPeople &people)
{
    beginResetModel();
    m_pairs = std::move(pairs);
    m_people = people;
    endResetModel();
}

int PairsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pairs.size());
}

int PairsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PairsModel::kindWords(PairRule::Kind kind)
{
    return kind == PairRule::Kind::Apart ? tr("apart from") : tr("together with");
}

QString PairsModel::nameOfPerson(PersonId person) const
{
    const QString label = m_people.label(person);
    return label.isEmpty() ? tr("not of this event") : label;
}

QVariant PairsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const PairRule &pair = m_pairs.at(size_t(index.row()));
    switch (index.column()) {
    case FirstColumn:
        return nameOfPerson(pair.a);
    case KindColumn:
        return kindWords(pair.kind);
    case SecondColumn:
        return nameOfPerson(pair.b);
    case ReasonColumn:
        return pair.reason;
    default:
        return {};
    }
}

QVariant PairsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case FirstColumn:
        return tr("Who");
    case KindColumn:
        return tr("Is to be");
    case SecondColumn:
        return tr("Whom");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace jamwright
