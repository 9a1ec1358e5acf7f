// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/report.h"
#include "base/result.h"
#include "workflow/teams/edits.h"
#include "workflow/teams/teams.h"
#include "workflow/workspace.h"

#include <QString>

namespace jamwright::cli {

/// The team of that name, without case. A usage error that names the nearest.
[[nodiscard]] Result<TeamView> teamNamed(const TeamsView &view, const QString &name);
/// The sign-up of a Discord id, an e-mail address or an unambiguous name.
[[nodiscard]] Result<SignupId> signupNamed(Workspace &workspace, EventId event, const QString &who);

/// What an edit costs, as text and JSON.
[[nodiscard]] Report editReport(const EditPreview &preview, bool dryRun);

} // namespace jamwright::cli
