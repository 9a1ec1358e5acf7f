// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/change.h"
#include "workflow/workspace.h"

#include <optional>
#include <vector>

namespace jamwright {

/// The newest first.
[[nodiscard]] Result<std::vector<Change>> listChanges(Workspace &workspace, int most);
/// What `undoChange` without an id would take back, and what `redoChange` would do again; empty = nothing.
struct UndoState {
    std::optional<Change> undo;
    std::optional<Change> redo;
};
[[nodiscard]] Result<UndoState> undoState(Workspace &workspace);
/// Takes a change back, whole; by default the newest that is not undone. Refused when something later builds on it, and
/// where the phase of judging would not allow the like (`judging/phases.h`). A change of phase itself can be taken
/// back, but not publishing, nor taking the results back: each is a step of its own, the latter with a reason, and the
/// error names it.
[[nodiscard]] Result<Change> undoChange(Workspace &workspace, std::optional<ChangeId> change = std::nullopt);
/// Does again what was undone last; nothing, for good, once something else was done after it was undone. Refused as
/// `undoChange` is.
[[nodiscard]] Result<Change> redoChange(Workspace &workspace);

} // namespace jamwright
