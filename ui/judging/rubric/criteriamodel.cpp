// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/rubric/criteriamodel.h"

#include "ui/judging/rubric/marklabels.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace jamwright {

namespace {

/// The number behind a column, in the order of the columns after the name.
constexpr std::array numbers = {&Criterion::weight, &Criterion::lowest, &Criterion::highest, &Criterion::step};

/// Puts what was typed into its place; false = it cannot be read.
bool put(Criterion &criterion, int column, const QVariant &value)
{
    const QString text = value.toString();
    switch (column) {
    case CriteriaModel::NameColumn:
        criterion.name = text.simplified();
        return true;
    case CriteriaModel::TracksColumn:
        criterion.tracks = wordsOf(text);
        return true;
    case CriteriaModel::DescriptionColumn:
        criterion.description = text.trimmed();
        return true;
    default:
        break;
    }
    const auto number = typedNumber(text);
    if (!number || column > CriteriaModel::StepColumn) {
        return false;
    }
    criterion.*numbers.at(size_t(column - CriteriaModel::WeightColumn)) = *number;
    return true;
}

/// The answer behind a box that can be ticked; nothing for the other columns.
bool *boxOf(Criterion &criterion, int column)
{
    return column == CriteriaModel::RequiredColumn        ? &criterion.required
           : column == CriteriaModel::NotApplicableColumn ? &criterion.naAllowed
                                                          : nullptr;
}

QString textOf(const Criterion &criterion, int column)
{
    switch (column) {
    case CriteriaModel::NameColumn:
        return criterion.name;
    case CriteriaModel::TracksColumn:
        return criterion.tracks.join(u"; "_s);
    case CriteriaModel::LabelsColumn:
        return labelsText(criterion.labels);
    case CriteriaModel::DescriptionColumn:
        return criterion.description;
    case CriteriaModel::RequiredColumn:
    case CriteriaModel::NotApplicableColumn:
        return {};
    default:
        return QLocale().toString(criterion.*numbers.at(size_t(column - CriteriaModel::WeightColumn)), 'g', 6);
    }
}

bool isNumber(int column)
{
    return column >= CriteriaModel::WeightColumn && column <= CriteriaModel::StepColumn;
}

} // namespace

bool saysTheSame(const Rubric &a, const Rubric &b)
{
    const auto same = [](Criterion left, const Criterion &right) {
        left.id = right.id;
        return left == right;
    };
    return a.name == b.name &&
           std::equal(a.criteria.begin(), a.criteria.end(), b.criteria.begin(), b.criteria.end(), same);
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString word = part.simplified();
        if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive)) {
            words << word;
        }
    }
    return words;
}

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
    m_unread = QStringList(m_rubric.criteria.size());
    endResetModel();
}

QString CriteriaModel::typingProblem() const
{
    for (qsizetype i = 0; i < m_unread.size(); ++i) {
        if (!m_unread.at(i).isEmpty()) {
            return tr("Labels of %1: %2").arg(m_rubric.criteria.at(i).name, readLabels(m_unread.at(i)).problem);
        }
    }
    return {};
}

void CriteriaModel::forgetTyping()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!m_unread.at(row).isEmpty()) {
            m_unread[row].clear();
            Q_EMIT dataChanged(index(row, LabelsColumn), index(row, LabelsColumn));
        }
    }
}

void CriteriaModel::setEditable(bool editable)
{
    m_editable = editable;
}

QString rubricObstacle(const Rubric &rubric)
{
    QSet<QString> names;
    bool counts = rubric.criteria.isEmpty();
    for (const Criterion &criterion : rubric.criteria) {
        if (criterion.name.trimmed().isEmpty()) {
            return CriteriaModel::tr("A criterion has no name yet.");
        }
        const QString folded = criterion.name.toLower();
        if (names.contains(folded)) {
            return CriteriaModel::tr("Two criteria are called %1.").arg(criterion.name);
        }
        names.insert(folded);
        if (!(criterion.highest > criterion.lowest) || !(criterion.step > 0)) {
            return CriteriaModel::tr("The scale of %1 must run upwards, in steps above 0.").arg(criterion.name);
        }
        if (criterion.weight < 0) {
            return CriteriaModel::tr("The weight of %1 must not be below 0.").arg(criterion.name);
        }
        if (const QString label = labelOffScale(criterion); !label.isEmpty()) {
            return label;
        }
        counts = counts || criterion.weight > 0;
    }
    return counts ? QString() : CriteriaModel::tr("At least one criterion needs a weight above 0.");
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
    m_unread.append(QString());
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
    m_unread.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

void CriteriaModel::moveCriterion(int row, int by)
{
    const int to = row + by;
    if (row < 0 || row >= rowCount() || to < 0 || to >= rowCount() || by == 0) {
        return;
    }
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    m_rubric.criteria.move(row, to);
    m_unread.move(row, to);
    endMoveRows();
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
    if (role == Qt::TextAlignmentRole && isNumber(index.column())) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    Criterion criterion = m_rubric.criteria.at(index.row());
    if (const bool *box = boxOf(criterion, index.column())) {
        return role == Qt::CheckStateRole ? QVariant(*box ? Qt::Checked : Qt::Unchecked) : QVariant();
    }
    if (role == Qt::DisplayRole && index.column() == TracksColumn && criterion.tracks.isEmpty()) {
        return tr("all");
    }
    const bool isUnread = index.column() == LabelsColumn && !m_unread.at(index.row()).isEmpty();
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        return isUnread ? m_unread.at(index.row()) : textOf(criterion, index.column());
    }
    if (role == Qt::ToolTipRole && isUnread) {
        return readLabels(m_unread.at(index.row())).problem;
    }
    const bool isLong = index.column() == LabelsColumn || index.column() == DescriptionColumn;
    return role == Qt::ToolTipRole && isLong ? textOf(criterion, index.column()) : QVariant();
}

QVariant CriteriaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && isNumber(section)) {
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
    case RequiredColumn:
        return tr("Required");
    case NotApplicableColumn:
        return tr("N/A allowed");
    case TracksColumn:
        return tr("Tracks");
    case LabelsColumn:
        return tr("Labels of marks");
    case DescriptionColumn:
        return tr("Description");
    default:
        return {};
    }
}

Qt::ItemFlags CriteriaModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isBox = index.column() == RequiredColumn || index.column() == NotApplicableColumn;
    if (index.isValid() && m_editable) {
        flags |= isBox ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable;
    }
    return flags;
}

bool CriteriaModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!m_editable || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    if (index.column() == LabelsColumn && role == Qt::EditRole) {
        return setLabels(index, value.toString());
    }
    Criterion changed = m_rubric.criteria.at(index.row());
    if (bool *box = boxOf(changed, index.column()); box != nullptr && role == Qt::CheckStateRole) {
        *box = value.toInt() == Qt::Checked;
    } else if (box != nullptr || role != Qt::EditRole || !put(changed, index.column(), value)) {
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

bool CriteriaModel::setLabels(const QModelIndex &index, const QString &text)
{
    const TypedLabels typed = readLabels(text);
    QString &unread = m_unread[index.row()];
    const QString before = std::exchange(unread, typed.problem.isEmpty() ? QString() : text);
    Criterion &criterion = m_rubric.criteria[index.row()];
    const bool changes = typed.problem.isEmpty() && criterion.labels != typed.labels;
    if (changes) {
        criterion.labels = typed.labels;
    }
    if (changes || unread != before) {
        Q_EMIT dataChanged(index, index);
        Q_EMIT edited();
    }
    return true;
}

} // namespace jamwright
