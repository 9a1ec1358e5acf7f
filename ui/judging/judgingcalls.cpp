// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/judgingcalls.h"

#include "base/futures.h"
#include "ui/judging/phaseheader.h"
#include "ui/judging/stepquestions.h"
#include "ui/widgets/async/undonotice.h"
#include "workflow/desk.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/ballots.h"
#include "workflow/judging/conflicts.h"
#include "workflow/judging/judges.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/progress/reminders.h"
#include "workflow/judging/results/results.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"
#include "workflow/judging/submissions.h"

#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a step led to.
QString doneSentence(JudgingStepKind kind)
{
    switch (kind) {
    case JudgingStepKind::Open:
    case JudgingStepKind::Reopen:
        return phaseSentence(JudgingPhase::Open);
    case JudgingStepKind::Close:
    case JudgingStepKind::Unfreeze:
        return phaseSentence(JudgingPhase::Closed);
    case JudgingStepKind::Freeze:
        return phaseSentence(JudgingPhase::Frozen);
    case JudgingStepKind::BackToDraft:
        return phaseSentence(JudgingPhase::Draft);
    case JudgingStepKind::NextRound:
        return JudgingCalls::tr("The next round is being set up: assign its reviews, then open it.");
    case JudgingStepKind::PreviousRound:
        return JudgingCalls::tr("The round before is back as it was, closed.");
    }
    Q_UNREACHABLE();
}

} // namespace

JudgingCalls::JudgingCalls(Desk &desk, Page &page)
    : QObject(&page)
    , m_desk(desk)
    , m_page(page)
{
}

void JudgingCalls::say(const QString &text, ChangeId change, Severity severity)
{
    Q_EMIT m_page.noticed(undoNotice(&m_page, m_desk, text, change, severity));
}

void JudgingCalls::sayError(const Error &error)
{
    say(error.sentence(), {}, error.kind == ErrorKind::Cancelled ? Severity::Note : Severity::Error);
    Q_EMIT refused();
}

void JudgingCalls::change(const std::function<Result<ChangeId>(Workspace &, EventId)> &call, const QString &sentence)
{
    const auto answer =
        m_desk.write([event = m_page.eventId(), call](Workspace &workspace) { return call(workspace, event); });
    whenFinished(answer, this, [this, sentence](const Result<ChangeId> &change) {
        if (!change) {
            sayError(change.error());
        } else if (!sentence.isEmpty()) {
            say(sentence, *change);
        }
    });
}

void JudgingCalls::saveRubrics(const RubricSet &set, const QString &reason)
{
    change([set, reason](Workspace &workspace, EventId event) { return saveRubricSet(workspace, event, set, reason); },
           reason.isEmpty() ? QString() : tr("The rubric has a new version; the old scores are kept."));
}

void JudgingCalls::readRubrics(const QString &file)
{
    const auto answer = m_desk.read([file](Workspace &) -> Result<RubricSet> {
        const Result<QByteArray> bytes = readFile(file);
        return bytes ? readRubricFile(*bytes, QFileInfo(file).fileName()) : Result<RubricSet>(bytes.error());
    });
    whenFinished(answer, this, [this](const Result<RubricSet> &set) {
        if (set) {
            Q_EMIT rubricsRead(*set);
        } else {
            say(set.error().sentence(), {}, Severity::Error);
        }
    });
}

void JudgingCalls::writeRubrics(const RubricSet &set, const QString &file)
{
    const auto answer = m_desk.read([set, file](Workspace &) { return writeFile(file, writeRubricFile(set)); });
    whenFinished(answer, this, [this, file](const Result<void> &written) {
        say(written ? tr("The rubric is in %1.").arg(QFileInfo(file).fileName()) : written.error().sentence(), {},
            written ? Severity::Note : Severity::Error);
    });
}

void JudgingCalls::saveJudge(const Judge &judge)
{
    change([judge](Workspace &workspace, EventId event) { return jamwright::saveJudge(workspace, event, judge); });
}

void JudgingCalls::addConflict(const Conflict &conflict)
{
    change(
        [conflict](Workspace &workspace, EventId event) { return jamwright::addConflict(workspace, event, conflict); });
}

void JudgingCalls::removeConflict(const Conflict &conflict)
{
    change(
        [conflict](Workspace &workspace, EventId event) {
            return jamwright::removeConflict(workspace, event, conflict.judge, conflict.submission);
        },
        tr("The conflict is taken back."));
}

void JudgingCalls::saveSubmission(const Submission &submission)
{
    change([submission](Workspace &workspace, EventId event) {
        return jamwright::saveSubmission(workspace, event, submission);
    });
}

void JudgingCalls::setChecklist(const QStringList &items)
{
    change([items](Workspace &workspace, EventId event) { return jamwright::setChecklist(workspace, event, items); },
           tr("The checklist is set."));
}

void JudgingCalls::saveWording(const QString &wording)
{
    const auto answer = m_desk.write([event = m_page.eventId(), wording](Workspace &workspace) {
        return saveReminderWording(workspace, event, wording);
    });
    whenFinished(answer, this, [this](const Result<void> &saved) {
        if (!saved) {
            sayError(saved.error());
        }
    });
}

QFuture<Result<JudgingImport>> JudgingCalls::imported(const QString &file, Import import, bool dryRun)
{
    return m_desk.write([=, event = m_page.eventId()](Workspace &workspace) -> Result<JudgingImport> {
        const Result<QByteArray> bytes = readFile(file);
        return bytes ? import(workspace, event, *bytes, QFileInfo(file).fileName(), dryRun)
                     : Result<JudgingImport>(bytes.error());
    });
}

void JudgingCalls::importFile(const QString &file, Import import)
{
    whenFinished(imported(file, import, false), this, [this, file](const Result<JudgingImport> &done) {
        if (!done) {
            sayError(done.error());
            return;
        }
        const auto number = [](int n) { return QLocale().toString(n); };
        QString text = tr("%1: %2 new, %3 changed, %4 unchanged, %5 rejected.", "a file and counts of its rows")
                           .arg(QFileInfo(file).fileName(), number(done->added), number(done->changed),
                                number(done->same), number(done->rejected));
        if (!done->findings.isEmpty()) {
            Findings findings = done->findings;
            sortWorstFirst(findings);
            text += u' ' + findings.front().message;
        }
        say(text, done->change, done->rejected > 0 || hasErrors(done->findings) ? Severity::Warning : Severity::Note);
    });
}

void JudgingCalls::importJudges(const QString &file)
{
    importFile(file, &jamwright::importJudges);
}

void JudgingCalls::importSubmissions(const QString &file)
{
    whenFinished(imported(file, &jamwright::importSubmissions, true), this,
                 [this, file](const Result<JudgingImport> &seen) {
                     const auto ofNobody =
                         !seen ? 0
                               : std::count_if(seen->findings.begin(), seen->findings.end(),
                                               [](const Finding &finding) { return finding.key == unknownTeam; });
                     if (ofNobody > 0) {
                         askForTeams(file, int(ofNobody));
                     } else {
                         importFile(file, &jamwright::importSubmissions);
                     }
                 });
}

void JudgingCalls::askForTeams(const QString &file, int rows)
{
    auto *box = new QMessageBox(&m_page);
    box->setObjectName(u"newTeams"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setText(tr("%n row(s) of %1 are of no team of the event.", nullptr, rows).arg(QFileInfo(file).fileName()));
    box->setInformativeText(
        tr("If the teams were formed elsewhere, a team without members can be made of each. If only "
           "names are misspelt, leave the rows out and mend the file."));
    QPushButton *make = box->addButton(tr("&Make teams of them"), QMessageBox::AcceptRole);
    QPushButton *leave = box->addButton(tr("&Leave them out"), QMessageBox::AcceptRole);
    make->setObjectName(u"makeTeams"_s);
    leave->setObjectName(u"leaveOut"_s);
    connect(make, &QPushButton::clicked, this,
            [this, file] { importFile(file, &jamwright::importSubmissionsAndTeams); });
    connect(leave, &QPushButton::clicked, this, [this, file] { importFile(file, &jamwright::importSubmissions); });
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(leave);
    box->open();
}

void JudgingCalls::addMissingSubmissions()
{
    const auto answer = m_desk.write([event = m_page.eventId()](Workspace &workspace) {
        return jamwright::addMissingSubmissions(workspace, event);
    });
    whenFinished(answer, this, [this](const Result<AddedSubmissions> &added) {
        if (!added) {
            sayError(added.error());
        } else {
            say(added->teams == 0
                    ? tr("There are no teams yet. Form them, or import submissions with the teams' names.")
                : added->count > 0 ? tr("%n submission(s) were added.", nullptr, added->count)
                                   : tr("Every team has a submission already."),
                added->change);
        }
    });
}

void JudgingCalls::assign(const AssignmentWish &wish)
{
    const auto answer = m_desk.write(
        [wish, event = m_page.eventId()](Workspace &workspace) { return assignJudges(workspace, event, wish); });
    whenFinished(answer, this, [this, wish](const Result<AssignOutcome> &outcome) {
        if (outcome) {
            sayAssigned(*outcome, wish.seed, wish.bridges);
        } else {
            sayError(outcome.error());
        }
    });
}

void JudgingCalls::sayAssigned(const AssignOutcome &outcome, quint64 seed, bool bridges)
{
    QStringList sentences{assignSentence(outcome)};
    if (!outcome.moves.empty()) {
        sentences << tr("%n review(s) changed hands.", nullptr, int(outcome.moves.size()));
    }
    sentences << tr("The seed was %1.").arg(QLocale().toString(seed));
    Q_EMIT assigned(sentences.join(u' '), outcome.findings, bridges ? 0 : int(outcome.bridges.size()));
    const bool wrong = std::any_of(outcome.findings.begin(), outcome.findings.end(),
                                   [](const Finding &finding) { return finding.severity > Severity::Note; });
    say(tr("%n review(s) were assigned.", nullptr, outcome.reviews), outcome.change,
        wrong ? Severity::Warning : Severity::Note);
}

void JudgingCalls::lookAtLeaving(JudgeId judge, quint64 seed)
{
    const auto answer = m_desk.read(
        [=, event = m_page.eventId()](Workspace &workspace) { return previewLeaving(workspace, event, judge, seed); });
    whenFinished(answer, this, [this](const Result<Leaving> &leaving) {
        if (leaving) {
            Q_EMIT leavingSeen(*leaving);
        } else {
            say(leaving.error().sentence(), {}, Severity::Error);
        }
    });
}

void JudgingCalls::removeJudge(JudgeId judge, const QString &name, quint64 seed)
{
    change([=](Workspace &workspace, EventId event) { return jamwright::removeJudge(workspace, event, judge, seed); },
           tr("%1 is no longer a judge.").arg(name));
}

void JudgingCalls::dropJudge(const QString &name, quint64 seed)
{
    const auto answer = m_desk.write([=, event = m_page.eventId()](Workspace &workspace) {
        return jamwright::dropJudge(workspace, event, name, seed);
    });
    whenFinished(answer, this, [this, name](const Result<AssignOutcome> &outcome) {
        if (!outcome) {
            sayError(outcome.error());
            return;
        }
        QStringList sentences{tr("%1 left the jury.", "a judge").arg(name)};
        if (!outcome->moves.empty()) {
            sentences << tr("%n review(s) changed hands.", nullptr, int(outcome->moves.size()));
        }
        say(sentences.join(u' '), outcome->change, outcome->findings.isEmpty() ? Severity::Note : Severity::Warning);
    });
}

void JudgingCalls::setReviewRule(JudgeId judge, SubmissionId submission, std::optional<ReviewRuleKind> kind)
{
    change([=](Workspace &workspace,
               EventId event) { return jamwright::setReviewRule(workspace, event, judge, submission, kind); },
           kind ? tr("Noted for the next time that judges are assigned.")
                : tr("The next assigning decides about the two again."));
}

void JudgingCalls::planCapacity(const CapacityWish &wish)
{
    m_planning.request();
    m_planning = Cancel();
    const auto answer = m_desk.read([wish, cancel = m_planning, event = m_page.eventId()](Workspace &workspace) {
        return planJudging(workspace, event, wish, cancel);
    });
    whenFinished(answer, this, [this](const Result<CapacityPlan> &plan) {
        if (plan) {
            Q_EMIT capacityPlanned(*plan);
        } else if (plan.error().kind != ErrorKind::Cancelled) {
            Q_EMIT capacityRefused(plan.error().sentence());
        }
    });
}

void JudgingCalls::takeStep(JudgingStepKind kind)
{
    if (kind == JudgingStepKind::NextRound) {
        const auto choose = [this] { Q_EMIT m_page.pageWanted(PageId::Results); };
        askFirst(kind, wouldReveal, [this, choose](auto goOn) { askBeforeFirstLook(&m_page, choose, goOn); });
    } else if (kind == JudgingStepKind::Open) {
        const auto isBare = [](Workspace &workspace, EventId event) {
            return loadJudging(workspace, event).map(opensWithoutReviews);
        };
        const auto assign = [this] { Q_EMIT assigningWanted(); };
        askFirst(kind, isBare, [this, assign](auto goOn) { askBeforeOpeningBare(&m_page, assign, goOn); });
    } else {
        goOn(kind);
    }
}

void JudgingCalls::askFirst(JudgingStepKind kind, const std::function<Result<bool>(Workspace &, EventId)> &isDoubtful,
                            const std::function<void(const std::function<void()> &)> &ask)
{
    const auto answer = m_desk.read(
        [isDoubtful, event = m_page.eventId()](Workspace &workspace) { return isDoubtful(workspace, event); });
    whenFinished(answer, this, [this, kind, ask](const Result<bool> &doubtful) {
        if (!doubtful) {
            sayError(doubtful.error());
        } else if (*doubtful) {
            ask([this, kind] { goOn(kind); });
        } else {
            goOn(kind);
        }
    });
}

void JudgingCalls::goOn(JudgingStepKind kind)
{
    change([kind](Workspace &workspace, EventId event) { return jamwright::takeStep(workspace, event, kind); },
           doneSentence(kind));
}

QFuture<Result<ChangeId>> JudgingCalls::saveBallot(EventId event, const Ballot &ballot)
{
    return m_desk.write(
        [event, ballot](Workspace &workspace) { return jamwright::saveBallot(workspace, event, ballot); });
}

QString assignSentence(const AssignOutcome &outcome)
{
    const QLocale locale;
    QStringList sentences;
    sentences.append(outcome.loadMin == outcome.loadMax
                         ? JudgingCalls::tr("%1 reviews, %2 to each judge.")
                               .arg(locale.toString(outcome.reviews), locale.toString(outcome.loadMax))
                         : JudgingCalls::tr("%1 reviews, %2 to %3 to each judge.")
                               .arg(locale.toString(outcome.reviews), locale.toString(outcome.loadMin),
                                    locale.toString(outcome.loadMax)));
    sentences.append(outcome.conflictsBroken == 0 ? JudgingCalls::tr("No conflict of interest.")
                                                  : JudgingCalls::tr("%n conflict(s) of interest could not be avoided.",
                                                                     nullptr, outcome.conflictsBroken));
    sentences.append(outcome.components <= 1
                         ? JudgingCalls::tr("Every judge can be compared with every other.")
                         : JudgingCalls::tr("The judges fall into %n group(s) that share no submission, so their marks "
                                            "cannot be compared.",
                                            nullptr, outcome.components));
    return sentences.join(u' ');
}

} // namespace jamwright
