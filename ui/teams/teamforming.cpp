// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/teamforming.h"

#include "base/futures.h"
#include "workflow/desk.h"
#include "workflow/events.h"

#include <QtConcurrentRun>

namespace jamwright {

Result<void> saveRules(Workspace &workspace, EventId event, const TeamRules &rules)
{
    Result<Event> stored = loadEvent(workspace, event);
    if (!stored) {
        return stored.error();
    }
    if (stored->rules == rules) {
        return {};
    }
    stored->rules = rules;
    return saveEvent(workspace, *stored);
}

TeamForming::TeamForming(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_progress, &UiProgress::reported, this, &TeamForming::progressed);
}

TeamForming::~TeamForming()
{
    m_cancel.request();
    m_pool.waitForDone(); // the worker reports to m_progress, which goes with this
}

void TeamForming::start(EventId event, const TeamRules &rules, const FormOptions &options)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_cancel = Cancel();
    const auto answer = m_desk.read([event, rules](Workspace &workspace) -> Result<TeamProblem> {
        const Result<void> saved = saveRules(workspace, event, rules);
        return saved ? loadTeamProblem(workspace, event) : Result<TeamProblem>(saved.error());
    });
    whenFinished(answer, this, [this, options](const Result<TeamProblem> &problem) {
        if (!problem) {
            end(problem.error());
        } else if (m_cancel.isRequested()) {
            end(Error::cancelled());
        } else {
            search(*problem, options);
        }
    });
}

void TeamForming::search(const TeamProblem &problem, const FormOptions &options)
{
    const auto work = [this, problem, options, cancel = m_cancel] {
        return formTeams(problem, options, cancel, m_progress);
    };
    whenFinished(QtConcurrent::run(&m_pool, work), this, [this, problem](const Result<TeamDraft> &draft) {
        if (draft && draft->stopped) {
            end(Error::cancelled()); // the best so far is not adopted unasked
        } else if (draft) {
            adopt(problem, *draft);
        } else {
            end(draft.error());
        }
    });
}

void TeamForming::adopt(const TeamProblem &problem, const TeamDraft &draft)
{
    const auto answer =
        m_desk.write([problem, draft](Workspace &workspace) { return adoptTeams(workspace, problem, draft); });
    whenFinished(answer, this, [this, sheet = draft.sheet](const Result<ChangeId> &change) {
        end(change ? Result<Formed>(Formed{sheet, *change}) : Result<Formed>(change.error()));
    });
}

void TeamForming::cancel()
{
    m_cancel.request();
}

void TeamForming::end(const Result<Formed> &result)
{
    m_running = false;
    Q_EMIT finished(result);
}

} // namespace jamwright
