// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/discordpage.h"

#include "base/futures.h"
#include "domain/naming/durationtext.h"
#include "ui/discord/announce/announcepanel.h"
#include "ui/discord/check/checkpanel.h"
#include "ui/discord/connection/connectionbar.h"
#include "ui/discord/connection/connectiondialog.h"
#include "ui/discord/connection/guildconnection.h"
#include "ui/discord/drift/driftpanel.h"
#include "ui/discord/plan/plantexts.h"
#include "ui/discord/rooms/roomspanel.h"
#include "ui/discord/run/roomsrun.h"
#include "ui/discord/run/runlog.h"
#include "ui/discord/teardown/teardownpanel.h"
#include "ui/discord/template/templatedialog.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/undonotice.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progressstrip.h"
#include "workflow/desk.h"
#include "workflow/rooms/guildsetup.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

DiscordPage::DiscordPage(Desk &desk, SecretStore &secrets, QWidget *parent)
    : Page(desk, parent)
    , m_connection(new GuildConnection(desk, secrets, this))
    , m_run(new RoomsRun(desk, this))
{
    setObjectName(u"discordPage"_s);
    buildUi();
    connectRun();
}

DiscordPage::~DiscordPage() = default; // a run ends by itself, journalled, and goes on next time

bool DiscordPage::isRunning() const
{
    return m_run->isRunning();
}

void DiscordPage::stopRun()
{
    m_run->stop();
}

void DiscordPage::buildUi()
{
    m_header = new PageHeader(tr("Discord rooms"), this);
    m_bar = new ConnectionBar(*m_connection, this);
    m_progress = new ProgressStrip(this);
    m_progress->setCounting(true);
    m_progress->setCancelText(tr("&Stop"));
    m_pause = m_progress->addButton(QString());
    m_pause->setObjectName(u"pauseRun"_s);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(space::Small);
    m_tabs = new QTabWidget(m_splitter);
    m_tabs->setObjectName(u"discordTabs"_s);
    m_tabs->setDocumentMode(true);
    m_rooms = new RoomsPanel(desk(), *m_connection, *m_run, m_tabs);
    m_check = new CheckPanel(desk(), *m_connection, m_tabs);
    addPanel(m_check, tr("Check"));
    addPanel(m_rooms, tr("Rooms"));
    addPanel(new AnnouncePanel(desk(), *m_connection, *m_run, m_tabs), tr("Announce"));
    addPanel(new DriftPanel(desk(), *m_connection, *m_run, m_tabs), tr("Changes on Discord"));
    addPanel(new TeardownPanel(desk(), *m_connection, *m_run, m_tabs), tr("Tear down"));
    m_tabs->setCurrentWidget(m_rooms);
    m_log = new RunLog(m_splitter);
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_log);
    m_splitter->setStretchFactor(0, 4);
    m_splitter->setStretchFactor(1, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Medium);
    column->setSpacing(space::Medium);
    column->addWidget(m_header);
    column->addWidget(m_bar);
    column->addWidget(m_progress);
    column->addWidget(m_splitter, 1);
    connect(m_bar, &ConnectionBar::settingsWanted, this, &DiscordPage::askForGuild);
    connect(m_rooms, &RoomsPanel::templateWanted, this, &DiscordPage::editTemplate);
}

void DiscordPage::addPanel(Page *panel, const QString &title)
{
    m_tabs->addTab(panel, title);
    m_panels.push_back(panel);
    connect(panel, &Page::noticed, this, &Page::noticed);
    connect(panel, &Page::pageWanted, this, &Page::pageWanted);
}

void DiscordPage::connectRun()
{
    connect(m_run, &RoomsRun::started, this, &DiscordPage::beginRun);
    connect(m_run, &RoomsRun::reported, m_progress, qOverload<const ProgressStep &>(&ProgressStrip::update));
    connect(m_run, &RoomsRun::waited, m_progress, &ProgressStrip::showWait);
    connect(m_run, &RoomsRun::told, this, [this](const QStringList &sentences) {
        const bool first = m_log->isHidden();
        m_log->append(sentences);
        if (first) {
            giveLog(2);
        }
    });
    connect(m_run, &RoomsRun::longWait, this, &DiscordPage::askToWait);
    connect(m_run, &RoomsRun::ended, this, &DiscordPage::endRun);
    connect(m_run, &RoomsRun::pausedChanged, this, [this](bool paused) {
        m_pause->setText(paused ? tr("&Resume") : tr("&Pause"));
        if (!paused) {
            m_progress->update(ProgressStep{0, 0, tr("Going on…"), {}});
        }
    });
    connect(m_progress, &ProgressStrip::cancelled, this, &DiscordPage::stopRun);
    connect(m_pause, &QPushButton::clicked, this, &DiscordPage::pauseOrResume);
}

void DiscordPage::reload()
{
    m_connection->setEvent(eventId());
    for (Page *panel : m_panels) {
        if (panel->eventId() == eventId()) {
            panel->markStale();
        } else {
            panel->setEvent(eventId());
        }
    }
    m_bar->setEnabled(eventId().isStored());
}

void DiscordPage::pauseOrResume()
{
    if (m_run->isPaused()) {
        m_run->resume();
    } else {
        m_run->pause();
    }
}

void DiscordPage::beginRun(const QString &title)
{
    m_bar->setLocked(true);
    m_check->setRunning(true);
    m_pause->setText(tr("&Pause"));
    m_progress->start(title);
    giveLog(2); // it is what counts now
}

void DiscordPage::giveLog(int share)
{
    const int height = m_splitter->height();
    m_splitter->setSizes({height - height / share, height / share});
}

void DiscordPage::endRun(const Result<RunReport> &report)
{
    m_progress->finish();
    m_bar->setLocked(false);
    m_check->setRunning(false);
    if (auto *question = findChild<QMessageBox *>(u"longWaitQuestion"_s)) {
        question->close();
    }
    if (report) {
        Q_EMIT noticed(
            {report->done ? Severity::Note : Severity::Warning, reportText(m_run->order().kind, *report), {}, {}});
    } else if (m_run->wasStopped() || report.error().kind == ErrorKind::Cancelled) {
        Q_EMIT noticed({Severity::Note, tr("The run was stopped. It goes on from there next time."), {}, {}});
    } else {
        noticeError(report.error());
    }
    giveLog(4); // its last lines; the next plan needs the room
    markStale();
    const bool ours = m_run->eventId() == eventId(); // another event may be shown by now
    if (report && report->done && ours && m_run->order().kind == RoomsOrder::Kind::Provide) {
        m_rooms->planRooms(); // shows that nothing is left to do
    }
    Q_EMIT runEnded();
}

void DiscordPage::askToWait(const LongWait &wait)
{
    auto *box = new QMessageBox(this);
    box->setObjectName(u"longWaitQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(themedIcon(u"clock"_s, this).pixmap(QSize(48, 48), devicePixelRatioF()));
    box->setText(wait.sentence);
    const auto seconds = double(QDateTime::currentDateTimeUtc().secsTo(wait.until));
    //: %1 is "about 25 hours", %2 a date and time.
    box->setInformativeText(
        tr("It can go on in %1, at %2. Wait for it with this window open, or stop here: what was "
           "made is kept, and the next run goes on from there.")
            .arg(durationText(seconds), QLocale().toString(wait.until.toLocalTime(), QLocale::ShortFormat)));
    const QPushButton *go = box->addButton(tr("&Wait"), QMessageBox::AcceptRole);
    QPushButton *stop = box->addButton(tr("&Stop here, go on later"), QMessageBox::RejectRole);
    box->setEscapeButton(stop);
    connect(box, &QDialog::finished, this, [this, box, go] { m_run->agree(box->clickedButton() == go); });
    box->open();
}

void DiscordPage::askForGuild()
{
    auto *dialog =
        new ConnectionDialog(m_connection->place(), m_connection->hasToken(), m_connection->keychainRemark(), this);
    connect(dialog, &ConnectionDialog::chosen, m_connection, &GuildConnection::choose);
    connect(dialog, &ConnectionDialog::forgetWanted, m_connection, &GuildConnection::forgetToken);
    dialog->open();
}

void DiscordPage::editTemplate()
{
    const auto answer =
        desk().read([event = eventId()](Workspace &workspace) { return loadGuildTemplate(workspace, event); });
    whenFinished(answer, this, [this](const Result<GuildTemplate> &rooms) {
        if (!rooms) {
            noticeError(rooms.error());
            return;
        }
        auto *dialog = new TemplateDialog(desk(), eventId(), *rooms, this);
        connect(dialog, &TemplateDialog::saved, this, [this](ChangeId change) {
            if (change.isStored()) {
                Q_EMIT noticed(undoNotice(this, desk(), tr("The event has a Discord template of its own."), change));
            }
        });
        dialog->open();
    });
}

} // namespace jamwright
