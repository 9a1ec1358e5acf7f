// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/event.h"
#include "ui/widgets/page.h"
#include "workflow/teams/teams.h"

class QPushButton;
class QStackedWidget;

namespace jamwright {

class BoardPanel;
class EmptyState;
class FindingsList;
class FormBar;
class KeyFigures;
class PageHeader;
class ProgressStrip;
class TeamForming;
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
        std::map<TeamId, int> broken; ///< rules that each team breaks
    };
    static Result<Loaded> load(Workspace &workspace, EventId event);

    QWidget *makeEmpty();
    QWidget *makeFilled();
    QWidget *makeHeader();
    void showLoaded(const Loaded &loaded);
    void showFigures(const TeamsView &view);
    void rulesChanged();
    void form();
    void formed(const Result<Formed> &result);
    void exportTeams(const QString &format, const QString &suggested);

    TeamForming *m_forming = nullptr;
    PageHeader *m_header = nullptr;
    QPushButton *m_export = nullptr;
    FormBar *m_bar = nullptr;
    ProgressStrip *m_progress = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_emptyAction = nullptr;
    KeyFigures *m_figures = nullptr;
    FindingsList *m_findings = nullptr;
    BoardPanel *m_board = nullptr;
    int m_participants = 0;
    quint64 m_loads = 0; ///< counts reloads: an answer to an earlier one is stale
};

} // namespace jamwright
