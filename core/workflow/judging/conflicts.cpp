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

/// A judge and a submission of the event.
struct NamedPair {
    Judge judge;
    Submission submission;
};

Result<NamedPair> findPair(const JudgingState &state, const QString &judgeName, const QString &team)
{
    auto judge = findJudge(state, judgeName);
    auto submission = findSubmission(state.submissions, team);
    if (!judge || !submission) {
        return !judge ? judge.error() : submission.error();
    }
    return NamedPair{*judge, *submission};
}

/// Writes a change into what is judged, or says why it cannot be, and returns the sentence for the log.
using PairChange = std::function<Result<QString>(const JudgingState &, store::JudgingTable &)>;

/// One change, which sees the event as it is when it is written.
Result<ChangeId> changePair(Workspace &workspace, EventId event, const QString &kind, const PairChange &change)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto state = loadJudging(workspace, event);
    auto allowed = state ? require(*state, JudgingAct::EditJudges) : Result<void>(state.error());
    if (!allowed) {
        return allowed.error();
    }
    store::JudgingTable table(workspace.database(), event);
    auto sentence = change(*state, table);
    return sentence ? transaction->commit(event, kind, *sentence) : Result<ChangeId>(sentence.error());
}

bool canBeDeclared(ConflictReason reason)
{
    return reason == ConflictReason::Declared || reason == ConflictReason::Mentor || reason == ConflictReason::Recused;
}

Result<QString> declare(const JudgingState &state, store::JudgingTable &table, const Conflict &conflict)
{
    if (!canBeDeclared(conflict.reason)) {
        return Error::usage(ConflictTexts::tr("Such a conflict is seen from who the judge is and cannot be declared."),
                            nameOf(conflict.reason), ConflictTexts::tr("Say declared, mentor or recused."));
    }
    const auto &known = state.conflicts;
    const auto done = std::find(known.begin(), known.end(), conflict) != known.end()
                          ? Result<void>()
                          : table.removeConflict(conflict.judge, conflict.submission).andThen([&] {
                                return table.addConflict(conflict);
                            });
    return done ? Result<QString>(ConflictTexts::tr("Declared a conflict")) : Result<QString>(done.error());
}

Result<QString> takeBack(const JudgingState &state, store::JudgingTable &table, const Assignment &pair)
{
    const bool declared = std::any_of(state.conflicts.begin(), state.conflicts.end(), [&](const Conflict &conflict) {
        return conflict.judge == pair.judge && conflict.submission == pair.submission && canBeDeclared(conflict.reason);
    });
    if (!declared) {
        const bool any = state.hasConflict(pair.judge, pair.submission);
        return Error::input(any ? ConflictTexts::tr("This conflict was not declared: it follows from the judge's team, "
                                                    "organisation or e-mail address.")
                                : ConflictTexts::tr("The judge has no conflict with this submission."),
                            {},
                            any ? ConflictTexts::tr("Correct what is known of her: 'jamctl judges set'.") : QString());
    }
    auto removed = table.removeConflict(pair.judge, pair.submission);
    return removed ? Result<QString>(ConflictTexts::tr("Took a conflict back")) : Result<QString>(removed.error());
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
    return changePair(workspace, event, u"judging.conflict"_s,
                      [&](const JudgingState &state, store::JudgingTable &table) {
                          return findPair(state, judge, team).andThen([&](const NamedPair &pair) {
                              return declare(state, table, {pair.judge.id, pair.submission.id, reason});
                          });
                      });
}

Result<ChangeId> addConflict(Workspace &workspace, EventId event, const Conflict &conflict)
{
    return changePair(
        workspace, event, u"judging.conflict"_s,
        [&](const JudgingState &state, store::JudgingTable &table) { return declare(state, table, conflict); });
}

Result<ChangeId> removeConflict(Workspace &workspace, EventId event, const QString &judge, const QString &team)
{
    return changePair(workspace, event, u"judging.conflict"_s,
                      [&](const JudgingState &state, store::JudgingTable &table) {
                          return findPair(state, judge, team).andThen([&](const NamedPair &pair) {
                              return takeBack(state, table, {pair.judge.id, pair.submission.id});
                          });
                      });
}

Result<ChangeId> removeConflict(Workspace &workspace, EventId event, JudgeId judge, SubmissionId submission)
{
    return changePair(workspace, event, u"judging.conflict"_s,
                      [&](const JudgingState &state, store::JudgingTable &table) {
                          return takeBack(state, table, {judge, submission});
                      });
}

Result<ChangeId> setReviewRule(Workspace &workspace, EventId event, const QString &judge, const QString &team,
                               std::optional<ReviewRuleKind> kind)
{
    const auto change = [&](const JudgingState &state, store::JudgingTable &table) -> Result<QString> {
        auto pair = findPair(state, judge, team);
        if (!pair) {
            return pair.error();
        }
        const auto set = kind ? table.putReviewRule({pair->judge.id, pair->submission.id, *kind})
                              : table.removeReviewRule(pair->judge.id, pair->submission.id);
        return set ? Result<QString>(ruleSentence(kind, pair->judge.name, pair->submission.shownTitle()))
                   : Result<QString>(set.error());
    };
    return changePair(workspace, event, u"judging.rule"_s, change);
}

} // namespace jamwright
