// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/judges/judgesmodel.h"

#include "ui/judging/rubric/criteriamodel.h"

#include <QLocale>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isCount(int column)
{
    return column >= JudgesModel::CapacityColumn && column <= JudgesModel::ConflictsColumn;
}

bool putCapacity(Judge &judge, const QString &text)
{
    if (text.isEmpty()) {
        judge.capacity.reset();
        return true;
    }
    bool fits = false;
    const int capacity = QLocale().toInt(text, &fits);
    if (fits && capacity >= 0) {
        judge.capacity = capacity;
    }
    return fits && capacity >= 0;
}

bool putDiscordId(Judge &judge, const QString &text)
{
    if (text.isEmpty()) {
        judge.discordId.reset();
        return true;
    }
    const auto id = Snowflake::parse(text);
    if (id) {
        judge.discordId = *id;
    }
    return id.has_value();
}

/// Puts what was typed into its place; false = it cannot be read.
bool putCell(Judge &judge, int column, const QString &text)
{
    switch (column) {
    case JudgesModel::NameColumn:
        judge.name = text.simplified();
        return !judge.name.isEmpty();
    case JudgesModel::EmailColumn:
        judge.email = text.toLower();
        return true;
    case JudgesModel::DiscordColumn:
        return putDiscordId(judge, text);
    case JudgesModel::CapacityColumn:
        return putCapacity(judge, text);
    case JudgesModel::TracksColumn:
        judge.tracks = wordsOf(text);
        return true;
    case JudgesModel::ExpertiseColumn:
        judge.expertise = wordsOf(text);
        return true;
    case JudgesModel::OrganisationColumn:
        judge.organisation = text.simplified();
        return true;
    default:
        return false;
    }
}

} // namespace

JudgesModel::JudgesModel(QObject *parent)
    : RowsModel(parent)
{
}

void JudgesModel::setView(const JudgingView &view)
{
    std::vector<ShownJudge> rows;
    for (const Judge &judge : view.state.judges) {
        std::set<SubmissionId> conflicts;
        for (const Conflict &conflict : view.state.conflicts) {
            if (conflict.judge == judge.id) {
                conflicts.insert(conflict.submission);
            }
        }
        rows.push_back({judge, int(conflicts.size()), 0, 0});
    }
    for (size_t i = 0; i < std::min(rows.size(), view.matrix.judges.size()); ++i) {
        rows[i].assigned = view.matrix.judges[i].assigned;
        rows[i].done = view.matrix.judges[i].done;
    }
    m_editable = view.mayEditRubric;
    replaceRows(std::move(rows), [](const ShownJudge &a, const ShownJudge &b) { return a.judge.id == b.judge.id; });
}

int JudgesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JudgesModel::text(const ShownJudge &row, int column) const
{
    const QLocale locale;
    switch (column) {
    case NameColumn:
        return row.judge.name;
    case EmailColumn:
        return row.judge.email;
    case DiscordColumn:
        return row.judge.discordId ? row.judge.discordId->toString() : QString();
    case CapacityColumn:
        return row.judge.capacity ? locale.toString(*row.judge.capacity) : QString();
    case TracksColumn:
        return row.judge.tracks.join(u"; "_s);
    case ExpertiseColumn:
        return row.judge.expertise.join(u"; "_s);
    case OrganisationColumn:
        return row.judge.organisation;
    case ConflictsColumn:
        return locale.toString(row.conflicts);
    case AssignedColumn:
        return locale.toString(row.assigned);
    case DoneColumn:
        return locale.toString(row.done);
    default:
        return {};
    }
}

QVariant JudgesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ShownJudge &shown = row(index.row());
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && isCount(column)) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (column == ShadowColumn) {
        if (!m_editable) { // no box where nothing can be ticked
            return role == Qt::DisplayRole && shown.judge.shadow ? QVariant(tr("yes")) : QVariant();
        }
        return role == Qt::CheckStateRole ? QVariant(shown.judge.shadow ? Qt::Checked : Qt::Unchecked) : QVariant();
    }
    if (role == Qt::DisplayRole && column == CapacityColumn && !shown.judge.capacity) {
        return tr("no limit");
    }
    return role == Qt::DisplayRole || role == Qt::EditRole ? text(shown, column) : QVariant();
}

QVariant JudgesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && isCount(section)) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && section == ShadowColumn) {
        return tr("The marks of a shadow judge do not count.");
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles = {tr("Judge"),    tr("E-mail"),    tr("Discord ID"),  tr("Takes"),
                                tr("Assigned"), tr("Done"),      tr("Conflicts"),   tr("Shadow"),
                                tr("Tracks"),   tr("Expertise"), tr("Organisation")};
    return titles.at(section);
}

Qt::ItemFlags JudgesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowsModel::flags(index);
    if (!index.isValid() || !m_editable) {
        return flags;
    }
    if (index.column() == ShadowColumn) {
        return flags | Qt::ItemIsUserCheckable;
    }
    const bool isCounted = index.column() >= AssignedColumn && index.column() <= ConflictsColumn;
    return isCounted ? flags : flags | Qt::ItemIsEditable;
}

bool JudgesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!m_editable || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    Judge &present = row(index.row()).judge;
    Judge changed = present;
    if (index.column() == ShadowColumn && role == Qt::CheckStateRole) {
        changed.shadow = value.toInt() == Qt::Checked;
    } else if (role != Qt::EditRole || !putCell(changed, index.column(), value.toString().trimmed())) {
        return false;
    }
    if (changed != present) {
        present = changed;
        Q_EMIT dataChanged(index, index);
        Q_EMIT edited(changed);
    }
    return true;
}

} // namespace jamwright
