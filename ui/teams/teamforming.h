// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "domain/event.h"
#include "ui/widgets/progressstrip.h"
#include "workflow/teams/teams.h"

#include <QObject>
#include <QThreadPool>

namespace jamwright {

class Desk;

/// What came of forming teams.
struct Formed {
    ScoreSheet sheet;
    ChangeId change; ///< what to undo
};

/// Forms teams: saves the rules, loads who is to be placed, looks for teams on a thread of its own, puts them in the
/// place of the event's teams. One at a time. Ends once, when the work has stopped, also after a cancel.
class TeamForming : public QObject
{
    Q_OBJECT

public:
    explicit TeamForming(Desk &desk, QObject *parent = nullptr);
    /// Cancels and waits for the worker, which looks at its cancel often.
    ~TeamForming() override;

    void start(EventId event, const TeamRules &rules, const FormOptions &options);
    void cancel();
    [[nodiscard]] bool isRunning() const noexcept { return m_running; }

Q_SIGNALS:
    void progressed(const jamwright::ProgressStep &step);
    void finished(const jamwright::Result<jamwright::Formed> &result);

private:
    void search(const TeamProblem &problem, const FormOptions &options);
    void adopt(const TeamProblem &problem, const TeamDraft &draft);
    void end(const Result<Formed> &result);

    Desk &m_desk;
    Cancel m_cancel;
    UiProgress m_progress;
    QThreadPool m_pool;
    bool m_running = false;
};

/// Writes an event's rules when they are others than before. For the desk's thread.
[[nodiscard]] Result<void> saveRules(Workspace &workspace, EventId event, const TeamRules &rules);

} // namespace jamwright
