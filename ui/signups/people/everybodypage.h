// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"

#include <optional>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace jamwright {

class EmptyState;
class FilterChips;
class PageHeader;
class PeopleModel;
class PersonActions;
class PersonDetail;
class TableView;

/// Everybody whom the workspace knows, whatever they signed up for: to be found, written about, banned, exported,
/// erased. The focus goes to the filter.
class EverybodyPage : public Page
{
    Q_OBJECT

public:
    explicit EverybodyPage(Desk &desk, QWidget *parent = nullptr);

protected:
    void reload() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeEmpty();
    QWidget *makeFilled();
    QWidget *makeList(QWidget *parent);
    void connectModel();

    void showSheet();
    void showEmpty();
    void keepCurrent();
    void restoreCurrent();
    void showChoice();

    PeopleModel *m_model = nullptr;
    PersonActions *m_actions = nullptr;
    QMenu *m_others = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_emptyAction = nullptr;
    PageHeader *m_header = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_counts = nullptr;
    FilterChips *m_chips = nullptr;
    QStackedWidget *m_list = nullptr; ///< the table, or that nobody matches
    TableView *m_table = nullptr;
    PersonDetail *m_detail = nullptr;
    bool m_fitted = false; ///< the columns are as wide as what they show; from then on as the user likes
    PersonId m_current;    ///< kept while the model is reset
    quint64 m_loads = 0;   ///< counts reloads: an answer to an earlier one is stale
};

} // namespace jamwright
