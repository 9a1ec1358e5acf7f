// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/event.h"
#include "ui/widgets/page.h"
#include "workflow/teams/teams.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace jamwright {

class EmptyState;
class FindingsList;
class FormBar;
class KeyFigures;
class PageHeader;
class ProgressStrip;
class ReservesModel;
class TableView;
class TeamCards;
class TeamForming;
class TeamsModel;
class TeamsProxy;
struct Formed;

/// The event's teams: the rules, the button that forms them, how good they are, and each team as a card.
class TeamsPage : public Page
{
    Q_OBJECT

public:
    explicit TeamsPage(Desk &desk, QWidget *parent = nullptr);

protected:
    void reload() override;

private:
    /// What a reload brings.
    struct Loaded {
        Event event;
        TeamsView view;
    };
    static Result<Loaded> load(Workspace &workspace, EventId event);

    QWidget *makeEmpty();
    QWidget *makeFilled();
    QWidget *makeHeader();
    void addPanel(Page *panel, const QString &title);
    void showLoaded(const Loaded &loaded);
    void showFigures(const TeamsView &view);
    void showFilterState();
    void rulesChanged();
    void form();
    void formed(const Result<Formed> &result);
    void exportTeams(const QString &format, const QString &suggested);

    TeamsModel *m_model = nullptr;
    TeamsProxy *m_proxy = nullptr;
    ReservesModel *m_reserves = nullptr;
    TeamForming *m_forming = nullptr;
    PageHeader *m_header = nullptr;
    QPushButton *m_export = nullptr;
    FormBar *m_bar = nullptr;
    ProgressStrip *m_progress = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTabWidget *m_tabs = nullptr;
    std::vector<Page *> m_panels; ///< the tabs beside the teams
    EmptyState *m_empty = nullptr;
    QPushButton *m_emptyAction = nullptr;
    KeyFigures *m_figures = nullptr;
    FindingsList *m_findings = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_shown = nullptr;
    TeamCards *m_cards = nullptr;
    TableView *m_reservesView = nullptr;
    int m_participants = 0;
    quint64 m_loads = 0; ///< counts reloads: an answer to an earlier one is stale
};

} // namespace jamwright
