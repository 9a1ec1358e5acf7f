// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/judging.h"

#include "judging/assignment.h"
#include "judging/ballotgenerator.h"
#include "judging/phases.h"
#include "store/database.h"
#include "store/judging/entranttable.h"
#include "store/judging/judgingtable.h"
#include "store/judging/scorelog.h"
#include "store/transaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct JudgingTexts {
    Q_DECLARE_TR_FUNCTIONS(Judging)
};

/// Conflicts with submissions that did not reach the round.
void dropWhatIsNotIn(const JudgingState &state, std::vector<Conflict> &conflicts)
{
    std::set<SubmissionId> in;
    for (const Submission &submission : state.submissions) {
        in.insert(submission.id);
    }
    std::erase_if(conflicts, [&](const Conflict &conflict) { return !in.contains(conflict.submission); });
}

} // namespace

Result<JudgingState> loadJudging(Workspace &workspace, EventId event, std::optional<int> round)
{
    auto state = store::JudgingTable(workspace.database(), event).load(round);
    if (!state || state->judges.empty() || state->submissions.empty()) {
        return state;
    }
    auto entrants = store::entrantsOf(workspace.database(), event);
    if (!entrants) {
        return entrants.error();
    }
    std::vector<Conflict> derived = derivedConflicts(state->judges, *entrants);
    if (state->round > 1) {
        dropWhatIsNotIn(*state, derived);
    }
    state->conflicts.insert(state->conflicts.end(), derived.begin(), derived.end());
    std::sort(state->conflicts.begin(), state->conflicts.end());
    return state;
}

Result<int> generatePracticeBallots(Workspace &workspace, EventId event, quint64 seed)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state.error();
    }
    if (auto open = require(*state, JudgingAct::Score); !open) {
        return open.error();
    }
    const std::vector<Ballot> ballots = generateBallots(*state, seed);
    if (auto told = store::ScoreLog(workspace.database()).setAuthor({{}, u"practice"_s}); !told) {
        return told.error();
    }
    for (const Ballot &ballot : ballots) {
        if (auto put = store::JudgingTable(workspace.database(), event).putBallot(state->round, ballot); !put) {
            return put.error();
        }
    }
    auto change =
        transaction->commit(event, u"judging.practice"_s,
                            JudgingTexts::tr("Generated %n practice ballot(s)", nullptr, int(ballots.size())));
    return change ? Result<int>(int(ballots.size())) : Result<int>(change.error());
}

} // namespace jamwright
