// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/discord/run/orderpanel.h"

#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace jamwright {

class DriftModel;
class EmptyState;
class TableView;

/// What somebody changed on Discord since the runs, and the repair of what is ticked.
class DriftPanel final : public OrderPanel
{
    Q_OBJECT

public:
    DriftPanel(Desk &desk, GuildConnection &connection, RoomsRun &run, QWidget *parent = nullptr);

    /// Looks for what is different.
    void look();

protected:
    void refresh() override;

private:
    QWidget *makeFilled();
    void showEmpty();
    void repair();
    void forget();
    void lookOrStop();

    DriftModel *m_model = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_first = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_repair = nullptr;
    QCheckBox *m_all = nullptr;
    TableView *m_table = nullptr;
    std::optional<Error> m_lookFailure;
    bool m_looking = false;
    Cancel m_lookCancel;   ///< of the look under way
    bool m_looked = false; ///< the list says how it is
    quint64 m_looks = 0;   ///< counts looks: an answer to an earlier one is stale
};

} // namespace jamwright
