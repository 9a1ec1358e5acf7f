// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"
#include "workflow/teams/repair.h"
#include "workflow/teams/teams.h"

#include <vector>

class QLabel;
class QLineEdit;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace jamwright {

class EmptyState;
class GoneList;
class ProposalCard;

/// The drop-out desk: tick who is gone, look at the ways to mend the teams, adopt one.
class DropoutsPanel : public Page
{
    Q_OBJECT

public:
    explicit DropoutsPanel(Desk &desk, QWidget *parent = nullptr);

    void reload() override;

private:
    QWidget *makeEmpty();
    QWidget *makeFilled();
    QWidget *makeProposals(QWidget *parent);
    QWidget *makeHint(QWidget *parent);
    void showTeams(const TeamsView &view);
    /// Asks for proposals for those who are ticked; one question at a time, the newest ticks count.
    void propose();
    void showProposals(const Result<std::vector<RepairProposal>> &proposals);
    void clearCards();
    void adopt(size_t number);
    void adopted(const QString &title, const Result<ChangeId> &change);

    QStackedWidget *m_stack = nullptr;
    GoneList *m_list = nullptr;
    QStackedWidget *m_side = nullptr; ///< what there is to say instead of proposals, or the proposals
    EmptyState *m_nothing = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_cardsHost = nullptr;
    QVBoxLayout *m_cards = nullptr;
    QLabel *m_heading = nullptr;
    QLineEdit *m_reason = nullptr;
    QWidget *m_hint = nullptr;
    std::vector<RepairProposal> m_proposals;
    quint64 m_loads = 0; ///< counts reloads: an answer to an earlier one is stale
    EventId m_shown;     ///< the event whose people are listed
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_adopting = false;
};

} // namespace jamwright
