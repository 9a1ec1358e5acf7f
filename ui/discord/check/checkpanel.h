// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"
#include "workflow/rooms/guildsetup.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace jamwright {

class BindingsModel;
class EmptyState;
class FindingsList;
class GuildConnection;
class KeyFigures;
class NameList;
class TableView;

/// A look at the guild before anything is made: limits, who is missing, what would be in the way, and what of the
/// guild the template means.
class CheckPanel : public Page
{
    Q_OBJECT

public:
    /// Both must outlive it.
    CheckPanel(Desk &desk, GuildConnection &connection, QWidget *parent = nullptr);

    /// While a run writes, nobody else looks at the guild.
    void setRunning(bool running);

    void reload() override;

private:
    QWidget *makeFilled();
    QWidget *makeBindings(QWidget *parent);
    QWidget *makePeople(QWidget *parent);
    void checkOrStop();
    void refresh();
    void showCheck(const GuildCheck &check);
    void bind(const QString &key, Snowflake object);
    void showInvites(const std::vector<InviteView> &invites);

    GuildConnection &m_connection;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_first = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_again = nullptr;
    KeyFigures *m_figures = nullptr;
    FindingsList *m_findings = nullptr;
    QLabel *m_bindingsHeading = nullptr;
    BindingsModel *m_bindings = nullptr;
    TableView *m_table = nullptr;
    NameList *m_missing = nullptr;
    NameList *m_invites = nullptr;
    bool m_running = false;
    int m_shown = 0;     ///< the number of the look that is shown
    quint64 m_loads = 0; ///< counts loads: an answer to an earlier one is stale
};

} // namespace jamwright
