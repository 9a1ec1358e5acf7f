// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "workflow/exports/exports.h"
#include "workflow/overview.h"

#include <QJsonArray>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Report> exportEverything(const Call &call)
{
    const QString folder = call.arguments.front();
    return withResults(call, [&](Workspace &workspace, const Event &event) {
        return exportAll(workspace, event.id, folder, call.isSet(u"for-spreadsheets"_s))
            .map([&](const QStringList &files) {
                return Report{{{u"folder"_s, folder}, {u"files"_s, QJsonArray::fromStringList(files)}},
                              u"Wrote %1 files to %2."_s.arg(files.size()).arg(folder),
                              {},
                              {}};
            });
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
             u"Write everything as CSV, with a manifest."_s,
             1,
             1,
             {spreadsheetOption()},
             exportEverything},
            {u"check"_s, {}, u"List every finding of the event, worst first."_s, 0, 0, {}, eventCheck}};
}

} // namespace jamwright::cli
