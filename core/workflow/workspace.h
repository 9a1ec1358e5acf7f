// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/finding.h"
#include "base/result.h"

#include <QObject>
#include <QString>

#include <memory>

namespace jamwright {

namespace store {
class Database;
}

/// What a program wants of a workspace.
enum class Access {
    Read,     ///< look only; needs no lock, the file must exist
    Write,    ///< take the workspace's lock; the file is made when it does not exist
    Rehearse, ///< as Write, on a copy in memory that is gone with the workspace; needs no lock
};

/// An open workspace file. Belongs to the thread that opened it; the use cases of this library are functions that take
/// it by reference and do one thing a person does, each write in one transaction. Two workspaces can be open at once;
/// one file has one writer, the process that holds its lock.
class Workspace
{
public:
    /// Errors are of kind Storage: the folder does not exist, the file is no workspace or is damaged (it is left as it
    /// is), another program writes to it (the error says which). A file of a newer version opens read-only whatever was
    /// asked.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const QString &file, Access access,
                                                                 const Clock &clock);
    ~Workspace();

    [[nodiscard]] const QString &file() const noexcept { return m_file; }
    /// The file in which the practice guild of this workspace lives, beside it.
    [[nodiscard]] QString practiceGuildFile() const;
    [[nodiscard]] bool isReadOnly() const noexcept;
    /// What was noteworthy on opening: a synced folder, an upgrade with its backup, a newer version.
    [[nodiscard]] const Findings &openFindings() const noexcept { return m_openFindings; }
    [[nodiscard]] const Clock &clock() const noexcept { return m_clock; }

    /// For the use cases of this library only.
    [[nodiscard]] store::Database &database() const noexcept { return *m_database; }
    /// The owner of errands that use this workspace: they end with it, unfinished ones as if killed.
    [[nodiscard]] QObject *errands() const noexcept { return m_errands.get(); }

private:
    Workspace(QString file, std::unique_ptr<store::Database> database, const Clock &clock, Findings openFindings);

    QString m_file;
    std::unique_ptr<store::Database> m_database;
    const Clock &m_clock;
    Findings m_openFindings;
    std::unique_ptr<QObject> m_errands; ///< the last, for it is to go first
};

/// What `jamctl workspace info` and `check` say.
struct WorkspaceInfo {
    QString file;
    int schemaVersion = 0;
    qint64 bytes = 0;
    int events = 0;
    int people = 0;
    int changes = 0;
    Findings findings; ///< of the integrity check; empty = sound
};

[[nodiscard]] Result<WorkspaceInfo> workspaceInfo(Workspace &workspace);
/// Looks at every page and every reference of the file, which takes longer than `workspaceInfo`.
[[nodiscard]] Result<WorkspaceInfo> checkWorkspace(Workspace &workspace);
/// Why `backUpWorkspace` would not write there.
[[nodiscard]] Result<void> checkBackup(const QString &target);
/// Writes a whole, sound copy of the live workspace. Never overwrites a file.
[[nodiscard]] Result<void> backUpWorkspace(Workspace &workspace, const QString &target);
/// Why `restoreWorkspace` would refuse; writes nothing.
[[nodiscard]] Result<void> checkRestore(const QString &backup, const QString &target, bool overwrite,
                                        const Clock &clock);
/// Puts a backup in the place of a workspace that nobody has open. An existing file is replaced only with `overwrite`,
/// in one step: at every moment one of the two is there.
[[nodiscard]] Result<void> restoreWorkspace(const QString &backup, const QString &target, bool overwrite,
                                            const Clock &clock);

} // namespace jamwright
