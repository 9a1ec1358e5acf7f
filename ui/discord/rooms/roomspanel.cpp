// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/rooms/roomspanel.h"

#include "base/futures.h"
#include "domain/naming/names.h"
#include "ui/discord/connection/guildconnection.h"
#include "ui/discord/plan/plantexts.h"
#include "ui/discord/plan/planview.h"
#include "ui/discord/run/roomsrun.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/askfile.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/emptystate.h"
#include "workflow/desk.h"
#include "workflow/exports/exports.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

RoomsPanel::RoomsPanel(Desk &desk, GuildConnection &connection, RoomsRun &run, QWidget *parent)
    : OrderPanel(desk, connection, run, parent)
{
    setObjectName(u"roomsPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(makeOptions());
    column->addWidget(makeHead());
    column->addWidget(makeBody(), 1);
    refresh();
}

QWidget *RoomsPanel::makeHead()
{
    auto *head = new QWidget(this);
    m_summary = makeSentence(head);
    m_summary->setObjectName(u"planSummary"_s);
    m_summary->setFont(scaledFont(this, 1.1, true));
    m_save = new QPushButton(tr("&Save the plan…"), head);
    m_save->setObjectName(u"savePlan"_s);
    m_save->setToolTip(tr("As a file, to be looked at or run later with jamctl."));
    m_again = new QPushButton(tr("&Plan again"), head);
    m_again->setObjectName(u"planRooms"_s);
    m_again->setIcon(themedIcon(u"refresh"_s, m_again));
    m_runButton = new QPushButton(head);
    m_runButton->setObjectName(u"runRooms"_s);
    makePrimary(m_runButton);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    row->addWidget(m_summary, 1);
    row->addWidget(m_save);
    row->addWidget(m_again);
    row->addWidget(m_runButton);
    connect(m_save, &QPushButton::clicked, this, &RoomsPanel::askForFile);
    connect(m_again, &QPushButton::clicked, this, &RoomsPanel::planRooms);
    connect(m_runButton, &QPushButton::clicked, this, &RoomsPanel::ask);
    return head;
}

QWidget *RoomsPanel::makeOptions()
{
    auto *options = new QWidget(this);
    m_adopt = new QCheckBox(tr("Take what has the name &already"), options);
    m_adopt->setObjectName(u"adoptOption"_s);
    m_adopt->setToolTip(tr("Roles and channels of the guild that are called like one of the plan are taken for the "
                           "event's own. They are never deleted."));
    m_invites = new QCheckBox(tr("&Invite who is missing"), options);
    m_invites->setObjectName(u"invitesOption"_s);
    auto *row = new QHBoxLayout(options);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Large);
    m_template = new QPushButton(tr("&Template…"), options);
    m_template->setObjectName(u"editTemplate"_s);
    m_template->setIcon(themedIcon(u"edit"_s, m_template));
    m_template->setToolTip(tr("Which roles, channels and texts the event gets."));
    row->addWidget(m_adopt);
    row->addWidget(m_invites);
    row->addStretch();
    row->addWidget(m_template);
    connect(m_template, &QPushButton::clicked, this, &RoomsPanel::templateWanted);
    connect(m_adopt, &QCheckBox::toggled, this, &RoomsPanel::optionsChanged);
    connect(m_invites, &QCheckBox::toggled, this, &RoomsPanel::optionsChanged);
    return options;
}

QWidget *RoomsPanel::makeBody()
{
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_empty->setObjectName(u"roomsEmpty"_s);
    m_empty->setIcon(u"discord"_s);
    m_action = m_empty->addAction(QString());
    m_action->setObjectName(u"discordEmptyAction"_s);
    m_view = new PlanView(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    connect(m_action, &QPushButton::clicked, this, &RoomsPanel::act);
    return m_stack;
}

void RoomsPanel::act()
{
    if (isPlanning()) {
        dropPlan();
    } else if (!eventId().isStored()) {
        Q_EMIT pageWanted(PageId::Start);
    } else if (overview().teams == 0 && rooms().hasTeamRooms()) {
        Q_EMIT pageWanted(PageId::Teams);
    } else {
        planRooms();
    }
}

RoomsOrder RoomsPanel::order() const
{
    RoomsOrder order;
    order.adopt = m_adopt->isChecked();
    order.invites = m_invites->isChecked();
    return order;
}

void RoomsPanel::planRooms()
{
    plan(order());
}

void RoomsPanel::optionsChanged()
{
    const bool shown = planned() != nullptr || isPlanning();
    dropPlan();
    if (shown) {
        planRooms();
    }
}

void RoomsPanel::refresh()
{
    // The template may invite by itself; then there is nothing to choose.
    m_invites->setEnabled(!rooms().invites);
    m_invites->setToolTip(rooms().invites ? tr("The template says so.")
                                          : tr("Whoever should have rooms and is not in the guild gets an invite of "
                                               "her own, which you send."));
    if (const Plan *plan = planned()) {
        if (plan->steps.isEmpty() && plan->findings.isEmpty()) {
            showNothingToDo(*plan);
        } else {
            if (m_stack->currentWidget() != m_view || m_view->fingerprint() != plan->fingerprint) {
                m_view->setPlan(*plan);
            }
            m_stack->setCurrentWidget(m_view);
        }
    } else {
        showEmpty();
    }
    showHead();
}

void RoomsPanel::showNothingToDo(const Plan &plan)
{
    m_empty->setTitle(tr("Nothing to do: the rooms are as planned."));
    m_empty->setText(tr("%n role(s) and channel(s) stand as they should.", "", plan.leftAlone));
    m_action->setText(tr("&Plan again"));
    m_stack->setCurrentWidget(m_empty);
}

void RoomsPanel::showEmpty()
{
    const RoomsStatus &status = here();
    const bool needsTeams = overview().teams == 0 && rooms().hasTeamRooms();
    if (!eventId().isStored()) {
        m_empty->setTitle(tr("Rooms belong to an event"));
        m_empty->setText(tr("Open or make an event, and its teams get their roles and channels here."));
        m_action->setText(tr("Go to &Start"));
    } else if (failure()) {
        m_empty->setTitle(tr("The plan could not be made"));
        m_empty->setText(failure()->sentence());
        m_action->setText(needsTeams ? tr("Go to Tea&ms") : tr("&Plan again"));
    } else if (needsTeams) {
        m_empty->setTitle(tr("The rooms follow the teams"));
        m_empty->setText(tr("As soon as teams are formed, each gets a role and a channel of its own here."));
        m_action->setText(tr("Go to Tea&ms"));
    } else if (status.runUnfinished) {
        showUnfinished(status);
    } else if (status.objectsMade > 0) {
        m_empty->setTitle(tr("The rooms stand"));
        m_empty->setText(withElsewhere(
            tr("%n role(s) and channel(s) were made on %1. Planning again shows whether anything is missing.", "",
               status.objectsMade)
                .arg(status.guildName)));
        m_action->setText(tr("&Plan again"));
    } else {
        m_empty->setTitle(rooms().hasTeamRooms() ? tr("%n team(s) are ready for their rooms", "", overview().teams)
                                                 : tr("The event is ready for its rooms"));
        m_empty->setText(
            withElsewhere(tr("The plan lists every role and channel first. Nothing is made before you have read it.")));
        m_action->setText(tr("&Plan rooms"));
    }
    if (eventId().isStored() && !needsTeams && !obstacle().isEmpty()) {
        m_empty->setText(obstacle());
    }
    if (isPlanning()) {
        m_empty->setTitle(tr("Planning…"));
        m_empty->setText(reading().isEmpty() ? tr("The guild is read first.") : reading());
        m_action->setText(tr("&Stop planning"));
    } else if (roomsRun().isRunning()) {
        m_empty->setTitle(tr("A run is under way"));
        m_empty->setText(tr("You can plan again when it has ended."));
    }
    m_stack->setCurrentWidget(m_empty);
}

QString RoomsPanel::withElsewhere(const QString &text) const
{
    return QStringList{text, elsewhere()}.join(u' ').trimmed();
}

void RoomsPanel::showUnfinished(const RoomsStatus &status)
{
    m_action->setText(tr("&Plan again"));
    switch (status.unfinishedKind.value_or(OrderKind::Provide)) {
    case OrderKind::TearDown:
        m_empty->setTitle(tr("The teardown stopped on the way"));
        m_empty->setText(tr("“Plan the teardown” under “Tear down” goes on with it. Planning here would make the rooms "
                            "again."));
        break;
    case OrderKind::Announce:
        m_empty->setTitle(tr("An announcement stopped on the way"));
        m_empty->setText(tr("Sending the same again under “Announce” reaches the teams that it has not reached yet."));
        break;
    case OrderKind::Repair:
        m_empty->setTitle(tr("A repair stopped on the way"));
        m_empty->setText(tr("“Look for changes” under “Changes on Discord” lists what is left of it."));
        break;
    case OrderKind::Provide:
        m_empty->setTitle(tr("The last run stopped on the way"));
        m_empty->setText(tr("Whatever it made is kept. Planning again lists only what is still missing."));
        m_action->setText(tr("&Plan the rest"));
        break;
    }
}

void RoomsPanel::showHead()
{
    const Plan *plan = planned();
    const bool running = roomsRun().isRunning();
    const bool listed = plan != nullptr && m_stack->currentWidget() == m_view;
    m_again->parentWidget()->setVisible(listed && !running);
    m_again->setEnabled(mayAsk());
    m_template->setEnabled(eventId().isStored() && !running);
    m_runButton->setVisible(listed && !plan->steps.isEmpty());
    m_adopt->parentWidget()->setEnabled(!running && eventId().isStored());
    const bool elsewhere = !eventId().isStored() || (overview().teams == 0 && rooms().hasTeamRooms());
    m_action->setEnabled(elsewhere || isPlanning() || mayAsk());
    m_action->setToolTip(elsewhere ? QString() : obstacle());
    if (plan == nullptr) {
        m_summary->setText({});
        return;
    }
    const QString verb = runVerb(planCounts(*plan));
    const RoomsStatus &status = here();
    const bool resumes =
        status.runUnfinished && status.unfinishedKind.value_or(OrderKind::Provide) == OrderKind::Provide;
    m_runButton->setText(resumes ? tr("&Resume: %1").arg(verb) : u'&' + verb);
    m_runButton->setEnabled(mayRun());
    m_runButton->setToolTip(hasErrors(plan->findings) ? tr("Mend the errors below first.") : QString());
    m_summary->setText(plan->steps.isEmpty() ? tr("Nothing to do on %1, but something to read").arg(plan->guildName)
                                             : tr("%n step(s) for %1", "", plan->writes()).arg(plan->guildName));
}

void RoomsPanel::ask()
{
    if (const Plan *plan = planned()) {
        const QString verb = runVerb(planCounts(*plan));
        //: %1 is "Create 63 roles and 126 channels", %2 the guild's name.
        askToRun(tr("%1 on %2?").arg(verb, plan->guildName), verb);
    }
}

void RoomsPanel::askForFile()
{
    const QString name = tr("plan") + u".json"_s;
    jamwright::askForFile(this, {tr("Save the plan"), tr("JSON document (*.json)"), name, true},
                          [this](const QString &file) { savePlan(file); });
}

void RoomsPanel::savePlan(const QString &file)
{
    if (planned() == nullptr) {
        return;
    }
    const auto answer = desk().read(
        [file, plan = *planned(), wanted = order()](Workspace &) { return writeFile(file, planToFile(plan, wanted)); });
    whenFinished(answer, this, [this, file](const Result<void> &written) {
        if (written) {
            Q_EMIT noticed({Severity::Note, tr("The plan is in %1.").arg(QDir::toNativeSeparators(file)), {}, {}});
        } else {
            noticeError(written.error());
        }
    });
}

} // namespace jamwright
