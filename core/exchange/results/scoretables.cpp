// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/results/scoretables.h"

#include "exchange/csvwriter.h"
#include "exchange/judging/marktext.h"

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString maybeMark(const std::optional<Mark> &mark)
{
    return mark ? markText(*mark) : QString();
}

QString maybeNumber(const std::optional<double> &number)
{
    return number ? numberText(*number) : QString();
}

} // namespace

QByteArray auditCsv(const std::vector<AuditLine> &lines, bool forSpreadsheets)
{
    CsvWriter writer(forSpreadsheets);
    writer.row(
        {u"at"_s, u"round"_s, u"judge"_s, u"submission"_s, u"criterion"_s, u"old"_s, u"new"_s, u"by"_s, u"why"_s});
    for (const AuditLine &line : lines) {
        const ScoreChange &change = line.change;
        writer.row({change.at.toString(Qt::ISODateWithMs), QString::number(change.round), line.judge, line.submission,
                    line.criterion, maybeMark(change.before), maybeMark(change.after), change.author.enteredBy,
                    change.author.reason});
    }
    return writer.bytes();
}

QByteArray bySubmissionCsv(const QStringList &criteria, const std::vector<SubmissionScores> &scores,
                           bool forSpreadsheets)
{
    CsvWriter writer(forSpreadsheets);
    QStringList header = {u"submission"_s, u"team"_s, u"track"_s,    u"round"_s,         u"rank"_s,
                          u"reviews"_s,    u"raw"_s,  u"adjusted"_s, u"standard_error"_s};
    for (const QString &criterion : criteria) {
        header << u"mean:"_s + criterion;
    }
    writer.row(header);
    for (const SubmissionScores &one : scores) {
        const RankedSubmission &row = one.row;
        QStringList cells = {row.title,
                             row.team,
                             one.track,
                             QString::number(row.round),
                             row.rank > 0 ? QString::number(row.rank) : QString(),
                             QString::number(row.reviews),
                             maybeNumber(row.raw),
                             maybeNumber(row.adjusted),
                             maybeNumber(row.standardError)};
        for (const std::optional<double> &mean : one.means) {
            cells << maybeNumber(mean);
        }
        writer.row(cells);
    }
    return writer.bytes();
}

} // namespace jamwright
