// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "workflow/events.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/results/record.h"
#include "workflow/judging/results/results.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> all = [] {
        std::vector<Command> commands;
        for (const auto &group :
             {demoCommands(), workspaceCommands(), eventCommands(), signupCommands(), peopleCommands(), teamCommands(),
              solveCommands(), discordCommands(), submissionCommands(), judgingCommands(), ballotCommands(),
              scoreCommands(), resultCommands(), awardCommands(), exportCommands()}) {
            commands.insert(commands.end(), group.begin(), group.end());
        }
        return commands;
    }();
    return all;
}

Result<Report> withWorkspace(const Call &call, Access access, const std::function<Result<Report>(Workspace &)> &use)
{
    auto workspace = Workspace::open(call.workspaceFile, access, call.clock);
    if (!workspace) {
        return workspace.error();
    }
    auto report = use(**workspace);
    if (report) {
        report->findings = (*workspace)->openFindings() + report->findings;
        if (access == Access::Rehearse) {
            report->json[u"dry_run"_s] = true;
            report->text += u"\nNothing was written: this was a dry run."_s;
        }
    }
    return report;
}

Result<Report> withEvent(const Call &call, Access access,
                         const std::function<Result<Report>(Workspace &, const Event &)> &use)
{
    return withWorkspace(call, access, [&](Workspace &workspace) -> Result<Report> {
        auto event = findEvent(workspace, call.eventName);
        return event ? use(workspace, *event) : Result<Report>(event.error());
    });
}

Result<Report> withResults(const Call &call, const std::function<Result<Report>(Workspace &, const Event &)> &use)
{
    bool isFirst = false;   // of a round
    bool isSettled = false; // by a look at an earlier one
    auto report = withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto would = wouldReveal(workspace, event.id);
        auto did = isRevealed(workspace, event.id);
        if (!would || !did) {
            return !would ? would.error() : did.error();
        }
        isFirst = *would;
        isSettled = *did;
        return isFirst ? Result<Report>(Report{}) : use(workspace, event);
    });
    if (!isFirst) {
        return report;
    }
    if (call.dryRun()) {
        return Report{{{u"first_look"_s, true}},
                      u"This would be the first look at the results, which is noted in the workspace."_s,
                      {},
                      {}};
    }
    auto seen = withEvent(call, Access::Write, use);
    if (seen && !isSettled) {
        seen->findings << Finding{
            Severity::Note,
            u"judging.first-look"_s,
            u"This was the first look at results: whether judges' severity is taken out can no longer be chosen."_s,
            {},
            {}};
    }
    return seen;
}

Access accessFor(const Call &call)
{
    return call.dryRun() ? Access::Rehearse : Access::Write;
}

Result<quint64> numberOption(const Call &call, const QString &option, quint64 fallback)
{
    if (!call.isSet(option)) {
        return fallback;
    }
    bool fits = false;
    const quint64 number = call.value(option).toULongLong(&fits);
    if (!fits) {
        return Error::usage(u"'%1' is not a whole number."_s.arg(call.value(option)), u"--"_s + option);
    }
    return number;
}

Result<std::optional<int>> roundOption(const Call &call)
{
    if (!call.isSet(u"round"_s)) {
        return std::optional<int>();
    }
    return numberOption(call, u"round"_s, 0).map([](quint64 round) {
        constexpr quint64 most = 1000;
        return std::optional(int(std::min(round, most)));
    });
}

Error searchStopped(const QString &nothing)
{
    return {ErrorKind::Cancelled, u"Cancelled; %1"_s.arg(nothing), {}, u"For teams in less time, give --seconds S."_s};
}

namespace {

/// Whether files can be written into a folder that is there, for a dry run.
Result<void> checkPlace(const QString &folder)
{
    const QFileInfo info(folder);
    return info.isDir() && info.isWritable() ? Result<void>()
                                             : Error::storage(u"Nothing can be written there."_s, folder);
}

/// Likewise one that may have to be made.
Result<void> checkFolder(const QString &folder)
{
    QFileInfo nearest(QFileInfo(folder).absoluteFilePath());
    while (!nearest.exists() && !nearest.isRoot()) {
        nearest.setFile(nearest.absolutePath());
    }
    return checkPlace(nearest.absoluteFilePath());
}

} // namespace

Result<Report> deliver(const Call &call, const QByteArray &bytes)
{
    return deliver(call, call.arguments.front(), bytes);
}

Result<Report> deliver(const Call &call, const QString &file, const QByteArray &bytes)
{
    if (file == "-"_L1) {
        return Report{{}, {}, bytes, {}};
    }
    const QJsonObject json{{u"file"_s, file}, {u"bytes"_s, bytes.size()}};
    if (call.dryRun()) {
        if (auto place = checkPlace(QFileInfo(file).absolutePath()); !place || QFileInfo(file).isDir()) {
            return !place ? place.error() : Error::storage(u"The file cannot be written (it is a folder)."_s, file);
        }
        return Report{json, u"%1 would be written (%2 bytes)."_s.arg(file).arg(bytes.size()), {}, {}};
    }
    auto written = writeFile(file, bytes);
    return written ? Result<Report>(Report{json, u"Wrote %1."_s.arg(file), {}, {}}) : Result<Report>(written.error());
}

Result<Report> deliverAll(const Call &call, const std::vector<ExportFile> &files)
{
    const QString folder = call.arguments.front();
    if (auto written = call.dryRun() ? checkFolder(folder) : writeFiles(folder, files); !written) {
        return written.error();
    }
    const QString sentence = call.dryRun() ? u"%1 files would be written to %2."_s : u"Wrote %1 files to %2."_s;
    return Report{{{u"folder"_s, folder}, {u"files"_s, QJsonArray::fromStringList(namesOf(files))}},
                  sentence.arg(QString::number(files.size()), folder),
                  {},
                  {}};
}

QCommandLineOption dryRunOption()
{
    return {u"dry-run"_s, u"Say what would happen and change nothing."_s};
}

QCommandLineOption seedOption()
{
    return {u"seed"_s, u"The same seed gives the same result (default 1)."_s, u"N"_s};
}

QCommandLineOption spreadsheetOption()
{
    return {u"for-spreadsheets"_s, u"Write an apostrophe before cells that a spreadsheet would run as a formula."_s};
}

QCommandLineOption tallyMethodOption()
{
    return {u"method"_s,
            u"weighted-mean, severity-adjusted, trimmed, median, itch, pyweek or borda (default: the event's own)."_s,
            u"METHOD"_s};
}

} // namespace jamwright::cli
