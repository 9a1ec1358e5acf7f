// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"
#include "domain/naming/names.h"

#include <QtGlobal>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace jamwright {

/// How ballots become places. All but the first put the value that they rank by into `adjusted`, beside the raw mean.
enum class TallyMethod {
    /// A ballot is worth the weighted mean of its marks, the weights renormalised over the criteria that are not N/A; a
    /// submission, the mean of its ballots. (PyWeek, Devpost, Devfolio and most others.)
    WeightedMean,
    /// The mean of (ballot − how severe its judge is), with the judges' effects shrunk by REML and the submissions'
    /// not, within each connected part: see `judging/severity/severitymodel.h`. The raw mean where a part has fewer
    /// than three judges or five residual degrees of freedom. Nothing is corrected from one part to another. The only
    /// method with standard errors, 90 % intervals of places, probabilities, groups that cannot be told apart and
    /// severities; intervals and probabilities are of the whole ranking, so there are none where it has several parts.
    SeverityAdjusted,
    /// Each criterion's trimmed mean over the judges, then the weighted mean of the criteria: `panelMean` of
    /// `judging/methods/formulas.h`. Values that are equal to three decimals share a place. (Ludum Dare.)
    Trimmed,
    /// The median of the ballots, each worth its weighted mean. (pretalx.)
    Median,
    /// `itchScore` of `judging/methods/formulas.h`, on the weighted mean; entries without a rating belong to the
    /// median. (itch.io.)
    Itch,
    /// overall = mean over the criteria of each one's mean over the ratings that could run the entry, unweighted; equal
    /// when cut off at two decimals. Teams and individuals apart, where it is known how many people made an entry.
    /// COULD_NOT_RUN is "did not work". A criterion named "Disqualify" is no criterion but a vote, cast by any mark
    /// above the lowest, also by those who could not run the entry; votes of more than half of the people in finished
    /// entries take an entry's place away (rules.rst of pyweek; its code, `Entry.tally_ratings` of pyweekorg/pyweekorg,
    /// never applies that). An entry that worked for nobody has no score, where theirs has 0 and a count for a share.
    Pyweek,
    /// The mean over its judges of (submissions she puts below it + half of those level) / (her submissions − 1), so
    /// that judges with many submissions do not weigh more; a judge with one submission says 1/2. (Borda 1781; Dummett
    /// for ties.)
    Borda,
};
template <>
struct EnumNames<TallyMethod> {
    static constexpr std::array names = {"weighted-mean", "severity-adjusted", "trimmed", "median", "itch", "pyweek",
                                         "borda"};
};

/// What parts submissions of the same score; the greater wins.
enum class TieRule {
    Median,         ///< of the ballots
    BestBallot,     ///< the highest ballot
    FirstCriterion, ///< the mean mark of the rubric's first criterion
    Reviews,        ///< how many ballots count
};
template <>
struct EnumNames<TieRule> {
    static constexpr std::array names = {"median", "best-ballot", "first-criterion", "reviews"};
};

struct TallyOptions {
    quint64 seed = 1; ///< of the draws
    int draws = 1000; ///< from the posterior; 0 = no intervals
    /// Scores are equal when they are rounded half up. Trimmed rounds each criterion and then the weighted total, as
    /// the skating union does, of which the score is the mean.
    std::optional<int> decimals;
    std::vector<TieRule> ties;          ///< in this order; none = the same score shares a place
    std::map<SubmissionId, int> people; ///< how many made each, for Pyweek
};

/// The reviews whose ballots count: complete, by no shadow judge, and not set aside.
[[nodiscard]] std::vector<Assignment> countedReviews(const JudgingState &state);
/// Whether any ballot counts, so that there are places to see.
[[nodiscard]] bool hasResults(const JudgingState &state);

/// The ranking of all submissions of the event.
///
/// Missing is never zero, in any method: a ballot with a criterion left blank, recused or not run does not count and is
/// a finding. Nor do shadow judges' ballots. Values that are equal to within 1e-9 share the better place, unless the
/// method or the options say otherwise. Disqualified submissions and those without a ballot that counts have rank 0 and
/// come last; no ballot of a disqualified one is used for another. `raw` is the weighted mean in every method.
///
/// Findings: "judging.incomplete-ballot", "judging.set-aside", "judging.no-mark", "judging.conflict-scored",
/// "judging.no-review", "judging.fewer-reviews", "judging.not-connected", "judging.scales-differ",
/// "judging.severity-not-carried", "judging.not-separable", "judging.disqualified-by-vote".
/// The order of the ballots changes nothing. Pure; any thread.
[[nodiscard]] Ranking tally(const JudgingState &state, TallyMethod method, const TallyOptions &options = {});

} // namespace jamwright
