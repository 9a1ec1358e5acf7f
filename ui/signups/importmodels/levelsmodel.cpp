// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/importmodels/levelsmodel.h"

#include <QLocale>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "Beginner 1, Advanced 3", lowest first.
QString scaleText(const std::map<QString, double> &levels)
{
    std::vector<std::pair<double, QString>> ordered;
    ordered.reserve(levels.size());
    for (const auto &[answer, level] : levels) {
        ordered.emplace_back(level, answer);
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList parts;
    for (const auto &[level, answer] : ordered) {
        parts.append(LevelsModel::tr("%1 = %2", "an answer and its level").arg(answer, QLocale().toString(level)));
    }
    return parts.join(u" · "_s);
}

std::optional<double> levelOf(const ColumnMap &map, const UnknownLevel &unknown)
{
    const auto skill = map.levels.find(unknown.skill);
    if (skill == map.levels.end()) {
        return std::nullopt;
    }
    const QString answer = unknown.answer.trimmed();
    for (const auto &[known, level] : skill->second) {
        if (known.trimmed().compare(answer, Qt::CaseInsensitive) == 0) {
            return level;
        }
    }
    return std::nullopt;
}

} // namespace

LevelsModel::LevelsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void LevelsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_known.clear();
    endResetModel();
}

LevelsModel::Row *LevelsModel::find(const UnknownLevel &unknown)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&unknown](const Row &row) {
        return row.unknown.skill == unknown.skill && row.unknown.answer == unknown.answer;
    });
    return found == m_rows.end() ? nullptr : &*found;
}

void LevelsModel::update(const std::vector<UnknownLevel> &unknown, const ColumnMap &map)
{
    for (const UnknownLevel &answer : unknown) {
        if (Row *row = find(answer)) {
            row->unknown.count = answer.count;
            continue;
        }
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.push_back({answer, std::nullopt});
        endInsertRows();
    }
    m_known.clear();
    for (const auto &[skill, levels] : map.levels) {
        m_known[skill] = scaleText(levels);
    }
    for (Row &row : m_rows) {
        row.level = levelOf(map, row.unknown);
    }
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int LevelsModel::missing() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.level; }));
}

int LevelsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LevelsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LevelsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row &row = m_rows.at(size_t(index.row()));
    const bool number = index.column() == CountColumn || index.column() == LevelColumn;
    if (role == Qt::TextAlignmentRole) {
        return number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case SkillColumn:
        return row.unknown.skill;
    case AnswerColumn:
        return row.unknown.answer;
    case CountColumn:
        return QLocale().toString(row.unknown.count);
    case LevelColumn:
        return row.level ? QLocale().toString(*row.level) : QString();
    default: {
        const auto known = m_known.find(row.unknown.skill);
        return known == m_known.end() ? QString() : known->second;
    }
    }
}

QVariant LevelsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && (section == CountColumn || section == LevelColumn)) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SkillColumn:
        return tr("Skill");
    case AnswerColumn:
        return tr("Answer");
    case CountColumn:
        return tr("People");
    case LevelColumn:
        return tr("Level");
    case KnownColumn:
        return tr("The scale so far");
    default:
        return {};
    }
}

Qt::ItemFlags LevelsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == LevelColumn ? flags | Qt::ItemIsEditable : flags;
}

bool LevelsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != LevelColumn) {
        return false;
    }
    Row &row = m_rows[size_t(index.row())];
    const QString text = value.toString().trimmed();
    std::optional<double> level;
    if (!text.isEmpty()) {
        bool ok = false;
        level = QLocale().toDouble(text, &ok);
        if (!ok) {
            level = text.toDouble(&ok); // "1.5" everywhere
        }
        if (!ok) {
            return false;
        }
    }
    if (row.level == level) {
        return true;
    }
    row.level = level;
    Q_EMIT dataChanged(index, index);
    Q_EMIT levelWanted(row.unknown.skill, row.unknown.answer, level);
    return true;
}

} // namespace jamwright
