// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/notice.h"

#include <QObject>

#include <functional>

class QWidget;

namespace jamwright {

class CurrentEvent;
class Desk;
class RecentFiles;

/// Where workspaces lie that the user does not name.
struct WorkspacePlaces {
    QString standard; ///< made when the first event is made
    QString sample;   ///< that the sample event is opened in
};

/// Opens workspaces into the window: chosen, recent, dropped, the sample. While one is opened no event is shown.
class WorkspaceDoor : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; `window` is what the file dialogs belong to.
    WorkspaceDoor(Desk &desk, CurrentEvent &current, RecentFiles &recent, WorkspacePlaces places, QWidget *window);

    /// Opens the file, which is made when it does not exist, then calls `next` unless it failed.
    void open(const QString &file, const std::function<void()> &next = {});
    /// Opens the workspace of the sample event and shows that event.
    void openSample();
    /// Asks for the event to be made; opens the standard workspace first when none is open.
    void newEvent();
    void askForNew();
    void askForExisting();

Q_SIGNALS:
    void noticed(const jamwright::Notice &notice);
    /// A judge's ballot file was chosen instead of a workspace.
    void ballotsWanted(const QString &file);
    /// An opening has ended, well or not.
    void ended();

private:
    void tellOpenFindings();
    void showNewEventDialog();

    Desk &m_desk;
    CurrentEvent &m_current;
    RecentFiles &m_recent;
    WorkspacePlaces m_places;
    QWidget *m_window;
};

} // namespace jamwright
