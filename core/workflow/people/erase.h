// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "domain/person.h"
#include "workflow/workspace.h"

#include <QStringList>

namespace jamwright {

/// What erasing a person did, or would do.
struct EraseOutcome {
    int events = 0;            ///< at which a sign-up without a name stays in her place
    int changesWithdrawn = 0;  ///< changes that can be neither undone nor done again any more, since they held her
    QStringList backupsErased; ///< backups of this workspace beside it, out of which she was taken
    QStringList
        backupsRemoved; ///< backups that an upgrade had left beside it; of an older version, so they were deleted
    Findings findings;  ///< what else beside the workspace still tells of her, and is not Jamwright's to change
};

/// Replaces a person by a stub without a name in all events: teams and scores keep their shape, and nothing of hers is
/// left in the workspace's file, its log, its free pages, the practice guild or backups in the same folder. There is no
/// undo. Backups elsewhere are out of reach. The workspace comes last: where a backup cannot be written, or the program
/// is killed, she is still known and the call can be made again.
[[nodiscard]] Result<EraseOutcome> erasePerson(Workspace &workspace, const Person &person);
/// What `erasePerson` would reach; changes nothing.
[[nodiscard]] Result<EraseOutcome> previewErase(Workspace &workspace, const Person &person);

} // namespace jamwright
