// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/csvwriter.h"
#include "exchange/results/wording.h"
#include "exchange/resultsexport.h"
#include "exchange/values/numbertext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <optional>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString text(std::optional<double> number)
{
    return number ? numberText(*number) : QString();
}

QString text(std::optional<int> number)
{
    return number ? QString::number(*number) : QString();
}

/// At most six decimals, as in the other formats; null when there is none.
QJsonValue json(std::optional<double> number)
{
    constexpr double millionths = 1e6;
    return number && std::isfinite(*number) ? QJsonValue(std::round(*number * millionths) / millionths) : QJsonValue();
}

QJsonValue json(std::optional<int> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

std::optional<int> rankOf(const RankedSubmission &row)
{
    return row.rank > 0 ? std::optional(row.rank) : std::nullopt;
}

QJsonArray changesJson(const std::vector<PlaceChange> &changes)
{
    QJsonArray array;
    for (const PlaceChange &change : changes) {
        array << QJsonObject{{u"submission"_s, change.title},
                             {u"raw_rank"_s, json(change.rawRank > 0 ? std::optional(change.rawRank) : std::nullopt)},
                             {u"rank"_s, json(change.rank > 0 ? std::optional(change.rank) : std::nullopt)}};
    }
    return array;
}

QJsonArray givenAwardsJson(const std::vector<GivenAward> &awards)
{
    QJsonArray array;
    for (const GivenAward &given : awards) {
        QJsonArray winners;
        for (const AwardWinner &winner : given.winners) {
            winners << QJsonObject{{u"place"_s, winner.place},
                                   {u"submission"_s, winner.title},
                                   {u"team"_s, winner.team},
                                   {u"people"_s, QJsonArray::fromStringList(winner.people)}};
        }
        array << QJsonObject{{u"award"_s, given.shownName()},
                             {u"kind"_s, nameOf(given.award.kind)},
                             {u"prize"_s, given.award.prize},
                             {u"winners"_s, winners}};
    }
    return array;
}

QJsonArray groupsJson(const Ranking &ranking)
{
    QJsonArray array;
    for (const std::vector<SubmissionId> &group : ranking.notSeparable) {
        array << QJsonArray::fromStringList(titlesOf(group, ranking));
    }
    return array;
}

} // namespace

QByteArray resultsCsv(const Ranking &ranking, bool forSpreadsheets, const RowNotes &notes)
{
    CsvWriter writer(forSpreadsheets);
    writer.row({u"rank"_s, u"submission"_s, u"team"_s, u"raw"_s, u"adjusted"_s, u"standard_error"_s, u"rank_low"_s,
                u"rank_high"_s, u"p_first"_s, u"p_top3"_s, u"reviews"_s, u"tied"_s, u"group"_s, u"round"_s, u"note"_s});
    for (const RankedSubmission &row : ranking.rows) {
        writer.row({text(rankOf(row)), row.title, row.team, text(row.raw), text(row.adjusted), text(row.standardError),
                    text(row.rankLow), text(row.rankHigh), text(row.pFirst), text(row.pTop3),
                    QString::number(row.reviews), row.tied ? u"yes"_s : u"no"_s, row.group, QString::number(row.round),
                    noteOf(row, notes)});
    }
    return writer.bytes();
}

QByteArray severityCsv(const Ranking &ranking, bool forSpreadsheets)
{
    CsvWriter writer(forSpreadsheets);
    writer.row({u"judge"_s, u"reviews"_s, u"severity"_s, u"standard_error"_s});
    for (const JudgeSeverity &judge : ranking.severity) {
        writer.row({judge.name, QString::number(judge.reviews), text(judge.severity), text(judge.standardError)});
    }
    return writer.bytes();
}

QByteArray resultsJson(const ResultsSheet &sheet)
{
    QJsonArray rows;
    for (const RankedSubmission &row : sheet.ranking.rows) {
        rows << QJsonObject{{u"rank"_s, json(rankOf(row))},
                            {u"submission"_s, row.title},
                            {u"team"_s, row.team},
                            {u"raw"_s, json(row.raw)},
                            {u"adjusted"_s, json(row.adjusted)},
                            {u"standard_error"_s, json(row.standardError)},
                            {u"rank_low"_s, json(row.rankLow)},
                            {u"rank_high"_s, json(row.rankHigh)},
                            {u"p_first"_s, json(row.pFirst)},
                            {u"p_top3"_s, json(row.pTop3)},
                            {u"reviews"_s, row.reviews},
                            {u"tied"_s, row.tied},
                            {u"group"_s, row.group},
                            {u"round"_s, row.round},
                            {u"note"_s, noteOf(row, sheet.notes)}};
    }
    const QJsonValue publication =
        sheet.publication > 0 ? QJsonObject{{u"version"_s, sheet.publication}, {u"hash"_s, sheet.hash}} : QJsonValue();
    return QJsonDocument(
               QJsonObject{
                   {u"format"_s, u"jamwright-results"_s},
                   {u"version"_s, 1},
                   {u"event"_s, sheet.event},
                   {u"method"_s, sheet.ranking.method},
                   {u"event_method"_s, sheet.eventMethod.isEmpty() ? sheet.ranking.method : sheet.eventMethod},
                   {u"rows"_s, rows},
                   {u"not_separable"_s, groupsJson(sheet.ranking)},
                   {u"beside_first"_s, QJsonArray::fromStringList(titlesOf(sheet.ranking.besideFirst, sheet.ranking))},
                   {u"changes"_s, changesJson(sheet.changes)},
                   {u"awards"_s, givenAwardsJson(sheet.awards)},
                   {u"publication"_s, publication}})
        .toJson();
}

} // namespace jamwright
