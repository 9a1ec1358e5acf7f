// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"
#include "workflow/rooms/rooms.h"

#include <vector>

class QPushButton;
class QSplitter;
class QTabWidget;

namespace jamwright {

class CheckPanel;
class ConnectionBar;
class GuildConnection;
class PageHeader;
class ProgressStrip;
class RoomsPanel;
class RoomsRun;
class RunLog;
class SecretStore;

/// The event on Discord: which guild, a look at it, the rooms, messages, what somebody changed there, and taking it
/// down; the run under way and its log stay in sight whichever of them is shown.
class DiscordPage : public Page
{
    Q_OBJECT

public:
    /// `desk` and `secrets` must outlive it.
    DiscordPage(Desk &desk, SecretStore &secrets, QWidget *parent = nullptr);
    ~DiscordPage() override;

    [[nodiscard]] bool isRunning() const;
    /// Asks the run to stop; `runEnded` comes when it has.
    void stopRun();
    [[nodiscard]] GuildConnection &connection() const { return *m_connection; }
    [[nodiscard]] RoomsRun &roomsRun() const { return *m_run; }

Q_SIGNALS:
    void runEnded();

protected:
    void reload() override;

private:
    void buildUi();
    void addPanel(Page *panel, const QString &title);
    void connectRun();
    void beginRun(const QString &title);
    /// Gives the log so much of the page: one part of `share`.
    void giveLog(int share);
    void endRun(const Result<RunReport> &report);
    void askToWait(const LongWait &wait);
    void askForGuild();
    void editTemplate();
    void pauseOrResume();

    GuildConnection *m_connection = nullptr;
    RoomsRun *m_run = nullptr;
    PageHeader *m_header = nullptr;
    ConnectionBar *m_bar = nullptr;
    ProgressStrip *m_progress = nullptr;
    QPushButton *m_pause = nullptr;
    QSplitter *m_splitter = nullptr;
    QTabWidget *m_tabs = nullptr;
    CheckPanel *m_check = nullptr;
    RoomsPanel *m_rooms = nullptr;
    RunLog *m_log = nullptr;
    std::vector<Page *> m_panels;
};

} // namespace jamwright
