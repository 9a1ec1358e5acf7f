// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "workflow/workspace.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace jamwright {

/// A way to look at the sign-ups that was given a name.
struct SignupView {
    QString name;
    QString query;       ///< see SignupQuery
    QStringList columns; ///< keys, from left to right; empty = as at first
    QString sortKey;     ///< of a column; blank = the grid's own order
    bool descending = false;
    QString grouping; ///< "none", "status", "team"

    friend bool operator==(const SignupView &, const SignupView &) = default;
};

/// The views that are kept with the workspace, for all of its events, by name.
[[nodiscard]] Result<std::vector<SignupView>> loadSignupViews(Workspace &workspace);
/// Keeps a view, in the place of the one of its name without case. Like all that the desktop remembers this is no
/// change of the workspace's people and not part of undo. Errors: the name is blank, the workspace is read-only.
[[nodiscard]] Result<void> saveSignupView(Workspace &workspace, const SignupView &view);
/// Forgets a view; nothing happens when there is none of that name.
[[nodiscard]] Result<void> removeSignupView(Workspace &workspace, const QString &name);

} // namespace jamwright
