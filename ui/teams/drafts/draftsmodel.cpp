// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/drafts/draftsmodel.h"

#include "ui/teams/board/boardmodel.h"
#include "ui/teams/parts/figurewords.h"
#include "ui/widgets/appearance.h"

#include <QLocale>

#include <array>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double sameDraftFigure = 1e-9;

/// The number that a column shows; less is better but for the count of teams.
double draftFigure(const ScoreSheet &sheet, int column)
{
    switch (column) {
    case DraftsModel::CostColumn:
        return sheet.objective;
    case DraftsModel::SkillColumn:
        return sheet.teamSkillMeanSd;
    case DraftsModel::SpanColumn:
        return sheet.spanHoursMean;
    case DraftsModel::WidestColumn:
        return sheet.spanHoursMax;
    case DraftsModel::LeadersColumn:
        return sheet.leadersMissing;
    case DraftsModel::MetColumn:
        return sheet.repeatPairs;
    case DraftsModel::PairsColumn:
        return sheet.brokenApart + sheet.brokenTogether;
    case DraftsModel::LanguageColumn:
        return sheet.languageMissing;
    case DraftsModel::ReservesColumn:
        return sheet.reserves;
    default:
        return sheet.teams;
    }
}

QString draftFigureText(const ScoreSheet &sheet, int column)
{
    const double value = draftFigure(sheet, column);
    switch (column) {
    case DraftsModel::CostColumn: // what rules weigh would drown it
        return sheet.breaksRules()
                   ? DraftsModel::tr("%1, breaks rules", "the cost by the goals").arg(shownFigure(sheet.goalsCost()))
                   : shownFigure(sheet.goalsCost());
    case DraftsModel::SkillColumn:
        return shownFigure(value);
    case DraftsModel::SpanColumn:
    case DraftsModel::WidestColumn:
        return hoursText(value);
    default:
        return QLocale().toString(int(value));
    }
}

} // namespace

DraftsModel::DraftsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void DraftsModel::setRows(std::vector<DraftRow> rows, bool standing)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_standing = standing;
    endResetModel();
}

int DraftsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DraftsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

DraftsModel::Compared DraftsModel::compared(const QModelIndex &index) const
{
    const bool comparable =
        m_standing && index.row() > 0 && index.column() > NameColumn && index.column() < TeamsColumn;
    if (!comparable) {
        return Compared::Not;
    }
    const double standing = draftFigure(m_rows.front().sheet, index.column());
    const double value = draftFigure(m_rows[size_t(index.row())].sheet, index.column());
    return value < standing - sameDraftFigure   ? Compared::Better
           : value > standing + sameDraftFigure ? Compared::Worse
                                                : Compared::Same;
}

QString DraftsModel::text(const QModelIndex &index) const
{
    const DraftRow &row = m_rows.at(size_t(index.row()));
    if (index.column() == NameColumn) {
        return row.name;
    }
    const QString figure = draftFigureText(row.sheet, index.column());
    switch (compared(index)) {
    case Compared::Better:
        return tr("%1 better").arg(figure);
    case Compared::Worse:
        return tr("%1 worse").arg(figure);
    default:
        return figure;
    }
}

QString DraftsModel::sentence(const QModelIndex &index) const
{
    const DraftRow &row = m_rows.at(size_t(index.row()));
    if (index.column() == NameColumn) {
        return row.remark.isEmpty() ? row.name : row.remark;
    }
    if (compared(index) == Compared::Not) {
        return meaning(index.column());
    }
    return tr("%1 The standing teams have %2.")
        .arg(meaning(index.column()), draftFigureText(m_rows.front().sheet, index.column()));
}

QVariant DraftsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return sentence(index);
    case Qt::DecorationRole:
        switch (compared(index)) {
        case Compared::Better:
            return stateIcon(State::Good);
        case Compared::Worse:
            return stateIcon(State::Warning);
        default:
            return index.column() == NameColumn && !m_rows[size_t(index.row())].remark.isEmpty()
                       ? QVariant(stateIcon(State::Note))
                       : QVariant();
        }
    default:
        return {};
    }
}

QString DraftsModel::meaning(int column)
{
    switch (column) {
    case CostColumn:
        return tr("All goals together, each times its weight; less is better. Teams that break rules are worse than "
                  "any others.");
    case SkillColumn:
        return tr("Standard deviation of the teams' mean skill; less is fairer.");
    case SpanColumn:
        return tr("Smallest part of the day that holds a team's time zones, mean of all teams.");
    case WidestColumn:
        return tr("Smallest part of the day that holds the time zones of the team that is spread the most.");
    case LeadersColumn:
        return tr("Teams in which nobody may lead.");
    case MetColumn:
        return tr("Pairs of team-mates who were in one team before.");
    case PairsColumn:
        return tr("Named pairs that are not apart, or not together, as they are to be.");
    case LanguageColumn:
        return tr("Teams without a language in common.");
    case ReservesColumn:
        return tr("Participants without a team.");
    case TeamsColumn:
        return tr("How many teams there are.");
    default:
        return {};
    }
}

QVariant DraftsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole) {
        return meaning(section);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    static const std::array<const char *, ColumnCount> names = {
        QT_TR_NOOP("Teams"),       QT_TR_NOOP("Cost"),      QT_TR_NOOP("Skill spread"), QT_TR_NOOP("Mean span"),
        QT_TR_NOOP("Widest span"), QT_TR_NOOP("No leader"), QT_TR_NOOP("Met before"),   QT_TR_NOOP("Broken pairs"),
        QT_TR_NOOP("No language"), QT_TR_NOOP("Reserves"),  QT_TR_NOOP("Number")};
    return section >= 0 && section < ColumnCount ? tr(names.at(size_t(section))) : QVariant();
}

} // namespace jamwright
