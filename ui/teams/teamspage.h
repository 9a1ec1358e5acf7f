// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"
#include "workflow/teams/teams.h"

class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace jamwright {

class BoardPanel;
class DraftsPanel;
class EmptyState;
class FindingsList;
class KeyFigures;
class PageHeader;

/// The event's teams: the board with how good they are, and beside it the goals and rules, the drafts and the
/// drop-outs.
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
        TeamsView view;
        std::map<TeamId, int> broken; ///< rules that each team breaks
    };
    static Result<Loaded> load(Workspace &workspace, EventId event);

    QWidget *makeEmpty();
    QWidget *makeFilled();
    QWidget *makeHeader();
    void addPanel(Page *panel, const QString &title);
    void showLoaded(const Loaded &loaded);
    void showFigures(const TeamsView &view);
    /// Goes to the drafts and makes one.
    void formDraft();
    void exportTeams(const QString &format, const QString &suggested);

    PageHeader *m_header = nullptr;
    QPushButton *m_form = nullptr;
    QPushButton *m_export = nullptr;
    QTabWidget *m_tabs = nullptr;
    std::vector<Page *> m_panels; ///< the tabs beside the board
    DraftsPanel *m_drafts = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_toSignups = nullptr;
    KeyFigures *m_figures = nullptr;
    FindingsList *m_findings = nullptr;
    BoardPanel *m_board = nullptr;
    quint64 m_loads = 0; ///< counts reloads: an answer to an earlier one is stale
};

} // namespace jamwright
