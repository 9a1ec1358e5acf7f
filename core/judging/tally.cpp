// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/tally.h"

#include "judging/ballotstate.h"
#include "judging/components.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double tieWidth = 1e-9;

struct TallyTexts {
    Q_DECLARE_TR_FUNCTIONS(Tally)
};

/// What one judge says of one submission as a whole.
struct Verdict {
    Assignment review;
    double value = 0;
};

struct Race {
    std::map<JudgeId, const Judge *> judges;
    std::map<SubmissionId, const Submission *> submissions;
};

Race raceOf(const JudgingState &state)
{
    Race race;
    for (const Judge &judge : state.judges) {
        race.judges.emplace(judge.id, &judge);
    }
    for (const Submission &submission : state.submissions) {
        race.submissions.emplace(submission.id, &submission);
    }
    return race;
}

std::optional<double> weightedMean(const Ballot &ballot, const Rubric &rubric)
{
    double sum = 0;
    double weights = 0;
    for (const Criterion &criterion : rubric.criteria) {
        const auto mark = ballot.marks.find(criterion.id);
        if (mark != ballot.marks.end() && mark->second.state == MarkState::Scored) {
            sum += criterion.weight * mark->second.value;
            weights += criterion.weight;
        }
    }
    return weights > 0 ? std::optional(sum / weights) : std::nullopt;
}

Finding leftOut(Severity severity, const QString &key, const QString &text, const Judge &judge,
                const Submission &submission, const QString &remedy = {})
{
    const QString title = submission.shownTitle();
    return {severity, key, text.arg(judge.name, title), {{}, 0, {}, title}, remedy};
}

/// The ballot's verdict, or nothing and a finding.
std::optional<double> verdictOf(const Ballot &ballot, const Rubric &rubric, const Judge &judge,
                                const Submission &submission, Findings &findings)
{
    switch (ballotState(ballot, rubric)) {
    case BallotState::Empty:
    case BallotState::Begun:
        findings << leftOut(Severity::Warning, u"judging.incomplete-ballot"_s,
                            TallyTexts::tr("%1 has not marked every criterion of %2; the ballot does not count yet."),
                            judge, submission,
                            TallyTexts::tr("Complete it; a criterion that does not apply is marked N/A."));
        return std::nullopt;
    case BallotState::SetAside:
        findings << leftOut(Severity::Note, u"judging.set-aside"_s,
                            TallyTexts::tr("%1 recused or could not run %2; the ballot does not count."), judge,
                            submission);
        return std::nullopt;
    case BallotState::Complete:
        break;
    }
    const std::optional<double> mean = weightedMean(ballot, rubric);
    if (!mean) {
        findings << leftOut(Severity::Warning, u"judging.no-mark"_s,
                            TallyTexts::tr("%1 gave %2 no mark that has a weight; the ballot does not count."), judge,
                            submission);
    }
    return mean;
}

/// The verdicts that count, by submission and then judge, whatever order the ballots came in.
std::vector<Verdict> verdictsOf(const JudgingState &state, const Race &race, Findings &findings)
{
    const std::set<Conflict> conflicts(state.conflicts.begin(), state.conflicts.end());
    std::map<std::pair<SubmissionId, JudgeId>, const Ballot *> ballots;
    for (const Ballot &ballot : state.ballots) {
        ballots.emplace(std::pair(ballot.submission, ballot.judge), &ballot);
    }
    std::vector<Verdict> verdicts;
    for (const auto &[ids, ballot] : ballots) {
        const auto submission = race.submissions.find(ids.first);
        const auto judge = race.judges.find(ids.second);
        if (submission == race.submissions.end() || judge == race.judges.end() || judge->second->shadow) {
            continue;
        }
        const auto value = verdictOf(*ballot, state.rubric, *judge->second, *submission->second, findings);
        if (!value) {
            continue;
        }
        const Assignment review{ids.second, ids.first};
        verdicts.push_back({review, *value});
        if (conflicts.count(review) > 0) {
            findings << leftOut(Severity::Warning, u"judging.conflict-scored"_s,
                                TallyTexts::tr("%1 has a conflict with %2; the ballot counts all the same."),
                                *judge->second, *submission->second,
                                TallyTexts::tr("Mark it as recused to leave it out."));
        }
    }
    return verdicts;
}

std::vector<RankedSubmission> rowsOf(const JudgingState &state, const std::vector<Verdict> &verdicts)
{
    std::map<SubmissionId, std::pair<double, int>> sums;
    for (const Verdict &verdict : verdicts) {
        auto &[sum, count] = sums[verdict.review.submission];
        sum += verdict.value;
        ++count;
    }
    std::vector<RankedSubmission> rows;
    for (const Submission &submission : state.submissions) {
        RankedSubmission row;
        row.submission = submission.id;
        row.title = submission.shownTitle();
        row.team = submission.teamName;
        if (const auto found = sums.find(submission.id); found != sums.end()) {
            row.reviews = found->second.second;
            row.raw = found->second.first / row.reviews;
        }
        row.rank = row.raw && !submission.disqualified ? 1 : 0; // the place itself comes later
        rows.push_back(std::move(row));
    }
    return rows;
}

void giveRanks(std::vector<RankedSubmission> &rows)
{
    const auto byTitle = [](const RankedSubmission &a, const RankedSubmission &b) {
        return std::tie(a.title, a.submission) < std::tie(b.title, b.submission);
    };
    std::sort(rows.begin(), rows.end(), [&](const RankedSubmission &a, const RankedSubmission &b) {
        if ((a.rank > 0) != (b.rank > 0)) {
            return a.rank > 0;
        }
        return a.rank > 0 && *a.raw != *b.raw ? *a.raw > *b.raw : byTitle(a, b);
    });
    for (size_t first = 0; first < rows.size() && rows[first].rank > 0;) {
        // Measured from the group's best, so that a chain of near-equals does not become one place.
        size_t end = first + 1;
        while (end < rows.size() && rows[end].rank > 0 && *rows[first].raw - *rows[end].raw <= tieWidth) {
            ++end;
        }
        for (size_t i = first; i < end; ++i) {
            rows[i].rank = int(first) + 1;
            rows[i].tied = end - first > 1;
        }
        std::sort(rows.begin() + qsizetype(first), rows.begin() + qsizetype(end), byTitle);
        first = end;
    }
}

/// The number of reviews that most submissions have; of several such numbers the largest.
int usualReviews(const std::vector<RankedSubmission> &rows)
{
    std::map<int, int> counts;
    for (const RankedSubmission &row : rows) {
        if (row.rank > 0) {
            ++counts[row.reviews];
        }
    }
    int usual = 0;
    for (const auto &[reviews, submissions] : counts) {
        usual = usual == 0 || submissions >= counts[usual] ? reviews : usual;
    }
    return usual;
}

void addCoverage(const std::vector<RankedSubmission> &rows, const Race &race, Findings &findings)
{
    const int usual = usualReviews(rows);
    for (const RankedSubmission &row : rows) {
        if (race.submissions.at(row.submission)->disqualified) {
            continue;
        }
        if (row.rank == 0) {
            findings << Finding{Severity::Warning,
                                u"judging.no-review"_s,
                                TallyTexts::tr("%1 has no ballot that counts and is not ranked.").arg(row.title),
                                {{}, 0, {}, row.title},
                                TallyTexts::tr("Have it judged; missing marks are not zeros.")};
        } else if (row.reviews < usual) {
            findings << Finding{Severity::Warning,
                                u"judging.fewer-reviews"_s,
                                TallyTexts::tr("%1 has fewer reviews (%2) than most (%3); its place is less certain.")
                                    .arg(row.title, QString::number(row.reviews), QString::number(usual)),
                                {{}, 0, {}, row.title},
                                TallyTexts::tr("Have it judged again.")};
        }
    }
}

void addConnection(const std::vector<Verdict> &verdicts, const Race &race, Findings &findings)
{
    std::vector<Assignment> reviews;
    for (const Verdict &verdict : verdicts) {
        if (!race.submissions.at(verdict.review.submission)->disqualified) {
            reviews.push_back(verdict.review);
        }
    }
    const int components = reviewComponents(reviews).count;
    if (components > 1) {
        findings << notConnected(components);
    }
}

void addScales(const Rubric &rubric, Findings &findings)
{
    const bool differ = std::any_of(rubric.criteria.begin(), rubric.criteria.end(), [&](const Criterion &criterion) {
        return criterion.lowest != rubric.criteria.front().lowest ||
               criterion.highest != rubric.criteria.front().highest;
    });
    if (differ) {
        findings << Finding{
            Severity::Note,
            u"judging.scales-differ"_s,
            TallyTexts::tr(
                "The criteria have different scales: in the mean, a criterion with a wider scale weighs more "
                "than its weight says."),
            {},
            {}};
    }
}

Ranking tallyWeightedMean(const JudgingState &state)
{
    Ranking ranking;
    ranking.method = nameOf(TallyMethod::WeightedMean);
    const Race race = raceOf(state);
    const std::vector<Verdict> verdicts = verdictsOf(state, race, ranking.findings);
    ranking.rows = rowsOf(state, verdicts);
    giveRanks(ranking.rows);
    addCoverage(ranking.rows, race, ranking.findings);
    addConnection(verdicts, race, ranking.findings);
    addScales(state.rubric, ranking.findings);
    sortWorstFirst(ranking.findings);
    return ranking;
}

} // namespace

Ranking tally(const JudgingState &state, TallyMethod method)
{
    switch (method) {
    case TallyMethod::WeightedMean:
        return tallyWeightedMean(state);
    }
    Q_UNREACHABLE();
}

} // namespace jamwright
