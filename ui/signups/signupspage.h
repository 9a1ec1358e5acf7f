// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"
#include "ui/widgets/page.h"

#include <QPointer>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace jamwright {

class EmptyState;
class FilterChips;
class ImportWizard;
class KeyFigures;
class PageHeader;
class PersonDetail;
class SignupsModel;
class SignupsProxy;
class StatusActions;
class TableView;
struct StatusOutcome;

/// Who signed up: the table, one person beside it, and the door for files.
class SignupsPage : public Page
{
    Q_OBJECT

public:
    explicit SignupsPage(Desk &desk, QWidget *parent = nullptr);

    /// Opens the import wizard, with a file in it already when one is named.
    void openImport(const QString &file = {});

protected:
    void reload() override;

private:
    QWidget *makeEmpty();
    void showEmpty();
    QWidget *makeFilled();
    QWidget *makeFilterRow();
    QWidget *makeTable();
    void makeActions();

    void showRows(std::vector<SignupRow> rows);
    void showFigures();
    void showChips();
    void showFilterState();
    void showCurrent();
    [[nodiscard]] std::vector<SignupId> chosen() const;
    void setStatus(SignupStatus status);
    void statusSet(SignupStatus status, const StatusOutcome &outcome);
    void exportSignups();

    SignupsModel *m_model = nullptr;
    SignupsProxy *m_proxy = nullptr;
    StatusActions *m_actions = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_emptyAction = nullptr;
    PageHeader *m_header = nullptr;
    KeyFigures *m_figures = nullptr;
    QLineEdit *m_filter = nullptr;
    FilterChips *m_chips = nullptr;
    QToolButton *m_statusButton = nullptr;
    QLabel *m_shown = nullptr;
    TableView *m_table = nullptr;
    QSplitter *m_splitter = nullptr;
    PersonDetail *m_detail = nullptr;
    QPointer<ImportWizard> m_wizard;
    quint64 m_loads = 0; ///< counts reloads: an answer to an earlier one is stale
    bool m_columnsFitted = false;
};

} // namespace jamwright
