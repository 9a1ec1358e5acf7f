// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Report infoReport(const WorkspaceInfo &info)
{
    Report report;
    report.findings = info.findings;
    report.json = {{u"file"_s, info.file},     {u"schema_version"_s, info.schemaVersion},
                   {u"bytes"_s, info.bytes},   {u"events"_s, info.events},
                   {u"people"_s, info.people}, {u"changes"_s, info.changes}};
    report.text = toColumns({{u"file"_s, info.file},
                             {u"schema version"_s, QString::number(info.schemaVersion)},
                             {u"bytes"_s, QString::number(info.bytes)},
                             {u"events"_s, QString::number(info.events)},
                             {u"people"_s, QString::number(info.people)},
                             {u"changes"_s, QString::number(info.changes)}});
    return report;
}

Result<Report> workspaceInfoCommand(const Call &call)
{
    return withWorkspace(call, Access::Read,
                         [](Workspace &workspace) { return workspaceInfo(workspace).map(infoReport); });
}

Result<Report> workspaceCheck(const Call &call)
{
    return withWorkspace(call, Access::Read, [](Workspace &workspace) {
        return checkWorkspace(workspace).map([](const WorkspaceInfo &checked) {
            Report report = infoReport(checked);
            if (!hasErrors(checked.findings)) {
                report.text += u"\n\nThe workspace is sound."_s;
            }
            return report;
        });
    });
}

/// What was done with a file, or in a dry run would be.
Result<Report> fileReport(const Call &call, const QString &file, const Result<void> &done, const QString &doneText,
                          const QString &rehearsedText)
{
    if (!done) {
        return done.error();
    }
    Report report{{{u"file"_s, file}}, (call.dryRun() ? rehearsedText : doneText).arg(file), {}, {}};
    if (call.dryRun()) {
        report.json[u"dry_run"_s] = true;
    }
    return report;
}

Result<Report> backup(const Call &call)
{
    return withWorkspace(call, Access::Read, [&](Workspace &workspace) {
        const QString &file = call.arguments.front();
        const auto done = call.dryRun() ? checkBackup(file) : backUpWorkspace(workspace, file);
        return fileReport(call, file, done, u"Backed up to %1."_s, u"Would back up to %1."_s);
    });
}

Result<Report> restore(const Call &call)
{
    const QString &from = call.arguments.front();
    const QString &to = call.workspaceFile;
    const bool force = call.isSet(u"force"_s);
    const auto done =
        call.dryRun() ? checkRestore(from, to, force, call.clock) : restoreWorkspace(from, to, force, call.clock);
    return fileReport(call, to, done, u"Restored to %1."_s, u"Would restore to %1."_s);
}

} // namespace

std::vector<Command> workspaceCommands()
{
    return {
        {u"workspace info"_s, {}, u"Show what the workspace holds."_s, 0, 0, {}, workspaceInfoCommand},
        {u"workspace check"_s, {}, u"Check every page and every reference of the file."_s, 0, 0, {}, workspaceCheck},
        {u"workspace backup"_s,
         u"FILE"_s,
         u"Write a whole copy of the live workspace."_s,
         1,
         1,
         {dryRunOption()},
         backup},
        {u"workspace restore"_s,
         u"BACKUP"_s,
         u"Put a backup in the workspace's place."_s,
         1,
         1,
         {{u"force"_s, u"Replace the workspace that is there."_s}, dryRunOption()},
         restore}};
}

} // namespace jamwright::cli
