// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "domain/plan.h"
#include "ui/widgets/page.h"
#include "workflow/overview.h"

#include <optional>

class QPushButton;
class QStackedWidget;

namespace jamwright {

class EmptyState;
class PageHeader;
class PlanView;
class ProgressStrip;
class Workspace;

/// The rooms on Discord: a plan as sentences first, then the run with its progress. For now on the practice guild only,
/// which stands in a file beside the workspace.
class DiscordPage : public Page
{
    Q_OBJECT

public:
    explicit DiscordPage(Desk &desk, QWidget *parent = nullptr);
    ~DiscordPage() override;

    [[nodiscard]] bool isRunning() const noexcept { return m_running; }
    /// Asks the run to stop; `runEnded` comes when it has.
    void stopRun();

Q_SIGNALS:
    void runEnded();

protected:
    void reload() override;

private:
    /// Where the change log stands: as long as that is the same, a plan is still true.
    struct Stamp {
        ChangeId undo;
        ChangeId redo;
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    struct Loaded {
        EventOverview overview;
        Stamp stamp;
    };
    struct Planned {
        Plan plan;
        EventId event;
        Stamp stamp;
    };
    static Stamp stampOf(Workspace &workspace);

    void buildUi();
    void showLoaded(const Loaded &loaded);
    void showEmpty();
    void showHeader();
    void plan();
    void showPlan();
    void askToRun();
    void run();
    void endRun(const Result<RunReport> &report);

    EventOverview m_overview;
    std::optional<Planned> m_planned; ///< what would be done now; empty = not known
    bool m_planning = false;
    bool m_running = false;
    quint64 m_asked = 0; ///< counts the loads, so that a late answer is known
    Cancel m_cancel;

    PageHeader *m_header = nullptr;
    QPushButton *m_planButton = nullptr;
    QPushButton *m_runButton = nullptr;
    ProgressStrip *m_progress = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_emptyAction = nullptr;
    PlanView *m_view = nullptr;
};

} // namespace jamwright
