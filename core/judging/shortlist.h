// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <vector>

namespace jamwright {

/// Who goes on to a later round.
struct Shortlist {
    std::vector<SubmissionId> in; ///< by place, then title
    /// "judging.tie-at-cut", a note, where a tie made the list longer or shorter than asked.
    Findings findings;
};

/// The first `round.shortlist` submissions of the ranking of the round before, all ranked ones where there is no
/// number. A tie at the cut is handled as `round.cut` says; by tie rules, the ranking has used them already, so that
/// only a tie which they could not part is left, and all of it goes on. Submissions without a rank are never on the
/// list. Pure; any thread.
[[nodiscard]] Shortlist shortlistOf(const Ranking &ranking, const Round &round);

} // namespace jamwright
