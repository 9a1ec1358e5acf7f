// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/teardown/teardownpanel.h"

#include "base/futures.h"
#include "ui/discord/connection/guildconnection.h"
#include "ui/discord/plan/plantexts.h"
#include "ui/discord/plan/planview.h"
#include "ui/discord/run/roomsrun.h"
#include "ui/discord/teardown/archivedialog.h"
#include "ui/discord/teardown/teardownquestion.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/emptystate.h"
#include "workflow/desk.h"
#include "workflow/rooms/guildsetup.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

TeardownPanel::TeardownPanel(Desk &desk, GuildConnection &connection, RoomsRun &run, QWidget *parent)
    : OrderPanel(desk, connection, run, parent)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"teardownPanel"_s);
    m_empty = new EmptyState(m_stack);
    m_empty->setObjectName(u"teardownEmpty"_s);
    m_empty->setIcon(u"discord"_s);
    m_first = m_empty->addAction(tr("&Plan the teardown"));
    m_first->setObjectName(u"planTeardown"_s);
    m_view = new PlanView(m_stack);
    m_view->setObjectName(u"teardownPlan"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(makeHead());
    column->addWidget(m_stack, 1);
    connect(m_first, &QPushButton::clicked, this, &TeardownPanel::planTeardown);
    refresh();
}

QWidget *TeardownPanel::makeHead()
{
    auto *head = new QWidget(this);
    m_summary = makeSentence(head);
    m_summary->setObjectName(u"teardownSummary"_s);
    m_summary->setFont(scaledFont(this, 1.1, true));
    m_archive = new QCheckBox(tr("&Keep an archive of the rooms"), head);
    m_archive->setObjectName(u"keepArchive"_s);
    m_archive->setChecked(true);
    m_archive->setToolTip(tr("Their names, topics, members and pinned messages are kept in the workspace."));
    m_archiveButton = new QPushButton(tr("Sho&w the archive"), head);
    m_archiveButton->setObjectName(u"showArchive"_s);
    m_again = new QPushButton(tr("&Plan again"), head);
    m_again->setObjectName(u"planTeardownAgain"_s);
    m_again->setIcon(themedIcon(u"refresh"_s, m_again));
    m_runButton = new QPushButton(tr("&Tear down…"), head);
    m_runButton->setObjectName(u"tearDown"_s);
    m_runButton->setIcon(themedIcon(u"remove"_s, m_runButton));
    auto *options = new QHBoxLayout;
    options->addWidget(m_archive);
    options->addStretch();
    options->addWidget(m_archiveButton);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addWidget(m_summary, 1);
    row->addWidget(m_again);
    row->addWidget(m_runButton);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(options);
    column->addLayout(row);
    connect(m_archive, &QCheckBox::toggled, this, [this] {
        if (planned() != nullptr || isPlanning()) {
            dropPlan();
            planTeardown();
        }
    });
    connect(m_archiveButton, &QPushButton::clicked, this, &TeardownPanel::showArchive);
    connect(m_again, &QPushButton::clicked, this, &TeardownPanel::planTeardown);
    connect(m_runButton, &QPushButton::clicked, this, &TeardownPanel::ask);
    return head;
}

void TeardownPanel::planTeardown()
{
    if (isPlanning()) {
        dropPlan();
        return;
    }
    RoomsOrder order;
    order.kind = RoomsOrder::Kind::TearDown;
    order.archive = m_archive->isChecked();
    plan(order);
}

void TeardownPanel::showEmpty()
{
    if (failure()) {
        m_empty->setTitle(tr("The plan could not be made"));
        m_empty->setText(failure()->sentence());
    } else if (planned() != nullptr || here().objectsMade == 0) {
        m_empty->setTitle(tr("Nothing of the event is on the guild"));
        m_empty->setText(elsewhere().isEmpty() ? tr("There is nothing to take down.") : elsewhere());
    } else {
        m_empty->setTitle(tr("When the event is over"));
        m_empty->setText(tr("Takes off what runs gave and deletes what they made, and nothing else: roles and "
                            "channels that were there before stay. You see the list first."));
    }
    if (here().objectsMade > 0 && !obstacle().isEmpty()) {
        m_empty->setText(obstacle());
    }
    m_first->setText(isPlanning() ? tr("&Stop planning") : tr("&Plan the teardown"));
    m_first->setVisible(here().objectsMade > 0 || failure());
    m_first->setEnabled(isPlanning() || mayAsk());
    m_first->setToolTip(obstacle());
}

void TeardownPanel::refresh()
{
    const Plan *plan = planned();
    const bool listed = plan != nullptr && (!plan->steps.isEmpty() || !plan->findings.isEmpty());
    const bool running = roomsRun().isRunning();
    if (listed) {
        if (m_stack->currentWidget() != m_view || m_view->fingerprint() != plan->fingerprint) {
            m_view->setPlan(*plan);
        }
        m_summary->setText(tr("%n step(s) for %1", "", plan->writes()).arg(plan->guildName));
    } else {
        showEmpty();
        m_summary->setText({});
    }
    m_stack->setCurrentIndex(listed ? 1 : 0);
    m_again->setVisible(listed && !running);
    m_again->setEnabled(mayAsk());
    m_runButton->setVisible(listed && !running && !plan->steps.isEmpty());
    m_runButton->setEnabled(mayRun());
    m_summary->setVisible(listed);
    m_archive->setEnabled(!running && here().objectsMade > 0);
    m_archiveButton->setEnabled(eventId().isStored());
}

void TeardownPanel::ask()
{
    const Plan *plan = planned();
    if (plan == nullptr || !mayRun()) {
        return;
    }
    const QString verb = runVerb(planCounts(*plan));
    auto *question = new TeardownQuestion(overview().event.name, plan->guildName, verb, m_archive->isChecked(), this);
    //: For the log; %1 is "Delete 63 roles and channels", %2 the guild's name.
    const QString title = tr("%1 on %2.").arg(verb, plan->guildName);
    connect(question, &QDialog::accepted, this, [this, title] { run(title); });
    question->open();
}

void TeardownPanel::showArchive()
{
    const auto answer =
        desk().read([event = eventId()](Workspace &workspace) { return loadArchive(workspace, event); });
    whenFinished(answer, this, [this](const Result<std::vector<ArchivedRoom>> &rooms) {
        if (!rooms) {
            noticeError(rooms.error());
        } else if (rooms->empty()) {
            Q_EMIT noticed({Severity::Note, tr("The archive is empty: a teardown fills it."), {}, {}});
        } else {
            (new ArchiveDialog(*rooms, this))->open();
        }
    });
}

} // namespace jamwright
