// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/run/orderpanel.h"

#include "base/futures.h"
#include "domain/naming/durationtext.h"
#include "ui/discord/connection/guildconnection.h"
#include "ui/discord/plan/plantexts.h"
#include "ui/discord/run/roomsrun.h"
#include "ui/discord/run/sharedprogress.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/progressstrip.h"
#include "workflow/changes.h"
#include "workflow/desk.h"
#include "workflow/rooms/guildsetup.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

OrderPanel::OrderPanel(Desk &desk, GuildConnection &connection, RoomsRun &run, QWidget *parent)
    : Page(desk, parent)
    , m_connection(connection)
    , m_run(run)
{
    connect(&m_connection, &GuildConnection::changed, this, [this] { refresh(); });
    connect(&m_connection, &GuildConnection::placeChanged, this, &OrderPanel::guildChanged);
    connect(&m_run, &RoomsRun::started, this, [this] { refresh(); });
    connect(&m_run, &RoomsRun::ended, this, &OrderPanel::dropPlan);
}

OrderPanel::~OrderPanel()
{
    m_cancel.request();
}

OrderPanel::Stamp OrderPanel::stampOf(Workspace &workspace)
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

Result<OrderPanel::Loaded> OrderPanel::load(Workspace &workspace, EventId event, const GuildTarget &target)
{
    const Result<EventOverview> overview = loadOverview(workspace, event);
    const Result<RoomsHere> where = roomsOn(workspace, event, target);
    const Result<GuildTemplate> rooms = loadGuildTemplate(workspace, event);
    if (!overview || !where || !rooms) {
        return !overview ? overview.error() : !where ? where.error() : rooms.error();
    }
    return Loaded{*overview, *where, *rooms, stampOf(workspace)};
}

void OrderPanel::reload()
{
    const quint64 asked = ++m_loads;
    if (!eventId().isStored()) {
        showLoaded({});
        return;
    }
    const auto answer = desk().read([event = eventId(), target = m_connection.target()](Workspace &workspace) {
        return load(workspace, event, target);
    });
    whenFinished(answer, this, [this, asked](const Result<Loaded> &loaded) {
        if (asked != m_loads) {
            return;
        }
        if (loaded) {
            showLoaded(*loaded);
        } else {
            noticeError(loaded.error());
        }
    });
}

void OrderPanel::showLoaded(const Loaded &loaded)
{
    m_overview = loaded.overview;
    m_where = loaded.where;
    m_rooms = loaded.rooms;
    // Planning itself counts as a change of the workspace; only a real one makes the plan untrue.
    if (m_planned && (m_planned->event != eventId() || m_planned->stamp != loaded.stamp)) {
        m_planned.reset();
    }
    refresh();
}

void OrderPanel::guildChanged()
{
    m_where = {};
    ++m_loads; // a load under way is of the guild before
    dropPlan();
    markStale();
}

QString OrderPanel::elsewhere() const
{
    return m_where.elsewhere ? tr("Rooms of the event stand on another guild, “%1” (%2).")
                                   .arg(m_where.elsewhere->guildName, m_where.elsewhere->guild.toString())
                             : QString();
}

void OrderPanel::dropPlan()
{
    ++m_plans;
    m_cancel.request();
    m_planning = false;
    m_planned.reset();
    m_failure.reset();
    refresh();
}

void OrderPanel::plan(const RoomsOrder &order)
{
    if (!mayAsk()) {
        return;
    }
    m_planning = true;
    m_cancel = Cancel();
    m_order = order;
    m_failure.reset();
    const quint64 asked = ++m_plans;
    refresh();
    const auto answer = desk().start([event = eventId(), order, target = m_connection.target(), cancel = m_cancel,
                                      progress = readingProgress()](Workspace &workspace) {
        const Stamp stamp = stampOf(workspace);
        return planRooms(workspace, event, target, order, cancel, progress.get())
            .then([event, stamp, progress](const Result<Plan> &plan) {
                return plan.map([event, stamp](const Plan &made) { return Planned{made, event, stamp}; });
            });
    });
    whenFinished(answer, this, [this, asked](const Result<Planned> &planned) {
        if (asked != m_plans) {
            return;
        }
        m_planning = false;
        m_planned.reset();
        if (!planned) {
            m_failure = planned.error();
        } else if (planned->event == eventId()) {
            m_planned = *planned;
        }
        refresh();
    });
}

std::shared_ptr<UiProgress> OrderPanel::readingProgress()
{
    if (m_progress) {
        m_progress->disconnect(this);
    }
    m_reading.clear();
    m_progress = sharedWithWorker<UiProgress>();
    connect(m_progress.get(), &UiProgress::reported, this, [this](const ProgressStep &step) {
        m_reading = readingText(step);
        refresh();
    });
    return m_progress;
}

bool OrderPanel::mayRun() const
{
    return m_planned && mayWrite() && !m_planned->plan.steps.isEmpty() && !hasErrors(m_planned->plan.findings);
}

bool OrderPanel::mayWrite() const
{
    return mayAsk() && m_connection.state() != GuildConnection::State::Checking;
}

bool OrderPanel::mayAsk() const
{
    return eventId().isStored() && m_connection.isReady() && !m_planning && !m_run.isRunning();
}

QString OrderPanel::obstacle() const
{
    if (!eventId().isStored()) {
        return tr("Open or make an event first.");
    }
    return m_connection.isReady() ? QString() : tr("Connect to the guild first: it says above what is missing.");
}

void OrderPanel::askToRun(const QString &text, const QString &verb)
{
    if (!mayRun()) {
        return;
    }
    auto *box = new QMessageBox(this);
    box->setObjectName(u"runQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(themedIcon(u"discord"_s, this).pixmap(QSize(48, 48), devicePixelRatioF()));
    box->setText(text);
    box->setInformativeText(
        tr("That is %n write(s), %1 on Discord. You can stop at any time; the next run goes on from there.", "",
           m_planned->plan.writes())
            .arg(durationText(m_planned->plan.minutes * 60)));
    const QPushButton *go = box->addButton(verb, QMessageBox::AcceptRole);
    box->addButton(tr("&Not now"), QMessageBox::RejectRole);
    //: For the log; %1 is "Create 63 roles and 126 channels", %2 the guild's name.
    const QString title = tr("%1 on %2.").arg(verb, m_planned->plan.guildName);
    connect(go, &QPushButton::clicked, this, [this, title] { run(title); });
    box->open();
}

void OrderPanel::run(const QString &title)
{
    if (mayRun()) {
        ++m_loads; // a load under way is of before the run
        m_run.start(eventId(), m_connection.target(), m_order, m_planned->plan.fingerprint, title);
    }
}

} // namespace jamwright
