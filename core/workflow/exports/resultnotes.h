// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "exchange/resultsexport.h"
#include "workflow/judging/results/record.h"

namespace jamwright {

/// Why submissions have no place, or a less certain one, for what is exported of an outcome. What was published keeps
/// no findings: they are put into the ranking again, from the scores that it is of. No look at the results.
[[nodiscard]] Result<RowNotes> noteRows(Workspace &workspace, EventId event, NamedOutcome &outcome);

} // namespace jamwright
