// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/matrix/outliers.h"

#include "judging/methods/panel.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <map>

namespace jamwright {

namespace {

constexpr double surprising = 2;
constexpr int fewestDegrees = 5;
constexpr double agreed = 1e-9;      ///< a variance that is rounding alone
constexpr double usualShare = 0.975; ///< of piles that are no more scattered than others

/// The ballots of one submission.
struct Pile {
    std::vector<size_t> reviews; ///< places in ReviewSpread::reviews
    double adjustedMean = 0;
    double adjustedSquares = 0;
    double mean = 0;
    double squares = 0;
};

double meanOver(const Pile &pile, const std::vector<double> &values)
{
    double sum = 0;
    for (const size_t review : pile.reviews) {
        sum += values[review];
    }
    return sum / double(pile.reviews.size());
}

double squaresOver(const Pile &pile, const std::vector<double> &values, double mean)
{
    double sum = 0;
    for (const size_t review : pile.reviews) {
        sum += (values[review] - mean) * (values[review] - mean);
    }
    return sum;
}

/// Whether so much disagreement of k ballots is more than chance makes of the common variance.
bool isDisputed(const Pile &pile, double variance)
{
    const auto degrees = double(pile.reviews.size()) - 1;
    return pile.adjustedSquares / variance > quantile(boost::math::chi_squared(degrees), usualShare);
}

void judgePiles(const std::map<SubmissionId, Pile> &piles, const std::vector<double> &adjusted, ReviewSpread &spread)
{
    double squares = 0;
    int degrees = 0;
    for (const auto &[submission, pile] : piles) {
        squares += pile.adjustedSquares;
        degrees += int(pile.reviews.size()) - 1;
    }
    const bool known = degrees >= fewestDegrees && squares > agreed;
    const double variance = known ? squares / degrees : 0;
    if (known) {
        spread.sd = std::sqrt(variance);
    }
    for (const auto &[submission, pile] : piles) {
        const auto k = double(pile.reviews.size());
        Disagreement disagreement{submission, pile.mean, {}, false};
        if (pile.reviews.size() > 1) {
            disagreement.spread = std::sqrt(pile.squares / (k - 1));
            disagreement.disputed = known && isDisputed(pile, variance);
        }
        spread.submissions.push_back(disagreement);
        for (const size_t place : pile.reviews) {
            if (known && pile.reviews.size() > 1) {
                ReviewSurprise &review = spread.reviews[place];
                review.surprise = (adjusted[place] - pile.adjustedMean) / std::sqrt(variance * (1 - 1 / k));
                review.outlier = std::abs(*review.surprise) > surprising;
            }
        }
    }
}

} // namespace

ReviewSpread reviewSpread(const JudgingState &state, const std::vector<JudgeSeverity> &severity)
{
    std::map<JudgeId, double> severities;
    for (const JudgeSeverity &judge : severity) {
        severities[judge.judge] = judge.severity.value_or(0);
    }
    Findings unused; // the tally says them
    const Panel panel = panelOf(state, unused);
    ReviewSpread spread;
    std::vector<double> values;
    std::vector<double> adjusted;
    std::map<SubmissionId, Pile> piles;
    for (const BallotVerdict &verdict : panel.verdicts) {
        piles[verdict.review.submission].reviews.push_back(spread.reviews.size());
        spread.reviews.push_back({verdict.review, verdict.value, {}, false});
        values.push_back(verdict.value);
        adjusted.push_back(verdict.value - severities[verdict.review.judge]);
    }
    for (auto &[submission, pile] : piles) {
        pile.mean = meanOver(pile, values);
        pile.squares = squaresOver(pile, values, pile.mean);
        pile.adjustedMean = meanOver(pile, adjusted);
        pile.adjustedSquares = squaresOver(pile, adjusted, pile.adjustedMean);
    }
    judgePiles(piles, adjusted, spread);
    return spread;
}

} // namespace jamwright
