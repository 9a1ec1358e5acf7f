// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"
#include "ui/widgets/page.h"

#include <QPointer>

class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace jamwright {

class EmptyState;
class EverybodyPage;
class GridPanel;
class ImportWizard;
class KeyFigures;
class PageHeader;
class PersonActions;
class PersonDetail;
class StatusActions;
struct StatusOutcome;

/// Who signed up: the table, one person beside it, and the door for files; and, behind a tab, everybody whom the
/// workspace knows.
class SignupsPage : public Page
{
    Q_OBJECT

public:
    explicit SignupsPage(Desk &desk, QWidget *parent = nullptr);

    /// Opens the import wizard, with a file in it already when one is named.
    void openImport(const QString &file = {});
    void showEverybody(bool everybody);

protected:
    void reload() override;

private:
    QWidget *makeTabs();
    void focusFilter();
    QWidget *makeEmpty();
    void showEmpty();
    QWidget *makeFilled();
    QWidget *makeGrid();
    void makeActions();

    void showSheet();
    void showFigures();
    void showChoice();
    void setStatus(SignupStatus status);
    void statusSet(SignupStatus status, const StatusOutcome &outcome);
    void exportSignups();

    GridPanel *m_grid = nullptr;
    StatusActions *m_actions = nullptr;
    PersonActions *m_personActions = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_views = nullptr; ///< of the tabs: this event, everybody
    QStackedWidget *m_stack = nullptr; ///< of this event: nobody yet, the sign-ups
    EverybodyPage *m_everybody = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_emptyAction = nullptr;
    PageHeader *m_header = nullptr;
    KeyFigures *m_figures = nullptr;
    QPushButton *m_statusButton = nullptr;
    QSplitter *m_splitter = nullptr;
    PersonDetail *m_detail = nullptr;
    QPointer<ImportWizard> m_wizard;
    quint64 m_loads = 0; ///< counts reloads: an answer to an earlier one is stale
};

} // namespace jamwright
