// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/drafts/draftsearch.h"

#include "base/futures.h"
#include "workflow/desk.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace jamwright {

DraftSearch::DraftSearch(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_progress, &UiProgress::reported, this, &DraftSearch::progressed);
}

DraftSearch::~DraftSearch()
{
    m_cancel.request();
    m_pool.waitForDone(); // the worker reports to m_progress, which goes with this
}

void DraftSearch::start(EventId event, const FormOptions &options, bool keepLocks)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_cancel = Cancel();
    const auto answer = m_desk.read([event](Workspace &workspace) { return loadTeamProblem(workspace, event); });
    whenFinished(answer, this, [this, options, keepLocks](const Result<TeamProblem> &problem) {
        if (!problem) {
            end(problem.error());
        } else if (m_cancel.isRequested()) {
            end(Error::cancelled());
        } else {
            search(std::make_shared<const TeamProblem>(keepLocks ? *problem : withoutLocks(*problem)), options,
                   keepLocks);
        }
    });
}

void DraftSearch::improve(const FormedDraft &draft, const FormOptions &options)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_cancel = Cancel();
    FormOptions further = options;
    further.start = draft.draft.teams;
    search(draft.problem, further, draft.keptLocks);
}

void DraftSearch::search(const std::shared_ptr<const TeamProblem> &problem, const FormOptions &options, bool keepLocks)
{
    const auto tell = [this](const std::vector<GoalCost> &figures) { // on the worker's thread
        const auto pass = [this, figures] {
            if (m_running) {
                Q_EMIT figuresChanged(figures);
            }
        };
        QMetaObject::invokeMethod(this, pass, Qt::QueuedConnection);
    };
    const auto work = [this, problem, options, keepLocks, tell, cancel = m_cancel] {
        return formTeams(*problem, options, cancel, m_progress, tell).map([&](const TeamDraft &draft) {
            return FormedDraft{problem->event, problem, draft, viewOf(*problem, draft), options, keepLocks};
        });
    };
    whenFinished(QtConcurrent::run(&m_pool, work), this, [this](const Result<FormedDraft> &formed) { end(formed); });
}

void DraftSearch::cancel()
{
    m_cancel.request();
}

void DraftSearch::end(const Result<FormedDraft> &result)
{
    m_running = false;
    Q_EMIT finished(result);
}

namespace {

/// The draft over the teams that stand now: those that it goes on from may stand at another place, or no more.
TeamDraft draftOver(const TeamProblem &now, const FormedDraft &formed)
{
    TeamDraft draft = formed.draft;
    for (DraftTeam &team : draft.teams) {
        if (team.standing < 0) {
            continue;
        }
        const TeamId id = formed.problem->standing.at(size_t(team.standing)).id;
        const auto found = std::find_if(now.standing.begin(), now.standing.end(),
                                        [id](const StandingTeam &standing) { return standing.id == id; });
        team.standing = found == now.standing.end() ? -1 : int(found - now.standing.begin());
    }
    return draft;
}

} // namespace

Result<ChangeId> adoptDraft(Workspace &workspace, const FormedDraft &draft)
{
    auto now = loadTeamProblem(workspace, draft.event);
    if (!now) {
        return now.error();
    }
    if (!sameParticipants(*now, *draft.problem)) {
        return Error::input(DraftSearch::tr("Somebody has joined or left since the draft was made."), {},
                            DraftSearch::tr("Form teams again."));
    }
    return adoptTeams(workspace, draft.keptLocks ? *now : withoutLocks(*now), draftOver(*now, draft));
}

bool sameParticipants(const TeamProblem &a, const TeamProblem &b)
{
    return std::equal(a.people.begin(), a.people.end(), b.people.begin(), b.people.end(),
                      [](const Participant &one, const Participant &other) { return one.signup == other.signup; });
}

} // namespace jamwright
