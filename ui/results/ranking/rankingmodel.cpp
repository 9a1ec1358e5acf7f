// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/ranking/rankingmodel.h"

#include "domain/judging/rawranks.h"
#include "ui/results/ranking/podium.h"
#include "ui/results/resultswords.h"

#include <QLocale>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double noFigure = std::numeric_limits<double>::lowest();

std::optional<double> scoreIn(const RoundScores &round, SubmissionId submission)
{
    const auto found = round.scores.find(submission);
    return found == round.scores.end() ? std::nullopt : std::optional(found->second);
}

QString roundHeader(const RoundScores &round)
{
    const QString number = QLocale().toString(round.round);
    return round.name.isEmpty() ? RankingModel::tr("Round %1").arg(number)
                                : RankingModel::tr("Round %1: %2").arg(number, round.name);
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

void RankingModel::setRanking(const Ranking &ranking, const Ranking &raw, const std::vector<RoundScores> &rounds,
                              std::optional<int> decimals)
{
    beginResetModel();
    m_rows = ranking.rows;
    m_rounds = rounds;
    m_decimals = shownDecimals(ranking, decimals);
    m_rawRanks = rawRanksWithin(ranking, raw);
    applySort();
    endResetModel();
}

const RoundScores *RankingModel::roundOf(int section) const
{
    const int index = section - ScoreColumn - 1;
    return index >= 0 && index < int(m_rounds.size()) ? &m_rounds[size_t(index)] : nullptr;
}

int RankingModel::columnOf(int section) const
{
    return section <= ScoreColumn ? section : section - int(m_rounds.size());
}

bool RankingModel::isFigure(int section) const
{
    if (roundOf(section) != nullptr) {
        return true;
    }
    switch (columnOf(section)) {
    case TitleColumn:
    case TeamColumn:
    case GroupColumn:
    case DecidedColumn:
        return false;
    default:
        return true;
    }
}

QString RankingModel::scored(std::optional<double> score) const
{
    return scoreText(score, m_decimals);
}

bool RankingModel::isUsed(int section) const
{
    if (roundOf(section) != nullptr) {
        return true;
    }
    const int column = columnOf(section);
    if (!m_rounds.empty() &&
        (column == ScoreColumn || column == RawColumn || column == RawRankColumn || column == ErrorColumn)) {
        return false; // they would put figures of several scales under one another
    }
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
    return parent.isValid() ? 0 : ColumnCount + int(m_rounds.size());
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

QString RankingModel::text(const RankedSubmission &row, int section) const
{
    const RoundScores *round = roundOf(section);
    return round != nullptr ? scored(scoreIn(*round, row.submission)) : columnText(row, columnOf(section));
}

QString RankingModel::columnText(const RankedSubmission &row, int column) const
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
        return scored(scoreOf(row));
    case ErrorColumn:
        return row.standardError ? u'±' + scored(row.standardError) : u"–"_s;
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
        return scored(row.raw);
    case RawRankColumn:
        return movedText(rawRank(row), row.rank);
    case ReviewsColumn:
        return QLocale().toString(row.reviews);
    default:
        return decidedText(row);
    }
}

double RankingModel::value(const RankedSubmission &row, int section) const
{
    const RoundScores *round = roundOf(section);
    return round != nullptr ? scoreIn(*round, row.submission).value_or(noFigure) : columnValue(row, columnOf(section));
}

double RankingModel::columnValue(const RankedSubmission &row, int column) const
{
    switch (column) {
    case ScoreColumn:
        return scoreOf(row).value_or(noFigure);
    case ErrorColumn:
        return row.standardError.value_or(noFigure);
    case IntervalColumn:
        return row.rankLow.value_or(0);
    case FirstColumn:
        return row.pFirst.value_or(noFigure);
    case Top3Column:
        return row.pTop3.value_or(noFigure);
    case RawColumn:
        return row.raw.value_or(noFigure);
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
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && isFigure(section)) {
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    const RoundScores *round = roundOf(section);
    if (role == Qt::ToolTipRole) {
        return round != nullptr ? tr("The score in this round; the last round that has one decides the place")
                                : longHeader(columnOf(section));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (round != nullptr) {
        return roundHeader(*round);
    }
    const QStringList titles = {tr("Place"), tr("Submission"), tr("Team"),          tr("Among"),  tr("Score"),
                                tr("Mean"),  tr("By mean"),    tr("Error"),         tr("Likely"), tr("First"),
                                tr("Top 3"), tr("Reviews"),    tr("Tie decided by")};
    return titles.at(columnOf(section));
}

void RankingModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount()) {
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
