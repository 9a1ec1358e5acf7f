// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/judgingreports.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/judging.h"

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Report> exportScoresFile(const Call &call)
{
    return withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto bytes = exportScores(workspace, event.id, call.isSet(u"for-spreadsheets"_s));
        return bytes ? deliver(call, *bytes) : Result<Report>(bytes.error());
    });
}

Result<Report> tallyCommand(const Call &call)
{
    const QString method = call.isSet(u"method"_s) ? call.value(u"method"_s) : u"weighted-mean"_s;
    return withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) {
        return tallyEvent(workspace, event.id, method).map(rankingReport);
    });
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
             u"FILE"_s,
             u"Write every score; '-' is stdout."_s,
             1,
             1,
             {spreadsheetOption(), dryRunOption()},
             exportScoresFile},
            {u"judging tally"_s,
             {},
             u"Rank the submissions."_s,
             0,
             0,
             {{u"method"_s, u"weighted-mean (default)."_s, u"METHOD"_s}},
             tallyCommand}};
}

} // namespace jamwright::cli
