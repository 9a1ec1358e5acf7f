// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging/roundscores.h"
#include "judging/results/publication.h"
#include "workflow/workspace.h"

#include <optional>
#include <vector>

namespace jamwright {

// What results are made of, for the use cases that show, export and publish them. None of these is a look at results.

/// The choice with what it leaves open filled in from the event's, which is by the weighted mean, in a peer jam by
/// PyWeek's method, until one is chosen.
[[nodiscard]] Result<TallyChoice> completeChoice(Workspace &workspace, EventId event, const TallyChoice &choice);

/// The rounds up to the current one with their ballots, the makers and the awards; `lastLine` is 0.
[[nodiscard]] Result<PublicationRecord> loadRecord(Workspace &workspace, EventId event, const TallyChoice &complete);

/// Who is in the teams, and who contributed.
[[nodiscard]] Result<Makers> loadMakers(Workspace &workspace, EventId event);

/// Inside a transaction: notes a look at those of the rounds that have a mark. A later look leaves the first one's
/// time.
[[nodiscard]] Result<void> noteLook(Workspace &workspace, EventId event, const std::vector<JudgingState> &rounds);

/// The same in a transaction of its own, where it is the first look. It is called when results are computed and before
/// anybody is given them, and stands whatever comes after: an export that then cannot be written was a look all the
/// same, since what could have been seen cannot be told from what was. The other way round, no results without the
/// note: where it fails, so does the look. Nobody can choose another method in between, because a first look takes a
/// workspace that can be written, and that has one writer. Errors: Storage where the workspace can only be read.
[[nodiscard]] Result<void> reveal(Workspace &workspace, EventId event, const std::vector<JudgingState> &rounds);

/// Whether results of the event were looked at before, of whatever round: what that settled is settled.
[[nodiscard]] Result<bool> isRevealed(Workspace &workspace, EventId event);

/// Awards with the names of who receives them as they are now. Errors: Storage where the list lacks the award of one of
/// the `results`, as a document's may be.
[[nodiscard]] Result<std::vector<GivenAward>> withNames(Workspace &workspace, EventId event,
                                                        const std::vector<Award> &awards,
                                                        const std::vector<AwardResult> &results);

/// What the event comes to, with names: as it was published where it is, else as it stands. A choice that is no blank
/// one is a what-if and never what was published.
struct NamedOutcome {
    Ranking ranking;
    Ranking raw; ///< by the weighted mean
    std::vector<GivenAward> awards;
    std::optional<Publication> publication; ///< that it comes from
    std::vector<JudgingState> rounds;
    std::vector<RoundScores> scores; ///< of each round, where there are several
    TallyChoice choice;              ///< that the ranking is by
};
[[nodiscard]] Result<NamedOutcome> loadOutcome(Workspace &workspace, EventId event, const TallyChoice &choice);

} // namespace jamwright
