// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/judgingreports.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/judging.h"

#include <QJsonArray>

#include <algorithm>
#include <vector>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A table that `scores export` writes: the option that names its file, blank = the argument; and what makes it.
struct ScoreTable {
    QString option;
    Result<QByteArray> (*make)(Workspace &, EventId, bool, std::optional<int>); ///< of a round, where it is of one
};

const std::vector<ScoreTable> &scoreTables()
{
    static const std::vector<ScoreTable> tables = {
        {{}, exportScores},
        {u"severity"_s, exportSeverities},
        {u"audit"_s, [](Workspace &workspace, EventId event, bool forSpreadsheets,
                        std::optional<int>) { return exportAudit(workspace, event, forSpreadsheets); }},
        {u"by-submission"_s, [](Workspace &workspace, EventId event, bool forSpreadsheets, std::optional<int>) {
             return exportScoresBySubmission(workspace, event, forSpreadsheets);
         }}};
    return tables;
}

QString fileOf(const ScoreTable &table, const Call &call)
{
    return table.option.isEmpty() ? call.arguments.value(0) : call.value(table.option);
}

/// Writes one table after another; the report is the last one's, or of all of them.
Result<Report> writeTables(const Call &call, Workspace &workspace, const Event &event)
{
    const auto round = roundOption(call);
    if (!round) {
        return round.error();
    }
    QJsonArray files;
    QStringList texts;
    Result<Report> last = Report{};
    for (const ScoreTable &table : scoreTables()) {
        const QString file = fileOf(table, call);
        if (file.isEmpty()) {
            continue;
        }
        const bool forSpreadsheets = call.isSet(u"for-spreadsheets"_s);
        auto bytes = table.make(workspace, event.id, forSpreadsheets, *round);
        last = bytes ? deliver(call, file, *bytes) : Result<Report>(bytes.error());
        if (!last) {
            return last;
        }
        files << file;
        texts << last->text;
    }
    if (files.size() > 1) {
        last->json[u"files"_s] = files;
        last->text = texts.join(u'\n');
    }
    return last;
}

Result<Report> exportScoresFile(const Call &call)
{
    const auto asked = std::count_if(scoreTables().begin(), scoreTables().end(),
                                     [&](const ScoreTable &table) { return !fileOf(table, call).isEmpty(); });
    const auto toStdout = std::count_if(scoreTables().begin(), scoreTables().end(),
                                        [&](const ScoreTable &table) { return fileOf(table, call) == "-"_L1; });
    if (asked == 0 || (toStdout > 0 && asked > 1)) {
        return Error::usage(asked == 0 ? u"Name a file to write."_s : u"Only one table can go to stdout, alone."_s,
                            u"judging scores export"_s);
    }
    const auto write = [&](Workspace &workspace, const Event &event) { return writeTables(call, workspace, event); };
    // Scores by submission are results.
    return call.isSet(u"by-submission"_s) ? withResults(call, write) : withEvent(call, Access::Read, write);
}

} // namespace

std::vector<Command> scoreCommands()
{
    return {{u"judging scores import"_s,
             u"FILE"_s,
             u"Import scores; a file with one bad line is not taken at all."_s,
             1,
             1,
             {dryRunOption()},
             [](const Call &call) { return importReport(call, importScores); }},
            {u"judging scores export"_s,
             u"[FILE]"_s,
             u"Write a round's scores by the rubric as it is to FILE; '-' is stdout. The options write other tables "
             u"beside it or "
             "instead; what older versions of the rubric had is in the audit."_s,
             0,
             1,
             {{u"round"_s, u"Scores, or severities, of another round than the one that is judged now."_s, u"N"_s},
              {u"severity"_s, u"Judge, reviews, severity and standard error: how severe each judge is."_s, u"FILE"_s},
              {u"audit"_s, u"Every change of a score: when, whose, old, new, by whom and why."_s, u"FILE"_s},
              {u"by-submission"_s, u"A row a submission and round: means of criteria, reviews, scores."_s, u"FILE"_s},
              spreadsheetOption(),
              dryRunOption()},
             exportScoresFile}};
}

} // namespace jamwright::cli
