// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/discordpage.h"

#include "base/futures.h"
#include "ui/discord/plantexts.h"
#include "ui/discord/planview.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progressstrip.h"
#include "workflow/changes.h"
#include "workflow/desk.h"
#include "workflow/rooms/rooms.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <memory>

namespace jamwright {

DiscordPage::DiscordPage(Desk &desk, QWidget *parent)
    : Page(desk, parent)
{
    setObjectName(QStringLiteral("discordPage"));
    buildUi();
    showHeader();
}

DiscordPage::~DiscordPage()
{
    m_cancel.request(); // the run ends by itself, journalled, and goes on next time
}

void DiscordPage::buildUi()
{
    m_header = new PageHeader(tr("Discord rooms"), this);
    m_planButton = m_header->addButton(tr("&Plan again"), QStringLiteral("refresh"));
    m_planButton->setObjectName(QStringLiteral("planRooms"));
    m_runButton = m_header->addButton({}, QStringLiteral("run"), true);
    m_runButton->setObjectName(QStringLiteral("runRooms"));
    auto *guild =
        new QLabel(tr("Practice guild: a small Discord in a file beside your workspace. It keeps Discord's limits and "
                      "rules, and nothing leaves this computer."),
                   this);
    guild->setObjectName(QStringLiteral("guildNote"));
    guild->setWordWrap(true);
    makeQuiet(guild);
    m_progress = new ProgressStrip(this);
    m_empty = new EmptyState(this);
    m_empty->setIcon(QStringLiteral("discord"));
    m_emptyAction = m_empty->addAction(QString());
    m_emptyAction->setObjectName(QStringLiteral("discordEmptyAction"));
    m_view = new PlanView(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(m_header);
    column->addWidget(guild);
    column->addWidget(m_progress);
    column->addWidget(m_stack, 1);

    connect(m_planButton, &QPushButton::clicked, this, &DiscordPage::plan);
    connect(m_runButton, &QPushButton::clicked, this, &DiscordPage::askToRun);
    connect(m_progress, &ProgressStrip::cancelled, this, &DiscordPage::stopRun);
    connect(m_emptyAction, &QPushButton::clicked, this, [this] {
        if (!eventId().isStored()) {
            Q_EMIT pageWanted(PageId::Start);
        } else if (m_overview.teams == 0) {
            Q_EMIT pageWanted(PageId::Teams);
        } else {
            plan();
        }
    });
}

void DiscordPage::stopRun()
{
    m_cancel.request();
}

DiscordPage::Stamp DiscordPage::stampOf(Workspace &workspace)
{
    const Result<UndoState> state = undoState(workspace);
    Stamp stamp;
    if (state && state->undo) {
        stamp.undo = state->undo->id;
    }
    if (state && state->redo) {
        stamp.redo = state->redo->id;
    }
    return stamp;
}

void DiscordPage::reload()
{
    if (m_running) {
        return; // the end of the run loads again
    }
    const quint64 asked = ++m_asked;
    if (!eventId().isStored()) {
        showLoaded({});
        return;
    }
    const auto answer = desk().read([event = eventId()](Workspace &workspace) {
        return loadOverview(workspace, event).map([&workspace](const EventOverview &overview) {
            return Loaded{overview, stampOf(workspace)};
        });
    });
    whenFinished(answer, this, [this, asked](const Result<Loaded> &loaded) {
        if (asked != m_asked) {
            return;
        }
        if (!loaded) {
            noticeError(loaded.error());
            return;
        }
        showLoaded(*loaded);
    });
}

void DiscordPage::showLoaded(const Loaded &loaded)
{
    m_overview = loaded.overview;
    // Planning itself counts as a change of the workspace; only a real one makes the plan untrue.
    if (m_planned && (m_planned->event != eventId() || m_planned->stamp != loaded.stamp)) {
        m_planned.reset();
    }
    if (m_planned) {
        showPlan();
    } else {
        showEmpty();
    }
}

void DiscordPage::showEmpty()
{
    const RoomsStatus &rooms = m_overview.rooms;
    if (!eventId().isStored()) {
        m_empty->setTitle(tr("Rooms belong to an event"));
        m_empty->setText(tr("Open or make an event, and its teams get their roles and channels here."));
        m_emptyAction->setText(tr("Go to &Start"));
    } else if (m_overview.teams == 0) {
        m_empty->setTitle(tr("The rooms follow the teams"));
        m_empty->setText(tr("As soon as teams are formed, each gets a role and a channel of its own here."));
        m_emptyAction->setText(tr("Go to &Teams"));
    } else if (rooms.runUnfinished) {
        m_empty->setTitle(tr("The last run stopped on the way"));
        m_empty->setText(tr("Whatever it made is kept. Planning again lists only what is still missing."));
        m_emptyAction->setText(tr("&Plan the rest"));
    } else if (rooms.objectsMade > 0) {
        m_empty->setTitle(tr("The rooms stand"));
        m_empty->setText(tr("%n role(s) and channel(s) were made. Planning again shows whether anything is missing.",
                            "", rooms.objectsMade));
        m_emptyAction->setText(tr("&Plan again"));
    } else {
        m_empty->setTitle(tr("%n team(s) are ready for their rooms", "", m_overview.teams));
        m_empty->setText(tr("The plan lists every role and channel first. Nothing is made before you have read it."));
        m_emptyAction->setText(tr("&Plan rooms"));
    }
    m_stack->setCurrentWidget(m_empty);
    showHeader();
}

void DiscordPage::showHeader()
{
    const bool work = m_planned && !m_planned->plan.steps.isEmpty();
    m_planButton->setVisible(m_stack->currentWidget() == m_view && !m_running);
    m_planButton->setEnabled(!m_planning);
    m_runButton->setVisible(work && !m_running);
    m_emptyAction->setEnabled(!m_planning && !m_running);
    if (!work) {
        m_header->setSubtitle({});
        return;
    }
    const Plan &plan = m_planned->plan;
    const QString verb = runVerb(planCounts(plan));
    const bool refused = hasErrors(plan.findings);
    m_runButton->setText(m_overview.rooms.runUnfinished ? tr("&Resume: %1").arg(verb) : QLatin1Char('&') + verb);
    m_runButton->setEnabled(!refused && !m_planning);
    m_runButton->setToolTip(refused ? tr("Mend the errors below first.") : QString());
    m_header->setSubtitle(tr("%n step(s) for %1", "", plan.writes()).arg(plan.guildName));
}

void DiscordPage::plan()
{
    if (m_planning || m_running) {
        return;
    }
    m_planning = true;
    showHeader();
    const auto answer = desk().start([event = eventId()](Workspace &workspace) {
        const Stamp stamp = stampOf(workspace);
        return planRooms(workspace, event, GuildTarget()).then([event, stamp](const Result<Plan> &plan) {
            return plan.map([event, stamp](const Plan &made) { return Planned{made, event, stamp}; });
        });
    });
    whenFinished(answer, this, [this](const Result<Planned> &planned) {
        m_planning = false;
        if (!planned) {
            noticeError(planned.error());
        } else if (planned->event == eventId() && !m_running) {
            m_planned = *planned;
            showPlan();
        }
        showHeader();
    });
}

void DiscordPage::showPlan()
{
    const Plan &plan = m_planned->plan;
    if (plan.steps.isEmpty() && plan.findings.isEmpty()) {
        m_empty->setTitle(tr("Nothing to do: the rooms are as planned."));
        m_empty->setText(tr("%n role(s) and channel(s) stand as they should.", "", plan.leftAlone));
        m_emptyAction->setText(tr("&Plan again"));
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_view->setPlan(plan);
        m_stack->setCurrentWidget(m_view);
    }
    showHeader();
}

void DiscordPage::askToRun()
{
    if (!m_planned || m_running) {
        return;
    }
    const Plan &plan = m_planned->plan;
    const QString verb = runVerb(planCounts(plan));
    auto *box = new QMessageBox(this);
    box->setObjectName(QStringLiteral("runQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(themedIcon(QStringLiteral("discord"), this).pixmap(QSize(48, 48), devicePixelRatioF()));
    //: %1 is "Create 63 roles and 126 channels", %2 the guild's name.
    box->setText(tr("%1 on %2?").arg(verb, plan.guildName));
    box->setInformativeText(
        tr("That is %n write(s), %1 on Discord. You can stop at any time; the next run goes on from there.", "",
           plan.writes())
            .arg(durationText(plan.minutes)));
    const QPushButton *go = box->addButton(verb, QMessageBox::AcceptRole);
    box->addButton(tr("&Not now"), QMessageBox::RejectRole);
    connect(go, &QPushButton::clicked, this, &DiscordPage::run);
    box->open();
}

void DiscordPage::run()
{
    if (m_running) {
        return;
    }
    m_running = true;
    ++m_asked; // a load under way is of before the run
    m_cancel = Cancel();
    m_progress->start(m_overview.rooms.runUnfinished ? tr("Going on where the last run stopped…")
                                                     : tr("Starting the run…"));
    m_view->setEnabled(false);
    showHeader();
    // Shared with the run, which may outlive the page; the last one to let go has the window's thread delete it.
    const std::shared_ptr<UiProgress> progress(new UiProgress, [](UiProgress *last) { last->deleteLater(); });
    connect(progress.get(), &UiProgress::reported, m_progress, qOverload<const ProgressStep &>(&ProgressStrip::update));
    const auto answer = desk().start([event = eventId(), cancel = m_cancel, progress](Workspace &workspace) {
        return runRooms(workspace, event, GuildTarget(), {}, {cancel, {}}, *progress)
            .then([progress](const Result<RunReport> &report) { return report; });
    });
    whenFinished(answer, this, [this](const Result<RunReport> &report) { endRun(report); });
}

void DiscordPage::endRun(const Result<RunReport> &report)
{
    m_running = false;
    m_progress->finish();
    m_view->setEnabled(true);
    m_planned.reset();
    if (report) {
        Q_EMIT noticed({report->done ? Severity::Note : Severity::Warning, reportText(*report), {}, {}});
    } else if (report.error().kind == ErrorKind::Cancelled) {
        Q_EMIT noticed({Severity::Note, tr("The run was stopped. It goes on from there next time."), {}, {}});
    } else {
        noticeError(report.error());
    }
    markStale();
    if (report && report->done) {
        plan(); // shows that nothing is left to do
    }
    Q_EMIT runEnded();
}

} // namespace jamwright
