// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "workflow/exports/exports.h"
#include "workflow/overview.h"

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Report> exportEverything(const Call &call)
{
    return withResults(call, [&](Workspace &workspace, const Event &event) {
        return exportAll(workspace, event.id, call.isSet(u"for-spreadsheets"_s))
            .andThen([&](const std::vector<ExportFile> &files) { return deliverAll(call, files); });
    });
}

Result<Report> eventCheck(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return loadProblems(workspace, event.id).map([](const Findings &findings) {
            return Report{{{u"count"_s, int(findings.size())}},
                          findings.isEmpty() ? u"No problems found."_s : u"%1 findings."_s.arg(findings.size()),
                          {},
                          findings};
        });
    });
}

} // namespace

std::vector<Command> exportCommands()
{
    return {{u"export all"_s,
             u"DIR"_s,
             u"Write everything as CSV, results and feedback as pages too, with a manifest."_s,
             1,
             1,
             {spreadsheetOption(), dryRunOption()},
             exportEverything},
            {u"check"_s, {}, u"List every finding of the event, worst first."_s, 0, 0, {}, eventCheck}};
}

} // namespace jamwright::cli
