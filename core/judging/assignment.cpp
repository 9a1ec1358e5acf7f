// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assignment.h"

#include "judging/assign/problem.h"
#include "judging/components.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct AssignmentTexts {
    Q_DECLARE_TR_FUNCTIONS(Assignment)
};

Result<void> checkRequest(const AssignmentProblem &problem)
{
    if (problem.wanted < 1) {
        return Error::usage(AssignmentTexts::tr("A submission needs at least one review."),
                            AssignmentTexts::tr("reviews a submission"));
    }
    if (problem.judges.empty()) {
        return Error::input(AssignmentTexts::tr("There is no judge whose marks count."), AssignmentTexts::tr("judges"),
                            AssignmentTexts::tr("Add or import judges first."));
    }
    if (problem.submissions.empty()) {
        return Error::input(AssignmentTexts::tr("There is no submission to judge."), AssignmentTexts::tr("submissions"),
                            AssignmentTexts::tr("Form teams or import submissions first."));
    }
    if (problem.wanted > int(problem.judges.size())) {
        return Error::input(
            AssignmentTexts::tr("%1 reviews a submission are more than the %2 judges whose marks count.")
                .arg(problem.wanted)
                .arg(problem.judges.size()),
            AssignmentTexts::tr("reviews a submission"), AssignmentTexts::tr("Ask for fewer reviews or add judges."));
    }
    return {};
}

/// Why a submission got fewer reviews than were asked for.
Finding tooFewReviews(const AssignmentProblem &problem, size_t submission, int reviews)
{
    int mayReview = problem.wanted - problem.need[submission]; // the kept ones
    for (const std::vector<char> &allowed : problem.allowed) {
        mayReview += allowed[submission] != 0 ? 1 : 0;
    }
    const QString reason =
        mayReview < problem.wanted
            ? AssignmentTexts::tr("only %1 of the %2 judges are free of a conflict and did not set it aside")
                  .arg(mayReview)
                  .arg(problem.judges.size())
            : AssignmentTexts::tr("the judges who could take it have no room left in their capacity");
    const QString title = problem.submissions[submission].shownTitle();
    return {Severity::Error,
            u"judging.too-few-reviews"_s,
            AssignmentTexts::tr("%1 gets %2 of the %3 reviews asked for: %4.")
                .arg(title, QString::number(reviews), QString::number(problem.wanted), reason),
            {{}, 0, {}, title},
            AssignmentTexts::tr("Add a judge, raise a capacity or ask for fewer reviews.")};
}

void addShortfalls(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs, Findings &findings)
{
    std::vector<int> reviews(problem.submissions.size(), 0);
    for (const ReviewPair &pair : pairs) {
        ++reviews[size_t(pair.submission)];
    }
    for (size_t s = 0; s < reviews.size(); ++s) {
        if (reviews[s] < problem.wanted) {
            findings << tooFewReviews(problem, s, reviews[s]);
        }
    }
}

void addLoads(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs, AssignmentReport &report)
{
    std::vector<int> loads(problem.judges.size(), 0);
    for (const ReviewPair &pair : pairs) {
        ++loads[size_t(pair.judge)];
    }
    const auto [least, most] = std::minmax_element(loads.begin(), loads.end());
    report.loadMin = *least;
    report.loadMax = *most;
    if (report.loadMax - report.loadMin > 1) {
        report.findings << Finding{
            Severity::Note,
            u"judging.uneven-loads"_s,
            AssignmentTexts::tr("Judges score between %1 and %2 submissions each: conflicts, capacities or ballots "
                                "already begun allow nothing more even.")
                .arg(report.loadMin)
                .arg(report.loadMax),
            {},
            {}};
    }
}

void addKeptConflicts(const AssignmentProblem &problem, AssignmentReport &report)
{
    report.conflictsBroken = problem.conflictsKept;
    if (problem.conflictsKept > 0) {
        report.findings << Finding{
            Severity::Warning,
            u"judging.conflict-kept"_s,
            AssignmentTexts::tr("Ballots begun by judges who have a conflict with the submission: %1. They stay.")
                .arg(problem.conflictsKept),
            {},
            AssignmentTexts::tr("Have these judges recuse themselves and assign again.")};
    }
}

} // namespace

Result<AssignmentReport> assignReviews(const JudgingState &state, int reviewsPerSubmission, quint64 seed)
{
    const AssignmentProblem problem = assignmentProblem(state, reviewsPerSubmission);
    if (const Result<void> checked = checkRequest(problem); !checked) {
        return checked.error();
    }
    std::vector<ReviewPair> pairs = solveByFlow(problem, seed);
    connectBySwaps(problem, pairs);
    pairs.insert(pairs.end(), problem.kept.begin(), problem.kept.end());

    AssignmentReport report;
    for (const ReviewPair &pair : pairs) {
        report.assignments.push_back(
            {problem.judges[size_t(pair.judge)].id, problem.submissions[size_t(pair.submission)].id});
    }
    addShortfalls(problem, pairs, report.findings);
    addKeptConflicts(problem, report);
    addLoads(problem, pairs, report);
    report.components = reviewComponents(report.assignments).count;
    if (report.components > 1) {
        report.findings << notConnected(report.components);
    }
    report.assignments.insert(report.assignments.end(), problem.setAside.begin(), problem.setAside.end());
    std::sort(report.assignments.begin(), report.assignments.end());
    sortWorstFirst(report.findings);
    return report;
}

} // namespace jamwright
