// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/report.h"

#include "domain/naming/shownname.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

QJsonObject errorJson(const Error &error)
{
    return {{u"what"_s, error.what}, {u"where"_s, error.where}, {u"remedy"_s, error.remedy}};
}

} // namespace

QJsonObject toJson(const Finding &finding)
{
    return {{u"severity"_s, severityName(finding.severity)},
            {u"key"_s, finding.key},
            {u"file"_s, finding.place.file},
            {u"line"_s, finding.place.line},
            {u"column"_s, finding.place.column},
            {u"subject"_s, finding.place.subject},
            {u"message"_s, finding.message},
            {u"remedy"_s, finding.remedy}};
}

QString toLine(const Finding &finding)
{
    QStringList place;
    if (!finding.place.file.isEmpty()) {
        place << finding.place.file;
    }
    if (finding.place.line > 0) {
        place << u"line %1"_s.arg(finding.place.line);
    }
    if (!finding.place.column.isEmpty()) {
        place << u"column %1"_s.arg(finding.place.column);
    }
    if (!finding.place.subject.isEmpty()) {
        place << finding.place.subject;
    }
    QString line = severityName(finding.severity) + u": "_s + finding.message;
    if (!place.isEmpty()) {
        line += u" ("_s + place.join(u", "_s) + u')';
    }
    if (!finding.remedy.isEmpty()) {
        line += u' ' + finding.remedy;
    }
    return shownOnOneLine(line);
}

int present(const Result<Report> &outcome, bool asJson, double seconds)
{
    const Findings findings = outcome ? outcome->findings : Findings();
    const bool sound = outcome.ok() && !hasErrors(findings);
    if (asJson) {
        QJsonObject json = outcome ? outcome->json : QJsonObject{{u"error"_s, errorJson(outcome.error())}};
        if (outcome && !outcome->bytes.isEmpty()) {
            json["content"_L1] = QString::fromUtf8(outcome->bytes);
        } else if (outcome && json.isEmpty()) {
            json["text"_L1] = outcome->text;
        }
        QJsonArray list;
        for (const Finding &finding : findings) {
            list << toJson(finding);
        }
        json["ok"_L1] = sound;
        json["findings"_L1] = list;
        json["seconds"_L1] = seconds;
        write(stdout, QJsonDocument(json).toJson());
    } else if (outcome) {
        for (const Finding &finding : findings) {
            write(stderr, toLine(finding).toUtf8() + '\n');
        }
        if (!outcome->bytes.isEmpty()) {
            write(stdout, outcome->bytes);
        } else if (!outcome->text.isEmpty()) {
            write(stdout, outcome->text.toUtf8() + '\n');
        }
    } else {
        write(stderr, "jamctl: " + outcome.error().sentence().toUtf8() + '\n');
    }
    if (!outcome) {
        return exitCode(outcome.error().kind);
    }
    return sound ? 0 : 1;
}

QString toColumns(const QList<QStringList> &cells)
{
    QList<QStringList> rows = cells;
    QList<qsizetype> widths;
    for (QStringList &row : rows) {
        std::transform(row.begin(), row.end(), row.begin(), shownOnOneLine);
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i >= widths.size()) {
                widths << 0;
            }
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    QStringList lines;
    for (const QStringList &row : std::as_const(rows)) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        lines << line;
    }
    return lines.join(u'\n');
}

QString teamWords(const PastTeam &team)
{
    QStringList words{team.team};
    if (team.leader) {
        words << u"led it"_s;
    }
    if (team.place) {
        words << u"place %1"_s.arg(*team.place);
    } else if (team.finished) {
        words << (*team.finished ? u"finished"_s : u"did not finish"_s);
    }
    if (!team.notes.isEmpty()) {
        words << team.notes;
    }
    return words.join(u", "_s);
}

} // namespace jamwright::cli
