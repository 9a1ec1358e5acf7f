// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assignment.h"

#include "judging/assign/linkfindings.h"
#include "judging/assign/problem.h"
#include "judging/assign/swaps.h"
#include "judging/components.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct AssignmentTexts {
    Q_DECLARE_TR_FUNCTIONS(Assignment)
};

Result<void> checkRequest(const AssignmentProblem &problem, int wanted)
{
    if (wanted < 1) {
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
    if (wanted > int(problem.judges.size())) {
        return Error::input(
            AssignmentTexts::tr("%1 reviews a submission are more than the %2 judges whose marks count.")
                .arg(wanted)
                .arg(problem.judges.size()),
            AssignmentTexts::tr("reviews a submission"), AssignmentTexts::tr("Ask for fewer reviews or add judges."));
    }
    return {};
}

/// Why a submission got fewer reviews than were asked for.
Finding tooFewReviews(const AssignmentProblem &problem, size_t submission, int reviews)
{
    const int wanted = problem.wanted[submission];
    int mayReview = wanted - problem.need[submission]; // the kept ones
    for (const std::vector<char> &allowed : problem.allowed) {
        mayReview += allowed[submission] != 0 ? 1 : 0;
    }
    const QString reason =
        mayReview < wanted ? AssignmentTexts::tr("only %1 of the %2 judges may score it and did not set it aside")
                                 .arg(mayReview)
                                 .arg(problem.judges.size())
                           : AssignmentTexts::tr("the judges who could take it have no room left in their capacity");
    const QString title = problem.submissions[submission].shownTitle();
    return {Severity::Error,
            u"judging.too-few-reviews"_s,
            AssignmentTexts::tr("%1 gets %2 of the %3 reviews asked for: %4.")
                .arg(title, QString::number(reviews), QString::number(wanted), reason),
            {{}, 0, {}, title},
            mayReview < wanted
                ? AssignmentTexts::tr("Add a judge, or look at conflicts and tracks: 'jamctl judges list'.")
                : AssignmentTexts::tr("Add a judge, raise a capacity or ask for fewer reviews.")};
}

void addShortfalls(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs, Findings &findings)
{
    std::vector<int> reviews(problem.submissions.size(), 0);
    for (const ReviewPair &pair : pairs) {
        ++reviews[size_t(pair.submission)];
    }
    for (size_t s = 0; s < reviews.size(); ++s) {
        if (reviews[s] < problem.wanted[s]) {
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
    for (size_t j = loads.size(); j > 0; --j) {
        if (problem.judges[j - 1].hasLeft() && loads.size() > 1) { // what she had finished is nobody's load now
            loads.erase(loads.begin() + qsizetype(j) - 1);
        }
    }
    const auto [least, most] = std::minmax_element(loads.begin(), loads.end());
    report.loadMin = *least;
    report.loadMax = *most;
    if (report.loadMax - report.loadMin > 1) {
        report.findings << Finding{
            Severity::Note,
            u"judging.uneven-loads"_s,
            AssignmentTexts::tr("Judges score between %1 and %2 submissions each: conflicts, capacities, reviews "
                                "that link panels or ballots already begun allow nothing more even.")
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

/// That they were not forgotten: shadow judges get what is pinned for them alone.
void addIdleShadows(const JudgingState &state, AssignmentProblem &problem)
{
    QStringList idle;
    for (const Judge &judge : state.judges) {
        const bool hasReview = std::any_of(problem.setAside.begin(), problem.setAside.end(),
                                           [&](const Assignment &review) { return review.judge == judge.id; });
        if (judge.shadow && !judge.hasLeft() && !hasReview) {
            idle << judge.name;
        }
    }
    if (!idle.isEmpty()) {
        problem.findings << Finding{
            Severity::Note,
            u"judging.shadow-without-review"_s,
            AssignmentTexts::tr("Shadow judges are given only what is pinned for them. Without a submission: %1.")
                .arg(idle.join(u", "_s)),
            {},
            AssignmentTexts::tr("Pin what they are to score, by 'jamctl judges pin' or as \"must judge\" beside the "
                                "judge's conflicts, and assign again.")};
    }
}

/// Bridging reviews stay, though their submissions have enough without: taking them away would part the panels again.
/// Comes last, as swaps might make others of the parts.
void keepLinks(AssignmentProblem &problem, std::vector<ReviewPair> &pairs)
{
    const std::vector<ReviewPair> links = standingLinks(problem, pairs);
    if (!links.empty()) {
        pairs.insert(pairs.end(), links.begin(), links.end());
        problem.findings << linksKept(problem, links);
    }
}

void addChanges(const JudgingState &state, AssignmentReport &report)
{
    std::vector<Assignment> before = state.assignments;
    std::sort(before.begin(), before.end());
    const std::vector<Assignment> &after = report.assignments;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(report.gone));
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(report.come));
}

/// How the pairs, the problem's kept ones included, came out.
AssignmentReport reportOf(const JudgingState &state, const AssignmentProblem &problem, std::vector<ReviewPair> pairs,
                          bool takeBridges)
{
    AssignmentReport report;
    report.findings = problem.findings;
    std::vector<ReviewPair> offered;
    if (countParts(problem, pairs) > 1) {
        offered = bridgingReviews(problem, pairs);
        std::transform(offered.begin(), offered.end(), std::back_inserter(report.bridges),
                       [&](const ReviewPair &bridge) { return problem.ids(bridge); });
        if (takeBridges) {
            pairs.insert(pairs.end(), offered.begin(), offered.end());
            offered.clear();
        } else if (!offered.empty()) {
            report.findings << bridgesOffered(problem, pairs, offered);
        }
    }
    const OverlapRange overlaps = overlapsOf(problem, pairs);
    report.overlapMin = overlaps.least;
    report.overlapMax = overlaps.most;
    pairs.insert(pairs.end(), problem.kept.begin(), problem.kept.end());
    for (const ReviewPair &pair : pairs) {
        report.assignments.push_back(problem.ids(pair));
    }
    addShortfalls(problem, pairs, report.findings);
    addKeptConflicts(problem, report);
    addLoads(problem, pairs, report);
    report.components = reviewComponents(report.assignments).count;
    if (report.components > 1) {
        report.findings << partsLeft(state, problem, pairs, offered);
    }
    report.assignments.insert(report.assignments.end(), problem.setAside.begin(), problem.setAside.end());
    std::sort(report.assignments.begin(), report.assignments.end());
    addChanges(state, report);
    sortWorstFirst(report.findings);
    return report;
}

} // namespace

Result<AssignmentReport> assignReviews(const JudgingState &state, const AssignmentWish &wish)
{
    AssignmentProblem problem =
        assignmentProblem(state, wish.reviews, wish.afresh ? Staying::Forgotten : Staying::Lightly);
    if (const Result<void> checked = checkRequest(problem, wish.reviews); !checked) {
        return checked.error();
    }
    addIdleShadows(state, problem);
    std::vector<ReviewPair> pairs = solveByFlow(problem, wish.seed);
    connectBySwaps(problem, pairs);
    evenOverlaps(problem, pairs);
    if (!wish.afresh) {
        keepLinks(problem, pairs);
    }
    return reportOf(state, problem, std::move(pairs), wish.bridges);
}

Result<AssignmentReport> reassignReviews(const JudgingState &state, JudgeId left, quint64 seed)
{
    JudgingState without = state;
    for (Judge &judge : without.judges) {
        if (judge.id == left) {
            judge.capacity = 0;
        }
    }
    std::erase_if(without.rules,
                  [&](const ReviewRule &rule) { return rule.judge == left && rule.kind == ReviewRuleKind::Pinned; });
    const bool anybody = std::any_of(without.judges.begin(), without.judges.end(),
                                     [&](const Judge &judge) { return !judge.shadow && judge.id != left; });
    if (!anybody) {
        return Error::input(AssignmentTexts::tr("There is no other judge whose marks count."), {},
                            AssignmentTexts::tr("Add or import judges first."));
    }
    const AssignmentProblem problem = assignmentProblem(without, std::nullopt, Staying::Firmly);
    constexpr int toConnect = 2;
    std::vector<ReviewPair> pairs = solveByFlow(problem, seed);
    connectBySwaps(problem, pairs, toConnect);
    evenOverlaps(problem, pairs);
    return reportOf(state, problem, std::move(pairs), false);
}

} // namespace jamwright
