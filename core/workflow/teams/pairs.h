// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/signup.h"
#include "domain/team.h"
#include "workflow/workspace.h"

#include <vector>

namespace jamwright {

/// The pairs that an organiser named at an event, by the people's ids.
[[nodiscard]] Result<std::vector<PairRule>> pairRules(Workspace &workspace, EventId event);
/// Puts the list in the place of the event's; one undo. Errors (kind Input): a person with herself, a pair twice, or
/// somebody whom the workspace does not know.
[[nodiscard]] Result<ChangeId> setPairRules(Workspace &workspace, EventId event, const std::vector<PairRule> &rules);

/// Likewise within a transaction that the caller holds.
[[nodiscard]] Result<void> writePairRules(Workspace &workspace, EventId event, const std::vector<PairRule> &rules);

/// The pairs that hold at an event, and what is wrong with those that were asked for.
struct WishedPairs {
    std::vector<PairRule> pairs;
    Findings findings; ///< "teams.unknown-wish", "teams.ambiguous-wish", "teams.contradictory-wish"
};
/// What the sign-ups' fields keep_with and keep_apart ask for, names (or Discord ids, or e-mail addresses) resolved
/// exactly among the rows, without case; `;` parts several. Where `named` says something of the same two, that wins.
/// Pure.
[[nodiscard]] WishedPairs wishedPairs(const std::vector<SignupRow> &rows, const std::vector<PairRule> &named);

} // namespace jamwright
