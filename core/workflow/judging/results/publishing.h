// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/judging/award.h"
#include "workflow/workspace.h"

namespace jamwright {

/// From Frozen to Published: one transaction that keeps what the event came to as a document over ids
/// (`judging/results/publication.h`), and writes it into people's history. Where it is what the newest publication says
/// already, that one stands again and none is added; otherwise it is the next version, and earlier ones stay as they
/// are. An event that has set no awards gets the usual ones. Awards that went and came again since are known by what
/// they are, and get the ids back that they have in the document. No undo takes a publication back: it is done with a
/// reason (`setJudgingPhase`).
///
/// History is per person, as the jam management has it, and of everybody in a team: the place of her team in the final
/// ranking (the first place is its `first_place`, the first ten are its winners), and finished where her team handed
/// something in. Of the disqualified and unranked there is no place. Who did not contribute (`setContributions`) has
/// not finished and has no place, whatever her team's. Publishing again writes it anew, so that nothing is left of a
/// place that was corrected; notes are never touched.
///
/// Errors: Input where the results are not frozen; Storage where the log of scores does not give the scores, or the
/// document not itself. A dry run writes nothing.
[[nodiscard]] Result<Publication> publishResults(Workspace &workspace, EventId event, bool dryRun = false);

/// Oldest first, with their documents.
[[nodiscard]] Result<std::vector<Publication>> loadPublications(Workspace &workspace, EventId event);

struct PublicationCheck {
    int version = 0;
    bool hashHolds = false;  ///< the document is as it was when it was published
    bool recomputes = false; ///< the log of scores gives it again, byte by byte
    Findings findings;       ///< errors, for what does not hold
};
/// Plays the log of scores up to the line that the document covers, tallies by the document's choice and makes the
/// document again. Version 0 = the newest. Errors (kind Usage): there is no such publication.
[[nodiscard]] Result<PublicationCheck> checkPublication(Workspace &workspace, EventId event, int version = 0);

} // namespace jamwright
