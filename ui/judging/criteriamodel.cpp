// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/criteriamodel.h"

#include <QLocale>
#include <QSet>

#include <array>

namespace jamwright {

namespace {

/// The number behind a column, in the order of the columns after the name.
constexpr std::array numbers = {&Criterion::weight, &Criterion::lowest, &Criterion::highest, &Criterion::step};

bool saysTheSame(const Rubric &a, const Rubric &b)
{
    if (a.name != b.name || a.criteria.size() != b.criteria.size()) {
        return false;
    }
    for (qsizetype i = 0; i < a.criteria.size(); ++i) {
        Criterion other = b.criteria.at(i);
        other.id = a.criteria.at(i).id;
        if (other != a.criteria.at(i)) {
            return false;
        }
    }
    return true;
}

std::optional<double> readNumber(const QString &text)
{
    bool ok = false;
    double number = QLocale().toDouble(text.trimmed(), &ok);
    if (!ok) {
        number = text.trimmed().toDouble(&ok); // "0.5" everywhere
    }
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace

CriteriaModel::CriteriaModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CriteriaModel::setRubric(const Rubric &rubric)
{
    if (saysTheSame(m_rubric, rubric)) {
        m_rubric = rubric; // the ids may be new
        return;
    }
    beginResetModel();
    m_rubric = rubric;
    endResetModel();
}

void CriteriaModel::setEditable(bool editable)
{
    m_editable = editable;
}

QString CriteriaModel::obstacle() const
{
    if (m_rubric.criteria.isEmpty()) {
        return tr("The rubric has no criterion yet.");
    }
    QSet<QString> names;
    for (const Criterion &criterion : m_rubric.criteria) {
        if (criterion.name.trimmed().isEmpty()) {
            return tr("A criterion has no name yet.");
        }
        const QString folded = criterion.name.toCaseFolded();
        if (names.contains(folded)) {
            return tr("Two criteria are called %1.").arg(criterion.name);
        }
        names.insert(folded);
        if (!(criterion.highest > criterion.lowest) || !(criterion.step > 0)) {
            return tr("The scale of %1 must run upwards, in steps above 0.").arg(criterion.name);
        }
        if (!(criterion.weight > 0)) {
            return tr("The weight of %1 must be above 0.").arg(criterion.name);
        }
    }
    return {};
}

void CriteriaModel::addCriterion()
{
    // A new criterion is marked on the scale of the one above it.
    Criterion criterion = m_rubric.criteria.isEmpty() ? Criterion() : m_rubric.criteria.last();
    criterion.id = {};
    criterion.weight = 1;
    const QString base = tr("New criterion");
    criterion.name = base;
    for (int n = 2; m_rubric.find(criterion.name) != nullptr; ++n) {
        criterion.name = tr("%1 %2", "New criterion 2").arg(base).arg(n);
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_rubric.criteria.append(criterion);
    endInsertRows();
    Q_EMIT edited();
}

void CriteriaModel::removeCriterion(int row)
{
    if (row < 0 || row >= rowCount()) {
        return;
    }
    beginRemoveRows({}, row, row);
    m_rubric.criteria.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

int CriteriaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rubric.criteria.size());
}

int CriteriaModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CriteriaModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() != NameColumn) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole) {
        return {};
    }
    const Criterion &criterion = m_rubric.criteria.at(index.row());
    if (index.column() == NameColumn) {
        return criterion.name;
    }
    return QLocale().toString(criterion.*numbers.at(size_t(index.column() - WeightColumn)), 'g', 6);
}

QVariant CriteriaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section != NameColumn) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Criterion");
    case WeightColumn:
        return tr("Weight");
    case LowestColumn:
        return tr("Lowest");
    case HighestColumn:
        return tr("Highest");
    case StepColumn:
        return tr("Step");
    default:
        return {};
    }
}

Qt::ItemFlags CriteriaModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_editable && index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool CriteriaModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!m_editable || role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    Criterion changed = m_rubric.criteria.at(index.row());
    if (index.column() == NameColumn) {
        changed.name = value.toString().simplified();
    } else if (const auto number = readNumber(value.toString())) {
        changed.*numbers.at(size_t(index.column() - WeightColumn)) = *number;
    } else {
        return false;
    }
    if (changed == m_rubric.criteria.at(index.row())) {
        return true;
    }
    m_rubric.criteria[index.row()] = changed;
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

} // namespace jamwright
