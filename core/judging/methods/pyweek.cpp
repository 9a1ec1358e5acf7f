// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/methods/formulas.h"
#include "judging/methods/scorers.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

const Criterion *votingCriterion(const Rubric &rubric)
{
    return rubric.find(disqualifyVote);
}

/// Who asked for an entry's disqualification; those who could not run it, too.
std::map<SubmissionId, int> votesAgainst(const Panel &panel)
{
    std::map<SubmissionId, int> votes;
    const Criterion *voting = votingCriterion(panel.state.rubric);
    if (voting == nullptr) {
        return votes;
    }
    for (const Ballot &ballot : panel.state.ballots) {
        const auto judge = panel.judges.find(ballot.judge);
        const auto mark = ballot.marks.find(voting->id);
        const auto about = panel.submissions.find(ballot.submission);
        if (about == panel.submissions.end() || !voting->appliesTo(about->second->track)) {
            continue;
        }
        if (judge != panel.judges.end() && !judge->second->shadow && mark != ballot.marks.end() &&
            mark->second.state == MarkState::Scored && mark->second.value > voting->lowest) {
            ++votes[ballot.submission];
        }
    }
    return votes;
}

/// The people in finished entries; where nobody says how many made each, the judges, who are the same people.
int electorate(const Scoring &scoring)
{
    int people = 0;
    for (const auto &[submission, makers] : scoring.options.people) {
        const auto found = scoring.panel.submissions.find(submission);
        people += found != scoring.panel.submissions.end() && !found->second->disqualified ? makers : 0;
    }
    if (people > 0) {
        return people;
    }
    return int(std::count_if(scoring.panel.state.judges.begin(), scoring.panel.state.judges.end(),
                             [](const Judge &judge) { return !judge.shadow; }));
}

std::optional<double> overall(const Panel &panel, SubmissionId submission)
{
    const Criterion *voting = votingCriterion(panel.state.rubric);
    std::vector<double> means;
    for (const Criterion &criterion : panel.state.rubric.criteria) {
        const std::vector<double> marks = panel.marksOf(submission, criterion.id);
        if ((voting == nullptr || criterion.id != voting->id) && !marks.empty()) {
            means.push_back(meanOf(marks));
        }
    }
    return means.empty() ? std::nullopt : std::optional(meanOf(means));
}

} // namespace

void scorePyweek(const Scoring &scoring)
{
    const std::map<SubmissionId, int> votes = votesAgainst(scoring.panel);
    const int people = electorate(scoring);
    for (RankedSubmission &row : scoring.ranking.rows) {
        row.adjusted = overall(scoring.panel, row.submission);
        if (const auto makers = scoring.options.people.find(row.submission); makers != scoring.options.people.end()) {
            row.group = makers->second > 1 ? u"team"_s : u"individual"_s;
        }
        const auto against = votes.find(row.submission);
        if (against != votes.end() && 2 * against->second > people) {
            row.rank = 0;
            scoring.ranking.findings << Finding{
                Severity::Warning,
                u"judging.disqualified-by-vote"_s,
                QCoreApplication::translate("Tally", "%1 has no place: %2 of %3 people in finished entries voted to "
                                                     "disqualify it.")
                    .arg(row.title, QString::number(against->second), QString::number(people)),
                {{}, 0, {}, row.title},
                {}};
        }
    }
}

} // namespace jamwright
