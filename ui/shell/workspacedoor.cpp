// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/workspacedoor.h"

#include "base/futures.h"
#include "ui/judging/scoring/remote/judgewindow.h"
#include "ui/shell/currentevent.h"
#include "ui/start/neweventdialog.h"
#include "ui/start/recentfiles.h"
#include "workflow/desk.h"
#include "workflow/sample.h"

#include <QFileDialog>
#include <QFileInfo>

namespace jamwright {

namespace {

QFileDialog *workspaceDialog(QWidget *window, const QString &title, const QString &folder)
{
    auto *dialog = new QFileDialog(window, title, folder, WorkspaceDoor::tr("Jamwright workspace (*.jamwright)"));
    dialog->setObjectName(QStringLiteral("workspaceDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDefaultSuffix(QStringLiteral("jamwright"));
    return dialog;
}

} // namespace

WorkspaceDoor::WorkspaceDoor(Desk &desk, CurrentEvent &current, RecentFiles &recent, WorkspacePlaces places,
                             QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_current(current)
    , m_recent(recent)
    , m_places(std::move(places))
    , m_window(window)
{
}

void WorkspaceDoor::open(const QString &file, const std::function<void()> &next)
{
    m_current.clear(); // an event's number means another event in another workspace
    whenFinished(m_desk.open(file), this, [this, next](const Result<void> &opened) {
        m_current.refresh();
        if (opened) {
            m_recent.add(m_desk.file());
            tellOpenFindings();
        } else {
            Q_EMIT noticed({Severity::Error, opened.error().sentence(), {}, {}});
        }
        if (opened && next) {
            next();
        } else {
            Q_EMIT ended();
        }
    });
}

void WorkspaceDoor::openSample()
{
    open(m_places.sample, [this] {
        whenFinished(m_desk.write([](Workspace &workspace) { return createSampleEvent(workspace); }), this,
                     [this](const Result<Event> &event) {
                         if (event) {
                             m_current.select(event->id);
                         } else {
                             Q_EMIT noticed({Severity::Error, event.error().sentence(), {}, {}});
                         }
                         Q_EMIT ended();
                     });
    });
}

void WorkspaceDoor::newEvent()
{
    if (m_desk.file().isEmpty()) {
        open(m_places.standard, [this] {
            Q_EMIT ended();
            showNewEventDialog();
        });
        return;
    }
    showNewEventDialog();
}

void WorkspaceDoor::askForNew()
{
    const QString folder = QFileInfo(m_desk.file().isEmpty() ? m_places.standard : m_desk.file()).absolutePath();
    QFileDialog *dialog = workspaceDialog(m_window, tr("New workspace"), folder);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setLabelText(QFileDialog::Accept, tr("&Create"));
    // Another name is asked for instead of overwriting: a workspace is never replaced from here.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (QFileInfo::exists(file)) {
            Q_EMIT noticed(
                {Severity::Warning, tr("%1 exists already; it was opened, not replaced.").arg(file), {}, {}});
        }
        open(file);
    });
    dialog->open();
}

void WorkspaceDoor::askForExisting()
{
    const QString folder = QFileInfo(m_desk.file().isEmpty() ? m_places.standard : m_desk.file()).absolutePath();
    QFileDialog *dialog = workspaceDialog(m_window, tr("Open workspace"), folder);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Workspaces and judges' ballot files (*.jamwright *.jamballot)"), tr("Every file (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (isBallotFileName(file)) {
            Q_EMIT ballotsWanted(file);
        } else {
            open(file);
        }
    });
    dialog->open();
}

void WorkspaceDoor::tellOpenFindings()
{
    whenFinished(m_desk.read([](Workspace &workspace) -> Result<Findings> { return workspace.openFindings(); }), this,
                 [this](const Result<Findings> &findings) {
                     for (const Finding &finding : findings.valueOr({})) {
                         Q_EMIT noticed({finding.severity, finding.message, {}, {}});
                     }
                 });
}

void WorkspaceDoor::showNewEventDialog()
{
    auto *dialog = new NewEventDialog(m_desk, m_window);
    connect(dialog, &NewEventDialog::created, &m_current, &CurrentEvent::select);
    dialog->open();
}

} // namespace jamwright
