// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/announce/announcepanel.h"

#include "base/futures.h"
#include "ui/discord/connection/guildconnection.h"
#include "ui/discord/plan/plantexts.h"
#include "ui/discord/plan/planview.h"
#include "ui/discord/run/roomsrun.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/latestanswer.h"
#include "ui/widgets/cells/cardframe.h"
#include "workflow/desk.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {
constexpr int teamIdRole = Qt::UserRole;
constexpr int mostCharacters = 2000; // of a message on Discord
} // namespace

AnnouncePanel::AnnouncePanel(Desk &desk, GuildConnection &connection, RoomsRun &run, QWidget *parent)
    : OrderPanel(desk, connection, run, parent)
{
    setObjectName(u"announcePanel"_s);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::Medium);
    auto *left = new QWidget(splitter);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    column->addWidget(makeMessage(left), 3);
    column->addWidget(makeTeams(left), 2);
    splitter->addWidget(left);
    splitter->addWidget(makePlan(splitter));
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, space::Medium, 0, 0);
    whole->addWidget(splitter);
    fillAnnouncements();
    refresh();
}

QWidget *AnnouncePanel::makeMessage(QWidget *parent)
{
    auto *box = new QWidget(parent);
    m_which = new QComboBox(box);
    m_which->setObjectName(u"announcement"_s);
    auto *label = new QLabel(tr("&Message:"), box);
    label->setBuddy(m_which);
    m_text = new QPlainTextEdit(box);
    m_text->setObjectName(u"announcementText"_s);
    m_text->setAccessibleName(tr("Text of the message"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Write to the teams…"));
    m_hint = makeSentence(box);
    m_hint->setObjectName(u"announcementHint"_s);
    makeQuiet(m_hint);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_which, 1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    column->addWidget(m_hint);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        showText();
        changed();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (isOwn() && !m_filling) {
            m_ownText = m_text->toPlainText();
            changed();
        }
    });
    return box;
}

QWidget *AnnouncePanel::makeTeams(QWidget *parent)
{
    auto *box = new QWidget(parent);
    m_all = new QRadioButton(tr("To &all teams"), box);
    m_all->setObjectName(u"toAllTeams"_s);
    m_all->setChecked(true);
    m_some = new QRadioButton(tr("To &these teams:"), box);
    m_some->setObjectName(u"toSomeTeams"_s);
    m_teams = new QStandardItemModel(this);
    m_teamList = new QListView(box);
    m_teamList->setObjectName(u"announceTeams"_s);
    m_teamList->setAccessibleName(tr("Teams that get the message"));
    m_teamList->setModel(m_teams);
    m_teamList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_teamList->setUniformItemSizes(true);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small / 2);
    column->addWidget(m_all);
    column->addWidget(m_some);
    column->addWidget(m_teamList, 1);
    connect(m_some, &QRadioButton::toggled, this, &AnnouncePanel::changed);
    connect(m_teams, &QStandardItemModel::itemChanged, this, &AnnouncePanel::changed);
    return box;
}

QWidget *AnnouncePanel::makePlan(QWidget *parent)
{
    auto *box = new QWidget(parent);
    m_preview = new QPushButton(tr("&Preview"), box);
    m_preview->setObjectName(u"previewAnnouncement"_s);
    m_send = new QPushButton(box);
    m_send->setObjectName(u"sendAnnouncement"_s);
    makePrimary(m_send);
    m_stack = new QStackedWidget(box);
    m_nothing = new QLabel(m_stack);
    m_nothing->setObjectName(u"announcementNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(space::Large);
    makeQuiet(m_nothing);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(makeListed(m_stack));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addStretch();
    row->addWidget(m_preview);
    row->addWidget(m_send);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    connect(m_preview, &QPushButton::clicked, this, &AnnouncePanel::preview);
    connect(m_send, &QPushButton::clicked, this, &AnnouncePanel::ask);
    return box;
}

// What is read in the first channel, and below it every message of the plan.
QWidget *AnnouncePanel::makeListed(QWidget *parent)
{
    auto *box = new QWidget(parent);
    m_where = makeSentence(box);
    m_where->setObjectName(u"announcementWhere"_s);
    m_message = new QPlainTextEdit(box);
    m_message->setObjectName(u"announcementPreview"_s);
    m_message->setAccessibleName(tr("The message as it is read"));
    m_message->setReadOnly(true);
    m_message->setTabChangesFocus(true);
    m_message->viewport()->setBackgroundRole(QPalette::Window);
    m_plan = new PlanView(box);
    m_plan->setObjectName(u"announcementPlan"_s);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_where);
    column->addWidget(m_message, 1);
    column->addWidget(m_plan, 2);
    return box;
}

void AnnouncePanel::showMessage(const Plan &plan)
{
    const MessagePreview message = plan.messages.value(0);
    const auto channels = int(message.channels.size());
    const QString first = message.channels.value(0);
    const QString where = channels == 1
                              ? tr("Posted in #%1.").arg(first)
                              //: %1 is the name of a channel.
                              : tr("Posted in %n channel(s); this is what #%1 gets.", "", channels).arg(first);
    m_where->setText(where + u' ' +
                     (message.notified.isEmpty() ? tr("It notifies nobody.")
                                                 //: %1 is a list of names.
                                                 : tr("There it notifies %1.").arg(message.notified.join(u", "_s))));
    m_message->setPlainText(message.text);
    m_where->setVisible(channels > 0);
    m_message->setVisible(channels > 0);
}

void AnnouncePanel::reload()
{
    OrderPanel::reload();
    ++m_teamLoads;
    if (!eventId().isStored()) {
        showTeams({});
        return;
    }
    const auto answer = desk().read([event = eventId()](Workspace &workspace) { return loadTeams(workspace, event); });
    whenLatest(
        answer, this, m_teamLoads, [this](const TeamsView &view) { showTeams(view); },
        [this](const Error &error) { noticeError(error); });
}

void AnnouncePanel::showTeams(const TeamsView &view)
{
    const std::vector<TeamId> ticked = tickedTeams();
    m_teams->clear();
    for (const TeamView &team : view.teams) {
        auto *item = new QStandardItem(team.name);
        item->setData(qlonglong(team.id.value), teamIdRole);
        item->setCheckable(true);
        item->setCheckState(std::find(ticked.begin(), ticked.end(), team.id) != ticked.end() ? Qt::Checked
                                                                                             : Qt::Unchecked);
        m_teams->appendRow(item);
    }
    refresh();
}

void AnnouncePanel::fillAnnouncements()
{
    // As long as the template is not loaded there is nothing but one's own to choose.
    const QVariant before = m_which->count() > 1 ? m_which->currentData() : QVariant();
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    for (const AnnouncementTemplate &announcement : rooms().announcements) {
        m_which->addItem(announcement.title, announcement.key);
    }
    m_which->addItem(tr("A text of my own"), QString());
    m_which->setCurrentIndex(before.isValid() ? std::max(0, m_which->findData(before)) : 0);
}

bool AnnouncePanel::isOwn() const
{
    return chosen() == nullptr;
}

const AnnouncementTemplate *AnnouncePanel::chosen() const
{
    const auto &known = rooms().announcements;
    const auto found = std::find_if(known.begin(), known.end(), [this](const AnnouncementTemplate &announcement) {
        return announcement.key == m_which->currentData().toString();
    });
    return found == known.end() ? nullptr : &*found;
}

void AnnouncePanel::showText()
{
    m_filling = true;
    const AnnouncementTemplate *announcement = chosen();
    const QString text = announcement != nullptr ? announcement->text : m_ownText;
    if (m_text->toPlainText() != text) {
        m_text->setPlainText(text);
    }
    m_text->setReadOnly(announcement != nullptr);
    m_text->viewport()->setBackgroundRole(announcement != nullptr ? QPalette::Window : QPalette::Base);
    m_filling = false;
}

void AnnouncePanel::changed()
{
    dropPlan(); // what was previewed is not what would be sent
}

std::vector<TeamId> AnnouncePanel::tickedTeams() const
{
    std::vector<TeamId> teams;
    for (int row = 0; row < m_teams->rowCount(); ++row) {
        const QStandardItem *item = m_teams->item(row);
        if (item->checkState() == Qt::Checked) {
            teams.push_back(TeamId{item->data(teamIdRole).toLongLong()});
        }
    }
    return teams;
}

RoomsOrder AnnouncePanel::wanted() const
{
    RoomsOrder order;
    order.kind = RoomsOrder::Kind::Announce;
    if (const AnnouncementTemplate *announcement = chosen()) {
        order.announcement = announcement->key;
    } else {
        order.text = m_ownText.trimmed();
    }
    if (m_some->isChecked() && m_some->isEnabled()) {
        order.teams = tickedTeams();
    }
    return order;
}

QString AnnouncePanel::lacking() const
{
    if (const QString why = obstacle(); !why.isEmpty()) {
        return why;
    }
    if (here().objectsMade == 0) {
        return elsewhere().isEmpty() ? tr("The rooms are still to be made; messages go into them.") : elsewhere();
    }
    if (isOwn() && m_ownText.trimmed().isEmpty()) {
        return tr("Write the message first.");
    }
    if (isOwn() && m_ownText.trimmed().size() > mostCharacters) {
        return tr("Discord takes 2,000 characters at most.");
    }
    return m_some->isChecked() && m_some->isEnabled() && tickedTeams().empty() ? tr("Tick the teams that get it.")
                                                                               : QString();
}

QString AnnouncePanel::hint() const
{
    const AnnouncementTemplate *announcement = chosen();
    if (announcement == nullptr) {
        return tr("{team}, {leader}, {members} and {event} are filled in for each team. %1 of 2,000 characters.")
            .arg(m_ownText.trimmed().size());
    }
    return announcement->channel.isEmpty()
               ? tr("Of the template, for every team's own channel. Its text is changed there.")
               : tr("Of the template, for the channel %1. Its text is changed there.").arg(announcement->channel);
}

void AnnouncePanel::refresh()
{
    fillAnnouncements();
    showText();
    const AnnouncementTemplate *announcement = chosen();
    const bool forTeams = announcement == nullptr || announcement->channel.isEmpty();
    m_all->setEnabled(forTeams);
    m_some->setEnabled(forTeams);
    m_teamList->setEnabled(forTeams && m_some->isChecked());
    m_hint->setText(hint());
    const QString why = lacking();
    const Plan *plan = planned();
    const bool listed = plan != nullptr && (!plan->steps.isEmpty() || !plan->findings.isEmpty());
    if (listed && (m_stack->currentIndex() != 1 || m_plan->fingerprint() != plan->fingerprint)) {
        m_plan->setPlan(*plan);
        showMessage(*plan);
    }
    m_stack->setCurrentIndex(listed ? 1 : 0);
    m_nothing->setText(isPlanning()      ? (reading().isEmpty() ? tr("Planning…") : reading())
                       : failure()       ? failure()->sentence()
                       : plan != nullptr ? tr("Nothing to do: the message was sent to all of them before.")
                       : !why.isEmpty()  ? why
                                         : tr("The preview lists every message. Each is sent once for ever: what "
                                               "was sent before is left out."));
    m_preview->setText(isPlanning() ? tr("&Stop") : tr("&Preview"));
    m_preview->setEnabled(isPlanning() || (why.isEmpty() && mayAsk()));
    m_preview->setToolTip(why);
    m_send->setVisible(listed);
    m_send->setText(plan != nullptr ? u'&' + runVerb(planCounts(*plan)) : QString());
    m_send->setEnabled(mayRun());
    setEnabled(!roomsRun().isRunning());
}

void AnnouncePanel::preview()
{
    if (isPlanning()) {
        dropPlan();
    } else if (lacking().isEmpty()) {
        plan(wanted());
    }
}

void AnnouncePanel::ask()
{
    if (const Plan *plan = planned()) {
        const QString verb = runVerb(planCounts(*plan));
        //: %1 is "Send 63 messages", %2 the guild's name.
        askToRun(tr("%1 on %2? A message cannot be taken back from here.").arg(verb, plan->guildName), verb);
    }
}

} // namespace jamwright
