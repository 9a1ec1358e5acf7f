// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/report.h"
#include "base/cancel.h"
#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "domain/event.h"
#include "workflow/exports/exports.h"
#include "workflow/workspace.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFuture>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace jamwright::cli {

/// What a command is called with.
struct Call {
    const QCommandLineParser &options;
    QStringList arguments; ///< behind the command's name
    QString workspaceFile;
    QString eventName; ///< blank = the default event
    const Clock &clock;
    Cancel cancel;
    Progress &progress;

    [[nodiscard]] bool isSet(const QString &option) const { return options.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return options.value(option); }
    [[nodiscard]] bool dryRun() const { return options.optionNames().contains(QStringLiteral("dry-run")); }
};

/// One command of the contract.
struct Command {
    QString name;      ///< "signups import"
    QString arguments; ///< "FILE…"; blank = none
    QString summary;   ///< one sentence
    int fewest = 0;    ///< arguments it needs
    int most = 0;      ///< arguments it takes; -1 = any number
    std::vector<QCommandLineOption> options;
    std::function<Result<Report>(const Call &)> run;
};

/// Every command, in the order of the help.
[[nodiscard]] const std::vector<Command> &allCommands();

// One function a group, each in a file of its own.
[[nodiscard]] std::vector<Command> demoCommands();
[[nodiscard]] std::vector<Command> workspaceCommands();
[[nodiscard]] std::vector<Command> eventCommands();
[[nodiscard]] std::vector<Command> signupCommands();
[[nodiscard]] std::vector<Command> signupImportCommands(); ///< among those of signupCommands()
[[nodiscard]] std::vector<Command> peopleCommands();
[[nodiscard]] std::vector<Command> teamCommands();
[[nodiscard]] std::vector<Command> teamEditCommands();   ///< among those of teamCommands()
[[nodiscard]] std::vector<Command> teamFileCommands();   ///< likewise
[[nodiscard]] std::vector<Command> teamRepairCommands(); ///< likewise
[[nodiscard]] std::vector<Command> solveCommands();
[[nodiscard]] std::vector<Command> discordCommands();
[[nodiscard]] std::vector<Command> discordRunCommands();   ///< among those of discordCommands()
[[nodiscard]] std::vector<Command> discordSetupCommands(); ///< likewise
[[nodiscard]] std::vector<Command> submissionCommands();
[[nodiscard]] std::vector<Command> judgingCommands();
[[nodiscard]] std::vector<Command> assignCommands(); ///< among those of judgingCommands()
[[nodiscard]] std::vector<Command> ballotCommands();
[[nodiscard]] std::vector<Command> scoreCommands();
[[nodiscard]] std::vector<Command> resultCommands();
[[nodiscard]] std::vector<Command> awardCommands();
[[nodiscard]] std::vector<Command> exportCommands();

/// Opens the workspace of the call and hands it to `use`.
[[nodiscard]] Result<Report> withWorkspace(const Call &call, Access access,
                                           const std::function<Result<Report>(Workspace &)> &use);
/// Likewise with the event of the call.
[[nodiscard]] Result<Report> withEvent(const Call &call, Access access,
                                       const std::function<Result<Report>(Workspace &, const Event &)> &use);
/// Likewise for a look at results. The first one is noted in the workspace, so it needs write access; later ones do
/// not. A dry run is never the first look, and says that the call would be.
[[nodiscard]] Result<Report> withResults(const Call &call,
                                         const std::function<Result<Report>(Workspace &, const Event &)> &use);
/// Write access; for a dry run, that to a copy which nobody keeps, so that it is refused what the call would be.
[[nodiscard]] Access accessFor(const Call &call);

/// A whole number of an option; an error that names the option otherwise.
[[nodiscard]] Result<quint64> numberOption(const Call &call, const QString &option, quint64 fallback);

/// The round of `--round`; none where it is not given.
[[nodiscard]] Result<std::optional<int>> roundOption(const Call &call);

/// What a search for teams that was stopped ends with: `nothing` says what was not done. The best so far goes nowhere
/// unasked, since seed and moves would not replay it.
[[nodiscard]] Error searchStopped(const QString &nothing);

/// Writes an exported file to the call's first argument, or to stdout for `-`; a dry run writes nothing.
[[nodiscard]] Result<Report> deliver(const Call &call, const QByteArray &bytes);
/// Likewise to that file.
[[nodiscard]] Result<Report> deliver(const Call &call, const QString &file, const QByteArray &bytes);
/// Writes files to the folder that the call's first argument names; a dry run writes nothing.
[[nodiscard]] Result<Report> deliverAll(const Call &call, const std::vector<ExportFile> &files);

/// Runs the program's event loop until the answer is there.
template <typename T>
T finished(QFuture<T> future)
{
    if (!future.isFinished()) {
        future.then(qApp, [](const T &) { QCoreApplication::quit(); });
        QCoreApplication::exec();
    }
    return future.result();
}

[[nodiscard]] QCommandLineOption dryRunOption();
[[nodiscard]] QCommandLineOption seedOption();
[[nodiscard]] QCommandLineOption spreadsheetOption();
[[nodiscard]] QCommandLineOption tallyMethodOption();

} // namespace jamwright::cli
