// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/workspace.h"

#include "store/database.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct WorkspaceTexts {
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

} // namespace

Workspace::Workspace(QString file, std::unique_ptr<store::Database> database, const Clock &clock, Findings openFindings)
    : m_file(std::move(file))
    , m_database(std::move(database))
    , m_clock(clock)
    , m_openFindings(std::move(openFindings))
{
}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &file, Access access, const Clock &clock)
{
    const auto mode = access == Access::Write      ? store::OpenMode::Write
                      : access == Access::Rehearse ? store::OpenMode::Rehearse
                                                   : store::OpenMode::Read;
    auto database = store::Database::open(file, mode, clock);
    if (!database) {
        return database.error();
    }
    Findings findings = (*database)->openFindings();
    return std::unique_ptr<Workspace>(
        new Workspace(QFileInfo(file).absoluteFilePath(), *std::move(database), clock, std::move(findings)));
}

QString Workspace::practiceGuildFile() const
{
    return m_file + u".practice"_s;
}

bool Workspace::isReadOnly() const noexcept
{
    return m_database->isReadOnly();
}

Result<WorkspaceInfo> workspaceInfo(Workspace &workspace)
{
    store::Database &database = workspace.database();
    WorkspaceInfo info;
    info.file = workspace.file();
    info.schemaVersion = database.schemaVersion();
    info.bytes = QFileInfo(workspace.file()).size();
    info.findings = workspace.openFindings();
    auto counts = database.counts();
    if (!counts) {
        return counts.error();
    }
    info.events = counts->events;
    info.people = counts->people;
    info.changes = counts->changes;
    return info;
}

Result<WorkspaceInfo> checkWorkspace(Workspace &workspace)
{
    auto info = workspaceInfo(workspace);
    if (!info) {
        return info;
    }
    auto problems = workspace.database().integrityProblems();
    if (!problems) {
        return problems.error();
    }
    for (const QString &problem : *problems) {
        info->findings << Finding{Severity::Error,
                                  u"workspace.damaged"_s,
                                  problem,
                                  {QFileInfo(workspace.file()).fileName(), 0, {}, {}},
                                  WorkspaceTexts::tr("Restore the newest backup: 'jamctl workspace restore BACKUP'.")};
    }
    return info;
}

Result<void> backUpWorkspace(Workspace &workspace, const QString &target)
{
    if (QFileInfo::exists(target)) {
        return Error::storage(WorkspaceTexts::tr("The file exists already; a backup never overwrites."), target,
                              WorkspaceTexts::tr("Name another file."));
    }
    return workspace.database().copyTo(target);
}

Result<void> restoreWorkspace(const QString &backup, const QString &target, bool overwrite, const Clock &clock)
{
    if (QFileInfo::exists(target) && !overwrite) {
        return Error::storage(WorkspaceTexts::tr("The workspace exists already."), target,
                              WorkspaceTexts::tr("Use --force to replace it."));
    }
    {
        auto sound = Workspace::open(backup, Access::Read, clock);
        if (!sound) {
            return sound.error();
        }
    }
    const QString arriving = target + u".restoring"_s;
    QFile::remove(arriving);
    {
        // Whoever has the target open keeps it: the lock is taken for the exchange. A target that is damaged has no say
        // in that.
        QLockFile lock(target + u".lock"_s);
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) {
            return Error::storage(WorkspaceTexts::tr("The workspace is in use by another program."), target,
                                  WorkspaceTexts::tr("Close it there and try again."));
        }
        auto source = store::Database::open(backup, store::OpenMode::Read, clock);
        if (!source) {
            return source.error();
        }
        if (auto copied = (*source)->copyTo(arriving); !copied) {
            return copied;
        }
        for (const auto &suffix : {u"-wal"_s, u"-shm"_s}) {
            QFile::remove(target + suffix); // belong to the file that goes
        }
        QFile::remove(target);
        if (!QFile::rename(arriving, target)) {
            return Error::storage(
                WorkspaceTexts::tr("The restored workspace could not be put in its place; it is in %1.").arg(arriving),
                target);
        }
    }
    return {};
}

} // namespace jamwright
