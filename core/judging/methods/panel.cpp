// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/methods/panel.h"

#include "judging/ballotstate.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PanelTexts {
    Q_DECLARE_TR_FUNCTIONS(Tally)
};

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
                            PanelTexts::tr("%1 has not marked every criterion of %2; the ballot does not count yet."),
                            judge, submission,
                            PanelTexts::tr("Complete it; a criterion that does not apply is marked N/A."));
        return std::nullopt;
    case BallotState::SetAside:
        findings << leftOut(Severity::Note, u"judging.set-aside"_s,
                            PanelTexts::tr("%1 recused or could not run %2; the ballot does not count."), judge,
                            submission);
        return std::nullopt;
    case BallotState::Complete:
        break;
    }
    const std::optional<double> mean = weightedMean(ballot, rubric);
    if (!mean) {
        findings << leftOut(Severity::Warning, u"judging.no-mark"_s,
                            PanelTexts::tr("%1 gave %2 no mark that has a weight; the ballot does not count."), judge,
                            submission);
    }
    return mean;
}

/// The verdicts that count, by submission and then judge, whatever order the ballots came in.
std::vector<BallotVerdict> verdictsOf(const Panel &panel, Findings &findings)
{
    const JudgingState &state = panel.state;
    std::set<Assignment> conflicts;
    for (const Conflict &conflict : state.conflicts) {
        conflicts.insert({conflict.judge, conflict.submission});
    }
    std::map<std::pair<SubmissionId, JudgeId>, const Ballot *> ballots;
    for (const Ballot &ballot : state.ballots) {
        ballots.emplace(std::pair(ballot.submission, ballot.judge), &ballot);
    }
    std::vector<BallotVerdict> verdicts;
    for (const auto &[ids, ballot] : ballots) {
        const auto submission = panel.submissions.find(ids.first);
        const auto judge = panel.judges.find(ids.second);
        if (submission == panel.submissions.end() || judge == panel.judges.end() || judge->second->shadow) {
            continue;
        }
        const Rubric rubric = state.rubric.forTrack(submission->second->track);
        const auto value = verdictOf(*ballot, rubric, *judge->second, *submission->second, findings);
        if (!value) {
            continue;
        }
        const Assignment review{ids.second, ids.first};
        verdicts.push_back({review, ballot, *value});
        if (conflicts.contains(review)) {
            findings << leftOut(Severity::Warning, u"judging.conflict-scored"_s,
                                PanelTexts::tr("%1 has a conflict with %2; the ballot counts all the same."),
                                *judge->second, *submission->second,
                                PanelTexts::tr("Mark it as recused to leave it out."));
        }
    }
    return verdicts;
}

} // namespace

std::vector<Assignment> Panel::reviews() const
{
    std::vector<Assignment> result;
    for (const BallotVerdict &verdict : verdicts) {
        if (!isDisqualified(verdict.review.submission)) {
            result.push_back(verdict.review);
        }
    }
    return result;
}

std::vector<const BallotVerdict *> Panel::of(SubmissionId submission) const
{
    const auto before = [](const BallotVerdict &verdict, SubmissionId id) { return verdict.review.submission < id; };
    std::vector<const BallotVerdict *> result;
    for (auto at = std::lower_bound(verdicts.begin(), verdicts.end(), submission, before);
         at != verdicts.end() && at->review.submission == submission; ++at) {
        result.push_back(&*at);
    }
    return result;
}

std::vector<double> Panel::valuesOf(SubmissionId submission) const
{
    std::vector<double> values;
    for (const BallotVerdict *verdict : of(submission)) {
        values.push_back(verdict->value);
    }
    return values;
}

std::vector<double> Panel::marksOf(SubmissionId submission, CriterionId criterion) const
{
    std::vector<double> marks;
    const Criterion *asked = state.rubric.find(criterion);
    const auto about = submissions.find(submission);
    if (asked == nullptr || about == submissions.end() || !asked->appliesTo(about->second->track)) {
        return marks; // what was given before the submission changed its track, say
    }
    for (const BallotVerdict *verdict : of(submission)) {
        const auto mark = verdict->ballot->marks.find(criterion);
        if (mark != verdict->ballot->marks.end() && mark->second.state == MarkState::Scored) {
            marks.push_back(mark->second.value);
        }
    }
    return marks;
}

Panel panelOf(const JudgingState &state, Findings &findings)
{
    Panel panel{state, {}, {}, {}};
    for (const Judge &judge : state.judges) {
        panel.judges.emplace(judge.id, &judge);
    }
    for (const Submission &submission : state.submissions) {
        panel.submissions.emplace(submission.id, &submission);
    }
    panel.verdicts = verdictsOf(panel, findings);
    return panel;
}

std::vector<RankedSubmission> rowsOf(const Panel &panel)
{
    std::map<SubmissionId, std::pair<double, int>> sums;
    for (const BallotVerdict &verdict : panel.verdicts) {
        auto &[sum, count] = sums[verdict.review.submission];
        sum += verdict.value;
        ++count;
    }
    std::vector<RankedSubmission> rows;
    for (const Submission &submission : panel.state.submissions) {
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

} // namespace jamwright
