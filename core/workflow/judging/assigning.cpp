// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/assigning.h"

#include "judging/assignment.h"
#include "judging/capacityplan.h"
#include "judging/phases.h"
#include "store/database.h"
#include "store/judging/judgingtable.h"
#include "store/teams/teamtable.h"
#include "store/transaction.h"
#include "workflow/judging/conflicts.h"
#include "workflow/judging/judging.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct AssigningTexts {
    Q_DECLARE_TR_FUNCTIONS(Judging)
};

Result<AddedSubmissions> addMissing(Workspace &workspace, EventId event)
{
    store::JudgingTable judging(workspace.database(), event);
    auto teams = store::TeamTable(workspace.database()).list(event);
    auto submissions = judging.submissions();
    if (!teams || !submissions) {
        return !teams ? teams.error() : submissions.error();
    }
    std::set<TeamId> present;
    for (const Submission &submission : *submissions) {
        present.insert(submission.team);
    }
    AddedSubmissions added{0, int(teams->size()), {}};
    for (const Team &team : *teams) {
        if (present.contains(team.id)) {
            continue;
        }
        Submission submission;
        submission.team = team.id;
        submission.title = team.name;
        if (auto id = judging.insertSubmission(submission); !id) {
            return id.error();
        }
        ++added.count;
    }
    return added;
}

/// The names of judges and submissions.
class ReviewNames
{
public:
    explicit ReviewNames(const JudgingState &state)
    {
        for (const Judge &judge : state.judges) {
            m_judges[judge.id] = judge.name;
        }
        for (const Submission &submission : state.submissions) {
            m_submissions[submission.id] = submission.shownTitle();
        }
    }
    [[nodiscard]] QString of(JudgeId judge) const { return m_judges.at(judge); }
    /// Blank for one that is not in the round.
    [[nodiscard]] QString of(SubmissionId submission) const
    {
        const auto found = m_submissions.find(submission);
        return found == m_submissions.end() ? QString() : found->second;
    }

private:
    std::map<JudgeId, QString> m_judges;
    std::map<SubmissionId, QString> m_submissions;
};

/// Who gives each submission's reviews to whom, as far as both are told.
std::vector<ReviewMove> movesOf(const AssignmentReport &report, const ReviewNames &names)
{
    std::map<SubmissionId, std::pair<std::vector<JudgeId>, std::vector<JudgeId>>> bySubmission;
    for (const Assignment &gone : report.gone) {
        bySubmission[gone.submission].first.push_back(gone.judge);
    }
    for (const Assignment &come : report.come) {
        bySubmission[come.submission].second.push_back(come.judge);
    }
    std::vector<ReviewMove> moves;
    for (const auto &[submission, judges] : bySubmission) {
        const auto &[from, to] = judges;
        for (size_t i = 0; i < std::max(from.size(), to.size()); ++i) {
            moves.push_back({names.of(submission), i < from.size() ? names.of(from[i]) : QString(),
                             i < to.size() ? names.of(to[i]) : QString()});
        }
    }
    return moves;
}

/// How many judges score whose marks count.
int judgesWhoScore(const JudgingState &state)
{
    return int(std::count_if(state.judges.begin(), state.judges.end(),
                             [](const Judge &judge) { return !judge.shadow && !judge.hasLeft(); }));
}

AssignOutcome outcomeOf(const JudgingState &state, const AssignmentReport &report)
{
    const ReviewNames names(state);
    AssignOutcome outcome;
    outcome.judges = judgesWhoScore(state);
    outcome.submissions = int(std::count_if(state.submissions.begin(), state.submissions.end(),
                                            [](const Submission &submission) { return !submission.disqualified; }));
    outcome.reviews = int(report.assignments.size());
    outcome.loadMin = report.loadMin;
    outcome.loadMax = report.loadMax;
    outcome.conflictsBroken = report.conflictsBroken;
    outcome.components = report.components;
    outcome.overlapMin = report.overlapMin;
    outcome.overlapMax = report.overlapMax;
    for (const Assignment &bridge : report.bridges) {
        outcome.bridges.push_back({names.of(bridge.judge), names.of(bridge.submission)});
    }
    if (!state.assignments.empty()) {
        outcome.moves = movesOf(report, names);
    }
    outcome.findings = report.findings;
    return outcome;
}

Result<void> write(store::JudgingTable &table, const JudgingState &state, const AssignmentReport &report)
{
    return report.gone.empty() && report.come.empty() ? Result<void>()
                                                      : table.replaceAssignments(state.round, report.assignments);
}

/// Commits, unless it is a dry run, which rolls back.
Result<AssignOutcome> finishAssigning(store::RecordedTransaction &transaction, EventId event, AssignOutcome outcome,
                                      const QString &kind, const QString &sentence, bool dryRun)
{
    if (dryRun) {
        return outcome;
    }
    auto change = transaction.commit(event, kind, sentence);
    if (!change) {
        return change.error();
    }
    outcome.change = *change;
    return outcome;
}

Result<void> leave(store::JudgingTable &table, const JudgingState &state, Judge judge)
{
    judge.capacity = 0;
    auto done = table.updateJudge(judge);
    for (const ReviewRule &rule : state.rules) {
        if (done && rule.judge == judge.id && rule.kind == ReviewRuleKind::Pinned) {
            done = table.removeReviewRule(rule.judge, rule.submission);
        }
    }
    return done;
}

/// What is there with what it may become: the state of an event, and that its judges may be assigned.
Result<JudgingState> loadToAssign(Workspace &workspace, EventId event)
{
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state;
    }
    auto allowed = require(*state, JudgingAct::Assign);
    return allowed ? state : Result<JudgingState>(allowed.error());
}

} // namespace

Result<AddedSubmissions> addMissingSubmissions(Workspace &workspace, EventId event)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto added = loadJudging(workspace, event)
                     .andThen([](const JudgingState &state) { return require(state, JudgingAct::EditSubmissions); })
                     .andThen([&] { return addMissing(workspace, event); });
    if (!added) {
        return added.error();
    }
    return transaction
        ->commit(event, u"judging.submissions"_s, AssigningTexts::tr("Added %n submission(s)", nullptr, added->count))
        .map([&](ChangeId change) {
            return AddedSubmissions{added->count, added->teams, change};
        });
}

Result<AssignOutcome> assignJudges(Workspace &workspace, EventId event, const AssignmentWish &wish, bool dryRun)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    if (auto added = addMissing(workspace, event); !added) {
        return added.error();
    }
    auto state = loadToAssign(workspace, event);
    if (!state) {
        return state.error();
    }
    if (state->peers) {
        return Error::input(
            AssigningTexts::tr("In a peer jam everybody may rate everybody else's, so nothing is assigned."), {},
            AssigningTexts::tr("Make entrants judges: 'jamctl judges from-entrants'. Or make the event "
                               "a team jam: 'jamctl event set kind=team-jam'."));
    }
    auto report = assignReviews(*state, wish);
    if (!report) {
        return report.error();
    }
    store::JudgingTable table(workspace.database(), event);
    if (auto written = write(table, *state, *report); !written) {
        return written.error();
    }
    const int reviews = int(report->assignments.size());
    return finishAssigning(*transaction, event, outcomeOf(*state, *report), u"judging.assign"_s,
                           AssigningTexts::tr("Assigned %n review(s)", nullptr, reviews), dryRun);
}

Result<AssignOutcome> dropJudge(Workspace &workspace, EventId event, const QString &judge, quint64 seed, bool dryRun)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto state = loadToAssign(workspace, event);
    if (!state) {
        return state.error();
    }
    auto leaver = findJudge(*state, judge);
    if (!leaver) {
        return leaver.error();
    }
    // Of one another entrants rate what they like, so there is nothing to hand on.
    auto report =
        state->peers ? Result<AssignmentReport>(AssignmentReport()) : reassignReviews(*state, leaver->id, seed);
    if (!report) {
        return report.error();
    }
    store::JudgingTable table(workspace.database(), event);
    auto written = leave(table, *state, *leaver).andThen([&] { return write(table, *state, *report); });
    if (!written) {
        return written.error();
    }
    for (Judge &one : state->judges) {
        one.capacity = one.id == leaver->id ? std::optional(0) : one.capacity;
    }
    return finishAssigning(*transaction, event, outcomeOf(*state, *report), u"judging.drop"_s,
                           AssigningTexts::tr("%1 left the jury", "a judge").arg(leaver->name), dryRun);
}

Result<CapacityPlan> planJudging(Workspace &workspace, EventId event, const CapacityWish &wish, const Cancel &cancel)
{
    auto state = loadJudging(workspace, event);
    auto teams = store::TeamTable(workspace.database()).list(event);
    if (!state || !teams) {
        return !state ? state.error() : teams.error();
    }
    std::set<TeamId> present;
    int submissions = 0;
    for (const Submission &submission : state->submissions) {
        present.insert(submission.team);
        submissions += submission.disqualified ? 0 : 1;
    }
    if (state->round == 1) {
        submissions += int(
            std::count_if(teams->begin(), teams->end(), [&](const Team &team) { return !present.contains(team.id); }));
    }
    return planCapacity({wish.submissions.value_or(submissions), wish.judges.value_or(judgesWhoScore(*state)),
                         wish.minutesAReview, wish.hours, wish.seed},
                        cancel);
}

} // namespace jamwright
