// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/workspace.h"

#include "store/database.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <filesystem>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct WorkspaceTexts {
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

Result<void> checkFolder(const QString &target)
{
    const QFileInfo folder(QFileInfo(target).absolutePath());
    return folder.isDir() && folder.isWritable()
               ? Result<void>()
               : Error::storage(WorkspaceTexts::tr("The folder is not there, or nothing can be written to it."),
                                folder.filePath(), WorkspaceTexts::tr("Name a file in another folder."));
}

/// Whoever has the target open keeps it.
class TargetLock
{
public:
    explicit TargetLock(const QString &target)
        : m_target(target)
        , m_lock(target + u".lock"_s)
    {
        m_lock.setStaleLockTime(0);
    }

    Result<void> take()
    {
        return m_lock.tryLock(0) ? Result<void>()
                                 : Error::storage(WorkspaceTexts::tr("The workspace is in use by another program."),
                                                  m_target, WorkspaceTexts::tr("Close it there and try again."));
    }

private:
    QString m_target;
    QLockFile m_lock;
};

} // namespace

Workspace::Workspace(QString file, std::unique_ptr<store::Database> database, const Clock &clock, Findings openFindings)
    : m_file(std::move(file))
    , m_database(std::move(database))
    , m_clock(clock)
    , m_openFindings(std::move(openFindings))
    , m_errands(std::make_unique<QObject>())
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

Result<void> checkBackup(const QString &target)
{
    if (QFileInfo::exists(target)) {
        return Error::storage(WorkspaceTexts::tr("The file exists already; a backup never overwrites."), target,
                              WorkspaceTexts::tr("Name another file."));
    }
    return checkFolder(target);
}

Result<void> backUpWorkspace(Workspace &workspace, const QString &target)
{
    auto checked = checkBackup(target);
    return checked ? workspace.database().copyTo(target) : checked;
}

Result<void> checkRestore(const QString &backup, const QString &target, bool overwrite, const Clock &clock)
{
    if (QFileInfo::exists(target) && !overwrite) {
        return Error::storage(WorkspaceTexts::tr("The workspace exists already."), target,
                              WorkspaceTexts::tr("Use --force to replace it."));
    }
    if (auto folder = checkFolder(target); !folder) {
        return folder;
    }
    if (auto sound = Workspace::open(backup, Access::Read, clock); !sound) {
        return sound.error();
    }
    TargetLock lock(target);
    return lock.take();
}

Result<void> restoreWorkspace(const QString &backup, const QString &target, bool overwrite, const Clock &clock)
{
    if (auto checked = checkRestore(backup, target, overwrite, clock); !checked) {
        return checked;
    }
    if (QFileInfo::exists(target + u"-wal"_s)) {
        // What a killed program left beside the target goes into it, so that the exchange is of one file by one other.
        // A target that is damaged has no say in that.
        [[maybe_unused]] const bool settled = store::Database::open(target, store::OpenMode::Write, clock).ok();
    }
    const QString arriving = target + u".restoring"_s;
    QFile::remove(arriving);
    TargetLock lock(target);
    if (auto taken = lock.take(); !taken) {
        return taken;
    }
    auto source = store::Database::open(backup, store::OpenMode::Read, clock);
    if (!source) {
        return source.error();
    }
    if (auto copied = (*source)->copyTo(arriving); !copied) {
        return copied;
    }
    for (const auto &suffix : {u"-wal"_s, u"-shm"_s}) {
        QFile::remove(target + suffix); // of a damaged target; they would be read into what comes
    }
    std::error_code problem;
    std::filesystem::rename(arriving.toStdU16String(), target.toStdU16String(), problem); // replaces, as QFile does not
    if (problem) {
        return Error::storage(
            WorkspaceTexts::tr("The restored workspace could not be put in its place; it is in %1.").arg(arriving),
            target);
    }
    return {};
}

} // namespace jamwright
