// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/methods/scorers.h"

#include "judging/methods/formulas.h"

#include <algorithm>
#include <map>

namespace jamwright {

void scoreTrimmed(const Scoring &scoring)
{
    for (RankedSubmission &row : scoring.ranking.rows) {
        std::vector<PanelMarks> marks;
        for (const Criterion &criterion : scoring.panel.state.rubric.criteria) {
            marks.push_back({criterion.weight, scoring.panel.marksOf(row.submission, criterion.id)});
        }
        row.adjusted = panelMean(marks, scoring.options.decimals);
    }
}

void scoreMedian(const Scoring &scoring)
{
    for (RankedSubmission &row : scoring.ranking.rows) {
        if (row.raw) {
            row.adjusted = medianOf(scoring.panel.valuesOf(row.submission));
        }
    }
}

void scoreItch(const Scoring &scoring)
{
    std::vector<double> counts;
    for (const RankedSubmission &row : scoring.ranking.rows) {
        if (!scoring.panel.isDisqualified(row.submission)) {
            counts.push_back(row.reviews);
        }
    }
    if (counts.empty()) {
        return;
    }
    const double median = medianOf(counts);
    for (RankedSubmission &row : scoring.ranking.rows) {
        if (row.raw) {
            row.adjusted = itchScore(*row.raw, row.reviews, median);
        }
    }
}

void scoreBorda(const Scoring &scoring)
{
    std::map<JudgeId, std::vector<const BallotVerdict *>> lists;
    for (const BallotVerdict &verdict : scoring.panel.verdicts) {
        if (!scoring.panel.isDisqualified(verdict.review.submission)) {
            lists[verdict.review.judge].push_back(&verdict);
        }
    }
    std::map<SubmissionId, std::vector<double>> points;
    for (auto &[judge, list] : lists) {
        std::sort(list.begin(), list.end(),
                  [](const BallotVerdict *a, const BallotVerdict *b) { return a->value < b->value; });
        constexpr double level = 1e-9;
        for (const BallotVerdict *verdict : list) {
            const auto below = std::partition_point(list.begin(), list.end(), [&](const BallotVerdict *other) {
                return other->value < verdict->value - level;
            });
            const auto above = std::partition_point(
                below, list.end(), [&](const BallotVerdict *other) { return other->value <= verdict->value + level; });
            const double beaten = double(below - list.begin()) + double(above - below - 1) / 2;
            points[verdict->review.submission].push_back(list.size() > 1 ? beaten / double(list.size() - 1) : 0.5);
        }
    }
    for (RankedSubmission &row : scoring.ranking.rows) {
        if (const auto found = points.find(row.submission); found != points.end()) {
            row.adjusted = meanOf(found->second);
        }
    }
}

} // namespace jamwright
