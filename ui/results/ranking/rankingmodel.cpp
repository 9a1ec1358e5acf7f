// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/ranking/rankingmodel.h"

#include "ui/results/ranking/podium.h"
#include "ui/results/resultswords.h"

#include <QLocale>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isFigure(int column)
{
    switch (column) {
    case RankingModel::TitleColumn:
    case RankingModel::TeamColumn:
    case RankingModel::GroupColumn:
    case RankingModel::DecidedColumn:
        return false;
    default:
        return true;
    }
}

QString scoreText(std::optional<double> score)
{
    return score ? QLocale().toString(*score, 'f', 2) : u"–"_s;
}

QString shareText(std::optional<double> share)
{
    return share ? RankingModel::tr("%1 %", "a share in percent").arg(QLocale().toString(*share * 100, 'f', 0))
                 : u"–"_s;
}

/// "5 ▲2": fifth by the plain mean, two places higher by the method.
QString movedText(int rawRank, int rank)
{
    if (rawRank == 0) {
        return u"–"_s;
    }
    const QString place = QLocale().toString(rawRank);
    if (rank == 0 || rank == rawRank) {
        return place;
    }
    return (rank < rawRank ? u"▲%1   %2"_s : u"▼%1   %2"_s).arg(QLocale().toString(std::abs(rank - rawRank)), place);
}

QString decidedText(const RankedSubmission &row)
{
    if (row.rank == 0) {
        return {};
    }
    if (row.tied) {
        return RankingModel::tr("tie: nothing parts them");
    }
    return row.decidedBy.isEmpty() ? QString() : tieRuleWords(row.decidedBy);
}

QString longHeader(int column)
{
    switch (column) {
    case RankingModel::ErrorColumn:
        return RankingModel::tr("Standard error of the score");
    case RankingModel::IntervalColumn:
        return RankingModel::tr("Where the place lies with a chance of 90 %");
    case RankingModel::FirstColumn:
        return RankingModel::tr("The chance of being first in truth");
    case RankingModel::Top3Column:
        return RankingModel::tr("The chance of being among the first three in truth");
    case RankingModel::RawColumn:
        return RankingModel::tr("Weighted mean of the marks as they were given");
    case RankingModel::RawRankColumn:
        return RankingModel::tr("The place by the mean, and how far the submission moved from it");
    case RankingModel::DecidedColumn:
        return RankingModel::tr("What parted it from submissions of the same score");
    default:
        return {};
    }
}

} // namespace

RankingModel::RankingModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RankingModel::setRanking(const Ranking &ranking, const Ranking &raw)
{
    beginResetModel();
    m_rows = ranking.rows;
    m_rawRanks.clear();
    for (const RankedSubmission &row : raw.rows) {
        m_rawRanks[row.submission] = row.rank;
    }
    applySort();
    endResetModel();
}

bool RankingModel::isUsed(Column column) const
{
    const auto any = [this](auto has) { return std::any_of(m_rows.begin(), m_rows.end(), has); };
    switch (column) {
    case TeamColumn:
        return any([](const auto &row) { return !row.team.isEmpty() && row.team != row.title; });
    case GroupColumn:
        return any([](const auto &row) { return !row.group.isEmpty(); });
    case ErrorColumn:
        return any([](const auto &row) { return row.standardError.has_value(); });
    case IntervalColumn:
        return any([](const auto &row) { return row.rankLow.has_value(); });
    case FirstColumn:
        return any([](const auto &row) { return row.pFirst.has_value(); });
    case Top3Column:
        return any([](const auto &row) { return row.pTop3.has_value(); });
    case RawColumn:
    case RawRankColumn:
        return any([](const auto &row) { return row.adjusted.has_value(); });
    case DecidedColumn:
        return any([](const auto &row) { return row.tied || !row.decidedBy.isEmpty(); });
    default:
        return true;
    }
}

int RankingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RankingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RankingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return isFigure(index.column()) ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    return text(m_rows.at(size_t(index.row())), index.column());
}

int RankingModel::rawRank(const RankedSubmission &row) const
{
    const auto found = m_rawRanks.find(row.submission);
    return found == m_rawRanks.end() ? 0 : found->second;
}

QString RankingModel::text(const RankedSubmission &row, int column) const
{
    switch (column) {
    case RankColumn:
        return rankText(row);
    case TitleColumn:
        return row.title;
    case TeamColumn:
        return row.team;
    case GroupColumn:
        return groupTitle(row.group);
    case ScoreColumn:
        return scoreText(row.adjusted ? row.adjusted : row.raw);
    case ErrorColumn:
        return row.standardError ? u'±' + scoreText(row.standardError) : u"–"_s;
    case IntervalColumn:
        if (row.rankLow && row.rankLow == row.rankHigh) {
            return QLocale().toString(*row.rankLow);
        }
        return row.rankLow && row.rankHigh
                   ? tr("%1 to %2", "places").arg(QLocale().toString(*row.rankLow), QLocale().toString(*row.rankHigh))
                   : u"–"_s;
    case FirstColumn:
        return shareText(row.pFirst);
    case Top3Column:
        return shareText(row.pTop3);
    case RawColumn:
        return scoreText(row.raw);
    case RawRankColumn:
        return movedText(rawRank(row), row.rank);
    case ReviewsColumn:
        return QLocale().toString(row.reviews);
    default:
        return decidedText(row);
    }
}

double RankingModel::value(const RankedSubmission &row, int column) const
{
    constexpr double none = std::numeric_limits<double>::lowest();
    switch (column) {
    case ScoreColumn:
        return row.adjusted ? *row.adjusted : row.raw.value_or(none);
    case ErrorColumn:
        return row.standardError.value_or(none);
    case IntervalColumn:
        return row.rankLow.value_or(0);
    case FirstColumn:
        return row.pFirst.value_or(none);
    case Top3Column:
        return row.pTop3.value_or(none);
    case RawColumn:
        return row.raw.value_or(none);
    case RawRankColumn:
        return rawRank(row);
    case ReviewsColumn:
        return row.reviews;
    default:
        return row.rank;
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && isFigure(section)) {
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        return longHeader(section);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles = {tr("Place"), tr("Submission"), tr("Team"),          tr("Among"),  tr("Score"),
                                tr("Mean"),  tr("By mean"),    tr("Error"),         tr("Likely"), tr("First"),
                                tr("Top 3"), tr("Reviews"),    tr("Tie decided by")};
    return titles.at(section);
}

void RankingModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount) {
        return;
    }
    m_sortColumn = column;
    m_sortOrder = order;
    beginResetModel();
    applySort();
    endResetModel();
}

void RankingModel::applySort()
{
    if (m_sortColumn < 0) {
        return;
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const auto &a, const auto &b) {
        if ((a.rank == 0) != (b.rank == 0)) {
            return b.rank == 0;
        }
        const auto &less = m_sortOrder == Qt::AscendingOrder ? a : b;
        const auto &more = m_sortOrder == Qt::AscendingOrder ? b : a;
        return isFigure(m_sortColumn)
                   ? value(less, m_sortColumn) < value(more, m_sortColumn)
                   : QString::localeAwareCompare(text(less, m_sortColumn), text(more, m_sortColumn)) < 0;
    });
}

QString rankText(const RankedSubmission &row)
{
    if (row.rank == 0) {
        return QStringLiteral("–");
    }
    const QString place = QLocale().toString(row.rank);
    return row.tied ? QLatin1Char('=') + place : place;
}

} // namespace jamwright
