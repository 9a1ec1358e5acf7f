// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/changes.h"

#include "store/changelog.h"
#include "store/database.h"
#include "store/judging/resultstable.h"

#include <QCoreApplication>

namespace jamwright {

namespace {

/// Whether judges' severity is taken out is chosen before results are looked at; no undo is a way round it.
Result<void> requireUnseen(store::Database &database, const Change &change)
{
    if (change.kind != QLatin1String("judging.severity")) {
        return {};
    }
    auto seen = store::ResultsTable(database, change.event).isRevealed();
    if (!seen) {
        return seen.error();
    }
    return *seen ? Error::input(QCoreApplication::translate("Changes", "Somebody has looked at results since, so the "
                                                                       "choice of severity stands."),
                                change.sentence)
                 : Result<void>();
}

Result<Change> toggled(store::Database &database, const std::optional<Change> &change, const QString &nothing)
{
    if (!change) {
        return Error::input(nothing);
    }
    auto done = requireUnseen(database, *change).andThen([&] { return store::ChangeLog(database).toggle(*change); });
    if (!done) {
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
    return toggled(workspace.database(), *found, QCoreApplication::translate("Changes", "There is nothing to undo."));
}

Result<Change> redoChange(Workspace &workspace)
{
    store::ChangeLog log(workspace.database());
    auto found = log.redoCandidate();
    if (!found) {
        return found.error();
    }
    return toggled(workspace.database(), *found,
                   QCoreApplication::translate("Changes", "There is nothing to do again."));
}

} // namespace jamwright
