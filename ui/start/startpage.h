// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"
#include "workflow/overview.h"

class QStackedLayout;

namespace jamwright {

class EventView;
class RecentFiles;
class WelcomeView;

/// The first page: the ways to begin while there is no event, else how far the event has come and what is next.
class StartPage : public Page
{
    Q_OBJECT

public:
    /// `recent` must outlive it.
    StartPage(Desk &desk, RecentFiles &recent, QWidget *parent = nullptr);

Q_SIGNALS:
    void sampleWanted();
    void newEventWanted();
    void openWanted();
    void fileWanted(const QString &file);
    /// The user wants to bring in sign-ups.
    void importWanted();

protected:
    void reload() override;

private:
    void showOverview(const Result<EventOverview> &overview);
    void setStage(Stage stage);

    QStackedLayout *m_stack = nullptr;
    WelcomeView *m_welcome = nullptr;
    EventView *m_view = nullptr;
    Event m_shown;
    quint64 m_asked = 0; ///< counts the loads, so that a late answer is known
};

} // namespace jamwright
