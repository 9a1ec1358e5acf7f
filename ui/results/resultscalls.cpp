// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultscalls.h"

#include "base/futures.h"
#include "ui/widgets/async/undonotice.h"
#include "workflow/desk.h"
#include "workflow/judging/results/awards.h"
#include "workflow/judging/rounds.h"

#include <QLocale>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

ResultsCalls::ResultsCalls(Desk &desk, Page &page)
    : QObject(&page)
    , m_desk(desk)
    , m_page(page)
{
}

void ResultsCalls::say(const QString &text, ChangeId change, Severity severity)
{
    Q_EMIT m_page.noticed(undoNotice(&m_page, m_desk, text, change, severity));
}

void ResultsCalls::sayError(const Error &error)
{
    say(error.sentence(), {}, error.kind == ErrorKind::Cancelled ? Severity::Note : Severity::Error);
    Q_EMIT refused();
}

void ResultsCalls::sayOutcome(const QFuture<Result<ChangeId>> &answer, const QString &sentence)
{
    whenFinished(answer, this, [this, sentence](const Result<ChangeId> &change) {
        if (change) {
            say(sentence, *change);
        } else {
            sayError(change.error());
        }
    });
}

void ResultsCalls::choose(const TallyChoice &choice, bool reveal)
{
    const auto answer = m_desk.write([=, event = m_page.eventId()](Workspace &workspace) -> Result<ChangeId> {
        const Result<ChangeId> chosen = chooseTally(workspace, event, choice);
        if (!chosen || !reveal) {
            return chosen;
        }
        const Result<ResultsView> seen = loadResults(workspace, event);
        return seen ? chosen : Result<ChangeId>(seen.error());
    });
    if (!reveal) {
        sayOutcome(answer, tr("The ranking is made this way now."));
        return;
    }
    // No Undo: what was seen was seen.
    whenFinished(answer, this, [this](const Result<ChangeId> &change) {
        if (!change) {
            sayError(change.error());
        }
    });
}

void ResultsCalls::saveAwards(const std::vector<Award> &awards)
{
    const auto answer = m_desk.write([awards, event = m_page.eventId()](Workspace &workspace) {
        return jamwright::saveAwards(workspace, event, awards);
    });
    sayOutcome(answer, tr("The awards are saved."));
}

void ResultsCalls::sayContribution(const std::vector<PersonId> &people, bool contributed, const QString &saidBy)
{
    const auto answer = m_desk.write([=, event = m_page.eventId()](Workspace &workspace) {
        return setContributions(workspace, event, people, contributed, saidBy);
    });
    const auto count = int(people.size());
    sayOutcome(answer, contributed ? tr("%n member(s) contributed.", nullptr, count)
                                   : tr("%n member(s) did not contribute.", nullptr, count));
}

void ResultsCalls::setPhase(JudgingPhase phase)
{
    const auto answer = m_desk.write(
        [event = m_page.eventId(), phase](Workspace &workspace) { return setJudgingPhase(workspace, event, phase); });
    sayOutcome(answer, phase == JudgingPhase::Frozen ? tr("The results are frozen.")
                                                     : tr("The freeze is taken back; marks are still closed."));
}

void ResultsCalls::takeBack(const QString &reason)
{
    const auto answer = m_desk.write([event = m_page.eventId(), reason](Workspace &workspace) {
        return setJudgingPhase(workspace, event, JudgingPhase::Frozen, reason);
    });
    whenFinished(answer, this, [this](const Result<ChangeId> &change) {
        if (change) { // no Undo: it would publish
            say(tr("The published results are taken back; take the freeze back too to correct marks."));
        } else {
            sayError(change.error());
        }
    });
}

void ResultsCalls::previewPublication()
{
    const auto answer = m_desk.read(
        [event = m_page.eventId()](Workspace &workspace) { return publishResults(workspace, event, true); });
    whenFinished(answer, this, [this](const Result<Publication> &publication) {
        if (publication) {
            Q_EMIT previewed(*publication);
        } else {
            sayError(publication.error());
        }
    });
}

void ResultsCalls::publish()
{
    const auto answer =
        m_desk.write([event = m_page.eventId()](Workspace &workspace) { return publishResults(workspace, event); });
    whenFinished(answer, this, [this](const Result<Publication> &publication) {
        if (publication) {
            say(tr("Version %1 of the results is published.").arg(QLocale().toString(publication->version)));
        } else {
            sayError(publication.error());
        }
    });
}

void ResultsCalls::check(int version)
{
    const auto answer = m_desk.read([event = m_page.eventId(), version](Workspace &workspace) {
        return checkPublication(workspace, event, version);
    });
    whenFinished(answer, this, [this, version](const Result<PublicationCheck> &check) {
        if (check) {
            Q_EMIT checked(version, *check);
        } else {
            sayError(check.error());
        }
    });
}

} // namespace jamwright
