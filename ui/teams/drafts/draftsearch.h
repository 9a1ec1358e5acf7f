// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "ui/widgets/progressstrip.h"
#include "workflow/teams/teams.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace jamwright {

class Desk;
class Workspace;

/// Teams that were formed and not adopted, with what they were formed from.
struct FormedDraft {
    EventId event;
    std::shared_ptr<const TeamProblem> problem;
    TeamDraft draft;
    TeamsView view;
    FormOptions options;
    bool keptLocks = false;
};

/// Looks for teams on a thread of its own and changes nothing. One search at a time; ends once, when the work has
/// stopped, also after a cancel.
class DraftSearch : public QObject
{
    Q_OBJECT

public:
    explicit DraftSearch(Desk &desk, QObject *parent = nullptr);
    /// Cancels and waits for the worker, which looks at its cancel often.
    ~DraftSearch() override;

    void start(EventId event, const FormOptions &options, bool keepLocks);
    /// Goes on from a draft, by what it was formed from; what comes of it is never worse.
    void improve(const FormedDraft &draft, const FormOptions &options);
    void cancel();
    [[nodiscard]] bool isRunning() const noexcept { return m_running; }

Q_SIGNALS:
    void progressed(const jamwright::ProgressStep &step);
    /// What the goals cost by the best teams so far, a few times a second.
    void figuresChanged(const std::vector<jamwright::GoalCost> &figures);
    void finished(const jamwright::Result<jamwright::FormedDraft> &result);

private:
    void search(const std::shared_ptr<const TeamProblem> &problem, const FormOptions &options, bool keepLocks);
    void end(const Result<FormedDraft> &result);

    Desk &m_desk;
    Cancel m_cancel;
    UiProgress m_progress;
    QThreadPool m_pool;
    bool m_running = false;
};

/// Puts a draft in the place of the event's teams, by the event's rules as they are now; one undo. For the desk's
/// thread. Errors: those of `adoptTeams`; Input when the participants are others than those who were placed.
[[nodiscard]] Result<ChangeId> adoptDraft(Workspace &workspace, const FormedDraft &draft);

/// Whether two problems are of the same people in the same order.
[[nodiscard]] bool sameParticipants(const TeamProblem &a, const TeamProblem &b);

} // namespace jamwright
