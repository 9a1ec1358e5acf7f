// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "provision/guildsnapshot.h"
#include "workflow/rooms/guildsession.h"

#include <QFuture>

namespace jamwright {

/// Keeps in the workspace, of every room that the journal knows and the guild has, its name, topic, pins and members:
/// those of the snapshot who see it by a role that runs made or gave. What a teardown that did not come to its end kept
/// of a room is added to, as roles may be gone by now. Session and snapshot must outlive the future.
[[nodiscard]] QFuture<Result<void>> archiveRooms(GuildSession &session, const GuildSnapshot &snapshot);

} // namespace jamwright
