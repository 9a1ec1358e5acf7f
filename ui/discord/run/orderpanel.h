// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/error.h"
#include "domain/guild/guildtemplate.h"
#include "ui/widgets/page.h"
#include "workflow/overview.h"
#include "workflow/rooms/rooms.h"

#include <memory>
#include <optional>

namespace jamwright {

class GuildConnection;
class RoomsRun;
class UiProgress;
class Workspace;

/// A part of the page that plans one kind of order, shows the plan, asks, and runs it.
class OrderPanel : public Page
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    OrderPanel(Desk &desk, GuildConnection &connection, RoomsRun &run, QWidget *parent = nullptr);
    ~OrderPanel() override;

    /// Another guild: what was planned is not true of it.
    void guildChanged();

protected:
    void reload() override;
    /// Shows what there is: overview, plan or failure, and whether anything is under way.
    virtual void refresh() = 0;

    void plan(const RoomsOrder &order);
    /// Also stops the planning that is under way.
    void dropPlan();
    /// Asks with a verb on the button, and runs the plan that is shown.
    void askToRun(const QString &text, const QString &verb);
    void run(const QString &title);

    /// What is planned; null = nothing.
    [[nodiscard]] const Plan *planned() const { return m_planned ? &m_planned->plan : nullptr; }
    /// Whether the plan can be run: it has steps and no errors.
    [[nodiscard]] bool mayRun() const;
    /// Whether a run can begin: none is under way, and nobody looks at the guild at the same time.
    [[nodiscard]] bool mayWrite() const;
    /// Whether something can be asked of the guild now.
    [[nodiscard]] bool mayAsk() const;
    /// Why it cannot, for an empty state; blank = it can, or something is under way.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool isPlanning() const noexcept { return m_planning; }
    /// For work that reads the guild: what it reports becomes `reading`.
    [[nodiscard]] std::shared_ptr<UiProgress> readingProgress();
    /// How far the last reading has come, where that takes a while; blank = it is quick.
    [[nodiscard]] const QString &reading() const noexcept { return m_reading; }
    [[nodiscard]] const std::optional<Error> &failure() const noexcept { return m_failure; }
    [[nodiscard]] const EventOverview &overview() const noexcept { return m_overview; }
    /// What is known of the rooms on the guild that the page talks to.
    [[nodiscard]] const RoomsStatus &here() const noexcept { return m_where.here; }
    /// Where else rooms of the event stand, as a sentence; blank = nowhere.
    [[nodiscard]] QString elsewhere() const;
    [[nodiscard]] const GuildTemplate &rooms() const noexcept { return m_rooms; }
    [[nodiscard]] GuildConnection &connection() const noexcept { return m_connection; }
    [[nodiscard]] RoomsRun &roomsRun() const noexcept { return m_run; }

private:
    /// Where the change log stands: as long as that is the same, a plan is still true.
    struct Stamp {
        ChangeId undo;
        ChangeId redo;
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    struct Loaded {
        EventOverview overview;
        RoomsHere where;
        GuildTemplate rooms;
        Stamp stamp;
    };
    struct Planned {
        Plan plan;
        EventId event;
        Stamp stamp;
    };
    static Stamp stampOf(Workspace &workspace);
    static Result<Loaded> load(Workspace &workspace, EventId event, const GuildTarget &target);
    void showLoaded(const Loaded &loaded);

    GuildConnection &m_connection;
    RoomsRun &m_run;
    EventOverview m_overview;
    RoomsHere m_where;
    GuildTemplate m_rooms;
    RoomsOrder m_order; ///< of the plan
    std::optional<Planned> m_planned;
    std::optional<Error> m_failure; ///< why the last plan could not be made
    bool m_planning = false;
    Cancel m_cancel; ///< of the planning under way
    QString m_reading;
    std::shared_ptr<UiProgress> m_progress; ///< of the last reading; an earlier one is not heard
    quint64 m_loads = 0;                    ///< counts loads and plans, so that a late answer is known
    quint64 m_plans = 0;
};

} // namespace jamwright
