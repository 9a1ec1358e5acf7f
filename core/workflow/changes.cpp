// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/changes.h"

#include "store/changelog.h"
#include "store/database.h"

#include <QCoreApplication>

namespace jamwright {

namespace {

Result<Change> toggled(store::ChangeLog &log, const std::optional<Change> &change, const QString &nothing)
{
    if (!change) {
        return Error::input(nothing);
    }
    if (auto done = log.toggle(*change); !done) {
        return done.error();
    }
    return *change;
}

} // namespace

Result<std::vector<Change>> listChanges(Workspace &workspace, int most)
{
    return store::ChangeLog(workspace.database()).list(most);
}

Result<UndoState> undoState(Workspace &workspace)
{
    store::ChangeLog log(workspace.database());
    auto undo = log.undoCandidate();
    auto redo = log.redoCandidate();
    if (!undo || !redo) {
        return !undo ? undo.error() : redo.error();
    }
    return UndoState{*undo, *redo};
}

Result<Change> undoChange(Workspace &workspace, std::optional<ChangeId> change)
{
    store::ChangeLog log(workspace.database());
    auto found = change ? log.find(*change) : log.undoCandidate();
    if (!found) {
        return found.error();
    }
    if (found->has_value() && (*found)->undone) {
        return Error::input(QCoreApplication::translate("Changes", "This is undone already."), (*found)->sentence);
    }
    return toggled(log, *found, QCoreApplication::translate("Changes", "There is nothing to undo."));
}

Result<Change> redoChange(Workspace &workspace)
{
    store::ChangeLog log(workspace.database());
    auto found = log.redoCandidate();
    if (!found) {
        return found.error();
    }
    return toggled(log, *found, QCoreApplication::translate("Changes", "There is nothing to do again."));
}

} // namespace jamwright
