// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/signupsmodel.h"

#include "ui/signups/signupwords.h"

#include <QLocale>

#include <algorithm>
#include <limits>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList skillsOf(const std::vector<SignupRow> &rows)
{
    std::set<QString> names;
    for (const SignupRow &row : rows) {
        for (const auto &[name, level] : row.signup.fields.skills()) {
            names.insert(name);
        }
    }
    return {names.begin(), names.end()};
}

QString searchText(const SignupRow &row)
{
    QStringList parts{
        row.person.displayName,        row.person.discordName, row.person.email, row.person.github, row.team,
        statusWord(row.signup.status), row.signup.statusReason};
    if (row.person.discordId) {
        parts.append(row.person.discordId->toString());
    }
    for (const auto &[name, value] : row.signup.fields.all()) {
        parts.append(value);
    }
    for (const PastTeam &past : row.history) {
        parts.append(past.event);
        parts.append(past.team);
    }
    return parts.join(u'\n').toCaseFolded();
}

QString firstUpper(const QString &text)
{
    return text.isEmpty() ? text : text.front().toUpper() + text.mid(1);
}

} // namespace

QString historyText(const std::vector<PastTeam> &history)
{
    QStringList lines;
    for (const PastTeam &past : history) {
        const QString team = past.team.isEmpty() ? SignupsModel::tr("without a team") : past.team;
        lines.append(past.leader ? SignupsModel::tr("%1: %2 (leader)").arg(past.event, team)
                                 : SignupsModel::tr("%1: %2").arg(past.event, team));
    }
    return lines.join(u'\n');
}

SignupsModel::SignupsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SignupsModel::setRows(std::vector<SignupRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_skills = skillsOf(m_rows);
    m_searchTexts.clear();
    m_searchTexts.reserve(m_rows.size());
    for (const SignupRow &row : m_rows) {
        m_searchTexts.push_back(searchText(row));
    }
    endResetModel();
}

int SignupsModel::rowOf(SignupId signup) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [signup](const SignupRow &row) { return row.signup.id == signup; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int SignupsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SignupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : tailColumn(TailCount);
}

QVariant SignupsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const SignupRow &row = m_rows.at(size_t(index.row()));
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(int(Qt::AlignCenter)) : QVariant();
    case SortRole:
        return sortKey(row, column);
    case StatusRole:
        return int(row.signup.status);
    case SearchRole:
        return m_searchTexts.at(size_t(index.row()));
    case PillRole:
        return column == StatusColumn ? QVariant(int(statusState(row.signup.status))) : QVariant();
    default:
        return {};
    }
}

QVariant SignupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return isNumber(section) ? QVariant(int(Qt::AlignCenter)) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    if (section >= FirstSkillColumn && section < tailColumn(LeaderColumn)) {
        return firstUpper(m_skills.at(section - FirstSkillColumn));
    }
    static const char *const fixed[] = {QT_TR_NOOP("Name"), QT_TR_NOOP("Discord name"), QT_TR_NOOP("Status"),
                                        QT_TR_NOOP("UTC offset")};
    static const char *const tail[] = {QT_TR_NOOP("Wants to lead"), QT_TR_NOOP("Languages"), QT_TR_NOOP("Earlier jams"),
                                       QT_TR_NOOP("Team")};
    return section < FirstSkillColumn ? tr(fixed[section]) : tr(tail[section - tailColumn(LeaderColumn)]);
}

QString SignupsModel::text(const SignupRow &row, int column) const
{
    switch (column) {
    case NameColumn:
        return row.person.shownName();
    case DiscordColumn:
        return row.person.discordName;
    case StatusColumn:
        return statusWord(row.signup.status);
    case OffsetColumn: {
        const auto offset = row.signup.fields.utcOffset();
        return offset ? offset->toString() : QString();
    }
    default:
        break;
    }
    if (column >= tailColumn(LeaderColumn)) {
        return tailText(row, column - tailColumn(LeaderColumn));
    }
    const auto level = row.signup.fields.number(field::SkillPrefix + m_skills.at(column - FirstSkillColumn));
    return level ? QLocale().toString(*level, 'g', 3) : QString();
}

QString SignupsModel::tailText(const SignupRow &row, int tail) const
{
    switch (tail) {
    case LeaderColumn: {
        const int priority = row.signup.fields.leadPriority().value_or(0);
        const QString wish = willingnessWord(row.signup.fields.leader());
        return priority > 0 ? tr("Vetted, priority %1").arg(priority) : wish;
    }
    case LanguagesColumn:
        return row.signup.fields.list(QString(field::Languages)).join(u", "_s);
    case HistoryColumn:
        return row.history.empty() ? QString() : QLocale().toString(qlonglong(row.history.size()));
    default:
        return row.leadsTeam ? tr("%1 (leader)").arg(row.team) : row.team;
    }
}

QVariant SignupsModel::sortKey(const SignupRow &row, int column) const
{
    constexpr double last = std::numeric_limits<double>::max();
    if (column == StatusColumn) {
        return int(row.signup.status);
    }
    if (column == OffsetColumn) {
        const auto offset = row.signup.fields.utcOffset();
        return offset ? double(offset->minutes()) : last;
    }
    if (column >= FirstSkillColumn && column < tailColumn(LeaderColumn)) {
        return row.signup.fields.number(field::SkillPrefix + m_skills.at(column - FirstSkillColumn)).value_or(last);
    }
    if (column == tailColumn(LeaderColumn)) {
        // The vetted first, then the willing, then those who did not say.
        const auto wish = row.signup.fields.leader();
        const double willing = wish ? 2 - int(*wish) : 3;
        return willing - 10 * row.signup.fields.leadPriority().value_or(0);
    }
    if (column == tailColumn(HistoryColumn)) {
        return double(row.history.size());
    }
    return text(row, column).toCaseFolded();
}

QString SignupsModel::toolTip(const SignupRow &row, int column) const
{
    if (column == StatusColumn) {
        return row.signup.statusReason;
    }
    if (column == tailColumn(HistoryColumn)) {
        return historyText(row.history);
    }
    if (column == OffsetColumn) {
        return row.signup.fields.value(QString(field::TimeZone));
    }
    return {};
}

bool SignupsModel::isNumber(int column) const
{
    return column == OffsetColumn || column == tailColumn(HistoryColumn) ||
           (column >= FirstSkillColumn && column < tailColumn(LeaderColumn));
}

} // namespace jamwright
