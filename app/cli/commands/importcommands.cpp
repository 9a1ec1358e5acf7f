// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "workflow/exports/exports.h"
#include "workflow/signups/signups.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<std::optional<ColumnMap>> mapOption(const Call &call)
{
    const QString name = call.value(u"map"_s);
    if (name.isEmpty() || name == "auto"_L1) {
        return std::optional<ColumnMap>();
    }
    auto bytes = readFile(name);
    if (!bytes) {
        return bytes.error();
    }
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(*bytes, &problem);
    if (!json.isObject()) {
        return Error::input(u"The column map is no JSON object (%1)."_s.arg(problem.errorString()), name,
                            u"See 'jamctl help formats'."_s);
    }
    return ColumnMap::fromJson(json.object()).map([](const ColumnMap &map) { return std::optional(map); });
}

/// The sum over all files, and what was used for the last.
struct Totals {
    ImportCounts counts;
    Findings findings;
    QJsonObject map;
    QJsonObject dialect;
    QStringList lines;
    std::vector<ImportPreview> rejects; ///< of their rows only the rejected ones
};

void add(Totals &totals, const ImportPreview &preview)
{
    const ImportCounts counts = preview.counts();
    totals.counts.added += counts.added;
    totals.counts.changed += counts.changed;
    totals.counts.same += counts.same;
    totals.counts.rejected += counts.rejected;
    totals.counts.superseded += counts.superseded;
    totals.findings << preview.findings;
    totals.map = preview.map.toJson();
    totals.dialect = {
        {u"encoding"_s, preview.dialect.encoding},
        {u"delimiter"_s, preview.dialect.delimiter.isNull() ? QString() : QString(preview.dialect.delimiter)}};
    totals.lines << u"%1: %2 new, %3 changed, %4 same, %5 rejected, %6 superseded"_s.arg(preview.fileName)
                        .arg(counts.added)
                        .arg(counts.changed)
                        .arg(counts.same)
                        .arg(counts.rejected)
                        .arg(counts.superseded);
    ImportPreview &rejects = totals.rejects.emplace_back();
    rejects.fileName = preview.fileName;
    rejects.header = preview.header;
    std::copy_if(preview.rows.begin(), preview.rows.end(), std::back_inserter(rejects.rows),
                 [](const ImportRow &row) { return row.state == RowState::Rejected; });
}

Report toReport(const Totals &totals)
{
    Report report;
    report.json = {{u"new"_s, totals.counts.added},
                   {u"changed"_s, totals.counts.changed},
                   {u"same"_s, totals.counts.same},
                   {u"rejected"_s, totals.counts.rejected},
                   {u"superseded"_s, totals.counts.superseded},
                   {u"map"_s, totals.map},
                   {u"dialect"_s, totals.dialect}};
    report.text = totals.lines.join(u'\n');
    report.findings = totals.findings;
    return report;
}

Result<void> importOne(const Call &call, Workspace &workspace, const Event &event, ImportRequest request,
                       Totals &totals)
{
    auto bytes = readFile(request.fileName);
    if (!bytes) {
        return bytes.error();
    }
    request.bytes = *std::move(bytes);
    auto preview = previewImport(workspace, event.id, request);
    if (!preview) {
        return preview.error();
    }
    request.bytes.clear(); // of a large file nobody needs them while it is written
    add(totals, *preview);
    if (call.dryRun()) {
        return {};
    }
    auto committed = commitImport(workspace, event.id, *preview);
    if (!committed) {
        return committed.error();
    }
    totals.findings << committed->findings;
    return {};
}

/// What stopped the command, with what the files before it have done: each is a change of its own.
Error stoppedAt(Error error, const Totals &totals, bool dryRun)
{
    if (!totals.lines.isEmpty() && !dryRun) {
        error.remedy += u" The files before it stay imported: %1."_s.arg(totals.lines.join(u"; "_s));
        error.remedy = error.remedy.trimmed();
    }
    return error;
}

Result<Report> importFiles(const Call &call)
{
    const auto source = fromName<ImportSource>(call.isSet(u"source"_s) ? call.value(u"source"_s) : u"signup"_s);
    if (!source) {
        return Error::usage(u"The source is signup, confirmation, blocklist, corrections or history."_s, u"--source"_s);
    }
    auto map = mapOption(call);
    if (!map) {
        return map.error();
    }
    ImportRequest request;
    request.source = *source;
    request.map = *map;
    request.historyEvent = call.value(u"history-event"_s);
    if (call.isSet(u"definition"_s)) {
        auto definition = readFile(call.value(u"definition"_s));
        if (!definition) {
            return definition.error();
        }
        request.formDefinition = *definition;
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        Totals totals;
        for (const QString &file : call.arguments) {
            request.fileName = file;
            if (auto done = importOne(call, workspace, event, request, totals); !done) {
                return stoppedAt(done.error(), totals, call.dryRun());
            }
        }
        if (call.isSet(u"rejects"_s)) {
            if (auto written = writeFile(call.value(u"rejects"_s), rejectsFile(totals.rejects)); !written) {
                return written.error();
            }
        }
        return toReport(totals);
    });
}

} // namespace

std::vector<Command> signupImportCommands()
{
    return {
        {u"signups import"_s,
         u"FILE..."_s,
         u"Import sign-ups, confirmations, blocklists, corrections or history, each file one undo."_s,
         1,
         -1,
         {{u"source"_s, u"signup, confirmation, blocklist, corrections or history (default signup)."_s, u"SOURCE"_s},
          {u"map"_s, u"The column map, or 'auto' to propose one (default)."_s, u"FILE"_s},
          {u"definition"_s, u"The Discord form's definition, which names its questions."_s, u"FORM.json"_s},
          {u"history-event"_s, u"The event that a history file without such a column is of."_s, u"NAME"_s},
          {u"rejects"_s, u"Write the rejected rows here, to be mended and imported again."_s, u"FILE"_s},
          dryRunOption()},
         importFiles}};
}

} // namespace jamwright::cli
