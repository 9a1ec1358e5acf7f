// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/discord/run/orderpanel.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace jamwright {

class EmptyState;
class PlanView;

/// Takes the event's rooms down again: the plan first, then the event's name as the consent.
class TeardownPanel final : public OrderPanel
{
    Q_OBJECT

public:
    TeardownPanel(Desk &desk, GuildConnection &connection, RoomsRun &run, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    QWidget *makeHead();
    void planTeardown();
    void showEmpty();
    void ask();
    void showArchive();

    QLabel *m_summary = nullptr;
    QCheckBox *m_archive = nullptr;
    QPushButton *m_archiveButton = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_runButton = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_first = nullptr;
    PlanView *m_view = nullptr;
};

} // namespace jamwright
