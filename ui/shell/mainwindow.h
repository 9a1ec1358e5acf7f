// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/currentevent.h"
#include "ui/shell/workspacedoor.h"
#include "ui/start/recentfiles.h"
#include "ui/widgets/page.h"

#include <QList>
#include <QMainWindow>
#include <QSettings>

class QDockWidget;
class QStackedWidget;

namespace jamwright {

class DiscordPage;
class Navigation;
class NoticeBar;
class ProblemCounter;
class ProblemsPanel;
class SecretStore;
class SignupsPage;
class UndoActions;

/// The window: navigation, pages, notices, problems, menus. It puts them together; what they do they do themselves.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `desk` and `secrets` must outlive it.
    MainWindow(Desk &desk, const WorkspacePlaces &places, SecretStore &secrets, QWidget *parent = nullptr);

    [[nodiscard]] WorkspaceDoor &door() const { return *m_door; }
    [[nodiscard]] const RecentFiles &recentFiles() const { return m_recent; }
    [[nodiscard]] CurrentEvent &currentEvent() { return m_current; }
    [[nodiscard]] QList<Page *> pages() const { return m_pages; }
    [[nodiscard]] PageId shownPage() const;
    void showPage(PageId page);
    void showNotice(const Notice &notice);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildPages(SecretStore &secrets);
    void buildLayout();
    void buildProblems();
    void connectParts();
    void connectStartPage();
    void import(const QString &file);
    void openBallots(const QString &file);
    void takeEvent(EventId event);
    void workspaceChanged();
    void showTitle();
    void askToClose();
    void restorePlace();

    Desk &m_desk;
    QSettings m_settings;
    RecentFiles m_recent;
    CurrentEvent m_current;
    WorkspaceDoor *m_door = nullptr;
    UndoActions *m_undo = nullptr;
    Navigation *m_navigation = nullptr;
    NoticeBar *m_notices = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<Page *> m_pages; ///< in the order of PageId
    SignupsPage *m_signups = nullptr;
    DiscordPage *m_discord = nullptr;
    ProblemsPanel *m_problems = nullptr;
    QDockWidget *m_dock = nullptr;
    ProblemCounter *m_counter = nullptr;
};

} // namespace jamwright
