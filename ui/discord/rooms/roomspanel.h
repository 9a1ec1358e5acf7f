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

/// The event's rooms: the plan as sentences first, then the run.
class RoomsPanel final : public OrderPanel
{
    Q_OBJECT

public:
    RoomsPanel(Desk &desk, GuildConnection &connection, RoomsRun &run, QWidget *parent = nullptr);

    /// Plans with the options that are ticked.
    [[nodiscard]] RoomsOrder order() const;
    void planRooms();
    /// Writes the plan that is shown.
    void savePlan(const QString &file);

Q_SIGNALS:
    void templateWanted();

protected:
    void refresh() override;

private:
    QWidget *makeHead();
    QWidget *makeOptions();
    QWidget *makeBody();
    void optionsChanged();
    void showEmpty();
    [[nodiscard]] QString withElsewhere(const QString &text) const;
    void showUnfinished(const RoomsStatus &status);
    void showNothingToDo(const Plan &plan);
    void showHead();
    void act();
    void askForFile();
    void ask();

    QLabel *m_summary = nullptr;
    QPushButton *m_template = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_runButton = nullptr;
    QCheckBox *m_adopt = nullptr;
    QCheckBox *m_invites = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_action = nullptr;
    PlanView *m_view = nullptr;
};

} // namespace jamwright
