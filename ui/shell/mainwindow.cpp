// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "ui/discord/discordpage.h"
#include "ui/judging/judgingpage.h"
#include "ui/judging/scoring/remote/judgewindow.h"
#include "ui/problems/problemspanel.h"
#include "ui/results/resultspage.h"
#include "ui/shell/filedrop.h"
#include "ui/shell/menus.h"
#include "ui/shell/navigation.h"
#include "ui/shell/problemcounter.h"
#include "ui/shell/undoactions.h"
#include "ui/signups/signupspage.h"
#include "ui/start/startpage.h"
#include "ui/teams/teamspage.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/noticebar.h"
#include "workflow/desk.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {
constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto stateKey = "window/state"_L1;
} // namespace

MainWindow::MainWindow(Desk &desk, const WorkspacePlaces &places, SecretStore &secrets, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_recent(m_settings)
    , m_current(desk)
{
    setObjectName(u"mainWindow"_s);
    m_door = new WorkspaceDoor(m_desk, m_current, m_recent, places, this);
    m_undo = new UndoActions(m_desk, this);
    buildPages(secrets);
    buildLayout();
    buildProblems();
    buildMenus(*this,
               {*m_door, m_recent, *m_undo, m_dock->toggleViewAction(), [this](PageId page) { showPage(page); }});
    connectParts();
    connectStartPage();
    restorePlace();
    showTitle();
}

void MainWindow::buildPages(SecretStore &secrets)
{
    m_stack = new QStackedWidget(this);
    m_signups = new SignupsPage(m_desk, m_stack);
    m_discord = new DiscordPage(m_desk, secrets, m_stack);
    m_pages = {new StartPage(m_desk, m_recent, m_stack), m_signups,
               new TeamsPage(m_desk, m_stack),           m_discord,
               new JudgingPage(m_desk, m_stack),         new ResultsPage(m_desk, m_stack)};
    for (Page *page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
        connect(page, &Page::noticed, this, &MainWindow::showNotice);
        connect(page, &Page::pageWanted, this, &MainWindow::showPage);
    }
}

void MainWindow::buildLayout()
{
    auto *centre = new QWidget(this);
    m_navigation = new Navigation(m_current, centre);
    m_notices = new NoticeBar(centre);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_notices);
    right->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addLayout(right, 1);
    setCentralWidget(centre);
}

void MainWindow::buildProblems()
{
    m_problems = new ProblemsPanel(m_desk, this);
    m_dock = new QDockWidget(tr("Problems"), this);
    m_dock->setObjectName(u"problemsDock"_s);
    m_dock->setWidget(m_problems);
    m_dock->setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_dock->hide();
    QAction *toggle = m_dock->toggleViewAction();
    toggle->setText(tr("&Problems"));
    toggle->setIcon(themedIcon(u"problems"_s, this));
    toggle->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_7));
    m_counter = new ProblemCounter(this);
    statusBar()->addPermanentWidget(m_counter);
    statusBar()->setSizeGripEnabled(false);
    connect(m_counter, &QToolButton::clicked, toggle, &QAction::trigger);
    connect(m_problems, &ProblemsPanel::findingsChanged, this,
            [this] { m_counter->setFindings(m_problems->findings()); });
}

void MainWindow::connectParts()
{
    connect(m_navigation, &Navigation::pageChosen, this, &MainWindow::showPage);
    connect(m_navigation, &Navigation::newEventWanted, m_door, &WorkspaceDoor::newEvent);
    connect(m_door, &WorkspaceDoor::noticed, this, &MainWindow::showNotice);
    connect(m_undo, &UndoActions::noticed, this, &MainWindow::showNotice);
    connect(&m_current, &CurrentEvent::eventChanged, this, &MainWindow::takeEvent);
    connect(&m_current, &CurrentEvent::listChanged, this, &MainWindow::showTitle);
    connect(&m_current, &CurrentEvent::failed, this, [this](const Error &error) {
        showNotice({Severity::Error, error.sentence(), {}, {}});
    });
    connect(&m_desk, &Desk::changed, this, &MainWindow::workspaceChanged);
    auto *drop = new FileDrop(this);
    connect(drop, &FileDrop::answersDropped, this, &MainWindow::import);
    connect(drop, &FileDrop::ballotsDropped, this, &MainWindow::openBallots);
    connect(m_door, &WorkspaceDoor::ballotsWanted, this, &MainWindow::openBallots);
    connect(drop, &FileDrop::workspaceDropped, m_door, [this](const QString &file) { m_door->open(file); });
}

void MainWindow::connectStartPage()
{
    const auto *start = static_cast<StartPage *>(m_pages.constFirst());
    connect(start, &StartPage::sampleWanted, m_door, &WorkspaceDoor::openSample);
    connect(start, &StartPage::newEventWanted, m_door, &WorkspaceDoor::newEvent);
    connect(start, &StartPage::openWanted, m_door, &WorkspaceDoor::askForExisting);
    connect(start, &StartPage::fileWanted, m_door, [this](const QString &file) { m_door->open(file); });
    connect(start, &StartPage::importWanted, this, [this] { import({}); });
}

PageId MainWindow::shownPage() const
{
    return static_cast<PageId>(m_stack->currentIndex());
}

void MainWindow::showPage(PageId page)
{
    m_stack->setCurrentIndex(int(page));
    m_navigation->setPage(page);
}

void MainWindow::showNotice(const Notice &notice)
{
    m_notices->show(notice);
}

void MainWindow::import(const QString &file)
{
    if (!m_current.id().isStored()) {
        showNotice({Severity::Warning, tr("Sign-ups belong to an event: make or open one first."), tr("Ne&w event…"),
                    [this] { m_door->newEvent(); }});
        return;
    }
    showPage(PageId::Signups);
    m_signups->openImport(file);
}

void MainWindow::openBallots(const QString &file)
{
    JudgeWindow::open(
        file, this, [](const JudgeWindow &) {},
        [this](const Error &error) {
            showNotice({Severity::Error, error.sentence(), tr("Open &another…"), [this] { m_door->askForExisting(); }});
        });
}

void MainWindow::takeEvent(EventId event)
{
    for (Page *page : std::as_const(m_pages)) {
        page->setEvent(event);
    }
    m_problems->setEvent(event);
    showTitle();
}

void MainWindow::workspaceChanged()
{
    for (Page *page : std::as_const(m_pages)) {
        page->markStale();
    }
    m_problems->refresh();
    m_undo->refresh();
    m_current.refresh();
}

void MainWindow::showTitle()
{
    QStringList parts{m_current.name(), QFileInfo(m_desk.file()).fileName(), tr("Jamwright")};
    parts.removeAll(QString());
    setWindowTitle(parts.join(u" — "_s));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_discord->isRunning()) {
        event->ignore();
        askToClose();
        return;
    }
    m_settings.setValue(geometryKey, saveGeometry());
    m_settings.setValue(stateKey, saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::askToClose()
{
    if (findChild<QMessageBox *>(u"closeQuestion"_s) != nullptr) {
        return;
    }
    auto *box = new QMessageBox(this);
    box->setObjectName(u"closeQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setText(tr("A run on Discord is under way."));
    box->setInformativeText(tr("It can stop now and go on from there when you start it next."));
    const QPushButton *stop = box->addButton(tr("&Stop the run and close"), QMessageBox::AcceptRole);
    box->addButton(tr("&Keep running"), QMessageBox::RejectRole);
    // The window closes when the run has really ended, not before.
    connect(stop, &QPushButton::clicked, this, [this] {
        connect(m_discord, &DiscordPage::runEnded, this, &QWidget::close, Qt::QueuedConnection);
        m_discord->stopRun();
        if (!m_discord->isRunning()) {
            close();
        }
    });
    box->open();
}

void MainWindow::restorePlace()
{
    // The frame and the panels of a desktop want some of the screen too.
    const QSize room = screen()->availableSize() - QSize(16, 40);
    resize(QSize(1200, 800).boundedTo(room));
    restoreGeometry(m_settings.value(geometryKey).toByteArray());
    restoreState(m_settings.value(stateKey).toByteArray());
}

} // namespace jamwright
