// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/judgeedits.h"

#include "judging/phases.h"
#include "store/database.h"
#include "store/judging/judgingtable.h"
#include "store/transaction.h"
#include "workflow/judging/judging.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct JudgeEditTexts {
    Q_DECLARE_TR_FUNCTIONS(Judging)
};

/// What is judged, where judges may change.
Result<JudgingState> editable(Workspace &workspace, EventId event)
{
    auto state = loadJudging(workspace, event);
    if (!state) {
        return state;
    }
    auto allowed = require(*state, JudgingAct::EditJudges);
    return allowed ? state : Result<JudgingState>(allowed.error());
}

Result<void> checkName(const Judge &judge, const std::vector<Judge> &judges)
{
    if (judge.name.isEmpty()) {
        return Error::input(JudgeEditTexts::tr("A judge needs a name."));
    }
    const bool taken = std::any_of(judges.begin(), judges.end(), [&judge](const Judge &other) {
        return other.id != judge.id && other.name.compare(judge.name, Qt::CaseInsensitive) == 0;
    });
    return taken ? Error::input(JudgeEditTexts::tr("Another judge has this name."), judge.name) : Result<void>();
}

} // namespace

Result<ChangeId> saveJudge(Workspace &workspace, EventId event, const Judge &judge)
{
    auto state = editable(workspace, event);
    if (!state) {
        return state.error();
    }
    Judge wanted = judge;
    wanted.name = judge.name.simplified();
    wanted.email = judge.email.trimmed().toLower();
    if (auto sound = checkName(wanted, state->judges); !sound) {
        return sound.error();
    }
    const auto present = std::find_if(state->judges.begin(), state->judges.end(),
                                      [&wanted](const Judge &known) { return known.id == wanted.id; });
    if (wanted.id.isStored() && present == state->judges.end()) {
        return Error::input(JudgeEditTexts::tr("The judge is not there any more."), wanted.name);
    }
    if (present != state->judges.end() && *present == wanted) {
        return ChangeId{};
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    store::JudgingTable table(workspace.database(), event);
    auto done = wanted.id.isStored() ? table.updateJudge(wanted)
                                     : table.insertJudge(wanted).andThen([](JudgeId) { return Result<void>(); });
    if (!done) {
        return done.error();
    }
    return transaction->commit(
        event, u"judges.edit"_s,
        (wanted.id.isStored() ? JudgeEditTexts::tr("Changed the judge %1") : JudgeEditTexts::tr("Added the judge %1"))
            .arg(wanted.name));
}

Result<ChangeId> addConflict(Workspace &workspace, EventId event, const Conflict &conflict)
{
    if (conflict.reason > ConflictReason::Recused) {
        return Error::input(JudgeEditTexts::tr("This reason is seen from who the judge is, and is not declared."));
    }
    auto state = editable(workspace, event);
    if (!state) {
        return state.error();
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    if (auto added = store::JudgingTable(workspace.database(), event).addConflict(conflict); !added) {
        return added.error();
    }
    return transaction->commit(event, u"judging.conflict"_s, JudgeEditTexts::tr("Declared a conflict"));
}

Result<ChangeId> removeConflict(Workspace &workspace, EventId event, JudgeId judge, SubmissionId submission)
{
    auto state = editable(workspace, event);
    if (!state) {
        return state.error();
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto removed = store::JudgingTable(workspace.database(), event).removeConflict(judge, submission);
    if (!removed) {
        return removed.error();
    }
    return transaction->commit(event, u"judging.conflict"_s, JudgeEditTexts::tr("Took a conflict back"));
}

} // namespace jamwright
