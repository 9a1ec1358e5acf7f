// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "ui/widgets/page.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/jury/leaving.h"
#include "workflow/judging/progress/steps.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <optional>

namespace jamwright {

/// What the judging page asks of the desk. Every call says what came of it by a notice of the page, with Undo where
/// there is something to undo.
class JudgingCalls : public QObject
{
    Q_OBJECT

public:
    JudgingCalls(Desk &desk, Page &page);

    void saveRubrics(const RubricSet &set, const QString &reason);
    /// Hands the file's rubrics to `rubricsRead`: they are saved as if they were typed.
    void readRubrics(const QString &file);
    void writeRubrics(const RubricSet &set, const QString &file);
    void saveJudge(const Judge &judge);
    void addConflict(const Conflict &conflict);
    void removeConflict(const Conflict &conflict);
    void saveSubmission(const Submission &submission);
    void setChecklist(const QStringList &items);
    void saveWording(const QString &wording);
    void importJudges(const QString &file);
    void importSubmissions(const QString &file);
    void addMissingSubmissions();
    void assign(const AssignmentWish &wish);
    /// Hands what it would mean to `leavingSeen`.
    void lookAtLeaving(JudgeId judge, quint64 seed);
    void removeJudge(JudgeId judge, const QString &name, quint64 seed);
    void dropJudge(const QString &name, quint64 seed);
    void setReviewRule(JudgeId judge, SubmissionId submission, std::optional<ReviewRuleKind> kind);
    /// Hands the plan to `capacityPlanned`, or why there is none to `capacityRefused`. A new wish ends the one before.
    void planCapacity(const CapacityWish &wish);
    void takeStep(JudgingStepKind kind);
    [[nodiscard]] QFuture<Result<ChangeId>> saveBallot(EventId event, const Ballot &ballot);
    void say(const QString &text, ChangeId change = {}, Severity severity = Severity::Note);

Q_SIGNALS:
    void rubricsRead(const jamwright::RubricSet &set);
    /// A sentence with loads, broken conflicts and components, what else is to be said, and how many reviews more would
    /// link panels that nothing links.
    void assigned(const QString &sentence, const jamwright::Findings &findings, int bridges);
    void leavingSeen(const jamwright::Leaving &leaving);
    void capacityPlanned(const jamwright::CapacityPlan &plan);
    void capacityRefused(const QString &sentence);
    /// The organiser would rather assign reviews than open judging without any.
    void assigningWanted();
    /// Something was refused: what is shown may be other than what is stored.
    void refused();

private:
    using Import = Result<JudgingImport> (*)(Workspace &, EventId, const QByteArray &, const QString &, bool);
    [[nodiscard]] QFuture<Result<JudgingImport>> imported(const QString &file, Import import, bool dryRun);
    void importFile(const QString &file, Import import);
    void goOn(JudgingStepKind kind);
    /// Takes the step, after a question where it is doubtful: `ask` gets what goes on with it.
    void askFirst(JudgingStepKind kind, const std::function<Result<bool>(Workspace &, EventId)> &isDoubtful,
                  const std::function<void(const std::function<void()> &)> &ask);
    /// What to do with the rows of a file that are of no team.
    void askForTeams(const QString &file, int rows);
    /// Writes; says only what went wrong, or `sentence` with Undo where it is not blank.
    void change(const std::function<Result<ChangeId>(Workspace &, EventId)> &call, const QString &sentence = {});
    void sayError(const Error &error);
    void sayAssigned(const AssignOutcome &outcome, quint64 seed, bool bridges);

    Desk &m_desk;
    Page &m_page;
    Cancel m_planning; ///< the plan that is being made
};

/// What came of assigning, in sentences.
[[nodiscard]] QString assignSentence(const AssignOutcome &outcome);

} // namespace jamwright
