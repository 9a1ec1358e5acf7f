// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace jamwright {

class EmptyState;
class RecentFiles;

/// The start page while there is no event: what the program is for, and the ways to begin.
class WelcomeView : public QWidget
{
    Q_OBJECT

public:
    /// `recent` must outlive it.
    explicit WelcomeView(RecentFiles &recent, QWidget *parent = nullptr);

    /// With a workspace open, what is missing is an event; without one, the workspace.
    void setWorkspaceOpen(bool open);

Q_SIGNALS:
    void sampleWanted();
    void newEventWanted();
    void openWanted();
    void fileWanted(const QString &file);

private:
    QWidget *buildRecent();
    void fillRecent();
    void openCurrent();
    void removeCurrent();
    void showWhatIsPossible();

    RecentFiles &m_recent;
    EmptyState *m_welcome = nullptr;
    QWidget *m_recentBox = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace jamwright
