// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/discord/run/orderpanel.h"
#include "workflow/teams/teams.h"

#include <vector>

class QComboBox;
class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QStandardItemModel;

namespace jamwright {

class PlanView;

/// A message to the teams: one of the template's, or a text of one's own, to all of them or some.
class AnnouncePanel final : public OrderPanel
{
    Q_OBJECT

public:
    AnnouncePanel(Desk &desk, GuildConnection &connection, RoomsRun &run, QWidget *parent = nullptr);

protected:
    void reload() override;
    void refresh() override;

private:
    QWidget *makeMessage(QWidget *parent);
    QWidget *makeTeams(QWidget *parent);
    QWidget *makePlan(QWidget *parent);
    QWidget *makeListed(QWidget *parent);
    void showMessage(const Plan &plan);
    void showTeams(const TeamsView &view);
    void fillAnnouncements();
    void showText();
    void changed();
    void preview();
    void ask();
    [[nodiscard]] bool isOwn() const;
    [[nodiscard]] const AnnouncementTemplate *chosen() const;
    [[nodiscard]] std::vector<TeamId> tickedTeams() const;
    [[nodiscard]] RoomsOrder wanted() const;
    /// Why nothing can be sent yet; blank = it can.
    [[nodiscard]] QString lacking() const;
    [[nodiscard]] QString hint() const;

    QComboBox *m_which = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_hint = nullptr;
    QRadioButton *m_all = nullptr;
    QRadioButton *m_some = nullptr;
    QStandardItemModel *m_teams = nullptr;
    QListView *m_teamList = nullptr;
    QPushButton *m_preview = nullptr;
    QPushButton *m_send = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_where = nullptr;
    QPlainTextEdit *m_message = nullptr;
    PlanView *m_plan = nullptr;
    QString m_ownText; ///< kept while one of the template's is looked at
    bool m_filling = false;
    quint64 m_teamLoads = 0; ///< counts loads: an answer to an earlier one is stale
};

} // namespace jamwright
