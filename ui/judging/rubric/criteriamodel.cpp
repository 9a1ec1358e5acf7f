// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/rubric/criteriamodel.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>

namespace jamwright {

namespace {

/// The number behind a column, in the order of the columns after the name.
constexpr std::array numbers = {&Criterion::weight, &Criterion::lowest, &Criterion::highest, &Criterion::step};

std::optional<double> readNumber(const QString &text)
{
    bool ok = false;
    double number = QLocale().toDouble(text.trimmed(), &ok);
    if (!ok) {
        number = text.trimmed().toDouble(&ok); // "0.5" everywhere
    }
    return ok ? std::optional(number) : std::nullopt;
}

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
    case CriteriaModel::LabelsColumn:
        if (const auto labels = labelsOf(text)) {
            criterion.labels = *labels;
            return true;
        }
        return false;
    default:
        break;
    }
    const auto number = readNumber(text);
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

QString labelsText(const std::map<double, QString> &labels)
{
    QStringList parts;
    for (const auto &[mark, label] : labels) {
        parts << u"%1 = %2"_s.arg(QLocale().toString(mark, 'g', 6), label);
    }
    return parts.join(u"; "_s);
}

std::optional<std::map<double, QString>> labelsOf(const QString &text)
{
    std::map<double, QString> labels;
    const QStringList parts = wordsOf(text);
    for (const QString &part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        const auto mark = equals < 0 ? std::nullopt : readNumber(part.first(equals));
        if (!mark) {
            return std::nullopt;
        }
        labels[*mark] = part.sliced(equals + 1).trimmed();
    }
    return labels;
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
    endResetModel();
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
        const auto isOff = [&criterion](const auto &label) { return !criterion.allows(label.first); };
        if (std::any_of(criterion.labels.begin(), criterion.labels.end(), isOff)) {
            return CriteriaModel::tr("A label of %1 is for a mark that is not on its scale.").arg(criterion.name);
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

void CriteriaModel::moveCriterion(int row, int by)
{
    const int to = row + by;
    if (row < 0 || row >= rowCount() || to < 0 || to >= rowCount() || by == 0) {
        return;
    }
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    m_rubric.criteria.move(row, to);
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
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        return textOf(criterion, index.column());
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

} // namespace jamwright
