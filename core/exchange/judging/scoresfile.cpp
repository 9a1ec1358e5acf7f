// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/csvwriter.h"
#include "exchange/judging/marktext.h"
#include "exchange/judging/namedtable.h"
#include "exchange/judgingfiles.h"
#include "exchange/values/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A number or the word of a state; empty for what is neither.
std::optional<Mark> readMark(const QString &text)
{
    if (const auto number = readNumber(text)) {
        return Mark{MarkState::Scored, *number};
    }
    const auto state = fromName<MarkState>(text);
    return state && *state != MarkState::Scored ? std::optional(Mark{*state, 0}) : std::nullopt;
}

std::optional<int> readRound(const QString &text)
{
    if (text.isEmpty()) {
        return 1;
    }
    bool fits = false;
    const int round = text.toInt(&fits);
    return fits && round > 0 ? std::optional(round) : std::nullopt;
}

/// One row; empty when it says nothing or cannot be used, which is then a finding.
std::optional<ScoreLine> readLine(NamedTable &table, size_t row)
{
    const auto unusable = [&](const QString &column, const QString &message, const QString &remedy) {
        table.report(row, column, Severity::Error, u"scores.unusable"_s, message, remedy);
        return std::nullopt;
    };
    ScoreLine line;
    line.line = table.line(row);
    line.judge = table.cell(row, u"judge"_s);
    line.submission = table.cell(row, u"submission"_s);
    line.criterion = table.cell(row, u"criterion"_s);
    line.comment = table.rawCell(row, u"comment"_s);
    line.privateNote = table.rawCell(row, u"private_note"_s);
    const QString score = table.cell(row, u"score"_s);
    if (score.isEmpty() && line.comment.trimmed().isEmpty() && line.privateNote.trimmed().isEmpty()) {
        return std::nullopt;
    }
    if (line.judge.isEmpty() || line.submission.isEmpty() || (line.criterion.isEmpty() && !score.isEmpty())) {
        return unusable({},
                        QCoreApplication::translate("Files", "The row does not say who scored what; it is left out."),
                        QCoreApplication::translate("Files", "Fill in judge, submission and criterion."));
    }
    const auto round = readRound(table.cell(row, u"round"_s));
    if (!round) {
        return unusable(u"round"_s,
                        QCoreApplication::translate("Files", "\"%1\" is no round; the row is left out.")
                            .arg(table.cell(row, u"round"_s)),
                        QCoreApplication::translate("Files", "Rounds are 1, 2, 3 and so on; blank is 1."));
    }
    line.round = *round;
    if (score.isEmpty()) {
        line.criterion.clear(); // not marked yet: the row only carries its comments
        return line;
    }
    const auto mark = readMark(score);
    if (!mark) {
        return unusable(u"score"_s,
                        QCoreApplication::translate("Files", "\"%1\" is no score; the row is left out.").arg(score),
                        QCoreApplication::translate("Files", "A score is a number, NA, RECUSED or COULD_NOT_RUN."));
    }
    line.mark = *mark;
    return line;
}

template <typename Item, typename ItemId>
const Item *byId(const std::vector<Item> &items, ItemId id)
{
    const auto found = std::find_if(items.begin(), items.end(), [id](const Item &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

const QStringList &scoreColumns()
{
    static const QStringList columns = {u"judge"_s, u"submission"_s, u"round"_s,       u"criterion"_s,
                                        u"score"_s, u"comment"_s,    u"private_note"_s};
    return columns;
}

Result<ScoresFile> readScores(const QByteArray &bytes, const QString &fileName)
{
    auto table = NamedTable::read(bytes, fileName,
                                  {{u"judge"_s, {u"judge name"_s, u"reviewer"_s}},
                                   {u"submission"_s, {u"team"_s, u"team name"_s, u"title"_s, u"project"_s, u"paper"_s}},
                                   {u"round"_s, {}},
                                   {u"criterion"_s, {u"criteria"_s}},
                                   {u"score"_s, {u"mark"_s}},
                                   {u"comment"_s, {u"comments"_s}},
                                   {u"private_note"_s, {u"note"_s, u"private notes"_s}}});
    if (!table) {
        return table.error();
    }
    for (const QString &needed : {u"judge"_s, u"submission"_s, u"criterion"_s, u"score"_s}) {
        if (!table->has(needed)) {
            return table->missing(needed);
        }
    }
    ScoresFile file;
    for (size_t row = 0; row < table->rowCount(); ++row) {
        if (const auto line = readLine(*table, row)) {
            file.lines.push_back(*line);
        }
    }
    file.findings = table->takeFindings();
    return file;
}

std::vector<QStringList> scoreRows(const JudgingState &state)
{
    std::vector<QStringList> rows;
    for (const Ballot &ballot : state.ballots) {
        const Judge *judge = byId(state.judges, ballot.judge);
        const Submission *submission = byId(state.submissions, ballot.submission);
        Q_ASSERT(judge != nullptr && submission != nullptr);
        QStringList comments = {ballot.comment, ballot.privateNote};
        const auto write = [&](const QString &criterion, const QString &score) {
            rows.push_back(QStringList{judge->name, submission->title, QString::number(state.round), criterion, score} +
                           comments);
            comments = {QString(), QString()};
        };
        for (const Criterion &criterion : state.rubric.criteria) {
            if (const auto mark = ballot.marks.find(criterion.id); mark != ballot.marks.end()) {
                write(criterion.name, markText(mark->second));
            }
        }
        if (!comments.join(QString()).isEmpty()) {
            write({}, {}); // comments, but no mark yet
        }
    }
    return rows;
}

QByteArray scoresCsv(const JudgingState &state, bool forSpreadsheets)
{
    CsvWriter writer(forSpreadsheets);
    writer.row(scoreColumns());
    const std::vector<QStringList> rows = scoreRows(state);
    for (const QStringList &row : rows) {
        writer.row(row);
    }
    return writer.bytes();
}

} // namespace jamwright
