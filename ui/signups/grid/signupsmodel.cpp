// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/grid/signupsmodel.h"

#include "ui/signups/signupwords.h"

#include <QLocale>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

SignupsModel::SignupsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_sheet(makeSignupSheet({}))
    , m_wanted(m_sheet)
    , m_sorter(std::make_shared<SheetSorter>())
{
}

void SignupsModel::setSheet(const SheetPointer &sheet)
{
    m_wanted = sheet;
    compute();
}

void SignupsModel::setQuery(const SignupQuery &query)
{
    if (query != m_request.query) {
        m_request.query = query;
        compute();
    }
}

void SignupsModel::setStatuses(const std::set<SignupStatus> &statuses)
{
    if (statuses != m_request.statuses) {
        m_request.statuses = statuses;
        compute();
    }
}

void SignupsModel::setGrouping(GridGrouping grouping)
{
    if (grouping != m_request.grouping) {
        m_request.grouping = grouping;
        compute();
    }
}

void SignupsModel::sortByKey(const QString &key, bool descending)
{
    if (key != m_request.sortKey || descending != m_request.descending) {
        m_request.sortKey = key;
        m_request.descending = descending;
        compute();
    }
}

void SignupsModel::sort(int column, Qt::SortOrder order)
{
    const bool known = column > GroupColumn && column < columnCount();
    sortByKey(known ? m_sheet->columns[size_t(column)].key : QString(), known && order == Qt::DescendingOrder);
}

void SignupsModel::compute()
{
    const auto order = [sorter = m_sorter, sheet = m_wanted, request = m_request](const Cancel &cancel) {
        return sorter->order(sheet, request, cancel);
    };
    m_job.start(this, order, [this, sheet = m_wanted](SheetOrder shownOrder) { show(sheet, std::move(shownOrder)); });
    Q_EMIT wished();
}

void SignupsModel::show(const SheetPointer &sheet, SheetOrder order)
{
    Q_EMIT aboutToShow();
    beginResetModel();
    m_sheet = sheet;
    m_order = std::move(order);
    endResetModel();
    Q_EMIT shown();
}

const SignupRow &SignupsModel::row(int place) const
{
    return m_sheet->rows.at(size_t(m_order.rows.at(size_t(place))));
}

SignupId SignupsModel::idAt(int place) const
{
    return m_sheet->ids.at(size_t(m_order.rows.at(size_t(place))));
}

int SignupsModel::placeOf(SignupId signup) const
{
    const int row = m_sheet->rowOf(signup);
    return row < 0 || m_order.places.empty() ? -1 : m_order.places.at(size_t(row));
}

int SignupsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.rows.size());
}

int SignupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sheet->columns.size());
}

QVariant SignupsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const SignupRow &shownRow = row(index.row());
    const GridColumn &column = m_sheet->columns[size_t(index.column())];
    const bool isGroup = column.kind == GridKind::Group;
    switch (role) {
    case Qt::DisplayRole:
        return isGroup ? groupText(index.row()) : cellText(shownRow, column);
    case Qt::ToolTipRole:
        return cellToolTip(shownRow, column);
    case Qt::TextAlignmentRole:
        return isFigure(column) ? QVariant(int(Qt::AlignCenter)) : QVariant();
    case PillRole:
        return column.kind == GridKind::Status ? QVariant(int(statusState(shownRow.signup.status))) : QVariant();
    case GroupRole:
        return groupText(index.row());
    case GroupStartRole: {
        const GridGroup *group = groupOf(index.row());
        return group != nullptr && group->first == index.row();
    }
    default:
        return {};
    }
}

QVariant SignupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const GridColumn &column = m_sheet->columns[size_t(section)];
    if (role == Qt::TextAlignmentRole) {
        return isFigure(column) ? QVariant(int(Qt::AlignCenter)) : QVariant();
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(columnTitle(column)) : QVariant();
}

const GridGroup *SignupsModel::groupOf(int place) const
{
    const auto behind = std::upper_bound(m_order.groups.begin(), m_order.groups.end(), place,
                                         [](int one, const GridGroup &group) { return one < group.first; });
    return behind == m_order.groups.begin() ? nullptr : &*(behind - 1);
}

QString SignupsModel::groupText(int place) const
{
    const GridGroup *group = groupOf(place);
    return group == nullptr
               ? QString()
               : tr("%1 (%2)", "a group and how many are in it").arg(group->name, QLocale().toString(group->count));
}

} // namespace jamwright
