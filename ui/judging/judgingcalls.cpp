// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/judgingcalls.h"

#include "base/futures.h"
#include "ui/widgets/async/undonotice.h"
#include "workflow/desk.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"
#include "workflow/judging/submissions.h"

#include <QFileInfo>
#include <QLocale>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

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

void JudgingCalls::saveRubric(const Rubric &rubric)
{
    const auto answer = m_desk.write([event = m_page.eventId(), rubric](Workspace &workspace) {
        return jamwright::saveRubric(workspace, event, rubric);
    });
    whenFinished(answer, this, [this](const Result<ChangeId> &change) {
        if (!change) {
            sayError(change.error());
        }
    });
}

void JudgingCalls::saveRubricSet(const RubricSet &set)
{
    const auto answer = m_desk.write([event = m_page.eventId(), set](Workspace &workspace) {
        return jamwright::saveRubricSet(workspace, event, set);
    });
    whenFinished(answer, this, [this](const Result<ChangeId> &change) {
        if (!change) {
            sayError(change.error());
        }
    });
}

void JudgingCalls::importFile(const QString &file, Import import)
{
    const auto answer = m_desk.write([=, event = m_page.eventId()](Workspace &workspace) -> Result<JudgingImport> {
        const Result<QByteArray> bytes = readFile(file);
        return bytes ? import(workspace, event, *bytes, QFileInfo(file).fileName(), false)
                     : Result<JudgingImport>(bytes.error());
    });
    whenFinished(answer, this, [this, file](const Result<JudgingImport> &done) {
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
    importFile(file, &jamwright::importSubmissions);
}

void JudgingCalls::addMissingSubmissions()
{
    const auto answer = m_desk.write([event = m_page.eventId()](Workspace &workspace) {
        return jamwright::addMissingSubmissions(workspace, event);
    });
    whenFinished(answer, this, [this](const Result<int> &added) {
        if (!added) {
            sayError(added.error());
        } else {
            say(*added > 0 ? tr("%n submission(s) were added.", nullptr, *added)
                           : tr("Every team has a submission already."));
        }
    });
}

void JudgingCalls::assign(int reviews, quint64 seed)
{
    const auto answer = m_desk.write(
        [=, event = m_page.eventId()](Workspace &workspace) { return assignJudges(workspace, event, reviews, seed); });
    whenFinished(answer, this, [this](const Result<AssignOutcome> &outcome) {
        if (!outcome) {
            sayError(outcome.error());
            return;
        }
        Q_EMIT assigned(assignSentence(*outcome));
        const Severity severity = outcome->findings.isEmpty() ? Severity::Note : Severity::Warning;
        QString text = tr("%n review(s) were assigned.", nullptr, outcome->reviews);
        for (const Finding &finding : outcome->findings) {
            text += u' ' + finding.message;
        }
        say(text, {}, severity);
    });
}

void JudgingCalls::setPhase(JudgingPhase phase)
{
    const auto answer = m_desk.write(
        [event = m_page.eventId(), phase](Workspace &workspace) { return setJudgingPhase(workspace, event, phase); });
    whenFinished(answer, this, [this, phase](const Result<ChangeId> &change) {
        if (change) {
            say(phaseSentence(phase), *change);
        } else {
            sayError(change.error());
        }
    });
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

QString openObstacle(const JudgingState &state)
{
    QStringList missing;
    if (state.rubric.criteria.isEmpty()) {
        missing.append(JudgingCalls::tr("a rubric"));
    }
    if (state.judges.empty()) {
        missing.append(JudgingCalls::tr("judges"));
    }
    if (state.submissions.empty()) {
        missing.append(JudgingCalls::tr("submissions"));
    }
    return missing.isEmpty()
               ? QString()
               : JudgingCalls::tr("Before judging can open it needs %1.").arg(QLocale().createSeparatedList(missing));
}

QString phaseSentence(JudgingPhase phase)
{
    switch (phase) {
    case JudgingPhase::Draft:
        return JudgingCalls::tr("Judging is being set up.");
    case JudgingPhase::Open:
        return JudgingCalls::tr("Judging is open: ballots are taken.");
    case JudgingPhase::Closed:
        return JudgingCalls::tr("Judging is closed: no ballot is taken any more.");
    case JudgingPhase::Frozen:
        return JudgingCalls::tr("The results are frozen.");
    case JudgingPhase::Published:
        break;
    }
    return JudgingCalls::tr("The results are published.");
}

} // namespace jamwright
