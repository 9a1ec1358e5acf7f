// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/changes.h"

#include "judging/phases.h"
#include "store/changelog.h"
#include "store/database.h"
#include "store/judging/judgingtable.h"
#include "store/judging/resultstable.h"

#include <QCoreApplication>

#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a change of judging did, by the word of its kind; none = it is no matter of phases.
std::optional<JudgingAct> actOf(const QString &kind)
{
    static const std::map<QString, JudgingAct> acts = {{u"judges.edit"_s, JudgingAct::EditJudges},
                                                       {u"judges.entrants"_s, JudgingAct::EditJudges},
                                                       {u"judges.import"_s, JudgingAct::EditJudges},
                                                       {u"judges.remove"_s, JudgingAct::EditJudges},
                                                       {u"judges.set"_s, JudgingAct::EditJudges},
                                                       {u"judging.assign"_s, JudgingAct::Assign},
                                                       {u"judging.awards"_s, JudgingAct::GiveAwards},
                                                       {u"judging.ballot"_s, JudgingAct::Score},
                                                       {u"judging.ballots"_s, JudgingAct::Score},
                                                       {u"judging.conflict"_s, JudgingAct::EditJudges},
                                                       {u"judging.contribution"_s, JudgingAct::GiveAwards},
                                                       {u"judging.drop"_s, JudgingAct::Assign},
                                                       {u"judging.method"_s, JudgingAct::ChooseMethod},
                                                       {u"judging.practice"_s, JudgingAct::Score},
                                                       {u"judging.rubric"_s, JudgingAct::EditRubric},
                                                       {u"judging.rule"_s, JudgingAct::EditJudges},
                                                       {u"judging.severity"_s, JudgingAct::ChooseMethod},
                                                       {u"judging.submissions"_s, JudgingAct::EditSubmissions},
                                                       {u"scores.import"_s, JudgingAct::Score},
                                                       {u"submissions.checklist"_s, JudgingAct::EditSubmissions},
                                                       {u"submissions.edit"_s, JudgingAct::EditSubmissions},
                                                       {u"submissions.import"_s, JudgingAct::EditSubmissions}};
    const auto found = acts.find(kind);
    return found == acts.end() ? std::nullopt : std::optional(found->second);
}

/// What a phase does not allow, no undo does either: phases are undone one by one first.
Result<void> requirePhase(store::Database &database, const Change &change)
{
    const auto act = actOf(change.kind);
    if (!act) {
        return {};
    }
    return store::JudgingTable(database, change.event).load().andThen([&](const JudgingState &state) {
        return require(state, *act);
    });
}

/// Whether judges' severity is taken out is chosen before results are looked at; no undo is a way round it.
Result<void> requireUnseen(store::Database &database, const Change &change)
{
    if (change.kind != QLatin1String("judging.severity")) {
        return {};
    }
    auto seen = store::ResultsTable(database, change.event).isRevealed();
    if (!seen) {
        return seen.error();
    }
    return *seen ? Error::input(QCoreApplication::translate("Changes", "Somebody has looked at results since, so the "
                                                                       "choice of severity stands."),
                                change.sentence)
                 : Result<void>();
}

/// What was published is taken back with a reason, and published as a step of its own; neither comes about by going
/// back or forth in the log.
Result<void> requireNoPublication(const Change &change)
{
    const bool publishes = change.kind == QLatin1String("judging.publish");
    if (!publishes && change.kind != QLatin1String("judging.takeback")) {
        return {};
    }
    if (publishes != change.undone) { // published they are
        return Error::input(
            QCoreApplication::translate("Changes", "Published results are not undone: taking them back needs a "
                                                   "reason."),
            change.sentence,
            QCoreApplication::translate("Changes", "Say why: 'jamctl judging freeze --reason TEXT', or \"Take the "
                                                   "results back to correct them\" in the window's Results, at "
                                                   "Publish."));
    }
    return Error::input(QCoreApplication::translate("Changes", "Publishing is a step of its own, which comes about by "
                                                               "no undo or redo."),
                        change.sentence,
                        QCoreApplication::translate("Changes", "Publish: 'jamctl judging publish', or \"Publish the "
                                                               "results\" in the window's Results, at Publish."));
}

Result<Change> toggled(store::Database &database, const std::optional<Change> &change, const QString &nothing)
{
    if (!change) {
        return Error::input(nothing);
    }
    auto done = requireNoPublication(*change)
                    .andThen([&] { return requirePhase(database, *change); })
                    .andThen([&] { return requireUnseen(database, *change); })
                    .andThen([&] { return store::ChangeLog(database).toggle(*change); });
    if (!done) {
        return done.error();
    }
    return *change;
}

} // namespace

Result<std::vector<Change>> listChanges(Workspace &workspace, int most)
{
    return store::ChangeLog(workspace.database()).list(most);
}

Result<UndoState> undoState(Workspace &workspace)
{
    store::ChangeLog log(workspace.database());
    auto undo = log.undoCandidate();
    auto redo = log.redoCandidate();
    if (!undo || !redo) {
        return !undo ? undo.error() : redo.error();
    }
    return UndoState{*undo, *redo};
}

Result<Change> undoChange(Workspace &workspace, std::optional<ChangeId> change)
{
    store::ChangeLog log(workspace.database());
    auto found = change ? log.find(*change) : log.undoCandidate();
    if (!found) {
        return found.error();
    }
    if (found->has_value() && (*found)->undone) {
        return Error::input(QCoreApplication::translate("Changes", "This is undone already."), (*found)->sentence);
    }
    return toggled(workspace.database(), *found, QCoreApplication::translate("Changes", "There is nothing to undo."));
}

Result<Change> redoChange(Workspace &workspace)
{
    store::ChangeLog log(workspace.database());
    auto found = log.redoCandidate();
    if (!found) {
        return found.error();
    }
    return toggled(workspace.database(), *found,
                   QCoreApplication::translate("Changes", "There is nothing to do again."));
}

} // namespace jamwright
