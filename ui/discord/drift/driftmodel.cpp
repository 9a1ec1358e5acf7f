// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/drift/driftmodel.h"

#include "ui/widgets/appearance.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

QString driftWord(DriftKind kind)
{
    switch (kind) {
    case DriftKind::Renamed:
        return DriftModel::tr("Renamed");
    case DriftKind::Deleted:
        return DriftModel::tr("Deleted");
    case DriftKind::Opened:
        return DriftModel::tr("Permissions");
    case DriftKind::RoleLost:
        return DriftModel::tr("Role lost");
    case DriftKind::ExtraPerson:
        return DriftModel::tr("Extra person");
    case DriftKind::Moved:
        return DriftModel::tr("Moved");
    case DriftKind::ShutOut:
        return DriftModel::tr("Bot shut out");
    case DriftKind::Outsider:
        return DriftModel::tr("Outsider");
    case DriftKind::Changed:
        return DriftModel::tr("Changed");
    case DriftKind::Orphan:
        break;
    }
    return DriftModel::tr("Left over");
}

QString driftIcon(DriftKind kind)
{
    switch (kind) {
    case DriftKind::Renamed:
        return u"edit"_s;
    case DriftKind::Deleted:
        return u"remove"_s;
    case DriftKind::Opened:
        return u"lock"_s;
    case DriftKind::RoleLost:
        return u"role"_s;
    case DriftKind::ExtraPerson:
        return u"person"_s;
    case DriftKind::Moved:
        return u"category"_s;
    case DriftKind::ShutOut:
        return u"warning"_s;
    case DriftKind::Outsider:
        return u"person"_s;
    case DriftKind::Changed:
        return u"edit"_s;
    case DriftKind::Orphan:
        break;
    }
    return u"channel"_s;
}

} // namespace

DriftModel::DriftModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void DriftModel::setItems(const std::vector<DriftItem> &items)
{
    beginResetModel();
    m_items = items;
    m_ticked.clear();
    tickRepairable();
    endResetModel();
    Q_EMIT tickedChanged();
}

void DriftModel::tickAll(bool ticked)
{
    m_ticked.clear();
    if (ticked) {
        tickRepairable();
    }
    if (!m_items.empty()) {
        Q_EMIT dataChanged(index(0, KindColumn), index(rowCount() - 1, KindColumn), {Qt::CheckStateRole});
    }
    Q_EMIT tickedChanged();
}

void DriftModel::tickRepairable()
{
    for (const DriftItem &item : m_items) {
        if (item.repairable) {
            m_ticked.insert(item.key);
        }
    }
}

int DriftModel::repairable() const
{
    return int(std::count_if(m_items.begin(), m_items.end(), [](const DriftItem &item) { return item.repairable; }));
}

QStringList DriftModel::ticked() const
{
    QStringList keys;
    for (const DriftItem &item : m_items) {
        if (m_ticked.contains(item.key)) {
            keys.append(item.key);
        }
    }
    return keys;
}

int DriftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int DriftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DriftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const DriftItem &item = m_items.at(size_t(index.row()));
    const int column = index.column();
    if (role == Qt::CheckStateRole && column == KindColumn && item.repairable) {
        return m_ticked.contains(item.key) ? Qt::Checked : Qt::Unchecked;
    }
    if (role == Qt::DecorationRole && column == KindColumn) {
        return themedIcon(driftIcon(item.kind));
    }
    if (role != Qt::DisplayRole && (role != Qt::ToolTipRole || column == KindColumn)) {
        return {};
    }
    return column == KindColumn ? driftWord(item.kind) : column == SentenceColumn ? item.sentence : item.repair;
}

QVariant DriftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case KindColumn:
        return tr("Kind");
    case SentenceColumn:
        return tr("What is different");
    case RepairColumn:
        return tr("What repairing it does, or what is to be done");
    default:
        return {};
    }
}

Qt::ItemFlags DriftModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool ticks = index.isValid() && index.column() == KindColumn && m_items.at(size_t(index.row())).repairable;
    return ticks ? flags | Qt::ItemIsUserCheckable : flags;
}

bool DriftModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != KindColumn ||
        role != Qt::CheckStateRole || !m_items.at(size_t(index.row())).repairable) {
        return false;
    }
    const QString &key = m_items.at(size_t(index.row())).key;
    if (value.value<Qt::CheckState>() == Qt::Checked) {
        m_ticked.insert(key);
    } else {
        m_ticked.erase(key);
    }
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
    return true;
}

} // namespace jamwright
