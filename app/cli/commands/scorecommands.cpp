// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/judgingreports.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/judging.h"

#include <algorithm>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// `export FILE` writes the scores, `export --severity FILE` the judges' severity, `export FILE --severity FILE` both.
Result<Report> exportScoresFile(const Call &call)
{
    const bool severity = call.isSet(u"severity"_s);
    if (call.arguments.size() > 1 && !severity) {
        return Error::usage(u"'judging scores export' takes one file."_s, call.arguments.last());
    }
    return withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        const bool cautious = call.isSet(u"for-spreadsheets"_s);
        if (!severity) {
            auto scores = exportScores(workspace, event.id, cautious);
            return scores ? deliver(call, *scores) : Result<Report>(scores.error());
        }
        auto severities = exportSeverities(workspace, event.id, cautious);
        if (!severities || call.arguments.size() == 1) {
            return severities ? deliver(call, *severities) : Result<Report>(severities.error());
        }
        auto scores = exportScores(workspace, event.id, cautious);
        if (!scores) {
            return scores.error();
        }
        if (!call.dryRun()) {
            if (auto written = writeFile(call.arguments.last(), *severities); !written) {
                return written.error();
            }
        }
        return deliver(call, *scores);
    });
}

Result<Report> tallyCommand(const Call &call)
{
    TallyChoice choice;
    choice.method = call.value(u"method"_s);
    choice.ties = call.value(u"ties"_s).split(u',', Qt::SkipEmptyParts);
    auto seed = numberOption(call, u"seed"_s, choice.seed);
    auto decimals = numberOption(call, u"decimals"_s, 0);
    if (!seed || !decimals) {
        return !seed ? seed.error() : decimals.error();
    }
    choice.seed = *seed;
    if (call.isSet(u"decimals"_s)) {
        constexpr quint64 most = 9;
        choice.decimals = int(std::min(*decimals, most));
    }
    return withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) {
        return tallyEvent(workspace, event.id, choice).map(rankingReport);
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
             u"Write every score; '-' is stdout. With --severity FILE, how severe each judge is."_s,
             1,
             2,
             {{u"severity"_s, u"Write judge, reviews, severity and standard error to the file behind it."_s},
              spreadsheetOption(),
              dryRunOption()},
             exportScoresFile},
            {u"judging tally"_s,
             {},
             u"Rank the submissions."_s,
             0,
             0,
             {tallyMethodOption(),
              {u"ties"_s, u"What parts equals, in this order: median, best-ballot, first-criterion, reviews."_s,
               u"RULE,…"_s},
              {u"decimals"_s, u"Round scores half up to so many before they are compared."_s, u"N"_s},
              seedOption()},
             tallyCommand}};
}

} // namespace jamwright::cli
