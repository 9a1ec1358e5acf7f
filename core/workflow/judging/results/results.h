// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "domain/judging/award.h"
#include "domain/judging/roundscores.h"
#include "domain/judging/tallychoice.h"
#include "workflow/workspace.h"

#include <optional>
#include <vector>

namespace jamwright {

// The results of an event. How they are made is the event's choice. Whether judges' severity is taken out has to be
// chosen before anybody sees a result, or it could be chosen for the winner that it gives: the first look at the
// ranking of a round that has scores is noted in the workspace, for good. Looking therefore needs a workspace that can
// be written, the first time; later looks do not.

/// The event's own, by name; the weighted mean where it has made no choice.
[[nodiscard]] Result<TallyChoice> loadTallyChoice(Workspace &workspace, EventId event);
/// What is said beside a ranking by another choice than the event's own.
[[nodiscard]] Finding notTheChoice(const TallyChoice &own);
/// Errors: Usage for a name that nobody knows; Input once results were looked at, where that changes the method to or
/// from severity-adjusted, and once the results are frozen.
[[nodiscard]] Result<ChangeId> chooseTally(Workspace &workspace, EventId event, const TallyChoice &choice);

/// Whether a look at the results now would be the first at a round's, and so be noted.
[[nodiscard]] Result<bool> wouldReveal(Workspace &workspace, EventId event);

/// Everything the results page shows.
struct ResultsView {
    JudgingState judging;                    ///< of the round shown
    TallyChoice choice;                      ///< the event's
    Ranking ranking;                         ///< of the round shown, by the choice
    Ranking raw;                             ///< by the weighted mean, with the same ties
    std::vector<PlaceChange> changes;        ///< from the one to the other
    std::vector<RoundScores> scores;         ///< beside a final ranking: of each round, where there are several
    int reviews = 0;                         ///< that the ranking is of
    int open = 0;                            ///< reviews that are asked for in that round and not done
    bool revealed = false;                   ///< whether somebody had looked at that round before this call
    bool severityStands = false;             ///< whether somebody had looked at any round, so that it is settled
    std::vector<GivenAward> awards;          ///< of the whole event
    std::vector<Contribution> contributions; ///< only what was said
    std::vector<Publication> publications;   ///< oldest first, without their documents
};
/// A round (none named = the current one) with what the event comes to. A look at the results, unless `peek` is said:
/// for a page that draws itself before anybody asked for results. Errors: Usage for a round that has not begun; Storage
/// where a first look cannot be noted.
[[nodiscard]] Result<ResultsView> loadResults(Workspace &workspace, EventId event, std::optional<int> round = {},
                                              bool peek = false);

/// A round's ranking by any method, beside that of the weighted mean.
struct TalliedRound {
    Ranking ranking;
    std::vector<PlaceChange> changes;
};
/// What a blank choice leaves open is the event's. One that ranks otherwise than the event does is a what-if, and says
/// so in the note "judging.not-the-choice". A look at the round's results.
[[nodiscard]] Result<TalliedRound> tallyRound(Workspace &workspace, EventId event, const TallyChoice &choice,
                                              std::optional<int> round = {});
[[nodiscard]] Result<Ranking> tallyEvent(Workspace &workspace, EventId event, const TallyChoice &choice,
                                         std::optional<int> round = {});

struct FinalRanking {
    Ranking ranking;
    std::vector<RoundScores> scores; ///< of each round, where there are several
    int reviews = 0;                 ///< that count, in all rounds together
};
/// What is wrong or noteworthy of the results as the results page shows them, over all rounds; of the last that has
/// scores, whether its winner is sure. Before anybody looked at
/// them, only what does not tell how they come out: what ballots there are. No look at the results.
[[nodiscard]] Result<Findings> loadResultFindings(Workspace &workspace, EventId event);

/// The ranking over the event's rounds: the last round's places first, then those who went out, by their rounds; see
/// `judging/results/finalranking.h`. Once published, that of the newest publication, with the names as they are now. A
/// look at the results of all rounds.
[[nodiscard]] Result<FinalRanking> finalRanking(Workspace &workspace, EventId event);

} // namespace jamwright
