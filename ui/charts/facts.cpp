// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/facts.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace jamwright {

namespace {

/// Whether `a` comes before `b`.
bool isBefore(const Fact &a, const Fact &b)
{
    if (a.number || b.number) {
        constexpr double none = std::numeric_limits<double>::lowest();
        return a.number.value_or(none) < b.number.value_or(none);
    }
    return QString::localeAwareCompare(a.text, b.text) < 0;
}

} // namespace

Fact numberFact(std::optional<double> number, int decimals)
{
    return {number ? QLocale().toString(*number, 'f', decimals) : QStringLiteral("–"), number};
}

Fact countFact(int count)
{
    return {QLocale().toString(count), double(count)};
}

Fact textFact(const QString &text)
{
    return {text, {}};
}

FactsModel::FactsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FactsModel::setFacts(const FactsTable &facts)
{
    beginResetModel();
    if (facts.headers.size() != m_facts.headers.size()) {
        m_sortColumn = -1;
    }
    m_facts = facts;
    applySort();
    endResetModel();
}

int FactsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_facts.rows.size());
}

int FactsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_facts.headers.size());
}

bool FactsModel::isNumber(int column) const
{
    return std::any_of(m_facts.rows.begin(), m_facts.rows.end(),
                       [column](const auto &row) { return row.at(size_t(column)).number.has_value(); });
}

QVariant FactsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Fact &fact = m_facts.rows.at(size_t(index.row())).at(size_t(index.column()));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return fact.text;
    }
    if (role == Qt::TextAlignmentRole && isNumber(index.column())) {
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    return {};
}

QVariant FactsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_facts.headers.size()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && isNumber(section)) {
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(m_facts.headers.at(section)) : QVariant();
}

void FactsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= m_facts.headers.size()) {
        return;
    }
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    applySort();
    endResetModel();
}

void FactsModel::applySort()
{
    if (m_sortColumn < 0) {
        return;
    }
    const auto column = size_t(m_sortColumn);
    std::stable_sort(m_facts.rows.begin(), m_facts.rows.end(), [this, column](const auto &a, const auto &b) {
        return m_sortOrder == Qt::AscendingOrder ? isBefore(a.at(column), b.at(column))
                                                 : isBefore(b.at(column), a.at(column));
    });
}

} // namespace jamwright
