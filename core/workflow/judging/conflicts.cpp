// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/conflicts.h"

#include "domain/naming/nearestname.h"
#include "judging/phases.h"
#include "store/database.h"
#include "store/judging/judgingtable.h"
#include "store/transaction.h"
#include "workflow/judging/judging.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct ConflictTexts {
    Q_DECLARE_TR_FUNCTIONS(Judging)
};

QString nearest(const QString &name, const QStringList &names)
{
    const QString found = nearestName(name, names);
    return found.isEmpty() ? QString() : ConflictTexts::tr("The nearest is '%1'.").arg(found);
}

/// A judge and a submission of an event that allows changes.
struct NamedPair {
    JudgingState state;
    Judge judge;
    Submission submission;
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

Result<NamedPair> findPair(Workspace &workspace, EventId event, const QString &judgeName, const QString &team)
{
    auto state = editable(workspace, event);
    if (!state) {
        return state.error();
    }
    auto judge = findJudge(*state, judgeName);
    auto submission = findSubmission(state->submissions, team);
    if (!judge || !submission) {
        return !judge ? judge.error() : submission.error();
    }
    return NamedPair{*std::move(state), *judge, *submission};
}

Result<ChangeId> changePair(Workspace &workspace, EventId event, const QString &kind, const QString &sentence,
                            const std::function<Result<void>(store::JudgingTable &)> &change)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    store::JudgingTable table(workspace.database(), event);
    if (auto changed = change(table); !changed) {
        return changed.error();
    }
    return transaction->commit(event, kind, sentence);
}

bool canBeDeclared(ConflictReason reason)
{
    return reason == ConflictReason::Declared || reason == ConflictReason::Mentor || reason == ConflictReason::Recused;
}

QString ruleSentence(const std::optional<ReviewRuleKind> &kind, const QString &judge, const QString &submission)
{
    if (!kind) {
        return ConflictTexts::tr("%1 may score %2 again").arg(judge, submission);
    }
    return *kind == ReviewRuleKind::Pinned ? ConflictTexts::tr("%1 is to score %2").arg(judge, submission)
                                           : ConflictTexts::tr("%1 is not to score %2").arg(judge, submission);
}

} // namespace

Result<Judge> findJudge(const JudgingState &state, const QString &name)
{
    QStringList names;
    for (const Judge &judge : state.judges) {
        if (judge.name.compare(name, Qt::CaseInsensitive) == 0) {
            return judge;
        }
        names << judge.name;
    }
    return Error::usage(ConflictTexts::tr("There is no judge of that name."), name,
                        names.isEmpty() ? ConflictTexts::tr("There are no judges yet.") : nearest(name, names));
}

Result<Submission> findSubmission(const std::vector<Submission> &submissions, const QString &teamOrTitle)
{
    const auto is = [&](const QString &name) { return name.compare(teamOrTitle, Qt::CaseInsensitive) == 0; };
    const Submission *titled = nullptr;
    int ofTitle = 0;
    for (const Submission &submission : submissions) {
        if (is(submission.teamName)) {
            return submission;
        }
        if (is(submission.title)) {
            titled = &submission;
            ++ofTitle;
        }
    }
    if (ofTitle == 1) {
        return *titled;
    }
    if (ofTitle > 1) {
        return Error::usage(ConflictTexts::tr("Several submissions have this title."), teamOrTitle,
                            ConflictTexts::tr("Name the team instead."));
    }
    QStringList names;
    for (const Submission &submission : submissions) {
        names << submission.teamName << submission.shownTitle();
    }
    return Error::usage(ConflictTexts::tr("No submission is of that team."), teamOrTitle,
                        names.isEmpty() ? ConflictTexts::tr("There are no submissions yet.")
                                        : nearest(teamOrTitle, names));
}

Result<ChangeId> addConflict(Workspace &workspace, EventId event, const QString &judge, const QString &team,
                             ConflictReason reason)
{
    return findPair(workspace, event, judge, team).andThen([&](const NamedPair &pair) {
        return addConflict(workspace, event, Conflict{pair.judge.id, pair.submission.id, reason});
    });
}

Result<ChangeId> addConflict(Workspace &workspace, EventId event, const Conflict &conflict)
{
    if (!canBeDeclared(conflict.reason)) {
        return Error::usage(ConflictTexts::tr("Such a conflict is seen from who the judge is and cannot be declared."),
                            nameOf(conflict.reason), ConflictTexts::tr("Say declared, mentor or recused."));
    }
    auto state = editable(workspace, event);
    if (!state) {
        return state.error();
    }
    return changePair(workspace, event, u"judging.conflict"_s, ConflictTexts::tr("Declared a conflict"),
                      [&](store::JudgingTable &table) {
                          const auto &known = state->conflicts;
                          if (std::find(known.begin(), known.end(), conflict) != known.end()) {
                              return Result<void>();
                          }
                          return table.removeConflict(conflict.judge, conflict.submission).andThen([&] {
                              return table.addConflict(conflict);
                          });
                      });
}

Result<ChangeId> removeConflict(Workspace &workspace, EventId event, const QString &judge, const QString &team)
{
    return findPair(workspace, event, judge, team).andThen([&](const NamedPair &pair) {
        return removeConflict(workspace, event, pair.judge.id, pair.submission.id);
    });
}

Result<ChangeId> removeConflict(Workspace &workspace, EventId event, JudgeId judge, SubmissionId submission)
{
    auto state = editable(workspace, event);
    if (!state) {
        return state.error();
    }
    const auto &known = state->conflicts;
    const auto isHers = [&](const Conflict &conflict) {
        return conflict.judge == judge && conflict.submission == submission;
    };
    const bool any = std::any_of(known.begin(), known.end(), isHers);
    const bool declared = std::any_of(known.begin(), known.end(), [&](const Conflict &conflict) {
        return isHers(conflict) && canBeDeclared(conflict.reason);
    });
    if (!declared) {
        return Error::input(any ? ConflictTexts::tr("This conflict was not declared: it follows from the judge's team, "
                                                    "organisation or e-mail address.")
                                : ConflictTexts::tr("The judge has no conflict with this submission."),
                            {},
                            any ? ConflictTexts::tr("Correct what is known of her: 'jamctl judges set'.") : QString());
    }
    return changePair(workspace, event, u"judging.conflict"_s, ConflictTexts::tr("Took a conflict back"),
                      [&](store::JudgingTable &table) { return table.removeConflict(judge, submission); });
}

Result<ChangeId> setReviewRule(Workspace &workspace, EventId event, const QString &judge, const QString &team,
                               std::optional<ReviewRuleKind> kind)
{
    auto pair = findPair(workspace, event, judge, team);
    if (!pair) {
        return pair.error();
    }
    const QString sentence = ruleSentence(kind, pair->judge.name, pair->submission.shownTitle());
    return changePair(workspace, event, u"judging.rule"_s, sentence, [&](store::JudgingTable &table) {
        return kind ? table.putReviewRule({pair->judge.id, pair->submission.id, *kind})
                    : table.removeReviewRule(pair->judge.id, pair->submission.id);
    });
}

} // namespace jamwright
