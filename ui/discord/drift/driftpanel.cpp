// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/drift/driftpanel.h"

#include "base/futures.h"
#include "ui/discord/connection/guildconnection.h"
#include "ui/discord/drift/driftmodel.h"
#include "ui/discord/run/roomsrun.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/cardframe.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/tableview.h"
#include "workflow/desk.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

DriftPanel::DriftPanel(Desk &desk, GuildConnection &connection, RoomsRun &run, QWidget *parent)
    : OrderPanel(desk, connection, run, parent)
    , m_model(new DriftModel(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"driftPanel"_s);
    m_empty = new EmptyState(m_stack);
    m_empty->setObjectName(u"driftEmpty"_s);
    m_empty->setIcon(u"search"_s);
    m_first = m_empty->addAction(tr("Look for &changes"));
    m_first->setObjectName(u"lookForDrift"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeFilled());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->addWidget(m_stack);
    connect(m_first, &QPushButton::clicked, this, &DriftPanel::lookOrStop);
    connect(m_again, &QPushButton::clicked, this, &DriftPanel::lookOrStop);
    connect(m_repair, &QPushButton::clicked, this, &DriftPanel::repair);
    connect(m_model, &DriftModel::tickedChanged, this, [this] { refresh(); });
    connect(&connection, &GuildConnection::placeChanged, this, &DriftPanel::forget);
    // What was repaired is looked at again at once, so that the list says how it is.
    connect(&run, &RoomsRun::ended, this, [this](const Result<RunReport> &) {
        const bool ours = roomsRun().eventId() == eventId() && roomsRun().order().kind == RoomsOrder::Kind::Repair;
        forget();
        if (ours) {
            look();
        }
    });
    refresh();
}

QWidget *DriftPanel::makeFilled()
{
    auto *filled = new QWidget(m_stack);
    m_summary = makeSentence(filled);
    m_summary->setObjectName(u"driftSummary"_s);
    m_summary->setFont(scaledFont(this, 1.1, true));
    m_again = new QPushButton(tr("Look &again"), filled);
    m_again->setObjectName(u"lookAgain"_s);
    m_again->setIcon(themedIcon(u"refresh"_s, m_again));
    m_repair = new QPushButton(filled);
    m_repair->setObjectName(u"repairDrift"_s);
    makePrimary(m_repair);
    m_all = new QCheckBox(tr("A&ll of them"), filled);
    m_all->setObjectName(u"allDrift"_s);
    m_table = new TableView(filled);
    m_table->setObjectName(u"driftTable"_s);
    m_table->setAccessibleName(tr("What is different on Discord"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->wrapIn({DriftModel::SentenceColumn, DriftModel::RepairColumn});
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Small);
    head->addWidget(m_summary, 1);
    head->addWidget(m_again);
    head->addWidget(m_repair);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(head);
    column->addWidget(m_all);
    column->addWidget(m_table, 1);
    // Enter ticks a row from whichever column; Space does from the first.
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const QModelIndex tick = index.siblingAtColumn(DriftModel::KindColumn);
        const bool ticked = tick.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
        m_model->setData(tick, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    });
    connect(m_all, &QCheckBox::clicked, this, [this](bool ticked) { m_model->tickAll(ticked); });
    return filled;
}

void DriftPanel::look()
{
    if (!mayAsk() || m_looking) {
        return;
    }
    m_looking = true;
    m_lookCancel = Cancel();
    m_lookFailure.reset();
    const quint64 asked = ++m_looks;
    refresh();
    using Items = std::vector<DriftItem>;
    const auto answer = desk().start([event = eventId(), target = connection().target(), cancel = m_lookCancel,
                                      progress = readingProgress()](Workspace &workspace) {
        return findDrift(workspace, event, target, cancel, progress.get()).then([progress](const Result<Items> &items) {
            return items;
        });
    });
    whenFinished(answer, this, [this, asked](const Result<Items> &items) {
        if (asked != m_looks) {
            return;
        }
        m_looking = false;
        m_looked = items.ok();
        if (items) {
            m_model->setItems(*items);
            m_table->fitColumn(DriftModel::KindColumn);
        } else {
            m_lookFailure = items.error();
        }
        refresh();
    });
}

void DriftPanel::lookOrStop()
{
    if (m_looking) {
        forget();
    } else {
        look();
    }
}

void DriftPanel::forget()
{
    ++m_looks;
    m_lookCancel.request();
    m_looking = false;
    m_looked = false;
    m_lookFailure.reset();
    m_model->setItems({});
    refresh();
}

void DriftPanel::showEmpty()
{
    if (m_lookFailure) {
        m_empty->setTitle(tr("The guild could not be looked at"));
        m_empty->setText(m_lookFailure->sentence());
    } else if (m_looked) {
        m_empty->setTitle(tr("Everything is as the runs left it"));
        m_empty->setText(
            tr("Nobody renamed, deleted, moved or opened a room, and everybody has the roles that were given."));
    } else if (here().objectsMade == 0) {
        m_empty->setTitle(tr("The rooms are still to be made"));
        m_empty->setText(elsewhere().isEmpty()
                             ? tr("Once they stand, you see here what somebody changed on Discord, and can repair it.")
                             : elsewhere());
    } else {
        m_empty->setTitle(tr("Has somebody changed the rooms?"));
        m_empty->setText(
            tr("Looks for rooms and roles that were renamed, deleted, moved or opened to others, for rooms "
               "that the bot is shut out of, and for people who lost a role or have one that is not "
               "theirs. It changes nothing."));
    }
    if (m_looking && !reading().isEmpty()) {
        m_empty->setText(reading());
    } else if (eventId().isStored() && !obstacle().isEmpty()) {
        m_empty->setText(obstacle());
    }
    m_first->setText(m_looking ? tr("&Stop looking") : m_looked ? tr("Look &again") : tr("Look for &changes"));
    m_first->setEnabled(m_looking || (mayAsk() && here().objectsMade > 0));
    m_first->setToolTip(obstacle());
}

void DriftPanel::refresh()
{
    const bool listed = m_looked && m_model->rowCount() > 0;
    m_stack->setCurrentIndex(listed ? 1 : 0);
    if (!listed) {
        showEmpty();
        return;
    }
    const auto ticked = int(m_model->ticked().size());
    m_summary->setText(tr("%n thing(s) are different on Discord", "", m_model->rowCount()));
    m_repair->setText(tr("&Repair %n thing(s)", "", ticked));
    m_repair->setEnabled(ticked > 0 && mayWrite() && !m_looking);
    m_all->setEnabled(m_model->repairable() > 0);
    m_again->setText(m_looking ? tr("&Stop looking") : tr("Look &again"));
    m_again->setEnabled(m_looking || mayAsk());
    m_all->setCheckState(ticked > 0 && ticked == m_model->repairable() ? Qt::Checked
                         : ticked == 0                                 ? Qt::Unchecked
                                                                       : Qt::PartiallyChecked);
    m_all->setTristate(false); // a click ticks or unticks all
    m_table->setEnabled(!roomsRun().isRunning());
}

// Each row says what is done, so the button is the consent.
void DriftPanel::repair()
{
    const QStringList keys = m_model->ticked();
    if (keys.isEmpty() || !mayWrite()) {
        return;
    }
    RoomsOrder order;
    order.kind = RoomsOrder::Kind::Repair;
    order.repairs = keys;
    roomsRun().start(eventId(), connection().target(), order, {},
                     tr("Repairing %n thing(s) on Discord.", "", int(keys.size())));
}

} // namespace jamwright
