// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "workflow/signups/statusplan.h"
#include "workflow/workspace.h"

namespace jamwright {

// Within a transaction that the caller holds.

/// Writes the status, and the entry in the sign-up's log.
[[nodiscard]] Result<void> writeStatus(Workspace &workspace, const StatusChange &change, const QString &by);
/// Likewise for all; `by` stands only with those that were set by hand.
[[nodiscard]] Result<void> writeStatuses(Workspace &workspace, const std::vector<StatusChange> &changes,
                                         const QString &by);
/// Moves people up from the wait-list while the event has places; a finding for each.
[[nodiscard]] Result<Findings> promoteWaiting(Workspace &workspace, const Event &event);

} // namespace jamwright
