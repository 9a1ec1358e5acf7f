// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/judgingreports.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Number>
QJsonValue known(const std::optional<Number> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray rankingRows(const Ranking &ranking)
{
    QJsonArray rows;
    for (const RankedSubmission &row : ranking.rows) {
        rows << QJsonObject{{u"rank"_s, row.rank},
                            {u"submission"_s, row.title},
                            {u"team"_s, row.team},
                            {u"raw"_s, known(row.raw)},
                            {u"adjusted"_s, known(row.adjusted)},
                            {u"standard_error"_s, known(row.standardError)},
                            {u"rank_low"_s, known(row.rankLow)},
                            {u"rank_high"_s, known(row.rankHigh)},
                            {u"p_first"_s, known(row.pFirst)},
                            {u"p_top3"_s, known(row.pTop3)},
                            {u"reviews"_s, row.reviews},
                            {u"tied"_s, row.tied},
                            {u"group"_s, row.group},
                            {u"decided_by"_s, row.decidedBy}};
    }
    return rows;
}

std::map<SubmissionId, QString> titlesOf(const Ranking &ranking)
{
    std::map<SubmissionId, QString> titles;
    for (const RankedSubmission &row : ranking.rows) {
        titles[row.submission] = row.title;
    }
    return titles;
}

QJsonArray notSeparable(const Ranking &ranking)
{
    const std::map<SubmissionId, QString> titles = titlesOf(ranking);
    QJsonArray groups;
    for (const std::vector<SubmissionId> &group : ranking.notSeparable) {
        QJsonArray names;
        for (const SubmissionId submission : group) {
            names << titles.at(submission);
        }
        groups << names;
    }
    return groups;
}

QStringList besideFirst(const Ranking &ranking)
{
    const std::map<SubmissionId, QString> titles = titlesOf(ranking);
    QStringList names;
    for (const SubmissionId submission : ranking.besideFirst) {
        names << titles.at(submission);
    }
    return names;
}

QJsonArray severities(const Ranking &ranking)
{
    QJsonArray judges;
    for (const JudgeSeverity &judge : ranking.severity) {
        judges << QJsonObject{{u"judge"_s, judge.name},
                              {u"reviews"_s, judge.reviews},
                              {u"severity"_s, known(judge.severity)},
                              {u"standard_error"_s, known(judge.standardError)},
                              {u"component"_s, judge.component},
                              {u"bearing"_s, nameOf(judge.bearing)}};
    }
    return judges;
}

QString fixed(const std::optional<double> &value, int decimals)
{
    return value ? QString::number(*value, 'f', decimals) : QString();
}

QStringList rowCells(const RankedSubmission &row, bool adjusted)
{
    const QString place = row.rank == 0 ? u"-"_s : (row.tied ? u"="_s : QString()) + QString::number(row.rank);
    QStringList cells = {place, row.title, fixed(row.raw, 3)};
    if (adjusted) {
        cells << fixed(row.adjusted, 3) << (row.standardError ? u"± %1"_s.arg(fixed(row.standardError, 3)) : QString())
              << (row.rankLow ? u"places %1 to %2"_s.arg(*row.rankLow).arg(*row.rankHigh) : QString())
              << (row.pFirst ? u"first %1 %"_s.arg(std::lround(100 * *row.pFirst)) : QString());
    }
    cells << u"%1 reviews"_s.arg(row.reviews) << row.group
          << (row.decidedBy.isEmpty() ? QString() : u"by %1"_s.arg(row.decidedBy));
    return cells;
}

/// The ranking; then whom the first is not told from, and the judges.
QString rankingText(const Ranking &ranking)
{
    const bool adjusted = std::any_of(ranking.rows.begin(), ranking.rows.end(),
                                      [](const RankedSubmission &row) { return row.adjusted.has_value(); });
    QList<QStringList> lines;
    for (const RankedSubmission &row : ranking.rows) {
        lines << rowCells(row, adjusted);
    }
    QString text = toColumns(lines);
    if (!ranking.besideFirst.empty()) {
        text += u"\n\nThe first cannot be told apart from: %1."_s.arg(besideFirst(ranking).join(u", "_s));
    }
    QList<QStringList> judges;
    for (const JudgeSeverity &judge : ranking.severity) {
        judges << QStringList{judge.name, u"%1 reviews"_s.arg(judge.reviews), fixed(judge.severity, 3),
                              judge.standardError ? u"± %1"_s.arg(fixed(judge.standardError, 3)) : QString(),
                              nameOf(judge.bearing)};
    }
    return judges.isEmpty() ? text : text + u"\n\nWhat each judge adds to her marks:\n"_s + toColumns(judges);
}

QJsonArray placeChangesJson(const std::vector<PlaceChange> &changes)
{
    QJsonArray array;
    for (const PlaceChange &change : changes) {
        array << QJsonObject{
            {u"submission"_s, change.title}, {u"raw_rank"_s, change.rawRank}, {u"rank"_s, change.rank}};
    }
    return array;
}

QString placeChangesText(const std::vector<PlaceChange> &changes)
{
    if (changes.empty()) {
        return {};
    }
    const auto place = [](int rank) { return rank > 0 ? QString::number(rank) : u"-"_s; };
    QList<QStringList> lines;
    for (const PlaceChange &change : changes) {
        lines << QStringList{change.title, place(change.rawRank), u"-> %1"_s.arg(place(change.rank))};
    }
    return u"\n\nPlaces that the plain mean would give otherwise:\n"_s + toColumns(lines);
}

} // namespace

Report rankingReport(const TalliedRound &tallied)
{
    const Ranking &ranking = tallied.ranking;
    Report report;
    report.json = {{u"method"_s, ranking.method},
                   {u"ranking"_s, rankingRows(ranking)},
                   {u"components"_s, ranking.components},
                   {u"not_separable"_s, notSeparable(ranking)},
                   {u"beside_first"_s, QJsonArray::fromStringList(besideFirst(ranking))},
                   {u"severity"_s, severities(ranking)},
                   {u"changes"_s, placeChangesJson(tallied.changes)}};
    report.text = rankingText(ranking) + placeChangesText(tallied.changes);
    report.findings = ranking.findings;
    return report;
}

} // namespace jamwright::cli
