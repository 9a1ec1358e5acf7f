// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/resultsexport.h"

#include "exchange/csvwriter.h"
#include "exchange/values/numbertext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
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

QString tag(QLatin1String name, const QString &content)
{
    return u"<%1>%2</%1>"_s.arg(name, content.toHtmlEscaped());
}

/// The ranking's table; the adjusted column only where the method adjusts.
QString htmlTable(const Ranking &ranking)
{
    const bool adjusted = std::any_of(ranking.rows.begin(), ranking.rows.end(),
                                      [](const RankedSubmission &row) { return row.adjusted.has_value(); });
    QStringList heads = {
        QCoreApplication::translate("Results", "Rank"), QCoreApplication::translate("Results", "Submission"),
        QCoreApplication::translate("Results", "Team"), QCoreApplication::translate("Results", "Score")};
    if (adjusted) {
        heads << QCoreApplication::translate("Results", "Adjusted");
    }
    heads << QCoreApplication::translate("Results", "Reviews");
    QString html = u"<table>\n<thead><tr>"_s;
    for (const QString &head : heads) {
        html += tag("th"_L1, head);
    }
    html += "</tr></thead>\n<tbody>\n"_L1;
    for (const RankedSubmission &row : ranking.rows) {
        const QString rank = text(rankOf(row)) + (row.tied ? u" ="_s : QString());
        html += "<tr>"_L1 + tag("td"_L1, rank) + tag("td"_L1, row.title) + tag("td"_L1, row.team) +
                tag("td"_L1, text(row.raw));
        if (adjusted) {
            html += tag("td"_L1, text(row.adjusted));
        }
        html += tag("td"_L1, QString::number(row.reviews)) + "</tr>\n"_L1;
    }
    return html + "</tbody>\n</table>\n"_L1;
}

constexpr QLatin1String style{R"(:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
       color: CanvasText; background: Canvas; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid GrayText; overflow-wrap: anywhere; }
)"};

} // namespace

QByteArray resultsCsv(const Ranking &ranking, bool forSpreadsheets)
{
    CsvWriter writer(forSpreadsheets);
    writer.row({u"rank"_s, u"submission"_s, u"team"_s, u"raw"_s, u"adjusted"_s, u"standard_error"_s, u"rank_low"_s,
                u"rank_high"_s, u"p_first"_s, u"p_top3"_s, u"reviews"_s, u"tied"_s});
    for (const RankedSubmission &row : ranking.rows) {
        writer.row({text(rankOf(row)), row.title, row.team, text(row.raw), text(row.adjusted), text(row.standardError),
                    text(row.rankLow), text(row.rankHigh), text(row.pFirst), text(row.pTop3),
                    QString::number(row.reviews), row.tied ? u"yes"_s : u"no"_s});
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

QByteArray resultsJson(const QString &eventName, const Ranking &ranking)
{
    QJsonArray rows;
    for (const RankedSubmission &row : ranking.rows) {
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
                            {u"tied"_s, row.tied}};
    }
    return QJsonDocument(QJsonObject{{u"format"_s, u"jamwright-results"_s},
                                     {u"version"_s, 1},
                                     {u"event"_s, eventName},
                                     {u"method"_s, ranking.method},
                                     {u"rows"_s, rows}})
        .toJson();
}

QByteArray resultsHtml(const QString &eventName, const Ranking &ranking)
{
    const QString title = QCoreApplication::translate("Results", "Results of %1").arg(eventName);
    QString html = u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"_s;
    html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_L1;
    html += tag("title"_L1, title) + "\n<style>\n"_L1 + style + "</style>\n</head>\n<body>\n"_L1;
    html += tag("h1"_L1, title) + u'\n' + htmlTable(ranking);
    html +=
        tag("p"_L1,
            QCoreApplication::translate("Results", "Method: %1. Equal places are marked with =.").arg(ranking.method));
    return (html + "\n</body>\n</html>\n"_L1).toUtf8();
}

} // namespace jamwright
