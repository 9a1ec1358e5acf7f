// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/tally.h"

#include "judging/components.h"
#include "judging/methods/formulas.h"
#include "judging/methods/panel.h"
#include "judging/methods/places.h"
#include "judging/methods/scorers.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace jamwright {

namespace {

/// Nothing for the weighted mean, which is `raw`.
Scorer scorerOf(TallyMethod method)
{
    switch (method) {
    case TallyMethod::WeightedMean:
        return nullptr;
    case TallyMethod::SeverityAdjusted:
        return scoreSeverityAdjusted;
    case TallyMethod::Trimmed:
        return scoreTrimmed;
    case TallyMethod::Median:
        return scoreMedian;
    case TallyMethod::Itch:
        return scoreItch;
    case TallyMethod::Pyweek:
        return scorePyweek;
    case TallyMethod::Borda:
        return scoreBorda;
    }
    Q_UNREACHABLE();
}

double sumOfWeights(const Rubric &rubric)
{
    return std::accumulate(rubric.criteria.begin(), rubric.criteria.end(), 0.0,
                           [](double sum, const Criterion &criterion) { return sum + criterion.weight; });
}

/// The score as far as it tells submissions apart.
double keyOf(const RankedSubmission &row, TallyMethod method, const TallyOptions &options, const Rubric &rubric)
{
    const double score = row.adjusted.value_or(*row.raw);
    if (method == TallyMethod::Pyweek) {
        return truncated(score, 2);
    }
    if (method == TallyMethod::Trimmed) {
        return options.decimals ? roundHalfUp(score * sumOfWeights(rubric), *options.decimals) : roundHalfUp(score, 3);
    }
    return options.decimals ? roundHalfUp(score, *options.decimals) : score;
}

/// An interval that would miss its own place is widened to hold it: the place comes from the estimate, not the draws.
void holdPlaces(std::vector<RankedSubmission> &rows)
{
    for (RankedSubmission &row : rows) {
        if (row.rank > 0 && row.rankLow && row.rankHigh) {
            row.rankLow = std::min(*row.rankLow, row.rank);
            row.rankHigh = std::max(*row.rankHigh, row.rank);
        }
    }
}

} // namespace

std::vector<Assignment> countedReviews(const JudgingState &state)
{
    Findings unsaid;
    const Panel panel = panelOf(state, unsaid);
    std::vector<Assignment> reviews;
    std::transform(panel.verdicts.begin(), panel.verdicts.end(), std::back_inserter(reviews),
                   [](const BallotVerdict &verdict) { return verdict.review; });
    return reviews;
}

bool hasResults(const JudgingState &state)
{
    return !countedReviews(state).empty();
}

Ranking tally(const JudgingState &state, TallyMethod method, const TallyOptions &options)
{
    Ranking ranking;
    ranking.method = nameOf(method);
    const Panel panel = panelOf(state, ranking.findings);
    const ReviewComponents components = reviewComponents(panel.reviews());
    ranking.components = components.count;
    ranking.rows = rowsOf(panel);
    addPanelFindings(panel, ranking.rows, components.count, ranking.findings);
    if (const Scorer score = scorerOf(method)) {
        score({panel, components, options, ranking});
    }
    givePlaces(
        ranking.rows, [&](const RankedSubmission &row) { return keyOf(row, method, options, state.rubric); },
        options.ties, panel);
    holdPlaces(ranking.rows);
    for (const RankedSubmission &row : ranking.rows) {
        if (row.rank == 1) {
            std::erase(ranking.besideFirst, row.submission); // level scores that a tie rule did not part, say
        }
    }
    sortWorstFirst(ranking.findings);
    return ranking;
}

} // namespace jamwright
