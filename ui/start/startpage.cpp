// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/startpage.h"

#include "base/futures.h"
#include "ui/start/eventview.h"
#include "ui/start/stagepath.h"
#include "ui/start/welcomeview.h"
#include "workflow/desk.h"
#include "workflow/events.h"

#include <QScrollArea>
#include <QStackedLayout>

namespace jamwright {

StartPage::StartPage(Desk &desk, RecentFiles &recent, QWidget *parent)
    : Page(desk, parent)
    , m_stack(new QStackedLayout(this))
    , m_welcome(new WelcomeView(recent, this))
    , m_view(new EventView)
{
    setObjectName(QStringLiteral("startPage"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_view);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_view->setAutoFillBackground(false);
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(scroll);

    connect(m_welcome, &WelcomeView::sampleWanted, this, &StartPage::sampleWanted);
    connect(m_welcome, &WelcomeView::newEventWanted, this, &StartPage::newEventWanted);
    connect(m_welcome, &WelcomeView::openWanted, this, &StartPage::openWanted);
    connect(m_welcome, &WelcomeView::fileWanted, this, &StartPage::fileWanted);
    connect(m_view, &EventView::stageChosen, this, &StartPage::setStage);
    connect(m_view, &EventView::stepWanted, this, [this](PageId page, bool importing) {
        if (importing) {
            Q_EMIT importWanted();
        } else {
            Q_EMIT pageWanted(page);
        }
    });
}

void StartPage::reload()
{
    const quint64 asked = ++m_asked;
    if (!eventId().isStored()) {
        m_welcome->setWorkspaceOpen(!desk().file().isEmpty());
        m_stack->setCurrentIndex(0);
        return;
    }
    whenFinished(desk().read([event = eventId()](Workspace &workspace) { return loadOverview(workspace, event); }),
                 this, [this, asked](const Result<EventOverview> &overview) {
                     if (asked == m_asked) {
                         showOverview(overview);
                     }
                 });
}

void StartPage::showOverview(const Result<EventOverview> &overview)
{
    if (!overview) {
        noticeError(overview.error());
        return;
    }
    m_shown = overview->event;
    m_view->setOverview(*overview);
    m_stack->setCurrentIndex(1);
}

void StartPage::setStage(Stage stage)
{
    Event wanted = m_shown;
    wanted.stage = stage;
    whenFinished(
        desk().write([wanted](Workspace &workspace) { return saveEvent(workspace, wanted); }), this,
        [this, stage](const Result<void> &saved) {
            if (!saved) {
                noticeError(saved.error());
                return;
            }
            Q_EMIT noticed({Severity::Note, tr("The event is now at the stage %1.").arg(stageTitle(stage)), {}, {}});
        });
}

} // namespace jamwright
