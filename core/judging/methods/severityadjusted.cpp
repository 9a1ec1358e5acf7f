// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/methods/formulas.h"
#include "judging/methods/scorers.h"
#include "judging/severity/severitymodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <map>
#include <numeric>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fewReviews = 5; // with fewer, a judge is called nothing

struct SeverityTexts {
    Q_DECLARE_TR_FUNCTIONS(Tally)
};

/// One connected part: what the numbers of its table stand for.
struct Part {
    std::vector<SubmissionId> submissions;
    std::vector<JudgeId> judges;
    std::vector<ReviewValue> values;
};

std::vector<Part> partsOf(const Scoring &scoring)
{
    std::vector<Part> parts(size_t(scoring.components.count));
    std::map<SubmissionId, int> submissions;
    std::map<JudgeId, int> judges;
    for (const auto &[submission, part] : scoring.components.bySubmission) {
        submissions[submission] = int(parts[size_t(part)].submissions.size());
        parts[size_t(part)].submissions.push_back(submission);
    }
    for (const auto &[judge, part] : scoring.components.byJudge) {
        judges[judge] = int(parts[size_t(part)].judges.size());
        parts[size_t(part)].judges.push_back(judge);
    }
    for (const BallotVerdict &verdict : scoring.panel.verdicts) {
        const auto [judge, submission] = verdict.review;
        if (!scoring.panel.isDisqualified(submission)) {
            parts[size_t(scoring.components.bySubmission.at(submission))].values.push_back(
                {submissions.at(submission), judges.at(judge), verdict.value});
        }
    }
    return parts;
}

/// Two-sided at 5 % for all judges of the part together, so that of thirty ordinary judges none is called severe.
double remarkable(const ReviewTable &table)
{
    const boost::math::students_t distribution(table.residualDegrees());
    return boost::math::quantile(boost::math::complement(distribution, 0.025 / table.judges()));
}

JudgeBearing bearingOf(const JudgeSeverity &judge, double limit)
{
    if (judge.reviews < fewReviews || *judge.standardError <= 0 ||
        std::abs(*judge.severity) <= limit * *judge.standardError) {
        return JudgeBearing::Unremarkable;
    }
    return *judge.severity < 0 ? JudgeBearing::Severe : JudgeBearing::Lenient;
}

/// Whether the marks show that judges differ. Where the estimate of that variance is 0 each severity is, and its error
/// too: what would read as known exactly is not known at all.
bool differ(const SeverityFit &fit)
{
    return fit.carried && fit.variances.judges > 0;
}

void addSeverities(const Part &part, int number, const ReviewTable &table, const SeverityFit &fit,
                   const Scoring &scoring)
{
    const bool told = differ(fit);
    const double limit = told ? remarkable(table) : 0;
    for (int i = 0; i < table.judges(); ++i) {
        const JudgeId id = part.judges[size_t(i)];
        JudgeSeverity judge;
        judge.judge = id;
        judge.name = scoring.panel.judges.at(id)->name;
        judge.reviews = table.loadOf(i);
        judge.component = number;
        if (told) {
            judge.severity = fit.severity[size_t(i)];
            judge.standardError = fit.severityError[size_t(i)];
            judge.bearing = bearingOf(judge, limit);
        }
        scoring.ranking.severity.push_back(judge);
    }
}

using Rows = std::map<SubmissionId, RankedSubmission *>;

void addPlaceOdds(const Part &part, const PlaceDraws &draws, const Rows &rows)
{
    for (size_t i = 0; i < draws.odds.size(); ++i) {
        RankedSubmission &row = *rows.at(part.submissions[i]);
        row.rankLow = draws.odds[i].low;
        row.rankHigh = draws.odds[i].high;
        row.pFirst = draws.odds[i].first;
        row.pTop3 = draws.odds[i].top3;
    }
}

void addGroups(const Part &part, const PlaceDraws &draws, const Scoring &scoring)
{
    for (const std::vector<int> &group : draws.notSeparable) {
        std::vector<SubmissionId> ids;
        std::transform(group.begin(), group.end(), std::back_inserter(ids),
                       [&](int index) { return part.submissions[size_t(index)]; });
        scoring.ranking.notSeparable.push_back(std::move(ids));
    }
}

void addSeparation(const Part &part, const SeverityFit &fit, const PlaceDraws &draws, const Scoring &scoring)
{
    const bool nothing =
        fit.carried && part.submissions.size() > 1 &&
        (fit.variances.submissions <= 0 ||
         (!draws.notSeparable.empty() && draws.notSeparable.front().size() == part.submissions.size()));
    if (nothing) {
        scoring.ranking.findings << Finding{
            Severity::Warning,
            u"judging.not-separable"_s,
            SeverityTexts::tr("The marks do not show that any of %n submission(s) differs from another: their order "
                              "may be chance.",
                              nullptr, int(part.submissions.size())),
            {},
            SeverityTexts::tr("Ask for more reviews, or look at them together before naming a winner.")};
    }
}

/// The best score of a part, as far as scores tell submissions apart, and who it is not known to be better than.
struct BestOfPart {
    double score = 0;
    bool carried = false; ///< a severity
    bool differ = false;  ///< judges, in that
    std::vector<SubmissionId> beside = {};
};

constexpr double levelScores = 1e-9;

BestOfPart scorePart(const Part &part, int number, const Rows &rows, const Scoring &scoring)
{
    const ReviewTable table(int(part.submissions.size()), int(part.judges.size()), part.values);
    const SeverityFit fit = fitSeverity(table);
    for (size_t i = 0; i < part.submissions.size(); ++i) {
        RankedSubmission &row = *rows.at(part.submissions[i]);
        row.adjusted = fit.quality[i];
        if (fit.carried) {
            row.standardError = fit.qualityError[i];
        }
    }
    std::vector<int> byPlace(part.submissions.size());
    std::iota(byPlace.begin(), byPlace.end(), 0);
    std::stable_sort(byPlace.begin(), byPlace.end(),
                     [&](int a, int b) { return fit.quality[size_t(a)] > fit.quality[size_t(b)]; });
    const auto compared = [&](int index) {
        const double quality = fit.quality[size_t(index)];
        return scoring.options.decimals ? roundHalfUp(quality, *scoring.options.decimals) : quality;
    };
    BestOfPart best{compared(byPlace.front()), fit.carried, differ(fit)};
    const auto level = std::count_if(byPlace.begin(), byPlace.end(),
                                     [&](int index) { return compared(index) >= best.score - levelScores; });
    const PlaceDraws draws =
        drawPlaces(table, fit, byPlace, scoring.options.seed + quint64(number), scoring.options.draws, int(level));
    std::transform(draws.besideFirst.begin(), draws.besideFirst.end(), std::back_inserter(best.beside),
                   [&](int index) { return part.submissions[size_t(index)]; });
    if (scoring.components.count == 1) {
        addPlaceOdds(part, draws, rows);
    }
    addGroups(part, draws, scoring);
    addSeparation(part, fit, draws, scoring);
    addSeverities(part, number, table, fit, scoring);
    return best;
}

/// Of those parts where the first place may be.
void addBesideFirst(const std::vector<BestOfPart> &parts, const Scoring &scoring)
{
    for (const BestOfPart &part : parts) {
        const bool isFirst = std::all_of(parts.begin(), parts.end(), [&](const BestOfPart &other) {
            return part.score >= other.score - levelScores;
        });
        if (isFirst) {
            auto &beside = scoring.ranking.besideFirst;
            beside.insert(beside.end(), part.beside.begin(), part.beside.end());
        }
    }
}

void addAllAlike(int alike, int parts, const Scoring &scoring)
{
    if (alike > 0) {
        scoring.ranking.findings << Finding{
            Severity::Note,
            u"judging.severities-alike"_s,
            parts == 1 ? SeverityTexts::tr("No difference between judges was found.")
                       : SeverityTexts::tr("In %n part(s) no difference between judges was found.", nullptr, alike),
            {},
            {}};
    }
}

void addNotCarried(int missing, const Scoring &scoring)
{
    if (missing > 0) {
        scoring.ranking.findings << Finding{
            Severity::Warning,
            u"judging.severity-not-carried"_s,
            SeverityTexts::tr("In %n part(s) judges or reviews are too few to tell how severe a judge is: there the "
                              "mean of the ballots stands as it is.",
                              nullptr, missing),
            {},
            SeverityTexts::tr(
                "It takes three judges, and marks enough that a judge can be told from what she judged.")};
    }
}

} // namespace

void scoreSeverityAdjusted(const Scoring &scoring)
{
    Rows rows;
    for (RankedSubmission &row : scoring.ranking.rows) {
        rows[row.submission] = &row;
    }
    const std::vector<Part> parts = partsOf(scoring);
    std::vector<BestOfPart> best;
    best.reserve(parts.size());
    for (size_t i = 0; i < parts.size(); ++i) {
        best.push_back(scorePart(parts[i], int(i), rows, scoring));
    }
    addBesideFirst(best, scoring);
    std::sort(scoring.ranking.severity.begin(), scoring.ranking.severity.end(),
              [](const JudgeSeverity &a, const JudgeSeverity &b) { return a.judge < b.judge; });
    addAllAlike(int(std::count_if(best.begin(), best.end(),
                                  [](const BestOfPart &part) { return part.carried && !part.differ; })),
                int(best.size()), scoring);
    addNotCarried(int(std::count_if(best.begin(), best.end(), [](const BestOfPart &part) { return !part.carried; })),
                  scoring);
}

} // namespace jamwright
